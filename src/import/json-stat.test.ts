import { expect, test } from 'vitest';
import { readJsonStat } from './json-stat.ts';

const dataset = (name: string) =>
  JSON.parse(`{
    "id": ["${name}", "year"], "size": [2, 1], "value": [3, null], "status": { "1": "x" },
    "dimension": {
      "${name}": { "category": { "index": ["a", "b"], "label": { "a": "A", "b": "B" } } },
      "year": { "category": { "index": { "2024": 0 } } }
    }
  }`);

test.each(['region', '__proto__', 'constructor'])('a cell keeps its dimension %s', (name) => {
  const records = readJsonStat(dataset(name))?.map((record) => Object.entries(record));
  expect(records).toEqual([
    [
      [name, 'A'],
      [`${name}_code`, 'a'],
      ['year', 2024],
      ['value', 3],
      ['status', null],
    ],
    [
      [name, 'B'],
      [`${name}_code`, 'b'],
      ['year', 2024],
      ['value', null],
      ['status', 'x'],
    ],
  ]);
});
