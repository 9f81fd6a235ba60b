import type { ReactNode } from 'react';
import type { Row } from '../engine/database.ts';
import type { Figure } from '../figures/kit/figure.ts';
import { toTable } from '../figures/kit/table.ts';
import type { Locale } from '../text/locale.ts';
import { bounds } from './bounds.ts';
import { Chinese } from './Chinese.tsx';

/** Columns of many words, which may run over several lines. */
const wrapped: ReadonlySet<string> = new Set(['metric', 'note', 'source']);

export interface RowsTableProps {
  readonly figure: Figure;
  readonly rows: readonly Row[];
  readonly locale: Locale;
  /** The address of an observation's sentence; left out where scripts are sure to be there. */
  readonly sentence?: (observation: string) => string | undefined;
  /** Where all rows can be seen of a table that has too many for a page. */
  readonly whole: string;
}

const words = {
  part: {
    zh: (shown: number, all: number) => `列出${all}行中的前${shown}行；`,
    en: (shown: number, all: number) => `The first ${shown} of ${all} rows; `,
  },
  whole: { zh: '在探索中看全部', en: 'see them all in Explore' },
} as const;

/** A figure's rows in words, each quantity the way to its sentence; the SQL beside it gives the columns as they are. */
export function RowsTable({ figure, rows, locale, sentence, whole }: RowsTableProps) {
  const table = toTable(figure, rows.slice(0, bounds.rows), locale);
  return (
    <>
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
                      words={<Chinese locale={locale} words={cells[index] ?? ''} />}
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
      {rows.length > bounds.rows ? (
        <p>
          {words.part[locale](bounds.rows, rows.length)}
          <a href={whole}>{words.whole[locale]}</a>
        </p>
      ) : null}
    </>
  );
}

function Sentence(props: {
  id: string | null;
  words: ReactNode;
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
