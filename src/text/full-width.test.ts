import { expect, test } from 'vitest';
import { inFullWidth } from './full-width.ts';

test.each([
  ['上船旅客8.4万人次,同比增长12%,其中', '上船旅客8.4万人次，同比增长12%，其中'],
  ['外国人843人次(不含边民);列车(动车)', '外国人843人次（不含边民）；列车（动车）'],
  ['渡轮36(含2艘备用)艘', '渡轮36（含2艘备用）艘'],
  ['消息:"今年"', '消息："今年"'],
  ['产量1,234,567吨', '产量1,234,567吨'],
  ['f(x) = 1, 2; (3)', 'f(x) = 1, 2; (3)'],
  ['已经，全宽（的）', '已经，全宽（的）'],
])('%s', (text, wide) => {
  expect(inFullWidth(text)).toBe(wide);
  expect(inFullWidth(text)).toHaveLength(text.length);
});
