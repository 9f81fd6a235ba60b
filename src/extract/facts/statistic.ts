/** The fact of a number, put together from all that is read of it, and what it hands on to the numbers behind it. */

import { isOneOf, setOf } from '../character.ts';
import type { Fact, Mention } from '../finding.ts';
import { announceInside } from './announcement.ts';
import { baseOf } from './base.ts';
import type { Base } from './base-words.ts';
import { directionOf } from './change.ts';
import { type Datum, readDatum } from './datum.ts';
import { isInName, withoutMarks } from './in-name.ts';
import { decimalsOf, measureOf, perOf } from './measure.ts';
import { measuredOf } from './measured.ts';
import { levelOf, type Name, nameOf } from './name.ts';
import type { Reading } from './reading.ts';
import { endOfWhole } from './share.ts';
import { scopeOf, wordsOf } from './subject.ts';
import { asOfWhole, isLater, onceReached, periodOf } from './when.ts';
import { wholeOf } from './whole.ts';

export function readStatistic(reading: Reading, finding: Mention, index: number): void {
  const { text, clause, breath, clock, whereabouts } = reading;
  clock.seeTerms(finding.start);
  const datum = readDatum(reading, finding, index);
  const { change, isChange, isShare, lead, modality } = datum;
  const when = periodOf(reading, datum);
  const named = withoutWhole(reading, datum, nameOf(reading, datum));
  const said = named.ranges.length > 0 ? wordsOf(reading.printed, named.ranges) : null;
  const name = said?.includes(']') ? { ...named, ranges: withoutMarks(text, named.ranges) } : named;
  const words = name === named ? said : wordsOf(reading.printed, name.ranges);
  const subject = words !== null && reaches.has(words) ? null : words;
  if (name.fresh) breath.scope = scopeOf(text, clause, name.ranges) ?? breath.scope;
  const part = { number: finding, index, subject, fresh: name.fresh, isChange, end: when?.end ?? null };
  const whole = wholeOf(reading, datum, part);
  const held = change.sense === null && !isShare ? asOfWhole(reading, when, whole, index) : when;
  const isAimed = modality === 'achieved' && clock.isAhead(held);
  const period = isAimed && !isChange ? onceReached(reading, finding, held) : held;
  const base = baseOf(reading, datum, period);
  const of = ofOf(reading, datum);
  const first = isSecondUnit(reading, datum) ? changeBefore(reading, datum) : null;
  const role = first?.role ?? roleOf(datum);
  const { here } = whereabouts;
  const fact: Fact = {
    subject,
    subjectSpans: name.ranges,
    role,
    of: first ? first.of : of === null ? null : (reading.findings[of]?.start ?? null),
    period,
    direction: first?.direction ?? directionOf(change, subject),
    sense: first?.sense ?? change.sense,
    base: first?.base ?? base?.words ?? measuredOn(reading, datum),
    baseKind: first?.baseKind ?? base?.kind ?? null,
    whole: whole?.words ?? null,
    wholeStart: whole?.start ?? null,
    modality: isAimed ? 'target' : modality,
    measure: measureOf(finding, role, subject, period, lead),
    per: perOf(finding, subject, lead),
    decimals: decimalsOf(finding),
    region: here.code || null,
    regionName: here.name || null,
    scope: breath.scope,
    doubt: doubtOf(subject, period, change.grows),
  };
  reading.facts[index] = fact;
  reading.stated += 1;
  if (isInName(text, finding, reading.findings[index + 1])) return;
  carryInSentence(reading, datum, fact, name.fresh, base);
  // 5年期以上LPR: a term is part of a name.
  if (text[finding.end] !== '期') carryInClause(reading, datum);
}

/** 惠及|1100多万人: whom something reaches says not what it is. */
const reaches = new Set(['惠及', '覆盖', '涉及', '带动', '受益']);

/** 装备业务中|机车收入 is 机车收入, a part of the business. */
function withoutWhole(reading: Reading, datum: Datum, name: Name): Name {
  const { index, isChange, isShare, finding } = datum;
  const [only] = name.ranges;
  if (!only || name.ranges.length > 1 || !name.fresh || isChange) return name;
  if (isShare) {
    // 网民中|农村网民占比27.4%
    const whole = endOfWhole(reading.text, reading.clause, finding.start);
    const isWithin = whole !== null && whole.start >= only.start && whole.end + 1 < only.end;
    return isWithin ? { ...name, ranges: [{ start: whole.end + 1, end: only.end }] } : name;
  }
  const start = announceInside(reading, only, index);
  return start === 0 ? name : { ...name, ranges: [{ start, end: only.end }] };
}

const roleOf = ({ isChange, isShare, finding }: Datum): Fact['role'] =>
  isChange ? 'change' : isShare ? 'share' : finding.rule === 'ratio' ? 'ratio' : 'level';

