import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';

const script = readFileSync(join(import.meta.dirname, 'table-growth.js'), 'utf8');

/** Runs `body` where tables grow by blocks; `grown` counts how often one really did. */
const inWorker = (body: string): unknown =>
  runInNewContext(`
let grown = 0;
const { grow } = WebAssembly.Table.prototype;
WebAssembly.Table.prototype.grow = function (...rest) { const before = grow.apply(this, rest); grown += 1; return before; };
${script}
(() => { ${body} })()`);

test('40,000 single places are given in three blocks, each the next one', () => {
  expect(
    inWorker(`
const table = new WebAssembly.Table({ element: 'anyfunc', initial: 5 });
for (let place = 5; place < 40_005; place += 1)
  if (table.grow(1) !== place || table.length !== place + 1) return 'not the next: ' + place;
return grown`),
  ).toBe(3);
});

test('a table grows to its greatest length and not beyond', () => {
  expect(
    inWorker(`
const table = new WebAssembly.Table({ element: 'anyfunc', initial: 5, maximum: 7 });
table.grow(2);
try { table.grow(1); } catch (error) { return [table.length, error.name].join(); }`),
  ).toBe('7,RangeError');
});
