/**
 * The numbers of a story against a ledger. A verdict is given where words, unit and time leave one metric; else the claim
 * stays unsure. What the ledger says goes with it, to be cited.
 */

import { articleFrom } from '../dataset/article.ts';
import { coreOf, type FactRole, scopeOf } from '../dataset/fact-key.ts';
import { parseWords, toMatcher } from '../dataset/match.ts';
import type { Metric, Observation } from '../dataset/schema.ts';
import { type Fact, factsOf } from '../dataset/text-facts.ts';
import { scaleOf } from '../dataset/unit.ts';
import { extract } from '../extract/index.ts';
import { type Bound, isLower, isUpper } from '../text/bound.ts';
import { contextOf, type Sentence, sentenceAround } from '../text/clause.ts';

export const claimVerdicts = [
  ...(['agrees', 'bound_lost', 'annualised', 'definition', 'outdated', 'wrong', 'absent', 'unsure'] as const),
] as const;
export type ClaimVerdict = (typeof claimVerdicts)[number];

export interface Claim {
  /** Half-open in the story, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly sentence: Sentence;
  readonly verdict: ClaimVerdict;
  /** What it is about; `null` where no metric of the ledger is meant. */
  readonly metric: Metric | null;
  /** What the ledger says: the number to cite, of an outdated claim the newest; `null` where there is none. */
  readonly row: Observation | null;
}

export interface KnownLedger {
  readonly metrics: readonly Metric[];
  readonly observations: readonly Observation[];
  /** The articles' texts by article_id, where they are at hand. */
  readonly texts: Readonly<Record<string, string>>;
}

/** A claim for each statistic of the story, in its order. */
export function checkClaims(
  { text, asOf }: { readonly text: string; readonly asOf: string | null },
  ledger: KnownLedger,
): Claim[] {
  const extraction = extract({ text, asOf });
  const known = indexOf(ledger);
  return factsOf({ article: articleFrom('story', text, asOf), text, extraction }).map((fact): Claim => {
    const { start, end } = fact.finding;
    return {
      ...{ start, end, quote: text.slice(start, end), sentence: sentenceAround(text, start, end) },
      ...judge(fact, known),
    };
  });
}

/** A metric with its rows, the oldest first, and the names it goes by. */
interface Entry {
  readonly metric: Metric;
  readonly rows: readonly Observation[];
  readonly names: readonly string[];
  readonly role: FactRole;
}

interface Index {
  readonly entries: readonly Entry[];
  readonly match: ReturnType<typeof toMatcher>;
  readonly byId: ReadonlyMap<string, Observation>;
  readonly texts: KnownLedger['texts'];
}

function indexOf({ metrics, observations, texts }: KnownLedger): Index {
  const entries = metrics.flatMap((metric): Entry[] => {
    const rows = observations
      .filter((row) => row.metric_id === metric.metric_id && row.restates === null)
      .toSorted((a, b) => (a.period_end ?? '').localeCompare(b.period_end ?? ''));
    if (rows.length === 0) return [];
    const clauses = parseWords(metric.words ?? '');
    const role = clauses.flatMap((clause) => ('role' in clause ? clause.role : []))[0] ?? 'level';
    const label = plain(metric.label_zh);
    const names = new Set([
      label,
      ...rows.flatMap(({ label, subject }) => [label, subject]).map((name) => plain(name ?? '')),
    ]);
    return [{ metric, rows, role, names: [...names].filter((name) => name.length > 2) }];
  });
  return {
    entries,
    match: toMatcher(metrics),
    byId: new Map(observations.map((row) => [row.observation_id, row])),
    texts,
  };
}

/** 异地办理居民身份证 of 异地办理居民身份证（累计）. */
const plain = (name: string): string =>
  name.replace(/[（(][^（()）]*[)）]/g, '').replace(/[“”‘’、，\s]/g, '');

/** From here on words name a metric; below `faintName` they name none. */
const leastName = 0.6;
const faintName = 0.45;
/** Two metrics closer than this are not told apart by words. */
const margin = 0.1;
/** How much the words since the last number count beside those of the whole sentence up to the number. */
const ownShare = 0.75;
/** What adds to the share of a name that stands in the sentence. */
const weights = { words: 0.5, core: 0.5, noun: 0.3 };

type Judged = Pick<Claim, 'verdict' | 'metric' | 'row'>;
const nothing: Judged = { verdict: 'absent', metric: null, row: null };

