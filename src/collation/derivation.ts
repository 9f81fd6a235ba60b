/** What follows from two rows: 同比增长1.7%, 多了88万次, 是2022年的1.2倍, 翻了一番, 比电子行驶证多1.29亿个. */

import { coreOf } from '../dataset/core-name.ts';
import type { FactKey } from '../dataset/fact-key.ts';
import type { Observation } from '../dataset/schema.ts';
import type { Fact } from '../dataset/text-facts.ts';
import { daysBetween } from '../text/calendar.ts';
import { sentenceAround } from '../text/clause.ts';
import { timeOf } from './claim-time.ts';
import { scopes } from './definition.ts';
import { type Entry, isAlike, type LedgerIndex, plain } from './ledger-index.ts';
import { divided, judgeMade, lessened, type Made, madeOf, mapped } from './made.ts';
import { shareIn } from './metric-name.ts';
import {
  basePeriod,
  baseWords,
  clauseBefore,
  entryFor,
  entryNamed,
  entryOf,
  inSentence,
  type Judgement,
  rowAt,
  rowOf,
  rowSaid,
} from './operands.ts';
import type { Terms } from './reckoning.ts';
import type { Judged } from './verdict.ts';

/** Whether a number tells how another stands to an earlier one. */
export const isDerived = ({ finding: { role, unit, start }, given: { text } }: Fact): boolean =>
  role === 'change' || unit === '倍' || more.test(text.slice(Math.max(0, start - 5), start));

/** Also 又多发了, 少办了: what was done more or less than before. */
const more =
  /(?:[新净]增|增加了?|减少了?|多[了出]|添了?|相差|[前后]者[多少]|(?<![至很许不缺减])[多少][发办领开推设建增添出卖][出了]{0,2})$/;
const less = /(?:减少了?|(?<![不至缺])少(?:[了出]|[发办领开推设建][出了]{0,2}))$/;

/**
 * A change or ratio that the ledger states nowhere, from the rows of both times or metrics. `null` where it has none of
 * one of them, or states such changes itself.
 */
export function judgeDerived(fact: Fact, before: readonly Judgement[], known: LedgerIndex): Judged | null {
  if (!isDerived(fact) || isStated(fact, known)) return null;
  const pair =
    ofLatter(fact, before, known) ?? ofTwoMetrics(fact, before, known) ?? ofTwoTimes(fact, before, known);
  // 增长2.4%, 其中…增长8.7%: of what is itself a change no other is made.
  if (!pair || pair.entry.role === 'change') return null;
  const { entry, later, earlier, isNear } = pair;
  const [now, then] = [madeOf(later), madeOf(earlier)];
  const form = now && then && formOf(fact, isAlike(entry, fact), now, then);
  const terms: Terms = form
    ? [later, form.sign, earlier, ...(form.isGrowth ? [' − 1'] : [])]
    : [later, ' / ', earlier];
  const { text } = fact.given;
  const isLess = fact.finding.direction === null && less.test(text.slice(0, fact.finding.start));
  const claimed = isLess ? { ...fact, finding: { ...fact.finding, direction: 'down' as const } } : fact;
  const judged = judgeMade(claimed, entry.metric, terms, form ? form.made : null);
  // A change runs from the earlier to the later.
  const isBackward = entry.rows.includes(earlier) && (earlier.period_end ?? '') > (later.period_end ?? '');
  if (isBackward && judged.verdict === 'wrong') return { ...judged, verdict: 'unsure' };
  if (isNear && judged.verdict !== 'agrees') return isNear === 'days' ? judged : null;
  // Growth of money is at comparable prices as often as not.
  return judged.verdict === 'wrong' && /元$/.test(later.unit ?? '')
    ? { ...judged, verdict: 'unsure' }
    : judged;
}

interface Form {
  readonly sign: string;
  readonly isGrowth: boolean;
  readonly made: Made | null;
}

