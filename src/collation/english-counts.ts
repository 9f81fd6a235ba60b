/** The numbers of an English sentence of a story: figures, counts in words, and what is told as a ratio or a part. */

import { endsOf } from '../text/bound.ts';
import { boundSaid, boundWord, type EnglishNumber, readEnglish } from './english.ts';

const words =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** The value of each number in words up to ninety-nine; a dozen is twelve. */
const sizes = new Map<string, number>([
  ['half a dozen', 6],
  ['a dozen', 12],
  ['the dozen', 12],
  ['two dozen', 24],
  ['three dozen', 36],
  ...words.map((word, at) => [word, at + 1] as const),
  ...tens.flatMap((ten, at) => {
    const base = (at + 2) * 10;
    const compounds = words.slice(0, 9).map((one, more) => [`${ten}-${one}`, base + more + 1] as const);
    return [[ten, base] as const, ...compounds];
  }),
]);
const size = [...sizes.keys()].toSorted((a, b) => b.length - a.length).join('|');
const powers: Readonly<Record<string, number>> = { hundred: 2, thousand: 3, million: 6, billion: 9 };
const scale = `(?:[\\s-](?:${Object.keys(powers).join('|')}))`;
/** One by itself counts nothing, but in a gain of one. */
const gained = '\\b(?:by|gained|gain of|added|lost|up) (?:just |only )?';
const counted = new RegExp(
  `(?:\\b(${boundWord})\\s+)?\\b(?:(${size}|an?)(${scale}{1,2})|(?<!${gained})(?!one\\b)(${size})|(?<=${gained})(${size}))\\b(?!-)`,
  'gi',
);
/** Fifteen measures; a gain of five; ten in April. */
const ofThings =
  /^\s+(?:[A-Za-z-]+\s+){0,4}?[a-z]+s\b|^\s+(?:in|on|by)\s+(?:\d|(?:early |mid-|late )?[A-Z])|^\s+(?:more|fewer|between|together|in all|altogether)\b|^\s*[,.;:]|^\s*$/;
/** Six months is a stretch of time; five times a ratio. */
const stretch =
  /^\s+(?:(?:more|other|consecutive|full)\s+)?(?:seconds|minutes|weeks|months|years|decades|times|percent)\b|^\s+(?:hours|days)\s+(?:later|after|before|earlier|on|ago|into)\b/i;

const isServing = /\b(?:each|every|average[ds]?|typical(?:ly)?)\b[^.;]*$/i;

/** In their order; a service's number, the 12123 app, is none. */
export function numbersIn(text: string): EnglishNumber[] {
  const figures = readEnglish(text)
    .filter(({ quote, end }) => !isService(quote, text.slice(end)))
    // 1.7 to 1: one number.
    .filter(({ quote, start }) => quote !== '1' || !/\d(?:\s+|-)to(?:\s+|-)$/.test(text.slice(0, start)))
    .map((one) => (isRatio(one.value, text.slice(one.end)) ? { ...one, unit: '倍' } : one));
  const mixed = mixedIn(text);
  const isWhole = ({ start, end }: EnglishNumber) =>
    mixed.every((one) => one.end <= start || end <= one.start);
  const all = [...mixed, ...[...figures, ...ratiosIn(text), ...partsIn(text)].filter(isWhole)];
  const isFree = ({ start, end }: EnglishNumber) => all.every((one) => one.end <= start || end <= one.start);
  const inWords = countsIn(text).filter(isFree);
  return [...all, ...inWords].map((one) => toReached(text, one)).sort((a, b) => a.start - b.start);
}

function countsIn(text: string): EnglishNumber[] {
  return [...text.matchAll(counted)].flatMap((found): EnglishNumber[] => {
    const { 0: quote, 1: bound, 2: base = '', 3: scales = '', 4: some, 5: more, index } = found;
    const plain = some ?? more ?? '';
    const end = index + quote.length;
    const rest = text.slice(end);
    const power = scales.split(/[\s-]/).reduce((sum, word) => sum + (powers[word.toLowerCase()] ?? 0), 0);
    const value = (sizes.get((base || plain).toLowerCase()) ?? 1) * 10 ** power;
    if (isRatio(value, rest) && value < mostTimes) return [numberOf({ index, quote, bound }, value, '倍', 0)];
    // Each user was served five times: a mean, and no ratio.
    const isMean = isServing.test(text.slice(0, index)) && /^\s+times\b/i.test(rest);
    if ((stretch.test(rest) && !isMean) || (power === 0 && !isMean && !ofThings.test(rest))) return [];
    const unit = /^\s+(?:days|hours)\b/i.exec(rest);
    return [
      numberOf({ index, quote, bound }, value, unit ? (/day/i.test(unit[0]) ? '天' : '小时') : null, -power),
    ];
  });
}

