/** What names a number: ways asked one after the other, the first that has a name gives it. */

import type { Mention } from '../finding.ts';
import { isBecoming, isRelative } from './change.ts';
import { type Clause, openWords, type Range } from './clause.ts';
import type { Datum } from './datum.ts';
import { namesInTurn, ownersInTurn } from './in-turn.ts';
import { nounOf } from './noun.ts';
import { additionVerbs, doneAfter, lastOfRow, withoutPlan } from './own-words.ts';
import { withMeasure, withOwner } from './owner.ts';
import type { Reading } from './reading.ts';
import { wholeBehind } from './share.ts';
import { isBareAct, lengthOf, nameIn, topicOf, trimmed, wordsOf } from './subject.ts';
import { turnBack } from './turn-back.ts';
import { role } from './words.ts';
import { noWords, type Words, wordsBefore } from './words-before.ts';

export interface Name {
  readonly ranges: readonly Range[];
  /** The number's own clause names it. */
  readonly fresh: boolean;
}

/** 贫困人口 of 农村贫困人口; 出口 is half of 进出口, not the end of its name. */
const isTailOf = (name: string, said: string): boolean =>
  name.endsWith(said) && !(said === '出口' && name.endsWith('进出口'));

type Way = (reading: Reading, datum: Datum, words: Words) => Name | null;

const fresh = (ranges: readonly Range[]): Name => ({ ranges, fresh: true });
const borrowed = (ranges: readonly Range[]): Name => ({ ranges, fresh: false });
const freshIfAny = (ranges: readonly Range[]): Name | null => (ranges.length > 0 ? fresh(ranges) : null);

/** The name of a number; of one without any word of its own what the sentence spoke of last. */
export function nameOf(reading: Reading, datum: Datum): Name {
  if (datum.basePeriod !== undefined) return nameOfBase(reading);
  for (const way of waysBesideWords) {
    const name = way(reading, datum, noWords);
    if (name) return name;
  }
  const words = wordsBefore(reading, datum);
  for (const way of waysByWords) {
    const name = way(reading, datum, words);
    if (name) return name;
  }
  return inherited(reading, datum);
}

/** 普及率|较上年的84%提高3个百分点: what stands before the base, else what the sentence spoke of. */
function nameOfBase({ text, findings, breath, clause }: Reading): Name {
  const name = clause.base ? nameIn(text, findings, clause, clause.base.start) : [];
  return freshIfAny(name) ?? borrowed(breath.subject ?? breath.before ?? []);
}

/** Names that need no words before the number, or come before them. */
const waysBesideWords: readonly Way[] = [
  // the name that a row before it gave to its place
  ({ names }, { index }) => {
    const name = names.get(index);
    return name ? fresh(name) : null;
  },
  // 优于年度目标（32.9微克/立方米）: what the bracket gives is the aim itself
  (reading, datum) => {
    if (!datum.outer?.base) return null;
    const aim = aimOf(reading.text, datum.outer, reading.clause.start - 1);
    const other = aim ?? otherOf(reading.text, datum.outer, reading.clause.start - 1);
    return other ? borrowed([other]) : inherited(reading, datum);
  },
  // 完成全年目标任务（|40万人|）: of what the sentence tells
  ({ clause, breath, clock }, { finding }) =>
    clause.outer && breath.subject && clock.isGoal(finding.start) ? borrowed(breath.subject) : null,
  // 内地居民、港澳台居民、外国人分别为A、B、C
  (reading, { finding, index }) => {
    const { text, clause, findings, breath, names, sizes } = reading;
    const topic = breath.topic && { start: breath.topic.start, end: breath.topicEnd };
    const row = namesInTurn(text, clause, finding, index, findings, topic, breath.owners);
    if (!row) return null;
    breath.owners = ownersInTurn(text, row);
    const size = Math.max(...row.map(([place]) => Math.abs(findings[place]?.value ?? 0)));
    for (const [place, range] of row) {
      names.set(place, range);
      sizes.set(place, size);
    }
    return fresh(names.get(index) ?? []);
  },
  // 16类73项业务: both count the same things.
  ({ text, findings }, { finding, index, isChange }) => {
    const next = findings[index + 1];
    if (next?.kind !== 'statistic' || next.start !== finding.end || isChange) return null;
    return freshIfAny(nounOf(text, next, findings[index + 2]));
  },
  // 1000亿元MLF操作和|100亿元逆回购操作: as the number before it in the row
  (reading, datum) => (isLevel(datum) && isNamedBehind(reading, datum) ? after(reading, datum) : null),
  // 其中129条超保: the whole says what is counted
  (reading, datum) => {
    const { total } = reading.breath;
    return total !== null && isOfCounted(reading, datum, total) ? fresh(reading.subjectOf(total)) : null;
  },
  // 近八成|个体工商户
  ({ text }, { finding, isShare }) => {
    const whole = isShare ? wholeBehind(text, finding) : null;
    return whole && fresh([whole]);
  },
  // 1133个|重大项目
  (_, datum) => (isLevel(datum) ? freshIfAny(datum.counted) : null),
];

