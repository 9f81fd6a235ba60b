/**
 * The numbers of a story against a ledger. A verdict is given where words, unit and time leave one metric; else the claim
 * stays unsure. What the ledger says goes with it, to be cited.
 */

import { articleFrom } from '../dataset/article.ts';
import { coreOf, type FactKey, type FactRole, sentenceStart, stretchOf } from '../dataset/fact-key.ts';
import { parseWords, toMatcher } from '../dataset/match.ts';
import type { Metric, Observation } from '../dataset/schema.ts';
import { type Fact, factsOf } from '../dataset/text-facts.ts';
import { isSlip } from '../extract/audit/interval.ts';
import { extract } from '../extract/index.ts';
import { scaleOf } from '../extract/lexicon/unit-scale.ts';
import { contextOf, type Sentence, sentenceAround } from '../text/clause.ts';
import { type Comparison, compare } from './comparison.ts';
import { countsAlike, countsPeople } from './counting.ts';
import {
  anyScope,
  isAnotherDefinition,
  isElsewhere,
  isOfAnotherOffice,
  scopes,
  sentenceOf,
} from './definition.ts';
import { compareDerived, earlierRow, isDerived } from './derivation.ts';

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
  const before: Judgement[] = [];
  return factsOf({ article: articleFrom('story', text, asOf), text, extraction }).map((fact): Claim => {
    const { start, end } = fact.finding;
    const judged = (isDerived(fact) && judgeDerived(fact, before, known)) || judge(fact, known);
    before.push({ fact, judged });
    return {
      ...{ start, end, quote: text.slice(start, end), sentence: sentenceAround(text, start, end) },
      ...judged,
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
  /** All that its names, its definition and the sentences of its rows say. */
  readonly words: string;
}

interface Index {
  readonly entries: readonly Entry[];
  readonly match: ReturnType<typeof toMatcher>;
  readonly byId: ReadonlyMap<string, Observation>;
  readonly texts: KnownLedger['texts'];
  /** All that its texts and names say. */
  readonly words: string;
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
    const sentences = rows.map((row) => sentenceOf(row, texts));
    const words = plain([...names, metric.definition_zh, ...sentences].join(' '));
    return [{ metric, rows, role, units, words, names: [...names].filter((name) => name.length > 2) }];
  });
  return {
    entries,
    match: toMatcher(metrics),
    byId: new Map(observations.map((row) => [row.observation_id, row])),
    texts,
    words: [
      ...Object.values(texts),
      ...entries.flatMap(({ metric, names }) => [metric.label_zh, ...names]),
    ].join(' '),
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
/** A number of the story and what was said of it. */
type Judgement = { readonly fact: Fact; readonly judged: Judged };

/**
 * A change or ratio that the ledger states nowhere, from the rows of both times. `null` where it has none of one of
 * them, or states such changes itself.
 */
function judgeDerived(fact: Fact, before: readonly Judgement[], known: Index): Judged | null {
  const { of, start, base } = fact.finding;
  const levels = before.filter(
    (one) => !isDerived(one.fact) && one.fact.finding.start >= sentenceStart(fact.given.text, start),
  );
  // 2023年4月有1.8亿个，到2024年6月增长近四成: the level before it is the earlier one.
  const near = of === null && levels.length > 1 ? levels.at(-1)?.fact.finding.start : of;
  const own = levels.find((one) => one.fact.finding.start === near && !isEarlier(one.fact, fact));
  const other = levels.findLast((one) => one !== own && one.judged.metric !== null);
  const level = own ?? (other && isOfOne(other.fact, fact) ? other : undefined);
  const entry = level
    ? known.entries.find(({ metric }) => metric === level.judged.metric)
    : entryOf(fact, known);
  if (!entry || isStated(fact, known)) return null;
  const time = timeOf(own?.fact ?? fact);
  const rowOf = (one: Judgement | undefined): Observation | null =>
    one && one.judged.metric === entry.metric
      ? likest(one.fact, entry.rows, ['same', 'bound_lost', 'rounded'])
      : null;
  const later =
    rowOf(own) ??
    entry.rows.findLast((row) =>
      time ? isOfTime(row, { ...time, start: null }) : row === entry.rows.at(-1),
    );
  const earlier = later && (earlierRow(fact, entry.rows, later) ?? (base === null ? rowOf(other) : null));
  if (!later || !earlier || earlier === later) return null;
  const comparison = compareDerived(fact, later, earlier, isAlike(entry, fact));
  // Growth of money is at comparable prices as often as not.
  const isSure = comparison === 'same' || (comparison === 'other' && !/元$/.test(later.unit ?? ''));
  const verdict = !isSure ? 'unsure' : comparison === 'same' ? 'agrees' : 'wrong';
  return { verdict, metric: entry.metric, row: later };
}

const isEarlier = ({ finding: { period: a } }: Fact, { finding: { period: b } }: Fact): boolean =>
  Boolean(a?.end && b?.end && a.end < b.end);

/** Whether the ledger has such changes of its own. */
const isStated = (fact: Fact, { entries }: Index): boolean =>
  fact.key.role !== 'level' && entries.some((one) => one.role === fact.key.role && isOfOne(one, fact));

const isOfOne = (a: { readonly key?: FactKey; readonly names?: readonly string[] }, { key }: Fact): boolean =>
  key.core !== '' && (a.key?.core === key.core || (a.names ?? []).some((name) => coreOf(name) === key.core));

/** The one metric of levels that the words of a change name. */
function entryOf(fact: Fact, known: Index): Entry | undefined {
  const named = known.entries
    .filter(({ role }) => role === 'level')
    .map((entry) => ({ entry, ...nameScore(entry, fact, null) }))
    .filter(({ score }) => score >= leastName);
  const most = Math.max(...named.map(({ score }) => score));
  return theOnly(named.filter(({ score }) => score > most - margin))?.entry;
}

function judge(fact: Fact, known: Index): Judged {
  const { key } = fact;
  if (isOfAnotherOffice(fact, known.words)) return nothing;
  const time = timeOf(fact);
  const matched = known.match(fact.finding, contextOf(fact.given.text, fact.finding), key).metric;
  const all = known.entries
    .filter((entry) => hasRole(entry, fact) && (isAlike(entry, fact) || countsPeople(entry.metric, fact)))
    .map((entry): Named => ({ entry, ...nameScore(entry, fact, matched) }))
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
  if (!best) return unnamed(fact, time, known);
  // Of a time that the best has no rows of, one that has the number is meant.
  const isSilent = time !== null && !best.entry.rows.some((row) => isOfTime(row, time));
  const rivals = named.filter(({ score }) => score > best.score - margin);
  const holding = (some: readonly Named[]) => some.filter(({ entry }) => holds(entry, fact, time));
  const sum =
    isSum(fact) && best.entry.metric.measure === 'flow'
      ? theOnly(holding(named).filter(isCumulative))
      : undefined;
  const isAlone = rivals.length === 1 && !isSilent && !(sum && holding(rivals).length === 0);
  const holders = isAlone ? rivals : holding(rivals);
  const chosen =
    theOnly(holders.length > 0 ? holders : holding(named)) ??
    (holders.length === 0 ? sum : undefined) ??
    theOnly(rivals);
  if (!chosen) return { verdict: 'unsure', metric: null, row: null };
  const isFaint = chosen.score < leastName;
  const judged = judgeBy(fact, chosen.entry, known);
  // A number that is there under words that name something else.
  const isTold =
    (time !== null || fact.value >= tellingSize) &&
    pairsIn(fact, chosen.entry, known.entries) >= tellingPairs;
  if (chosen.isOther && !isTold) return { ...judged, verdict: 'unsure' };
  const isHeldElsewhere = holding(named).some((one) => one !== chosen);
  const isSlipped = digitsOf(fact) >= tellingDigits && isMisprintOf(fact, chosen.entry, time);
  const isUnheard = judged.verdict === 'agrees' && isOfUnheard(fact, known.words);
  if (isUnheard) return { ...judged, verdict: 'unsure' };
  const isUnsure = (isFaint && !isSlipped) || isHeldElsewhere || isOfBoth(fact, chosen.entry.metric);
  const isDoubtful = judged.verdict === 'wrong' && isUnsure;
  return isDoubtful ? { ...judged, verdict: 'unsure' } : judged;
}

/** A number of this size that a row has in its unit may be that row's, whatever the words: of its time, else of any. */
const tellingSize = 1e5;

/** So many pairs of signs that few other metrics have, and its number at its time, are a name. */
const tellingPairs = 2;
const fewMetrics = 3;

function pairsIn({ lead }: Fact, { words }: Entry, entries: readonly Entry[]): number {
  const pairs = new Set([...lead].slice(1).map((_, at) => lead.slice(at, at + 2)));
  return [...pairs].filter(
    (pair) => words.includes(pair) && entries.filter((one) => one.words.includes(pair)).length <= fewMetrics,
  ).length;
}

function unnamed(fact: Fact, time: Time | null, known: Index): Judged {
  const { entries } = known;
  const alike = entries.filter((one) => hasRole(one, fact) && isAlike(one, fact));
  const holding = (of: Time | null) => alike.filter((one) => holds(one, fact, of));
  const then = time && theOnly(holding(time));
  if (then && pairsIn(fact, then, entries) >= tellingPairs) return judgeBy(fact, then, known);
  const entry = theOnly(holding(time).length > 0 ? holding(time) : holding(null));
  if (!entry || fact.value < tellingSize || isName(fact.key.core)) return nothing;
  const row = likest(fact, entry.rows, ['same']) ?? likest(fact, entry.rows, ['bound_lost']);
  return { verdict: 'unsure', metric: entry.metric, row };
}

/** Of a whole and its parts, 跨省 and 省内, those parts are not meant that the sentence does not name. */
function withoutParts(named: readonly Named[], { given, finding }: Fact): readonly Named[] {
  const { sentence } = contextOf(given.text, finding);
  const isUnsaid = ({ entry: { metric } }: Named): boolean =>
    scopes.flat().some((word) => metric.label_zh.includes(word) && !sentence.includes(word));
  const wholes = named.filter((one) => !isUnsaid(one));
  return named.filter((one) => !isUnsaid(one) || wholes.every(({ score }) => score < one.score - 2 * margin));
}

/** 奶类产量 is a name of its own, 户籍地之外办成的身份证 may be another way to say it; 累计数字 names nothing. */
const isName = (core: string): boolean => {
  const { length } = core.replace(anyCount, '');
  return length > 1 && core.length <= 6 && !/[的之]/.test(core);
};

/** Words that every count may have. */
const anyCount =
  /累计|合计|总计|共计|总共|数字|数量|总数|人数|数据|数值|规模|统计|总量|名单|连同|加上|此前|之前|以前|各批|平均|每个?月|每年|一共|加总|两[种者]|达到/g;

const isAlike = ({ metric, units }: Entry, fact: Fact): boolean => countsAlike(metric, units, fact);

/** Whether a row of its time says the number of the claim, or has it with a bound. */
const holds = ({ rows }: Entry, fact: Fact, time: Time | null): boolean =>
  rows.some(
    (row) =>
      (time === null || isOfTime(row, time)) &&
      ['same', 'bound_lost', 'rounded'].includes(compare(fact, row)),
  );

/** 16个城市试点房产税: what stands behind the number names something of which the ledger says nothing. */
function isOfUnheard({ finding, given }: Fact, known: string): boolean {
  const { after } = contextOf(given.text, finding);
  const words = after
    .replace(finding.noun ?? '', '')
    .replace(doing, '')
    .replace(anyScope, '');
  const rest = /^\p{Script=Han}{3,}/u.exec(words.replace(/^试点|^(?:以上|左右|多)/, ''))?.[0] ?? '';
  return rest !== '' && shareIn(rest, known) === 0;
}

/** 跨省和省内跨市合计: of a part and its other. */
const isOfBoth = ({ lead }: Fact, { label_zh }: Metric): boolean =>
  scopes.some(
    (words) =>
      words.some((word) => label_zh.includes(word)) && words.filter((word) => lead.includes(word)).length > 1,
  );

const isCumulative = ({ entry: { metric } }: Named): boolean => metric.measure === 'cumulative';

/** 五年来推出70多项, 加上之前的，共69项: of all until then, not of one time. */
const isSum = (fact: Fact): boolean =>
  /年来|以来|累计|共|连同|加上|先后|前后|分批|以后|截至|[迄至]今|为止/.test(
    sentenceAround(fact.given.text, fact.finding.start, fact.finding.end).before,
  );

const theOnly = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined);

function judgeBy(fact: Fact, entry: Entry, known: Index): Judged {
  const { key } = fact;
  const { metric, rows } = entry;
  const told = (verdict: ClaimVerdict, row: Observation | null): Judged => ({ verdict, metric, row });
  const time = timeOf(fact);
  const since = sinceOf(fact) ?? '';
  const behind = rows.filter(({ period_end }) => since !== '' && (period_end ?? '') >= since);
  const then =
    time !== null
      ? rows.filter((row) => isOfTime(row, time))
      : behind.length > 0 && metric.measure === 'stock'
        ? behind
        : rows;
  const exact = likest(fact, then, ['same']);
  const row = exact ?? likest(fact, then, ['bound_lost', 'rounded', 'implied']);
  const anywhere = likest(fact, rows, ['same']) ?? likest(fact, rows, ['bound_lost', 'rounded', 'implied']);
  const newest = rows.at(-1) ?? null;
  if (anywhere && metric.measure === 'cumulative' && !isOfPeriod(anywhere, metric) && isAnnual(fact))
    return told('annualised', anywhere);
  if (row && isOfPeriod(row, metric) && isCountedUp(fact)) return told('annualised', row);
  const like = row ?? anywhere;
  const shown = like ?? then.at(-1) ?? newest;
  const isApart =
    (shown !== null && isElsewhere(fact, metric, shown, known.texts)) ||
    (like !== null && isAnotherDefinition(fact, metric, like, known.texts));
  const isCountedAlike = isAlike(entry, fact) || row?.unit === fact.unit;
  if (isApart || !isCountedAlike) return anywhere ? told('definition', like) : nothing;
  if (row === null) {
    if (then.some((one) => compare(fact, one) === 'open')) return told('unsure', then.at(-1) ?? null);
    const sibling = siblingOf(fact, entry, known, time);
    if (sibling) {
      const isAnnualised = sibling.metric.measure === 'cumulative' && isAnnual(fact);
      return told(isAnnualised ? 'annualised' : 'definition', sibling.row);
    }
    // A half-year's number says nothing of the year.
    const whole = then.filter(
      (one) =>
        !isOfPeriod(one, metric) || stretchOf(one.period_start ?? '', one.period_end ?? '') === key.stretch,
    );
    const last = since !== '' && time === null ? whole[0] : whole.at(-1);
    // 1.4亿 in 2022, of 1.3亿 in April: it may have come to that by the end of the year.
    const mayGrow =
      time?.precision === 'year' &&
      metric.measure === 'cumulative' &&
      (last?.period_end ?? '') < `${time.end.slice(0, 4)}-12` &&
      isMore(fact, last);
    if (last) return told(mayGrow ? 'unsure' : 'wrong', last);
    // Of that year, but of another month: whether it is the same count the ledger cannot say.
    const near = anywhere !== null && time !== null && isOfTime(anywhere, { ...time, precision: 'year' });
    return near ? told('unsure', anywhere) : told('absent', null);
  }
  const isOld =
    newest !== null &&
    (newest.period_end ?? '') > (row.period_end ?? '') &&
    startOf(newest) === startOf(row) &&
    compare(fact, newest) !== 'same';
  if (time === null && since === '' && isOld && !isDated(fact) && !isOfThen(fact))
    return told(exact || compare(fact, row) === 'bound_lost' ? 'outdated' : 'unsure', newest);
  return told(exact || ['rounded', 'implied'].includes(compare(fact, row)) ? 'agrees' : 'bound_lost', row);
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

/** How well the sentence up to the number names the metric; over 1 where its words and subject do as well. */
function nameScore(entry: Entry, fact: Fact, matched: Metric | null): Omit<Named, 'entry'> {
  const { given, finding, key } = fact;
  const context = contextOf(given.text, finding);
  const { before } = sentenceAround(given.text, finding.start, finding.end);
  const whole = plain(before + finding.text + context.after);
  // 可以办口岸签证的城市72个，口岸99个: what two signs say goes on with the sentence.
  const lead = fact.lead.length > 3 ? fact.lead : before;
  const own = plain(lead + finding.text + context.after + key.subject);
  const isMatched = matched?.metric_id === entry.metric.metric_id;
  const isCore = key.core !== '' && entry.names.some((name) => coreOf(name) === key.core);
  const byName = Math.max(
    0,
    ...entry.names.map((name) => ownShare * shareIn(name, own) + (1 - ownShare) * shareIn(name, whole)),
  );
  const label = plain(entry.metric.label_zh);
  const noun = finding.noun?.replace(/[（(].*$/, '') ?? '';
  const isHead = (word: string): boolean => word.length > 1 && label.endsWith(word.slice(-2));
  // 用户4.9亿, 口岸99个: what stands before the number is counted.
  const isSaid =
    isHead(noun) || (noun === '' && (fact.unit === '-' || fact.lead.length < 4) && isHead(key.core));
  const byNoun = isSaid ? 1 : noun.length < 2 || isMatched ? 0 : -1;
  const isOther =
    isNaming(fact, label) &&
    !isMatched &&
    !isCore &&
    entry.names.every((name) => shareIn(name, whole) < 1) &&
    isAlike(entry, fact) &&
    entry.names.every((name) => isContrast(key.core, coreOf(name))) &&
    shareIn(key.core.replace(anyCount, ''), entry.words) < 0.5;
  const score =
    byName + (isMatched ? weights.words : 0) + (isCore ? weights.core : 0) + weights.noun * byNoun;
  return { score, isOther };
}

/** Whether a subject tells what is counted: 累计数字 does not, nor one from before 口岸也多了起来. */
function isNaming({ key: { core }, lead }: Fact, label: string): boolean {
  const isOfBefore = core !== '' && shareIn(core, lead) === 0 && lead.includes(label.slice(-2));
  return core.replace(anyCount, '').length > 1 && !isOfBefore;
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
  return a.length > 2 && shareIn(b, a) < 0.5 && rest(a, b) > 1 && rest(b, a) > 1;
}

/** Words of the doing that tell no thing from another. */
const doing = /允许|适用|可以?|能够?|已经?|目前|全国|开展|提供|享受|实施|实行|办理|办成|发放|推出|回答|各类/g;

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
    const isSame =
      other.metric.domain === entry.metric.domain &&
      digitsOf(fact) >= tellingDigits &&
      !isMisprintOf(fact, entry, time);
    if (isPart || isWhole || isNamed || (isSame && isAlike(other, fact)))
      return { metric: other.metric, row };
  }
  return null;
}

/** 397万 of 497万: one digit of its own number, whatever else has it. */
const isMisprintOf = ({ value }: Fact, { rows }: Entry, time: Time | null): boolean =>
  rows.some((row) => {
    const own = (row.value ?? 0) * scaleOf(row.unit).factor;
    return (
      (time === null || isOfTime(row, time)) &&
      `${own}`.length === `${value}`.length &&
      isSlip(Math.abs(own - value))
    );
  });

/** A number of so many digits stands in a second metric of the domain by no chance. */
const tellingDigits = 3;
const digitsOf = ({ value }: Fact): number => `${value}`.replace(/\D|e.*|0+$/g, '').length;

const nameOf = ({ metric }: Entry): string => plain(metric.label_zh).replace(/(?:同比)?增速$|目标$/, '');

const isMore = ({ value }: Fact, row: Observation | undefined): boolean =>
  row !== undefined && value > (row.value ?? row.high ?? 0) * scaleOf(row.unit).factor;

interface Time {
  readonly start: string | null;
  readonly end: string;
  readonly precision: 'day' | 'month' | 'year';
}

/** 2024年5月，五年来推出70多项: the sentence says its day, though the words before the number count up to it. */
const isDated = ({ finding, given: { text, extraction } }: Fact): boolean =>
  extraction.findings.some(
    ({ kind, period, start }) =>
      kind === 'date' && period?.end && start < finding.start && start >= sentenceStart(text, finding.start),
  );

/** 启用首日: of a day past, whichever it was. */
const isOfThen = ({ given: { text }, finding: { start, end } }: Fact): boolean =>
  /首日|当[天日时]|那[时天年]|之初|起初|最初|曾|一度/.test(sentenceAround(text, start, end).before);

/** 2024年12月17日起: of that day or later; `null` where nothing begins. */
const sinceOf = ({ finding: { period } }: Fact): string | null =>
  period?.end === null && period.from !== 'article' ? period.start : null;

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

/** Whether a row is of a period alone, and not counted up from a start. */
const isOfPeriod = ({ period_start, period_end }: Observation, { baseline }: Metric): boolean =>
  period_start !== null &&
  period_start.slice(0, 4) === period_end?.slice(0, 4) &&
  !(baseline && period_start.startsWith(baseline));

/** Since when a row counts, where its name says so: a later row with another start is no newer number of the same. */
const startOf = ({ label }: Observation): string | null =>
  /\d{4}年(?:\d{1,2}月)?(?:以来|起)/.exec(label ?? '')?.[0] ?? null;

const annual =
  /(?:十二|12)个月|平均一年|这一年|一年(?:内|间|里|来|时间|就|要?有|要?提供|要?发布|要?发放|要?办理)|半年(?:时间|内|间)|年内|全年|当年|每年|年均|(?:去|上|今)年|上半年(?!过去|结束|末|底)|\d{4}年(?!的?年?[末底初]|[以起算\d]|年?\d*月|[春夏秋冬]|收官|岁末|岁尾|疫情|春运|之际|开年|第?[一二三四]季度)|(?<!整)一年，|第?[一二三四]季度(?!末)|[头前].{1,4}个多?月|[1一]月?(?:至|到|[—–~-])\d{1,2}月/;
/** 2024年7月这一个月里: a month by itself, though it stands in a year. */
const monthly = /[单当本]月|这一?个月|月均|每个?月/;
const counted = /累计(?![之以]外)|以来|截至|共计|总[数量]|历年|至今/;

/** Whether the sentence speaks of all that came in since a start. */
function isCountedUp({ given, finding }: Fact): boolean {
  const { before } = sentenceAround(given.text, finding.start, finding.end);
  return (
    /历年|累计|以来|开通|上线|推行/.test(before) &&
    !/全年|上半年|季度|当年|年内|前\S{1,2}个?月|[1一]月(?:至|到|[—-])/.test(before)
  );
}

/** Whether the sentence speaks of what came in within a year, a quarter or a month. */
function isAnnual({ given, finding }: Fact): boolean {
  const { before } = sentenceAround(given.text, finding.start, finding.end);
  const said = before + contextOf(given.text, finding).after;
  return (
    monthly.test(said) ||
    (annual.test(said) && (!counted.test(said) || /当年|每年|年均|一年内|平均一年/.test(said)))
  );
}
