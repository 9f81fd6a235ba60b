import { describe, expect, test } from 'vitest';
import type { Row } from '../../engine/database.ts';
import { openPublishedLedger } from '../../engine/published-ledger.ts';
import { figures } from '../index.ts';
import { courseWords } from './course-words.ts';
import { outlineOf, type Series } from './outline.ts';

const engine = await openPublishedLedger();
const rows = new Map<string, readonly Row[]>();
for (const { id, sql } of figures) rows.set(id, (await engine.query(sql)).rows());
const idsOf = (id: string) => [
  ...new Set((rows.get(id) ?? []).flatMap((row) => (row.observation_id ? [String(row.observation_id)] : []))),
];
const drawn = (ids: readonly string[]) => new Map(ids.map((id) => [id, `words of ${id}`]));
const outline = (id: string, locale: 'zh' | 'en' = 'en') =>
  outlineOf(rows.get(id) ?? [], drawn(idsOf(id)), locale);
const valuesOf = ({ stretches }: Series) =>
  stretches.map(({ points }) => points.map(({ value, near }) => `${value}${near ? '~' : ''}`).join(' '));

test('comparable and similar numbers of one metric are two stretches', () => {
  const [series, ...others] = outline('id-cards', 'zh');
  expect(others).toEqual([]);
  const points = series?.stretches.flatMap((stretch) => stretch.points) ?? [];
  expect(courseWords(series?.name ?? '', points, 'zh')).toBe(
    '异地办理居民身份证（累计）：7个点，2016年6月170万张至2024年8月1.16亿张',
  );
  expect(series?.stretches.map(({ name, points }) => courseWords(name, points, 'zh'))).toEqual([
    '同一口径：4个点，2016年6月170万张至2020年5月逾3300万张',
    '口径相近，不可直接相比：3个点，2021年8月逾5000万张至2024年8月1.16亿张',
  ]);
});

test('a change of rules parts what is similar', () => {
  const ports = outline('transit').find(({ name }) => name.startsWith('Ports'));
  expect(ports && valuesOf(ports)).toEqual(['27 31 39', '24~ 27~ 37~ 37~', '60~ 60~ 65~ 65~']);
});

test('full years, half-years and other periods of a flow are series of their own', () => {
  const names = outline('online-transactions').map(({ name }) => name.split(', ').at(-1));
  expect(new Set(names)).toEqual(new Set(['Full years', 'First half-years', 'Other periods']));
});

test('another unit is another series', () => {
  expect(outline('online-services').map(({ unit }) => unit)).toEqual(['services', 'person-times']);
});

test('batches stand at the sum that they reach', () => {
  expect(outline('article-batches').flatMap(valuesOf)).toEqual(['10 16 22', '22']);
});

test('metrics of one number each are one series, in the order in which they are drawn', () => {
  const ids = idsOf('measures-by-domain').reverse();
  const [series, ...others] = outlineOf(rows.get('measures-by-domain') ?? [], drawn(ids), 'en');
  expect(others).toEqual([]);
  expect(series?.unit).toBe('measures');
  expect(series?.stretches.map(({ points }) => points.map(({ observation }) => observation))).toEqual([ids]);
});

test('what is not drawn is not in it', () => {
  const [first] = idsOf('app-users');
  expect(outlineOf(rows.get('app-users') ?? [], drawn([first ?? '']), 'en').flatMap(valuesOf)).toEqual([
    '220000000',
  ]);
  expect(outlineOf([], new Map(), 'zh')).toEqual([]);
});

describe.each(figures.filter(({ row }) => row.filterable))('$id', ({ id }) => {
  test.each(['zh', 'en'] as const)('has each of its facts once, with words, in %s', (locale) => {
    const series = outline(id, locale);
    const points = series.flatMap(({ stretches }) => stretches.flatMap(({ points }) => points));
    expect(points.map(({ observation }) => observation).sort()).toEqual(idsOf(id).sort());
    for (const { observation, words } of points) expect(words).toBe(`words of ${observation}`);
    const courses = [
      ...series.map((each) => ({ ...each, points })),
      ...series.flatMap((each) => each.stretches),
    ];
    for (const { name, points } of courses)
      expect(courseWords(name, points, locale)).toMatch(
        locale === 'zh' ? /^[^a-z]*[一-龥][^a-z]*\d[^a-z]*$/ : /^[^一-龥]*\d[^一-龥]*$/,
      );
  });
});
