/** Stretches of time that place events: 一年来, 近三年, 3个月内, 五年来. Measured spans (历时40天) are statistics. */

import type { Quantity } from './quantity.ts';

export interface DurationRead {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  /** Counts back from the article's date: 一年来, 近三年. */
  readonly past: boolean;
}

const calendarUnits =
  /^(?:年|年度|个?月|个月|个周|周|个?星期|天|日|个?季度|个年头|周年|载|个?学年|个?世纪|旬|代人|小时|个小时|分钟)$/;
const limitWords =
  /(?:压缩|缩短|缩减|压减|减少|减至|控制|限|时限|期限|不超过|不得超过|办结|提前|延长|提速|平均|历时|用时|耗时|增加|超|工期|周期|时长|有效期|不少于|每次|最长|最短|提升|降低|连续)[^，。；]{0,8}$/;

/** Reads the duration around a quantity of time; null when it measures something. */
export function readDuration(text: string, quantity: Quantity): DurationRead | null {
  const { unit } = quantity;
  if (unit === null || !calendarUnits.test(unit)) return null;
  const lead = text.slice(Math.max(0, quantity.start - 12), quantity.start);
  const tail = text.slice(quantity.end, quantity.end + 8);
  const since = /^(?:多)?(?:以来|来)(?!自|源|访|华|到|的人)/.exec(tail);
  if (since) {
    return { start: quantity.start, end: quantity.end + since[0].length, rule: 'time up to now', past: true };
  }
  if (
    /(?:过去|过去的|最近|近|刚过去的|前|此前)$/.test(lead) ||
    (quantity.bound === 'nearly' &&
      /^(?:年|个月|几年|周|天)$/.test(unit) &&
      Number(quantity.value) <= 10 &&
      /^近/.test(text.slice(quantity.start, quantity.start + 1)))
  ) {
    return { start: quantity.start, end: quantity.end, rule: 'time up to now', past: true };
  }
  if (limitWords.test(lead)) return null;
  if (
    /^(?:间|里|期间|时间里|时间内|内|之内|后|之后|前|之前|中)(?!容|蒙|科|陆|河|部)/.test(tail) &&
    !/^(?:小时|个小时|分钟)$/.test(unit)
  ) {
    return { start: quantity.start, end: quantity.end, rule: 'time that places an event', past: false };
  }
  if (/(?:未来|今后|接下来|这|那|头|后|下|上|每|一晃|转眼|用|在)$/.test(lead) && !/每$/.test(lead)) {
    return { start: quantity.start, end: quantity.end, rule: 'time that places an event', past: false };
  }
  if (/^(?:行动|攻坚|计划|规划|专项|大庆|周年|一遇|一度|制|级|滚动|大会战|会战|如一日)/.test(tail)) {
    return { start: quantity.start, end: quantity.end, rule: 'time in the name of a plan', past: false };
  }
  if (unit === '周年') return { start: quantity.start, end: quantity.end, rule: 'anniversary', past: false };
  return null;
}
