/** The further numbers of a row of ordinals: 第32至36条, 第一、三批. */

import { aside } from '../rule.ts';

// 第32至36条, 第一、三批, 第5至8名; 第3、增长5% ends the row
export const furtherNumber = aside(
  'further number in a row',
  'rank',
  '承接前文的序号',
  (at) => {
    const { start, end } = at;
    if (!/^(?:条|款|章|节|编|届|期|批|次|名|位|轮|师|标段|梯队)/.test(at.after(2))) return null;
    const row =
      /第[\d零一二三四五六七八九十百]{1,5}(?:[、和及至到—–-][\d零一二三四五六七八九十百]{1,4})*[、和及至到—–-]$/;
    return row.test(at.before(16)) ? [start, end] : null;
  },
  { before: /[条款章节编届期批次名位轮师标梯]/ },
);
