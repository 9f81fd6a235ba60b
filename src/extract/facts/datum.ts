/** A number with what its clause says of it before it has a name: how it changes, whether it is a share or an aim. */

import { listJoint } from '../../text/clause.ts';
import { isOneOf, setOf } from '../character.ts';
import type { Fact, Mention } from '../finding.ts';
import { type Change, isBecoming, readChange } from './change.ts';
import type { Clause, Range } from './clause.ts';
import { periodOfAnchor } from './clock/see-word.ts';
import { nounOf } from './noun.ts';
import type { Reading } from './reading.ts';
import { isPercent, isShare, shareOf } from './share.ts';
import { lengthOf, nameIn } from './subject.ts';

export interface Datum {
  readonly finding: Mention;
  /** Its place in the findings. */
  readonly index: number;
  readonly change: Change;
  readonly isChange: boolean;
  /** A rate of growth changes: 增速比上月加快1.6个百分点. */
  readonly ofRate: boolean;
  readonly isShare: boolean;
  /** What it is a share of, where its clause says so. */
  readonly shareWords: string | null;
  /** The share before it, where both are of one whole: 占比分别为9.2%、42.1%. */
  readonly shareBefore: Fact | null;
  /** The clause around the bracket that it stands in, where the bracket has no name for it. */
  readonly outer: Clause | null;
  /** The noun behind it. */
  readonly counted: readonly Range[];
  /** The last words before it in its clause. */
  readonly lead: string;
  readonly modality: Fact['modality'];
  /** When the value held, where it is that of a base; else `undefined`. */
  readonly basePeriod: Fact['period'] | undefined;
}

export function readDatum(reading: Reading, finding: Mention, index: number): Datum {
  const { text, findings, facts, clause, breath } = reading;
  const { statistic } = clause;
  const previous =
    statistic === null ? null : { finding: findings[statistic] as Mention, fact: facts[statistic] as Fact };
  const change = growthOfTopic(reading, finding) ?? readChange(text, clause, finding, previous);
  const shareWords = shareOf(text, clause, finding) ?? shareOfTopic(reading, finding);
  // 比重由28%提高到35%
  const isNext =
    previous?.fact.role === 'share' &&
    previous.finding.unit === finding.unit &&
    (change.sense === 'to' ||
      listJoint.test(text.slice(previous.finding.end, finding.start)) ||
      /^\s?[,，]\s?$/.test(text.slice(previous.finding.end, finding.start)));
  // 占比由78.6%，降至76.5%; 比例从2015年33.7%，增至2020年36.2%
  const last = findings[index - 1]?.kind === 'date' ? index - 2 : index - 1;
  const goesOn =
    breath.share === last &&
    change.sense === 'to' &&
    isPercent(finding) &&
    /^[，,]\s?[^，。；]{0,2}(?:升|降|增|减|減|提高|上升|下降|回落)[至到]?$/.test(
      text.slice(
        (findings[last] as Mention).end,
        last === index - 1 ? finding.start : findings[index - 1]?.start,
      ),
    );
  const isBare = clause.outer !== null && lengthOf(nameIn(text, findings, clause, finding.start)) === 0;
  const isPart =
    shareWords !== null ||
    isNext ||
    goesOn ||
    isAlike(reading, finding, index) ||
    isOfTopic(reading, finding) ||
    isShare(text, clause, finding);
  return {
    finding,
    index,
    change,
    isChange: change.sense === 'by',
    ofRate: change.sense === 'by' && isOfRate(reading, finding, index),
    isShare: isPart,
    shareWords,
    shareBefore: shareWords !== null ? null : isNext ? previous.fact : goesOn ? (facts[last] ?? null) : null,
    outer: isBare ? clause.outer : null,
    counted: isBecoming(text, finding.end) ? [] : nounOf(text, finding, findings[index + 1]),
    lead: text.slice(Math.max(clause.start, finding.start - 24), finding.start),
    modality: modalityOf(reading, finding, shareWords),
    basePeriod: change.sense === null && !isPart ? periodThen(reading, finding) : undefined,
  };
}

/** 增速比上月加快1.6个百分点, 增长3.6%，比1—6月份回落0.3个百分点 */
function isOfRate(
  { text, clause, breath, facts, findings }: Reading,
  finding: Mention,
  index: number,
): boolean {
  if (!points.test(finding.unit ?? '')) return false;
  if (growthRate.test(text.slice(clause.lead, finding.start))) return true;
  const { change } = breath;
  return change === index - 1 && isPercent(findings[change] as Mention) && facts[change]?.sense === 'by';
}
const points = /^[个個]?百分[点點]$/;
const growthRate = /[增降涨漲升跌减減][速幅]|增[长長](?:率|速度)/;

/** 东部占全国的41.2%，中部为25.3%; 老年人占比由12%升至15%；儿童则由18%降至16% */
function isAlike({ text, breath, clause }: Reading, finding: Mention, index: number): boolean {
  if (breath.share === null || breath.share !== index - 1 || !isPercent(finding)) return false;
  const lead = text.slice(clause.start, finding.start);
  return /^[\u4e00-\u9fff]{1,8}[为是由為爲]$/.test(lead) && !/[率数數幅速]则?[为為爲由]$/.test(lead);
}

