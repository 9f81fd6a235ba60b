import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toHash } from '../src/ui/explore-address.ts';
import { type Visit, visit } from './visit.ts';

let at: Visit;
beforeAll(async () => {
  at = await visit();
});
afterAll(() => at.close());

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function idle(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.run-bar button.primary:not(:disabled)'));
}

async function ask(page: Page, sql: string): Promise<void> {
  await page.locator('.cm-content').fill(sql);
  await page.locator('.run-bar button.primary').click();
  await page.waitForTimeout(60);
  await idle(page);
}

async function rows(page: Page): Promise<string[][]> {
  await page.locator('.rows .row').first().waitFor();
  return page
    .locator('.rows .row')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
}

async function faults(page: Page): Promise<string> {
  await page.locator('pre.fault').waitFor();
  return page.locator('pre.fault').innerText();
}

const languages = [
  { locale: 'zh', path: 'explore/' },
  { locale: 'en', path: 'en/explore/' },
] as const;

describe.each(languages)('the room in $locale', ({ path, locale }) => {
  test.each([390, 1280])(
    'nothing overflows at %i px, axe finds nothing, nothing is fetched unasked',
    async (width) => {
      const { page, errors, requests, done } = await at.open(path, { viewport: { width, height: 900 } });
      await page.locator('.cm-content').waitFor();
      expect(requests.filter((url) => url.includes('engine/'))).toEqual([]);
      await page.locator('.asked button').first().click();
      await rows(page);
      for (const view of [0, 1, 2]) {
        await page.locator('.views button').nth(view).click();
        if (view === 2) await page.locator('[data-part=chosen]', { hasText: /选中|of/ }).waitFor();
        await page.waitForTimeout(300);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wide).toBeLessThanOrEqual(0);
        await page.evaluate(axe);
        const found = await page.evaluate(async () => {
          const { axe: run } = window as unknown as {
            axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          };
          return (await run.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        });
        expect(found).toEqual([]);
      }
      expect(errors).toEqual([]);
      expect(requests.filter((url) => !url.startsWith(at.site.address) && !url.startsWith('blob:'))).toEqual(
        [],
      );
      await done();
    },
  );

  test('a ready question is answered, its numbers open their sentences', async () => {
    const { page, done } = await at.open(path);
    await page.locator('.asked button').first().click();
    expect((await rows(page)).length).toBeGreaterThan(10);
    await page.locator('.rows [data-observation]').first().click();
    const sentence = page.locator('dialog[open] blockquote');
    await sentence.waitFor();
    expect((await sentence.innerText()).length).toBeGreaterThan(10);
    expect(page.url()).toContain('#s=');
    expect(locale).toBe(await page.evaluate(() => (document.documentElement.lang === 'en' ? 'en' : 'zh')));
    await done();
  });
});

test('an error is shown in the engine’s own words at its place', async () => {
  const { page, done } = await at.open('en/explore/');
  await ask(page, 'select domain,\n  valeu\nfrom observations');
  expect(await faults(page)).toMatch(/Referenced column "valeu" not found[\s\S]*Candidate bindings/);
  expect(await page.locator('.cm-lintRange-error').innerText()).toBe('valeu');
  await ask(page, 'select 1;\nselect 2 fro metrics');
  expect(await faults(page)).toBe('Parser Error: syntax error at or near "metrics"');
  expect(await page.locator('.cm-lintRange-error').innerText()).toBe('metrics');
  await done();
});

test('columns of the tables a query speaks of are completed first', async () => {
  const { page, done } = await at.open('en/explore/');
  await page.locator('.cm-content').fill('');
  await page.locator('.cm-content').pressSequentially('select metric_id from observations where peri');
  const list = page.locator('.cm-tooltip-autocomplete li');
  await list.first().waitFor();
  expect((await list.allInnerTexts()).slice(0, 3).map((said) => said.split('observations')[0])).toEqual([
    'period_basis',
    'period_end',
    'period_precision',
  ]);
  await page.keyboard.press('Enter');
  expect(await page.locator('.cm-content').innerText()).toContain('where period_basis');
  await done();
});

