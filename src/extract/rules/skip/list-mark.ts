/** Marks of headings and lists: （一）, 1., 一是. */

import { atLineStart } from '../../around.ts';
import { classAt, HAN_DIGIT, isHan, skipBlanks, skipBlanksBack } from '../../character.ts';
import { aside } from '../rule.ts';

// （一）, ( 1 ), 一、, 1., 1、, 一是, 二要, ①
export const listMark = aside(
  'mark of a list',
  'heading',
  '标题或条目的序号',
  (at) => {
    const { text, start, end } = at;
    const close = text[end] ?? '';
    const open = text[start - 1] ?? '';
    const [inner, outer] = [skipBlanksBack(text, start), skipBlanks(text, end)];
    if (/[（(]/.test(text[inner - 1] ?? '') && /[）)]/.test(text[outer] ?? '') && end - start <= 3)
      return [inner - 1, outer + 1];
    if (atLineStart(text, start) && end - start <= 3 && /[、.．)）]/.test(close)) return [start, end + 1];
    if (atLineStart(text, start) && end - start <= 3 && /[\s\u3000]/.test(close) && isHan(text, end + 1))
      return [start, end];
    // …目标。1. 加强领导。2.抓好落实
    const point = /^[.．][\s\u3000]?(?=\p{Script=Han})/u.exec(at.after(3));
    if (point && end - start <= 2 && /[。；：！？][\s\u3000]?$/.test(at.before(2))) return [start, end + 1];
    const lead = open === '' || /[，。；：！？、\s“”…)）]/.test(open);
    if (
      lead &&
      classAt(text, start) === HAN_DIGIT &&
      end - start === 1 &&
      /[是要则]/.test(close) &&
      !/^要(?:求|点|素|件)/.test(at.after(2))
    )
      return [start, end + 1];
    if (lead && /^十[一二三]?$/.test(at.written) && close === '是') return [start, end + 1];
    return null;
  },
  { before: /[\s）)、.．是要则]/ },
);
