/** The dataset as built from `data/`, and from copies of it with something changed. */

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { type Dataset, makeDataset } from '../src/dataset/make-dataset.ts';
import { errorText } from '../src/text/error-message.ts';
import { buildDataset } from './build-dataset.ts';
import { checkDataset } from './check-dataset.ts';
import { type LedgerFolder, ledgerAt, ledgerOf, readFolder } from './ledger-folder.ts';

const root = resolve(import.meta.dirname, '..');
const article = 'mps-fangguanfu-2020';
const made: string[] = [];
let dataset: Dataset;

beforeAll(async () => {
  dataset = await datasetOf(ledgerOf(root));
});
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true });
});

const datasetOf = async (ledger: LedgerFolder): Promise<Dataset> => makeDataset(await readFolder(ledger));

/** A copy of `data/` to change. */
async function copy(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'reform-ledger-'));
  made.push(folder);
  await cp(join(root, 'data'), join(folder, 'data'), { recursive: true });
  return folder;
}

async function replaceIn(folder: string, file: string, from: string, to: string): Promise<void> {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
}

test('what is committed is what a rebuild gives', async () => {
  const checks = await checkDataset(root);
  expect(checks.filter(({ good }) => !good)).toEqual([]);
  expect(checks.length).toBeGreaterThan(3);
});

test('rebuilding gives the same bytes and reports no change', async () => {
  const folder = await copy();
  await buildDataset(ledgerOf(folder));
  const first = await readFile(join(folder, 'public/data/observations.csv'));
  const { report } = await buildDataset(ledgerOf(folder));
  expect(await readFile(join(folder, 'public/data/observations.csv'))).toEqual(first);
  expect(report.filter((line) => /^[+~-] /.test(line))).toEqual([]);
});

test('every statistic of the article is entered with a metric, at its place, in its own characters', async () => {
  const text = await readFile(join(root, `data/articles/${article}.txt`), 'utf8');
  const statistics = dataset.tables.numerals.filter(({ kind }) => kind === 'statistic');
  expect(statistics.length).toBeGreaterThan(40);
  const byId = new Map(dataset.tables.observations.map((row) => [row.observation_id, row]));
  for (const statistic of statistics) {
    const row = byId.get(statistic.observation_id ?? '');
    expect(row, statistic.text).toBeDefined();
    expect(row?.metric_id, statistic.text).not.toBeNull();
    expect(text.slice(row?.start ?? 0, row?.end ?? 0)).toBe(row?.quote);
  }
});

test('identity cards and residence permits are cumulative up to now, never a year’s flow', () => {
  for (const metric of ['id_card_offsite', 'residence_permits']) {
    const rows = dataset.tables.observations.filter(
      (row) => row.metric_id === metric && row.source_id === article,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row).toMatchObject({ period_start: null, period_end: '2020-05-31', period_precision: 'month' });
    }
  }
});

test('the three batches carry their own months', () => {
  const batches = dataset.tables.observations.filter(
    (row) => row.metric_id === 'traffic_measures_batch' && row.source_id === article,
  );
  expect(batches.map((row) => [row.value, row.period_start, row.period_end])).toEqual([
    [10, '2019-06-01', '2019-06-30'],
    [6, '2019-09-01', '2019-09-30'],
    [6, '2020-01-01', '2020-01-31'],
  ]);
  expect(batches.map(({ restates }) => restates)).toEqual([null, null, null]);
});

test('a repeated number points to where it was first stated', () => {
  const again = dataset.tables.observations.find(({ quote }) => quote === '逾3300万张');
  expect(again?.restates).toBe(`${article}-id_card_offsite`);
});

test('every row of the follow-ups is joined, a repost without its link', async () => {
  expect(dataset.tables.observations.filter(({ method }) => method === 'curated')).toHaveLength(117);
  const reposts = dataset.tables.sources.filter(({ quality }) => quality === 'repost');
  expect(reposts.length).toBeGreaterThan(10);
  expect(reposts.map(({ url }) => url).filter((url) => url !== null)).toEqual([]);
  const published = dataset.files['sources.csv'] ?? '';
  for (const host of ['xdsjpt.com', 'ccnnvip.com', 'chinaidr.com']) expect(published).not.toContain(host);
});

