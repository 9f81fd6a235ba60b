/** What a number is a part of: the words of the whole, or the number that it is. */

import type { Mention } from '../finding.ts';
import { canContain } from './alike.ts';
import { isRelative } from './change.ts';
import type { Datum } from './datum.ts';
import { decimalsOf } from './measure.ts';
import type { Part, Whole } from './members.ts';
import type { Reading } from './reading.ts';
import { isAmong, isPercent } from './share.ts';
import { wordsOf } from './subject.ts';

export function wholeOf(reading: Reading, datum: Datum, part: Part): Whole | null {
  const { shareBefore, shareWords, isShare } = datum;
  if (shareBefore) return { words: shareBefore.whole, start: shareBefore.wholeStart };
  if (isShare && shareWords !== null) {
    reading.wholeBefore = { words: shareWords, start: null };
    if (part.subject && place.test(shareWords))
      reading.placeShares.set(part.subject.slice(-thing), shareWords);
    if (!/(?:目标|计划|任务)(?:任务|数)?$/.test(shareWords))
      reading.breath.named = { whole: reading.wholeBefore, at: part.number.start };
    return reading.wholeBefore;
  }
  const plan = planDone(reading, part);
  if (plan) return plan;
  const { breath } = reading;
  breath.people = peopleOf.exec(part.subject ?? '')?.[1] ?? breath.people;
  if (isPercent(part.number) && !part.isChange) {
    const then = datum.basePeriod === undefined ? null : ofShareBefore(reading, part);
    if (then) return then;
    if (breath.people && tellsOfSome(reading, part)) return { words: breath.people, start: null };
  }
  if (part.isChange && rates.has(part.number.unit ?? '')) return null;
  if (isShare) return wholeOfShare(reading, part);
  if (isPercent(part.number) && !part.isChange) {
    const of = wholeOfRate(reading, part);
    if (of) return of;
  }
  const around = includedIn(reading, datum);
  if (around || isDifference(reading, part)) return around;
  if (isMean(reading, part)) return meanOf(reading, part);
  const whole = memberOf(reading, part);
  // 预期寿命83.1岁，其中男性81.2岁
  if (whole && isOfMean(reading, part, whole)) return null;
  return whole ?? (datum.change.sense === null ? partOfLast(reading, part) : null);
}

/** A rate of change has no whole. */
const rates: ReadonlySet<string> = new Set(['%', '％', '个百分点', '个基点', '倍']);

/** 计划投资232亿元，完成63.5% */
function planDone({ text, clause, breath, facts, findings }: Reading, { number }: Part): Whole | null {
  const { carrier } = breath;
  if (carrier === null || !isPercent(number)) return null;
  if (!/完成$/.test(text.slice(clause.lead, number.start))) return null;
  const plan = facts[carrier];
  return plan?.modality === 'plan' || plan?.modality === 'target'
    ? { words: plan.subject, start: (findings[carrier] as Mention).start }
    : null;
}

/** 占比达到64.8%，相比2017年的57%: what the base of a share comes to is of the same whole. */
function ofShareBefore({ findings, facts }: Reading, { index }: Part): Whole | null {
  const last = findings[index - 1]?.kind === 'statistic' ? index - 1 : index - 2;
  const share = facts[last];
  const is = share?.role === 'share' && (share.whole !== null || share.wholeStart !== null);
  return is ? { words: share.whole, start: share.wholeStart } : null;
}

/** 产业工人平均年龄38岁，29.3%具有职称: so many of those that the sentence tells of. */
const tellsOfSome = ({ text, clause }: Reading, { number: { start, end } }: Part): boolean =>
  /^\s*(?:有|约|其中|近|超过?)?$/.test(text.slice(clause.start, start)) &&
  doing.test(text.slice(end, end + 4));
const doing =
  /^(?:具有|拥有|持有|集中在?|来自|从事|居住|住在|认为|表示|接受|参加|使用|获得|选择|出生|毕业|就业于)/;

