import { expect, test } from 'vitest';
import type { Figure } from '../figures/kit/figure.ts';
import { embedFiles } from '../ui/embed.ts';
import { renderPage } from './render.tsx';
import { type SiteData, siteFiles, sitePages } from './site.ts';
import { figure, shell, site, spot, text } from './site-example.ts';

const pages = sitePages(site).map((page) => ({ ...page, html: renderPage(page, site, shell) }));
const htmlOf = (path: string) => pages.find((page) => page.path === path)?.html ?? '';

test('every page exists in both languages, each naming the other', () => {
  const paths = new Set(pages.map((page) => page.path));
  expect(paths.size).toBe(pages.length);
  for (const page of pages) expect(paths).toContain(page.alternate);
});

const embedded = new Map(embedFiles(site, '').map(({ path, text }) => [path, text]));

test('an embed says its sources and their day: with the article, without it, and of events', () => {
  const sourceOf = (rows: SiteData['figures'][number]['rows'], way = '') =>
    /<p class="foot">([^<]*)/
      .exec(
        embedFiles({ ...site, figures: [{ figure, rows }] }, '').find(
          ({ path }) => path === `${way}embed/cards/index.html`,
        )?.text ?? '',
      )?.[1]
      ?.trim();
  expect(sourceOf([{ observation_id: 'o1' }, { observation_id: 'o3' }])).toMatch(
    /与1个其他来源，截至2021年8月。$/,
  );
  expect(sourceOf([{ observation_id: 'o3' }])).toBe('来源：1个来源，截至2021年8月。');
  expect(sourceOf([{ observation_id: 'o3' }], 'en/')).toBe('Source: 1 source, to August 2021.');
  expect(sourceOf([{ event_id: 'e1' }])).toBe('来源：1个来源，截至2024年12月。');
});

