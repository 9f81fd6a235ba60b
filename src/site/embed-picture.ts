/** Every figure's prerendered pictures as SVG, with the words that go into the PNG made of them. */

import { domainOf } from '../dataset/domains.ts';
import { cardCreditOf, cardWidths, creditOf, type Picture, toCard, toPicture } from '../share/picture.ts';
import { toTexts } from '../share/png-text.ts';
import { toJsonLd } from '../share/provenance.ts';
import { locales } from '../text/locale.ts';
import { toEmbed } from '../ui/embed.ts';
import { toProvenance } from '../ui/embed-provenance.ts';
import { type SiteData, toLookup } from '../ui/view.ts';

export interface PictureFile {
  /** From the site's root, ending in .svg or .png. */
  readonly path: string;
  readonly svg: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** What link previews show, and what a 公众号 takes as a cover. */
const cards = { social: [1200, 630], cover: [900, 383] } as const;

/** @param font the font that the maker of the PNGs knows */
export function pictureFiles(
  site: SiteData,
  font: { readonly family: string; readonly widthOf: NonNullable<Picture['widthOf']> },
): PictureFile[] {
  const lookup = toLookup(site);
  return locales.flatMap((locale) =>
    site.figures.flatMap((answered) => {
      const { figure, rows } = answered;
      const embed = toEmbed(site, lookup, answered, locale);
      const jsonLd = toJsonLd({ ...toProvenance(site, lookup, answered, locale), alt: embed.alt });
      const texts = toTexts(embed.title, embed.alt, jsonLd);
      const zh = locale === 'zh';
      const picture = (theme: Picture['theme']): Picture => ({
        theme,
        lang: zh ? 'zh-CN' : 'en',
        title: figure.title(rows, locale),
        subtitle: embed.subtitle,
        alt: embed.alt,
        source: creditOf(embed.source, site.version, locale),
        jsonLd,
        fonts: font.family,
      });
      const card = (theme: Picture['theme']): Picture => ({
        ...picture(theme),
        source: cardCreditOf(embed.source, locale),
        widthOf: font.widthOf,
        accent: domainOf(figure.domain).token,
      });
      const drawings = cardWidths.map((width) => site.draw(answered, locale, width));
      const name = `picture/${figure.id}.${locale}`;
      const [, , column = ''] = embed.drawings;
      return [
        ...(['light', 'dark'] as const).flatMap((theme) => [
          { path: `${name}.${theme}.png`, svg: toCard(drawings, card(theme), ...cards.social), texts },
          { path: `${name}.${theme}.svg`, svg: toPicture(column, picture(theme)), texts },
        ]),
        { path: `${name}.cover.png`, svg: toCard(drawings, card('light'), ...cards.cover), texts },
      ];
    }),
  );
}