function judge(fact: Fact, known: Index): Judged {
  const time = timeOf(fact);
  const all = known.entries
    .filter(
      (entry) =>
        hasRole(entry, fact) && (countsAlike(entry.metric, fact) || countsPeople(entry.metric, fact)),
    )
    .map((entry) => ({ entry, score: nameScore(entry, fact, known) }))
    .filter(({ score }) => score >= faintName)
    .sort((a, b) => b.score - a.score);
  // Of a time ahead a ledger has aims alone.
  const aims = all.filter(
    ({ entry }) => entry.role === 'target' && time && entry.rows.some((row) => isOfTime(row, time)),
  );
  const named = aims.length > 0 ? aims : all;
  const [best] = named;
  if (!best) return nothing;
  const rivals = named.filter(({ score }) => score > best.score - margin);
  const holders = rivals.filter(({ entry }) => likest(fact, entry.rows, ['same', 'bound_lost']));
  const chosen = rivals.length === 1 ? best : holders.length === 1 ? holders[0] : undefined;
  if (!chosen) return { verdict: 'unsure', metric: null, row: null };
  const isFaint = chosen.score < leastName;
  const judged = judgeBy(fact, chosen.entry, known);
  return isFaint && judged.verdict === 'wrong' ? { ...judged, verdict: 'unsure' } : judged;
}

function judgeBy(fact: Fact, entry: Entry, known: Index): Judged {
  const { metric, rows } = entry;
  const told = (verdict: ClaimVerdict, row: Observation | null): Judged => ({ verdict, metric, row });
  const time = timeOf(fact);
  const then = time === null ? rows : rows.filter((row) => isOfTime(row, time));
  const exact = likest(fact, then, ['same']);
  const row = exact ?? likest(fact, then, ['bound_lost', 'implied']);
  const anywhere = likest(fact, rows, ['same']) ?? likest(fact, rows, ['bound_lost', 'implied']);
  const newest = rows.at(-1) ?? null;
  if (anywhere && metric.measure === 'cumulative' && isAnnual(fact)) return told('annualised', anywhere);
  const isApart = scopeDiffers(fact, entry, anywhere) || regionDiffers(fact, anywhere ?? newest, known);
  const isPeople = !countsAlike(metric, fact);
  if (isApart || isPeople) return anywhere ? told('definition', row ?? anywhere) : nothing;
  if (row === null) {
    if (then.some((one) => compare(fact, one) === 'open')) return told('unsure', then.at(-1) ?? null);
    const sibling = siblingOf(fact, entry, known, time);
    if (sibling) return told('definition', sibling);
    return then.length === 0 ? told('absent', null) : told('wrong', then.at(-1) ?? null);
  }
  const isOld =
    newest !== null && (newest.period_end ?? '') > (row.period_end ?? '') && compare(fact, newest) !== 'same';
  if (time === null && isOld) return told('outdated', newest);
  return told(exact || compare(fact, row) === 'implied' ? 'agrees' : 'bound_lost', row);
}

const likest = (
  fact: Fact,
  rows: readonly Observation[],
  wanted: readonly Comparison[],
): Observation | null => rows.findLast((row) => wanted.includes(compare(fact, row))) ?? null;

/** A share is told as a level as often as not; 到2025年将达到93% is an aim where the ledger has one. */
function hasRole({ role }: Entry, { key, given, finding }: Fact): boolean {
  const sort = (one: FactRole): FactRole => (one === 'share' ? 'level' : one);
  const isAhead =
    role === 'target' && key.role === 'level' && ahead.test(contextOf(given.text, finding).sentence);
  return isAhead || sort(role) === sort(key.role);
}

const ahead = /将(?:达|要|在)|到\d{4}年|规划|力争|目标/;

const people = /^(?:人|名|位)$/;
const countingWord = /^(?:个|名|人|户|家|所|处|座|项|条|件|起|张|本|国|地|次|人次|条次|辆|笔|种)$/;

function countsAlike({ unit_zh, label_zh }: Metric, { unit, finding }: Fact): boolean {
  const [own, given] = [scaleOf(unit_zh).base, scaleOf(unit).base];
  if (own === given) return true;
  if (unit === '-') return countingWord.test(unit_zh);
  // 53国 is 53个国家, 12条措施 is 12项措施.
  if (unit === '个' && finding.noun !== null)
    return label_zh.includes(finding.noun) || finding.noun.startsWith(unit_zh);
  return /^[项条]$/.test(unit_zh) && /^[项条]$/.test(unit);
}

/** 1亿人 of 1亿张 is a count of another thing. */
const countsPeople = ({ unit_zh }: Metric, { unit }: Fact): boolean =>
  people.test(unit) && countingWord.test(unit_zh) && !people.test(unit_zh);