/** The number that a change or a share belongs to, or that this one says in another unit. */
function ofOf(reading: Reading, datum: Datum): number | null {
  const { text, clause, levels } = reading;
  const { finding, index, isChange, isShare } = datum;
  if (isChange && /拉动|推高/.test(text.slice(clause.lead, finding.start))) return null;
  if (isChange || isShare) return levels.get(index) ?? levelOf(reading, datum);
  return isSecondUnit(reading, datum) ? (datum.outer?.statistic ?? null) : null;
}

/** 比上年增加888万吨（178亿斤）: the second says as the first does by how much something grew. */
function changeBefore({ facts }: Reading, { outer }: Datum): Fact | null {
  const first = outer?.statistic == null ? undefined : facts[outer.statistic];
  return first?.role === 'change' ? first : null;
}

/** 70650.0万吨（14130.0亿斤）: the same fact in another unit. */
function isSecondUnit({ text, clause, findings }: Reading, { finding, outer }: Datum): boolean {
  const first = outer?.statistic == null ? undefined : findings[outer.statistic];
  return (
    first !== undefined &&
    first.unit !== finding.unit &&
    first.end === clause.start - 1 &&
    finding.start - clause.start <= 2 &&
    /^\s?[）)]/.test(text.slice(finding.end, finding.end + 2))
  );
}

/** 为|2019年同期|的98.5% */
const measuredOn = ({ text, clause }: Reading, { finding: { start }, change }: Datum): string | null =>
  change.sense === null && clause.measured !== null && start - clause.measured < 24
    ? (/^(.*?)的$/.exec(text.slice(clause.measured, start))?.[1] ?? null)
    : null;

/** Why a part of the fact stays open where the text does speak of it. */
function doubtOf(subject: string | null, period: Fact['period'], grows: boolean): string | null {
  const words = period?.words ?? '';
  if (words.endsWith('旬') && period?.start === null) return `the text names no month for ${words}`;
  if (words.startsWith('近') && words.endsWith('年'))
    return 'calendar years, or those up to the day of the text';
  if (period?.from === 'article' && grows) return 'the text does not say over which period it grew';
  return subject === null ? 'nothing near the number says what it counts' : null;
}

function carryInSentence(
  reading: Reading,
  datum: Datum,
  fact: Fact,
  fresh: boolean,
  base: Base | null,
): void {
  const { finding, index, change, isChange, isShare, ofRate, basePeriod } = datum;
  const isOwn = !isChange && !isShare && basePeriod === undefined;
  const { breath, clock } = reading;
  // 增长4.8%，增速比上月加快1.6个百分点。…增长4.9%
  if (base && ofRate) breath.ofRate = base;
  if (base && (!ofRate || !breath.base)) {
    breath.base = base;
    breath.unit = finding.unit;
  }
  // 2023年为1846亿元，2024年达到1940亿元，增长5.1%
  const isAgain =
    isOwn &&
    change.sense === null &&
    !fresh &&
    fact.subjectSpans === breath.subject &&
    !clock.isGoal(finding.start);
  // 水资源量24亿方，折合径流深|257毫米|，比常年偏少8%: the same in another measure
  const isEquivalent =
    breath.subject !== null &&
    isOneOf(equals, reading.text, reading.clause.start) &&
    equivalent.test(reading.text.slice(reading.clause.start, finding.start));
  if (fresh && fact.subject !== null && !isEquivalent) {
    breath.subject = fact.subjectSpans;
    if (isOwn) {
      breath.carrier = index;
      const { measured } = reading;
      if (measured === null || fact.subjectSpans.at(-1) !== measured.measure.at(-1))
        reading.measured = measuredOf(reading.text, fact.subjectSpans, finding.unit) ?? measured;
    }
  }
  // 由219天压缩至80天，压缩63.5%: the change belongs to what has been reached
  if (change.sense === 'to' || (isAgain && isLater(reading, finding, fact.period))) breath.carrier = index;
  if (isShare) breath.share = index;
  if (isChange) breath.change = index;
  else if (!isShare && breath.total === null && fact.measure !== 'rate') breath.total = index;
}

const equals = setOf('折相约');
const equivalent = /^(?:折合|相当于|约合|折算)/;

function carryInClause({ clause }: Reading, { finding, index, counted, basePeriod }: Datum): void {
  clause.first ??= index;
  clause.statistic = index;
  // 较2021年的1326万户|下降0.8%: the base is not yet said.
  if (basePeriod === undefined) clause.after = clause.tokens.length;
  clause.lead = basePeriod === undefined ? (counted.at(-1)?.end ?? finding.end) : finding.end;
  clause.base = null;
  clause.measured = null;
}

/** A date or a stretch of time has its period alone, and so has a number not yet asked. */
export const dated = (period: Fact['period']): Fact => ({
  subject: null,
  subjectSpans: noSpans,
  role: 'level',
  of: null,
  period,
  direction: null,
  sense: null,
  base: null,
  baseKind: null,
  whole: null,
  wholeStart: null,
  modality: 'achieved',
  measure: null,
  per: null,
  decimals: null,
  region: null,
  regionName: null,
  scope: null,
  doubt: null,
});

const noSpans: Fact['subjectSpans'] = [];