test('the chart leaves as a picture with its legend and its query inside', async () => {
  const { page, done } = await at.open('en/explore/');
  await ask(page, "select * from (values ('甲', 3), ('乙', 5)) t(name, n)");
  await page.locator('.views button').nth(1).click();
  await page.locator('.charted select').nth(3).selectOption('name');
  const take = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name, exact: true }).click(),
    ]);
    return readFileSync((await download.path()) ?? '');
  };
  const svg = (await take('Download SVG')).toString('utf8');
  expect(svg).toMatch(/<desc>select \* from \(values/);
  expect(svg.match(/>甲</g)).toHaveLength(2);
  // Plot's own background is the one variable it sets itself.
  expect(svg.replaceAll('var(--plot-background)', '')).not.toContain('var(--');
  const png = await take('Download PNG');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.includes('select * from (values')).toBe(true);
  await done();
});

test('SQL reaches no other origin, even on a host that sends no policy', async () => {
  const { page, requests, done } = await at.open('en/explore/', { bypassCSP: true });
  await ask(page, "select count(*) from read_csv('https://example.org/stolen.csv')");
  expect(await faults(page)).toContain('address not allowed: https://example.org');
  expect(requests.filter((url) => url.includes('example.org'))).toEqual([]);
  await ask(page, `select count(*) > 10 as n from read_csv('${at.site.address}data/metrics.csv')`);
  expect(await rows(page)).toEqual([['true']]);
  await done();
});

test('keys: run with Ctrl Enter, walk the grid, sort, copy; history takes a query up again', async () => {
  const { page, done } = await at.open('en/explore/');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('.cm-content').fill('select i as n, 9 - i as m from range(10) t(i)');
  await page.keyboard.press('Control+Enter');
  await rows(page);
  await page.locator('table.sheet').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('s');
  expect((await rows(page))[0]).toEqual(['9', '0']);
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('m\n0\n1');
  await page.keyboard.press('p');
  expect((await rows(page))[0]).toEqual(['0', '9']);
  await page.locator('.history summary').click();
  await page.locator('.history li button').first().click();
  expect(await page.locator('.cm-content').innerText()).toContain('range(10)');
  await done();
});

test('a hundred thousand rows scroll with few of them drawn, and columns say what they hold', async () => {
  const { page, done } = await at.open('en/explore/');
  await ask(page, "select i, i % 3 = 0 as third, 'n' || (i % 4) as name from range(250000) t(i)");
  expect(await page.locator('[data-part=answered]').innerText()).toContain('the first 100,000 rows');
  expect(await page.locator('.rows .row').count()).toBeLessThan(60);
  await page.locator('table.sheet').focus();
  await page.keyboard.press('Control+End');
  await page.locator('.rows .row', { hasText: '99,999' }).waitFor();
  await page.locator('.head', { hasText: 'name' }).locator('.told', { hasText: '4 distinct' }).waitFor();
  await done();
});

test('the chart follows the columns, and its choice is text', async () => {
  const { page, done } = await at.open('en/explore/');
  await ask(page, 'select domain, count(*) as n from observations group by domain');
  await page.locator('.views button').nth(1).click();
  await page.locator('.result-plate svg rect').first().waitFor();
  await page.locator('.charted summary').click();
  expect(await page.locator('.charted pre').innerText()).toMatch(/Plot\.barX\(rows, \{ ?x: "n"/);
  await page.locator('.charted select').first().selectOption('dot');
  expect(await page.locator('.charted pre').innerText()).toContain('Plot.dot(');
  await done();
});

test('the result leaves as a file with a byte order mark and no formula', async () => {
  const { page, done } = await at.open('en/explore/');
  await ask(page, "select '=1+1' as a, '改革' as b");
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.result .choices button', { hasText: 'CSV' }).click(),
  ]);
  const text = readFileSync((await download.path()) ?? '', 'utf8');
  expect(text.startsWith('\uFEFFa,b')).toBe(true);
  expect(text).toContain("'=1+1,改革");
  await done();
});

