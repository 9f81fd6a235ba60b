/** What a share is one of: 占|我国外贸总值|的30.9%, 96%的|税费事项, and whether a number is a share at all. */

import type { Mention } from '../finding.ts';
import { type Clause, closeWords, openWords, type Range } from './clause.ts';
import { thingIn } from './noun.ts';
import type { Token } from './tokens.ts';
import { role } from './words.ts';

export const isPercent = ({ unit }: Mention): boolean => unit === '%' || unit === '％';

/** 占全区总量的36.6%: the words of the whole, or `null` where the clause names none. */
export function shareOf(text: string, clause: Clause, number: Mention): string | null {
  // 完成年度目标的124.3%
  if (number.unit === '%' && text[number.start - 1] === '的') {
    const goal = goalBefore.exec(text.slice(Math.max(clause.start, number.start - 32), number.start));
    if (goal) return goal[1] ?? null;
  }
  const plan = isPercent(number)
    ? planBefore.exec(text.slice(Math.max(clause.start, number.start - 16), number.start))
    : null;
  if (plan) return plan[1] ?? null;
  // 在电信业务收入中占比由上年的15.2%提升至15.6%
  if (number.unit === '%') {
    const before = text.slice(Math.max(clause.start, number.start - 40), number.start);
    // 外资金额|在全国总量中的比重为61%
    const inside = shareWithin.exec(before) ?? shareAmid.exec(before);
    if (inside) return inside[1] ?? null;
    // 占失业人口比重下降0.7个百分点至13.9%
    const moved = shareMoved.exec(text.slice(Math.max(clause.start, number.start - 40), number.start));
    if (moved) return moved[1] ?? null;
    // 与国内生产总值之比为2.64%
    const against = /与([^，。；\d与]{2,14}?)(?:之比|的比[例值重])(?:[为达是约至到升降提高]*)$/.exec(
      text.slice(Math.max(clause.start, number.start - 24), number.start),
    );
    if (against) return against[1] ?? null;
  }
  // 近八成|个体工商户, 96%的|税费事项: of the thing behind it
  const behind = wholeBehind(text, number);
  if (behind) return text.slice(behind.start, behind.end);
  // 占15岁及以上人口的85.32%: a number may stand in the words of the whole.
  const floor = text[number.start - 1] === '的' ? 0 : clause.after;
  for (let index = clause.tokens.length - 1; index >= floor; index -= 1) {
    const token = clause.tokens[index] as Token;
    if (token.kind !== 'word' || token.end > number.start) continue;
    if (number.start - token.end > 40) return null;
    if ((token.word.roles & role.share) === 0) continue;
    // 占|用水总量|的15.4%
    const from = /占用|占地区/.test(text.slice(token.start, token.end)) ? token.start + 1 : token.end;
    const start = openWords(text, from, number.start);
    const end = closeWords(text, start, number.start, clause.groups);
    // 占年度|计划|的106%: here the plan is the whole
    const aim = /^(?:计划|目标|任务)数?/.exec(text.slice(end, number.start))?.[0].length ?? 0;
    // 占总投资|60亿元|的86.3%; 占出口|的比重由目前的28%
    return end > start
      ? text
          .slice(start, end + aim)
          .replace(
            /(?<=[^\d.])[\d.]+[万亿]*[元吨亩公顷]+$|的?(?:比[重例]|份额)(?:则|約|约|分[别別])*[由从].*$|的(?:比[重例]|份[额額])$/,
            '',
          )
      : wholeInside(text, clause, number);
  }
  return wholeInside(text, clause, number);
}

/** 网民中农村网民占比27.4%: the words before 中, where the clause says of its number only that it is a share. */
function wholeInside(text: string, clause: Clause, number: Mention): string | null {
  // 教师中高级职称|约占35.3%: the verb stands inside the bound
  const verb = isPercent(number) ? (/^\D{0,2}[占佔]/.exec(number.text)?.[0].length ?? 0) : 0;
  if (
    clause.after > 0 ||
    !(verb > 0 || endsInShare.test(text.slice(Math.max(clause.lead, number.start - 30), number.start)))
  )
    return null;
  const whole = endOfWhole(text, clause, number.start + verb);
  return whole && text.slice(whole.start, whole.end);
}
const endsInShare =
  /(?:[占佔]比?|(?<!的)比[重例]|份[额額])(?:[由从]|分[别別]|则|约|为|達|达|到|超过?|近|上升|提高|下降|(?:\d{4}|上)年[末底]?|的)*$/;

/** The words before a 中 that opens no word of its own, with what they are the whole of behind it. */
export function endOfWhole(text: string, clause: Clause, to: number): Range | null {
  if (to - clause.lead > 60) return null;
  let from = clause.lead;
  // 2016年，|网民中
  for (const { kind, start, end } of clause.tokens) if (kind === 'finding' && start === from) from = end;
  from = openWords(text, text[from] === '在' ? from + 1 : from, to);
  const at = text.slice(from, to).search(amid);
  return at < 2 || at > 16 ? null : { start: from, end: from + at };
}
/** Not 集中, 其中, 空中 nor 中心, 中部, and with a name of two characters at least behind it. */
const amid =
  /(?<=^[^，。；：“”\d、]{2,16})(?<![集其空水高初当之途手年月华])中(?![心国部央学小等期介外医型西东长标级药职华年的])(?=[^，。；]{2,20}(?:[占佔]|比[重例]|份[额額]))/;