/** 茶业增加值占比最高，达到|23.1% */
function isOfTopic({ text, breath, clause }: Reading, finding: Mention): boolean {
  if (!breath.topic || clause.start !== breath.topicEnd + 1 || !isPercent(finding)) return false;
  return (
    /^(?:达到?|为|约|超过?|近)+$/.test(text.slice(clause.start, finding.start)) &&
    /(?:占比|比[重例])(?:最[高大多]|居首|第一)$/.test(text.slice(breath.topic.start, breath.topicEnd))
  );
}

/** 两个县增幅较大，分别达|24.5%|和22.2% */
function growthOfTopic({ text, breath, clause }: Reading, finding: Mention): Change | null {
  if (!isPercent(finding) || !isOneOf(commas, text, clause.start - 1)) return null;
  if (
    !/^(?:分[别別]|均|高)*(?:[达達]到?|[为為]|超[过過]?|近)*$/.test(text.slice(clause.start, finding.start))
  )
    return null;
  const rate = topicGrowth.exec(text.slice(Math.max(breath.start, clause.start - 14), clause.start - 1))?.[1];
  if (rate === undefined) return null;
  const direction = '降跌减減'.includes(rate) ? 'down' : 'up';
  return { direction, sense: 'by', mean: false, moves: false, points: false, grows: true };
}
const commas = setOf('，,');
const topicGrowth = /([增涨漲升降跌减減])[速幅](?:[较較最更]|明[显顯]|居|位列)[^，。；\d]{0,6}$/;

/** 三线城市数量占全国比例，|从20.81%降至20.48% */
function shareOfTopic({ text, breath, clause }: Reading, finding: Mention): string | null {
  if (!breath.topic || clause.start !== breath.topicEnd + 1 || !isPercent(finding)) return null;
  if (!isOneOf(origins, text, clause.start)) return null;
  return topicShare.exec(text.slice(breath.topic.start, breath.topicEnd))?.[1] ?? null;
}
const origins = setOf('从由從');
const topicShare = /[占佔]([^，。；\d]{2,12}?)的?(?:比[重例]|份[额額])$/;

/** What the sentence aims at holds until its numbers tell what is done. */
function modalityOf(
  { text, clause, breath: { modality }, clock }: Reading,
  { start }: Mention,
  whole: string | null,
): Fact['modality'] {
  // 完成全年目标任务（|40万人|）的56.2%
  if (clock.isGoal(start)) return 'target';
  // 为全年目标42万人的|55.6%
  const lead = text.slice(Math.max(clause.lead, start - 16), start);
  if (modality === null && lead.includes('要') && aim.test(lead)) return 'target';
  if (modality === null || (whole !== null && ofGoal.test(whole))) return 'achieved';
  const isBefore = modality.at < clause.start;
  // 计划投资232亿元，完成63.5%; but 2024年力争吞吐量1.3亿人次，完成投资155亿元 in January
  const isDone =
    isBefore && done.test(text.slice(clause.start, start)) && !(modality.kind === 'target' && clock.isOpen);
  const isElsewhere = isBefore && (modality.kind === 'limit' || modality.kind === 'capacity');
  return isDone || isElsewhere ? 'achieved' : modality.kind;
}

/** 造林面积要增加到, 产量要达到 */
const aim =
  /(?<![主重需必只不次紧概纪摘])要(?:力争)?(?:[增减減][加少]|提高|降低|扩大|压缩|发展|控制|[达達升降])[^，。；\d]{0,4}$/;
const ofGoal = /(?:目标|计划|任务)(?:任务|数)?$/;
const done = /^(?:已|完成|实际|共完成|累计完成|目前|实现)/;

/** 比1982年|人口普查的|22.9岁 */
const ofBase = /^[^，。；、\d比较較]{0,6}的$|^的[^，。；、\d比较較]{2,8}[率量额額数數]$/;
const comparedWith = /^[与與同和跟][^，。；]{2,14}$/;
const compared = /^(?:相(?:比|[较較])|[作做]?比[较較])/;

/** 较|2021年|的1326万户, 比|上年|同期|的84%: when the value held that a base gives; `undefined` of any other. */
function periodThen(reading: Reading, { start, end }: Mention): Fact['period'] | undefined {
  const { text, findings, periods, clock, clause } = reading;
  const last = clause.tokens.at(-1);
  // 与2010年的|13.4亿人|相比
  const isWith =
    comparedWith.test(text.slice(clause.start, start)) && compared.test(text.slice(end, end + 4));
  if (!(clause.base || isWith) || !last || !ofBase.test(text.slice(last.end, start))) return undefined;
  const isSame = last.kind === 'word' && last.word.anchor === 'same_period';
  const token = isSame ? clause.tokens.at(-2) : last;
  const period =
    token?.kind === 'finding' && findings[token.index]?.kind === 'date'
      ? (periods[token.index] ?? null)
      : token?.kind === 'word' && token.word.anchor
        ? periodOfAnchor(clock, token.word.anchor, text.slice(token.start, token.end))
        : undefined;
  return isSame && period ? clock.sameDays(start, period) : period;
}
