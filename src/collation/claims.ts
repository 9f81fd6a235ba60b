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
  const known = indexes.get(ledger) ?? indexOf(ledger);
  indexes.set(ledger, known);
  return factsOf({ article: articleFrom('story', text, asOf), text, extraction }).map((fact): Claim => {
    const { start, end } = fact.finding;
    return {
      ...{ start, end, quote: text.slice(start, end), sentence: sentenceAround(text, start, end) },
      ...judge(fact, known),
    };
  });
}

/** Of the ledgers that stories were checked against. */
const indexes = new WeakMap<KnownLedger, Index>();

/** A metric with its rows, the oldest first, and the names it goes by. */
interface Entry {
  readonly metric: Metric;
  readonly rows: readonly Observation[];
  readonly names: readonly string[];
  readonly role: FactRole;
  /** The units and nouns that it is counted in: its own, and those of its words. */
  readonly units: ReadonlySet<string>;
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
    const units = new Set([
      scaleOf(metric.unit_zh).base,
      ...clauses.flatMap((clause) => ('counted' in clause ? clause.counted : [])),
    ]);
    const label = plain(metric.label_zh);
    const names = new Set([
      label,
      ...rows.flatMap(({ label, subject }) => [label, subject]).map((name) => plain(name ?? '')),
    ]);
    return [{ metric, rows, role, units, names: [...names].filter((name) => name.length > 2) }];
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

/** From here on words name a metric; below `faintName` they name none, below `heldName` not one that has the number. */
const leastName = 0.6;
const faintName = 0.45;
const heldName = 0.2;
/** Two metrics closer than this are not told apart by words. */
const margin = 0.1;
/** How much the words since the last number count beside those of the whole sentence up to the number. */
const ownShare = 0.75;
/** What adds to the share of a name that stands in the sentence. */
const weights = { words: 0.5, core: 0.5, noun: 0.3 };

type Judged = Pick<Claim, 'verdict' | 'metric' | 'row'>;
type Named = { readonly entry: Entry; readonly score: number; readonly isOther: boolean };
const nothing: Judged = { verdict: 'absent', metric: null, row: null };

function judge(fact: Fact, known: Index): Judged {
  const { key } = fact;
  const time = timeOf(fact);
  const all = known.entries
    .filter((entry) => hasRole(entry, fact) && (countsAlike(entry, fact) || countsPeople(entry.metric, fact)))
    .map((entry): Named => ({ entry, ...nameScore(entry, fact, known) }))
    .filter(
      ({ entry, score, isOther }) =>
        (score >= faintName && !isOther) ||
        (score >= heldName && holds(entry, fact, time) && !(isOther && isName(key.core))),
    )
    .sort((a, b) => b.score - a.score);
  // Of a time ahead a ledger has aims alone.
  const aims = all.filter(
    ({ entry }) => entry.role === 'target' && time && entry.rows.some((row) => isOfTime(row, time)),
  );
  const named = withoutParts(aims.length > 0 ? aims : all, fact);
  const [best] = named;
  if (!best) return nothing;
  // Of a time that the best has no rows of, one that has the number is meant.
  const isSilent = time !== null && !best.entry.rows.some((row) => isOfTime(row, time));
  const rivals = named.filter(({ score }) => score > best.score - margin);
  const holding = (some: readonly Named[]) => some.filter(({ entry }) => holds(entry, fact, time));
  const holders = rivals.length === 1 && !isSilent ? rivals : holding(rivals);
  const chosen = theOnly(holders.length > 0 ? holders : holding(named)) ?? theOnly(rivals);
  if (!chosen) return { verdict: 'unsure', metric: null, row: null };
  const isFaint = chosen.score < leastName;
  const judged = judgeBy(fact, chosen.entry, known);
  // A number that is there under words that name something else.
  if (chosen.isOther) return { ...judged, verdict: 'unsure' };
  return isFaint && judged.verdict === 'wrong' ? { ...judged, verdict: 'unsure' } : judged;
}

/** Of a whole and its parts, 跨省 and 省内, those parts are not meant that the sentence does not name. */
function withoutParts(named: readonly Named[], { given, finding }: Fact): readonly Named[] {
  const { sentence } = contextOf(given.text, finding);
  const isUnsaid = ({ entry: { metric } }: Named): boolean =>
    scopes.flat().some((word) => metric.label_zh.includes(word) && !sentence.includes(word));
  const wholes = named.filter((one) => !isUnsaid(one));
  return named.filter((one) => !isUnsaid(one) || wholes.every(({ score }) => score < one.score - 2 * margin));
}

/** 奶类产量 is a name of its own, 户籍地之外办成的身份证 may be another way to say it. */
const isName = (core: string): boolean => core.length <= 6 && !/[的之]/.test(core);

/** Whether a row of its time says the number of the claim, or has it with a bound. */
const holds = ({ rows }: Entry, fact: Fact, time: Time | null): boolean =>
  rows.some(
    (row) => (time === null || isOfTime(row, time)) && ['same', 'bound_lost'].includes(compare(fact, row)),
  );

const theOnly = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined);

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
  if (isApart || !countsAlike(entry, fact)) return anywhere ? told('definition', row ?? anywhere) : nothing;
  if (row === null) {
    if (then.some((one) => compare(fact, one) === 'open')) return told('unsure', then.at(-1) ?? null);
    const sibling = siblingOf(fact, entry, known, time);
    if (sibling) {
      const isAnnualised = sibling.metric.measure === 'cumulative' && isAnnual(fact);
      return told(isAnnualised ? 'annualised' : 'definition', sibling.row);
    }
    if (then.length > 0) return told('wrong', then.at(-1) ?? null);
    // Of that year, but of another month: whether it is the same count the ledger cannot say.
    const near = anywhere !== null && time !== null && isOfTime(anywhere, { ...time, precision: 'year' });
    return near ? told('unsure', anywhere) : told('absent', null);
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
  // 从53个增加到2025年的55个: what is achieved by a time is no aim.
  if (role === 'level' && key.role === 'target' && finding.modality === 'achieved') return true;
  const isAhead =
    role === 'target' && key.role === 'level' && ahead.test(contextOf(given.text, finding).sentence);
  return isAhead || sort(role) === sort(key.role);
}

