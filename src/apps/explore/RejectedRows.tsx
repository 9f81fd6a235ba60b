import type { Rejected } from '../../import/load-csv.ts';
import { tableFormats } from '../../share/formats/index.ts';
import { type FileColumn, toFileTable } from '../../share/formats/table.ts';
import { type Locale, tagOf } from '../../text/locale.ts';
import { saveFile } from '../../ui/download.ts';

const words = {
  line: { zh: '行号', en: 'Line' },
  column: { zh: '列', en: 'Column' },
  reason: { zh: '原因', en: 'Reason' },
  text: { zh: '原行', en: 'The row as it stands' },
  take: { zh: '下载这些行（CSV）', en: 'Download these rows (CSV)' },
};
const most = 50;
const columns: readonly FileColumn[] = [
  { name: 'line', type: 'integer' },
  { name: 'column', type: 'string' },
  { name: 'reason', type: 'string' },
  { name: 'text', type: 'string' },
];

interface RejectedRowsProps {
  readonly locale: Locale;
  readonly table: string;
  readonly rows: readonly Rejected[];
}

/** Rows that could not be read: where they stand, why, and what they say. */
export function RejectedRows({ locale, table, rows }: RejectedRowsProps) {
  const count = rows.length.toLocaleString(tagOf(locale));
  const title =
    locale === 'zh' ? `${table}：有${count}处没能读入` : `${table}: ${count} rows or cells could not be read`;
  const take = async () => {
    const records = rows.map(({ line, column, reason, text }) => ({
      line,
      column,
      reason: reason[locale],
      text,
    }));
    const file = await tableFormats.csv.write(toFileTable('rejected', columns, records), locale);
    saveFile(file, `${table}-rejected.csv`);
  };
  return (
    <section className="rejected" aria-label={title}>
      <h2>{title}</h2>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.line[locale]}</th>
              <th scope="col">{words.column[locale]}</th>
              <th scope="col">{words.reason[locale]}</th>
              <th scope="col">{words.text[locale]}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((row) => (
              <tr key={`${row.line}:${row.column}:${row.reason.en}`}>
                <td>{row.line}</td>
                <td>{row.column}</td>
                <td>{row.reason[locale].slice(0, 200)}</td>
                <td>
                  <code>{row.text.slice(0, 120)}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="choices">
        <button type="button" onClick={() => void take()}>
          {words.take[locale]}
        </button>
        {rows.length > most ? (
          <span className="hint">
            {locale === 'zh' ? `这里列出前${most}处` : `the first ${most} are listed here`}
          </span>
        ) : null}
      </p>
    </section>
  );
}
