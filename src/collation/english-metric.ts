/** Which metric an English sentence means by a number: by its stems, what stands behind the number, and the number itself. */

import type { Metric } from '../dataset/schema.ts';
import { scaleOf } from '../extract/lexicon/unit-scale.ts';
import { isOfTime } from './claim-time.ts';
import { type Claimed, compare } from './comparison.ts';
import { people } from './counting.ts';
import { scopes } from './definition.ts';
import type { EnglishNumber } from './english.ts';
import type { EnglishTime } from './english-dates.ts';
import { type Entry, type LedgerIndex, plain } from './ledger-index.ts';
import { shareIn } from './metric-name.ts';
import type { Wording } from './wording.ts';

export interface Said {
  readonly text: string;
  readonly number: EnglishNumber;
  /** When it holds; `null` where the sentence says no time that is read. */
  readonly time: EnglishTime | null;
}

export function claimedBy({ value, unit, bound, decimals, quote }: EnglishNumber): Claimed {
  const scale = scaleOf(unit);
  return { value: value * scale.factor, scale, finding: { bound, decimals, text: quote } };
}

export const digitsOf = (value: number): number => `${value}`.replace(/\D|0+$/g, '').length;

export const isBorneOut = (claimed: Claimed, row: Entry['rows'][number]): boolean =>
  ['same', 'bound_lost', 'rounded', 'implied'].includes(compare(claimed, row));

/** Of a sentence: how much of a name it says, how much of what the ledger knows of it is this metric's. */
interface Likely {
  readonly entry: Entry;
  readonly total: number;
  /** Its unit or the end of its name stands at the number. */
  readonly isCounted: boolean;
  readonly isBehind: boolean;
  readonly isHeld: boolean;
  /** 0 to 1: how much of its name it says beside what is counted: of visa-free transit, not of countries. */
  readonly named: number;
}

/** Whether the metric that the words name most is of another scope: a part of it, 跨省 of its label, or its whole. */
export function isOfOtherScope(said: Said, { metric }: Entry, known: LedgerIndex): boolean {
  const [best] = likelyFor(said, known);
  return (
    best !== undefined &&
    best.entry.metric !== metric &&
    scopes.some((words) =>
      words.some((word) => best.entry.metric.label_zh.includes(word) !== metric.label_zh.includes(word)),
    )
  );
}

/** The one metric that has the number at its time and is named, whatever stands at the number: 540 million downloads. */
export function holderFor(said: Said, known: LedgerIndex): Entry | undefined {
  const { time, number } = said;
  if (!time || number.value < tellingSize) return undefined;
  const held = wordedFor(said, known).filter(({ isHeld, total }) => isHeld && total >= least.held);
  return held.length === 1 ? held[0]?.entry : undefined;
}
const tellingSize = 1e5;

const fields = { name: 1, definition: 0.5, quote: 0.35 };
/** A sentence that says less than this says little, whatever it speaks for. */
const leastHeard = 5;
const weights = { behind: 0.4, before: 0.2, period: 0.2, people: 0.2 };
/** What must speak for a metric that has the number, and for one that has not; how far others must be apart. */
const least = { held: 0.6, heldByFew: 0.9, alone: 1.1, unclear: 0.9 };
const fewest = 1000;
const leastNamed = { few: 0.2, loose: 0.3 };
const apart = { held: 0.35, alone: 0.2, part: 0.6 };

/** `unknown` where the ledger counts nothing of the kind, `unclear` where it may be one of several. */
export function entryFor(said: Said, known: LedgerIndex): Entry | 'unknown' | 'unclear' {
  // Malaria is found in 53 countries: so few digits are a row's by chance where hardly a word of its name is said.
  const isFew = said.number.value < fewest;
  const isLoose = said.time === null && digitsOf(said.number.value) <= 2;
  const enoughNamed = isLoose ? leastNamed.loose : isFew ? leastNamed.few : 0;
  const likely = likelyFor(said, known).filter(({ named }) => named >= enoughNamed);
  const [best, second] = likely;
  if (!best) return 'unknown';
  // Of a time that the best named has no rows of, one that has the number is meant.
  const { time } = said;
  const then = likely.filter(({ entry }) => !time || entry.rows.some((row) => isOfTime(row, time)));
  const first = then.some(({ isHeld }) => isHeld) ? (then[0] ?? best) : best;
  const near = likely.filter(({ total }) => total > first.total - apart.held);
  const holders = near.filter(({ isHeld }) => isHeld);
  const [holder] = holders;
  const isApart = holder && (holders[1]?.total ?? 0) < holder.total - apart.alone;
  // 55 stands in many rows: so few digits say little by themselves.
  const enough = digitsOf(said.number.value) > 2 ? least.held : least.heldByFew;
  if (holder && (holders.length === 1 || isApart) && holder.total >= enough) return holder.entry;
  // The shorter one 72 hours and the longer one 120: what is said since the last number names one of two alike.
  const told = known.wording.stemsOf(/\D*$/.exec(said.text.slice(0, said.number.start))?.[0] ?? '');
  const rivals = likely.filter(({ total }) => total > best.total - apart.alone);
  const [own, ...others] = rivals.filter(({ entry }) =>
    [...known.wording.stemsOf(entry.metric.label_en)].some(
      (stem) =>
        told.has(stem) &&
        rivals.every(
          (one) => one.entry === entry || !known.wording.stemsOf(one.entry.metric.label_en).has(stem),
        ),
    ),
  );
  if (own && others.length === 0 && rivals.length > 1 && own.isCounted && own.total >= least.alone)
    return own.entry;
  const isAlone = best.total - (second?.total ?? 0) >= apart.alone;
  // Where nothing else is counted so, less need speak for it.
  if (best.total >= (second ? least.alone : least.unclear) && best.isCounted && isAlone) return best.entry;
  return best.total >= least.unclear ? 'unclear' : 'unknown';
}

