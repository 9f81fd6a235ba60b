import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readPublished, readSteps } from './published.ts';

const folder = mkdtempSync(join(tmpdir(), 'reform-ledger-published-'));
afterAll(() => rmSync(folder, { recursive: true }));

const head = 'observation_id,quote,metric_id,bound,value,low,high,period_end,comparability,review';
const ledger = (...rows: string[]) => `${[head, ...rows].join('\n')}\n`;
const one = (value: number) =>
  `one,${value}项,measures,exact,${value},${value},${value},2020-05-31,same,auto`;
const two = 'two,6项,measures,exact,6,6,6,2020-05-31,same,auto';

function keep(version: string, text: string): void {
  mkdirSync(join(folder, version, 'data'), { recursive: true });
  writeFileSync(join(folder, version, 'data', 'observations.csv'), text);
}

test('no folder, no versions and no steps', async () => {
  const nowhere = join(folder, 'nowhere');
  expect(await readPublished(nowhere)).toEqual([]);
  expect(await readSteps(nowhere, { version: 'now', observations: ledger(two) })).toEqual([]);
});

test('each kept version leads to the next and the last to the present, newest first', async () => {
  keep('a', ledger(one(20)));
  keep('b', ledger(one(22)));
  const index = ['a', 'b'].map((version) => ({ version, reach: '2020', bytes: 1, figures: [] }));
  writeFileSync(join(folder, 'index.json'), JSON.stringify(index));
  const steps = await readSteps(folder, { version: 'now', observations: ledger(one(22), two) });
  expect(steps.map(({ from, to }) => [from, to])).toEqual([
    ['b', 'now'],
    ['a', 'b'],
  ]);
  const told = steps.map(({ revised }) =>
    revised.map(({ observation_id, revision }) => [observation_id, revision]),
  );
  expect(told).toEqual([[['two', 'added']], [['one', 'corrected']]]);
  // A version that is kept is no step to itself.
  const kept = await readSteps(folder, { version: 'b', observations: ledger(one(22)) });
  expect(kept.map(({ from, to }) => [from, to])).toEqual([['a', 'b']]);
});
