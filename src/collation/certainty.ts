/**
 * What a verdict must have in hand before it is said with certainty. A claim that lacks it is refused, with the row that
 * came nearest.
 */

import type { Metric, Observation } from '../dataset/schema.ts';
import type { Fact } from '../dataset/text-facts.ts';
import { scaleOf } from '../extract/lexicon/unit-scale.ts';
import { clauseStart, sentenceAround } from '../text/clause.ts';
import { isOfPeriod, type Time, timeOf } from './claim-time.ts';
import { plain } from './ledger-index.ts';
import { shareIn } from './metric-name.ts';
import { clauseBefore, inSentence, type Judgement } from './operands.ts';
import { together } from './sum.ts';
import { isMisprint, type Judged } from './verdict.ts';

/** The verdict, or a refusal where it lacks what it must have. */
export function certain(fact: Fact, judged: Judged, before: readonly Judgement[]): Judged {
  const { verdict, metric, row, reckoning } = judged;
  if (verdict !== 'wrong' || !metric || !row || reckoning) return judged;
  if (isAhead(fact, row)) return { verdict: 'absent', metric, row: null };
  const isDenied =
    (isJustThen(row, metric, timeOf(fact), fact.value) || isTold(fact, row, before)) &&
    isOfKind(fact, row) &&
    !isRevised(fact) &&
    !isAdded(fact) &&
    !isGroup(fact) &&
    !(metric.measure === 'flow' && isTotal(fact, before)) &&
    isHeard(fact, metric) &&
    !isDefined(fact, metric);
  return isDenied ? judged : { ...judged, verdict: 'unsure' };
}

/** 按规划，到2027年底要增加到50项: meant for a year behind all that the ledger has. */
function isAhead({ given: { text }, finding: { start, end } }: Fact, { period_end }: Observation): boolean {
  const { before } = sentenceAround(text, start, end);
  const year = /.*(?<!\d)(20\d\d)年/.exec(before)?.[1];
  return (
    year !== undefined &&
    year > (period_end ?? '9').slice(0, 4) &&
    /规划|计划|力争|目标|预计|有望|争取|将(?:达|要|在|增|有)|要(?:增|达|扩|办|建)/.test(before)
  );
}

/** 又多发了1.48亿个: told of what came in since, and held against no level. */
const isAdded = ({ given: { text }, finding: { start } }: Fact): boolean =>
  /[又再另净][^，。；\d]{0,5}$|(?<![至很许不缺])[多少][^，。；\d]{1,2}[了出]$/.test(
    text.slice(Math.max(0, start - 8), start),
  );

/** 14个市中有9个增产: those of whom some are told of next. */
const isGroup = ({ given: { text }, finding: { end } }: Fact): boolean =>
  /^\p{Script=Han}{0,6}?(?:[之当]?中|里)[，,]?[已共都]?有/u.test(text.slice(end, end + 12));

/** 6月12项，12月又添9项，一共21项: of what the sentence lists, and held against no row of one of them. */
const isTotal = (fact: Fact, before: readonly Judgement[]): boolean =>
  together.test(clauseBefore(fact)) &&
  inSentence(fact, before).filter(({ fact: one }) => one.unit === fact.unit).length > 1;

/** 措施有12项，归在五个方面之下: of the day of a row that the sentence says before, from the same text. */
const isTold = (fact: Fact, row: Observation, before: readonly Judgement[]): boolean =>
  timeOf(fact) === null &&
  inSentence(fact, before).some(
    ({ judged: { verdict, row: own } }) =>
      verdict === 'agrees' &&
      own !== null &&
      own.metric_id !== row.metric_id &&
      own.source_id === row.source_id &&
      own.period_end === row.period_end,
  );

/**
 * Whether a row denies another number at the time of a claim. Of a year, what was counted in its May says nothing; a
 * claim without a time may be newer than the ledger, unless its number is a row's with a slip.
 */
export function isJustThen(row: Observation, metric: Metric, time: Time | null, value: number): boolean {
  const own = (row.value ?? row.low ?? row.high ?? 0) * scaleOf(row.unit).factor;
  // 疫情期间: what was counted of a time that is past and that its name says has no newer number.
  if (time === null) return isMisprint(value, own) || isShifted(value, own) || isClosed(metric);
  const { period_start: start, period_end: end } = row;
  if (end === null) return false;
  const isPeriod = isOfPeriod(row, metric) && start !== end && metric.measure !== 'stock';
  // Twelve in June and nine in December are 21 in the year: one batch denies no number of all.
  if (time.precision === 'year' && metric.measure === 'flow' && start === null) return false;
  if (time.precision === 'year')
    return end.slice(0, 7) === `${time.end.slice(0, 4)}-12` && (!isPeriod || start?.slice(5, 7) === '01');
  // 12月份增长2.7% is not denied by the year's 4.1%.
  if (isPeriod && time.start !== null && start?.slice(0, 7) !== time.start.slice(0, 7)) return false;
  return end.slice(0, 7) === time.end.slice(0, 7) || (start !== null && start <= time.end && end >= time.end);
}

/** 城镇新增就业44.61万人 is not denied by the 42万人 that were meant to be, nor what was expected by what came. */
const isOfKind = ({ finding }: Fact, row: Observation): boolean =>
  isMeant(finding) === isMeant(row) && (finding.modality !== 'forecast' || row.modality === 'forecast');
const isMeant = ({ modality }: Pick<Observation, 'modality'>): boolean =>
  modality === 'target' || modality === 'plan';

const isClosed = ({ label_zh, measure }: Metric): boolean =>
  /期间/.test(label_zh) && measure !== 'cumulative';

/** 2.25万 of 22.5万: its digits, under another multiplier. */
function isShifted(value: number, own: number): boolean {
  const [a, b] = [value, own].map((one) => `${one}`.replace(/\D|e.*|0+$/g, ''));
  return a === b && (String(a).length > 1 || value === own * 10 || own === value * 10);
}

/** 结案率达到97% is not denied by 审结案件占比: a rate is of what its name says, and few words say what it is of. */
function isHeard({ unit, key, given: { text }, finding: { start } }: Fact, { label_zh }: Metric): boolean {
  if (unit !== '%' && unit !== '个百分点') return true;
  const name = plain(label_zh).replace(/(?:同比|环比)?(?:增速|增减|占比)$/, '');
  return shareIn(name, plain(text.slice(clauseStart(text, start), start) + key.subject)) >= leastHeard;
}
const leastHeard = 0.7;

/** 240小时, of which the definition says since when it holds. */
const isDefined = ({ finding: { text } }: Fact, { definition_zh }: Metric): boolean =>
  text.length > 2 && definition_zh.includes(text);

/** 经核定，2022年为1245.1亿元（此前快报为1243.4亿元）: told as what a number was mended to or from. */
const isRevised = ({ given: { text }, finding: { start, end } }: Fact): boolean => {
  const { before, after } = sentenceAround(text, start, end);
  return /修订|核定|最终核实|核实为|更正|初步核算|快报/.test(before + after);
};