/** 2058名毕业生中，深造率达96%; 医学院毕业生深造比例为29%，就业比例为65%: the people that a rate is told of. */
function wholeOfRate({ members, breath }: Reading, { subject, index }: Part): Whole | null {
  if (!subject || !/[率例重]$/.test(subject)) return null;
  const number = members.justOpened(index);
  if (number) return { words: null, start: number.start };
  if (!/(?:比例|比重|占比)$/.test(subject)) return null;
  breath.people = people.exec(subject)?.[1] ?? breath.people;
  return members.name === null && breath.people !== null ? { words: breath.people, start: null } : null;
}
const people =
  /^(.{0,14}?(?:毕业生|学生|职工|工人|司机|劳动者|居民|人员|企业|农户|家庭|患者|游客|旅客|用户|网民|教师|党员|代表|青年|妇女|老人|老年人))(?=.{3,}$)/;
const peopleOf = new RegExp(
  `${people.source.slice(0, people.source.indexOf('(?=.'))}的?(?:平均|人均|[^总]{0,6}率$)`,
);

/** The whole of a share whose clause does not say it. */
function wholeOfShare(reading: Reading, part: Part): Whole | null {
  const { fresh, number } = part;
  const { text, facts, findings, members, wholeBefore } = reading;
  const { carrier, total, people } = reading.breath;
  // 毕业生430万人，其中76%留在省内
  if (carrier !== null && isAmong(text, number))
    return { words: null, start: (findings[carrier] as Mention).start };
  // 国有企业占全部企业的0.3%；集体企业2.6万个，占0.7%
  const { named } = reading.breath;
  if (named && !members.isOpenedBehind(named.at)) return named.whole;
  const known = carrier === null || fresh ? null : facts[carrier];
  const told = known?.wholeStart == null ? null : findings[reading.placeOf(known.wholeStart, part.index)];
  if (told && told.start === known?.wholeStart && makesShare(reading, part, told) === false) {
    const reckoned = reckonedWhole(reading, part);
    if (reckoned) return reckoned;
  }
  if (known && (known.whole !== null || known.wholeStart !== null))
    return { words: known.whole, start: known.wholeStart };
  // 分类型看，基础研究经费…；试验发展经费…，所占比重分别为…
  if (fresh && members.isSorted && wholeBefore) return wholeBefore;
  // 在校生中，女生占48.6%
  if (fresh && members.name !== null) return { words: members.name, start: null };
  // 在经营主体中，农户4.3万个，占1.3%
  if (!fresh && members.name !== null && members.listHolds(carrier))
    return { words: members.name, start: null };
  const reckoned = reckonedWhole(reading, part);
  if (reckoned) return reckoned;
  // 游客132人，其中幼儿10人；男性占50.8%
  if (fresh && members.lastWhole !== null) return { words: null, start: members.lastWhole };
  if (total !== null && isOfTotal(reading, part, total))
    return { words: null, start: (findings[total] as Mention).start };
  const parted = partedInto(reading, number);
  return parted
    ? { words: parted, start: null }
    : people
      ? { words: people, start: null }
      : (wholeBefore ??
        kinBefore(reading, part) ??
        toldBefore(reading) ??
        toldBeside(reading, part) ??
        reading.wholeNamed ??
        wholeOfLike(reading, part));
}

/** 预算收入增长2.1%，税占比达77.4%: what the clause before tells the growth of, though not how much it was. */
function toldBeside({ facts, findings, breath }: Reading, { index, fresh, subject }: Part): Whole | null {
  const { change, total, carrier } = breath;
  if (!fresh || change !== index - 1 || total !== null || carrier !== null) return null;
  const told = facts[change];
  const isNear = (findings[change] as Mention).start >= breath.start;
  return isNear && told?.subject && told.of === null && told.subject !== subject
    ? { words: told.subject, start: null }
    : null;
}

/** 三线城市影院数量占全国的20%。¶四线城市影院数量占比33%: of the place that the last share of such a thing was of. */
function wholeOfLike({ placeShares }: Reading, { subject }: Part): Whole | null {
  const words = placeShares.size > 0 && subject ? placeShares.get(subject.slice(-thing)) : undefined;
  return words === undefined ? null : { words, start: null };
}
/** So many characters name a thing. */
const thing = 4;
const place = /^(?:全[国國省市区區县縣州]|[我本][国國省市区區县縣州])$/;

