import { useId, useState } from 'react';
import type { SourceText } from '../../dataset/article.ts';
import {
  accept,
  asSame,
  type Candidate,
  hasSimilar,
  joined,
  mayJoin,
  splitAt,
} from '../../dataset/decisions.ts';
import type { Proposal, Statement } from '../../dataset/propose.ts';
import type { Metric } from '../../dataset/schema.ts';
import { parseStretch } from '../../text/calendar.ts';
import type { Locale } from '../../text/locale.ts';
import { Facts, points } from './Facts.tsx';
import type { Change } from './use-history.ts';

const words = {
  zh: {
    take: '采纳',
    takeAnyway: '仍作一项',
    similar: '采纳，异名的只作近似',
    same: '名称不同也算同一项',
    join: '合为一项',
    both: '各为一项',
    part: (year: string) => `${year}年起另作一项`,
    leaveOut: '不要',
    words: '识别用语',
    and: '与',
  },
  en: {
    take: 'Accept',
    takeAnyway: 'One metric all the same',
    similar: 'Accept, other names as similar',
    same: 'The same under every name',
    join: 'Join as one',
    both: 'Two metrics',
    part: (year: string) => `Another metric from ${year} on`,
    leaveOut: 'Leave out',
    words: 'Recognised by',
    and: 'and',
  },
};

/** What a row of metrics is told apart by. */
export const keyOf = (metrics: readonly Metric[]): string => metrics.map(({ words }) => words).join('；');

interface CandidateRowProps {
  readonly locale: Locale;
  readonly candidate: Candidate;
  readonly texts: readonly SourceText[];
  readonly proposal: Proposal;
  readonly onTake: (metrics: readonly Metric[]) => void;
  readonly onLeaveOut: () => void;
  readonly onChange: Change;
}

/** A question to a person: the numbers, what speaks against joining them, and the answers. */
export function CandidateRow(props: CandidateRowProps) {
  const { locale, candidate, texts, proposal, onTake, onLeaveOut, onChange } = props;
  const { metrics, reason, statements } = candidate;
  const say = words[locale];
  const [opened, setOpened] = useState(reason !== null);
  const body = useId();
  const [one, other] = metrics;
  if (!one) return null;
  const name = metrics.map(({ label_zh }) => label_zh).join(` ${say.and} `);
  const day = other || reason === null ? null : laterDay(statements, texts);
  const act = (label: string, onClick: () => void, primary = false) => (
    <button
      type="button"
      className={primary ? 'primary' : undefined}
      aria-label={`${label}: ${name}`}
      onClick={onClick}
    >
      {label}
    </button>
  );
  return (
    <li data-key={keyOf(metrics)}>
      <div className="row-head">
        <button
          type="button"
          className="plain name"
          aria-expanded={opened}
          aria-controls={body}
          onClick={() => setOpened(!opened)}
        >
          <span lang="zh-CN">{name}</span>
        </button>
        <span className="points" lang="zh-CN">
          {points(statements, locale)}
        </span>
        <span className="acts">
          {other ? (
            <>
              {mayJoin(one, other) ? act(say.join, () => onTake([joined(one, other)])) : null}
              {act(say.both, () => onTake(metrics))}
            </>
          ) : (
            act(hasSimilar(one) ? say.similar : reason === null ? say.take : say.takeAnyway, () =>
              onTake(metrics),
            )
          )}
          {!other && hasSimilar(one) ? act(say.same, () => onTake([asSame(one)])) : null}
          {day
            ? act(say.part(day.slice(0, 4)), () =>
                onChange((draft) => {
                  const taken = accept(draft, proposal, metrics);
                  const metric = taken.metrics.at(-1);
                  return metric ? splitAt(taken, metric, day) : taken;
                }),
              )
            : null}
          {act(say.leaveOut, onLeaveOut)}
        </span>
      </div>
      {reason ? <p className="against">{reason[locale]}</p> : null}
      <div id={body} hidden={!opened}>
        <Facts locale={locale} statements={statements} texts={texts} />
        <details className="told">
          <summary>{say.words}</summary>
          {metrics.map(({ words }) => words).join(' ')}
        </details>
      </div>
    </li>
  );
}

/** The day of the latest of several texts. */
function laterDay(statements: readonly Statement[], texts: readonly SourceText[]): string | null {
  const own = new Set(statements.map(({ article_id }) => article_id));
  const days = texts
    .filter(({ article }) => own.has(article.article_id))
    .flatMap(({ article }) => parseStretch(article.as_of ?? '')?.last ?? []);
  return days.length > 1 ? (days.toSorted().at(-1) ?? null) : null;
}
