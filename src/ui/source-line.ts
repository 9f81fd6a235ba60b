import { toDateWords } from '../dataset/quantity.ts';
import { isAhead } from '../dataset/result.ts';
import type { Figure } from '../figures/kit/figure.ts';
import { phrase } from '../text/phrase.ts';
import { articleName } from './article-name.ts';
import type { Answered, Ledgered } from './view.ts';

/** Rows, and where they are a figure's, what it says of those that stand for nothing in the ledger. */
interface Credited extends Pick<Answered, 'rows'> {
  readonly figure?: Pick<Figure, 'origin'>;
}

/**
 * Which sources the marks of a figure come from, and as of when.
 * @param away whether it is read on another site, where “the article” has to be named
 */
export function sourceOf(view: Ledgered, { rows, figure }: Credited, away = false): string {
  const { lookup, locale } = view;
  // A row stands for an observation or for an event; each has a source and a day.
  const shown = rows.flatMap(({ observation_id, event_id }) => {
    const observation = lookup.observation.get(String(observation_id ?? ''));
    const event = lookup.event.get(String(event_id ?? ''));
    const day = observation && !isAhead(observation) ? (observation.period_end ?? '') : '';
    if (observation) return [{ source_id: observation.source_id, day }];
    return event ? [{ source_id: event.source_id, day: event.date }] : [];
  });
  const sources = new Set(shown.map(({ source_id }) => source_id));
  const article = articleName(view, [...sources], away);
  const others = [...sources].filter((id) => id !== null && !lookup.article.has(id)).length;
  const last = shown
    .map(({ day }) => day)
    .sort()
    .at(-1)
    ?.slice(0, 10);
  // “Other” only beside the article.
  const rest =
    locale === 'zh'
      ? `${others}个${article ? '其他' : ''}来源`
      : `${others} ${article ? 'other ' : ''}source${others === 1 ? '' : 's'}`;
  const names = [article, others ? rest : ''].filter(Boolean).join(locale === 'zh' ? '与' : ' and ');
  const fallback = figure?.origin?.[locale] ?? (locale === 'zh' ? '本台账' : 'This ledger');
  const month = last ? toDateWords(last, 'month', locale) : '';
  const until = month && (locale === 'zh' ? `，截至${month}` : `, to ${month}`);
  return `${names || fallback}${until}${phrase(locale).stop}`;
}

/** The source line of what leaves the site. */
export function creditSource(view: Ledgered, answered: Credited): string {
  return `${view.locale === 'zh' ? '来源：' : 'Source: '}${sourceOf(view, answered, true)}`;
}
