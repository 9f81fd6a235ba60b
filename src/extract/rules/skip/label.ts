/** Numbers that only name: 世界500强, 90后, 3.0时代, 工业4.0. */

import { aside } from '../rule.ts';

export const label = aside(
  'number that names a class',
  'name',
  '名单、人群或版本的名称',
  (at) => {
    const { text, start, end } = at;
    if (!'强后'.includes(text[end] ?? '。') && end - start !== 3) return null;
    const { written } = at;
    const tail = at.after(4);
    if (text[end] === '强' && /^\d{2,4}$/.test(written) && /^强(?![度化迫调降制劲势烈行弱于])/.test(tail))
      return [start, end + 1];
    if (text[end] === '后' && /^(?:[5-9][05]|0[05])$/.test(written) && /^后(?![期续来面备])/.test(tail))
      return [start, end + 1];
    if (!written.endsWith('.0') || !/^\d\.0$/.test(written)) return null;
    if (/^(?:时代|版|模式|阶段|升级|技术)/.test(tail)) return [start, end];
    const named = /(?:工业|农业|制造|教育|医保|改革|政策|方案|战略|行动)$/.test(at.before(2));
    return named && /^(?:[”’，。、；）]|$)/.test(tail) ? [start, end] : null;
  },
  { written: 'figures' },
);