/** 2.4 times the 180 million, three times as many, tenfold, 1.7 to one. */
const isRatio = (value: number, rest: string): boolean =>
  value < mostTimes &&
  /^\s+times\s+(?:as|the|that|those|what|its|their|more|larger|higher|over)\b|^[\s-]?fold\b|^(?:\s+|-)to(?:\s+|-)(?:one|1)\b(?![\d.,]*\d)/i.test(
    rest,
  );
const mostTimes = 1000;

const ratios: Readonly<Record<string, number>> = {
  twice: 2,
  double: 2,
  treble: 3,
  triple: 3,
  thrice: 3,
  quadruple: 4,
};
const ratio = new RegExp(
  `(?:\\b(${boundWord})\\s+)?\\b(twice|thrice|(?:double|treble|triple|quadruple)(?:[sd]|\\b(?=\\s+(?:the|that|its|what|those)\\b)))\\b(?!\\s+(?:a|per|daily|weekly|monthly)\\b)`,
  'gi',
);
const ratiosIn = (text: string): EnglishNumber[] =>
  [...text.matchAll(ratio)].map(({ 0: quote, 1: bound, 2: word = '', index }) =>
    numberOf({ index, quote, bound }, ratios[word.toLowerCase().replace(/(?<=e)[sd]$/, '')] ?? 2, '倍', 2),
  );

const divisors: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
};
const part = new RegExp(
  `(?:\\b(${boundWord})\\s+)?\\b(?:(an?|one|two|three|four|five|seven|nine)[\\s-](half|third|quarter|fifth|sixth|eighth|tenth)s?|(?<!\\b(?:first|second|latter|last|other)\\s)(half)(?=\\s+(?:of\\s+(?:the|those|all|its|their|them)|as|that of|the (?:size|number|total|count|figure))\\b)|(?<=\\b(?:by|rise|rose|increase|growth|gain|jump|fall|fell|drop|decline|decrease|cut)\\s+(?:of\\s+|by\\s+)?(?:(?:${boundWord})\\s+)?)(half)(?=\\s*(?:[,.;:]|$|\\b(?:between|from|since|in|on|within|compared|against)\\b))|(one|two|three|four|five|six|seven|eight|nine)\\s+(?:in|out of)(?:\\s+every)?\\s+(two|three|four|five|six|seven|eight|nine|ten))\\b`,
  'gi',
);
/** A third, two thirds, half of the lot, one in five: parts of a whole, in the unit `share`. */
const partsIn = (text: string): EnglishNumber[] =>
  [...text.matchAll(part)].map(
    ({ 0: quote, 1: bound, 2: count = '', 3: of, 4: half, 5: gained, 6: some = '', 7: every, index }) => {
      const value =
        (half ?? gained)
          ? 1 / 2
          : every
            ? (sizes.get(some.toLowerCase()) ?? 1) / (sizes.get(every.toLowerCase()) ?? 1)
            : (sizes.get(count.toLowerCase()) ?? 1) / (divisors[of?.toLowerCase() ?? ''] ?? 1);
      return numberOf({ index, quote, bound }, value, 'share', 2);
    },
  );

const mixed = new RegExp(
  `(?:\\b(${boundWord})\\s+)?\\b(?:(${size}) and (?:a|one|three) (half|quarters?) (million|billion)|(half|(?:a |one |three )(?:quarters?|third)) (?:of )?a (million|billion))\\b`,
  'gi',
);
/** One and a half million, a quarter of a billion. */
const mixedIn = (text: string): EnglishNumber[] =>
  [...text.matchAll(mixed)].map(
    ({ 0: quote, 1: bound, 2: whole = '', 3: more, 4: scale, 5: part = '', 6: other, index }) => {
      const power = powers[(scale ?? other ?? '').toLowerCase()] ?? 0;
      const [, word = ''] = /(half|quarter|third)/i.exec(more ?? part) ?? [];
      const times = /three/i.test(more ? quote.slice(quote.indexOf(' and ')) : part) ? 3 : 1;
      const share = times / (divisors[word.toLowerCase()] ?? 1);
      const value = Math.round(((sizes.get(whole.toLowerCase()) ?? 0) + share) * 10 ** power);
      return numberOf({ index, quote, bound }, value, null, (word === 'half' ? 1 : 2) - power);
    },
  );

function numberOf(
  {
    index,
    quote,
    bound: said,
  }: { readonly index: number; readonly quote: string; readonly bound: string | undefined },
  value: number,
  unit: string | null,
  decimals: number,
): EnglishNumber {
  const bound = boundSaid(said);
  return { start: index, end: index + quote.length, quote, ...endsOf(value, bound), bound, unit, decimals };
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