const ahead = /将(?:达|要|在)|到\d{4}年|规划|力争|目标/;

const people = /^(?:人|名|位)$/;
/** 居住证持有人 of 居住证持有人超过1亿. */
const ofPeople = /(?:有人|人数|人员|人口|群众)(?:超过?|突破|达到?|[近逾约])?$/;
const countingWord = /^(?:个|名|人|户|家|所|处|座|项|条|件|起|张|本|国|地|次|人次|条次|辆|笔|种)$/;

function countsAlike({ metric: { unit_zh, label_zh }, units }: Entry, fact: Fact): boolean {
  const { unit, finding, key, given } = fact;
  if (unit === '-' && ofPeople.test(key.core)) return [...units].some((one) => people.test(one));
  if ((people.test(unit) && unit_zh === '人次') || (unit === '人次' && people.test(unit_zh))) return false;
  if (units.has(scaleOf(unit).base) || units.has(unit)) return true;
  if (unit === '-') return countingWord.test(unit_zh);
  // 53国 is 53个国家, 12条措施 is 12项措施.
  if (unit === '个' && finding.noun !== null)
    return label_zh.includes(finding.noun) || finding.noun.startsWith(unit_zh);
  if (unit === '个')
    return sentenceAround(given.text, finding.start, finding.end).before.includes(label_zh.slice(-2));
  return /^[项条]$/.test(unit_zh) && /^[项条]$/.test(unit);
}

/** 1亿人 of 1亿张 is a count of another thing. */
const countsPeople = ({ unit_zh }: Metric, { unit, key }: Fact): boolean =>
  (people.test(unit) || (unit === '-' && ofPeople.test(key.core))) &&
  countingWord.test(unit_zh) &&
  !people.test(unit_zh);

/** How well the sentence up to the number names the metric; over 1 where its words and subject do as well. */
function nameScore(entry: Entry, fact: Fact, { match }: Index): Omit<Named, 'entry'> {
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
    countsAlike(entry, fact) &&
    entry.names.every((name) => isContrast(key.core, coreOf(name)));
  const score =
    byName + (isMatched ? weights.words : 0) + (isCore ? weights.core : 0) + weights.noun * byNoun;
  return { score, isOther };
}

