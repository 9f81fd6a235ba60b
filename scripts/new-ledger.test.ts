/** Two ledgers of other fields, made of two consecutive releases each, with no code of their own. */

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { overlaps } from '../src/charts/label.ts';
import { textBoxes } from '../src/charts/text-boxes.ts';
import { domains, partDomains } from '../src/dataset/domains.ts';
import { ledgerTitles } from '../src/dataset/ledger.ts';
import type { Ledger, Observation } from '../src/dataset/schema.ts';
import { openNodeDatabase } from '../src/engine/node.ts';
import { drawFigure } from '../src/figures/kit/draw.ts';
import { fromZip, toZip } from '../src/share/ledger-zip.ts';
import { renderLedger } from '../src/site/my-ledger/render-ledger.ts';
import { ofTheSite, zipPath } from '../src/site/my-ledger/shelf.ts';
import { renderPage } from '../src/site/render.tsx';
import { type Page, type SiteData, siteFiles, sitePages } from '../src/site/site.ts';
import { buildDataset } from './build-dataset.ts';
import { ledgerAt, readFolder, root } from './ledger-folder.ts';
import { writeLedger } from './new-ledger.ts';
import { readSite } from './site-data.ts';
import { sheetsStyle } from './styles.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>') as unknown as {
  document: Document;
};
const locales = ['zh', 'en'] as const;
const shell = '<!doctype html><html><head><!--head--></head><body><!--body--></body></html>';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'reform-ledger-new-'));
});
afterAll(() => rm(home, { recursive: true }));

async function textsOf(field: string): Promise<{ name: string; text: string }[]> {
  const folder = join(root, 'tests', 'fixtures', 'ledgers', field);
  const names = (await readdir(folder)).sort();
  return Promise.all(
    names.map(async (name) => ({
      name: name.replace(/\.txt$/, ''),
      text: await readFile(join(folder, name), 'utf8'),
    })),
  );
}

/** The points of a metric, as label, day and number. */
function pointsOf({ metrics, observations }: Ledger, label: string): readonly unknown[] {
  const metric = metrics.find(({ label_zh }) => label_zh === label);
  const own = observations.filter(({ metric_id }) => metric_id === metric?.metric_id);
  const point = ({ period_end, quote, comparability }: Observation) => [period_end, quote, comparability];
  return metric ? own.map(point).sort() : [];
}

const fields = [
  {
    field: 'harvest',
    domains: ['粮食生产', '畜牧渔业', '农村生活', '农业机械'],
    series: {
      粮食总产量: [
        ['2022-12-31', '4213.6万吨', 'same'],
        ['2023-12-31', '4268.4万吨', 'same'],
      ],
      羊肉产量同比增速: [
        ['2022-12-31', '1.5%', 'same'],
        ['2023-12-31', '2.7%', 'same'],
      ],
      // A text that says it counts otherwise is entered beside the others, not with them.
      家庭农场: [
        ['2022-12-31', '12.3万家', 'same'],
        ['2023-12-31', '16.4万家', 'near'],
      ],
    },
    kinds: ['pairs', 'changes', 'parts', 'levels', 'numbers', 'targets'],
    next: '2024年青禾省农业农村发展统计公报\n（2025年3月14日）\n一、粮食生产\n全年全省粮食总产量4301.2万吨，比上年增长0.8%。',
    nextPoint: ['粮食总产量', ['2024-12-31', '4301.2万吨', 'same']],
  },
  {
    field: 'courts',
    domains: ['刑事审判', '民事审判', '执行工作', '智慧法院'],
    series: {
      执结案件: [
        ['2021-12-31', '24150件', 'same'],
        ['2022-12-31', '25310件', 'same'],
      ],
      适用认罪认罚从宽制度审结案件占比: [
        ['2021-12-31', '86.8%', 'same'],
        ['2022-12-31', '89.1%', 'same'],
      ],
      网上立案率: [
        ['2021-12-31', '72.5%', 'same'],
        ['2022-12-31', '81.9%', 'same'],
      ],
    },
    kinds: ['pairs', 'changes', 'numbers'],
    next: '临江市中级人民法院2023年工作情况\n发布日期：2024-01-15\n三、执行工作\n2023年，全市法院执结案件26080件，同比上升3.0%。',
    nextPoint: ['执结案件', ['2023-12-31', '26080件', 'same']],
  },
] as const;

