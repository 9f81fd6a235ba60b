/** Numbers in proper names: 1号线, 101国道, 203室, 5·12. */

import { isDigit, isHan, isOneOf, setOf } from '../../character.ts';
import { aside } from '../rule.ts';

/** What the names below go on with. */
const nameSigns = setOf('会办教病房室团连·国省县高次式型届中小医师大钻地勘');

// 1号线, 3号楼, 203室, 101国道, 802路, 京A12345, 5·12, 一师十二团
export const properName = aside('number in a proper name', 'name', '专名里的数字', (at) => {
  const { text, start, end } = at;
  if (!isOneOf(nameSigns, text, end) && text[start - 1] !== '·') return null;
  // 305会议室
  if (/^\d{2,4}$/.test(at.written) && /^(?:会议室|办公室|教室|病房|房间)/.test(at.after(3)))
    return [start, end];
  const tail = at.after(6);
  if ((text[end] === '室' || text[end] === '房') && /^\d{3,4}$/.test(at.written)) return [start, end + 1];
  if (
    (text[end] === '团' || text[end] === '连') &&
    /^.(?!伙|队|体|结|长|年|接|通)/.test(tail) &&
    /师[^，。；、]{0,6}$/.test(at.before(8))
  )
    return [start, end + 1];
  if (/^·\d/.test(tail) || (text[start - 1] === '·' && isDigit(text, start - 2))) {
    const window = /^\d+·\d+/.exec(text.slice(start, start + 12));
    return window ? [start, start + window[0].length] : [start, end];
  }
  if (
    /^(?:国道|省道|县道|高速|次列车|次航班|式飞机|型飞机|届|中学|小学|医院|团场|师市|大道|钻井队|地质队|勘探队|高地)/.test(
      tail,
    ) &&
    end - start <= 4 &&
    !/(?:^|[^中])共$|[有个达]$/.test(at.before(2))
  ) {
    const word =
      /^(?:国道|省道|县道|高速|次列车|次航班|式飞机|型飞机|届|中学|小学|医院|团场|师市|大道|钻井队|地质队|勘探队|高地)/.exec(
        tail,
      )?.[0] ?? '';
    if (word === '届' || !isHan(text, start))
      return isDigit(text, start) &&
        (word === '中学' || word === '小学' || word === '医院' || word === '高速')
        ? null
        : [start, end + word.length];
  }
  return null;
});