/** 全国人口141178万人。…男性人口72334万人，占51.24%: the nearest number before that makes the share what it is. */
function reckonedWhole(reading: Reading, part: Part): Whole | null {
  const { breath, facts, findings } = reading;
  const { carrier } = breath;
  if (carrier === null) return null;
  for (let index = carrier - 1; index >= Math.max(0, carrier - 60); index -= 1)
    if (facts[index]?.role === 'level' && makesShare(reading, part, findings[index] as Mention))
      return { words: null, start: (findings[index] as Mention).start };
  return null;
}

/** Whether the level that a share belongs to is such a share of a number; `null` where arithmetic cannot tell. */
function makesShare(
  { breath: { carrier }, findings }: Reading,
  { number, fresh }: Part,
  whole: Mention,
): boolean | null {
  const own = carrier === null || fresh ? undefined : findings[carrier];
  const decimals = decimalsOf(number);
  if (!own?.value || number.value === null || !decimals || !isPercent(number)) return null;
  if (whole.unit !== own.unit || !whole.value) return null;
  const off = Math.abs((own.value / whole.value) * 100 - number.value);
  // 4.3万 of 345.1万 is 1.23 to 1.26 per cent
  const rounded = (half(own) / own.value + half(whole) / whole.value) * number.value;
  return canContain(whole, own) && off <= 0.5 * 10 ** -decimals + rounded + 1e-9;
}

/** Half of the last printed place. */
function half(number: Mention): number {
  const decimals = decimalsOf(number);
  return decimals === null ? 0 : 0.5 * 10 ** -decimals;
}

/** Whether a share is one of the first level that its sentence counts. */
function isOfTotal(reading: Reading, { index, subject, fresh }: Part, total: number): boolean {
  const { breath, findings, facts, names, members } = reading;
  const { carrier } = breath;
  if (mean.test(facts[total]?.subject ?? '')) return false;
  // 酒店30家，…，订单占比四成: what stands far off and has another name is no whole
  if (fresh)
    return (
      total === index - 1 ||
      names.has(index) ||
      members.isOpen ||
      isKin(subject, facts[total]?.subject ?? null)
    );
  if (total === carrier) return false;
  return (
    carrier === null ||
    (!isShared(reading, total, index) && canContain(findings[total] as Mention, findings[carrier] as Mention))
  );
}

/** 东、中、西部地区快递业务量比重 */
const partedInto = ({ text, clause }: Reading, { start }: Mention): string | undefined =>
  /(?:地区|部门|类型|领域)(?!所占)([^，。；、\d]{2,12}?)(?:所占)?(?:比重|占比|比例)[分别为达是]*$/.exec(
    text.slice(Math.max(clause.start, start - 30), start),
  )?.[1];

/** 全社会用电量9.2万亿千瓦时。工业用电占65.1%: what the sentence before counts, where the names are akin. */
function kinBefore({ totalBefore, facts, findings }: Reading, { subject }: Part): Whole | null {
  const total = totalBefore === null ? null : facts[totalBefore];
  if (totalBefore === null || !total?.subject || !subject || !isKin(subject, total.subject)) return null;
  const { start, unit } = findings[totalBefore] as Mention;
  return unit === null || isRelative(unit) || subject === total.subject ? null : { words: null, start };
}

/** 报警总量增长9%。其中，救援任务占五成: what the sentence before told of, though not how much it was. */
function toldBefore({ text, members, breath: { before, total } }: Reading): Whole | null {
  if (!members.isOpen || before === null || total !== null) return null;
  const words = wordsOf(text, before);
  return /[总總][量数數额額值]$|[^比]数量$/.test(words) ? { words, start: null } : null;
}

/** 高标准农田 and 耕地面积 have nothing in common, 电话用户 and 移动电话用户 have. */
function isKin(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true;
  for (let at = 0; at + 1 < one.length; at += 1) if (other.includes(one.slice(at, at + 2))) return true;
  return false;
}

