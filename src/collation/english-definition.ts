/** Whether an English claim counts another thing than the row that has its number: a part, other terms, another start. */

import type { Metric, Observation } from '../dataset/schema.ts';
import { people } from './counting.ts';
import type { Said } from './english-metric.ts';
import type { Entry, LedgerIndex } from './ledger-index.ts';
import type { Wording } from './wording.ts';

/** Whether a row that has the number of a claim counts another thing than it. */
export const isAnotherDefinition = (
  said: Said,
  metric: Metric,
  row: Observation,
  { wording }: LedgerIndex,
): boolean =>
  hasMore(said.text, metric, wording) ||
  hasOtherTerms(said.text, row) ||
  isWidened(said.text, row) ||
  isOfPilots(said.text, metric, row) ||
  startsElsewhere(said.text, metric, row) ||
  countsHeads(said, metric) ||
  countsThings(said, metric, row) ||
  countsOthers(said, metric, row, wording);

/** Test bookings included: more is counted than the metric has a word of. */
function hasMore(text: string, { label_en, definition_en }: Metric, { stemsOf }: Wording): boolean {
  const own = stemsOf(`${label_en} ${definition_en}`);
  return [
    ...text.matchAll(/(?:^|[,(–—-]\s*)([a-z]+(?: [a-z]+)?) included\b|\bincluding ([a-z]+(?: [a-z]+)?)\b/gi),
  ].some(([, before, behind]) => {
    const stems = [...stemsOf(before ?? behind ?? '')];
    return stems.length > 0 && stems.every((stem) => !own.has(stem));
  });
}

/** A part of those counted, of which the words of the metric's field say nothing. */
export function isPart(
  text: string,
  { metric: { domain } }: Entry,
  { entries, wording: { stemsOf } }: LedgerIndex,
): boolean {
  const field = entries.filter(({ metric }) => metric.domain === domain);
  const own = stemsOf(field.map(({ metric }) => `${metric.label_en} ${metric.definition_en}`).join(' '));
  return [
    ...text.matchAll(/\b(?:pilot|women|men|children|elderly|aged|foreign(?:ers)?|first-time)\b/gi),
  ].some(([word]) => [...stemsOf(word)].some((stem) => !own.has(stem)));
}

/** The 72-hour and the 144-hour schemes, where the row counts the one. */
function hasOtherTerms(text: string, { label }: Observation): boolean {
  const claimed = new Set(
    [...text.matchAll(/\b\d+(?=(?:(?:[\s-]hours?)?,? (?:and|or|to) (?:the )?\d+)?[\s-]hours?\b)/g)].map(
      ([term]) => term,
    ),
  );
  const own = new Set([...(label ?? '').matchAll(/\d+(?=小时)/g)].map(([term]) => term));
  return (
    claimed.size > 0 &&
    own.size > 0 &&
    !(claimed.size === own.size && [...claimed].every((term) => own.has(term)))
  );
}

/** Any city in China, where the row is of one place or of less: it stands in its series with a difference. */
const isWidened = (text: string, { comparability, difference_zh, label }: Observation): boolean =>
  comparability === 'near' &&
  !label?.includes('全国') &&
  /（/.test(difference_zh ?? '') &&
  /\b(?:(?:any|every|all|each)(?: of the)? (?:[a-z]+ )?(?:cit(?:y|ies)|provinces?|ports?|places?|regions?))\b/i.test(
    text,
  );

/** The 16 pilot cities, where the row is of the whole country, or nothing of its metric is of pilots. */
const isOfPilots = (
  text: string,
  { label_en, definition_en }: Metric,
  { label, quote }: Observation,
): boolean =>
  /\bpilot(?:ing|s)?\b/i.test(text) &&
  (label?.includes('全国') === true || !/pilot|试点/i.test(`${label_en} ${definition_en} ${label} ${quote}`));

/** Counted from 2019, where the row counts from 2017; the 19th Party Congress was in 2017, the 20th in 2022. */
function startsElsewhere(text: string, { baseline }: Metric, { label, period_start }: Observation): boolean {
  const claimed =
    /\b(?:since|from|starting (?:in|from)|beginning (?:in|with)|count(?:ed|ing) from)\s+(?:[A-Za-z]+\s+){0,3}?((?:19|20)\d\d)\b(?!\s*(?:to|until|through|[-–—])\s*\d)/i.exec(
      text,
    )?.[1];
  const congress = /十[六七八九]大|二十大/.exec(label ?? '')?.[0];
  const own =
    (congress && congresses[congress]) ??
    /(\d{4})年(?:\d{1,2}月)?(?:以来|起)/.exec(label ?? '')?.[1] ??
    (label?.includes('累计') ? period_start?.slice(0, 4) : undefined) ??
    (baseline || undefined)?.slice(0, 4);
  return claimed !== undefined && own !== undefined && claimed !== own;
}
const congresses: Readonly<Record<string, string>> = {
  十六大: '2002',
  十七大: '2007',
  十八大: '2012',
  十九大: '2017',
  二十大: '2022',
};

/** Three billion different people, of what was done so many times. */
const countsHeads = ({ text, number: { end, unit } }: Said, { unit_zh }: Metric): boolean =>
  !people.test(unit_zh) &&
  (unit === null || people.test(unit)) &&
  /^\s+(?:different|individual|distinct|unique|separate)\s+[a-z]+\b|^\s+individuals\b/i.test(text.slice(end));

/** 110 million permits, where the row has the people who got one. */
const countsThings = (
  { text, number: { end } }: Said,
  { unit_zh, unit_en }: Metric,
  { unit }: Observation,
): boolean =>
  people.test(unit ?? '') &&
  !people.test(unit_zh) &&
  new RegExp(`^\\s+(?:[a-z-]+\\s+){0,3}?${unit_en}\\b`, 'i').test(text.slice(end));

/** Dealerships, where the row's own name is of enterprises: a row that stands in its series with another name. */
function countsOthers(
  { text, number: { end } }: Said,
  { label_en }: Metric,
  { comparability, difference_en }: Observation,
  { stemsOf }: Wording,
): boolean {
  if (comparability !== 'near' || !difference_en) return false;
  // People had been served across provinces: what is counted stands before all that is said of it.
  const counted =
    /^(?:\s+(?!(?:people|had|have|has|were|was|are|in|of|across|by|on|at|for)\b)[A-Za-z0-9-]+){0,3}?\s+(?!has\b|was\b)([a-z-]+s)\b/.exec(
      text.slice(end),
    )?.[1] ?? '';
  const [label, own] = [label_en.replace(/\([^)]*\)/g, ''), difference_en.replace(/\([^)]*\)/g, '')].map(
    stemsOf,
  );
  const [head] = stemsOf(counted);
  return head !== undefined && label?.has(head) === true && own?.has(head) === false;
}
