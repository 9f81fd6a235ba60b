/** Quoted names with a number: “三项制度”, “10+5+8”. */

import { quotedAround } from '../../around.ts';
import { aside } from '../rule.ts';

// “三项制度”, “两个教育”, “10+5+8”, “5·12”
export const quotedName = aside('quoted name with a number', 'name', '引号里的固定提法', (at) => {
  const { text, start, end } = at;
  const around = quotedAround(text, start, end);
  if (!around) return null;
  const inside = text.slice(around[0] + 1, around[1] - 1);
  if (
    inside.length > 18 ||
    /[，。；：！？,%％‰了]|百分|(?:增长|下降).*[0-9一二三四五六七八九十百]/.test(inside)
  )
    return null;
  if (/^[0-9.]+[万亿]/.test(inside) || /^\d+(?:\.\d+)?$/.test(inside)) return [start, end];
  return [around[0], around[1]];
});