/** What is made of two rows for a number in %, 番, 倍, or counted as the rows are. */
function formOf(
  { finding: { unit, role, text } }: Fact,
  isCounted: boolean,
  now: Made,
  then: Made,
): Form | null {
  const quotient = divided(now, then);
  const of = (way: (ratio: number) => number): Made | null => quotient && mapped(quotient, way);
  if (unit === '%') return { sign: ' ÷ ', isGrowth: true, made: of((ratio) => (ratio - 1) * 100) };
  // 增幅超过三分之一.
  if (unit === null && role === 'change' && /分之|半$/.test(text))
    return { sign: ' ÷ ', isGrowth: true, made: of((ratio) => ratio - 1) };
  if (unit === '番') return { sign: ' ÷ ', isGrowth: false, made: of(Math.log2) };
  if (unit === '倍') {
    const isGrowth = role === 'change';
    return { sign: ' ÷ ', isGrowth, made: of((ratio) => (isGrowth ? ratio - 1 : ratio)) };
  }
  return isCounted ? { sign: ' − ', isGrowth: false, made: lessened(now, then) } : null;
}

interface Pair {
  readonly entry: Entry;
  readonly later: Observation;
  readonly earlier: Observation;
  /** No words say from when: the row before is meant, if it makes the number; days before, it is meant for certain. */
  readonly isNear: 'days' | 'last' | null;
}

/** 跨省4232万张，省内7362万张，后者比前者多3130万张. */
function ofLatter(fact: Fact, before: readonly Judgement[], known: LedgerIndex): Pair | null {
  const order = /(前者|后者)(?:[比较](?:前者|后者)|多|少)/.exec(clauseBefore(fact))?.[1];
  const [one, two] = inSentence(fact, before).slice(-2);
  if (order && !one) return ofNamed(fact, order, known);
  const [former, latter] = [one, two].map((level) => level && entryFor(level, known));
  const isApart = /(?:两者|二者|彼此)[^，。；]{0,4}相差/.test(clauseBefore(fact));
  if ((!order && !isApart) || !former || !latter) return null;
  const [first, second] = [rowOf(one, former), rowOf(two, latter)];
  if (!first || !second) return null;
  if (isApart)
    return (first.value ?? 0) > (second.value ?? 0)
      ? { entry: former, later: first, earlier: second, isNear: null }
      : { entry: latter, later: second, earlier: first, isNear: null };
  return order === '后者'
    ? { entry: latter, later: second, earlier: first, isNear: null }
    : { entry: former, later: first, earlier: second, isNear: null };
}

/** 电子驾驶证、电子行驶证两相比较，前者多1.29亿个: two that the sentence names, without their numbers. */
function ofNamed(fact: Fact, order: string, known: LedgerIndex): Pair | null {
  const { before } = sentenceAround(fact.given.text, fact.finding.start, fact.finding.end);
  const [, one = '', two = ''] =
    /([^，。；：、]{3,})[、和与跟]([^，。；：、]{3,}?)(?:两|二|相|放|，)/.exec(before) ?? [];
  const [former, latter] = [entryNamed(one, known), entryNamed(two, known)];
  const time = timeOf(fact);
  if (!former || !latter || former === latter || !time) return null;
  const [own, base] = order === '前者' ? [former, latter] : [latter, former];
  const [later, earlier] = [rowAt(own, time), rowAt(base, time)];
  return later && earlier ? { entry: own, later, earlier, isNear: null } : null;
}

/** 电子驾驶证比电子行驶证多1.29亿个: two metrics at one time. */
function ofTwoMetrics(fact: Fact, before: readonly Judgement[], known: LedgerIndex): Pair | null {
  const time = timeOf(fact);
  // 是跨省的1.7倍.
  const base = fact.finding.base ?? (fact.unit === '倍' ? baseWords(fact) : null);
  const isOfOther = base?.startsWith('比') || (fact.unit === '倍' && base !== null);
  if (!base || !isOfOther || !time || basePeriod(fact) !== null) return null;
  const last = inSentence(fact, before).at(-1);
  const entry = entryNamed(fact.finding.subject ?? '', known) ?? (last && entryFor(last, known));
  const other = entryNamed(base.replace(/^比/, ''), known) ?? (entry && counterpartOf(entry, base, known));
  if (!entry || !other || entry === other || entry.metric.measure !== other.metric.measure) return null;
  const [later, earlier] = [rowAt(entry, time), rowAt(other, time)];
  return later && earlier ? { entry, later, earlier, isNear: null } : null;
}

/** 没出省的7362万张，比跨省办的多: the metric of the same name for the other scope. */
function counterpartOf(own: Entry, words: string, { entries, wording }: LedgerIndex): Entry | undefined {
  const said = wording.alike(words);
  const label = own.metric.label_zh;
  const group = scopes.find((some) => some.some((word) => label.includes(word)));
  const word = group?.find((one) => said.includes(one) && !label.includes(one));
  const others = entries.filter(
    ({ metric }) =>
      word !== undefined &&
      metric.label_zh.includes(word) &&
      metric.unit_zh === own.metric.unit_zh &&
      shareIn(plain(metric.label_zh), plain(label)) >= 0.5,
  );
  return others.length === 1 ? others[0] : undefined;
}

