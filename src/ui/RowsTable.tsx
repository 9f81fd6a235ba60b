import type { Row } from '../engine/database.ts';
import type { Figure } from '../figures/kit/figure.ts';
import { toTable } from '../figures/kit/table.ts';
import { sentencePath } from './Quantity.tsx';
import type { View } from './view.ts';

/** Columns of many words, which may run over several lines. */
const wrapped: ReadonlySet<string> = new Set(['metric', 'note']);

/** A figure's rows in words, each quantity the way to its sentence; the SQL beside it gives the columns as they are. */
export function RowsTable({ view, figure, rows }: { view: View; figure: Figure; rows: readonly Row[] }) {
  const table = toTable(figure, rows, view.locale);
  return (
    <table className="rows">
      <caption className="unseen">{figure.title(rows, view.locale)}</caption>
      <thead>
        <tr>
          {table.columns.map(({ name, label }) => (
            <th key={name} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((cells, at) => (
          <tr key={`${table.observations[at]} ${cells.join('\t')}`}>
            {table.columns.map(({ name, numeric }, index) => (
              <td key={name} className={numeric ? 'num' : wrapped.has(name) ? name : undefined}>
                {name === 'amount' || name === 'text' ? (
                  <Sentence view={view} id={table.observations[at] ?? null} words={cells[index] ?? ''} />
                ) : (
                  cells[index]
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sentence({ view, id, words }: { view: View; id: string | null; words: string }) {
  const observation = id === null ? undefined : view.lookup.observation.get(id);
  if (!observation) return words;
  return (
    <a href={view.to(sentencePath(view, observation))} data-observation={id}>
      {words}
    </a>
  );
}
