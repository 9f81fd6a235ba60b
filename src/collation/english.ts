/**
 * The numbers of an English release, to set beside a Chinese text: figures with million, billion, percent and a unit.
 * Not read: numbers in words (twelve, two thirds, one in five, dozens), ordinals, dates, years, and what is measured.
 */

import { type Bound, endsOf } from '../text/bound.ts';

export interface EnglishNumber {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** In plain units; the nearer end of a bound. */
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  /** The Chinese unit that its words stand for; `null` where they are none of those known. */
  readonly unit: string | null;
  /** As in a finding: −6 of 3 million. */
  readonly decimals: number;
}

const boundsInWords: ReadonlyArray<readonly [RegExp, Bound]> = [
  [/^(?:no fewer|no less|not less) than$|^at least$/i, 'at_least'],
  [
    /^(?:upwards|north|in excess|just north) of$|^(?:just|well|a little|slightly) (?:over|more than)$|^beyond$/i,
    'more_than',
  ],
  [/^(?:just|slightly|a little|a shade) (?:under|less than)$|^(?:just )?(?:short|shy) of$/i, 'nearly'],
  [/^(?:no more|not more) than$|^up to$|^at most$|^within$/i, 'at_most'],
  [/than$|^over$|^exceed|^above$|^surpass|^pass|^top(?:s|ped|ping)$/i, 'more_than'],
  [/^(?:nearly|almost|close to|approaching)$/i, 'nearly'],
  [/^(?:under|below)$/i, 'less_than'],
  [/^(?:about|around|approximately|roughly|some)$/i, 'about'],
];
/** Words that bound the number behind them, as the text of a regular expression. */
export const boundWord =
  '(?:upwards|north|in excess|just north|(?:just )?(?:short|shy)) of|(?:just|well|a little|a shade|slightly) (?:over|under|more than|less than)|beyond|(?:no (?:fewer|less|more)|not (?:less|more)|more|less|fewer) than|at least|at most|up to|within|over|exceed(?:s|ed|ing)?|above|surpass(?:es|ed|ing)?|pass(?:es|ed|ing)? the(?=\\s[\\d.,]+(?:\\s[mbt]illion)?(?:[\\s-]\\w+)?[\\s-]mark\\b)|topp?(?:s|ed|ing)|nearly|almost|close to|approaching|(?<!\\b(?:falls?|fell|fallen|comes?|came|go|goes|grouped|listed)\\s)under|below|about|around|approximately|roughly|some';
const scales: Readonly<Record<string, number>> = {
  thousand: 3,
  million: 6,
  mn: 6,
  m: 6,
  billion: 9,
  bn: 9,
  trillion: 12,
};

/** Words behind a number, by the unit they stand for and how many of it they are, a power of ten; the longer ones first. */
const units: ReadonlyArray<readonly [words: string, unit: string, power?: number]> = [
  ['percentage points?', '个百分点'],
  ['percent|per cent|%', '%'],
  ['yuan|renminbi|RMB', '元'],
  ['(?:US )?dollars', '美元'],
  ['person-times|person-trips|passenger trips|trips by (?:passengers|travell?ers)|visits|visitors', '人次'],
  ['people|persons|individuals|residents|workers|employees|students|patients|farmers', '人'],
  ['kilowatt-hours|kWh', '千瓦时'],
  ['kilowatts|kW', '千瓦'],
  ['megawatts|MW', '千瓦', 3],
  ['gigawatts|GW', '千瓦', 6],
  ['square met(?:er|re)s|sq m', '平方米'],
  ['square kilomet(?:er|re)s|sq km', '平方公里'],
  ['cubic met(?:er|re)s', '立方米'],
  ['kilomet(?:er|re)s|km', '公里'],
  ['hectares', '公顷'],
  ['mu', '亩'],
  ['(?:metric )?ton(?:ne)?s of (?:standard coal|coal equivalent)', '吨标准煤'],
  ['(?:metric )?ton(?:ne)?s?', '吨'],
  ['jin', '斤'],
  ['households', '户'],
  ['cases', '件'],
  ['companies|enterprises|firms|businesses', '家'],
  ['hours', '小时'],
  ['days', '天'],
  ['TEUs?', '标准箱'],
];
const unitWord = units.map(([words]) => words).join('|');
const number = new RegExp(
  `(?:\\b(${boundWord})\\s+)?(?<![\\d.,A-Za-z-])((?:US)?[$¥]|(?:RMB|CNY|USD)\\s?)?(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?:(?:[\\s-](?=[tmb]\\w{4,})|)(thousand|million|billion|trillion|mn|bn|m(?=\\s+(?:[a-z]+\\s+){0,3}?[a-z]{3,}s\\b))\\b)?(?:[\\s-]?(${unitWord})(?![A-Za-z]))?`,
  'gi',
);
const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const monthBefore = new RegExp(`${month}\\s+(?:\\d{1,2},?\\s+)?$`, 'i');
const monthBehind = new RegExp(`^(?:st|nd|rd|th)?\\s+${month}\\b`, 'i');

