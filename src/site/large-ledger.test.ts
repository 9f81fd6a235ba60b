import { expect, test } from 'vitest';
import { partDomains, wholeDomain } from '../dataset/domains.ts';
import type { Audit, Metric, Observation } from '../dataset/schema.ts';
import { locales } from '../text/locale.ts';
import { bounds } from '../ui/bounds.ts';
import { cardFileOf, cardsPath } from '../ui/card-files.ts';
import { renderPage } from './render.tsx';
import { type SiteData, siteFiles, sitePages } from './site.ts';
import { figure, observation, shell, site } from './site-example.ts';

const [domain = ''] = partDomains;
const [metric] = site.tables.metrics as readonly [Metric];

/** A ledger of so many metrics in one domain and across all; each has two numbers, the later ones move more and more. */
function ledgerOf(count: number): SiteData {
  const metrics = Array.from(
    { length: count },
    (_, at): Metric => ({
      ...metric,
      metric_id: `m${at}`,
      domain: at % 3 === 0 ? wholeDomain : domain,
      measure: 'stock',
      label_zh: `指标${at}`,
      label_en: `Metric ${at}`,
    }),
  );
  const observations = metrics.flatMap(({ metric_id, domain }, at) =>
    [
      [2019, 1000],
      [2020, 1000 + at],
    ].map(
      ([year, value = 0]): Observation => ({
        ...observation,
        observation_id: `${metric_id}-${year}`,
        metric_id,
        domain,
        label: '办理',
        value,
        bound: 'exact',
        quote: `${value}张`,
        start: null,
        end: null,
        period_end: `${year}-12-31`,
        source_id: 's',
      }),
    ),
  );
  const audits = Array.from(
    { length: count },
    (_, at): Audit => ({
      audit_id: `audit-${at}`,
      kind: 'sum',
      status: at === count - 1 ? 'fail' : 'pass',
      subject_zh: '和',
      subject_en: 'Sum',
      arithmetic: '1 = 1',
      statement_zh: '一致。',
      statement_en: 'It adds up.',
      observations: `m${at}-2020`,
    }),
  );
  // Of every fifth metric alone a figure is drawn.
  const figures = metrics
    .filter((_, at) => at % 5 === 0)
    .map(({ metric_id, domain }) => ({
      figure: {
        ...figure,
        id: `of-${metric_id}`,
        domain,
        metrics: [metric_id],
        title: () => `图${metric_id}`,
      },
      rows: [2018, 2019, 2020].map((year) => ({
        observation_id: `${metric_id}-2020`,
        period_end: `${year}-12-31`,
      })),
    }));
  return { ...site, figures, tables: { ...site.tables, metrics, observations, audits, events: [] } };
}

const large = ledgerOf(300);
const htmlOf = new Map(sitePages(large).map((page) => [page.path, renderPage(page, large, shell)]));
const overviews = [htmlOf.get('') ?? '', htmlOf.get('en/') ?? ''];
const count = (html: string, piece: string | RegExp) => html.split(piece).length - 1;

