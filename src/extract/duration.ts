/** Stretches of time that place events: 一年来, 近三年, 3个月内, 五年来. Measured spans (历时40天) are statistics. */

import type { Quantity } from './quantity/index.ts';

export interface DurationRead {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  /** Counts back from the article's date: 一年来, 近三年. */
  readonly past: boolean;
}

const calendarUnits =
  /^(?:年|年度|个?月|个周|周|个?星期|天|日|个?季度|个年头|周年|载|个?学年|个?世纪|旬|代人|小时|个小时|分钟)$/;
const years = /^(?:年|年度|个年头|载|个?世纪|个?学年)$/;

/** What stands before a measured span: a limit, a saving, a length. */
const measured =
  /(?:春运|暑运|[合聘租贷缓宽]同?期|(?:建设|实施|服务|过渡|执行|试点|试用|保护|观察|隔离|回收|公示|免租)期|压缩|缩短|缩减|压减|减少|减至|控制|时限|期限|限期|办结|提前|延长|推迟|提速|平均|历时|用时|耗时|为期|工期|周期|时长|时间|有效期|寿命|年限|刑期|徒刑|缓刑|剥夺政治权利|考验期|拘役|管制|学制|任期|质保|保质期|停留|每次|每天|最长|最短|提升|降低|提高|增加|超过|不超过|至少|不少于|累计达|由|从|降至|缩至|缩到|减到|压到|压至|平均用)[^，。；0-9]{0,8}$/;

/** Reads the duration around a quantity of time; null when it measures something. */
export function readDuration(text: string, quantity: Quantity): DurationRead | null {
  const { unit } = quantity;
  if (unit === null || !calendarUnits.test(unit)) return null;
  if (quantity.numeral.form === 'arabic' && !Number.isInteger(quantity.value ?? 0)) return null;
  const lead = text.slice(Math.max(0, quantity.start - 12), quantity.start);
  const tail = text.slice(quantity.end, quantity.end + 8);
  const span = (rule: string, past = false, more = 0): DurationRead => ({
    start: quantity.start,
    end: quantity.end + more,
    rule,
    past,
  });
  const since = /^(?:以来|来)(?!自|源|访|华|到|的人)/.exec(tail);
  if (since) return span('time up to now', true, since[0].length);
  if (
    /^近/.test(text.slice(quantity.start, quantity.start + 1)) &&
    /年$/.test(unit) &&
    !measured.test(lead)
  ) {
    return span('time up to now', true);
  }
  if (/(?:过去|过去的|最近|刚过去的|此前|最近这)$/.test(lead)) return span('time up to now', true);
  if (/连续$/.test(lead)) return span('time without a break');
  if (unit === '周年') return span('anniversary');
  if (/^期(?!间|限)/.test(tail) && years.test(unit)) return null;
  if (/^(?:以?前|以后|之前)(?!置|沿)/.test(tail) && years.test(unit))
    return span('time that places an event');
  // 超过前三年总和, 从三年的成果看
  if (/(?:^|[^提])[前这那]$/.test(lead) && years.test(unit)) return span('time that places an event');
  if (/为期$/.test(lead) && /^的/.test(tail) && years.test(unit)) return span('time in the name of a plan');
  // 设立5年过渡期
  if (/^的?(?:过渡期|试用期|服务期|保护期|宽限期|免税期|免租期|质保期|有效期|观察期|禁渔期)/.test(tail))
    return null;
  if (/[由从]$/.test(lead) && !/^[^，。；]{0,12}(?:[至到降缩减压延增]|变为|改为)/.test(tail)) {
    return span('time that places an event');
  }
  if (measured.test(lead)) return null;
  if (/^(?:间|里|期间|时间里|时间内|内|之内|后|之后|前|之前|中)(?!容|蒙|科|陆|河|部)/.test(tail)) {
    if (!/^(?:小时|个小时|分钟)$/.test(unit)) return span('time that places an event');
  }
  if (/后$/.test(lead) && /(?:小时|分钟)$/.test(unit)) return null;
  if (/(?:未来|今后|接下来|这|那|头|前|后|下|上|一晃|转眼)$/.test(lead))
    return span('time that places an event');
  if (/^(?:行动|攻坚|计划|规划|专项|大庆|一遇|一度|制|滚动|大会战|会战|如一日)/.test(tail)) {
    return span('time in the name of a plan');
  }
  if (years.test(unit) && !/^(?:at_least|at_most)$/.test(quantity.bound))
    return span('years that place an event');
  return null;
}
