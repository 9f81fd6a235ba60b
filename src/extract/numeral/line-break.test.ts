/** Numbers that the width of a page breaks, as text copied from a PDF has them. */

import { expect, test } from 'vitest';
import { extract } from '../index.ts';

const numbersOf = (text: string) =>
  extract({ text, asOf: '2023-12' })
    .findings.filter(({ kind }) => kind === 'statistic')
    .map(({ value, unit }) => [value, unit]);

test.each([
  ['去年年末全国乡村常住人口共计69957万\n人，比上年减少。', [[699_570_000, '人']]],
  ['去年年末全国乡村常住人口共计69957\n万人，比上年减少。', [[699_570_000, '人']]],
  ['全省规模以上工业增加值比上年增长百分之\n九点二。', [[9.2, '%']]],
  ['符合条件的家庭每户最多可以申请補助7萬\n                   6,000元。', [[76_000, '元']]],
  ['全年核發的補助款總額累計為1億5,717\n\n               萬4,800元。', [[157_174_800, '元']]],
  ['同期入境的各类交通工具合计7,350架\r\n\r\n   次。', [[7350, '架次']]],
] as const)('%j', (text, numbers) => {
  expect(numbersOf(text)).toEqual(numbers);
});

test('the cells and headings of a table stay apart', () => {
  expect(numbersOf('年份\n2021\n万人\n120')).toEqual([
    [2021, null],
    [120, null],
  ]);
});

test('a sentence that ends with its number does not take the next line', () => {
  expect(numbersOf('今年以来全市累计新增备案项目共计120个\n次年继续推进。')).toEqual([[120, '个']]);
});
