/** What a number is said in relation to: a change and its base, a whole and its parts, two dates. */

import { describe, expect, test } from 'vitest';
import { extract, type Finding } from './index.ts';

const statistics = (text: string, asOf: string | null = '2023-07'): Finding[] =>
  extract({ text, asOf }).findings.filter(({ kind }) => kind === 'statistic');

describe('a change', () => {
  test('is one in brackets too, where they give it in another unit', () => {
    const [level, second, fall, again] = statistics(
      '茶园425千公顷（637.1万亩），比上年减少3千公顷(4.6万亩)。',
    );
    expect([second?.role, second?.of]).toEqual(['level', level?.start]);
    expect([again?.role, again?.of, again?.direction, again?.base]).toEqual([
      'change',
      level?.start,
      'down',
      '比上年',
    ]);
    expect(fall?.of).toBe(level?.start);
  });

  test.each([
    ['同比增长11.2%', 'up', 'by', '同比'],
    ['比上年下降3.3%', 'down', 'by', '比上年'],
    ['较2019年同期增加12.6万人', 'up', 'by', '较2019年同期'],
    ['环比回落0.3个百分点', 'down', 'by', '环比'],
    ['群众满意度提高到98.6%', null, 'to', null],
    ['办理时限压缩至7个工作日', null, 'to', null],
    ['年均增长6.1%', 'up', 'by', null],
    ['增至2022年的20133元', null, 'to', null],
    ['降幅比1至4月收窄1.5个百分点', 'down', 'by', '比1至4月'],
    ['增速较一季度加快0.5个百分点', 'up', 'by', '较一季度'],
    ['火灾比近5年均值下降51%', 'down', 'by', '比近5年均值'],
    ['降水量比常年偏少3.9%', 'down', 'by', '比常年'],
    ['贷款同比少增120亿元', 'down', 'by', '同比'],
    ['存款比上年多3.4万亿元', 'up', 'by', '比上年'],
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

  test.each([
    ['旅客量为2019年同期的98.5%', '2019年同期'],
    ['产量是1952年的120倍', '1952年'],
    ['出口等于去年全年的百分之四十六', '去年全年'],
  ])('%s is measured on another year and is not dated by it', (text, base) => {
    const [number] = statistics(`${text}。`);
    expect([number?.base, number?.direction, number?.period?.start]).toEqual([base, null, null]);
  });

  test.each([
    '群众满意度为98.6%',
    '全市共有36家',
    '占国内生产总值的7.1%',
    '每人最多可领5000元',
    '少儿不足15%',
    '降水概率30%至40%',
    '工业增加值123亿元',
    '年均浓度35微克',
  ])('%s tells none', (text) => {
    const [number] = statistics(`${text}。`);
    expect([number?.direction, number?.sense, number?.base]).toEqual([null, null, null]);
  });
});

describe('其中', () => {
  test('ties a part to the number before it that counts the same', () => {
    const text = '进出口总值3210.4亿元，同比增长11.2%，其中出口2012.3亿元，增长13.5%。进口1198.1亿元。';
    const wholes = statistics(text).map(({ wholeStart }) => wholeStart);
    const total = text.indexOf('3210.4');
    expect(wholes).toEqual([null, null, total, null, null]);
  });

  test.each([
    ['全市有企业1200家。其中，规模以上企业360家，高新技术企业120家。', [null, 0, 0]],
    ['有教师1.2万人，其中：高级职称3400人；中级职称5600人。', [null, 0, 0]],
    ['财政收入120亿元，增加12亿元，其中税收收入96亿元。', [null, null, 0]],
    ['城镇失业率5.2%，其中青年失业率14.9%。', [null, null]],
    ['出口增长12%，其中机电产品增长8%。', [null, null]],
  ] as const)('a whole is no less than its part, and a rate of change has none: %s', (text, parts) => {
    const numbers = statistics(text);
    const expected = parts.map((part) => (part === null ? null : numbers[part]?.start));
    expect(numbers.map(({ wholeStart }) => wholeStart)).toEqual(expected);
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
      [6.1, '2018-01-01', '2022-12-31'],
    ]);
  });

  test.each([
    ['2023年末，增速分别比上月末和上年同期低0.3个和1.8个百分点。', '2023-12-31'],
    ['2023年，客流比2019年、2020年分别增长5%和6%。', '2023-01-01'],
    ['2023年1至6月新设企业3万户，当月3200户。', '2023-06-01'],
  ])('%s dates its last number from %s', (text, start) => {
    expect(statistics(text).at(-1)?.period?.start).toBe(start);
  });

  test.each([
    ['到2025年，森林覆盖率达到24.1%。', ['2025-01-01']],
    ['去年招生1200人，今年上半年招生800人。', ['2022-01-01', '2023-01-01']],
    ['2020、2021和2022年分别招生1200人、1500人和1800人。', ['2020-01-01', '2021-01-01', '2022-01-01']],
    ['2021年和2022年分别增长5%和6%。', ['2021-01-01', '2022-01-01']],
    ['4、5月份分别完成12万吨、15万吨。', ['2023-04-01', '2023-05-01']],
    ['前5个月进出口3.8万亿元。', ['2023-01-01']],
    ['民国三十五年，在校学生一千二百人。', ['1946-01-01']],
    ['2021/2022榨季产糖996万吨。', ['2021-01-01']],
  ] as const)('%s', (text, starts) => {
    expect(statistics(text).map(({ period }) => period?.start)).toEqual(starts);
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
