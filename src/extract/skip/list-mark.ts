/** Marks of headings and lists: （一）, 1., 一是. */

import { atLineStart } from '../around.ts';
import { classAt, HAN_DIGIT, isHan } from '../character.ts';
import type { SkipRule } from './rule.ts';

export const listMark: SkipRule = {
  rule: 'mark of a list',
  kind: 'heading',
  reason: '标题或条目的序号',
  // （一）, （1）, 一、, 1., 1、, 一是, 二要, ①
  find: (text, start, end) => {
    const open = text[start - 1] ?? '';
    const close = text[end] ?? '';
    if ((open === '（' || open === '(') && (close === '）' || close === ')') && end - start <= 3)
      return [start - 1, end + 1];
    if (atLineStart(text, start) && end - start <= 3 && /[、.．)）]/.test(close)) return [start, end + 1];
    if (atLineStart(text, start) && end - start <= 3 && /[\s\u3000]/.test(close) && isHan(text, end + 1))
      return [start, end];
    // …目标。1. 加强领导。2.抓好落实
    const point = /^[.．][\s\u3000]?(?=\p{Script=Han})/u.exec(text.slice(end, end + 3));
    if (
      point &&
      end - start <= 2 &&
      /[。；：！？][\s\u3000]?$/.test(text.slice(Math.max(0, start - 2), start))
    )
      return [start, end + 1];
    const lead = open === '' || /[，。；：！？、\s“”…)）]/.test(open);
    if (
      lead &&
      classAt(text, start) === HAN_DIGIT &&
      end - start === 1 &&
      /[是要则]/.test(close) &&
      !/^要(?:求|点|素|件)/.test(text.slice(end, end + 2))
    )
      return [start, end + 1];
    if (lead && /^十[一二三]?$/.test(text.slice(start, end)) && close === '是') return [start, end + 1];
    return null;
  },
};
