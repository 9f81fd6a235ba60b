import { expect, test } from 'vitest';
import { noFacts } from '../../dataset/fact-columns.ts';
import type { Metric, Observation } from '../../dataset/schema.ts';
import { chooseFigures } from './choose.ts';

const metric = (metric_id: string, unit_zh: string): Metric => ({
  ...{ metric_id, domain: 'all', theme: 'measures', measure: 'flow', baseline: null, words: null },
  ...{ unit_zh, unit_en: unit_zh, label_zh: metric_id, label_en: metric_id },
  ...{ definition_zh: metric_id, definition_en: metric_id },
});

const times = {
  year: ['01-01', '12-31'],
  half: ['01-01', '06-30'],
} as const;

/** A number of a metric over a year or its first half. */
function row(metric_id: string, year: number, part: keyof typeof times, more: Partial<Observation> = {}) {
  const [from, to] = times[part].map((day) => `${year}-${day}`) as [string, string];
  return {
    ...noFacts,
    ...{ observation_id: `${metric_id} ${year} ${part}`, metric_id, domain: 'all', label: null, noun: null },
    ...{ value: year, low: year, high: year, bound: 'exact', unit: null, quote: `${year}`, region: 'CN' },
    ...{
      period_start: from,
      period_end: to,
      period_precision: 'day',
      source_id: 'text',
      start: null,
      end: null,
    },
    ...{ restates: null, comparability: 'same', method: 'extracted', review: 'auto', rule: null },
    ...{ role: 'level', modality: 'achieved' },
    ...more,
  } satisfies Observation as Observation;
}

function chosen(rows: readonly Observation[], unit = '件') {
  const ids = [...new Set(rows.flatMap(({ metric_id }) => metric_id ?? []))];
  const metrics = ids.map((id) => metric(id, unit));
  return chooseFigures({ metrics, observations: rows, events: [] }).map(
    ({ kind, metrics: own, name_zh, name_en }) => [kind, own.join(' '), name_zh, name_en],
  );
}

const twice = (id: string, year: number, part: keyof typeof times) => [
  row(id, year - 1, part),
  row(id, year, part),
];

test('what two dates tell stands by its time, the newest first, and is called by it', () => {
  const rows = [
    ...['old', 'older'].flatMap((id) => twice(id, 2024, 'half')),
    ...['new', 'newer'].flatMap((id) => twice(id, 2025, 'year')),
    ...twice('lone', 2023, 'year'),
  ];
  expect(chosen(rows).filter(([kind]) => kind === 'pairs')).toEqual([
    ['pairs', 'new newer', '主要指标2025年', 'Main indicators, 2025'],
    ['pairs', 'old older', '主要指标2024年上半年', 'Main indicators, the first half of 2024'],
    ['pairs', 'lone', '主要指标2023年', 'Main indicators, 2023'],
  ]);
});

test('growths stand beside those of their own time', () => {
  const growth = { role: 'change', direction: 'up', unit: '%' } as const;
  const rows = [
    row('a', 2024, 'half', growth),
    row('b', 2025, 'year', growth),
    row('c', 2024, 'half', growth),
    row('d', 2025, 'year', growth),
  ];
  expect(chosen(rows, '%').filter(([kind]) => kind === 'changes')).toEqual([
    ['changes', 'b d', '主要指标2025年的增减', 'Main indicators, 2025, growth'],
    ['changes', 'a c', '主要指标2024年上半年的增减', 'Main indicators, the first half of 2024, growth'],
  ]);
});

test('levels are compared within one time, and not again where they are the parts of a whole', () => {
  const part = (id: string) => row(id, 2025, 'year', { part_of: 'whole 2025 year' });
  const rows = [
    row('whole', 2025, 'year'),
    ...['one', 'two', 'three'].map(part),
    ...['x', 'y', 'z'].map((id) => row(id, 2024, 'half')),
  ];
  expect(chosen(rows).map(([kind, own]) => [kind, own])).toEqual([
    ['parts', 'whole one two three'],
    ['levels', 'x y z'],
  ]);
});

test('one time alone needs no name of it', () => {
  expect(chosen(['a', 'b'].flatMap((id) => twice(id, 2025, 'year')))[0]?.[2]).toBe('主要指标');
});
