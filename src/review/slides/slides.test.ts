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
  ['zh', '前后两期都有数据的指标7项：可比的6项，4项增加，2项持平；其余1项不可比，原因见表下。'],
  [
    'en',
    '7 metrics were observed at both ends: 6 can be compared, of which 4 rose and 2 did not change; the other one cannot, as told under the table.',
  ],
] as const)('what changed is counted in %s, and no count is zero', async (locale, takeaway) => {
  const { since: from, asOf: to } = terms;
  const body = { kind: 'changes', from, to } as const;
  expect((await slideKind('changes').propose(body, { ...terms, locale }, publishedContext)).takeaway).toBe(
    takeaway,
  );
});

test('an agenda names the parts of the deck as it is, each with what its slides say', async () => {
  const line = (text: string) => ({ text });
  const slide = (body: { readonly kind: string }, title: string, takeaway = '') => ({
    ...{ body, title: line(title), takeaway: line(takeaway) },
  });
  const slides = [
    slide({ kind: 'title' }, '年度评估'),
    slide({ kind: 'agenda' }, '提纲'),
    slide({ kind: 'numbers' }, '主要数据', '用户2.9亿个，增加7000万个。'),
    slide({ kind: 'figure' }, '全国一揽子60项；交管最多'),
    slide({ kind: 'section' }, '交管', '用户增加7000万个。'),
    slide({ kind: 'figure' }, '3批措施：10 + 6 + 6，总数22项'),
    slide({ kind: 'figure' }, '平台用户：2020年5月2.9亿'),
    slide({ kind: 'figure' }, '平台用户：各地'),
    slide({ kind: 'figure' }, '交管：6项都增加'),
    slide({ kind: 'changes' }, '变化：2019年5月31日至2020年5月31日'),
  ];
  const [part] = await slideKind('agenda').layout(
    { kind: 'agenda' },
    { ...terms, slides },
    publishedContext,
    async () => [],
  );
  expect(part?.body).toMatchObject({
    table: {
      rows: [
        ['1．主要数据', '用户2.9亿个，增加7000万个。'],
        ['2．全国公安', '全国一揽子60项'],
        ['3．交管', '3批措施；平台用户；6项都增加'],
        ['4．变化', '2019年5月31日至2020年5月31日'],
      ],
    },
  });
});