/** By words alone, whatever stands at the number. */
export const wordedFor = (said: Said, known: LedgerIndex): Likely[] =>
  likelyFor({ ...said, number: { ...said.number, unit: null } }, known, true);

/** Whether a metric has a number of a sentence, at whatever time, and may be meant by it. */
export function isHeldBy(entry: Entry, said: Said, known: LedgerIndex): boolean {
  const likely = likelyFor({ ...said, time: null }, known);
  const own = likely.find((one) => one.entry === entry);
  // 24 provinces are no 24 ports.
  return own?.isHeld === true && (own.isBehind || !likely.some(({ isBehind }) => isBehind));
}

/** The metrics that a sentence may mean by a number so counted, the most likely first. */
export function likelyFor({ text, number, time }: Said, known: LedgerIndex, isFree = false): Likely[] {
  const { of, rarity } = vocabularyOf(known);
  const { entries, wording } = known;
  const { stemsOf } = wording;
  const heard = [...stemsOf(text)].filter((stem) => rarity.has(stem));
  const rare = (stems: readonly string[]): number =>
    stems.reduce((sum, stem) => sum + (rarity.get(stem) ?? 0), 0);
  const all = Math.max(leastHeard, rare(heard));
  const claimed = claimedBy(number);
  const behind = unitWordsBehind(text.slice(number.end), wording);
  const before = stemsOf(text.slice(0, number.start));
  const distances = new Map(entries.map((entry) => [entry, unitAt(number, behind, entry.metric, wording)]));
  // 72 cities issued port visas: of the units behind the number the nearest is its own.
  const nearest = Math.min(...distances.values());
  const likely = entries
    .flatMap((entry): Likely[] => {
      const distance = distances.get(entry) ?? Number.POSITIVE_INFINITY;
      const isBehind = distance < Number.POSITIVE_INFINITY;
      const isOfPeople = number.unit === '人' && entry.metric.unit_zh === '个';
      if (!isFree && (isBehind ? distance > nearest : number.unit !== null && !isOfPeople)) return [];
      const { name, strength, units } = of.get(entry) as Vocabulary;
      const cover = rare(name.filter((stem) => heard.includes(stem))) / (rare(name) || 1);
      const support =
        heard.reduce((sum, stem) => sum + (rarity.get(stem) ?? 0) * (strength.get(stem) ?? 0), 0) / all;
      const rest = name.filter((stem) => !units.has(stem));
      const named =
        rest.length === 0 ? 1 : rare(rest.filter((stem) => heard.includes(stem))) / (rare(rest) || 1);
      const isBefore = [...units].some((stem) => before.has(stem));
      const isHeld = entry.rows.some((row) => (!time || isOfTime(row, time)) && isBorneOut(claimed, row));
      if (cover === 0 || (!isFree && !isBehind && !isBefore && !isHeld)) return [];
      const isDated = entry.rows.some(
        ({ period_start: start, period_end: end }) =>
          start !== null && start === time?.start && end === time.end,
      );
      const atNumber = isBehind
        ? weights.behind
        : isBefore && nearest === Number.POSITIVE_INFINITY
          ? weights.before
          : 0;
      const total =
        cover + support - (isOfPeople ? weights.people : 0) + atNumber + (isDated ? weights.period : 0);
      return [{ entry, total, isCounted: atNumber > 0, isBehind, isHeld, named }];
    })
    .sort((a, b) => b.total - a.total);
  return withoutUnsaidParts(likely, new Set(heard), counterpartsOf(known));
}

