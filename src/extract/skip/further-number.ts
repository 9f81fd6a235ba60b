/** The further numbers of a row of ordinals: 第32至36条, 第一、三批. */

import type { SkipRule } from './rule.ts';

export const furtherNumber: SkipRule = {
  rule: 'further number in a row',
  kind: 'rank',
  reason: '承接前文的序号',
  // 第32至36条, 第一、三批, 第5至8名; 第3、增长5% ends the row
  find: (text, start, end) => {
    if (!/^(?:条|款|章|节|编|届|期|批|次|名|位|轮|师|标段|梯队)/.test(text.slice(end, end + 2))) return null;
    const row =
      /第[\d零一二三四五六七八九十百]{1,5}(?:[、和及至到—–-][\d零一二三四五六七八九十百]{1,4})*[、和及至到—–-]$/;
    return row.test(text.slice(Math.max(0, start - 16), start)) ? [start, end] : null;
  },
};
