/**
 * Rows that a number follows from, found by trying all that its sentence may speak of: each metric by how much of its
 * name is said, its rows by the times and the other numbers of the sentence. Where the rules read no operands, the one
 * scoring with a margin does, in both languages alike.
 */

import type { Metric, Observation } from '../dataset/schema.ts';
import { isOfTime, rowsOfDay, type Time } from './claim-time.ts';
import { type Claimed, compare } from './comparison.ts';
import type { Kind } from './english-kind.ts';
import type { Entry, LedgerIndex } from './ledger-index.ts';
import { added, divided, judgeMade, lessened, type Made, type MadeClaim, madeOf, mapped } from './made.ts';
import { rowsOfYears } from './rank.ts';
import type { Terms } from './reckoning.ts';
import type { Judged } from './verdict.ts';

/** A number that tells how rows stand to each other, and what its sentence says besides. */
export interface Asked {
  readonly claim: MadeClaim;
  readonly kind: Kind;
  /** The words of the sentence in their order, as `wordsOf` gives those of a name. */
  readonly said: ReadonlySet<string>;
  readonly wordsOf: (metric: Metric) => ReadonlySet<string>;
  /** What a metric is counted in, alike for what is counted alike. */
  readonly unitOf: (metric: Metric) => string;
  /** Whether it says what the metric counts, and not within another name. */
  readonly isHeadSaid: (metric: Metric) => boolean;
  readonly isCounted: (entry: Entry) => boolean;
  /** Each time that the sentence says, once, in its order. */
  readonly times: readonly Time[];
  /** It runs from one time to the other. */
  readonly isRun: boolean;
  /** The part of a year that it says, as months and days. */
  readonly stretch: readonly [from: string, to: string] | null;
  /** The other numbers of the sentence that count by themselves. */
  readonly levels: readonly Claimed[];
}

/** How much of a name must be said; less where the sentence has two numbers of the metric. */
const least = { named: 0.5, held: 0.3, apart: 0.5 };
const margin = 0.15;
/** What is counted is said by itself, and not within another name: 城市 beside 口岸签证. */
const headSaid = 0.2;

/** Rows to set against each other, with how well their names are said. */
interface Option {
  readonly score: number;
  readonly entry: Entry;
  /** What is set against the next, or all that is added. */
  readonly rows: readonly Observation[];
}

/** The verdict where the best named rows make the number, and none that is named as well makes another. */
export function judgeExplained(asked: Asked, known: LedgerIndex): Judged | null {
  const options = optionsOf(asked, known)
    .map((one) => ({ ...one, score: one.score + (asked.isHeadSaid(one.entry.metric) ? headSaid : 0) }))
    .toSorted((a, b) => b.score - a.score);
  const best = options.filter(({ score }) => score > (options[0]?.score ?? 0) - margin);
  const verdicts = best.map((option) => judgeOption(asked, option));
  const agreed = verdicts.find(({ verdict }) => verdict === 'agrees');
  return agreed && verdicts.every(({ verdict }) => verdict !== 'wrong') ? agreed : null;
}

function optionsOf(asked: Asked, { entries }: LedgerIndex): readonly Option[] {
  const rarity = rarityOf(entries, asked.wordsOf);
  const sizeOf = (words: Iterable<string>): number =>
    [...words].reduce((sum, word) => sum + (rarity.get(word) ?? 0), 0);
  const coverOf = (words: readonly string[]): number =>
    sizeOf(words.filter((word) => asked.said.has(word))) / (sizeOf(words) || 1);
  const counted = entries.filter((entry) => entry.role === 'level' && asked.isCounted(entry));
  const alone = counted.flatMap((entry): Option[] => {
    const score = coverOf([...asked.wordsOf(entry.metric)]);
    const { rows, held } = rowsSaid(entry, asked);
    if (score < (held > 0 ? least.held : least.named)) return [];
    // What stood at several times, or has come in until then, makes no sum.
    if (asked.kind.kind === 'sum')
      return held > 1 && held === asked.levels.length && entry.metric.measure === 'flow'
        ? [{ score, entry, rows }]
        : [];
    const [first, second, ...more] = rows;
    if (!first || !second || more.length > 0) return [];
    return pairsOf(asked, entry, first, second).map((pair) => ({ score, entry, rows: pair }));
  });
  if (alone.length > 0 || asked.kind.kind === 'sum') return alone;
  const told = ofLevels(entries, asked, coverOf);
  return told.length > 0 || asked.times.length > 1 ? told : ofTwo(counted, asked, coverOf);
}

