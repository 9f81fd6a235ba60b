/** What people do on the site, in three engines: looked for by what is seen, done by the events of a click or a key. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, serve } from '../../scripts/serve.ts';
import type { Engine } from './engine.ts';
import { engines, keepPicture } from './engines.ts';

// The slowest of them starts DuckDB in ten seconds; with six programs to a core its first answer took ninety.
const timeout = 240_000;

const root = join(import.meta.dirname, '../..');
let site: Site;
beforeAll(async () => {
  site = await serve(join(root, 'dist'));
});
afterAll(() => site.close());

/** Functions that every script may use. */
const tools = `
const one = (selector) => document.querySelector(selector);
const all = (selector) => [...document.querySelectorAll(selector)];
const press = (words, within = 'body') =>
  all(within + ' button').find((button) => button.textContent.trim() === words).click();
const type = (field, value) => {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, value);
  for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
};
const key = (target, key) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
const choose = (field, name, base64) => {
  const files = new DataTransfer();
  files.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name));
  field.files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
};
`;

/** A script's words for choosing a file in the field that `selector` finds. */
const chooseFile = (selector: string, name: string, bytes: Buffer) =>
  `choose(one('${selector}'), '${name}', '${bytes.toString('base64')}');`;

const towns = Buffer.from(
  `town,number\n${Array.from({ length: 200 }, (_, row) => `town${row % 5},${row}`).join('\n')}`,
);

describe.each(engines)('%s', { timeout: 2 * timeout }, (name, open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
    await engine.resize(1280, 900);
  });
  afterAll(() => engine.close());

  const run = <T>(script: string) => engine.run<T>(tools + script);
  /** Waits until an expression of the page has that value. */
  const until = (expression: string, value: unknown = true) =>
    expect.poll(() => run(`return ${expression};`), { timeout }).toEqual(value);
  /** Does it again and again until something is seen: a page that is not taken over yet hears no key. */
  const untilAfter = (act: string, expression: string) =>
    expect
      .poll(() => run<boolean>(`if (!(${expression})) { ${act} } return Boolean(${expression});`), {
        timeout,
        interval: 1500,
      })
      .toBe(true);

  test('the overview: figures, a filter, a sentence, the share sheet', async () => {
    await engine.open(`${site.address}en/`);
    await until(`all('figure[data-figure] svg').length >= 12`);
    await keepPicture(engine, 'overview');
    await run(`type(one('select[name=domain]'), 'traffic')`);
    await until(`/ of /.test(one('form.filters output').textContent)`);
    expect(await run<string>('return location.search')).toContain('domain=traffic');
    expect(await run<number>(`return all('#observations tbody tr:not([hidden]) .dot:not(.tr)').length`)).toBe(
      0,
    );
    await run(`one('.keys [data-observation]').click()`);
    await until(`Boolean(one('dialog[open] mark'))`);
    expect(await run<string>(`return one('dialog[open] mark').textContent`)).toMatch(/\d/);
    await run(`one('dialog[open] .close').click()`);
    await until(`one('dialog[open]')`, null);
    await run(`one('.share').click()`);
    await until(`all('.share-sheet .form').length > 3`);
    await keepPicture(engine, 'share');
  });

  test('a figure: its tree by keys, and sound or a sentence', async () => {
    await engine.open(`${site.address}en/figure/id-cards/`);
    await untilAfter(`one('[role=treeitem]')?.focus()`, `all('[role=treeitem]').length === 10`);
    await run(`key(one('[role=treeitem]'), 'ArrowRight')`);
    await until(`all('.plate .here').length`, 1);
    await run(`press('Listen')`);
    await until(`/Same definition|No sound/.test(one('.listening [role=status]')?.textContent)`);
  });

  test('explore: a file is brought, asked, brushed, and there again or said to be gone', async () => {
    await engine.open(`${site.address}en/explore/`);
    await until(`Boolean(one('.run-bar button.primary:not(:disabled)'))`);
    await run(chooseFile('.brought input[type=file][accept]', 'towns.csv', towns));
    await until(`Boolean(one('.preview'))`);
    await run(`press('Load', '.preview')`);
    await until(`!one('.preview') && all('.rows .row').length > 3`);
    await run(`all('.views button')[2].click()`);
    await until(`Boolean(one('.brushing select'))`);
    await run(`type(one('.brushing select'), 'towns')`);
    await until(`all('.brushing .linked svg').length`, 2);
    await keepPicture(engine, 'explore');
    const passing = await run<boolean>(`return /gone when the page closes/.test(one('.brought').innerText)`);
    await engine.open(`${site.address}en/explore/?again`);
    await until(`Boolean(one('.run-bar button.primary:not(:disabled)'))`);
    await until(`/towns/.test(one('.brought').textContent)`, !passing);
  });

  test('the lab reads a text', async () => {
    await engine.open(`${site.address}extract/`);
    await until(`Boolean(one('.given textarea'))`);
    await run(`type(one('.given textarea'), '今年以来，全市累计办理异地身份证120万余张，设立窗口300多个。')`);
    await until(`all('.number-table tbody tr').length`, 2);
  });

  test.each(['report.docx', 'report.pdf', 'report.rtf', 'page.html'])('the lab reads %s', async (file) => {
    await engine.open(`${site.address}extract/?${file}`);
    await until(`Boolean(one('.given textarea'))`);
    const bytes = readFileSync(join(root, 'tests/fixtures/documents', file));
    await run(chooseFile('.given input[type=file]', file, bytes));
    await until(`all('.number-table tbody tr').length > 10`);
    if (file === 'report.pdf') await keepPicture(engine, 'lab');
  });

  test('a review becomes a PPTX', async () => {
    await engine.open(`${site.address}review/`);
    await untilAfter(`one('.review-start button')?.click()`, `Boolean(one('.composer .sheet-view'))`);
    await keepPicture(engine, 'review');
    await run(`
window.saved = 0;
const make = URL.createObjectURL;
URL.createObjectURL = (file) => { window.saved = Math.max(window.saved, file.size); return make(file); };
HTMLAnchorElement.prototype.click = () => {};
press('PPTX')`);
    await until('window.saved > 50000');
    expect(await run<boolean>('return /由Firefox存成的PDF/.test(document.body.innerText)')).toBe(
      name === 'Firefox',
    );
  });
});