/** Words of the first of several levels. */
const opening = /原来|当初|起初|最初|首日|开始时/;

function ofTwoTimes(fact: Fact, before: readonly Judgement[], known: LedgerIndex): Pair | null {
  const { of, base } = fact.finding;
  const all = inSentence(fact, before).filter((one) => !isDerived(one.fact));
  const isOfRatio = /^[%番倍]$/.test(fact.unit) || /分之|半$/.test(fact.finding.text);
  // 240小时过境免签的口岸多了5个: of what is counted otherwise it is no change.
  const levels = all.filter((one) => {
    const entry = entryFor(one, known);
    return entry !== undefined && (isOfRatio || isAlike(entry, fact));
  });
  // 2023年4月有1.8亿个，到2024年6月增长近四成: the level before it is the earlier one.
  const isTimes = fact.unit === '倍' || fact.unit === '番';
  const near = of === null && (levels.length > 1 || isTimes) ? levels.at(-1)?.fact.finding.start : of;
  const own = levels.find((one) => one.fact.finding.start === near && !isEarlier(one.fact, fact));
  const other = levels.findLast((one) => one !== own);
  const run = levels.length > 1 ? ofFromTo(fact, levels, known) : null;
  if (run) return run;
  const isOpened = base === null && opening.test(baseWords(fact) ?? '');
  const level = own ?? (other && (isOpened || isOfOne(other.fact, fact)) ? other : undefined);
  const entry = (level && entryFor(level, known)) ?? entryOf(fact, known) ?? lastOf(fact, levels, known);
  if (!entry) return null;
  const first = levels.find((one) => one.judged.metric === entry.metric);
  if (levels.length > 1 && (isOpened || (own === undefined && baseWords(fact) === null))) {
    const [later, earlier] = [rowOf(levels.at(-1), entry), rowOf(first, entry)];
    if (later && earlier && later !== earlier) return { entry, later, earlier, isNear: null };
  }
  // 2.5亿个，是2021年底8000多万名的三倍: the last of them is what it is measured from.
  const last = levels.at(-1);
  if (last && levels.length > 1 && baseWords(fact)?.includes(last.fact.finding.text)) {
    const [later, earlier] = [rowOf(levels.at(-2), entry), rowOf(last, entry)];
    if (later && earlier && later !== earlier) return { entry, later, earlier, isNear: null };
  }
  // 从2020年5月的31个，到2025年11月的65个，过境免签口岸增加34个: the name comes last.
  const [one, two, ...others] = levels.length === 0 ? all : [];
  if (one && two && others.length === 0 && baseWords(fact) === null) {
    const [earlier, later] = [rowSaid(one, entry), rowSaid(two, entry)];
    if (later && earlier && later !== earlier) return { entry, later, earlier, isNear: null };
  }
  // 下半年4705万次，比上半年多260万次: what is itself reckoned has no row to measure from.
  if (own?.judged.reckoning) return null;
  const time = timeOf(own?.fact ?? fact);
  const later = rowOf(own, entry) ?? (time ? rowAt(entry, time) : (entry.rows.at(-1) ?? null));
  if (!later) return null;
  const told = earlierRow(fact, entry.rows, later) ?? (base === null ? rowOf(other, entry) : null);
  if (told) return told === later ? null : { entry, later, earlier: told, isNear: null };
  const nearest = base === null && time ? rowBefore(entry, later) : null;
  if (!nearest) return null;
  const isDays = daysBetween(nearest.period_end ?? '', later.period_end ?? '') <= fewDays;
  return { entry, later, earlier: nearest, isNear: isDays ? 'days' : 'last' };
}