/** 外资企业进出口12.61万亿元，占30.2%: a number with a share of its own is not the whole of the next. */
function isShared({ facts, findings }: Reading, total: number, index: number): boolean {
  const { start } = findings[total] as Mention;
  return facts
    .slice(total + 1, Math.min(index, total + 4))
    .some((fact) => fact?.role === 'share' && fact.of === start);
}

/** 出口320亿元（其中机电产品90亿元） */
function includedIn({ text, clause, findings }: Reading, { finding, outer }: Datum): Whole | null {
  if (outer?.statistic == null) return null;
  if (!/^[(（]?\s?(?:含|包括|其中)/.test(text.slice(clause.start, clause.start + 3))) return null;
  const whole = findings[outer.statistic] as Mention;
  return canContain(whole, finding) ? { words: null, start: whole.start } : null;
}

/** 顺差; 人民币贷款增加4.84万亿元，同比少增913亿元: a difference has no whole. */
function isDifference({ text, clause }: Reading, { number: { start } }: Part): boolean {
  const last = start > clause.lead ? (text[start - 1] ?? '') : '';
  const two = start > clause.lead + 1 ? (text[start - 2] ?? '') : '';
  return (last === '差' && /[顺逆]/.test(two)) || ((two === '多' || two === '少') && /[增减收降]/.test(last));
}

const isMean = ({ text, clause }: Reading, { number: { start }, subject }: Part): boolean =>
  (start > clause.lead && text[start - 1] === '均') || mean.test(subject ?? '');
const mean = /人均|[户戶]均|平均|[亩畝]均|均[价價]|预期[寿壽]命|中位[数數]/;

function isOfMean(reading: Reading, { index }: Part, { start }: Whole): boolean {
  const at = start === null ? index : reading.placeOf(start, index);
  return at !== index && mean.test(reading.facts[at]?.subject ?? '');
}

/** 农民人均收入2111元。其中，务工收入人均658元: a mean is a part of one over the same people, and of no other. */
function meanOf(reading: Reading, part: Part): Whole | null {
  const { members, facts, findings } = reading;
  if (!members.isOpen || !/[人户戶]均/.test(part.subject ?? '')) return null;
  const whole = memberOf(reading, part);
  if (whole?.start == null) return whole;
  const at = reading.placeOf(whole.start, part.index);
  const of = facts[at];
  if (!of || findings[at]?.start !== whole.start || !/[人户戶]均/.test(of.subject ?? '')) return null;
  const [own, all] = [counted.exec(part.subject ?? '')?.[0] ?? '', counted.exec(of.subject ?? '')?.[0] ?? ''];
  return all.endsWith(own) ? whole : null;
}
/** Over whom a mean is taken: 城镇居民 of 城镇居民人均可支配收入. */
const counted =
  /[^，。；的]{0,6}?(?:居民|[农農]民工?|[农農][户戶]|[职職]工|人口|家庭|住[户戶]|[学學]生|[员員]工|人[员員])/;

/** 其中, 分产业看: the whole of those that some words announce. */
function memberOf(reading: Reading, part: Part): Whole | null {
  const { members, facts, sizes } = reading;
  const value = sizes.get(part.index);
  const whole = members.wholeOf(value === undefined ? part : { ...part, number: { ...part.number, value } });
  if (!whole) return null;
  if (members.isSorted) reading.wholeBefore = whole;
  for (const at of members.late()) {
    const fact = facts[at];
    if (fact) facts[at] = { ...fact, whole: whole.words, wholeStart: whole.start };
  }
  return whole;
}

/** 16个城市中的5个: a part close behind its whole. */
function partOfLast({ text, clause, findings }: Reading, { number, index }: Part): Whole | null {
  if (clause.statistic === null || clause.statistic !== index - 1) return null;
  const whole = findings[clause.statistic] as Mention;
  const gap = text.slice(clause.lead, number.start);
  return canContain(whole, number) &&
    whole.unit === number.unit &&
    gap.length >= 1 &&
    gap.length <= 12 &&
    !/[、和及与至到（(]/.test(gap) &&
    whole.noun !== null
    ? { words: null, start: whole.start }
    : null;
}
