import type { Locale } from '../dataset/locale.ts';
import type { Row } from '../engine/engine.ts';
import { toTable } from '../figures/table.ts';

/** A figure's rows under names to be read; the SQL beside it tells the columns' own. */
export function RowsTable({
  rows,
  caption,
  locale,
}: {
  rows: readonly Row[];
  caption: string;
  locale: Locale;
}) {
  const table = toTable(rows, locale);
  return (
    <table className="rows">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {table.columns.map(({ name, label }) => (
            <th key={name} scope="col" data-column={name}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((cells) => (
          <tr key={cells.join('\t')}>
            {table.columns.map(({ name, numeric }, index) => (
              <td key={name} className={numeric ? 'num' : undefined}>
                {cells[index] === null ? '' : String(cells[index])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
