import { expect, test } from 'vitest';
import { cutTable, fillsOf } from './cut-table.ts';
import { joinNotes, markOf, remarksUnder, sayRemark } from './remarks.ts';

const remarks = ['口径只是相近。', '其中有存疑的观测值。', '规则改变。'].map(sayRemark);

test('every mark is one sign, and no two are alike', () => {
  const all = Array.from({ length: 50 }, (_, at) => markOf(at));
  expect(all.slice(18, 22)).toEqual(['⑲', '⑳', '㉑', '㉒']);
  expect([all[34], all[35], all[49]]).toEqual(['㉟', '㊱', '㊿']);
  expect(new Set(all).size).toBe(50);
});

test('under rows stand the remarks whose marks they bear', () => {
  const rows = [
    ['a', '增加3个③'],
    ['b', '不可比①'],
  ];
  expect(remarksUnder(rows, remarks, 'zh')).toEqual(['① 口径只是相近。③ 规则改变。']);
  expect(remarksUnder([['a', '持平']], remarks, 'zh')).toEqual([]);
});

test('under a whole table every remark stands once, before the other notes', () => {
  const notes = ['① 口径只是相近。③ 规则改变。', '① 口径只是相近。② 其中有存疑的观测值。', '另有3项未列。'];
  expect(joinNotes(notes, 'zh')).toEqual([
    '① 口径只是相近。② 其中有存疑的观测值。③ 规则改变。',
    '另有3项未列。',
  ]);
  expect(joinNotes(['a', 'b'], 'en')).toEqual(['a', 'b']);
});

test('remarks take room under the part of a table that has their marks', () => {
  const rows = Array.from({ length: 12 }, (_, at) => [`指标${at}`, `不可比${markOf(at)}`]);
  const long = rows.map((_, at) => sayRemark('长'.repeat(60), at));
  const table = { columns: ['指标', '增减'], rows };
  const around = { title: '标题', takeaway: '', notes: [] };
  expect(cutTable(table, around).parts).toHaveLength(1);
  const cut = cutTable(table, { ...around, remarks: long });
  expect(cut.parts.length).toBeGreaterThan(1);
  for (const fill of fillsOf(cut, { ...around, remarks: long })) expect(fill).toBeLessThanOrEqual(1);
});
