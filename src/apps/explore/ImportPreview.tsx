import { useEffect, useState } from 'react';
import { columnTypes, type ImportColumn, type ImportType } from '../../import/column-type.ts';
import type { Dialect } from '../../import/dialect.ts';
import { arrow } from '../../import/formats/arrow.ts';
import { type Encoding, encodings } from '../../text/decode.ts';
import type { Locale } from '../../text/locale.ts';
import { Choice } from './ChartPanel.tsx';
import { cellText } from './grid-rows.ts';
import type { ImportsHook, Looking } from './use-imports.ts';

const words = {
  title: { zh: '导入前看一眼', en: 'Before it is loaded' },
  table: { zh: '表名', en: 'Table name' },
  encoding: { zh: '编码', en: 'Encoding' },
  sheet: { zh: '工作表', en: 'Sheet' },
  delimiter: { zh: '分隔符', en: 'Delimiter' },
  header: { zh: '有一行是列名', en: 'A row holds names' },
  above: { zh: '列名上方的行数', en: 'Rows above the names' },
  second: { zh: '列名占两行', en: 'Names take two rows' },
  titles: { zh: '列名上方、不载入的：', en: 'Above the names, not loaded: ' },
  load: { zh: '载入', en: 'Load' },
  cancel: { zh: '取消', en: 'Cancel' },
  type: { zh: '的类型', en: ': type' },
  arrow: {
    zh: 'Arrow文件自带列名与类型，直接载入。',
    en: 'An Arrow file brings its own names and types and is loaded as it is.',
  },
  loading: { zh: '正在读取', en: 'Reading' },
  types: {
    VARCHAR: { zh: '文字', en: 'text' },
    BIGINT: { zh: '整数', en: 'whole number' },
    DOUBLE: { zh: '小数', en: 'number' },
    DATE: { zh: '日期', en: 'date' },
    TIMESTAMP: { zh: '日期时刻', en: 'date and time' },
    BOOLEAN: { zh: '是非', en: 'yes/no' },
    'FORMATTED NUMBER': { zh: '书面数字', en: 'written number' },
    'FORMATTED DATE': { zh: '书面日期', en: 'written date' },
  },
  marks: {
    ',': { zh: '逗号', en: 'comma' },
    '\t': { zh: '制表符', en: 'tab' },
    ';': { zh: '分号', en: 'semicolon' },
    '|': { zh: '竖线', en: 'bar' },
    '，': { zh: '中文逗号', en: 'full-width comma' },
    '\u0001': { zh: 'SOH', en: 'SOH' },
    '^': { zh: '脱字符', en: 'caret' },
  },
};

const names: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030 / GBK',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
};
// More columns than these are loaded, but not shown beforehand.
const shownColumns = 40;

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
  const again = (change: Partial<Dialect> & { readonly encoding?: Encoding }) => {
    const { encoding, dialect, file } = inspected;
    const { encoding: other, ...changed } = change;
    const used = other ?? encoding;
    // Another delimiter or encoding may show another head: it is judged anew.
    const kept = dialect && (other || changed.delimiter) ? { delimiter: dialect.delimiter } : dialect;
    void imports.look(file, { ...(used ? { encoding: used } : {}), dialect: { ...kept, ...changed } });
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
            label={words.sheet[locale]}
            value={inspected.sheet ?? ''}
            options={inspected.sheets.map((name) => [name, name] as const)}
            onChange={(sheet) => void imports.look(inspected.file, { sheet })}
          />
        ) : null}
        {inspected.encoding && inspected.dialect ? (
          <>
            <Choice
              label={words.encoding[locale]}
              value={inspected.encoding}
              options={encodings.map((each) => [each, names[each]] as const)}
              onChange={(each) => again({ encoding: each as Encoding })}
            />
            <Choice
              label={words.delimiter[locale]}
              value={inspected.dialect.delimiter}
              options={Object.entries(words.marks).map(([mark, text]) => [mark, text[locale]] as const)}
              onChange={(delimiter) => again({ delimiter })}
            />
            <label className="tick">
              <input
                type="checkbox"
                checked={inspected.dialect.header}
                onChange={(event) => again({ header: event.target.checked })}
              />
              {words.header[locale]}
            </label>
            {inspected.dialect.header ? (
              <>
                <label>
                  {words.above[locale]}
                  <input
                    type="number"
                    min={0}
                    max={50}
                    value={inspected.dialect.above ?? 0}
                    onChange={({ target }) => {
                      const above = target.valueAsNumber;
                      if (above >= 0 && above <= 50) again({ above: Math.floor(above) });
                    }}
                  />
                </label>
                <label className="tick">
                  <input
                    type="checkbox"
                    checked={inspected.dialect.second ?? false}
                    onChange={(event) => again({ second: event.target.checked })}
                  />
                  {words.second[locale]}
                </label>
              </>
            ) : null}
          </>
        ) : null}
      </div>
      {inspected.titles.length > 0 ? (
        <p className="hint" data-part="titles">
          {words.titles[locale]}
          {inspected.titles.map((row) => row.filter(Boolean).join(' ')).join(' / ')}
        </p>
      ) : null}
      {inspected.format === arrow ? (
        <p className="stand">{words.arrow[locale]}</p>
      ) : (
        <Head columns={columns} rows={inspected.rows} locale={locale} onType={setType} />
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

interface HeadProps {
  readonly columns: readonly ImportColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly locale: Locale;
  readonly onType: (at: number, type: ImportType) => void;
}

function Head({ columns, rows, locale, onType }: HeadProps) {
  const shown = columns.slice(0, shownColumns);
  const more = columns.length - shown.length;
  return (
    <>
      <section className="scroll" aria-label={words.title[locale]} {...scrollable}>
        <table>
          <thead>
            <tr>
              {shown.map((column, at) => (
                <th key={column.name} scope="col">
                  {column.name}
                  <select
                    aria-label={`${column.name}${words.type[locale]}`}
                    value={column.type}
                    onChange={(event) => onType(at, event.target.value as ImportType)}
                  >
                    {typesFor(column.type).map((type) => (
                      <option key={type} value={type}>
                        {type in words.types ? words.types[type as keyof typeof words.types][locale] : type}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {numbered(rows.slice(0, 8)).map(({ row, line }) => (
              <tr key={line}>
                {shown.map((column, at) => (
                  <td key={column.name}>{cellText(row[at] ?? '').slice(0, 60)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {more > 0 ? (
        <p className="hint">
          {locale === 'zh' ? `另有${more}列，载入时一并读取。` : `${more} more columns are loaded as well.`}
        </p>
      ) : null}
    </>
  );
}

/** The types to choose from, the file's own among them. */
function typesFor(type: ImportType): readonly ImportType[] {
  return columnTypes.some((known) => known === type) ? columnTypes : [type, ...columnTypes];
}

// What scrolls sideways must be reached by the keyboard.
const scrollable = { tabIndex: 0 } as const;

function numbered(rows: readonly (readonly string[])[]) {
  return rows.map((row, at) => ({ row, line: at + 1 }));
}