/** The pages of the site that a page leads to. */
function linksOf(path: string): readonly string[] {
  const links = [...(htmlOf.get(path) ?? '').matchAll(/<a [^>]*href="([^"]*)"/g)];
  return links.map(([, address = '']) =>
    new URL(address, `http://site/sub/${path}`).pathname.replace(/^\/sub\//, ''),
  );
}

test.each(locales)(
  'every metric, and every figure not drawn, is within two links of a large ledger’s overview (%s)',
  (locale) => {
    const root = locale === 'zh' ? '' : 'en/';
    const near = new Set(linksOf(root));
    const reached = new Set([...near, ...[...near].flatMap(linksOf)]);
    const wanted = [
      ...large.tables.metrics.map(({ metric_id }) => `${root}metric/${metric_id}/`),
      ...large.figures
        .filter(({ figure: { id } }) => !htmlOf.get(root)?.includes(`data-figure="${id}"`))
        .map(({ figure: { id } }) => `${root}figure/${id}/`),
    ];
    expect(wanted.filter((path) => !reached.has(path))).toEqual([]);
    expect(wanted.filter((path) => !htmlOf.has(path))).toEqual([]);
  },
);

test('every link of a large ledger’s overview and domain leads to a place that is there', () => {
  const dead: string[] = [];
  for (const path of ['', 'en/', `domain/${domain.replaceAll('_', '-')}/`]) {
    for (const [, address = ''] of (htmlOf.get(path) ?? '').matchAll(/<a [^>]*href="([^"]*)"/g)) {
      if (/^https?:|data\/|embed\//.test(address)) continue;
      const { pathname, hash } = new URL(address, `http://site/sub/${path}`);
      const html = htmlOf.get(pathname.replace(/^\/sub\//, ''));
      const id = hash.slice(1);
      if (!html || (id && !id.includes('=') && !html.includes(`id="${id}"`))) dead.push(address);
    }
  }
  expect(dead).toEqual([]);
});

test('what an overview shows at once is bounded', () => {
  for (const html of overviews) {
    expect(count(html, 'data-figure="')).toBe(bounds.figures);
    expect(count(html, '<tr data-id=')).toBe(bounds.observations);
    expect(count(html, '<tr id="audit-')).toBe(bounds.audits);
  }
});

test('each band draws a figure, and what moved most is drawn', () => {
  const drawn = (id: string) => overviews[0]?.includes(`data-figure="of-${id}"`);
  // The last metric with a figure moved most; of the whole and of the part at least one is drawn.
  expect(drawn('m295')).toBe(true);
  const inBand = (of: string) =>
    large.figures.filter(({ figure }) => figure.domain === of && drawn(figure.metrics[0] ?? '')).length;
  expect(inBand(wholeDomain)).toBeGreaterThan(0);
  expect(inBand(domain)).toBeGreaterThan(0);
});

test('an answer that a person put into the ledger is drawn though it tells of no move', () => {
  const origin = { zh: '查询', en: 'A query' };
  const answer = { figure: { ...figure, id: 'query-a', metrics: [], origin }, rows: [] };
  const more = { ...large, figures: [...large.figures, answer] };
  const [overview] = sitePages(more);
  expect(overview && renderPage(overview, more, shell)).toContain('data-figure="query-a"');
});

test('a check that fails is shown however many hold', () => {
  expect(overviews[0]).toContain('<tr id="audit-299" class="fail"');
  expect(overviews[0]).toContain('href="explore/#table=audits"');
});

test('the rows that the list does not come with are a file of the site, each observation once, in their order', () => {
  const page = [...(overviews[0] ?? '').matchAll(/<tr data-id="([^"]*)"/g)].map(([, id]) => id);
  const file = siteFiles(large).find(({ path }) => path === 'observations.zh.json');
  const { version, rows } = JSON.parse(file?.text ?? '{}') as { version: string; rows: string };
  const others = [...rows.matchAll(/<tr data-id="([^"]*)"/g)].map(([, id]) => id);
  expect([...page, ...others]).toEqual(large.tables.observations.map(({ observation_id }) => observation_id));
  expect(version).toBe(large.version);
  expect(rows).toContain('href="metric/m299/"');
});

test('the cards are in several files, each card in the one where a page looks for it', () => {
  const ids = large.tables.observations.map(({ observation_id }) => observation_id);
  const files = Number(/ data-cards="(\d+)"/.exec(overviews[0] ?? '')?.[1]);
  const texts = new Map(siteFiles(large).map(({ path, text }) => [path, text]));
  const cardsIn = (path: string) =>
    Object.keys((JSON.parse(texts.get(path) ?? '{}') as { cards: Record<string, string> }).cards);
  for (const locale of locales) {
    const held = Array.from({ length: files }, (_, at) => cardsIn(cardsPath(locale, at)));
    expect(held.flat().toSorted()).toEqual(ids.toSorted());
    for (const id of ids) expect(held[cardFileOf(id, files)]).toContain(id);
    expect(Math.max(...held.map(({ length }) => length))).toBeLessThan((2 * ids.length) / files);
  }
});

test('a domain’s table has the metrics that moved most, and the others by name', () => {
  const html = htmlOf.get(`domain/${domain.replaceAll('_', '-')}/`) ?? '';
  const [table = '', others = ''] = (html.split('<table class="metrics stack">')[1] ?? '').split('</table>');
  expect(count(table, '<tr>')).toBe(bounds.metrics + 1);
  expect(table).toContain('metric/m299/');
  expect(table).not.toContain('metric/m1/');
  expect(others).toContain('metric/m1/');
});

test('a ledger that fits has nothing beyond its page', () => {
  const small = ledgerOf(bounds.audits);
  const fits = { ...small, figures: small.figures.slice(0, bounds.figures) };
  const [overview] = sitePages(fits);
  const html = overview ? renderPage(overview, fits, shell) : '';
  expect(html).not.toContain('#table=');
  expect(html).not.toContain('"most"');
  expect(html).not.toContain('figure/of-');
  expect(html).not.toContain('data-cards');
  expect(siteFiles(fits).flatMap(({ path }) => (path.startsWith('cards.') ? path : []))).toEqual([
    'cards.zh.json',
    'cards.en.json',
  ]);
  expect(siteFiles(fits).map(({ path }) => path)).not.toContain('observations.zh.json');
});
