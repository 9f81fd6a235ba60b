/** Where the numbers of a slide come from, a line a source. */

import { toDateWords } from '../dataset/quantity.ts';
import type { Source } from '../dataset/schema.ts';
import type { Locale, Text } from '../text/locale.ts';
import type { LedgerData } from './ledger-data.ts';

/** The sources behind some observations. */
export function sourcesBehind(
  { observations, sources }: LedgerData,
  observation_ids: Iterable<string>,
): readonly Source[] {
  const wanted = new Set(observation_ids);
  const used = new Set(
    observations.flatMap((row) => (wanted.has(row.observation_id) ? [row.source_id] : [])),
  );
  return inOrder(sources.filter(({ source_id }) => used.has(source_id)));
}

/** Whether a source only passes on what others said: a machine's translation, a travel agency's page. */
export function isSecondHand({ publisher, title }: Pick<Source, 'publisher' | 'title'>): boolean {
  return /machine translation|travel agency|机器翻译|机翻|旅行社/i.test(`${publisher ?? ''} ${title ?? ''}`);
}

/** The article first, then by day of publication, the undated behind them; what is second-hand last. */
export function inOrder(sources: readonly Source[]): readonly Source[] {
  return sources.toSorted(
    (a, b) =>
      Number(b.quality === 'article') - Number(a.quality === 'article') ||
      Number(isSecondHand(a)) - Number(isSecondHand(b)) ||
      (a.published ?? '9').localeCompare(b.published ?? '9'),
  );
}

/** 新华网，2019年3月19日; the article by its title. */
export function sourceLine({ articles }: LedgerData, source: Source, locale: Locale): string {
  const article = articles.find(({ article_id }) => article_id === source.source_id);
  if (article) return locale === 'zh' ? `《${article.title}》` : `“${article.title}”`;
  const name = source.publisher ?? source.title ?? source.source_id;
  if (!source.published) return name;
  const day = toDateWords(source.published, null, locale);
  return locale === 'zh' ? `${name}，${day}` : `${name}, ${day}`;
}

/** Which of the sources a slide's words speak of as the article. */
const asArticle: Text = { zh: '（本文）', en: ' (the article)' };

/** The lines of several slides, each source once: an article with its mark where one of them has it. */
export function eachOnce(lines: Iterable<string>): readonly string[] {
  const all = new Set(lines);
  const isMarkedToo = (line: string) => Object.values(asArticle).some((mark) => all.has(line + mark));
  return [...all].filter((line) => !isMarkedToo(line));
}

/**
 * What something rests on, a line a source: of its observations, or its own where it has none.
 * @param words what stands above; where they speak of “the article” (本文), its line says which one that is
 */
export function sourceLines(
  data: LedgerData,
  { observations = [], sources = [] }: { observations?: readonly string[]; sources?: readonly Source[] },
  words: string,
  locale: Locale,
): readonly string[] {
  const behind = observations.length > 0 ? sourcesBehind(data, observations) : sources;
  const isSpokenOf = locale === 'zh' ? words.includes('本文') : /\barticle\b/i.test(words);
  const name = isSpokenOf ? asArticle[locale] : '';
  return behind.map(
    (source) => `${sourceLine(data, source, locale)}${source.quality === 'article' ? name : ''}`,
  );
}
