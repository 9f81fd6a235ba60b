/** A dataset, or one metric of it, as three styles of scholarship cite it; and a page that numbers were read from. */

import type { Locale } from '../text/locale.ts';

export const citationStyles = ['gbt7714', 'apa', 'bibtex'] as const;
export type CitationStyle = (typeof citationStyles)[number];

export const citationName: Readonly<Record<CitationStyle, string>> = {
  gbt7714: 'GB/T 7714',
  apa: 'APA',
  bibtex: 'BibTeX',
};

export interface Cited {
  /** Who made it. */
  readonly author: string;
  readonly title: string;
  readonly version: string;
  /** Short and unique within the dataset; names the BibTeX entry. */
  readonly key: string;
  /** ISO day the version is dated, or only its year. */
  readonly published: string;
  /** Empty when the address is not known. */
  readonly url: string;
  /** ISO day on which the reader took it; empty when that is not known yet. */
  readonly accessed: string;
}

/**
 * GB/T 7714—2025 (data set online: version as V…, day of its making and of its reading), APA 7 (dataset) or BibTeX
 * (`@misc`).
 */
export function toCitation(cited: Cited, style: CitationStyle): string {
  const { author, title, version, published, url, accessed } = cited;
  const year = published.slice(0, 4);
  if (style === 'gbt7714') {
    const read = accessed ? `[${accessed}]` : '';
    const made = /\p{Script=Han}/u.test(title) ? `（${published}）` : `(${published})`;
    return ended([author, `${title}[DS/OL]`, `V${version}`, made + read, url]);
  }
  if (style === 'apa') {
    return `${author}. (${year}). ${title} (Version ${version}) [Data set].${url ? ` ${url}` : ''}`;
  }
  const fields = [
    ['author', `{${escaped(author)}}`],
    ['title', escaped(title)],
    ['year', year],
    ['version', escaped(version)],
    ['note', accessed ? `Data set, accessed ${accessed}` : 'Data set'],
    ...(url ? [['url', url.replace(/[\s{}\\]/g, encodeURIComponent)]] : []),
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`).join('\n');
  return `@misc{${cited.key.replace(/[^A-Za-z0-9:_-]/g, '-')},\n${lines}\n}`;
}

/** A page or an article that a number was read from. What is not known is empty. */
export interface CitedSource {
  readonly author: string;
  readonly title: string;
  readonly publisher: string;
  /** ISO day, month or year. */
  readonly published: string;
  readonly url: string;
  /** ISO day on which the reader saw it. */
  readonly accessed: string;
}

const newspaper = /(?:日报|晚报|早报|时报|晨报|商报|周报|报)$/;

/**
 * As GB/T 7714—2025 for a Chinese reader: a newspaper's article carries its day and no day of reading, a page of the web
 * both, a print without address neither. As APA 7 for an English one.
 */
export function toSourceCitation(source: CitedSource, locale: Locale): string {
  const { author, title, publisher, published, url, accessed } = source;
  if (locale === 'en') {
    const who = author || publisher;
    const year = published ? `(${published})` : '(n.d.)';
    // An address ends an entry of APA without a full stop.
    return `${ended([who, year, title, author ? publisher : ''])}${url ? ` ${url}` : ''}`;
  }
  const medium = url ? '/OL' : '';
  if (newspaper.test(publisher))
    return ended([author, `${title}[N${medium}]`, [publisher, published].filter(Boolean).join('，'), url]);
  const days = `${published ? `（${published}）` : ''}${url && accessed ? `[${accessed}]` : ''}`;
  return ended([
    author || publisher,
    `${title}[${url ? 'EB' : 'Z'}${medium}]`,
    author ? publisher : '',
    days,
    url,
  ]);
}

/** The parts that are there, each behind a full stop. */
function ended(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('. ')}.`;
}

/** Signs by which TeX would do something, as the commands that print them: a brace would close the field. */
const printed: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
]);

function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\{}~^&%$#_]/g, (sign) => printed.get(sign) ?? `\\${sign}`);
}