test.each([
  ['22项', '23项', /failed audit sum-.*traffic_measures_total/],
  ['陕西6地', '陕西7地', /failed audit list-.*transit_optimised_regions/],
  ['逾3300万张', '逾3400万张', /failed audit restatement-.*id_card_offsite/],
  ['上海、天津等12个', '上海、天津、北京等2个', /failed audit list-.*licence_permit_separation/],
])('a wrong digit stops the build at the right audit: %s as %s', async (from, to, message) => {
  const folder = await copy();
  await replaceIn(folder, `data/articles/${article}.txt`, from, to);
  await expect(buildDataset(ledgerOf(folder))).rejects.toThrow(message);
});

test('a metric whose words name no number is told', async () => {
  const folder = await copy();
  const row = 'visits,traffic,volume,flow,,图书馆+流通[人次],人次,visits,流通人次,Visits,流通人次,Visits\n';
  await writeFile(join(folder, 'data/metrics.csv'), row, { flag: 'a' });
  const { report } = await buildDataset(ledgerOf(folder));
  expect(report.filter((line) => line.startsWith('empty '))).toEqual([
    'empty visits: no number is recognised by its words 图书馆+流通[人次]; mend them in metrics.csv',
  ]);
});

test('a figure that nobody drew is a problem of the dataset', async () => {
  const folder = await copy();
  await replaceIn(folder, 'data/figures.json', '"all"', '"all", "nobody"');
  await expect(buildDataset(ledgerOf(folder))).rejects.toThrow(
    'unknown figure in figures.json: nobody; all, or',
  );
});

test('a second article is joined to its metrics, the rest is listed as unassigned, with no code changed', async () => {
  const folder = await copy();
  await buildDataset(ledgerOf(folder));
  await writeFile(
    join(folder, 'data/articles/invented-2021.txt'),
    '某省公安机关便民措施见成效\n截至2021年6月底，全国累计发放居住证1.2亿张。当地新建社区花园48处，栽种果树3万余棵。\n“交管12123”手机App互联网用户达3.95亿。\n',
  );
  const { report } = await buildDataset(ledgerOf(folder));
  const { tables } = await datasetOf(ledgerOf(folder));
  const own = tables.observations.filter(({ source_id }) => source_id === 'invented-2021');
  expect(own.map(({ quote, metric_id }) => [quote, metric_id])).toEqual([
    ['1.2亿张', 'residence_permits'],
    ['48处', null],
    ['3万余棵', null],
    ['3.95亿', 'app_users'],
  ]);
  // A row without a metric is named by its place, whatever metrics there are.
  const loose = own.filter(({ metric_id }) => metric_id === null);
  expect(loose.map((row) => row.observation_id)).toEqual(
    loose.map(({ start }) => `invented-2021-at-${start}`),
  );
  expect(report).toContain('undated invented-2021: give its as_of in articles.csv');
  expect(own[0]?.period_end).toBe('2021-06-30');
  expect(tables.articles.find(({ article_id }) => article_id === 'invented-2021')?.title).toBe(
    '某省公安机关便民措施见成效',
  );
  expect(report.filter((line) => line.startsWith('unassigned '))).toHaveLength(2);
  expect(report.filter((line) => line.startsWith('+ '))).toHaveLength(4);
  expect(report.filter((line) => /^[~-] /.test(line))).toEqual([]);
});

test('the latest article leads; 54个国家 counts what 53国 counts', async () => {
  const folder = await copy();
  await writeFile(
    join(folder, 'data/articles/another-2021.txt'),
    '移民管理工作通报\n移民管理机构为54个国家人员提供144小时过境免签便利。\n',
  );
  const index = join(folder, 'data/articles.csv');
  const row = 'another-2021,移民管理工作通报,,,,,,2021-04-30,文中写明,as the text says\n';
  await writeFile(index, (await readFile(index, 'utf8')) + row);
  const { tables } = await datasetOf(ledgerOf(folder));
  expect(tables.articles.map(({ article_id }) => article_id)).toEqual(['another-2021', article]);
  const countries = tables.observations.filter(
    ({ metric_id, method, restates }) =>
      metric_id === 'transit_countries' && method === 'extracted' && restates === null,
  );
  expect(countries.map(({ value, unit }) => [value, unit])).toEqual([
    [54, '国'],
    [53, '国'],
  ]);
});

