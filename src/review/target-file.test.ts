import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { materialTables, parseMaterial } from './parse-ledger-data.ts';
import { parseTargets, printTargets } from './target-file.ts';

const published = join(import.meta.dirname, '../../public/data');
const { metrics } = parseMaterial(
  Object.fromEntries(
    materialTables.map((name) => [name, readFileSync(join(published, `${name}.csv`), 'utf8')]),
  ),
  'test',
);

test('a day, a month and a year; an id or a label', () => {
  const csv =
    'metric_id,value,by\napp_users,"500,000,000",2023-12-31\n过境免签适用口岸,60,2024-06\nid_card_offsite,120000000,2025\n';
  expect(parseTargets(csv, metrics)).toEqual([
    { metric_id: 'app_users', value: 500_000_000, by: '2023-12-31' },
    { metric_id: 'transit_ports', value: 60, by: '2024-06-30' },
    { metric_id: 'id_card_offsite', value: 120_000_000, by: '2025-12-31' },
  ]);
});

test('every problem is listed with its row', () => {
  expect(() => parseTargets('metric_id,value,by\nfoo,5亿,soon\napp_users,5,2025\n', metrics)).toThrow(
    /unknown metric in row 2: foo\nno number in row 2: 5亿.*\nno day in row 2: soon/,
  );
  expect(() => parseTargets('metric,value\n', metrics)).toThrow('missing column');
});

test('what is printed is read again', () => {
  const targets = [{ metric_id: 'app_users', value: 500_000_000, by: '2023-12-31' }];
  expect(parseTargets(printTargets(targets), metrics)).toEqual(targets);
});
