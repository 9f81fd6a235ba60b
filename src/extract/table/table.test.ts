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