/** 95 ports in 71 cities: two numbers of the sentence that rows of two metrics of one day have. */
function ofLevels(
  entries: readonly Entry[],
  { levels, times, wordsOf, kind }: Asked,
  coverOf: (words: readonly string[]) => number,
): readonly Option[] {
  const [one, other, ...more] = levels;
  if (!one || !other || more.length > 0 || kind.kind === 'rest') return [];
  const holding = (level: Claimed) =>
    entries.flatMap((entry) => {
      const score = coverOf([...wordsOf(entry.metric)]);
      const row = score >= least.named ? rowHolding(entry, level, times) : undefined;
      return row ? [{ entry, row, score }] : [];
    });
  return holding(one).flatMap((a) =>
    holding(other).flatMap((b) =>
      a.entry !== b.entry &&
      a.row.period_end === b.row.period_end &&
      a.entry.metric.unit_zh === b.entry.metric.unit_zh
        ? [{ score: (a.score + b.score) / 2, entry: a.entry, rows: [a.row, b.row] }]
        : [],
    ),
  );
}

function rowHolding({ rows }: Entry, level: Claimed, times: readonly Time[]): Observation | undefined {
  const held = rows.filter((row) => ['same', 'bound_lost'].includes(compare(level, row)));
  return held.findLast((row) => times.some((time) => isOfTime(row, time))) ?? held.at(-1);
}

/** Two metrics at one time, each with words of its own that the sentence says. */
function ofTwo(
  counted: readonly Entry[],
  asked: Asked,
  coverOf: (words: readonly string[]) => number,
): readonly Option[] {
  const places = [...asked.said];
  const [time] = asked.times;
  const wordsOf = new Map(counted.map((entry) => [entry, asked.wordsOf(entry.metric)]));
  const without = (entry: Entry, other: Entry): string[] =>
    [...(wordsOf.get(entry) ?? [])].filter((word) => !wordsOf.get(other)?.has(word));
  const placeOf = (words: readonly string[]): number => places.findIndex((word) => words.includes(word));
  return counted.flatMap((a, at) =>
    counted.slice(at + 1).flatMap((b): Option[] => {
      const isAlike =
        asked.unitOf(a.metric) === asked.unitOf(b.metric) && a.metric.measure === b.metric.measure;
      const [ofA, ofB] = [without(a, b), without(b, a)];
      const apart = Math.min(coverOf(ofA), coverOf(ofB));
      if (!isAlike || ofA.length === 0 || ofB.length === 0 || apart < least.apart) return [];
      const rows = time
        ? [rowOf(a, time), rowOf(b, time)]
        : a.rows.length === 1 && b.rows.length === 1
          ? [a.rows[0], b.rows[0]]
          : [];
      const [one, other] = rows;
      if (!one || !other) return [];
      const all = [...new Set([...(wordsOf.get(a) ?? []), ...(wordsOf.get(b) ?? [])])];
      const score = (coverOf(all) + apart) / 2;
      const isFirst = placeOf(ofA) < placeOf(ofB);
      return [isFirst ? { score, entry: a, rows: [one, other] } : { score, entry: b, rows: [other, one] }];
    }),
  );
}

/** The rows of a metric that the times and the other numbers of a sentence point to, the earlier first. */
function rowsSaid(entry: Entry, asked: Asked) {
  const { times, levels, stretch, kind } = asked;
  const held = levels.flatMap((level) => rowHolding(entry, level, times) ?? []);
  const years = new Set([
    ...times.map(({ end }) => end.slice(0, 4)),
    ...held.map((row) => (row.period_end ?? '').slice(0, 4)),
  ]);
  const part = stretch ?? held.map(stretchOf).find((one) => one !== null) ?? null;
  const inYears = (of: readonly [string, string] | null) =>
    of && entry.metric.measure === 'flow' ? (rowsOfYears(entry.rows, [...years], of) ?? []) : [];
  const ofParts = inYears(part);
  // The same part of two years; of one year the part and all of it.
  const isOfYears = part !== null && years.size > 1 && times.every(({ precision }) => precision === 'year');
  const dated =
    isOfYears && entry.metric.measure === 'flow'
      ? ofParts
      : [...times.flatMap((time) => rowOf(entry, time) ?? []), ...(years.size === 1 ? ofParts : [])];
  const isParted = /^(?:rest|share)$/.test(kind.kind) && years.size === 1;
  const wholes = isParted ? inYears(['-01-01', '-12-31']) : [];
  const all = [...held, ...dated, ...wholes].toSorted((a, b) =>
    (a.period_end ?? '').localeCompare(b.period_end ?? ''),
  );
  // Two sources of one number of one day are one row.
  const rows = all.filter(
    (row, at) =>
      all.findIndex(
        (one) =>
          one.period_end === row.period_end &&
          one.value === row.value &&
          one.period_start === row.period_start,
      ) === at,
  );
  return { rows, held: new Set(held).size };
}

