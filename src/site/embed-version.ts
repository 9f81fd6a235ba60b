/** The embeds of one dataset version, to be kept: their links lead into the living site. */

import { embedPath, toEmbedPage, toFragment } from '../share/embed.ts';
import { embedStyle, embedThemes } from '../share/embed-theme.ts';
import { locales } from '../text/locale.ts';
import { toRoot } from '../ui/address.ts';
import { type EmbedFile, toEmbed } from '../ui/embed.ts';
import { type SiteData, toLookup } from '../ui/view.ts';

/** Paths are from `published/<version>/`; `script` is the text of the frame's script. */
export function pinnedFiles(site: SiteData, script: string): EmbedFile[] {
  const lookup = toLookup(site);
  const style = embedStyle('window');
  // From the version's folder up to the site.
  const up = '../../';
  return locales.flatMap((locale) => {
    const embeds = site.figures.map((answered) => toEmbed(site, lookup, answered, locale));
    const kept = embeds.map((embed) => ({
      id: embed.id,
      text: { version: embed.version, alt: embed.alt, html: toFragment(embed, 'auto', up) },
    }));
    return [
      ...kept.map(({ id, text }) => ({
        path: `${embedPath(id, locale)}figure.json`,
        text: JSON.stringify(text),
      })),
      ...embeds.flatMap((embed) =>
        embedThemes.map((theme) => {
          const path = embedPath(embed.id, locale, theme);
          const root = toRoot(path);
          const live = root + up;
          return {
            path: `${path}index.html`,
            text: toEmbedPage(embed, theme, { root: live, script, style, live }),
          };
        }),
      ),
    ];
  });
}
