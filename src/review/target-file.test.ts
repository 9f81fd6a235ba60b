import { expect, test } from 'vitest';
import { readPublishedTables } from '../engine/published-ledger.ts';
import { parseLedgerData } from './parse-ledger-data.ts';
import { parseAmount, parseTargets, printTargets } from './target-file.ts';

const { metrics } = parseLedgerData(readPublishedTables(), 'test');

test('a day, a month and a year; an id or a label', () => {
  const csv =
    'metric_id,value,by\napp_users,"500,000,000",2023-12-31\n过境免签适用口岸,60,2024-06\nid_card_offsite,120000000,2025\n';
  expect(parseTargets(csv, metrics).targets).toEqual([
    { metric_id: 'app_users', value: 500_000_000, by: '2023-12-31' },
    { metric_id: 'transit_ports', value: 60, by: '2024-06-30' },
    { metric_id: 'id_card_offsite', value: 120_000_000, by: '2025-12-31' },
  ]);
});

test.each([
  ['6亿', 600_000_000],
  ['六亿个', 600_000_000],
  ['600,000,000', 600_000_000],
  ['１.５亿', 150_000_000],
  ['3300万 个', 33_000_000],
  ['约6亿', null],
  ['6亿余', null],
  ['几百', null],
  ['90%', null],
  ['', null],
  ['6亿张', null],
])('%s is read as %s users', (text, value) => {
  const users = metrics.find(({ metric_id }) => metric_id === 'app_users');
  expect(users && parseAmount(text, users)).toBe(value);
});

test('a share is typed with its sign', () => {
  const [any] = metrics;
  expect(any && parseAmount('90%', { ...any, unit_zh: '%', unit_en: '%' })).toBe(90);
});

test('a direction, a baseline, or the one that is proposed', () => {
  const csv =
    'metric_id,value,by,direction,baseline,baseline_day\napp_users,5亿,2025,不超过,2.9亿,2020-05\ntransit_ports,60,2025,,,\n';
  expect(parseTargets(csv, metrics, () => ({ value: 31, day: '2020-05-31' })).targets).toEqual([
    {
      metric_id: 'app_users',
      value: 500_000_000,
      by: '2025-12-31',
      direction: 'not_exceed',
      baseline: { value: 290_000_000, day: '2020-05-31' },
    },
    { metric_id: 'transit_ports', value: 60, by: '2025-12-31', baseline: { value: 31, day: '2020-05-31' } },
  ]);
});

test('every problem is listed with its row', () => {
  expect(() =>
    parseTargets(
      'metric_id,value,by,direction,baseline,baseline_day\nfoo,many,soon\napp_users,5,2025,lower,5,\n',
      metrics,
    ),
  ).toThrow(
    /unknown metric in row 2: foo\nno number in row 2: many.*\nno day in row 2: soon.*\nunknown direction in row 3: lower.*\nno baseline in row 3: 5/,
  );
  expect(() => parseTargets('metric,value\n', metrics)).toThrow('missing column');
});

test('what is printed is read again', () => {
  const targets = [
    { metric_id: 'app_users', value: 500_000_000, by: '2023-12-31' },
    {
      metric_id: 'transit_ports',
      value: 30,
      by: '2024-12-31',
      direction: 'keep' as const,
      baseline: { value: 31, day: '2020-05-31' },
    },
  ];
  const openTargets = [
    { label: '移动办理', words: '力争, 再上台阶', lacks: 'metric' as const },
    { label: 'app_users', words: '=翻一番', lacks: 'base' as const, observation_id: 'a-1' },
  ];
  for (const locale of ['zh', 'en'] as const)
    expect(parseTargets(printTargets({ targets, openTargets }, locale), metrics)).toEqual({
      targets,
      openTargets,
    });
  expect(printTargets({ targets, openTargets: [] }, 'zh')).not.toContain('lacks');
});

test('a row with words of its own that lacks a metric, a number or a day cannot be measured', () => {
  const csv =
    'metric_id,value,by,words\n服务质量,,,大幅提升\napp_users,,2025,明显增加\napp_users,6亿,,达到6亿\napp_users,6亿,2025,\n';
  const { targets, openTargets } = parseTargets(csv, metrics);
  expect(openTargets.map(({ words, lacks }) => [words, lacks])).toEqual([
    ['大幅提升', 'metric'],
    ['明显增加', 'number'],
    ['达到6亿', 'date'],
  ]);
  expect(targets.map(({ value }) => value)).toEqual([600_000_000]);
});
