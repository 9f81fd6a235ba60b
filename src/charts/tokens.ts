/** The colours and fonts that drawings, pages, embeds and pictures name; a colour is declared once for light and dark. */

import { domainOf, partDomains, wholeDomain } from '../dataset/domains.ts';
import type { Locale } from '../text/locale.ts';
import { xmlCharacters } from '../text/xml.ts';

export type Theme = 'light' | 'dark';

type Shades = Readonly<Record<Theme, string>>;

const shades: Readonly<Record<string, Shades>> = {
  paper: { light: '#fbfaf6', dark: '#15161a' },
  raised: { light: '#f3f1ea', dark: '#1d1f24' },
  ink: { light: '#1c1b19', dark: '#f0eee8' },
  'ink-2': { light: '#55524b', dark: '#b5b1a6' },
  'ink-3': { light: '#6f6b62', dark: '#9a968c' },
  rule: { light: '#dedad0', dark: '#34353a' },
  blue: { light: '#1d5fa6', dark: '#7db4f0' },
  green: { light: '#0b7a63', dark: '#4cc7a4' },
  orange: { light: '#b8480c', dark: '#f2935a' },
};

/**
 * The house's sans. WebKitGTK has no system-ui: there a Latin face stands before the Chinese ones in English, which set
 * ’ and · as wide as a character.
 */
export const sansOf = (locale: Locale): string =>
  `system-ui,-apple-system${locale === 'en' ? ',Arial' : ''},"PingFang SC","Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",sans-serif`;
// Latin faces first: a Chinese one sets ’ as wide as a character.
const mono =
  'ui-monospace,"Cascadia Code","SF Mono",Menlo,Consolas,"Liberation Mono","Noto Sans Mono CJK SC",monospace';
const songti = '"Source Han Serif SC","Noto Serif CJK SC","Noto Serif SC","Songti SC"';

/** All colours by their names: the house's, and those of the open ledger's domains by their tokens. */
function allShades(): Readonly<Record<string, Shades>> {
  const terms = [...partDomains, wholeDomain].map(domainOf);
  return { ...shades, ...Object.fromEntries(terms.map((term) => [term.token, term])) };
}

/** The colours of a theme by their names. */
export function palette(theme: Theme): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(allShades()).map(([name, shade]) => [name, shade[theme]]));
}

/**
 * The CSS of a page's colours and fonts: variables, and a class with the hue of each domain. It stands before the
 * sheets, minified as they are. Browsers without light-dark() read it too: of `--l` and `--d` one is empty and the
 * other invalid, so that of the two colours behind them one remains.
 */
export function tokensCss(): string {
  const tokens = [...partDomains, wholeDomain].map((domain) => domainOf(domain).token);
  const headings = tokens.slice(0, -1).map((token) => `.${token}>h2`);
  const [light, dark] = ['--l:initial;--d: ', '--l: ;--d:initial'];
  return [
    // Declared again where a theme is chosen: they are settled where they stand.
    `:root,[data-theme]{${variables().join(';')};--mono:${mono}}`,
    // On the elements that name their language, so that what is inside may choose otherwise.
    `[lang|=zh]{--sans:${sansOf('zh')};--serif:${songti},STSong,SimSun,serif;font-variant-east-asian:normal}`,
    `[lang|=en]{--sans:${sansOf('en')};--serif:Quotes,${songti},serif;font-variant-east-asian:proportional-width}`,
    `:root{${light};color-scheme:light dark}@media (prefers-color-scheme:dark){:root{${dark}}}`,
    `[data-theme=light]{${light};color-scheme:light}[data-theme=dark]{${dark};color-scheme:dark}`,
    ...tokens.map((token) => `.${token}{--hue:var(--${token})}`),
    headings.length > 0 ? `${headings.join(',')}{color:var(--hue)}` : '',
  ].join('');
}

/** A declaration for each colour; one that has a name already is told by that name. */
function variables(): string[] {
  const names = new Map<string, string>();
  return Object.entries(allShades()).map(([name, { light, dark }]) => {
    const shade = `var(--l,${light})var(--d,${dark})`;
    const known = names.get(shade);
    if (!known) names.set(shade, name);
    return `--${name}:${known ? `var(--${known})` : shade}`;
  });
}

/**
 * A drawing's markup for programs that know no CSS variable and read XML strictly: colours of one theme, `fonts` for
 * every face, no character that XML forbids. A variable that the drawing itself declares stays, as Plot's background
 * does; words stay as they are, whatever they say.
 * @throws `unknown colour: <variable>`
 */
export function plainColours(markup: string, theme: Theme, fonts: string): string {
  const named = palette(theme);
  const paint = (rule: string): string =>
    rule.replace(/var\(--([a-z0-9-]+)\)/g, (whole, name: string) => {
      if (/^(sans|serif|mono)$/.test(name)) return fonts;
      const colour = named[name] ?? (markup.includes(`--${name}:`) ? whole : null);
      if (!colour) throw new Error(`unknown colour: ${whole} in a drawing; name it in tokens.ts`);
      return colour;
    });
  const plain = changeTags(markup, (tag) =>
    tag.startsWith('<style') ? paint(tag) : tag.replace(/\s(?!aria-|data-)[\w:-]+="[^"]*"/g, paint),
  );
  return xmlCharacters(plain);
}

/** The markup with its tags changed, a style with what it holds; the words between them stay. */
export function changeTags(markup: string, change: (tag: string) => string): string {
  return markup.replace(/<style\b[^>]*>[^<]*<\/style>|<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/gi, change);
}
