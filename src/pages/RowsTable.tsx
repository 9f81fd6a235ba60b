import type { Cell, Row } from '../engine/engine.ts';

/** Rows as the query gave them, under the names the query gave. */
export function RowsTable({ rows, caption }: { rows: readonly Row[]; caption: string }) {
  const columns = Object.keys(rows[0] ?? {});
  return (
    <table className="rows">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={columns.map((column) => row[column]).join('\t')}>
            {columns.map((column) => (
              <td key={column} className={typeof row[column] === 'number' ? 'num' : undefined}>
                {cell(row[column])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function cell(value: Cell | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
