import { expect, test } from 'vitest';
import { locales } from '../../text/locale.ts';
import { cutTable } from '../cut-table.ts';
import { data } from '../ledger-example.ts';
import { propose } from '../propose.ts';
import { publishedContext } from '../published-context.ts';
import type { SheetBody } from '../slide-layout.ts';
import { toSheets } from '../to-sheets.ts';
import { changesSlide } from './changes.ts';

const body = { kind: 'changes' as const, from: '2022-12-31', to: '2023-12-31' };

/** A ledger of so many metrics, each with a number a year: that of the metric `at` grew by `at` per cent. */
function ledgerOf(count: number, name: Readonly<Record<'zh' | 'en', string>>) {
  const [metric] = data.metrics;
  const [row] = data.observations.filter(
    ({ comparability, bound }) => comparability === 'same' && bound === 'exact',
  );
  if (!metric || !row) throw new Error('no rows');
  const ids = Array.from({ length: count }, (_, at) => at + 1);
  const metrics = ids.map((at) => ({
    ...metric,
    ...{
      metric_id: `m${at}`,
      measure: 'stock' as const,
      unit_zh: '个',
      unit_en: 'of them',
      label_zh: `${name.zh}${at}`,
      label_en: `${name.en} ${at}`,
    },
  }));
  const observations = ids.flatMap((at) =>
    ['2022', '2023'].map((year) => {
      const value = year === '2022' ? 1000 : 1000 + 10 * at;
      return {
        ...row,
        ...{
          observation_id: `m${at}-${year}`,
          metric_id: `m${at}`,
          unit: '个',
          value,
          low: value,
          high: value,
        },
        ...{ period_start: null, period_end: `${year}-12-31`, period_precision: 'day' as const },
      };
    }),
  );
  return { ...publishedContext, data: { ...data, metrics, observations, events: [], audits: [] } };
}

async function tableOf(count: number, locale: 'zh' | 'en', name = { zh: '指标', en: 'Metric' }) {
  const context = ledgerOf(count, name);
  const terms = { title: '', locale, dataset: '', since: body.from, asOf: body.to, targets: [] };
  const [part] = await changesSlide.layout(body, terms, context, async () => []);
  const shown = part?.body as SheetBody & { kind: 'table' };
  const words = await changesSlide.propose(body, terms, context);
  return { ...shown, ...words };
}

test.each(locales)(
  'sixty changes in %s: the twenty largest on two sheets, and how many are not told',
  async (locale) => {
    const { table, notes, title, takeaway } = await tableOf(60, locale);
    expect(table.rows.map(([name]) => Number(/\d+/.exec(name ?? '')?.[0]))).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 41),
    );
    expect(notes.join()).toContain('40');
    expect(takeaway).toContain('60');
    expect(cutTable(table, { title, takeaway, notes }).parts.length).toBeLessThanOrEqual(2);
  },
);

test.each(locales)(
  'of long names in %s as many as two sheets hold, the largest, the others counted',
  async (locale) => {
    const name = {
      zh: '全省各级人民法院适用认罪认罚从宽制度审结的一审刑事案件（含少年法庭和派出人民法庭审结的案件，不含发回重审的案件）',
      en: 'First-instance criminal cases in which leniency for pleading guilty was applied, number',
    };
    const { table, notes, title, takeaway } = await tableOf(60, locale, name);
    expect(cutTable(table, { title, takeaway, notes, locale }).parts.length).toBe(2);
    expect(table.rows.length).toBeLessThan(20);
    expect(table.rows.length).toBeGreaterThanOrEqual(12);
    expect(notes.join()).toContain(String(60 - table.rows.length));
  },
);

test('a change within a year is its own pace; columns without a word are left out', async () => {
  const { table } = await tableOf(3, 'zh');
  expect(table.columns).toEqual(['指标', '前次', '本次', '增减']);
  expect(table.rows[0]).toEqual([
    '指标1',
    '1000个（2022年12月31日）',
    '1010个（2023年12月31日）',
    '增加10个（1%）',
  ]);
});

test.each([
  [1, 4],
  [2, 5],
])('a pace that %i of 4 rows have: %i columns, and each pace is told once', async (many, columns) => {
  const context = ledgerOf(4, { zh: '指标', en: 'Metric' });
  const observations = context.data.observations.map((row) => {
    const isLong = row.period_end === '2022-12-31' && Number(row.metric_id?.slice(1)) <= many;
    return isLong ? { ...row, period_end: '2021-12-31' } : row;
  });
  const data = { ...context.data, observations };
  const terms = {
    title: '',
    locale: 'zh' as const,
    dataset: '',
    since: body.from,
    asOf: body.to,
    targets: [],
  };
  const [part] = await changesSlide.layout(body, terms, { ...context, data }, async () => []);
  const shown = part?.body as SheetBody & { kind: 'table' };
  const { table } = shown;
  expect(table.columns).toHaveLength(columns);
  expect(table.rows[0]?.slice(3).join()).toMatch(
    columns === 4 ? /^自2021年12月31日起增加10个（1%），每年约?5个$/ : /（1%）,每年约?5个$/,
  );
  expect(table.rows.flat().join().split('每年')).toHaveLength(many + 1);
});

test('where nothing was observed at both ends the slide says so once', async () => {
  const { takeaway, notes } = await tableOf(0, 'zh');
  expect(takeaway).toBe('');
  expect(notes).toEqual(['此间没有前后两期都有数据的指标。']);
});

test.each(locales)(
  'all that moved in five years in %s stands on two slides, remarks under their rows',
  async (locale) => {
    const choice = {
      id: 'd',
      template: 'comparison' as const,
      locale,
      since: '2020-05-31',
      asOf: '2025-12-31',
    };
    const deck = await propose(choice, publishedContext);
    const { sheets } = await toSheets(deck, publishedContext);
    const parts = sheets.flatMap(({ composed, body }) =>
      composed === 'changes' && body.kind === 'table' ? [body] : [],
    );
    expect(parts.length).toBeLessThanOrEqual(2);
    const marksOf = (rows: ReadonlyArray<readonly string[]>) =>
      new Set(rows.flat().join('').match(/[①-⑳]/gu) ?? []);
    expect(marksOf(parts.flatMap(({ table }) => table.rows)).size).toBeGreaterThan(2);
    for (const { table, notes } of parts)
      for (const mark of marksOf(table.rows))
        expect(notes.filter((note) => note.includes(`${mark} `))).toHaveLength(1);
    // What does not compare is counted by its reason.
    const last = parts.at(-1)?.notes.join() ?? '';
    const uncompared = Number(
      /另有(\d+)项不可比|(\d+) further metrics? do(?:es)? not compare/.exec(last)?.slice(1).join(''),
    );
    const byReason = [...last.matchAll(/（(\d+)项）| \((\d+)\)/g)].map((found) =>
      Number(found.slice(1).join('')),
    );
    expect(uncompared).toBe(9);
    expect(byReason.reduce((sum, count) => sum + count, 0)).toBe(9);
  },
);
