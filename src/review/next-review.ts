/** The review after a review: what is carried from one to the next. */

import { Fault } from '../text/error-message.ts';
import type { DeckFile } from './deck-file.ts';
import { rememberTasks } from './tasks.ts';
import type { Choice } from './templates.ts';

/**
 * What the next review is proposed from: since the day of the last one, with its template, its domain or metric, its
 * targets, its tasks as they stood, and the ledger it was composed on.
 * @param asOf ISO day of the next review, later than that of the last
 * @throws `no later day: …`
 */
export function toNextReview({ deck, ledger }: DeckFile, id: string, asOf: string): Choice {
  const { template, locale, domain, targets, openTargets = [], tasks = [], slides } = deck;
  if (asOf <= deck.asOf)
    throw new Fault({
      zh: `日期不在上次之后：${asOf}；上次评估截至${deck.asOf}，另选一天`,
      en: `no later day: ${asOf}; the last review is as of ${deck.asOf}`,
    });
  const [metric] = slides.flatMap(({ body }) => (body.kind === 'numbers' ? body.metrics : []));
  return {
    id,
    template,
    locale,
    since: deck.asOf,
    asOf,
    targets,
    openTargets,
    tasks: rememberTasks(tasks, deck.asOf),
    ...(domain ? { domain } : {}),
    ...(metric ? { metric } : {}),
    ...(ledger ? { earlier: ledger } : {}),
  };
}
