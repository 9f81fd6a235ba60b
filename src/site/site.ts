/** The site's table of contents: every page in both languages, and the files that pages fetch. */

import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Explore } from '../apps/explore/Explore.tsx';
import { Lab } from '../apps/lab/Lab.tsx';
import { Review } from '../apps/review/Review.tsx';
import { domainOf, partDomains } from '../dataset/domains.ts';
import { type Locale, locales, type Text } from '../text/locale.ts';
import { pathIn, pathOf } from '../ui/address.ts';
import { SentenceCard } from '../ui/SentenceCard.tsx';
import { siteName } from '../ui/site-name.ts';
import { type SiteData, toLookup, toView, type View } from '../ui/view.ts';
import { About } from './pages/About.tsx';
import { DomainPage } from './pages/DomainPage.tsx';
import { Gallery } from './pages/Gallery.tsx';
import { MetricPage } from './pages/MetricPage.tsx';
import { NotFound } from './pages/NotFound.tsx';
import { Overview } from './pages/Overview.tsx';
import { Reader } from './pages/Reader.tsx';

export type { Answered, SiteData, SiteLedger } from '../ui/view.ts';

export interface Page {
  /** From the site's root; '' is the root, a path that ends in a slash is a folder's index.html. */
  readonly path: string;
  readonly locale: Locale;
  readonly title: string;
  readonly description: string;
  /** The same page in the other language. */
  readonly alternate: string;
  readonly body: ReactElement;
}

interface Entry {
  readonly path: string;
  readonly title: Text;
  readonly description: Text;
  readonly body: (view: View) => ReactElement;
}

/** Every page, Chinese first. */
export function sitePages(site: SiteData): Page[] {
  const lookup = toLookup(site);
  return locales.flatMap((locale) =>
    entries(site).map((entry): Page => {
      const path = pathIn(locale, entry.path);
      return {
        path,
        locale,
        title:
          entry.path === ''
            ? `${siteName[locale]} · ${entry.title[locale]}`
            : `${entry.title[locale]} · ${siteName[locale]}`,
        description: entry.description[locale],
        alternate: pathIn(locale === 'zh' ? 'en' : 'zh', entry.path),
        body: entry.body(toView(site, lookup, locale, path)),
      };
    }),
  );
}

function entries(site: SiteData): Entry[] {
  const { tables } = site;
  return [
    {
      path: pathOf.overview,
      title: { zh: '公安“放管服”改革', en: 'China’s public security service reform in numbers' },
      description: {
        zh: '一篇通稿里的每个数字，连同它的原句：按领域、按时间看改革进展。',
        en: 'Every number of a government article with its sentence: reform progress by domain and by time.',
      },
      body: (view) => createElement(Overview, { view }),
    },
    ...tables.articles.map(
      (article): Entry => ({
        path: pathOf.article(article.article_id),
        title: { zh: article.title, en: `The article: ${article.title}` },
        description: {
          zh: '原文逐字照登，每个数字都标明去处，附核对与验证。',
          en: 'The article as published, each number marked and explained, with checks you can rerun.',
        },
        body: (view) => createElement(Reader, { view, article }),
      }),
    ),
    ...partDomains.map(
      (domain): Entry => ({
        path: pathOf.domain(domain),
        title: domainOf(domain).title,
        description: {
          zh: `${domainOf(domain).title.zh}领域的改革数字：图表、指标与前后观测。`,
          en: `${domainOf(domain).title.en}: the reform’s numbers in figures, metrics and later observations.`,
        },
        body: (view) => createElement(DomainPage, { view, domain }),
      }),
    ),
    ...tables.metrics.map(
      (metric): Entry => ({
        path: pathOf.metric(metric.metric_id),
        title: { zh: metric.label_zh, en: metric.label_en },
        description: { zh: metric.definition_zh, en: metric.definition_en },
        body: (view) => createElement(MetricPage, { view, metric }),
      }),
    ),
    {
      path: pathOf.explore,
      title: { zh: '探索', en: 'Explore' },
      description: {
        zh: '用SQL提问台账与自己的文件，画图、联动筛选，全在浏览器里。',
        en: 'Ask the ledger and your own files in SQL, chart and cross-filter them, all in the browser.',
      },
      body: (view) => createElement(Explore, { view }),
    },
    {
      path: pathOf.lab,
      title: { zh: '提取', en: 'Extract' },
      description: {
        zh: '贴上任何一篇中文通稿，当场读出其中每一个数字，逐个核对，与台账并看。',
        en: 'Paste any Chinese press article: every number in it is read at once, checked one by one, and seen beside the ledger.',
      },
      body: (view) => createElement(Lab, { view }),
    },
    {
      path: pathOf.review,
      title: { zh: '汇报', en: 'Review' },
      description: {
        zh: '由台账拟出一份进展汇报：选图、改字、设目标、比较两个时点。',
        en: 'A progress review proposed from the ledger: choose figures, edit words, set targets, compare two dates.',
      },
      body: (view) => createElement(Review, { view }),
    },
    {
      path: pathOf.about,
      title: { zh: '说明', en: 'About' },
      description: {
        zh: '方法、可比性规则、局限、来源、许可与数据字典。',
        en: 'Method, rules of comparison, limits, sources, licence and data dictionary.',
      },
      body: (view) => createElement(About, { view }),
    },
    {
      path: pathOf.gallery,
      title: { zh: '图表一览', en: 'All figures' },
      description: { zh: '每张图在各种宽度下的样子。', en: 'Every figure at every width.' },
      body: (view) => createElement(Gallery, { view }),
    },
    {
      path: '404.html',
      title: { zh: '没有这一页', en: 'No such page' },
      description: { zh: '这个地址没有内容。', en: 'There is nothing at this address.' },
      body: (view) => createElement(NotFound, { view }),
    },
  ];
}

/** Files that pages fetch when asked: each number's card by observation_id, in each language; the figures' rows. */
export function siteFiles(site: SiteData): { path: string; text: string }[] {
  const lookup = toLookup(site);
  const cards = locales.map((locale) => {
    // Cards are written as if on a page at the root; the page that shows one puts its own way there in front.
    const view = toView(site, lookup, locale, '');
    const cards = site.tables.observations.map((observation) => [
      observation.observation_id,
      renderToStaticMarkup(createElement(SentenceCard, { view, observation })),
    ]);
    return { path: `cards.${locale}.json`, text: `${JSON.stringify(Object.fromEntries(cards))}\n` };
  });
  return [...cards, { path: 'review/rows.json', text: rowsText(site) }];
}

/** Every figure's rows by its id, whole and as known on the article's day: a review needs no engine for them. */
function rowsText({ figures }: SiteData): string {
  const rows = figures.map(({ figure, rows, asOfRows }) => [figure.id, { rows, asOfRows: asOfRows ?? rows }]);
  return `${JSON.stringify(Object.fromEntries(rows))}\n`;
}
