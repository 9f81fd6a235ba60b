import { expect, test } from 'vitest';
import { auditText } from '../audit/index.ts';
import { extract } from '../index.ts';

const table = (...rows: readonly string[]): string => rows.map((row) => row.replaceAll(' ', '\t')).join('\n');

/** Of each cell: what is printed, its subject, size, unit, year and region; a change says its direction. */
function cells(text: string): readonly string[] {
  const { findings, skipped } = extract({ text });
  for (const one of [...findings, ...skipped]) expect(text.slice(one.start, one.end)).toBe(one.text);
  return findings
    .filter(({ rule }) => rule === 'cell of a table')
    .map(({ text, subject, value, unit, period, region, role, direction }) =>
      [
        text,
        subject,
        value,
        unit,
        period?.start?.slice(0, 4) ?? '',
        region,
        role === 'change' ? direction : role,
      ].join(' '),
    );
}

test('heads give subject and unit, rows give the region, the caption the year', () => {
  const text = `表1 2023年各省粮食生产情况\n${table('地区 总产量（万吨） 增速（%）', '浙江省 639.1 1.7', '江西省 2198.3 -0.6')}\n以上数据为初步统计。`;
  expect(cells(text)).toEqual([
    '639.1 浙江省总产量 6391000 吨 2023 330000 level',
    '1.7 浙江省总产量 1.7 % 2023 330000 up',
    '2198.3 江西省总产量 21983000 吨 2023 360000 level',
    '-0.6 江西省总产量 0.6 % 2023 360000 down',
  ]);
});

test('years at the head are periods, and the caption names what is counted', () => {
  const text = `附表：全省各市新建泵站\n单位：座\n${table('地区 2022年 2023年', '东山市 36 41', '西川市 28 30')}`;
  expect(cells(text)).toEqual([
    '36 东山市新建泵站 36 座 2022 CN level',
    '41 东山市新建泵站 41 座 2023 CN level',
    '28 西川市新建泵站 28 座 2022 CN level',
    '30 西川市新建泵站 30 座 2023 CN level',
  ]);
});

test('a column of units, order numbers, a total, and heads over two rows', () => {
  const text = `2024年交通运输主要指标\n${table(
    '序号 指标 计量单位 全年 ',
    '   绝对数 增长（%）',
    '1 客运量 万人次 32600 6.9',
    '2 其中：铁路 万人次 9800 8.1',
    '3 货运量 亿吨 16.31 5.1',
  )}`;
  expect(cells(text).map((cell) => cell.split(' ').slice(0, 4).join(' '))).toEqual([
    '32600 客运量 326000000 人次',
    '6.9 客运量 6.9 %',
    '9800 铁路 98000000 人次',
    '8.1 铁路 8.1 %',
    '16.31 货运量 1631000000 吨',
    '5.1 货运量 5.1 %',
  ]);
});

test('every numeral of a table is accounted for once', () => {
  const text = `2024年\n${table('地区 数量（座）', '甲 12', '乙 —', '丙 3.5')}`;
  const { findings, skipped } = extract({ text });
  const spans = [...findings, ...skipped]
    .map(({ start, end }) => [start, end] as const)
    .sort((a, b) => a[0] - b[0]);
  for (const [at, [start]] of spans.entries())
    if (at > 0) expect(start).toBeGreaterThanOrEqual(spans[at - 1]?.[1] ?? 0);
  expect(cells(text)).toHaveLength(2);
});

test.each([
  ['prose with tabs before its lines', '\t全年产量12万吨。\n\t增长3%。'],
  ['one row', '合计\t12\t13'],
  ['numbers without heads', '12\t13\n14\t15'],
  ['names alone', '姓名\t职务\n张三\t主任'],
])('%s are no table of numbers', (_, text) => {
  expect(cells(text)).toEqual([]);
});

test('prose and table of one text are checked against each other', () => {
  const audit = (inTable: string) => {
    const rows = table('地区 粮食作物总产量（万吨）', `浙江省 ${inTable}`, '江西省 2198.3');
    const text = `2023年粮食生产情况\n2023年，浙江省粮食作物总产量639.1万吨。\n${rows}`;
    return auditText(text, extract({ text })).map(({ state }) => state);
  };
  expect(audit('639.1')).toEqual(['holds']);
  expect(audit('641.9')).toEqual(['broken']);
});

const verdicts = (text: string, ...kinds: readonly string[]): readonly string[] =>
  auditText(text, extract({ text }))
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, state, arithmetic }) => `${kind} ${state}: ${arithmetic}`);

