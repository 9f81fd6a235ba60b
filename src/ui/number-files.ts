/** The pages of single numbers: those that an article states, each with its sentence. */

import { embedPath } from '../share/embed.ts';
import { numberHeight, type QuotedNumber, titleOf, toNumberPage } from '../share/number.ts';
import { type Discovered, toDiscovery, toOembed } from '../share/oembed.ts';
import { sentenceAround } from '../text/clause.ts';
import { locales } from '../text/locale.ts';
import { href, pathIn, pathOf } from './address.ts';
import type { EmbedFile } from './embed.ts';
import { quantityText } from './quantity-text.ts';
import { type SiteData, toLookup, toView } from './view.ts';

/** @param script the text of the frame's script */
export function numberFiles(site: SiteData, script: string): EmbedFile[] {
  const lookup = toLookup(site);
  return locales.flatMap((locale) => {
    const view = toView(site, lookup, locale, '');
    return site.tables.observations.flatMap((row) => {
      const { start, end, source_id, metric_id, label } = row;
      const [article, text] = [lookup.article.get(source_id), site.texts[source_id]];
      if (!article || text === undefined || start === null || end === null) return [];
      const path = embedPath(`number/${row.observation_id}`, locale);
      const place = pathIn(locale, pathOf.article(source_id, start));
      const number: QuotedNumber = {
        locale,
        label: lookup.metric.get(metric_id ?? '')?.[`label_${locale}`] ?? label ?? '',
        quantity: quantityText(view, row),
        sentence: sentenceAround(text, start, end),
        source: `《${article.title}》`,
        place: href(path, place),
      };
      const found = discovered(site, number, path, place);
      const page = toNumberPage(number, script, found ? toDiscovery(found) : '');
      return [
        { path: `${path}index.html`, text: page },
        ...(found ? [{ path: `${path}oembed.json`, text: toOembed(found) }] : []),
      ];
    });
  });
}

/** Null of a site that knows no address of its own. */
function discovered(
  { siteUrl }: SiteData,
  number: QuotedNumber,
  path: string,
  place: string,
): Discovered | null {
  if (!siteUrl) return null;
  const { before, quote, after } = number.sentence;
  const description = before + quote + after;
  return {
    locale: number.locale,
    siteUrl,
    at: siteUrl + path,
    page: siteUrl + place,
    title: titleOf(number),
    description,
    height: numberHeight(description),
  };
}
