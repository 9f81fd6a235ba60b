import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import {
  answer,
  answered,
  ask,
  chooseFile,
  fault,
  frames,
  loadPreviewed,
  rows,
  view,
} from './explore-room.ts';
import { type Opened, type Visit, visit } from './visit.ts';

let at: Visit;
beforeAll(async () => {
  at = await visit();
});
afterAll(() => at.close());

const languages = [
  { locale: 'zh', path: 'explore/' },
  { locale: 'en', path: 'en/explore/' },
] as const;

describe.each(languages)('the room in $locale', ({ path, locale }) => {
  let room: Opened;
  beforeAll(async () => {
    room = await at.open(path);
  });
  afterAll(() => room.done());

  test('a ready question is answered, its numbers open their sentences; nothing is fetched unasked', async () => {
    const { page, requests } = room;
    await page.locator('.cm-content').waitFor();
    expect(requests.filter((url) => url.includes('engine/'))).toEqual([]);
    await page.locator('.asked button').first().click();
    expect((await rows(page)).length).toBeGreaterThan(10);
    await page.locator('.rows [data-observation]').first().click();
    const sentence = page.locator('dialog[open] blockquote');
    await sentence.waitFor();
    expect((await sentence.innerText()).length).toBeGreaterThan(10);
    await page.keyboard.press('Escape');
    expect(page.url()).toContain('#s=');
    expect(locale).toBe(await page.evaluate(() => (document.documentElement.lang === 'en' ? 'en' : 'zh')));
  });

  test.each([390, 1280])('nothing overflows at %i px, and axe finds nothing', async (width) => {
    const { page, errors, requests } = room;
    await page.setViewportSize({ width, height: 900 });
    for (const shown of [0, 1, 2] as const) {
      await view(page, shown);
      if (shown === 1) await page.locator('.result-plate svg').first().waitFor();
      if (shown === 2) await page.locator('[data-part=chosen]', { hasText: /选中|of/ }).waitFor();
      await frames(page);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide).toBeLessThanOrEqual(0);
      expect(await axeFindings(page)).toEqual([]);
    }
    expect(errors).toEqual([]);
    const elsewhere = requests.filter((url) => !url.startsWith(at.site.address) && !url.startsWith('blob:'));
    expect(elsewhere).toEqual([]);
  });
});

test('SQL reaches no other origin, even on a host that sends no policy', async () => {
  const { page, requests, done } = await at.open('en/explore/', { bypassCSP: true });
  await ask(page, "select count(*) from read_csv('https://example.org/stolen.csv')");
  expect(await fault(page)).toContain('address not allowed: https://example.org');
  expect(requests.filter((url) => url.includes('example.org'))).toEqual([]);
  expect(
    await answer(page, `select count(*) > 10 as n from read_csv('${at.site.address}data/metrics.csv')`),
  ).toEqual([['true']]);
  await done();
});

test('a figure’s SQL opens here with the filter of its page', async () => {
  const { page, done } = await at.open('en/explore/?domain=traffic#figure=measures-by-domain');
  await rows(page);
  expect(await page.locator('.cm-content').innerText()).toContain("domain in ('traffic')");
  await done();
});

