import { useRef, useState } from 'react';
import { acceptedFiles, formatNames } from '../../import/formats/index.ts';
import type { StoredTable } from '../../import/import-store.ts';
import { hasYearColumns } from '../../import/long-form.ts';
import type { Locale } from '../../text/locale.ts';
import { filesOfInput } from './dropped-files.ts';
import { OutsideTable, rowWords } from './OutsideTable.tsx';
import { RemoteParquet } from './RemoteParquet.tsx';
import type { ImportsHook } from './use-imports.ts';
import type { ChosenFiles, ParquetTables } from './use-parquet-tables.ts';

const words = {
  title: { zh: '我的表', en: 'My tables' },
  bring: { zh: '选择文件', en: 'Choose a file' },
  folder: { zh: '选择Parquet文件夹', en: 'Choose a folder of Parquet' },
  opening: { zh: '正在读取各文件的页脚……', en: 'Reading the footers of the files…' },
  drop: {
    zh: `或拖到这里：${formatNames.zh}。文件只在这台电脑上读，不上传。`,
    en: `or drop it here: ${formatNames.en}. Files are read on this computer and never uploaded.`,
  },
  rename: { zh: '改名', en: 'Rename' },
  long: { zh: '年份变成行', en: 'Years into rows' },
  wide: { zh: '年份还作列', en: 'Years back into columns' },
  remove: { zh: '移除', en: 'Remove' },
  name: { zh: '新的表名', en: 'New name of the table' },
  save: { zh: '好', en: 'Save' },
  see: { zh: '看前100行', en: 'See the first 100 rows' },
  view: { zh: '视图', en: 'view' },
  stuck: { zh: '这张表没有装入：', en: 'This table is not loaded: ' },
  again: { zh: '再装一次', en: 'Load again' },
  passing: {
    zh: '浏览器没有给存放的地方，关闭页面后就没有了',
    en: 'The browser gives no room to keep it: it is gone when the page closes',
  },
};

interface ImportsProps {
  readonly locale: Locale;
  readonly imports: ImportsHook;
  readonly origins: readonly string[];
  /** A Parquet file that the page's address names. */
  readonly address: string | null;
  readonly parquet: ParquetTables;
  readonly onTable: (name: string) => void;
  /** Shows the linked charts. */
  readonly onBrush: () => void;
  readonly onFiles: (files: ChosenFiles) => void;
  /** A folder of Parquet at an address. */
  readonly onFolder: (address: string) => void;
}

/** What the reader brought, and the way to bring more. */
export function Imports({
  locale,
  imports,
  origins,
  address,
  parquet,
  onTable,
  onBrush,
  onFiles,
  onFolder,
}: ImportsProps) {
  const input = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  // Known as a property alone, not as an attribute of markup.
  const toFolderInput = (element: HTMLInputElement | null) => {
    folder.current = element;
    if (element) element.webkitdirectory = true;
  };
  const take = ({ target }: { target: HTMLInputElement }) => {
    const chosen = filesOfInput(target.files ?? []);
    if (chosen.files.length > 0) onFiles(chosen);
    // The same may be chosen again.
    target.value = '';
  };
  return (
    <section className="brought">
      <h2>{words.title[locale]}</h2>
      {imports.stored.map((entry) => (
        <Entry key={entry.id} entry={entry} locale={locale} imports={imports} onTable={onTable} />
      ))}
      {parquet.tables.map((table) => (
        <OutsideTable
          key={table.table}
          table={table}
          locale={locale}
          onBrush={onBrush}
          onClose={() => parquet.close(table.table)}
        />
      ))}
      <input ref={input} type="file" accept={`${acceptedFiles},.explore`} multiple hidden onChange={take} />
      <input ref={toFolderInput} type="file" hidden onChange={take} />
      <p className="entry">
        <button type="button" onClick={() => input.current?.click()}>
          {words.bring[locale]}
        </button>
        <button type="button" onClick={() => folder.current?.click()}>
          {words.folder[locale]}
        </button>
      </p>
      <p className="told" role="status">
        {parquet.busy ? words.opening[locale] : ''}
      </p>
      <p className="hint">{words.drop[locale]}</p>
      <RemoteParquet
        key={address ?? ''}
        locale={locale}
        imports={imports}
        origins={origins}
        named={address}
        onFolder={onFolder}
      />
    </section>
  );
}

interface EntryProps extends Pick<ImportsProps, 'locale' | 'imports' | 'onTable'> {
  readonly entry: StoredTable;
}

function Entry({ entry, locale, imports, onTable }: EntryProps) {
  const [naming, setNaming] = useState<string | null>(null);
  const stuck = imports.stuck.get(entry.id);
  return (
    <details open={stuck !== undefined}>
      <summary>
        <code>{entry.table}</code>{' '}
        <span className="told">
          {entry.kind === 'view' ? words.view[locale] : rowWords(entry.rows, locale)}
          {entry.lasting ? '' : ` · ${words.passing[locale]}`}
        </span>
      </summary>
      {stuck === undefined ? null : (
        <p className="fault" role="alert">
          {words.stuck[locale]}
          {stuck[locale]}
        </p>
      )}
      <p className="told">{entry.source}</p>
      {naming === null ? (
        <p className="entry">
          {stuck === undefined ? (
            <>
              <button type="button" className="plain" onClick={() => onTable(entry.table)}>
                {words.see[locale]}
              </button>
              <button type="button" className="plain" onClick={() => setNaming(entry.table)}>
                {words.rename[locale]}
              </button>
              {entry.kind !== 'result' &&
              entry.kind !== 'view' &&
              hasYearColumns(entry.columns.map(({ name }) => name)) ? (
                <button
                  type="button"
                  className="plain"
                  onClick={async () => {
                    await imports.reshape(entry.id, !entry.long);
                    onTable(entry.table);
                  }}
                >
                  {words[entry.long ? 'wide' : 'long'][locale]}
                </button>
              ) : null}
            </>
          ) : (
            <button type="button" className="plain" onClick={() => void imports.reload(entry.id)}>
              {words.again[locale]}
            </button>
          )}
          <button type="button" className="plain" onClick={() => void imports.remove(entry.id)}>
            {words.remove[locale]}
          </button>
        </p>
      ) : (
        <form
          className="entry"
          onSubmit={(event) => {
            event.preventDefault();
            void imports.rename(entry.id, naming);
            setNaming(null);
          }}
        >
          <input
            aria-label={words.name[locale]}
            value={naming}
            onChange={(event) => setNaming(event.target.value)}
          />
          <button type="submit">{words.save[locale]}</button>
        </form>
      )}
    </details>
  );
}