/** Names in the words before the number, in what stands around them, and in what was said before. */
const waysByWords: readonly Way[] = [
  // 全国|14亿人|实现户口性质城乡统一
  (reading, datum, { said }) => {
    if (said.length !== 2 || !isLevel(datum) || !/^全[国省市区县]$/.test(said)) return null;
    return '的以'.includes(reading.text[datum.finding.end] ?? '') ? null : after(reading, datum);
  },
  // 户均|增收4300元
  (_, { finding, isChange }, { name, said }) => {
    const [only] = name;
    if (!only || name.length > 1 || !isChange || !/^(?:[户人亩校村]均|平均每[户人亩])年?$/.test(said))
      return null;
    return fresh([{ start: only.start, end: finding.start }]);
  },
  // 与RCEP成员中5国签署AEO互认安排: a number among others is named by what they do
  (reading, datum, words) =>
    isLevel(datum) && isAmongDoers(reading, datum, words) ? after(reading, datum) : null,
  // 占|总投资|60.4亿元的86.3%
  ({ text, findings, clause }, { finding, index }) => {
    const next = findings[index + 1];
    if (next?.unit !== '%' || text[finding.end] !== '的' || next.start !== finding.end + 1) return null;
    const at = text.lastIndexOf('占', finding.start);
    const whole = at >= clause.lead ? trimmed(text, [{ start: at + 1, end: finding.start }], []) : [];
    return whole.length > 0 ? borrowed(whole) : null;
  },
  // 城镇新增就业75.6万人，完成年度任务72万人的105%
  (reading, { finding, index, isShare }) => {
    const { text, clause, facts } = reading;
    const isOfAim = isShare && clause.statistic === index - 1 && text[finding.start - 1] === '的';
    return isOfAim && facts[index - 1] && facts[index - 2] ? borrowed(reading.subjectOf(index - 2)) : null;
  },
  // 城镇新增就业1049万人，完成全年目标任务（1200万人以上）的87.4%
  ({ text, clause, breath }, { finding, isShare }) =>
    isShare && breath.subject && goalOf.test(text.slice(clause.start, finding.start))
      ? borrowed(breath.subject)
      : null,
  // 占比, and 签约就业人数为4850人，|比例|达到59.67%
  ({ breath }, { finding }, { said }) =>
    said === '比例' && finding.unit === '%' && breath.subject ? borrowed(breath.subject) : null,
  // 五大湖泊蓄水16.9亿方，增加|蓄水|7400万方; 农村贫困人口490万，|贫困人口|占11.3%
  ({ text, breath }, { isChange, isShare }, { said }) =>
    (isChange || (isShare && said.length > 3)) &&
    said.length >= 2 &&
    breath.subject &&
    isTailOf(wordsOf(text, breath.subject), said)
      ? borrowed(breath.subject)
      : null,
  // 处置不良贷款286亿元，同比多|处置|41亿元
  ({ breath }, { isChange }, { said }) =>
    isChange && breath.subject && /^[多少](?!数|數|年|边|方)[^率量额額]{1,4}$/.test(said)
      ? borrowed(breath.subject)
      : null,
  // 计划投资232亿元，完成63.5%
  ({ text, breath }, { finding }, { said }) =>
    finding.unit === '%' && said === '完成' && breath.subject
      ? borrowed(withoutPlan(text, breath.subject))
      : null,
  // 高新技术企业净增3600家，|总量|突破1.9万家; 新增|茶企|11家，|总数|达106家
  (reading, datum, { name, said }) =>
    name.length === 0 || (said.length <= 3 && /^(?:总量|总数|总规模|规模|数量|存量)$/.test(said))
      ? freshIfAny(totalName(reading, datum))
      : null,
  // 一季度完成投资182亿元，上半年累计|完成|403亿元
  (reading, datum, { said }) =>
    said.length === 2 &&
    /^(?:完成|实现|达到)$/.test(said) &&
    !datum.isChange &&
    (reading.breath.subject ||
      (reading.breath.before ? datum.lead.includes('累计') : reading.heads.here.length > 0)) &&
    datum.finding.unit !== '%'
      ? inherited(reading, datum)
      : null,
  // 后者较上年下降1个百分点
  (reading, { index }, { said }) => {
    if (said !== '前者' && said !== '后者') return null;
    const place = said === '后者' ? index - 1 : index - 2;
    return reading.facts[place] ? fresh(reading.subjectOf(place)) : null;
  },
  (reading, { index, isChange, isShare, finding }, { name, said }) =>
    // 渡船41艘、趸船12艘，二者依次增长|2.5%、|1.3%
    (name.length === 0 || /^(?:以上|上述|这)?[两二三四五六七八九](?:者|项|类)$/.test(said)) &&
    // 种类减至141种，20种产品…: what is no change, share or row said in turn tells of nothing before it
    (isChange ||
      isShare ||
      /分[别別]|依次|各/.test(reading.text.slice(reading.clause.start, finding.start))) &&
    !(isShare && grows(reading, index + 1)) &&
    turnBack(reading, index)
      ? fresh(reading.names.get(index) ?? [])
      : null,
  // 超额完成计划|的有钢、水泥等|89种
  ({ text, clause }, { finding }) => {
    if (text[finding.start - 1] !== '等') return null;
    const found = /^([^，。；]{2,16})的(?:还|只)?有[^，。；]+等$/.exec(
      text.slice(clause.lead, finding.start),
    );
    const end = clause.lead + (found?.[1]?.length ?? 0);
    return found ? fresh([{ start: openWords(text, clause.lead, end), end }]) : null;
  },
  // 山东|三千万亩|早秋作物
  (reading, datum, { name, said }) => {
    const [only] = name;
    if (!only || name.length > 1 || !isLevel(datum) || !/[亩顷吨]$/.test(datum.finding.unit ?? ''))
      return null;
    const isPlace = reading.clause.tokens.some(
      (token) =>
        token.kind === 'word' && token.word.region && token.start === only.start && token.end === only.end,
    );
    const isCounty = /^[^，。]{1,6}(?:[省市县区州乡镇村]|公社)$/.test(said);
    const behind = isPlace || isCounty ? after(reading, datum) : null;
    return behind ? fresh([only, ...behind.ranges]) : null;
  },
  // 森林面积 above 全省|共1.2亿亩
  ({ text, findings, heads, breath }, _, { said }) =>
    said.length === 2 &&
    /^全[国省市区县州]$/.test(said) &&
    !breath.subject &&
    heads.here.length > 0 &&
    topicOf(text, findings, breath).length === 0
      ? borrowed(heads.here)
      : null,
  // 网络购物 above |用户规模|达9.1亿人; |其增加值
  (reading, _, words) => {
    const owned = withOwner(reading, words);
    return owned && fresh(owned);
  },
  // 营业收入60亿元，其中|国有企业|38亿元
  (reading, datum, words) => {
    const whole = withMeasure(reading, datum, words);
    return whole && fresh(whole);
  },
  (_, _datum, { name }) => freshIfAny(name),
  // 广东（4802.6亿元）: the name before the bracket
  (reading, datum) => {
    const { outer } = datum;
    const { text, findings, clause } = reading;
    if (!outer) return null;
    if (outer.statistic !== null && outer.lead >= clause.start - 1) return inherited(reading, datum);
    const name = lastOfRow(text, outer, nameIn(text, findings, outer, clause.start - 1));
    return name.length > 0 ? borrowed(name) : null;
  },
  // 5国签署AEO互认安排
  (reading, datum) => (isLevel(datum) && reading.clause.statistic === null ? after(reading, datum) : null),
];

