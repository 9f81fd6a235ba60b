/** The numbers of an English sentence of a story: figures, and the small counts that are written in words. */

import { type EnglishNumber, readEnglish } from './english.ts';

const words =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ones = words.slice(0, 8);
/** The value of each number in words, from two to ninety-nine; a dozen is twelve. */
const sizes = new Map<string, number>([
  ['half a dozen', 6],
  ['a dozen', 12],
  ['two dozen', 24],
  ['three dozen', 36],
  ...words.map((word, at) => [word, at + 2] as const),
  ...tens.flatMap((ten, at) => {
    const base = (at + 2) * 10;
    const compounds = ['one', ...ones].map((one, more) => [`${ten}-${one}`, base + more + 1] as const);
    return [[ten, base] as const, ...compounds];
  }),
]);
const longestFirst = [...sizes.keys()].toSorted((a, b) => b.length - a.length);
const counted = new RegExp(
  `\\b(${longestFirst.join('|')})\\b(?!-)(?=\\s+(?:[A-Za-z-]+\\s+){0,4}?[a-z]+s\\b)`,
  'gi',
);
/** Six months is a stretch of time; five times a ratio. */
const stretch =
  /^\s+(?:(?:more|other|consecutive|full)\s+)?(?:seconds|minutes|hours|days|weeks|months|years|decades|times|percent)\b/i;

/** In their order; a service's number, the 12123 app, is none. */
export function numbersIn(text: string): EnglishNumber[] {
  const figures = readEnglish(text).filter(({ quote, end }) => !isService(quote, text.slice(end)));
  const inWords = [...text.matchAll(counted)].flatMap(({ 0: quote, index }): EnglishNumber[] => {
    const value = sizes.get(quote.toLowerCase()) ?? 0;
    const end = index + quote.length;
    if (stretch.test(text.slice(end))) return [];
    return [
      {
        ...{ start: index, end, quote, value, low: value, high: value },
        bound: 'exact',
        unit: null,
        decimals: 0,
      },
    ];
  });
  return [...figures, ...inWords].map((one) => toReached(text, one)).sort((a, b) => a.start - b.start);
}

const isService = (quote: string, after: string): boolean =>
  /^\d{5}$/.test(quote) &&
  /^[”’"']?\s*(?:[A-Za-z-]+\s+){0,2}(?:app|application|platform|hotline|website|service|portal|number)\b/i.test(
    after,
  );

/** Passed the 80 million mark: at least so many. */
const toReached = (text: string, number: EnglishNumber): EnglishNumber =>
  number.bound === 'exact' &&
  (/\b(?:pass|cross|break|broke)(?:ed|es|ing)?(?: through)?(?: the)?\s*$/i.test(
    text.slice(0, number.start),
  ) ||
    /^[\s-](?:mark|milestone|threshold)\b/i.test(text.slice(number.end)))
    ? { ...number, bound: 'at_least', high: null }
    : number;
