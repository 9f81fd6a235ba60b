/** A dataset, or one metric of it, as three styles of scholarship cite it. */

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

/** GB/T 7714—2015 (electronic dataset), APA 7 (dataset) or BibTeX (`@misc`). */
export function toCitation(cited: Cited, style: CitationStyle): string {
  const { author, title, version, published, url, accessed } = cited;
  const year = published.slice(0, 4);
  if (style === 'gbt7714') {
    const place = url ? `. ${url}` : '';
    return `${author}. ${title}[DS/OL]. 版本${version}. (${published})${accessed ? `[${accessed}]` : ''}${place}.`;
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
    ...(url ? [['url', url]] : []),
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`).join('\n');
  return `@misc{${cited.key.replace(/[^A-Za-z0-9:_-]/g, '-')},\n${lines}\n}`;
}

function escaped(text: string): string {
  return text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, (sign) => `\\${sign}`);
}
