/** The site's table of contents: every page in both languages, and the files that pages fetch. */

import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { type Locale, locales, type Text } from '../dataset/locale.ts';
import { pathIn, pathOf } from './address.ts';
import { siteName } from './glossary.ts';
import { Overview } from './Overview.tsx';
import { Reader } from './Reader.tsx';
import { SentenceCard } from './SentenceCard.tsx';
import { type SiteData, toLookup, toView, type View } from './view.ts';

export type { Answered, Ledger, SiteData } from './view.ts';

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
  ];
}

/** Files that pages fetch when asked: each number's card, in each language, by observation_id. */
export function siteFiles(site: SiteData): { path: string; text: string }[] {
  const lookup = toLookup(site);
  return locales.map((locale) => {
    // Cards are written as if on a page at the root; the page that shows one puts its own way there in front.
    const view = toView(site, lookup, locale, '');
    const cards = site.tables.observations.map((observation) => [
      observation.observation_id,
      renderToStaticMarkup(createElement(SentenceCard, { view, observation })),
    ]);
    return { path: `cards.${locale}.json`, text: `${JSON.stringify(Object.fromEntries(cards))}\n` };
  });
}
