/** The words around a date that say what it dates: a goal, a record, a rule, a plan, the counting itself. */

import { isOneOf, setOf } from '../../character.ts';

/** A text that names the Republic, or is Taiwan's and prints years of three figures, counts them from 1911. */
export const isRepublican = (text: string): boolean =>
  text.includes('民國') ||
  text.includes('民国') ||
  (/臺|台灣|行政院|立法院|新北市|桃園/.test(text) &&
    /(?<!\d)1[0-2]\d年/.test(text) &&
    !/20[0-2]\d年/.test(text));

/** The few characters before a place. */
const before = (text: string, at: number): string => text.slice(Math.max(0, at - 4), at);

const goals = setOf('主预工总投建目任计');

/** 完成|全年|目标任务 */
export const isGoal = (text: string, start: number, end: number): boolean =>
  isOneOf(goals, text, end) &&
  /^(?:主要|预期|工作|总|投资|建设){0,2}(?:目标|任务|计划)/.test(text.slice(end, end + 8)) &&
  /(?:完成|实现|超额|达到|达成|高于|低于|超过|对照|围绕|按照|距离?|占|为|是)了?$/.test(before(text, start));
/** 全年目标任务（|1200万人; 全年计划|45万亩|的 */
export const isOfGoal = (text: string, from: number, start: number): boolean => {
  const gap = /(?:目标|任务|计划)(?:任务|数|总?投资)?([（(]?)$/.exec(text.slice(from, start));
  return gap !== null && (gap[1] !== '' || /^[\d.,]+[^\d，。；%]{1,6}的/.test(text.slice(start, start + 16)));
};

const amongEnds = setOf('中实订后，,：:仅在');
/** 其中|2022年, 其中，|10月份; 经最终核实，|2022年: the date of a member, or of a value told again. */
export const isAmong = (text: string, start: number): boolean =>
  isOneOf(amongEnds, text, start - 1) &&
  /(?:其中|核实|修订|修订后)[，,：:]?[仅在]?$/.test(before(text, start));

const superlative =
  /^的?(?:历史|同期|全年|单月|月度|季度)*(?:最|新[高低]|首[次轮场个批例回度]|罕见|少有|第[一二三四五])/;
/** 1961年以来最大, 有记录以来首次: what is told of a record dates nothing. */
export function isRecord(text: string, start: number, end: number): boolean {
  const rest = text.slice(end, end + 24);
  if (!rest.includes('以来') && !text.startsWith('以来', end - 2)) return false;
  if (!rest.includes('最') && !/[首新罕第少]/.test(rest)) return false;
  const since = text.startsWith('以来', end - 2) && end - start >= 2 ? '' : upToNow.exec(rest)?.[0];
  return since !== undefined && superlative.test(rest.slice(since.length));
}
/** 今天|发表的数字显示: when something was made known, and not when it was so. */
export const isOfSaying = (text: string, end: number): boolean =>
  /^(?:上午|下午)?(?:[发發][布佈表]|公[布佈]|通[报報]|披露)的[^，。；]{0,16}(?:[显顯表]示|表明|指出|[，。])/.test(
    text.slice(end, end + 26),
  ) ||
  // 今日|通报了2022年12月空气质量状况
  (isOneOf(tellers, text, end) && toldNow.test(text.slice(end, end + 30))) ||
  // 9月22日，|三部门联合发布《2020年公报》
  (isOneOf(sayingMarks, text, end) &&
    /^[，,][^。；《\d]{2,36}(?:[发發][布佈]|公[布佈]|印[发發])了?《/.test(text.slice(end, end + 46)));
const tellers = setOf('上下正对联集发發公通披');
const toldNow =
  /^(?:上午|下午)?(?:正式|对外|联合|集中)?(?:[发發][布佈]|公[布佈]|通[报報]|披露)了?(?:(?:19|20)\d{2}年|[上下]半年|[前第]?[一二三四]季度|\d{1,2}(?:[—–\-至]\d{1,2})?月)[^，。；]*(?:情况|状况|數據|数据|结果|指标|运行|形势)/;
const sayingMarks = setOf('，,');

/** 8月为|全年|最高，达365万人次: a rank within a stretch is of what the sentence has dated before. */
export const isRankIn = (text: string, start: number, end: number): boolean =>
  /[为為爲是系创創]$/.test(before(text, start)) &&
  /^(?:[内內中])?的?(?:[单單][日月季])?(?:最[高低多少大小好差旺]|新[高低]|次[高低多])(?:[，,。；;、的]|$|水平|[值点點峰谷])/.test(
    text.slice(end, end + 8),
  );

/** 为近五年来|最低, 创三年来|新高 */
export const isRecordOf = (text: string, end: number): boolean =>
  /^(?:以来|来)?的?(?:历史|同期)*(?:最[^近]|新[高低]|首[次个]|第[一二三四五]|平均|均值|同期)/.test(
    text.slice(end, end + 8),
  );
/** 8月LPR改革以来, 7月“昆仑2020”专项行动开展以来 */
export const upToNow = /^(?:[^，。；：、\n0-9“”]|“[^”\n]{1,14}”){0,20}以来/;

const names = setOf('”’计规纲远');
/** 提前完成第一个五年|计划, 同2035年|远景目标衔接: it names a plan and dates nothing. */
export const isOfPlan = (text: string, words: string, end: number): boolean =>
  /(?:计划|规划)$/.test(words) ||
  (isOneOf(names, text, end) &&
    /^[”’]?(?:计划(?![实新完投改建开推培治安出招造])|规划|纲要|远景)/.test(text.slice(end, end + 30)));

const begins = setOf('起开以');
/** 自2024年|起，客运量统计口径调整: it tells of the counting, not of what is counted. */
export const isOfCounting = (text: string, end: number): boolean =>
  isOneOf(begins, text, end) &&
  /^(?:起|开始|以来)[^。；\n]*(?:口径|统计范围|(?:统计|起点|上报|入库)标准|个调整为|不再[含计]|纳入统计)/.test(
    text.slice(end, end + 40),
  );

const effects = setOf('起零正全统开陆同推在施实启生');
const takesEffect =
  /^(?:零时)?(?:正式|全面|在?全国|统一|开始|陆续|同步|推广){0,3}(?:施行|实施|实行|推行|启用|生效)(?!方案|细则|办法)/;
/** 6月1日|起, 6月1日|正式施行: a rule holds from then on. */
export function isOfEffect(text: string, end: number): boolean {
  if (!isOneOf(effects, text, end)) return false;
  const after = text.slice(end, end + 20);
  return /^起(?![诉草])/.test(after) || takesEffect.test(after);
}

/** 11月|将召开, 定于|10月20日, 四季度|研究确定: the time of what is still to be done. */
export const isComing = (text: string, start: number, end: number): boolean =>
  /(?:将[于在]?|拟[于在]?|[定计]划?[于在]|预计[于在]?|即将[于在]?)$/.test(before(text, start)) ||
  /^(?:左右|前后|[上中下]旬|底|前)?[，]?(?:[^，。；\d]{0,8}?[将拟]|计划|预计|即将|准备|研究[确制]定|启动|开始实施)(?!军|领|士)/.test(
    text.slice(end, end + 14),
  );

const lasts = setOf('末底');
/** 2021年末, 7月|底, 截至|7月: the last day alone. */
export const isLastDay = (text: string, start: number, end: number): boolean =>
  isOneOf(lasts, text, end - 1) ||
  isOneOf(lasts, text, end) ||
  /截[至止]到?$/.test(text.slice(Math.max(0, start - 3), start));

const launched =
  /(?:行动|专项|工作|启动|开展|实施|部署|上线|运行|改革|施行|推行|成立|启用|开通|试点|活动|整治|斗争|制度|政策|系统|平台)$/;
/** 专项行动开展|以来: what began on a day that the text has named. */
export const isLaunched = (text: string, from: number, end: number): boolean =>
  launched.test(text.slice(Math.max(from, end - 8), end));

/** 三、2026年|重点工作: a heading of what is to be done. */
export const isAims = (heading: string): boolean =>
  /(?:目标|任务|安排|重点工作|工作重点|打算|计划|思路|要求|取向)\s*$/.test(heading);

/** How deep a heading stands: 一、 above （一） above 1. above （1）; one without a number above all. */
export function depthOf(heading: string): number {
  const depth = depths.findIndex((pattern) => pattern.test(heading));
  return depth + 1;
}
const depths = [
  /^\s*[一二三四五六七八九十]{1,3}[、.．]/,
  /^\s*[（(][一二三四五六七八九十]{1,3}[）)]/,
  /^\s*\d{1,2}[、.．]/,
  /^\s*[（(]\d{1,2}[）)]/,
];