test('every problem is listed at once, with the way out', async () => {
  const folder = await copy();
  await writeFile(join(folder, 'data/articles/letter.txt'), 'Dear sir, 12 of 14 letters came back.');
  await writeFile(join(folder, 'data/sources.csv'), 'source_id,publisher\nnia-notice-2023,x\n');
  await replaceIn(folder, 'data/followups.csv', ',60,exact', ',sixty,exact');
  const metrics = await readFile(join(folder, 'data/metrics.csv'), 'utf8');
  const words = /^app_users,(?:[^,]*,){4}([^,]*)/m.exec(metrics)?.[1] ?? '';
  const twin = `twin,traffic,adoption,stock,,${words},个,users,另一,Another,另一,Another\n`;
  await writeFile(join(folder, 'data/metrics.csv'), metrics + twin);
  await replaceIn(folder, 'data/metrics.csv', 'app_users,traffic,adoption', 'app_users,roads,adoption');
  await replaceIn(folder, 'data/events.csv', '2023-01-08', '2023-02-30');
  await expect(datasetOf(ledgerOf(folder))).rejects.toThrow(
    /missing column in sources\.csv: quality; add it[\s\S]*no Chinese prose: articles\/letter\.txt[\s\S]*two metrics claim one number: \S+ in \S+ at \d+ is app_users and twin[\s\S]*value in followups\.csv line 2: sixty[\s\S]*metrics\.domain in app_users: roads[\s\S]*events\.date in transit-resumed-2023-01: 2023-02-30/,
  );
  const { zh, en } = await datasetOf(ledgerOf(folder)).then(() => ({ zh: '', en: '' }), errorText);
  const [chinese, english] = [zh, en].map((words) => words.split('\n').slice(1));
  expect(chinese).toHaveLength(english?.length ?? 0);
  for (const line of chinese ?? []) expect(line).toMatch(/\p{Script=Han}.*；.*\p{Script=Han}/u);
  // A half-built ledger is not left behind.
  await expect(buildDataset(ledgerOf(folder))).rejects.toThrow('problems');
  expect(await readFile(join(folder, 'data/observations.csv'))).toEqual(
    await readFile(join(root, 'data/observations.csv')),
  );
});

test('two metrics that claim one number are told, both by name', async () => {
  const folder = await copy();
  const file = join(folder, 'data/metrics.csv');
  const twin = 'twin,traffic,adoption,stock,,交管12123+用户[-],个,users,另一,Another,另一,Another\n';
  const text = await readFile(file, 'utf8');
  const own = text.split('\n').find((line) => line.startsWith('app_users,')) ?? '';
  const words = own.split(',')[5] ?? '';
  await writeFile(file, text + twin.replace('交管12123+用户[-]', words));
  await expect(datasetOf(ledgerOf(folder))).rejects.toThrow(
    /two metrics claim one number: .* is app_users and twin; tell them apart by their words in metrics\.csv/,
  );
});

test('a ledger of another folder needs its names, its domains and a text; what else is missing is empty', async () => {
  const folder = join(await copy(), 'data');
  const ledger = ledgerAt(folder);
  await rm(join(folder, 'domains.json'));
  await writeFile(join(folder, 'ledger.json'), '{"id": "Roads", "name_zh": "公路"}');
  await expect(datasetOf(ledger)).rejects.toThrow(/unreadable file: domains\.json is missing/);
  await cp(join(root, 'data/domains.json'), join(folder, 'domains.json'));
  await expect(datasetOf(ledger)).rejects.toThrow(
    /missing name in ledger\.json: name_en[\s\S]*wrong id.*Roads/,
  );
  const {
    key_metrics: _,
    review_metrics: __,
    ...names
  } = JSON.parse(await readFile(join(root, 'data/ledger.json'), 'utf8'));
  await writeFile(join(folder, 'ledger.json'), JSON.stringify(names));
  for (const file of ['events', 'followups', 'inferred-dates', 'sources', 'parts', 'articles', 'metrics'])
    await rm(join(folder, `${file}.csv`));
  const { tables } = await buildDataset(ledger);
  expect(tables.observations.length).toBeGreaterThan(40);
  expect(tables.observations.filter(({ metric_id }) => metric_id !== null)).toEqual([]);
  expect(await readFile(join(folder, 'tables/observations.csv'))).toEqual(
    await readFile(join(folder, 'observations.csv')),
  );
});

test('an article that is not UTF-8 is named', async () => {
  const folder = await copy();
  await writeFile(join(folder, 'data/articles/broken.txt'), new Uint8Array([0xb8, 0xc4, 0xb8, 0xef]));
  await expect(datasetOf(ledgerOf(folder))).rejects.toThrow(
    'unreadable file: articles/broken.txt is not UTF-8',
  );
});