/** 免签外国人3万人次、占外国人7%、同比上升|5%: a share and a growth of one thing are no row. */
const grows = ({ text, findings }: Reading, next: number): boolean =>
  /[同环]比/.test(text.slice(findings[next - 1]?.end, findings[next]?.start));

const isLevel = ({ isChange, isShare }: Datum): boolean => !isChange && !isShare;

const after = ({ text, findings }: Reading, { finding, index }: Datum): Name | null =>
  freshIfAny(doneAfter(text, finding, findings[index + 1]));

/** What the sentence, or the one before, spoke of. */
function inherited(reading: Reading, datum: Datum): Name {
  const { text, findings, breath } = reading;
  const next = nextInOrder(reading);
  if (next) return fresh([next]);
  const peak = datum.isChange ? [] : datedTopic(reading);
  if (lengthOf(peak) >= 2) return fresh(peak);
  const moving = datum.isChange ? movingTopic(reading) : [];
  if (moving.length > 0) return fresh(moving);
  const level = levelOf(reading, datum);
  if (level !== null && level !== breath.carrier) return borrowed(reading.subjectOf(level));
  if (breath.subject) return borrowed(breath.subject);
  const topic = topicOf(text, findings, breath);
  return freshIfAny(topic) ?? borrowed(breath.before ?? reading.heads.here);
}