test('every link inside the site leads to a page, and every hash to a place on it', () => {
  const dead: string[] = [];
  for (const page of pages.filter(({ path }) => !path.endsWith('404.html'))) {
    for (const [, address = ''] of page.html.matchAll(/<a [^>]*href="([^"]*)"/g)) {
      if (/^https?:|data\//.test(address)) continue;
      const there = new URL(address, `http://site/sub/${page.path}`);
      const path = there.pathname.replace(/^\/sub\//, '');
      const target = htmlOf(path) || embedded.get(`${path}index.html`);
      const id = decodeURIComponent(there.hash.slice(1));
      // The analyst's room reads its hash as what to ask, not as a place.
      const state = there.pathname.endsWith('/explore/') && id.includes('=');
      if (!target || (id && !state && !target.includes(`id="${id}"`))) dead.push(`${page.path}: ${address}`);
    }
  }
  expect(dead).toEqual([]);
});

test('the foot names the article in the marks of its language, and other sources where there are any', () => {
  const foot = (own: SiteData, path: string) => {
    const page = sitePages(own).find((one) => one.path === path);
    if (!page) throw new Error(path);
    const html = renderPage(page, own, shell);
    return html.slice(html.indexOf('<footer')).replace(/<[^>]*>/g, '');
  };
  const of = (title: string, quality: string): SiteData => ({
    ...site,
    tables: {
      ...site.tables,
      articles: site.tables.articles.map((article) => ({ ...article, title })),
      sources: site.tables.sources.map((source) => ({ ...source, quality })) as typeof site.tables.sources,
    },
  });
  const titled = of('推进“放管服”改革', 'official');
  expect(foot(titled, 'en/about/')).toContain('Source: “推进‘放管服’改革”, as of ');
  expect(foot(titled, 'about/')).toMatch(/《推进“放管服”改革》，截至.*；另有\d+个其他来源。数据集版本/);
  expect(foot(titled, 'about/')).not.toMatch(/[。；，] /);
  const alone = of('邮政公报', 'article');
  expect(foot(alone, 'about/')).not.toContain('其他来源');
  expect(foot(alone, 'en/about/')).not.toContain('other source');
});

test('assets are reached from any depth', () => {
  expect(htmlOf('en/metric/cards/')).toContain('src="../../../assets/index.js"');
  expect(htmlOf('')).toContain('src="assets/index.js"');
  expect(htmlOf('404.html')).toContain('src="/assets/index.js"');
});

test('a number of the article leads to its place in the reader, where it stands as printed', () => {
  const { start, quote } = spot('逾3300万张');
  expect(htmlOf('')).toContain(`href="article/a/#n-${start}"`);
  expect(htmlOf('article/a/')).toMatch(new RegExp(`id="n-${start}"[^>]*>${quote}<`));
});

test('the reader keeps every character of the article', () => {
  const article =
    /<article class="article"[^>]*>([\s\S]*?)<\/article>/.exec(htmlOf('en/article/a/'))?.[1] ?? '';
  expect(article.replace(/<[^>]*>/g, '')).toBe(text.replaceAll('\n', ''));
});

test('a line that ends inside its sentence goes on without an indent', () => {
  expect(htmlOf('article/a/')).toContain('<p class="broken">其中18个口岸。</p>');
});

test('titles and JSON-LD cannot break out of the page', () => {
  expect(htmlOf('')).toContain('证 &lt;卡&gt;');
  expect(htmlOf('')).toContain('{"name":"\\u003c/script>"}');
});

test('an odd last figure stands across the page, drawn for it; with another beside it none does', () => {
  const overview = htmlOf('');
  expect(overview).toContain('class="figure po wide"');
  expect(overview).toContain('data-drawn="cards zh 1088"');
  const [first] = site.figures;
  if (!first) throw new Error('fixture without figure');
  const two = { ...site, figures: [first, { ...first, figure: { ...figure, id: 'more' } }] };
  const page = sitePages(two).find(({ path }) => path === '');
  const html = page ? renderPage(page, two, shell) : '';
  expect(html).toContain('data-figure="more"');
  expect(html).not.toContain('po wide');
});

test('a metric says in words from when it counts', () => {
  const metrics = site.tables.metrics.map((metric) => ({ ...metric, baseline: '2015-11' }));
  const told = { ...site, tables: { ...site.tables, metrics } };
  const page = sitePages(told).find(({ path }) => path === 'metric/cards/');
  expect(page && renderPage(page, told, shell)).toContain('2015年11月');
});

test('a metric’s page opens with where it stands, and its own figure beside it; the text’s sentences follow', () => {
  const html = htmlOf('metric/cards/');
  const top = html.slice(html.indexOf('class="standing with-figure"'), html.indexOf('class="sentences"'));
  expect(top).toMatch(/class="says">.*逾5000万张.*比.*2020年5月.*逾3300万张.*增加.*<figure/s);
  // The card there need not lead to the page it stands on.
  expect(html).not.toContain('指标页');
});

test('the style is written into the page', () => {
  expect(htmlOf('about/')).toContain('<style>a { color : red }</style>');
});

test('without a known address there is no canonical link; with one, each page names itself and its other', () => {
  expect(htmlOf('about/')).not.toContain('canonical');
  const page = sitePages(site).find(({ path }) => path === 'en/about/');
  const html = page ? renderPage(page, { ...site, siteUrl: 'https://example.org/x/' }, shell) : '';
  expect(html).toContain('<link rel="canonical" href="https://example.org/x/en/about/"/>');
  expect(html).toContain('hrefLang="zh-CN" href="https://example.org/x/about/"');
});

test('a card marks the number in its sentence; a later source shows its phrase and is not linked when a repost', () => {
  const zh = siteFiles(site).find(({ path }) => path === 'cards.zh.json');
  const { cards } = JSON.parse(zh?.text ?? '{}') as { cards: Record<string, string> };
  expect(cards.o1).toContain('一年来，办理<mark>逾3300万张</mark>；另有22项措施，');
  expect(cards.o3).toContain('<mark>Over 50 million</mark>');
  expect(cards.o3).not.toContain('http');
});

test('a shell that lost its marks is refused', () => {
  const [page] = sitePages(site);
  expect(() => page && renderPage(page, site, '<html></html>')).toThrow('shell without <!--head-->');
});

test('the explore room alone is told which origins it may read', () => {
  const told = (data: SiteData) =>
    sitePages(data)
      .filter((page) => renderPage(page, data, shell).includes('https://data.example.org'))
      .map(({ path }) => path);
  expect(told(site)).toEqual([]);
  expect(told({ ...site, dataOrigins: ['https://data.example.org'] })).toEqual(['explore/', 'en/explore/']);
});

test('about lists what each dataset version changed, and says how one is kept while none is', () => {
  const about = (data: SiteData, path: string) =>
    renderPage(sitePages(data).find((page) => page.path === path) as (typeof pages)[number], data, shell);
  expect(about(site, 'about/')).toContain('npm run snapshot');
  const revised = [
    {
      observation_id: 'o1',
      metric_id: 'cards',
      quote: '逾3300万张',
      revision: 'corrected',
      cells: [{ column: 'value', from: '7', to: '33000000' }],
    },
    { observation_id: 'o9', metric_id: '', quote: '5项', revision: 'removed', cells: [] },
  ] as const;
  const stepped = { ...site, steps: [{ from: '0a1b2c', to: '1', revised }] };
  const zh = about(stepped, 'about/');
  expect(zh).toContain('0a1b2c → 1：新增0条，更正1条，转为有疑问0条，删去1条');
  expect(zh).toContain('数值：7 → 33000000');
  expect(zh).not.toContain('npm run snapshot');
  expect(about(stepped, 'en/about/')).toContain('not assigned');
});

test('each figure’s page, each metric’s and each embed carries its own figure’s picture and address to previews of its link', () => {
  const own = (id: string): Figure => ({ ...figure, id, title: () => `图${id}`, alt: () => `读${id}` });
  // The first shows everything; of a metric, the figure of its own counts.
  const figures = ['all', 'cards', 'other'].map((id) => ({
    figure: { ...own(id), metrics: id === 'all' ? ['cards', 'x', 'y'] : id === 'cards' ? ['cards'] : [] },
    rows: [{ observation_id: 'o1' }],
  }));
  const data: SiteData = { ...site, siteUrl: 'https://example.org/x/', figures };
  const headOf = (path: string) => {
    const page = sitePages(data).find((each) => each.path === path);
    return page ? renderPage(page, data, shell).split('<style>')[0] : undefined;
  };
  for (const [path, id] of [
    ['figure/all/', 'all'],
    ['figure/cards/', 'cards'],
    ['figure/other/', 'other'],
    ['metric/cards/', 'cards'],
  ] as const)
    for (const [way, locale] of [
      ['', 'zh'],
      ['en/', 'en'],
    ] as const) {
      const head = headOf(way + path);
      expect(head).toContain(`property="og:url" content="https://example.org/x/${way}${path}"`);
      expect(head).toContain(
        `property="og:image" content="https://example.org/x/picture/${id}.${locale}.light.png"`,
      );
      expect(head).toContain(`property="og:image:alt" content="读${id}"`);
      expect(head).toContain('name="twitter:card" content="summary_large_image"');
      expect(head).toContain(`href="https://example.org/x/${way}embed/${id}/oembed.json"`);
    }
  expect(headOf('about/')).not.toContain('oembed');
  const embed = embedFiles(data, '').find(({ path }) => path === 'en/embed/cards/index.html')?.text;
  for (const words of [
    'rel="canonical" href="https://example.org/x/en/embed/cards/"',
    'property="og:url" content="https://example.org/x/en/embed/cards/"',
    'property="og:image" content="https://example.org/x/picture/cards.en.light.png"',
    'name="twitter:card" content="summary_large_image"',
  ])
    expect(embed).toContain(words);
});
