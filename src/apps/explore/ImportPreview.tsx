import { useEffect, useState } from 'react';
import { arrow } from '../../import/formats/arrow.ts';
import type { ImportType } from '../../import/import-type.ts';
import type { Locale } from '../../text/locale.ts';
import { Choice } from './Choice.tsx';
import { type DialectChange, DialectFields } from './DialectFields.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { TypeDoubts } from './TypeDoubts.tsx';
import type { ImportsHook, Looking } from './use-imports.ts';

const words = {
  title: { zh: '导入前看一眼', en: 'Before it is loaded' },
  table: { zh: '表名', en: 'Table name' },
  sheet: { zh: '工作表', en: 'Sheet' },
  within: { zh: '压缩包里的文件', en: 'File in the archive' },
  titles: { zh: '列名上方、不载入的：', en: 'Above the names, not loaded: ' },
  load: { zh: '载入', en: 'Load' },
  cancel: { zh: '取消', en: 'Cancel' },
  arrow: {
    zh: 'Arrow文件自带列名与类型，直接载入。',
    en: 'An Arrow file brings its own names and types and is loaded as it is.',
  },
  loading: { zh: '正在读取', en: 'Reading' },
};

interface ImportPreviewProps {
  readonly locale: Locale;
  readonly looking: Looking;
  readonly imports: ImportsHook;
  readonly onLoaded: (table: string) => void;
}

/** The head of a file, with what was guessed about it open to change. */
export function ImportPreview({ locale, looking, imports, onLoaded }: ImportPreviewProps) {
  const { inspected } = looking;
  const [table, setTable] = useState(looking.table);
  const [columns, setColumns] = useState(inspected.columns);
  useEffect(() => setColumns(inspected.columns), [inspected]);
  const readAgain = ({ encoding = inspected.encoding, ...change }: DialectChange) => {
    const { dialect, layout, file, sheet } = inspected;
    // Another delimiter or encoding may show another head: it is judged anew.
    const other = encoding !== inspected.encoding || change.delimiter;
    const { end, ...head } = layout ?? { end: null };
    const place = other ? {} : { ...head, ...(end === null ? {} : { end }) };
    void imports.look(file, {
      ...(encoding ? { encoding } : {}),
      ...(sheet ? { sheet } : {}),
      dialect: { ...(dialect ? { delimiter: dialect.delimiter } : {}), ...place, ...change },
    });
  };
  const setType = (at: number, type: ImportType) =>
    setColumns((old) => old.map((column, index) => (index === at ? { ...column, type } : column)));
  const loading = imports.progress !== null;
  const { size: bytes } = inspected.file;
  const size = bytes < 100_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
  return (
    <section className="preview" aria-label={words.title[locale]}>
      <h2>{words.title[locale]}</h2>
      <p className="hint">{`${inspected.file.name} · ${inspected.format.names[0]} · ${size}`}</p>
      <div className="fields">
        <label>
          {words.table[locale]}
          <input value={table} onChange={(event) => setTable(event.target.value)} />
        </label>
        {inspected.sheets && inspected.sheets.length > 1 ? (
          <Choice
            label={inspected.within ? words.within[locale] : words.sheet[locale]}
            value={inspected.sheet ?? ''}
            options={inspected.sheets.map((name) => [name, name] as const)}
            onChange={(sheet) => void imports.look(inspected.file, { sheet })}
          />
        ) : null}
        <DialectFields
          locale={locale}
          encoding={inspected.encoding}
          dialect={inspected.dialect}
          layout={inspected.layout}
          onChange={readAgain}
        />
      </div>
      {inspected.titles.length > 0 ? (
        <p className="hint" data-part="titles">
          {words.titles[locale]}
          {inspected.titles.map((row) => row.filter(Boolean).join(' ')).join(' / ')}
        </p>
      ) : null}
      {inspected.remarks?.length ? (
        <ul className="hint" data-part="remarks">
          {inspected.remarks.map((remark) => (
            <li key={remark.en}>{remark[locale]}</li>
          ))}
        </ul>
      ) : null}
      {inspected.doubts?.length ? (
        <TypeDoubts locale={locale} doubts={inspected.doubts} columns={columns} onType={setType} />
      ) : null}
      {inspected.format === arrow ? (
        <p className="stand">{words.arrow[locale]}</p>
      ) : (
        <PreviewTable
          label={words.title[locale]}
          columns={columns}
          rows={inspected.rows}
          locale={locale}
          onType={setType}
        />
      )}
      <p className="choices">
        <button
          type="button"
          className="primary"
          disabled={loading || table.trim() === ''}
          onClick={async () => {
            const done = await imports.load(table, columns);
            if (done) onLoaded(done);
          }}
        >
          {words.load[locale]}
        </button>
        <button type="button" onClick={imports.cancel}>
          {words.cancel[locale]}
        </button>
        {imports.progress === null ? null : (
          <>
            <progress aria-label={words.loading[locale]} value={imports.progress} max={1} />
            <span className="hint">{`${Math.round(imports.progress * 100)}%`}</span>
          </>
        )}
      </p>
    </section>
  );
}