describe.each(fields)('$field', ({ field, domains: heads, series, kinds, next, nextPoint }) => {
  let tables: Ledger;
  let site: SiteData;
  let said: string[];
  /** As a build writes them, by path. */
  let pages: ReadonlyMap<string, { readonly page: Page; readonly html: string }>;

  beforeAll(async () => {
    const folder = join(home, field);
    said = await writeLedger(folder, await textsOf(field), null);
    const ledger = ledgerAt(folder);
    ({ tables } = await buildDataset(ledger));
    site = await readSite(root, { ledger });
    pages = new Map(
      sitePages(site).map((page) => [page.path, { page, html: renderPage(page, site, shell) }]),
    );
  });

  test('a browser renders from its zip what a build renders from its folder', async () => {
    const opened = fromZip(toZip(await readFolder(ledgerAt(join(home, field)))));
    if ('problem' in opened) throw new Error(opened.problem.en);
    const files = new Map<string, string | Uint8Array>();
    const sheets = await sheetsStyle(root, 'site/style.css');
    const made = renderLedger(opened.files, {
      id: field,
      shell: { version: '1', html: shell, sheets },
      document,
      open: openNodeDatabase,
    });
    for await (const { path, content } of made) files.set(path, content);
    // What a browser's pages carry beside: their ledger, which a build has put into the scripts.
    const bare = (text: unknown) =>
      String(text)
        .replace(` data-ledger="${field}"`, '')
        .replace(/<script type="application\/json" id="ledger">.*?<\/script>/, '');
    const shared = [...pages].filter(([path]) => !ofTheSite.test(path));
    expect(shared.length).toBeGreaterThan(30);
    // A site can be installed, a ledger of a browser cannot.
    const built = (text: string) => text.replace(/<link rel="manifest"[^>]*>/, '');
    for (const [path, { html }] of shared) expect(bare(files.get(path))).toBe(built(html));
    for (const { path, text } of siteFiles(site)) expect(files.get(path)).toBe(text);
    const tables = (await readdir(join(home, field, 'tables'))).sort();
    for (const name of tables)
      expect(files.get(`data/${name}`)).toBe(await readFile(join(home, field, 'tables', name), 'utf8'));
    expect(files.get(zipPath)).toEqual(toZip(opened.files));
  });

  test('its series have the numbers of both releases, at their days', () => {
    for (const [label, points] of Object.entries(series)) expect(pointsOf(tables, label)).toEqual(points);
    expect(tables.observations.filter(({ metric_id }) => metric_id).length).toBeGreaterThan(
      tables.observations.length * 0.9,
    );
  });

  test('no series mixes levels with changes or shares, nor units', () => {
    for (const { metric_id } of tables.metrics) {
      const own = tables.observations.filter((row) => row.metric_id === metric_id);
      expect(new Set(own.map(({ role, unit }) => `${role} ${unit}`)).size).toBe(1);
    }
  });

  test('the command says what it joined, and shows the sentences of what it is not sure of', () => {
    expect(said.join('\n')).toMatch(/\d+ metrics joined; \d+ of \d+ statistics are theirs/);
    for (const line of said.filter((one) => one.includes('another definition')))
      expect(said[said.indexOf(line) + 1]).toMatch(/^ {4}\S+ \S+: .+/);
  });

  test('its domains are the heads of the sections, and it has a name', () => {
    expect(tables.metrics.every(({ domain }) => domains.includes(domain))).toBe(true);
    expect(site.tables.articles).toHaveLength(2);
    expect(partDomains.length).toBe(heads.length);
    expect(ledgerTitles.name.zh).toMatch(/台账$/);
  });

  test('figures by kind follow from its rows, each answered by the engine', () => {
    const ids = site.figures.map(({ figure }) => figure.id);
    for (const kind of kinds) expect(ids.some((id) => id.startsWith(kind))).toBe(true);
    for (const { figure, rows } of site.figures) {
      expect(rows.length, figure.id).toBeGreaterThan(0);
      for (const locale of locales)
        expect(`${figure.title(rows, locale)}${figure.alt(rows, locale)}`).not.toMatch(/undefined|null|NaN/);
    }
  });

  test.each(locales)('at every width no text of a figure in %s is cut or on another', (locale) => {
    for (const { figure, rows } of site.figures) {
      for (const width of [320, 520, 1088]) {
        const drawn = drawFigure(figure, rows, { document, locale, width });
        const boxes = textBoxes(drawn);
        const faults = boxes.flatMap((box, index) => [
          ...(box.x0 < -0.5 || box.x1 > width + 0.5 ? [`cut: ${box.words}`] : []),
          ...boxes
            .slice(index + 1)
            .filter((other) => overlaps(box, other))
            .map((other) => `${box.words} on ${other.words}`),
        ]);
        expect(faults, `${figure.id} at ${width}`).toEqual([]);
      }
    }
  });

  test('every page is rendered, with its domains, its sentences and no word of another ledger', () => {
    for (const { page, html } of pages.values()) {
      expect(html).toContain(ledgerTitles.name[page.locale]);
      if (!page.path.includes('about')) expect(html, page.path).not.toMatch(/公安|放管服|public security/);
    }
    for (const head of heads) expect(pages.get('')?.html).toContain(head);
    const metric = [...pages].find(([path]) => path.startsWith('metric/'));
    expect(metric?.[1].html).toMatch(/<mark|class="quote|sentence/);
  });

  test('SQL is answered by the engine on its own tables', async () => {
    const folder = ledgerAt(join(home, field)).tables;
    const text = async (name: string) => [name, await readFile(join(folder, `${name}.csv`), 'utf8')] as const;
    const names = Object.keys(tables) as (keyof Ledger)[];
    const database = await openNodeDatabase(Object.fromEntries(await Promise.all(names.map(text))));
    const [row] = (
      await database.query(
        'select count(distinct metric_id) as metrics, max(domain_rank) as ranks from facts',
      )
    ).rows();
    await database.close();
    expect(Number(row?.metrics)).toBeGreaterThan(15);
    expect(Number(row?.ranks)).toBe(heads.length + 1);
  });

  test('next year’s text joins by itself', async () => {
    const folder = join(home, field);
    await writeFile(join(folder, 'articles', 'next.txt'), next);
    const { report, tables: later } = await buildDataset(ledgerAt(folder));
    const [label, point] = nextPoint;
    expect(pointsOf(later, label)).toContainEqual(point);
    expect(report.some((line) => line.startsWith('+ next-'))).toBe(true);
  });
});

test('a folder that holds a ledger is not written over', async () => {
  await expect(writeLedger(join(home, 'courts'), await textsOf('courts'), null)).rejects.toThrow(
    'a ledger stands in',
  );
});
