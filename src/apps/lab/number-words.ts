/** How a number that was read is told, and the words of its standing. */

import { toSentence } from '../../dataset/fact-sentence.ts';
import { ownUnit, toPeriodWords, toWords } from '../../dataset/quantity.ts';
import type { Metric, Observation } from '../../dataset/schema.ts';
import { termOf } from '../../dataset/term.ts';
import { periodBasisTerms } from '../../dataset/vocabulary-of-facts.ts';
import type { Locale } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';
import type { Decided } from './read-article.ts';

export const standing = {
  open: { zh: '未定', en: 'Undecided' },
  doubted: { zh: '存疑', en: 'In doubt' },
  accepted: { zh: '已采纳', en: 'Accepted' },
  corrected: { zh: '已改正', en: 'Corrected' },
  rejected: { zh: '已拒绝', en: 'Rejected' },
} as const;
export type Standing = keyof typeof standing;

export function standingOf({ verdict, corrected, doubt }: Decided): Standing {
  if (verdict === 'accepted') return corrected ? 'corrected' : 'accepted';
  return verdict ?? (doubt ? 'doubted' : 'open');
}

/** 逾3300万张; over 33,000,000 张: the unit stays the article's. */
export function quantityOf(observation: Observation, locale: Locale): string {
  return toWords(observation, locale, ownUnit(observation, locale) ?? observation.unit);
}

/**
 * What the number tells: as printed, or as a person put it right.
 * @param whole what it is a part of
 */
export function sentenceOf(
  { observation, corrected }: Decided,
  whole: Observation | undefined,
  locale: Locale,
): string {
  return toSentence(observation, locale, {
    ...(corrected ? { amount: quantityOf(observation, locale) } : {}),
    rowOf: () => whole,
  });
}

/** The period and where the text says it: 2023年（标题）. */
export function periodOf(observation: Observation, locale: Locale): string {
  const words = toPeriodWords(observation, locale);
  if (words === '') return locale === 'zh' ? '原文没有给出' : 'not given';
  const basis = termOf(periodBasisTerms, observation.period_basis, locale);
  return basis === '' ? words : words + phrase(locale).paren(basis);
}

export function metricName(id: string | null, metrics: readonly Metric[], locale: Locale): string {
  const metric = metrics.find(({ metric_id }) => metric_id === id);
  return metric ? metric[`label_${locale}`] : locale === 'zh' ? '不在台账指标内' : 'none of the ledger’s';
}
