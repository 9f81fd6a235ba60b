import type { Row } from '../engine/database.ts';
import type { Figure } from '../figures/kit/figure.ts';
import { toTable } from '../figures/kit/table.ts';
import type { Locale } from '../text/locale.ts';
import { Chinese } from './Chinese.tsx';

/** Columns of many words, which may run over several lines. */
const wrapped: ReadonlySet<string> = new Set(['metric', 'note']);

export interface RowsTableProps {
  readonly figure: Figure;
  readonly rows: readonly Row[];
  readonly locale: Locale;
  /** The address of an observation's sentence; left out where scripts are sure to be there. */
  readonly sentence?: (observation: string) => string | undefined;
}

/** A figure's rows in words, each quantity the way to its sentence; the SQL beside it gives the columns as they are. */
export function RowsTable({ figure, rows, locale, sentence }: RowsTableProps) {
  const table = toTable(figure, rows, locale);
  return (
    <table className="rows">
      <caption className="unseen">{figure.title(rows, locale)}</caption>
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
                  <Sentence
                    id={table.observations[at] ?? null}
                    words={cells[index] ?? ''}
                    address={sentence}
                  />
                ) : (
                  <Chinese locale={locale} words={cells[index] ?? ''} />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sentence(props: {
  id: string | null;
  words: string;
  address: RowsTableProps['sentence'] | undefined;
}) {
  const { id, words, address } = props;
  if (id === null) return words;
  if (!address) {
    return (
      <button type="button" data-observation={id}>
        {words}
      </button>
    );
  }
  const href = address(id);
  return href === undefined ? (
    words
  ) : (
    <a href={href} data-observation={id}>
      {words}
    </a>
  );
}
