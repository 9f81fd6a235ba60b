import { useRef, useState } from 'react';
import { acceptedFiles, formatNames } from '../../import/formats/index.ts';
import type { StoredTable } from '../../import/import-store.ts';
import { hasYearColumns } from '../../import/long-form.ts';
import { type Locale, tagOf } from '../../text/locale.ts';
import { RemoteParquet } from './RemoteParquet.tsx';
import type { ImportsHook } from './use-imports.ts';
import type { ParquetFiles } from './use-parquet-files.ts';

const words = {
  title: { zh: '我的表', en: 'My tables' },
  bring: { zh: '选择文件', en: 'Choose a file' },
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
  outside: {
    zh: '太大，不装入引擎：留在原处联动，页面关闭后要再选一次。',
    en: 'Too large for the engine: brushed where it lies, and chosen again after the page was closed.',
  },
  brush: { zh: '联动', en: 'Brush' },
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
  readonly files: ParquetFiles;
  readonly onTable: (name: string) => void;
  /** Shows the linked charts. */
  readonly onBrush: () => void;
  readonly onFile: (file: File) => void;
}

/** What the reader brought, and the way to bring more. */
export function Imports({
  locale,
  imports,
  origins,
  address,
  files,
  onTable,
  onBrush,
  onFile,
}: ImportsProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <section className="brought">
      <h2>{words.title[locale]}</h2>
      {imports.stored.map((entry) => (
        <Entry key={entry.id} entry={entry} locale={locale} imports={imports} onTable={onTable} />
      ))}
      {files.files.map(({ table, rows, file }) => (
        <details key={table}>
          <summary>
            <code>{table}</code> <span className="told">{rowWords(rows, locale)}</span>
          </summary>
          <p className="told">{file.name}</p>
          <p className="told">{words.outside[locale]}</p>
          <p className="entry">
            <button type="button" className="plain" onClick={onBrush}>
              {words.brush[locale]}
            </button>
            <button type="button" className="plain" onClick={() => files.close(table)}>
              {words.remove[locale]}
            </button>
          </p>
        </details>
      ))}
      <input
        ref={input}
        type="file"
        accept={`${acceptedFiles},.explore`}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          // The same file may be chosen again.
          event.target.value = '';
        }}
      />
      <button type="button" onClick={() => input.current?.click()}>
        {words.bring[locale]}
      </button>
      <p className="hint">{words.drop[locale]}</p>
      <RemoteParquet
        key={address ?? ''}
        locale={locale}
        imports={imports}
        origins={origins}
        named={address}
      />
    </section>
  );
}

function rowWords(count: number, locale: Locale): string {
  const rows = count.toLocaleString(tagOf(locale));
  return locale === 'zh' ? `${rows}行` : `${rows} rows`;
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