test('a row of 其中 is a part of the row above, and no more than it', () => {
  const text = `2024年交通运输主要指标\n${table(
    '指标 计量单位 全年',
    '客运量 万人次 32600',
    '其中：铁路客运量 万人次 9800',
    '#公路客运量 万人次 42100',
    '货运量 亿吨 16.31',
  )}`;
  const { findings } = extract({ text });
  const of = (quote: string) => findings.find((one) => one.text === quote);
  expect([of('9800')?.wholeStart, of('42100')?.wholeStart]).toEqual([of('32600')?.start, of('32600')?.start]);
  expect([of('9800')?.whole, of('16.31')?.wholeStart]).toEqual(['客运量', null]);
  expect(verdicts(text, 'parts').some((one) => one.startsWith('parts broken'))).toBe(true);
});

test('rows that stand further in below 其中 are parts too, up to the next row of the first rank', () => {
  const text = `2024年交通运输主要指标\n${table(
    '指标 计量单位 全年',
    '客运量 万人次 32600',
    '\u3000其中：铁路 万人次 9800',
    '\u3000\u3000\u3000\u3000公路 万人次 22100',
    '货运量 亿吨 16.31',
    '\u3000港口货运量 亿吨 2.05',
  )}`;
  const { findings } = extract({ text });
  const of = (quote: string) => findings.find((one) => one.text === quote);
  expect([of('9800')?.wholeStart, of('22100')?.wholeStart]).toEqual([of('32600')?.start, of('32600')?.start]);
  expect([of('16.31')?.wholeStart, of('2.05')?.wholeStart]).toEqual([null, null]);
});

test('totals of a table are the sums of rows and of columns; a subtotal is of its own rows', () => {
  const regions = (totals: string) =>
    `2023年各地新建水库\n单位：座\n${table('地区 新建大型水库 新建小型水库 合计', '东山市 3 36 39', '西川市 2 28 30', `合计 ${totals}`)}`;
  expect(verdicts(regions('5 64 69'), 'table-total')).toEqual([
    'table-total holds: 3 + 2 = 5',
    'table-total holds: 3 + 36 = 39',
    'table-total holds: 36 + 28 = 64',
    'table-total holds: 39 + 30 = 69',
    'table-total holds: 2 + 28 = 30',
    'table-total holds: 5 + 64 = 69',
  ]);
  expect(verdicts(regions('5 62 69'), 'table-total').filter((one) => one.includes('broken'))).toEqual([
    'table-total broken: 36 + 28 ≠ 62',
    'table-total broken: 5 + 62 ≠ 69',
  ]);
  const nested = `2023年各地新建水库\n单位：座\n${table('地区 新建水库', '东山市 3', '西川市 2', '小计 5', '南河市 4', '北原市 6', '小计 10', '总计 15')}`;
  expect(verdicts(nested, 'table-total')).toEqual([
    'table-total holds: 3 + 2 = 5',
    'table-total holds: 3 + 2 + 4 + 6 = 15',
    'table-total holds: 4 + 6 = 10',
  ]);
});

test('rates make no sum, and a list of some regions leaves its total open', () => {
  const rates = `2023年各地普及率\n${table('地区 自来水普及率（%）', '东山市 90', '西川市 80', '合计 86')}`;
  expect(verdicts(rates, 'table-total')).toEqual([]);
  const some = `2023年主要地区粮食产量\n${table('地区 粮食产量（万吨）', '东山市 90', '西川市 80', '合计 400')}`;
  expect(verdicts(some, 'table-total')).toEqual(['table-total open: 90 + 80 ≠ 400']);
});

test('prose and table of one document are checked against each other', () => {
  const document = (said: string) =>
    `2023年全省粮食生产情况\n2023年，浙江省粮食总产量${said}。\n表1 2023年各省粮食生产情况\n${table('地区 粮食总产量（万吨）', '浙江省 639.1', '江西省 2198.3')}`;
  expect(verdicts(document('639.1万吨'), 'table-prose')).toEqual(['table-prose holds: 639.1 = 639.1万吨']);
  expect(verdicts(document('近640万吨'), 'table-prose')).toEqual(['table-prose holds: 639.1 = 近640万吨']);
  expect(verdicts(document('693.1万吨'), 'table-prose')).toEqual(['table-prose broken: 639.1 ≠ 693.1万吨']);
  expect(verdicts(document('639.1万吨').replace('2023年，浙', '2022年，浙'), 'table-prose')).toEqual([]);
});
