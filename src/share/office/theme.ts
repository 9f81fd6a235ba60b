/** The ledger's colours and fonts as a theme that an office program offers for editing. */

import { palette } from '../../charts/tokens.ts';
import { type Domain, domainOf, partDomains, wholeDomain } from '../../dataset/domains.ts';
import type { Locale } from '../../text/locale.ts';
import { declare, xmlHead } from './xml.ts';

/** Fonts that Windows, macOS and WPS have or know to replace. */
export const fonts = { latin: 'Arial', title: 'Georgia', han: 'Microsoft YaHei' } as const;

/** Names of the theme's colours, as shapes refer to them. */
export type Colour =
  | 'tx1'
  | 'bg1'
  | 'tx2'
  | 'bg2'
  | 'accent1'
  | 'accent2'
  | 'accent3'
  | 'accent4'
  | 'accent5'
  | 'accent6';

const accents = ['accent1', 'accent2', 'accent3', 'accent4'] as const;
/** The parts take the first accents, the whole the last. */
const accented = (): readonly Domain[] => [...partDomains.slice(0, 3), wholeDomain];

/** A fourth part and further ones go by the accent of the whole. */
export function colourOf(domain: Domain): Colour {
  return accents[accented().indexOf(domain)] ?? 'accent4';
}
/** Ink of the second and third rank, and the hairline. */
export const ink2: Colour = 'tx2';
export const ink3: Colour = 'accent5';
export const rule: Colour = 'accent6';

const slots = (): Readonly<Record<string, string>> => ({
  dk1: 'ink',
  lt1: 'paper',
  dk2: 'ink-2',
  lt2: 'raised',
  ...Object.fromEntries(accents.map((accent, at) => [accent, domainOf(accented()[at] ?? null).token])),
  accent5: 'ink-3',
  accent6: 'rule',
  hlink: domainOf(partDomains[0] ?? null).token,
  folHlink: 'ink-3',
});

function face(latin: string): string {
  return `<a:latin typeface="${latin}"/><a:ea typeface="${fonts.han}"/><a:cs typeface=""/><a:font script="Hans" typeface="${fonts.han}"/><a:font script="Hant" typeface="Microsoft JhengHei"/>`;
}

export function toTheme(locale: Locale): string {
  const scheme = Object.entries(slots()).map(
    ([slot, name]) =>
      `<a:${slot}><a:srgbClr val="${(palette('light')[name] ?? '#000000').slice(1).toUpperCase()}"/></a:${slot}>`,
  );
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number) =>
    `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/></a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return `${xmlHead}<a:theme${declare('a')} name="Reform Ledger"><a:themeElements><a:clrScheme name="Reform Ledger">${scheme.join('')}</a:clrScheme><a:fontScheme name="Reform Ledger"><a:majorFont>${face(locale === 'zh' ? fonts.latin : fonts.title)}</a:majorFont><a:minorFont>${face(fonts.latin)}</a:minorFont></a:fontScheme><a:fmtScheme name="Reform Ledger"><a:fillStyleLst>${fill}${fill}${fill}</a:fillStyleLst><a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst><a:effectStyleLst>${effect}${effect}${effect}</a:effectStyleLst><a:bgFillStyleLst>${fill}${fill}${fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`;
}