/** How well the sentence up to the number names the metric; over 1 where its words and subject do as well. */
function nameScore(entry: Entry, fact: Fact, { match }: Index): number {
  const { given, finding, key } = fact;
  const context = contextOf(given.text, finding);
  const { before } = sentenceAround(given.text, finding.start, finding.end);
  const whole = plain(before + finding.text + context.after);
  const own = plain(fact.lead + finding.text + context.after + key.subject);
  const isMatched = match(finding, context, key).metric?.metric_id === entry.metric.metric_id;
  const isCore = key.core !== '' && entry.names.some((name) => coreOf(name) === key.core);
  const byName = Math.max(
    0,
    ...entry.names.map((name) => ownShare * shareIn(name, own) + (1 - ownShare) * shareIn(name, whole)),
  );
  const label = plain(entry.metric.label_zh);
  const noun = finding.noun?.replace(/[（(].*$/, '') ?? null;
  const byNoun =
    noun === null || noun.length < 2
      ? 0
      : label.endsWith(noun) || label.endsWith(noun.slice(-2))
        ? 1
        : isMatched
          ? 0
          : -1;
  const isOther =
    !isMatched &&
    !isCore &&
    countsAlike(entry.metric, fact) &&
    entry.names.every((name) => isContrast(key.core, coreOf(name)));
  return (
    byName +
    (isMatched ? weights.words : 0) +
    (isCore ? weights.core : 0) +
    weights.noun * byNoun -
    (isOther ? weights.words : 0)
  );
}

/** The share of a name's pairs of signs that stand in words. */
function shareIn(name: string, words: string): number {
  const pairs = [...name].slice(1).map((_, at) => name.slice(at, at + 2));
  return pairs.length === 0 ? 0 : pairs.filter((pair) => words.includes(pair)).length / pairs.length;
}

/** 玉米播种 and 粮食播种: each has a word of two signs and more that the other has not. */
function isContrast(a: string, b: string): boolean {
  const rest = (one: string, other: string): number =>
    [...one.replace(anyScope, '')].filter((sign) => !other.includes(sign)).length;
  return a.length > 2 && rest(a, b) > 1 && rest(b, a) > 1;
}

/** Words that tell one scope from another; a claim with one of them is of no row that has another, or none. */
const scopes: ReadonlyArray<readonly string[]> = [
  ['城镇', '农村', '城乡'],
  ['存栏', '出栏'],
  ['跨省', '省内'],
  ['户籍', '常住'],
  ['境内', '境外'],
  ['进口', '出口'],
  ['活跃'],
  ['首次'],
  ['规模以上'],
];

const anyScope = new RegExp(scopes.flat().join('|'), 'g');

function scopeDiffers({ given, finding }: Fact, { metric }: Entry, row: Observation | null): boolean {
  const { clause } = contextOf(given.text, finding);
  const said = [metric.label_zh, row?.label, row?.subject, row?.scope].join(' ');
  return scopes.some((words) => {
    const claimed = words.filter((word) => clause.includes(word));
    return claimed.length === 1 && !said.includes(claimed[0] ?? '');
  });
}

/** 全国 of a ledger on a province, 浙江省 of one on the country. */
function regionDiffers({ given, finding }: Fact, row: Observation | null, { texts }: Index): boolean {
  if (row === null) return false;
  const claimed = finding.region;
  if (claimed !== null && claimed !== 'CN') return row.region !== claimed;
  const { clause } = contextOf(given.text, finding);
  const text = texts[row.source_id] ?? '';
  const said = sentenceAround(text, row.start ?? 0, row.end ?? 0).before;
  return nation.test(clause) && !nation.test(said) && scopeOf(text).words !== nationScope;
}

const nation = /全国|我国/;
const nationScope = scopeOf('全国').words;

/** A part that is told as its whole, a whole as its part, or a metric of nearly the same name. */
function siblingOf(
  fact: Fact,
  entry: Entry,
  { entries, byId }: Index,
  time: Time | null,
): Observation | null {
  for (const other of entries) {
    if (other === entry || !countsAlike(other.metric, fact) || !hasRole(other, fact)) continue;
    const row = other.rows.findLast(
      (one) => (time === null || isOfTime(one, time)) && compare(fact, one) === 'same',
    );
    const wholeOf = ({ part_of }: Observation): string | null => byId.get(part_of ?? '')?.metric_id ?? null;
    if (!row) continue;
    const isPart = wholeOf(row) === entry.metric.metric_id;
    const isWhole = entry.rows.some((one) => wholeOf(one) === other.metric.metric_id);
    const [a, b] = [nameOf(entry), nameOf(other)];
    const isNamed = a.includes(b) || b.includes(a) || Math.max(shareIn(a, b), shareIn(b, a)) > 0.6;
    if (isPart || isWhole || isNamed) return row;
  }
  return null;
}

const nameOf = ({ metric }: Entry): string => plain(metric.label_zh).replace(/(?:同比)?增速$|目标$/, '');

interface Time {
  readonly start: string | null;
  readonly end: string;
  readonly precision: 'day' | 'month' | 'year';
}

/** When the claim says that it holds; `null` where it does not say, or by words that need the day of the story. */
function timeOf({ finding: { period } }: Fact): Time | null {
  if (!period?.end || period.from === 'article') return null;
  return { start: period.start, end: period.end, precision: period.precision };
}

function isOfTime({ period_end }: Observation, { end, precision }: Time): boolean {
  const signs = precision === 'year' ? 4 : 7;
  return period_end !== null && period_end.slice(0, signs) === end.slice(0, signs);
}

const annual =
  /一年(?:内|间|里|来|时间|就|有|提供|发布|发放|办理)|年内|全年|当年|每年|年均|(?:去|上|今)年|上半年|单月|\d{4}年(?![末底以起\d]|年?\d*月)|一年，/;
const counted = /累计|以来|截至|共计|总数|历年|至今/;

/** Whether the clause speaks of what came in within a year. */
function isAnnual({ given, finding }: Fact): boolean {
  const { before, after } = sentenceAround(given.text, finding.start, finding.end);
  const said = before + after;
  return annual.test(said) && (!counted.test(said) || /当年|每年|年均|一年内/.test(said));
}

/** A number that is rounded by more than this is another. */
const mostRounding = 0.02;

type Comparison = 'same' | 'implied' | 'bound_lost' | 'open' | 'other';

interface Size {
  readonly value: number;
  readonly bound: Bound;
  /** Half of the last printed place. */
  readonly room: number;
  /** The place of the last digit that is not 0: how far 余 and 近 reach. */
  readonly reach: number;
}

/** Whether the claim says what the row does, follows from it, says it without its bound, may say it, or says otherwise. */
function compare(fact: Fact, row: Observation): Comparison {
  const stated = row.value ?? row.low ?? row.high;
  if (stated === null || fact.finding.bound === 'range' || row.bound === 'range') return 'open';
  const { factor } = scaleOf(row.unit);
  const a = sizeOf(fact.value, fact.finding.bound, fact.finding.decimals, fact.scale.factor);
  const b = sizeOf(stated * factor, row.bound, row.decimals, factor);
  const gap = a.value - b.value;
  const isPlain = a.bound === 'exact' && b.bound === 'exact';
  const room = isPlain ? Math.min(Math.max(a.room, b.room), Math.abs(b.value) * mostRounding) : 0;
  const isEqual = Math.abs(gap) <= Math.max(room, Math.abs(b.value) * 1e-9);
  if (a.bound === 'exact') {
    if (b.bound === 'exact') return isEqual ? 'same' : 'other';
    if (isEqual) return 'bound_lost';
    return isWithin(a.value, b) ? 'open' : 'other';
  }
  if (isLower(a.bound)) {
    if (isUpper(b.bound)) return 'other';
    if (isLower(b.bound) && isEqual) return 'same';
    if (gap < 0) return b.value < a.value + Math.max(a.reach, a.value * 0.1) ? 'implied' : 'open';
    return isLower(b.bound) && gap < b.reach ? 'open' : 'other';
  }
  if (isUpper(a.bound)) {
    if (isLower(b.bound)) return 'other';
    if (isUpper(b.bound) && isEqual) return 'same';
    if (gap > 0) return gap < Math.max(a.reach, a.value * 0.1) ? 'implied' : 'open';
    return 'other';
  }
  return Math.abs(gap) <= Math.max(a.room * 2, a.value * 0.02) ? 'same' : 'other';
}

function sizeOf(value: number, bound: Bound, decimals: number | null, factor: number): Size {
  const last = decimals === null ? 0 : 10 ** -decimals * factor;
  let reach = last || 1;
  while (value > 0 && Math.abs(Math.round(value / (reach * 10)) * reach * 10 - value) < value * 1e-9)
    reach *= 10;
  return { value, bound, room: last / 2, reach };
}

function isWithin(value: number, { value: stated, bound, reach }: Size): boolean {
  if (isLower(bound)) return value >= stated && value < stated + reach;
  if (isUpper(bound)) return value <= stated && value > stated - reach;
  return Math.abs(value - stated) <= reach;
}
