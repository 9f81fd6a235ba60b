/** A page as HTML text: its body in the built shell, its head, and addresses for where it stands. */

import { renderToStaticMarkup } from 'react-dom/server';
import { ledgerTitles } from '../dataset/ledger.ts';
import { embedPath } from '../share/embed.ts';
import { tagOf } from '../text/locale.ts';
import { pathIn, pathOf } from '../ui/address.ts';
import { cardFiles } from '../ui/card-files.ts';
import { type Answered, rootOf, type SiteData } from '../ui/view.ts';
import { manifestPath } from './manifest.ts';
import type { Page } from './site.ts';

/** @param shell the built index.html, with `<!--head-->` and `<!--body-->` in it. */
export function renderPage(page: Page, site: SiteData, shell: string): string {
  for (const mark of ['<!--head-->', '<!--body-->']) {
    if (!shell.includes(mark)) throw new Error(`shell without ${mark}: index.html must keep it`);
  }
  const root = rootOf(site, page.path);
  const lang = tagOf(page.locale);
  return shell
    .replace(
      /<html[^>]*>/,
      () =>
        `<html lang="${lang}" data-root="${root}" data-version="${site.version}"${cardsOf(site)}${ledgerId(site)}>`,
    )
    .replace(/(href|src)="\.\//g, (_, name: string) => `${name}="${root}`)
    .replace('<!--head-->', () => renderToStaticMarkup(<Head page={page} site={site} />))
    .replace('<!--body-->', () => renderToStaticMarkup(page.body) + jsonLd(page, site) + ledgerJson(site));
}

/** The dataset describes itself to search engines on the pages that are about the whole of it, behind what is read. */
function jsonLd(page: Page, { jsonLd }: SiteData): string {
  const whole = [pathOf.overview, pathOf.about].some((path) => page.path === pathIn(page.locale, path));
  if (!whole || jsonLd === undefined) return '';
  return `<script type="application/ld+json">${scriptText(JSON.parse(jsonLd))}</script>`;
}

/** What `main.ts` opens before it takes anything over. */
function ledgerJson({ ledger }: SiteData): string {
  return ledger ? `<script type="application/json" id="ledger">${scriptText(ledger)}</script>` : '';
}

/** In how many files a large ledger's cards are. */
function cardsOf({ tables }: SiteData): string {
  const files = cardFiles(tables.observations.length);
  return files > 1 ? ` data-cards="${files}"` : '';
}

const ledgerId = ({ ledger }: SiteData): string => (ledger ? ` data-ledger="${ledger.id}"` : '');

/** JSON in which no tag can begin. */
const scriptText = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

function Head({ page, site }: { page: Page; site: SiteData }) {
  const { siteUrl } = site;
  const other = page.locale === 'zh' ? 'en' : 'zh-CN';
  const own = tagOf(page.locale);
  return (
    <>
      <title>{page.title}</title>
      <meta name="description" content={page.description} />
      {site.ledger ? null : (
        <link rel="manifest" href={`${rootOf(site, page.path)}${manifestPath(page.locale)}`} />
      )}
      {siteUrl ? (
        <>
          <link rel="canonical" href={siteUrl + page.path} />
          <link rel="alternate" hrefLang={own} href={siteUrl + page.path} />
          <link rel="alternate" hrefLang={other} href={siteUrl + page.alternate} />
          <meta property="og:type" content="website" />
          <meta property="og:site_name" content={ledgerTitles.name[page.locale]} />
          <meta property="og:title" content={page.title} />
          <meta property="og:description" content={page.description} />
          <meta property="og:url" content={siteUrl + page.path} />
          {page.cover ? <Cover page={page} siteUrl={siteUrl} answered={page.cover} /> : null}
          <meta property="og:locale" content={page.locale === 'zh' ? 'zh_CN' : 'en_GB'} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      ) : null}
      <style>{site.style}</style>
    </>
  );
}

/** The picture that link previews show, and the address at which a host that embeds the link asks for its figure. */
function Cover({ page, siteUrl, answered }: { page: Page; siteUrl: string; answered: Answered }) {
  const { figure, rows } = answered;
  const { locale } = page;
  return (
    <>
      <meta property="og:image" content={`${siteUrl}picture/${figure.id}.${locale}.light.png`} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={figure.alt(rows, locale)} />
      {/metric|figure/.test(page.path) ? (
        <link
          rel="alternate"
          type="application/json+oembed"
          href={`${siteUrl}${embedPath(figure.id, locale)}oembed.json`}
          title={figure.title(rows, locale)}
        />
      ) : null}
    </>
  );
}