/** A metric of one scope, 跨省 of its label, beside the one of the other, and the stems that its name alone has. */
interface Counterpart {
  readonly other: Entry;
  readonly own: readonly string[];
}

/** The metrics that words of a scope part in two. */
export const counterpartsOf = memoOf(({ entries, wording: { stemsOf } }: LedgerIndex) => {
  const parts = new Map<Entry, Counterpart>();
  for (const group of scopes)
    for (const entry of entries) {
      const { label_zh, label_en, unit_zh } = entry.metric;
      const word = group.find((one) => label_zh.includes(one));
      const others = entries.filter(
        ({ metric }) =>
          word !== undefined &&
          metric.unit_zh === unit_zh &&
          !metric.label_zh.includes(word) &&
          group.some((one) => metric.label_zh.includes(one)) &&
          shareIn(plain(metric.label_zh), plain(label_zh)) >= alikeName,
      );
      const [other, ...more] = others;
      if (!other || more.length > 0) continue;
      const known = stemsOf(other.metric.label_en);
      parts.set(entry, { other, own: [...stemsOf(label_en)].filter((stem) => !known.has(stem)) });
    }
  return parts;
});
const alikeName = 0.5;

/** Of a whole that is likely too, those parts are not meant that the sentence does not name. */
function withoutUnsaidParts(
  likely: Likely[],
  heard: ReadonlySet<string>,
  parts: ReadonlyMap<Entry, Counterpart>,
): Likely[] {
  const [best] = likely;
  const isUnsaid = ({ entry }: Likely): boolean =>
    parts.has(entry) && parts.get(entry)?.own.every((stem) => !heard.has(stem)) === true;
  const isWholeLikely = likely.some((one) => best && !isUnsaid(one) && one.total > best.total - apart.part);
  return isWholeLikely ? likely.filter((one) => !isUnsaid(one)) : likely;
}

interface Vocabulary {
  readonly name: readonly string[];
  readonly units: ReadonlySet<string>;
  readonly strength: ReadonlyMap<string, number>;
}

/** The stems of each metric, and how few metrics have each. */
const vocabularyOf = memoOf(({ entries, wording: { stemsOf } }: LedgerIndex) => {
  const of = new Map(
    entries.map((entry): [Entry, Vocabulary] => {
      const { label_en, unit_en, definition_en } = entry.metric;
      const strength = new Map<string, number>();
      const add = (words: string, weight: number): void => {
        for (const stem of stemsOf(words)) strength.set(stem, Math.max(strength.get(stem) ?? 0, weight));
      };
      add(`${label_en} ${unit_en}`, fields.name);
      add(definition_en, fields.definition);
      for (const { quote } of entry.rows) if (!/\p{Script=Han}/u.test(quote)) add(quote, fields.quote);
      const name = [...stemsOf(label_en.replace(/\([^)]*\)/g, ''))];
      return [entry, { name, units: stemsOf(unit_en), strength }];
    }),
  );
  const counts = new Map<string, number>();
  for (const { strength } of of.values())
    for (const [stem, weight] of strength) counts.set(stem, (counts.get(stem) ?? 0) + weight);
  const rarity = new Map(
    [...counts].map(([stem, count]) => [stem, Math.log((1 + entries.length) / Math.max(count, 0.35))]),
  );
  return { of, rarity };
});

/** Made once for each key, as long as that lives. */
export function memoOf<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

/** What may be counted behind a number: of online licence and plate transactions the last alone is a plural. */
const unitWordsBehind = (text: string, { stemsOf }: Wording): readonly string[] =>
  (
    /^(?:[\s-]+[A-Za-z’'-]+){0,7}/
      .exec(text)?.[0]
      .trim()
      .split(/[\s-]+/) ?? []
  ).map((word) => (/(?:[^s]s|people)$/i.test(word) ? ([...stemsOf(word)][0] ?? '') : ''));

/**
 * How many words behind a number the unit of a metric stands: 53 countries; 0 where the number has it in Chinese, yuan
 * for 元, people for 名; infinite where it does not. `behind`: the stems of those words.
 */
function unitAt(
  { unit }: EnglishNumber,
  behind: readonly string[],
  { unit_zh, unit_en }: Metric,
  { stemsOf }: Wording,
): number {
  const isPeople = unit !== null && people.test(unit) && people.test(unit_zh);
  if (isPeople || (unit !== null && scaleOf(unit).base === scaleOf(unit_zh).base)) return 0;
  // Replaced online 53.95 million times: what is counted in 次, whatever its unit is called in English.
  const units = new Set([...stemsOf(unit_en), ...(/次$/.test(unit_zh) ? ['time'] : [])]);
  const at = behind.findIndex((stem) => units.has(stem));
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}