// Early, the engine builds the join's table, of which it heeds no word or forgets to come back; later it heeds.
test.each([150, 330, 410, 490, 800])(
  'a query that never ends is stopped within a second after %i ms, and the next one runs',
  async (moment) => {
    const { page, done } = await at.open('en/explore/');
    await ask(page, 'select 1 as one');
    await page
      .locator('.cm-content')
      .fill('select count(*) from range(10000000000) a, range(10000000) b where a.range % 7 = b.range % 11');
    await page.locator('.run-bar button.primary').click();
    await page.waitForTimeout(moment);
    const stop = page.locator('.run-bar button', { hasText: 'Stop' });
    // Timed in the page, where nobody looks only now and then.
    const took = stop.evaluate(
      (button) =>
        new Promise<number>((done) => {
          let start = 0;
          button.addEventListener('click', () => {
            start = performance.now();
          });
          new MutationObserver(() => {
            if (document.querySelector('pre.fault')) done(performance.now() - start);
          }).observe(document.body, { childList: true, subtree: true });
        }),
    );
    await stop.click();
    expect(await took).toBeLessThan(1000);
    expect(await faults(page)).toContain('Stopped');
    expect(await page.locator('.cm-content').innerText()).toContain('10000000000');
    await ask(page, 'select 6 * 7 as n');
    expect(await rows(page)).toEqual([['42']]);
    await done();
  },
);

test('a worker that is killed comes back with the ledger and the imports', async () => {
  const { page, done } = await at.open('en/explore/');
  await page.locator('.brought input[type=file]').setInputFiles({
    name: 'mine.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('a,b\n1,x\n2,y\n'),
  });
  await page.getByRole('button', { name: 'Load', exact: true }).click();
  await rows(page);
  const workers = page.workers();
  expect(workers.length).toBe(1);
  await workers[0]?.evaluate(() => self.close()).catch(() => undefined);
  await ask(
    page,
    'select (select count(*) from mine) as mine, (select count(*) > 100 from observations) as ledger',
  );
  expect(await rows(page)).toEqual([['2', 'true']]);
  await done();
});

test('a figure’s SQL opens here with the filter of its page', async () => {
  const { page, done } = await at.open('en/explore/?domain=traffic#figure=measures-by-domain');
  await rows(page).catch(() => undefined);
  expect(await page.locator('.cm-content').innerText()).toContain("domain in ('traffic')");
  await done();
});

describe('another’s link', () => {
  /** The address of a state made in a browser of its own, which is not this one. */
  async function made(sql: string): Promise<string> {
    const { page, done } = await at.open('en/explore/');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('.brought input[type=file]').setInputFiles({
      name: 'carried.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('town,n\n北京,1\n上海,5\n'),
    });
    await page.getByRole('button', { name: 'Load', exact: true }).click();
    await rows(page);
    await ask(page, sql);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.locator('[data-part=shared]', { hasText: /B\)/ }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await done();
    return new URL(link).pathname.slice(1) + new URL(link).hash;
  }

  test('asks before it runs, brings its table, and sees nothing of this one’s', async () => {
    const link = await made('select town, n from carried order by n desc');
    const { page, done } = await at.open(link);
    await page.locator('.consent').waitFor();
    expect(await page.locator('[data-part=asked-sql]').innerText()).toContain('from carried');
    expect(await page.locator('.consent').innerText()).toContain('carried (2 × 2');
    await page.waitForTimeout(800);
    expect(await page.locator('.rows').count()).toBe(0);
    expect(page.workers()).toEqual([]);
    await page.getByRole('button', { name: 'Run it there' }).click();
    expect(await rows(page)).toEqual([
      ['上海', '5'],
      ['北京', '1'],
    ]);
    for (const sql of [
      "select * from read_csv('observations.csv')",
      "set memory_limit = '8GB'",
      'set enable_external_access = true',
    ]) {
      await ask(page, sql);
      expect(await faults(page)).toMatch(/disabled|locked|not allowed|permission/i);
    }
    await ask(page, 'select list(i) from range(300000000) t(i)');
    expect(await faults(page)).toMatch(/needs more memory/);
    await page.getByRole('button', { name: 'Back to my workspace' }).click();
    await ask(page, 'select * from carried');
    expect(await faults(page)).toContain('carried does not exist');
    await page.goto(new URL(link, at.site.address).href);
    await page.reload();
    await page.locator('.consent').waitFor();
    await done();
  });

  test('that brings a table of the ledger’s name is not run', async () => {
    const data = [
      { name: 'Observations', columns: [{ name: 'value', type: 'DOUBLE' }], csv: '999\n' },
    ] as const;
    const { page, done } = await at.open(
      `en/explore/${toHash({ sql: 'select value from observations', view: 'table', data })}`,
    );
    await page.getByRole('button', { name: 'Run it there' }).click();
    expect(await faults(page)).toContain('the link brings its own “Observations”');
    expect(await page.locator('.rows').count()).toBe(0);
    await done();
  });

  test('cannot reach files, networks, settings or another database, nor hide what it runs', async () => {
    const { page, requests, done } = await at.open(
      `en/explore/${toHash({ sql: 'select 1 as one -- \u202Eetirw', view: 'table' })}`,
      { bypassCSP: true },
    );
    expect(await page.locator('[data-part=asked-sql]').innerText()).toContain('‹U+202E›');
    await page.getByRole('button', { name: 'Run it there' }).click();
    expect(await rows(page)).toEqual([['1']]);
    const began = requests.length;
    const open: string[] = [];
    for (const sql of [
      "copy observations to 'out.csv'",
      "export database 'out'",
      "attach 'other.db' as other",
      "select * from read_text('observations.csv')",
      "select * from read_csv('import-1.csv')",
      `select * from '${at.site.address}data/metrics.csv'`,
      "load 'httpfs'",
      'reset memory_limit',
      'set global threads = 1',
      "pragma memory_limit='3GB'",
      "set temp_directory = 'x'",
    ]) {
      await ask(page, sql);
      const [said = ''] = await page.locator('pre.fault').allInnerTexts();
      if (!/disabled|locked|not allowed|permission/i.test(said)) open.push(`${sql}: ${said}`);
    }
    expect(open).toEqual([]);
    expect(requests.slice(began)).toEqual([]);
    await done();
  });

  test('that is cut off says so', async () => {
    const { page, done } = await at.open('en/explore/#s=eJyrVkrOSC1KVbJSSk');
    expect(await faults(page)).toContain('unreadable link');
    await done();
  });
});

