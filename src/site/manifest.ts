/** What a device shows of the site once it is installed there: a web app manifest for each language. */

import { palette } from '../charts/tokens.ts';
import { ledgerTitles } from '../dataset/ledger.ts';
import { type Locale, tagOf } from '../text/locale.ts';
import { pathIn } from '../ui/address.ts';

export const manifestPath = (locale: Locale): string => pathIn(locale, 'manifest.webmanifest');

export function manifestText(locale: Locale): string {
  const { paper } = palette('light');
  const manifest = {
    name: ledgerTitles.name[locale],
    description: ledgerTitles.description[locale],
    lang: tagOf(locale),
    // Both languages are one application.
    id: locale === 'zh' ? './' : '../',
    scope: locale === 'zh' ? './' : '../',
    start_url: './',
    display: 'minimal-ui',
    background_color: paper,
    theme_color: paper,
    icons: [{ src: locale === 'zh' ? 'icon.svg' : '../icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  };
  return `${JSON.stringify(manifest)}\n`;
}