describe('in one room', () => {
  let room: Opened;
  beforeAll(async () => {
    room = await at.open('en/explore/');
    await room.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  beforeEach(() => view(room.page, 0));
  afterAll(() => room.done());

  test('an error is shown in the engine’s own words at its place', async () => {
    const { page } = room;
    await ask(page, 'select domain,\n  valeu\nfrom observations');
    expect(await fault(page)).toMatch(/Referenced column "valeu" not found[\s\S]*Candidate bindings/);
    expect(await page.locator('.cm-lintRange-error').innerText()).toBe('valeu');
    await ask(page, 'select 1;\nselect 2 fro metrics');
    expect(await fault(page)).toBe('Parser Error: syntax error at or near "metrics"');
    expect(await page.locator('.cm-lintRange-error').innerText()).toBe('metrics');
  });

  test('rows that stay below an error are said to be of the query before', async () => {
    const { page } = room;
    const told = page.locator('[data-part="answered"]');
    await ask(page, 'select 7 as seven');
    expect(await told.innerText()).toMatch(/^1 rows, 1 columns/);
    await ask(page, 'selec 8');
    expect(await told.innerText()).toMatch(/^Still the answer to the query before: 1 rows/);
    await ask(page, 'select 9 as nine');
    expect(await told.innerText()).toMatch(/^1 rows, 1 columns/);
  });

  test('columns of the tables a query speaks of are completed first', async () => {
    const { page } = room;
    await page.locator('.cm-content').fill('');
    await page.locator('.cm-content').pressSequentially('select metric_id from observations where peri');
    const list = page.locator('.cm-tooltip-autocomplete li');
    await list.first().waitFor();
    expect((await list.allInnerTexts()).slice(0, 3).map((said) => said.split('observations')[0])).toEqual([
      'period_basis',
      'period_end',
      'period_precision',
    ]);
    // A list that has just opened takes no key for 75 ms, lest it catch one meant for the text.
    await page.waitForTimeout(200);
    await page.keyboard.press('Enter');
    expect(await page.locator('.cm-content').innerText()).toContain('where period_basis');
  });

  test('the chart leaves as a picture with its legend and its query inside', async () => {
    const { page } = room;
    await ask(page, "select * from (values ('甲', 3), ('乙', 5)) t(name, n)");
    await view(page, 1);
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
  });

  test('a long answer is sorted, filtered and summed up over all its rows', async () => {
    const { page } = room;
    await ask(page, `select i as n, '北京' || i % 3 as town from range(250000) r(i)`);
    await page.locator('.heads .told', { hasText: '249,999' }).waitFor();
    const sort = page.getByRole('button', { name: 'Sort n' });
    await sort.click();
    await sort.click();
    await page.locator('#cell-0-0', { hasText: '249,999' }).waitFor();
    await page.getByText('Filter', { exact: true }).click();
    await page.getByRole('combobox', { name: 'Column', exact: true }).selectOption('1');
    await page.getByLabel('Condition').selectOption('equals');
    await page.getByLabel('Value').fill('北京1');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.locator('#cell-0-0', { hasText: '249,997' }).waitFor();
    await answered(page, () => page.getByRole('button', { name: 'Put into the query' }).click());
    expect(await page.locator('[data-part=answered]').innerText()).toMatch(/^83,333 rows/);
  });

  test('keys: run with Ctrl Enter, walk the grid, sort, copy; history takes a query up again', async () => {
    const { page } = room;
    await page.locator('.cm-content').fill('select i as n, 9 - i as m from range(10) t(i)');
    await answered(page, () => page.keyboard.press('Control+Enter'));
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
  });

  test('a hundred thousand rows scroll with few of them drawn, and columns say what they hold', async () => {
    const { page } = room;
    await ask(page, "select i, i % 3 = 0 as third, 'n' || (i % 4) as name from range(250000) t(i)");
    expect(await page.locator('[data-part=answered]').innerText()).toContain('the first 100,000 rows');
    expect(await page.locator('.rows .row').count()).toBeLessThan(60);
    await page.locator('table.sheet').focus();
    await page.keyboard.press('Control+End');
    await page.locator('.rows .row', { hasText: '99,999' }).waitFor();
    await page.locator('.head', { hasText: 'name' }).locator('.told', { hasText: '4 distinct' }).waitFor();
  });

  test('the chart follows the columns, and its choice is text', async () => {
    const { page } = room;
    await ask(page, 'select domain, count(*) as n from observations group by domain');
    await view(page, 1);
    await page.locator('.result-plate svg rect').first().waitFor();
    await page.locator('.charted summary').click();
    expect(await page.locator('.charted pre').innerText()).toMatch(/Plot\.barX\(rows, \{ ?x: "n"/);
    await page.locator('.charted select').first().selectOption('dot');
    expect(await page.locator('.charted pre').innerText()).toContain('Plot.dot(');
  });

  test('a chart is of all rows, also of those that the page does not hold', async () => {
    const { page } = room;
    await ask(page, "select '甲乙丙'[1 + i % 3] as name, i % 3 as v from range(250000) r(i)");
    await view(page, 1);
    const note = page.locator('.charted .unseen');
    await expect.poll(() => note.innerText()).toMatch(/^A random sample of [\d,]+ of 250,000 rows/);
    await page.getByLabel('Aggregate').selectOption('sum');
    await page.locator('.charted select').first().selectOption('bar');
    await expect.poll(() => note.innerText()).toBe('Of all 250,000 rows.');
    expect(await page.locator('.charted pre').textContent()).toContain('v: 166666');
  });

  test('the result leaves as a file with a byte order mark and no formula', async () => {
    const { page } = room;
    await ask(page, "select '=1+1' as a, '改革' as b");
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.result .choices button', { hasText: 'CSV' }).click(),
    ]);
    const text = readFileSync((await download.path()) ?? '', 'utf8');
    expect(text.startsWith('\uFEFFa,b')).toBe(true);
    expect(text).toContain("'=1+1,改革");
  });

  // Early, the engine builds the join's table, of which it heeds no word or forgets to come back; later it heeds.
  test.each([150, 330, 410, 490, 800])(
    'a query that never ends is stopped within a second after %i ms, and the next one runs',
    async (moment) => {
      const { page } = room;
      await ask(page, 'select 1 as one');
      await page
        .locator('.cm-content')
        .fill(
          'select count(*) from range(10000000000) a, range(10000000) b where a.range % 7 = b.range % 11',
        );
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
      expect(await fault(page)).toContain('Stopped');
      expect(await page.locator('.cm-content').innerText()).toContain('10000000000');
      expect(await answer(page, 'select 6 * 7 as n')).toEqual([['42']]);
    },
  );

  test('a worker that is killed comes back with the ledger and the imports', async () => {
    const { page } = room;
    await chooseFile(page, 'mine.csv', Buffer.from('a,b\n1,x\n2,y\n'));
    await loadPreviewed(page);
    const workers = page.workers();
    expect(workers.length).toBe(1);
    await workers[0]?.evaluate(() => self.close()).catch(() => undefined);
    await ask(
      page,
      'select (select count(*) from mine) as mine, (select count(*) > 100 from observations) as ledger',
    );
    expect(await rows(page)).toEqual([['2', 'true']]);
  });

  test('brushing by pointer and by keys counts what SQL counts, and can be undone', async () => {
    const { page } = room;
    await view(page, 2);
    // It begins with the table that was asked last.
    const table = page.getByRole('combobox', { name: 'Table', exact: true });
    expect(await table.inputValue()).toBe('mine');
    await table.selectOption('observations');
    const chosen = page.locator('[data-part=chosen]');
    await page.locator('[data-dimension=period_end] svg').waitFor({ timeout: 60_000 });
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
    const undo = page.getByRole('button', { name: 'Undo' });
    await undo.and(page.locator(':enabled')).waitFor();
    await page.locator('[data-dimension=domain]').focus();
    await page.keyboard.press('Space');
    // A brush is a step once it has rested for 350 ms, and nothing shows when it has.
    await page.waitForTimeout(600);
    const found = Number(/^([\d,]+) of/.exec(await chosen.innerText())?.[1]?.replaceAll(',', ''));
    const sql = await page.locator('[data-part=brush-sql]').innerText();
    expect(sql).toMatch(/"domain"::varchar in \('\w+'\)\s+and "period_end" >= date/);
    await undo.click();
    await expect.poll(() => page.locator('[data-part=brush-sql]').innerText()).not.toContain('domain');
    await page.getByRole('button', { name: 'Clear all' }).click();
    await chosen.filter({ hasText: whole }).waitFor();
    await ask(page, `select count(*) as n from (${sql})`);
    await view(page, 0);
    expect(await rows(page)).toEqual([[String(found)]]);
  });

  test('a value that cannot be shown leaves the room and its query standing', async () => {
    const { page } = room;
    const sql = "select timestamp 'infinity' as t, timestamp '-infinity' as u, 1 as n";
    await ask(page, sql);
    await page.locator('.rows .row, .fault').first().waitFor();
    expect(await page.locator('.cm-content').innerText()).toBe(sql);
    expect(await answer(page, 'select 7 as n')).toEqual([['7']]);
  });
});