test('brushing by pointer and by keys counts what SQL counts, and can be undone', async () => {
  const { page, done } = await at.open('en/explore/');
  await page.locator('.views button').nth(2).click();
  const chosen = page.locator('[data-part=chosen]');
  await chosen.filter({ hasText: /of \d+ rows/ }).waitFor({ timeout: 60_000 });
  const whole = await chosen.innerText();
  const chart = page.locator('[data-dimension=period_end]');
  await chart.scrollIntoViewIfNeeded();
  const box = await chart.boundingBox();
  if (!box) throw new Error('no chart of period_end');
  await page.mouse.move(box.x + 120, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 180, box.y + 60);
  await page.mouse.move(box.x + 230, box.y + 60);
  await page.mouse.up();
  await page.waitForTimeout(500);
  await page.locator('[data-dimension=domain]').focus();
  await page.keyboard.press('Space');
  await page.waitForTimeout(600);
  const found = Number(/^([\d,]+) of/.exec(await chosen.innerText())?.[1]?.replaceAll(',', ''));
  const sql = await page.locator('[data-part=brush-sql]').innerText();
  expect(sql).toMatch(/"domain"::varchar in \('\w+'\)\s+and "period_end" >= date/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.waitForTimeout(600);
  expect(await page.locator('[data-part=brush-sql]').innerText()).not.toContain('domain');
  await page.getByRole('button', { name: 'Clear all' }).click();
  await chosen.filter({ hasText: whole }).waitFor();
  await ask(page, `select count(*) as n from (${sql})`);
  await page.locator('.views button').nth(0).click();
  expect(await rows(page)).toEqual([[String(found)]]);
  await done();
});

test('a value that cannot be shown leaves the room and its query standing', async () => {
  const { page, done } = await at.open('en/explore/');
  const sql = "select timestamp 'infinity' as t, timestamp '-infinity' as u, 1 as n";
  await ask(page, sql);
  await page.locator('.rows .row, .fault').first().waitFor();
  expect(await page.locator('.cm-content').innerText()).toBe(sql);
  await ask(page, 'select 7 as n');
  await expect.poll(async () => (await rows(page))[0]).toEqual(['7']);
  await done();
});
