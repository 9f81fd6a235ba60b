/** Grades and levels: 七年级, 8级大风; a magnitude is a quantity. */

import type { Place } from '../../place.ts';
import { aside } from '../rule.ts';

// 七年级, 3级以上医院, 8级大风, 阵风7—9级; 5.2级地震 and 余震4级以上 are quantities
export const grade = aside(
  'grade or level',
  'grade',
  '等级、年级或档次',
  (at) => {
    const { start, end } = at;
    const tail = at.after(3);
    if (/^年级/.test(tail)) return [start, end + 2];
    if (end - start > 2) return null;
    const span = /^(?:[—–\-－~～至到]{1,2}\d{1,2})?级(?!别)/.exec(at.after(5));
    if (span && !/[.．]/.test(at.written) && !isMagnitude(at)) return [start, end + span[0].length];
    return null;
  },
  { before: /[年级—–\-－~～至到]/ },
);

/** 6级地震, 余震5至6级 measure an earthquake. */
const isMagnitude = (at: Place): boolean =>
  /^.{0,4}级(?:及?以[上下])?的?(?:地震|强震|余震)/.test(at.after(12)) ||
  /[地余强]震[^。；，]{0,8}$/.test(at.before(10));
