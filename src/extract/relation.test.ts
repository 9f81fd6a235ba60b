/** What a number is said in relation to: a change and its base, a whole and its parts, two dates. */

import { describe, expect, test } from 'vitest';
import { extract, type Finding } from './index.ts';

const statistics = (text: string, asOf: string | null = '2023-07'): Finding[] =>
  extract({ text, asOf }).findings.filter(({ kind }) => kind === 'statistic');

describe('a change', () => {
  test.each([
    ['同比增长11.2%', 'up', 'by', '同比'],
    ['比上年下降3.3%', 'down', 'by', '比上年'],
    ['较2019年同期增加12.6万人', 'up', 'by', '较2019年同期'],
    ['环比回落0.3个百分点', 'down', 'by', '环比'],
    ['群众满意度提高到98.6%', 'up', 'to', null],
    ['办理时限压缩至7个工作日', 'down', 'to', null],
    ['年均增长6.1%', 'up', 'by', '年均'],
  ] as const)('%s', (text, direction, sense, base) => {
    const [number, ...rest] = statistics(`${text}。`);
    expect(rest).toEqual([]);
    expect([number?.direction, number?.sense, number?.base]).toEqual([direction, sense, base]);
  });

  test('one verb governs every number of a list', () => {
    const text = '三次产业增加值同比分别增长4.1%、6.6%和5.7%，占比为10%、46%和44%。';
    const told = statistics(text).map(({ direction, sense, base }) => [direction, sense, base]);
    expect(told).toEqual([...Array(3).fill(['up', 'by', '同比']), ...Array(3).fill([null, null, null])]);
  });

  test.each(['群众满意度为98.6%', '全市共有36家', '占国内生产总值的7.1%'])('%s tells none', (text) => {
    const [number] = statistics(`${text}。`);
    expect([number?.direction, number?.sense, number?.base]).toEqual([null, null, null]);
  });
});

describe('其中', () => {
  test('ties a part to the number before it that counts the same', () => {
    const text = '进出口总值3210.4亿元，同比增长11.2%，其中出口2012.3亿元，增长13.5%。进口1198.1亿元。';
    const wholes = statistics(text).map(({ wholeStart }) => wholeStart);
    const total = text.indexOf('3210.4');
    const rate = text.indexOf('11.2');
    expect(wholes).toEqual([null, null, total, rate, null]);
  });

  test('ends at a semicolon', () => {
    const wholes = statistics('受理案件23.6万件，其中刑事案件3.1万件；审结22.9万件。').map(
      ({ wholeStart }) => wholeStart,
    );
    expect(wholes).toEqual([null, 4, null]);
  });

  test('ties nothing where no number before it counts the same', () => {
    expect(statistics('新增企业120家，其中投资36亿元。').map(({ wholeStart }) => wholeStart)).toEqual([
      null,
      null,
    ]);
  });
});

describe('from one date to another', () => {
  test('由X年的A增加到Y年的B gives two dated numbers', () => {
    const numbers = statistics('港口吞吐量由2018年的5.6亿吨增加到2022年的7.1亿吨，年均增长6.1%。');
    expect(numbers.map(({ value, period }) => [value, period?.start, period?.end])).toEqual([
      [560_000_000, '2018-01-01', '2018-12-31'],
      [710_000_000, '2022-01-01', '2022-12-31'],
      [6.1, null, '2023-07-31'],
    ]);
  });

  test.each([
    ['2023年末，增速分别比上月末和上年同期低0.3个和1.8个百分点。', '2023-01-01'],
    ['2023年，客流比2019年、2020年分别增长5%和6%。', '2023-01-01'],
    ['2023年1至6月新设企业3万户，当月3200户。', '2023-06-01'],
  ])('%s dates its last number from %s', (text, start) => {
    expect(statistics(text).at(-1)?.period?.start).toBe(start);
  });

  test('a plan that is only named dates nothing', () => {
    const [number] = statistics('一九八四年总产值达到一万亿元，提前完成“六五”计划。', null);
    expect(number?.period?.start).toBe('1984-01-01');
  });

  test('without a date of its own a text leaves 去年 and 近三年 relative', () => {
    const [number] = statistics('去年，全市受理案件2.1万件。', null);
    expect([number?.period?.start, number?.period?.end, number?.period?.words]).toEqual([null, null, '去年']);
  });
});
