/** The observations behind a slide as a paper cites them: the number in words, and where it is printed. */

import { type Locale, locales } from '../text/locale.ts';
import { inSentence } from '../text/phrase.ts';
import { type Fact, factsOf, isOfStretch, type LedgerData, sayAmount, sayWhen } from './ledger-data.ts';
import { shortLabel } from './say-comparison.ts';
import { sourceLine } from './source-lines.ts';

export interface Statement {
  readonly observation_id: string;
  /** What is counted: 异地办理居民身份证. */
  readonly label: string;
  /** The number as slides write it: 逾3300万张. */
  readonly words: string;
  /** “3300余万张”，《全国公安机关……》，截至2020年5月: the words as printed, the article or source, the day. */
  readonly citation: string;
}

/** The statements of some observations, each once, in their order; those without a metric or a day have none. */
export function statementsOf(
  data: LedgerData,
  observation_ids: Iterable<string>,
  locale: Locale,
): readonly Statement[] {
  const facts = new Map<string, Fact>();
  const metrics = new Map(data.metrics.map((metric) => [metric.metric_id, metric]));
  const rows = new Map(data.observations.map((row) => [row.observation_id, row]));
  return [...new Set(observation_ids)].flatMap((id) => {
    const metric = metrics.get(rows.get(id)?.metric_id ?? '');
    if (!metric) return [];
    if (!facts.has(id))
      for (const fact of factsOf(data, metric.metric_id)) facts.set(fact.observation_id, fact);
    const fact = facts.get(id);
    if (!fact) return [];
    const source = data.sources.find(({ source_id }) => source_id === fact.source_id);
    const printed = oneLine(fact.quote);
    const when = sayWhen(fact, metric, locale);
    const parts = [
      `“${printed}”`,
      ...(source ? [sourceLine(data, source, locale)] : []),
      isOfStretch(fact, metric) ? when : locale === 'zh' ? `截至${when}` : `as of ${when}`,
    ];
    return [
      {
        observation_id: id,
        label: shortLabel(metric, locale),
        words: sayAmount(fact, metric, locale),
        citation: parts.join(locale === 'zh' ? '，' : ', '),
      },
    ];
  });
}

/** Printed words without the breaks of their lines: between Latin words and numbers one is a space, beside Han none. */
const oneLine = (quote: string): string =>
  quote.replace(/(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu, '').replace(/\s+/g, ' ');

/** A text in pieces, each with the statement whose number it ends with; `null` behind the last. */
export type Piece = readonly [text: string, statement: Statement | null];

/** As short a number (6项) may count anything: it is a statement's only where what is counted is named. */
const shortWords = 3;

/**
 * The text parted behind every number that a statement gives; of two that give the same words, the first.
 * @param context what the text stands in, as a cell in its row
 */
export function citedPieces(
  text: string,
  statements: readonly Statement[],
  context = text,
): readonly Piece[] {
  const longest = statements
    .filter(
      ({ label, words }) =>
        words.length > shortWords ||
        locales.some((locale) => context.includes(inSentence(label, locale))) ||
        context.includes(label),
    )
    .toSorted((a, b) => b.words.length - a.words.length);
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const found = longest.find(({ words }) => words !== '' && text.startsWith(words, at));
    // 53国 within 153国 is another number.
    if (!found || /[\d.,]/.test(text[at - 1] ?? '')) at += 1;
    else {
      at += found.words.length;
      pieces.push([text.slice(from, at), found]);
      from = at;
    }
  }
  return from < text.length ? [...pieces, [text.slice(from), null]] : pieces;
}