/** The part of its year that a row is of; `null` of a year or of none. */
function stretchOf({ period_start: start, period_end: end }: Observation): readonly [string, string] | null {
  if (start === null || end === null || start.slice(0, 4) !== end.slice(0, 4)) return null;
  const part = [start.slice(4), end.slice(4)] as const;
  return part.join('') === '-01-01-12-31' ? null : part;
}

/** Of a rest or a share the whole and its part; of what grew the later and the earlier. */
function pairsOf(
  { kind: { kind }, times, isRun }: Asked,
  entry: Entry,
  earlier: Observation,
  later: Observation,
): Array<readonly Observation[]> {
  // The batch of 2025 was half the size of that of 2021: the first that is told, unless it runs from one to the other.
  const [first, second] = times;
  if (kind === 'ratio' && !isRun && first && second && rowOf(entry, first) === earlier)
    return [[earlier, later]];
  if (kind !== 'rest' && kind !== 'share') return [[later, earlier]];
  const [part, whole] = isWithin(earlier, later) ? [earlier, later] : [later, earlier];
  if (!isWithin(part, whole)) return [];
  return [kind === 'rest' ? [whole, part] : [part, whole]];
}

const isWithin = (part: Observation, whole: Observation): boolean =>
  part.period_start !== null &&
  whole.period_start !== null &&
  part.period_start >= whole.period_start &&
  (part.period_end ?? '9') <= (whole.period_end ?? '') &&
  (part.period_start !== whole.period_start || part.period_end !== whole.period_end);

/** Of a period the row of just that; of a day, or a month, what stood then; of a year, what stood at its end. */
function rowOf({ rows, metric }: Entry, time: Time): Observation | undefined {
  if (metric.measure === 'flow')
    return (
      rows.findLast(
        ({ period_start, period_end }) => period_start === time.start && period_end === time.end,
      ) ??
      // By 20 February: what has come in since the year began.
      (time.precision === 'day' ? rows.findLast(({ period_end }) => period_end === time.end) : undefined) ??
      (time.precision === 'year'
        ? undefined
        : rows.findLast((row) => row.period_start === null && isOfTime(row, time)))
    );
  const [day] = rowsOfDay(rows, time).slice(-1);
  const isOfYear = time.precision === 'year';
  return (
    day ?? rows.findLast((row) => isOfTime(row, time) && (!isOfYear || row.period_end?.slice(5, 7) === '12'))
  );
}

function judgeOption({ claim, kind }: Asked, { entry, rows }: Option): Judged {
  const { terms, made } = madeBy(kind, claim.finding.unit === '%' ? 100 : 1, rows);
  const isDown = kind.direction === 'down';
  const turned = isDown ? { ...claim, finding: { ...claim.finding, direction: 'down' as const } } : claim;
  return judgeMade(turned, entry.metric, terms, made);
}

function madeBy(
  { kind, direction }: Kind,
  times: number,
  rows: readonly Observation[],
): { readonly terms: Terms; readonly made: Made | null } {
  const [own, base] = rows as readonly [Observation, Observation];
  const all = rows.map(madeOf);
  const [a = null, b = null, ...more] = all;
  const quotient = a && b && divided(a, b);
  switch (kind) {
    case 'growth':
      return {
        terms: [own, ' ÷ ', base, ' − 1'],
        made: quotient && mapped(quotient, (one) => (one - 1) * times),
      };
    case 'ratio':
    case 'share':
      return { terms: [own, ' ÷ ', base], made: quotient && mapped(quotient, (one) => one * times) };
    case 'sum':
      return {
        terms: rows.flatMap((row, at) => (at === 0 ? [row] : [' + ', row])),
        made: [b, ...more].reduce((sum, one) => sum && one && added(sum, one), a),
      };
    default:
      return direction === null && a && b && a.nominal < b.nominal
        ? { terms: [base, ' − ', own], made: lessened(b, a) }
        : { terms: [own, ' − ', base], made: a && b && lessened(a, b) };
  }
}

/** How few names have each word. */
function rarityOf(
  entries: readonly Entry[],
  wordsOf: (metric: Metric) => ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { metric } of entries)
    for (const word of wordsOf(metric)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, count]) => [word, Math.log((1 + entries.length) / count)]));
}
