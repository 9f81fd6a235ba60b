/** A part of a written page between two marks (`<!-- name -->`, `<!-- /name -->`), which a command writes anew. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../src/text/locale.ts';
import { root } from './ledger-folder.ts';

export const readmes: Readonly<Record<Locale, string>> = { en: 'README.md', zh: 'README.zh-CN.md' };

/** Where a part begins and ends, its marks excluded; a page without both of them is refused. */
function placeOf(page: string, name: string): readonly [begin: number, end: number] {
  const mark = `<!-- ${name} -->`;
  const [begin, end] = [page.indexOf(mark), page.indexOf(`<!-- /${name} -->`)];
  if (begin < 0 || end < begin) throw new Error(`marks missing: ${name}`);
  return [begin + mark.length, end];
}

/** What stands between the marks, without the blank lines around it. */
export const partOf = (page: string, name: string): string => page.slice(...placeOf(page, name)).trim();

export function withPart(page: string, name: string, text: string): string {
  const [begin, end] = placeOf(page, name);
  return `${page.slice(0, begin)}\n\n${text}\n\n${page.slice(end)}`;
}

/** Writes a part of a page. @param path from the root of the project */
export function writePart(path: string, name: string, text: string): void {
  const file = join(root, path);
  writeFileSync(file, withPart(readFileSync(file, 'utf8'), name, text));
}

/** A row of a table of Markdown. */
export const tableRow = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

/** Head, rule and rows of one. @param numbers the columns, from 0, that are set to the right */
export function markdownTable(
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  numbers: readonly number[] = [],
): string {
  const rule = heads.map((_, at) => (numbers.includes(at) ? '--:' : '---'));
  return [heads, rule, ...rows].map(tableRow).join('\n');
}