/** The share of a name's pairs of signs that stand in words. */
function shareIn(name: string, words: string): number {
  const pairs = [...name].slice(1).map((_, at) => name.slice(at, at + 2));
  return pairs.length === 0 ? 0 : pairs.filter((pair) => words.includes(pair)).length / pairs.length;
}

/** 玉米播种 and 粮食播种: each has a word of two signs and more that the other has not. */
function isContrast(a: string, b: string): boolean {
  const rest = (one: string, other: string): number =>
    [...one.replace(anyScope, '').replace(doing, '')].filter((sign) => !other.includes(sign)).length;
  return a.length > 2 && rest(a, b) > 1 && rest(b, a) > 1;
}

/** Words of the doing that tell no thing from another. */
const doing = /允许|适用|可以?|能够?|已经?|目前|全国|开展|提供|享受|实施|实行|办理|办成|发放|推出|回答|各类/g;

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
    const claimed = words.filter((word) => clause.replace(/非?户籍(?:所在)?地/, '').includes(word));
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
): { readonly metric: Metric; readonly row: Observation } | null {
  for (const other of entries) {
    if (other === entry || !hasRole(other, fact)) continue;
    const row = other.rows.findLast(
      (one) => (time === null || isOfTime(one, time)) && compare(fact, one) === 'same',
    );
    const wholeOf = ({ part_of }: Observation): string | null => byId.get(part_of ?? '')?.metric_id ?? null;
    if (!row) continue;
    const isPart = wholeOf(row) === entry.metric.metric_id;
    const isWhole = entry.rows.some((one) => wholeOf(one) === other.metric.metric_id);
    const [a, b] = [nameOf(entry), nameOf(other)];
    const isNamed = a.includes(b) || b.includes(a) || Math.max(shareIn(a, b), shareIn(b, a)) > 0.6;
    const isSame = other.metric.domain === entry.metric.domain && digitsOf(fact) >= tellingDigits;
    if (isPart || isWhole || isNamed || (isSame && countsAlike(other, fact)))
      return { metric: other.metric, row };
  }
  return null;
}

/** A number of so many digits stands in a second metric of the domain by no chance. */
const tellingDigits = 3;
const digitsOf = ({ value }: Fact): number => `${value}`.replace(/\D|e.*|0+$/g, '').length;

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

function isOfTime({ period_end }: Observation, { start, end, precision }: Time): boolean {
  if (period_end === null) return false;
  const first = precision === 'year' ? end.slice(0, 4) : (start ?? end).slice(0, 7);
  return period_end >= first && period_end.slice(0, precision === 'year' ? 4 : 7) <= end.slice(0, 7);
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
  const isRounded = Math.abs(gap) <= a.room;
  if (a.bound === 'exact') {
    if (b.bound === 'exact') return isEqual ? 'same' : isRounded ? 'open' : 'other';
    if (isEqual || (isRounded && a.room <= b.value * mostRounding)) return 'bound_lost';
    return isRounded || isWithin(a.value, b) ? 'open' : 'other';
  }
  if (isLower(a.bound)) {
    if (isUpper(b.bound)) return 'other';
    if (isEqual && (isLower(b.bound) || a.bound === 'at_least')) return 'same';
    // 超过3.28亿 of 3.28亿 printed to two places.
    if (isEqual && b.room >= 1) return 'open';
    if (gap < 0) {
      // 2300余万 is less than 2400万; 超过2300万 may be 3300万.
      if (/[余餘多]/.test(fact.finding.text) && -gap >= a.reach) return 'other';
      return b.value < a.value + Math.max(a.reach, a.value * 0.1) ? 'implied' : 'open';
    }
    return isLower(b.bound) && gap < b.reach ? 'open' : 'other';
  }
  if (isUpper(a.bound)) {
    if (isLower(b.bound)) return 'other';
    if (isEqual && (isUpper(b.bound) || a.bound === 'at_most')) return 'same';
    if (isEqual && b.room >= 1) return 'open';
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