export function readEnglish(text: string): EnglishNumber[] {
  return [...text.matchAll(number)].flatMap((found): EnglishNumber[] => {
    const [whole, words, money = '', figures = '', scale, unitWords] = found;
    const start = found.index;
    const end = start + whole.length;
    const at = start + whole.indexOf(figures, (words ?? '').length);
    const isBare = !scale && !unitWords && money === '';
    if (isBare && (isDate(text, at, at + figures.length, figures) || isName(text, at, figures))) return [];
    const own = units.find(([name]) => unitWords && new RegExp(`^(?:${name})$`, 'i').test(unitWords));
    const power = (scales[scale?.toLowerCase() ?? ''] ?? 0) + (own?.[2] ?? 0);
    const value = Number((Number(figures.replaceAll(',', '')) * 10 ** power).toPrecision(15));
    const bound = boundSaid(words);
    const unit = own?.[1] ?? (/\$|USD/i.test(money) ? '美元' : money ? '元' : unitBehind(text.slice(end)));
    const places = /\.(\d+)/.exec(figures)?.[1]?.length ?? 0;
    return [{ start, end, quote: whole, ...endsOf(value, bound), bound, unit, decimals: places - power }];
  });
}

/** 2. We will…, 3) Reform of…: the mark of a line; 5G, Version 3.0, FTA 3.0 Upgrade: a name. */
function isName(text: string, start: number, figures: string): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const behind = text.slice(start + figures.length, start + figures.length + 6);
  if (/^\d{1,2}$/.test(figures) && /(?:^|\n)[ \t]*[(]?$/.test(before) && /^[.)]\s+["“]?[A-Z]/.test(behind))
    return true;
  if (/^\d$/.test(figures) && /^[GDK]\b/.test(behind)) return true;
  return /^\d\.0$/.test(figures) && (/(?:[Vv]ersion|[A-Z]\w*)\s$/.test(before) || /^\s[A-Z]/.test(behind));
}

/** The bound that words in front of a number give it. */
export const boundSaid = (words: string | undefined): Bound =>
  /^(?:less|fewer) than$/i.test(words ?? '')
    ? 'less_than'
    : (boundsInWords.find(([pattern]) => words && pattern.test(words))?.[1] ?? 'exact');

/** 45 large companies: the unit stands a word or two on. */
function unitBehind(text: string): string | null {
  const words = /^(?:\s+[A-Za-z-]+){0,3}/.exec(text)?.[0].trim().split(/\s+/) ?? [];
  const isUnit = (word: string) => units.find(([name]) => new RegExp(`^(?:${name})$`, 'i').test(word))?.[1];
  return words.flatMap((word) => isUnit(word) ?? [])[0] ?? null;
}

function isDate(text: string, start: number, end: number, figures: string): boolean {
  const before = text.slice(Math.max(0, start - 14), start);
  if (monthBefore.test(before) || monthBehind.test(text.slice(end, end + 12))) return true;
  if (/^(?:st|nd|rd|th|s)\b/.test(text.slice(end, end + 3))) return true;
  if (/^\d{1,2}$/.test(figures) && (/\d:$/.test(before) || /^:\d\d\b/.test(text.slice(end, end + 4))))
    return true;
  return (
    /^(?:19|20)\d\d$/.test(figures) &&
    !/^\s+(?!(?:comes|ranks|was|is|has|stands|sees|brings|leads|places|tops)\b)[a-z]+s\b/.test(
      text.slice(end, end + 16),
    )
  );
}
