import { useState } from 'react';
import type { ChartChoice } from '../../charts/result-choice.ts';
import type { QueryResult } from '../../engine/database.ts';
import type { Locale } from '../../text/locale.ts';
import type { FigureShelf } from '../../ui/figure-shelf.ts';
import { AddFigure } from './AddFigure.tsx';
import { ResultFiles } from './ResultFiles.tsx';
import type { Keep } from './use-imports.ts';

const words = {
  keep: { zh: '留在我的表里', en: 'Keep among my tables' },
  name: { zh: '表名', en: 'Name of the table' },
  rows: { zh: '留下这些行', en: 'Keep its rows' },
  query: { zh: '只留查询（视图）', en: 'Keep the query (a view)' },
};

interface ResultMenuProps {
  readonly answer: QueryResult;
  readonly locale: Locale;
  /** Asks again for every row when only the first were read. */
  readonly whole: () => Promise<QueryResult>;
  /** Keeps the answer in the reader's own database; null in a guest's. */
  readonly keep: Keep | null;
  /** Where it becomes a figure of the reader's own ledger; null for a guest's answer. */
  readonly shelf: FigureShelf | null;
  /** How it is drawn; null where it cannot be. */
  readonly choice: ChartChoice | null;
}

/** What can be done with an answer: kept among the reader's tables, put into a ledger, taken as a file. */
export function ResultMenu({ answer, locale, whole, keep, shelf, choice }: ResultMenuProps) {
  return (
    <>
      {keep ? <KeepForm key={answer.sql} answer={answer} locale={locale} keep={keep} /> : null}
      {shelf && choice ? (
        <AddFigure
          key={`figure ${answer.sql}`}
          answer={answer}
          choice={choice}
          locale={locale}
          shelf={shelf}
        />
      ) : null}
      <ResultFiles answer={answer} locale={locale} whole={whole} />
    </>
  );
}

interface KeepFormProps extends Pick<ResultMenuProps, 'answer' | 'locale'> {
  readonly keep: Keep;
}

function KeepForm({ answer, locale, keep }: KeepFormProps) {
  const [name, setName] = useState<string | null>(null);
  const act = async (kind: 'result' | 'view') => {
    if (await keep(name ?? '', answer.sql, kind)) setName(null);
  };
  if (name === null) {
    return (
      <p className="choices">
        <button type="button" onClick={() => setName('')}>
          {words.keep[locale]}
        </button>
      </p>
    );
  }
  return (
    <form
      className="choices keep"
      onSubmit={(event) => {
        event.preventDefault();
        void act('result');
      }}
    >
      <input
        aria-label={words.name[locale]}
        placeholder={words.name[locale]}
        value={name}
        required
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit">{words.rows[locale]}</button>
      <button type="button" disabled={name.trim() === ''} onClick={() => void act('view')}>
        {words.query[locale]}
      </button>
    </form>
  );
}