/** 大气污染举报最多，占58.4%，其次为|噪声污染举报|，占53.8%: what the clause just before puts next, or first. */
function nextInOrder({ text, breath: { topic, topicEnd }, clause }: Reading): Range | null {
  if (!topic || clause.start !== topicEnd + 1) return null;
  const said = inOrder.exec(text.slice(topic.start, topicEnd));
  return said ? { start: topicEnd - (said[1] ?? '').length, end: topicEnd } : null;
}
const inOrder =
  /(?:^(?:其次|再次|第[二三四五])|最[^，。；]{1,4}的[^，。；]{1,8}?)(?:分[别別])?[为為爲是]([^，。；、和\d]{2,16})$/;

/** The level that a change belongs to: 94个城市的汽车保有量超过100万辆，比上年增加10个 is of the cities. */
export function levelOf(reading: Reading, { finding: { unit }, index, isChange }: Datum): number | null {
  const { findings, facts, breath } = reading;
  const { carrier, start } = breath;
  if (!isChange || carrier === null || isRelative(unit) || findings[carrier]?.unit === unit) return carrier;
  for (let at = index - 1; at >= 0 && (findings[at] as Mention).start >= start; at -= 1)
    if (findings[at]?.unit === unit && facts[at]?.role === 'level') return at;
  return carrier;
}

/** 首套、二套房贷利率指数均已连续7个月上升，累计升幅4%: the clause before tells what moves. */
function movingTopic({ text, findings, breath, clause }: Reading): Range[] {
  const { topic } = breath;
  if (!topic || clause.start !== breath.topicEnd + 1) return [];
  const moves = topic.tokens.some((token) => token.kind === 'word' && (token.word.roles & role.change) !== 0);
  const name = moves ? topicOf(text, findings, breath) : [];
  return /^(?:增|降|涨|跌|升)[速幅]/.test(wordsOf(text, name)) ? [] : name;
}

/** Whether the number before it in its row is named by what follows it. */
function isNamedBehind(reading: Reading, { finding, index }: Datum): boolean {
  const { statistic } = reading.clause;
  if (statistic === null || statistic !== index - 1) return false;
  const [before] = reading.subjectOf(statistic);
  return (
    before !== undefined &&
    before.start === reading.findings[statistic]?.end &&
    /^[、和及与]$/.test(reading.text.slice(before.end, finding.start))
  );
}

/** Whether the number, or the row it stands in, tells how many of those counted do something: 其中129条超保、49条…. */
function isOfCounted(reading: Reading, { finding, index, isChange }: Datum, total: number): boolean {
  const { text, clause, facts, findings } = reading;
  if (isChange || findings[total]?.unit !== finding.unit) return false;
  const isFirst =
    text.startsWith('其中', finding.start - 2) ||
    (/[，,]/.test(text[finding.start - 1] ?? '') && text.startsWith('其中', finding.start - 3));
  const isNext =
    clause.statistic === index - 1 &&
    text[finding.start - 1] === '、' &&
    facts[index - 1]?.subjectSpans === facts[total]?.subjectSpans;
  return (isFirst || isNext) && predicate.test(text.slice(finding.end, finding.end + 4));
}

/** What is told of those counted, where no noun stands between. */
const predicate =
  /^(?:超[标保警限员载]|达标|未|已|受|被|在|由|属于|位于|来自|实现|完成|上升|下降|增长|减少|增加|发生|出现|获|入选|列入|纳入)/;

