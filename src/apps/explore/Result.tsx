import { useMemo } from 'react';
import { type ChartChoice, defaultChoice, fitChoice } from '../../charts/result-choice.ts';
import type { QueryResult } from '../../engine/database.ts';
import { type Locale, tagOf } from '../../text/locale.ts';
import type { RoomState } from '../../ui/explore-address.ts';
import type { FigureShelf } from '../../ui/figure-shelf.ts';
import { ChartPanel } from './ChartPanel.tsx';
import { Grid } from './Grid.tsx';
import { ResultMenu } from './ResultMenu.tsx';
import type { Ask } from './use-grid-view.ts';
import type { Keep } from './use-imports.ts';

const words = {
  earlier: { zh: '仍是上一次查询的结果：', en: 'Still the answer to the query before: ' },
  none: { zh: '没有一行符合。', en: 'No row matches.' },
  undrawable: {
    zh: '这个结果没有能画的列。图要有一列数，或一列可以计数的名称。',
    en: 'No column of this result can be drawn. A chart needs a column of numbers, or of names to count.',
  },
};

interface ResultProps {
  readonly locale: Locale;
  readonly answer: QueryResult;
  /** What was asked since then has no answer. */
  readonly isEarlier: boolean;
  readonly view: RoomState['view'];
  /** As the reader chose it, perhaps for another answer. */
  readonly chart: ChartChoice | null;
  readonly onChoice: (choice: ChartChoice) => void;
  /** Asks the engine that answered; the same function at every render. */
  readonly ask: Ask;
  /** A query of the reader's waits for the engine. */
  readonly busy: boolean;
  readonly onSql: (sql: string) => void;
  /** Keeps an answer in the reader's own database; null in a guest's. */
  readonly keep: Keep | null;
  /** Where it becomes a figure of the reader's own ledger; null for a guest's answer. */
  readonly shelf: FigureShelf | null;
}

/** What was answered: as rows or as a chart, and as a file. */
export function Result({
  locale,
  answer,
  isEarlier,
  view,
  chart,
  onChoice,
  ask,
  busy,
  onSql,
  keep,
  shelf,
}: ResultProps) {
  const choice = useMemo(() => {
    const { columns, rowCount } = answer;
    return (chart && fitChoice(chart, columns)) ?? defaultChoice(columns, rowCount);
  }, [answer, chart]);
  return (
    <section className="result">
      <div className="result-bar">
        <p className="hint" role="status" data-part="answered">
          {(isEarlier ? words.earlier[locale] : '') + countWords(answer, locale)}
        </p>
      </div>
      {answer.rowCount === 0 ? (
        <p className="stand">{words.none[locale]}</p>
      ) : view !== 'chart' ? (
        <Grid
          key={answer.sql + answer.ms}
          answer={answer}
          locale={locale}
          ask={ask}
          busy={busy}
          onSql={onSql}
        />
      ) : choice ? (
        <ChartPanel
          answer={answer}
          choice={choice}
          locale={locale}
          ask={ask}
          busy={busy}
          onChoice={onChoice}
        />
      ) : (
        <p className="stand">{words.undrawable[locale]}</p>
      )}
      <ResultMenu
        answer={answer}
        locale={locale}
        keep={keep}
        shelf={shelf}
        choice={choice}
        whole={() => ask(answer.sql, { limit: Number.POSITIVE_INFINITY })}
      />
    </section>
  );
}

function countWords({ rowCount, complete, columns, ms, engine }: QueryResult, locale: Locale): string {
  const from = engine === undefined ? '' : locale === 'zh' ? `，来自${engine}` : `, from ${engine}`;
  const took = `${ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`}${from}`;
  const count = rowCount.toLocaleString(tagOf(locale));
  if (locale === 'zh') {
    return complete
      ? `${count}行，${columns.length}列，${took}`
      : `只取了前${count}行，${columns.length}列，${took}；下载的文件含全部`;
  }
  return complete
    ? `${count} rows, ${columns.length} columns, ${took}`
    : `the first ${count} rows, ${columns.length} columns, ${took}; a download holds all`;
}