/** 由39个变成60个，增幅53.8%: the first of two levels is the earlier, whatever day both are told with. */
function ofFromTo({ given: { text } }: Fact, levels: readonly Judgement[], known: LedgerIndex): Pair | null {
  const [one, two] = levels.slice(-2);
  const entry = two && entryFor(two, known);
  if (!one || !entry) return null;
  const before = text.slice(Math.max(0, one.fact.finding.start - fromReach), one.fact.finding.start);
  const between = text.slice(one.fact.finding.end, two.fact.finding.start);
  if (!/[由从](?:原来的?|最初的?|当初的?)?$/.test(before) || !/^[^，。；]{0,8}(?:成|为|到|至)/.test(between))
    return null;
  const [earlier, later] = [rowOf(one, entry), rowOf(two, entry)];
  return later && earlier && later !== earlier ? { entry, later, earlier, isNear: null } : null;
}
const fromReach = 6;

/** A row so few days before another is the one that it grew from. */
const fewDays = 7;

/** 是2020年同期的两倍: the level before it in its sentence, where its own words name nothing. */
function lastOf(fact: Fact, levels: readonly Judgement[], known: LedgerIndex): Entry | undefined {
  const last = fact.unit === '倍' || fact.unit === '番' ? levels.at(-1) : undefined;
  return last && entryFor(last, known);
}

/** The last row with another number. */
const rowBefore = ({ rows, metric }: Entry, later: Observation): Observation | null =>
  metric.measure === 'stock' || metric.measure === 'cumulative'
    ? (rows.findLast(
        (row) => (row.period_end ?? '') < (later.period_end ?? '') && row.value !== later.value,
      ) ?? null)
    : null;

const isEarlier = ({ finding: { period: a } }: Fact, { finding: { period: b } }: Fact): boolean =>
  Boolean(a?.end && b?.end && a.end < b.end);

/** Whether the ledger has such changes or ratios of its own. */
const isStated = (fact: Fact, { entries }: LedgerIndex): boolean =>
  (fact.key.role !== 'level' && entries.some((one) => one.role === fact.key.role && isOfOne(one, fact))) ||
  (fact.unit === '倍' && fact.finding.base === null && entries.some((one) => isAlike(one, fact)));

const isOfOne = (a: { readonly key?: FactKey; readonly names?: readonly string[] }, { key }: Fact): boolean =>
  key.core !== '' && (a.key?.core === key.core || (a.names ?? []).some((name) => coreOf(name) === key.core));

/** The row of the period that a change is measured from; `null` where the ledger has none, or several. */
function earlierRow(fact: Fact, rows: readonly Observation[], later: Observation): Observation | null {
  const base = basePeriod(fact);
  const last = later.period_end;
  if (!last) return null;
  const sameDay = (year: string) => rows.filter((row) => isShifted(row, later, year));
  if (fact.finding.baseKind === 'year-earlier' || /同期/.test(baseWords(fact) ?? '')) {
    const year = base?.end?.slice(0, 4) ?? `${Number(last.slice(0, 4)) - 1}`;
    const row = sameDay(year).at(-1);
    if (row || !base) return row ?? null;
  }
  if (!base?.end) return fact.finding.base === null ? openingRow(fact, rows) : null;
  const within = (length: number) =>
    rows.filter(
      ({ period_end: end, period_start: start }) =>
        end !== null &&
        end.slice(0, length) <= (base.end ?? '').slice(0, length) &&
        end >= (base.start ?? base.end ?? '').slice(0, length) &&
        (later.period_start === null) === (start === null),
    );
  // 8月底 is printed as a day, and the ledger may have counted on the 27th.
  const days = base.precision === 'day' ? within(10) : [];
  const of = days.length > 0 ? days : within(7);
  const shifted = sameDay(base.end.slice(0, 4)).filter((row) => of.includes(row));
  const values = new Set(of.map(({ value }) => value));
  return shifted.at(-1) ?? (values.size === 1 ? (of.at(-1) ?? null) : null);
}

/** 2019年4月到2024年6月，用户增加3亿多: the row of the month that the stretch begins with. */
function openingRow({ finding: { period } }: Fact, rows: readonly Observation[]): Observation | null {
  const { start, end } = period ?? { start: null, end: null };
  if (!start || !end || start.slice(0, 7) === end.slice(0, 7)) return null;
  return rows.find((row) => row.period_end?.slice(0, 7) === start.slice(0, 7)) ?? null;
}

/** Of the same days of another year. */
function isShifted(row: Observation, later: Observation, year: string): boolean {
  const inYear = (day: string | null): string | null => day && `${year}${day.slice(4, 7)}`;
  return (
    row.period_end?.slice(0, 7) === inYear(later.period_end) &&
    (row.period_start?.slice(0, 7) ?? null) === inYear(later.period_start)
  );
}
