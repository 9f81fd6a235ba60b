import { expect, test } from 'vitest';
import { figures } from '../../figures/index.ts';
import { publishedContext } from '../published-context.ts';
import type { ReviewTerms } from '../terms.ts';
import { slideKind, slideKinds } from './index.ts';
import { parseTable } from './table.ts';

const terms: ReviewTerms = {
  title: 'a',
  locale: 'zh',
  dataset: 'v',
  since: '2019-05-31',
  asOf: '2020-05-31',
  targets: [],
};

test.each(slideKinds)('a new slide of $kind is whole and of its kind', (kind) => {
  const body = kind.blank(terms, []);
  expect(body.kind).toBe(kind.kind);
  expect(kind.isBody({ ...body })).toBe(true);
  expect(slideKind(kind.kind)).toBe(kind);
});

test.each([
  ['figure', { figure: 1 }],
  ['figure', { figure: 'app-users', filter: { domains: ['sea'], from: null, to: null } }],
  ['numbers', { metrics: [1] }],
  ['changes', { from: '2019', to: '2020-05-31' }],
  ['changes', { from: '2019-05-31', to: '2020-05-31', domain: 'sea' }],
  ['text', {}],
])('a slide of %s with %j is broken', (kind, body) => {
  expect(slideKind(kind).isBody({ kind, ...body })).toBe(false);
});

test('a new figure slide shows a figure that the deck does not show yet', () => {
  const shown = figures.slice(0, 3).map(({ id }) => ({ kind: 'figure', figure: id }));
  expect(slideKind('figure').blank(terms, shown)).toEqual({ kind: 'figure', figure: figures[3]?.id });
});

test('a table is read as spreadsheets copy it, or with upright strokes', () => {
  const table = {
    columns: ['地区', '办结率', '3'],
    rows: [
      ['甲', '98%', ''],
      ['乙', '', '补充'],
    ],
  };
  expect(parseTable('地区\t办结率\n甲\t98%\r\n\n乙\t\t补充\n')).toEqual(table);
  expect(parseTable('地区 | 办结率\n甲｜98%\n乙 | | 补充')).toEqual(table);
  expect(parseTable('年\t年\n1\t2').columns).toEqual(['年', '年 2']);
  expect(parseTable('')).toEqual({ columns: [], rows: [] });
});

test('an unknown kind is told by name', () => {
  expect(() => slideKind('poem')).toThrow('unknown slide kind: poem');
});

test.each([
  ['zh', '两头都有观测值的指标7项：可比的6项，4项增加，2项持平；其余1项说明了为何不比。'],
  [
    'en',
    '7 metrics were observed at both ends: 6 can be compared, of which 4 rose and 2 did not change; for the other one the table says why not.',
  ],
] as const)('what changed is counted in %s, and no count is zero', async (locale, takeaway) => {
  const { since: from, asOf: to } = terms;
  const body = { kind: 'changes', from, to } as const;
  expect((await slideKind('changes').propose(body, { ...terms, locale }, publishedContext)).takeaway).toBe(
    takeaway,
  );
});