const shareWithin =
  /(?:^|，|约|，其)在([^，。；\d中]{2,16})中的?所?(?:[占佔][^，。；\d]{0,4}$|占?(?:占比|比重|份额|比例)[^，。；]*$)/;
const shareAmid =
  /[^现存所正]在([^，。；\d在]{2,16}?)中的?所?[占佔]?的?(?:比[重例]|占比|份[额額])(?:分别|则|约|为|达|到)*$/;
const shareMoved =
  /[占佔]([^，。；\d]{2,16}?)的?(?:比[重例]|份[额額])[^，。；\d]{1,6}[\d.]+[个個]百分[点點][至到]$/;
const goalBefore =
  /(?:完成了?|(?<=^|，)[为占])((?:\d{4}年)?[^，。；\d]{0,8}(?:目标|计划|任务)(?:任务|数)?)(?:[\d.]+[^，。；\d]{0,4}|（[^（）]{1,14}）)?的$/;
/** 完成计划|101.5% */
const planBefore =
  /(?:^|，|,|超额)完成了?((?:\d{4}年)?(?:年度|全年|国家|上级)?(?:目标|计划|任务)(?:任务|数)?)$/;
const partOf = /^(?:个|家|户|名)?的?(?=[\u4e00-\u9fff“])/;
/** What a percentage before a noun tells of it, and is no part of it. */
const quality =
  /^(?:速度|增|降|涨|跌|税率|利率|费率|比例|比重|股[权份]|目标|水平|折|优惠|补[贴助]|门槛|幅度|概率|可能|关税|左右|以[上下]|[、和与至到，。；）)]|个百分点|用于|归|来自|由|为|是|在|的)/;

/** 行业 of 行业利润较上年增长: of whom something measured is told. */
const tellers =
  /^[^，。；的、]{0,12}?(?:企业|企業|行业|行業|农户|農戶|商户|商戶|门店|產業|产业|司机|工人|职工|居民|人员|学生|农民工|劳动者)(?=的?(?:学历|年龄|户籍|文化程度|月收入|利润|利潤|收入|产值|產值|价格|價格|销售|銷售|产量|產量|营收|營收|投资|投資|同比|较|較))/;

/** The noun that a share stands before: 96%的|税费事项|实现网上办理. */
export function wholeBehind(text: string, { start, end, unit, rule, noun }: Mention): Range | null {
  if (unit !== '%' && unit !== '％' && unit !== '成' && rule !== 'fraction') return null;
  const of = partOf.exec(text.slice(end, end + 3))?.[0].length ?? -1;
  // 增长5%的县 has grown so much
  if (
    of < 0 ||
    (of === 0 && unit !== '成' && !/成(?:以[上下])?$/.test(text.slice(start, end)) && rule !== 'fraction')
  )
    return null;
  const from = end + of;
  const words = text.slice(from, from + 24);
  if (
    quality.test(words) ||
    !/(?:^|[，。；：、\s（(有使让及]|超过?|近|约|其中|目前|[去今上当全明]年|[\d月]份|季度|以来)$/.test(
      text.slice(Math.max(0, start - 3), start),
    )
  )
    return null;
  const phrase = /^[^，。；：、！？\d\n（(]+/.exec(words)?.[0] ?? '';
  const length =
    tellers.exec(phrase)?.[0].length ?? thingIn(noun !== null && phrase.startsWith(noun) ? noun : phrase);
  return length >= 2 ? { start: from, end: from + length } : null;
}

/** 其中76%留在省内 */
export const isAmong = (text: string, { start, unit }: Mention): boolean =>
  unit === '%' && /其中，?有?$/.test(text.slice(Math.max(0, start - 4), start));

/** True where the clause says of its number only that it is a share: 占比24.8%, 占24%. */
export function isShare(text: string, clause: Clause, number: Mention): boolean {
  const { unit } = number;
  if (unit !== '%' && unit !== '％' && unit !== '‰' && number.rule !== 'fraction') return false;
  // 灵活就业|约占31%: the verb stands inside the bound
  if (isAmong(text, number) || /^[^\d]{0,2}[占佔]/.test(number.text)) return true;
  for (let index = clause.tokens.length - 1; index >= clause.after; index -= 1) {
    const token = clause.tokens[index] as Token;
    if (token.kind !== 'word' || token.end > number.start) continue;
    if ((token.word.roles & (role.share | role.shareNoun)) === 0) continue;
    if ((token.word.roles & role.share) !== 0) return true;
    // 占比由上年末的|32.0%|上升到36.9%
    return (
      closeWords(text, token.end, number.start) <= token.end ||
      /^(?:则|則|分[别別])*[由从](?:\d{4}年)?[^，。；\d]{0,10}的?$/.test(text.slice(token.end, number.start))
    );
  }
  return false;
}
