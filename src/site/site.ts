/** The site's table of contents: every page in both languages, and the files that pages fetch. */

import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ledgerTitles } from '../dataset/ledger.ts';
import { type Locale, locales } from '../text/locale.ts';
import { pathIn } from '../ui/address.ts';
import { cardFileOf, cardFiles, cardsPath } from '../ui/card-files.ts';
import { isCut, otherRows } from '../ui/ObservationList.tsx';
import { otherRowsPath } from '../ui/other-rows.ts';
import { SentenceCard } from '../ui/SentenceCard.tsx';
import { type Answered, type Lookup, type SiteData, toLookup, toView } from '../ui/view.ts';
import { manifestPath, manifestText } from './manifest.ts';
import { pages } from './pages/index.ts';

export type { SiteData } from '../ui/view.ts';

export interface Page {
  /** From the site's root; '' is the root, a path that ends in a slash is a folder's index.html. */
  readonly path: string;
  readonly locale: Locale;
  readonly title: string;
  readonly description: string;
  /** The figure that previews of a link show; none of a ledger without figures. */
  readonly cover: Answered | undefined;
  /** The same page in the other language. */
  readonly alternate: string;
  readonly body: ReactElement;
}

/** Every page, Chinese first; what it says is made when it is asked for, since a large ledger has thousands. */
export function sitePages(site: SiteData): Page[] {
  const lookup = toLookup(site);
  const entries = pages.flatMap((of) => of(site));
  const nav = entries.flatMap(({ path, nav }) => (nav ? [{ path, name: nav }] : []));
  return locales.flatMap((locale) =>
    entries.map((entry): Page => {
      const path = pathIn(locale, entry.path);
      return {
        path,
        locale,
        get title() {
          const names = [entry.title[locale], ledgerTitles.name[locale]];
          return (entry.path === '' ? names.reverse() : names).join(' · ');
        },
        get description() {
          return entry.description[locale];
        },
        cover: entry.cover ?? site.figures[0],
        alternate: pathIn(locale === 'zh' ? 'en' : 'zh', entry.path),
        get body() {
          return createElement(entry.Page, { view: toView(site, lookup, locale, path, nav) });
        },
      };
    }),
  );
}

/**
 * Files that pages fetch when asked: each number's card by observation_id, in each language; the rows of a list too long
 * for its page; the figures' rows.
 */
export function siteFiles(site: SiteData): { path: string; text: string }[] {
  const lookup = toLookup(site);
  const cards = locales.flatMap((locale) => cardTexts(site, lookup, locale));
  const manifests = locales.map((locale) => ({ path: manifestPath(locale), text: manifestText(locale) }));
  const lists = isCut(site.tables.observations)
    ? locales.map((locale) => ({
        path: otherRowsPath(locale),
        text: otherRows(toView(site, lookup, locale, '')),
      }))
    : [];
  return [...cards, ...lists, ...manifests, { path: 'review/rows.json', text: rowsText(site) }];
}

/** Cards are written as if on a page at the root; the page that shows one puts its own way there in front. */
function cardTexts(site: SiteData, lookup: Lookup, locale: Locale): { path: string; text: string }[] {
  const view = toView(site, lookup, locale, '');
  const { observations } = site.tables;
  const files = Array.from({ length: cardFiles(observations.length) }, (): Record<string, string> => ({}));
  for (const observation of observations) {
    const { observation_id: id } = observation;
    const card = renderToStaticMarkup(createElement(SentenceCard, { view, observation }));
    (files[cardFileOf(id, files.length)] as Record<string, string>)[id] = card;
  }
  return files.map((cards, at) => ({
    path: cardsPath(locale, at),
    text: `${JSON.stringify({ version: site.version, cards })}\n`,
  }));
}

/** Every figure's rows by its id, whole and in the usual scopes of reviews, which need no engine for them. */
function rowsText({ figures }: SiteData): string {
  const rows = figures.map(({ figure, rows, scoped = [] }) => [figure.id, { rows, scoped }]);
  return `${JSON.stringify(Object.fromEntries(rows))}\n`;
}