const goalOf = /^(?:已|超额)?完成[^，。；\d]{0,8}(?:目标|计划|任务)(?:任务|数)?(?:[（(][^（）()]*[）)])?的$/;

/** Whether the words before a number tell what is done with so many of what stands behind it. */
function isAmongDoers({ text, clause }: Reading, { finding }: Datum, { name, said }: Words): boolean {
  const last = name.at(-1);
  if (!last) return false;
  return (
    // 安排2000万元专项资金
    isBareAct(clause, name) ||
    (lengthOf(name) <= 4 && /^(?:开展|進行|进行|实施|展开)$/.test(said)) ||
    '中内里'.includes(text[last.end - 1] as string) ||
    (finding.rule === 'number with its noun' && !isBecoming(text, finding.end)) ||
    // 查获的1.7吨毒品; 开展1000亿元MLF操作
    (text[finding.start - 1] === '的' && /^[对将把]|^查|^新/.test(text.slice(last.start, last.end)))
  );
}

/** The name of a total behind what came to it: the subject so far, without what only comes, and 总数. */
function totalName({ text, breath, clause }: Reading, { finding: { start } }: Datum): readonly Range[] {
  const word =
    /(?:总[量数]|总规模|规模|数量|存量)(?=(?:已?[达为到至]{1,2}|突破|超过?|近|约|增至|增加到)?$)/.exec(
      text.slice(clause.lead, start),
    );
  const [first, ...more] = breath.subject ?? [];
  if (word && !first) return widened(text, breath);
  if (!word || !first) return [];
  const come = additionVerbs.exec(text.slice(first.start, first.end))?.[0].length ?? 0;
  const at = clause.lead + word.index;
  return [{ start: first.start + come, end: first.end }, ...more, { start: at, end: at + word[0].length }];
}

/** 扩大“一网通办”|试点县|范围，总数增至50个: what there are more of, and not how far they reach. */
function widened(text: string, { topic, topicEnd }: Reading['breath']): Range[] {
  const found = topic && moreOf.exec(text.slice(topic.lead, topicEnd));
  const name = found?.[1] ?? '';
  if (!topic || name === '') return [];
  const end = topicEnd - (found?.[2] ?? '').length;
  // behind the quoted name of a scheme, or of a longer phrase its last noun
  const head = name.slice(name.lastIndexOf('”') + 1);
  return [{ start: end - (head.length >= 2 ? head : name).length, end }];
}
const moreOf =
  /(?:扩大|扩增|拓展|扩充|增加|增设|新增|扩容|公布|更新)了?([^，。；\d]{2,40}?)((?:的?(?:覆盖|实施|适用))?(?:范围|规模|数量|名单|目录|清单))$/;

/** 单日客流最高峰为10月5日，达|203万人次: what the clause before dates. */
function datedTopic({ text, findings, breath: { topic, topicEnd }, clause }: Reading): Range[] {
  const last = topic?.tokens.at(-1);
  if (!topic || last?.kind !== 'finding' || last.end !== topicEnd || clause.start !== topicEnd + 1) return [];
  const joint =
    findings[last.index]?.kind === 'date' ? atDate.exec(text.slice(topic.lead, last.start)) : null;
  return joint ? trimmed(text, [{ start: topic.lead, end: topic.lead + joint.index }], topic.groups) : [];
}
const atDate = /(?:出现|发生)?[为是在]$/;

/** 高于青州（7.8%）、白州（1.0%）: who has the value that it is set beside. */
function otherOf(text: string, { base }: Clause, end: number): Range | null {
  const start = base?.end ?? end;
  if (end - start > 60) return null;
  const name = /(?:^|[、，和与及])([\u4e00-\u9fff]{2,8})$/.exec(text.slice(start, end))?.[1] ?? '';
  return name !== '' && !/同期|水平|均值|平均|上年|去年|以上|目标$/.test(name)
    ? { start: end - name.length, end }
    : null;
}

function aimOf(text: string, clause: Clause, end: number): Range | null {
  const base = clause.base?.end ?? end;
  const start = base + (/^(?:\d{4}年)?(?:全年|同期|上年|去年)?/.exec(text.slice(base, end))?.[0].length ?? 0);
  return /(?:目标|计划|任务|标准|限值|规模|总[额量数]|记录)$/.test(text.slice(start, end)) && end - start > 1
    ? { start, end }
    : null;
}
