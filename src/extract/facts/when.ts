/** Which period a number holds for, by the clock and by what it is: a plan of the year, a total at the end of a stretch. */

import { isOneOf, setOf } from '../character.ts';
import type { Fact, Mention } from '../finding.ts';
import type { DateReading } from '../rules/rule.ts';
import { isFormer } from './change.ts';
import type { Clause } from './clause.ts';
import { beforeEffect } from './clock/mark.ts';
import { seeDate } from './clock/see-date.ts';
import type { Datum } from './datum.ts';
import { isFlow, isStock } from './measure.ts';
import type { Whole } from './members.ts';
import type { Reading } from './reading.ts';

type Period = Fact['period'];

export function periodOf(reading: Reading, datum: Datum): Period {
  const { finding, isChange, isShare, modality, lead, basePeriod } = datum;
  const known =
    basePeriod !== undefined ? basePeriod : reachedPeriod(reading, datum, statedPeriod(reading, datum));
  if (isFormer(reading.text, reading.clause, finding))
    return reading.clock.former ?? thenOf(reading) ?? beforeEffect(known);
  if (modality === 'plan' || modality === 'target') return wholeYear(known);
  const isSum = modality === 'achieved' && !isChange && !isShare && isTally(lead, known);
  return isSum && !isOfGrown(reading, datum) ? atItsEnd(known) : known;
}

/** 与1982年普查相比，比重由33.45%下降为28.68% */
const thenOf = ({ against, clock }: Reading): Period =>
  against?.then && (against.isNear || clock.sentence === null) ? { ...against.then, from: 'sentence' } : null;

function statedPeriod(reading: Reading, { finding, isChange, isShare, outer }: Datum): Period {
  if (outer?.base) return periodOfBase(reading, outer);
  const { text, clause, breath, clock } = reading;
  const { start, end } = finding;
  const words = (): string => text.slice(start - clause.lead < 3 ? clause.start : clause.lead, start);
  const flows = (): boolean => (isChange && !isOfState(reading, breath.carrier)) || isFlow(words());
  // 前三季度增加16万亿元。小微贷款余额|14.6万亿元; 普及率为|53.2%，较2015年底提升2.9个百分点
  const stands = (): boolean =>
    isChange
      ? isOfState(reading, breath.carrier) && !sincePoint.test(words())
      : (!isShare && isStock(words())) || isLevelSince(reading, end);
  return clock.at(start, flows, stands);
}

/** What has changed since a point of time is a state at another. */
const isLevelSince = ({ text }: Reading, end: number): boolean =>
  isOneOf(marks, text, end) && levelSince.test(text.slice(end, end + 20));
const marks = setOf('，,');
const levelSince =
  /^[，,](?:同?比|[较較]|与|與)(?:\d{4}年|上|去|[去前]年|年)?(?:\d{1,2}月|季度?|年)?[末底初]/;
const sincePoint = /[比较較与與][^，。；]{0,8}[末底初]/;

/** A change of what has been reached is of the time when that was so. */
function reachedPeriod(reading: Reading, { change, isChange }: Datum, stated: Period): Period {
  const { carrier } = reading.breath;
  const reached = isChange && carrier !== null ? reading.facts[carrier] : null;
  if (reached?.sense !== 'to') return stated;
  if (change.mean) return between(reading, carrier ?? 0, stated);
  return stated?.from === 'sentence' ? stated : reached.period;
}

/** 由2018年的5.6亿吨增加到2022年的7.1亿吨，年均增长6.1%: from the one to the other. */
function between({ facts, findings, breath }: Reading, to: number, stated: Period): Period {
  let first = to - 1;
  while (first > 0 && !facts[first]) first -= 1;
  const [from, end] = [facts[first]?.period, facts[to]?.period];
  const isNear = (findings[first]?.start ?? 0) >= breath.start;
  return isNear && from?.start && end?.start && from.start < end.start
    ? { ...end, start: from.start }
    : stated;
}

/** 年末水电装机3.41亿千瓦，增长2.7%: the level it belongs to is that of a day. */
function isOfState({ facts }: Reading, carrier: number | null): boolean {
  const period = carrier === null ? null : facts[carrier]?.period;
  return period?.start != null && period.start === period.end;
}

