/** Grades and levels: 七年级, 8级大风; a magnitude is a quantity. */

import type { SkipRule } from './rule.ts';

export const grade: SkipRule = {
  rule: 'grade or level',
  kind: 'grade',
  reason: '等级、年级或档次',
  // 七年级, 3级以上医院, 8级大风, 阵风7—9级; 5.2级地震 and 余震4级以上 are quantities
  find: (text, start, end) => {
    const tail = text.slice(end, end + 3);
    if (/^年级/.test(tail)) return [start, end + 2];
    if (end - start > 2) return null;
    const span = /^(?:[—–\-－~～至到]{1,2}\d{1,2})?级(?!别)/.exec(text.slice(end, end + 5));
    if (span && !/[.．]/.test(text.slice(start, end)) && !isMagnitude(text, start, end))
      return [start, end + span[0].length];
    return null;
  },
};

/** 6级地震, 余震5至6级 measure an earthquake. */
const isMagnitude = (text: string, start: number, end: number): boolean =>
  /^.{0,4}级(?:及?以[上下])?的?(?:地震|强震|余震)/.test(text.slice(end, end + 12)) ||
  /[地余强]震[^。；，]{0,8}$/.test(text.slice(Math.max(0, start - 10), start));
