import { expect, test } from 'vitest';
import type { Observation } from '../dataset/schema.ts';
import { renderPage } from './render.tsx';
import { type SiteData, sitePages } from './site.ts';
import { observation, shell, site } from './site-example.ts';

function firstOf<T>([first]: readonly T[]): T {
  if (first === undefined) throw new Error('an empty example');
  return first;
}
const article = firstOf(site.tables.articles);
const metric = firstOf(site.tables.metrics);
const source = firstOf(site.tables.sources);

type Part = readonly [from: string, to: string];
const year = (of: number): Part => [`${of}-01-01`, `${of}-12-31`];

/** A text for each number, the last one the newest; a growth is told of the last number. */
function shownOf(numbers: readonly (readonly [part: Part, value: number])[], growth?: Partial<Observation>) {
  const rows = numbers.map(
    ([[period_start, period_end], value], at): Observation => ({
      ...observation,
      ...{ observation_id: `o${at}`, source_id: `t${at}`, period_start, period_end, period_precision: 'day' },
      ...{
        metric_id: 'cards',
        domain: 'public_order',
        label: '办理',
        quote: `${value / 1e8}亿张`,
        start: 0,
        end: 2,
      },
      ...{ value, low: value, high: value, bound: 'exact', role: 'level', decimals: -4 },
    }),
  );
  const last = rows.at(-1) as Observation;
  const told: Observation[] = growth
    ? [
        {
          ...last,
          ...{
            observation_id: 'growth',
            metric_id: null,
            role: 'change',
            direction: 'up',
            unit: '%',
            quote: '14.2%',
          },
          ...{ base_kind: 'year-earlier', of: last.observation_id, value: 14.2, low: 14.2, high: 14.2 },
          ...growth,
        },
      ]
    : [];
  const texts = rows.map(({ source_id, period_end }) => ({ article_id: source_id, as_of: period_end }));
  const own: SiteData = {
    ...site,
    figures: [],
    texts: Object.fromEntries(texts.map(({ article_id }) => [article_id, '办理'])),
    tables: {
      ...site.tables,
      events: [],
      numerals: [],
      articles: texts.toReversed().map((one) => ({ ...article, ...one })),
      sources: texts.map(({ article_id }) => ({ ...source, source_id: article_id })),
      metrics: [{ ...metric, measure: 'flow' }],
      observations: [...rows.toReversed(), ...told],
    },
  };
  const page = sitePages(own).find(({ path }) => path === '');
  if (!page) throw new Error('no overview');
  const html = renderPage(page, own, shell);
  const keys = html.slice(html.indexOf('class="keys"'));
  return /<p class="around">(.*?)<\/p>/.exec(keys)?.[1]?.replace(/<[^>]*>/g, '');
}

test('the growth that a text prints of a number is told before the one that its rounded numbers come to', () => {
  const numbers = [
    [year(2024), 610_000_000],
    [year(2025), 697_000_000],
  ] as const;
  expect(shownOf(numbers)).toBe('此前 2024年 6.1亿张（≈+14%）');
  expect(shownOf(numbers, {})).toBe('此前 2024年 6.1亿张（+14.2%）');
  expect(shownOf(numbers, { direction: 'down' })).toBe('此前 2024年 6.1亿张（−14.2%）');
  expect(shownOf(numbers, { base_kind: 'previous' })).toBe('此前 2024年 6.1亿张（≈+14%）');
  expect(shownOf([numbers[0], [year(2026), 697_000_000]], {}), 'of another year than the one before it').toBe(
    '此前 2024年 6.1亿张（≈+14%）',
  );
});

test('what one quarter counted is told beside the same quarter of another year alone', () => {
  const third: Part = ['2023-07-01', '2023-09-30'];
  const first = (of: number): Part => [`${of}-01-01`, `${of}-03-31`];
  expect(
    shownOf([
      [third, 123_000_000],
      [first(2025), 163_000_000],
    ]),
  ).toBe('尚无可比的前后数据');
  expect(
    shownOf([
      [first(2024), 141_000_000],
      [third, 123_000_000],
      [first(2025), 163_000_000],
    ]),
  ).toMatch(/^此前 2024年3月 1.41亿张/);
});