/** The date of a base that a bracket gives the value of. */
function periodOfBase({ findings, dates, clock }: Reading, { tokens, start }: Clause): Period {
  const token = tokens.findLast((one) => one.kind === 'finding' && findings[one.index]?.kind === 'date');
  return token?.kind === 'finding'
    ? seeDate(clock, findings[token.index] as Mention, dates[token.index] as DateReading, true)
    : clock.at(start, () => false);
}

/** 总数达106家，包括龙头企业18家: a part of what stands at the end of a stretch stands there too. */
export function asOfWhole(reading: Reading, period: Period, whole: Whole | null, index: number): Period {
  if (period?.from === 'own' || whole?.start == null || whole.start < reading.breath.start) return period;
  const of = reading.facts[reading.placeOf(whole.start, index)]?.period;
  return of && period && of.words === period.words && of.end === period.end && of.start === of.end
    ? of
    : period;
}

const comers = setOf('的为是爲為');

/** 6项业务|年底|实现跨省通办: a date behind the numbers of its clause is theirs, where none stands before them. */
export function dateBack({ text, facts, clock: { behind } }: Reading, clause: Clause, end: number): void {
  const { first, statistic } = clause;
  if (first === null || statistic === null) {
    clause.dated = true;
    return;
  }
  // 下降9.8%、一季度|为增长3.5%: what the date says is still to come
  if (clause.dated || behind === null || isOneOf(comers, text, end)) return;
  for (let index = first; index <= statistic; index += 1) {
    const fact = facts[index];
    if (fact) facts[index] = { ...fact, period: behind };
  }
}

/** Whether the number tells of the same thing as the last one, later. */
export function isLater(
  { breath: { carrier }, findings, facts }: Reading,
  { unit }: Mention,
  period: Period,
): boolean {
  const before = carrier === null ? null : facts[carrier]?.period?.end;
  return (
    carrier !== null &&
    findings[carrier]?.unit === unit &&
    before != null &&
    period?.end != null &&
    period.end > before
  );
}

/** 国内生产总值增长5%，总量达到140万亿元: what has grown over the year is counted over it. */
const flowNames = /(?:[总产]值|增加值|[产销]量|收入|[总金]额|利润)$/;
function isOfGrown({ clause, breath, facts }: Reading, { lead }: Datum): boolean {
  const grown = breath.change === null ? null : facts[breath.change];
  return (
    grown?.baseKind === 'year-earlier' &&
    clause.statistic === null &&
    /^[，；]?总[量值额]/.test(lead) &&
    flowNames.test(grown.subject ?? '')
  );
}

/** 今年以来，新增茶企11家，总数达106家; 累计建成基地2072个 below a heading of the year: so many at the end of the stretch. */
const isTally = (lead: string, period: Period): boolean =>
  (lead.includes('总') || lead.includes('累计')) &&
  (/^[，；]?总(?:数|量|规模)(?:已?[达为至]到?|突破|超过?|增[至加]到?|扩大到)?$/.test(lead) ||
    (period?.from !== 'sentence' && /累计(?:已?建成|已?建设|拥有|开通|设立|注册)[^，。；、]*$/.test(lead)));

/** 人均预期寿命提高到80岁 below a heading of five years to come: so many at their end. */
export function onceReached({ text }: Reading, { start }: Mention, period: Period): Period {
  if (!period?.start || !period.end || period.start.slice(0, 4) === period.end.slice(0, 4)) return period;
  return /[到至达]$/.test(text.slice(Math.max(0, start - 1), start)) ? atItsEnd(period) : period;
}

const atItsEnd = (period: Period): Period =>
  period?.end ? { ...period, start: period.end, precision: 'day' } : period;

/** A plan is one for the year, wherever in it the text stands. */
function wholeYear(period: Period): Period {
  const year = period?.start?.slice(0, 4);
  if (!period || !year || period.from === 'own' || period.end?.slice(0, 4) !== year) return period;
  return { ...period, start: `${year}-01-01`, end: `${year}-12-31`, precision: 'year' };
}
