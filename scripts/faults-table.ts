/** Tables of faults in the page on security and in both READMEs: what stays in each, and what holds it. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale, Text } from '../src/text/locale.ts';
import { type FaultKind, faultKinds } from './fault-list.ts';
import { readmes } from './hosts-table.ts';
import { root } from './ledger-folder.ts';

export const pages: readonly (readonly [path: string, locale: Locale])[] = [
  ['docs/security.md', 'en'],
  [readmes.en, 'en'],
  [readmes.zh, 'zh'],
];

/** Cases that a kind's tests ran (a title with places stands for several), and those of them that passed. */
export interface Ran {
  readonly cases: number;
  readonly passed: number;
}

/** A test as vitest reports it. */
export interface ReportedTest {
  readonly file: string;
  readonly title: string;
  readonly status: string;
}

const [begin, end] = ['<!-- faults -->', '<!-- /faults -->'];
const words: Readonly<Record<'fault' | 'kept' | 'by', Text>> = {
  fault: { zh: '故障', en: 'fault' },
  kept: { zh: '留下什么，说什么', en: 'what is kept, and said' },
  by: { zh: '测试', en: 'held by' },
};
const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** File and title of a test as the list writes it. */
export function partsOf(test: string): { readonly file: string; readonly title: string } {
  const [file = '', title = ''] = test.split(' › ');
  return { file, title };
}

/** What the tests of a kind came to; one that did not run counts as a case that did not pass. */
export function ranOf({ tests }: FaultKind, reported: readonly ReportedTest[]): Ran {
  let [cases, passed] = [0, 0];
  for (const test of tests) {
    const { file, title } = partsOf(test);
    const pattern = new RegExp(`^${patternOf(title)}$`);
    const own = reported.filter((each) => each.file === file && pattern.test(each.title));
    cases += Math.max(1, own.length);
    passed += own.filter(({ status }) => status === 'passed').length;
  }
  return { cases, passed };
}

/** A title as a pattern; what a table of cases puts into it (%s, $name) is anything. */
export function patternOf(title: string): string {
  return title
    .split(/%[sdjo]|\$\w+/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
}

/** A kind a row; with the names of its tests where they are wanted. */
export function faultsTable(locale: Locale, withTests: boolean): string {
  const heads = [words.fault, words.kept, ...(withTests ? [words.by] : [])];
  const rows = faultKinds.map(({ fault, kept, tests }) => {
    const named = withTests ? [tests.map((test) => `\`${test}\``).join(' ')] : [];
    return line([fault[locale], kept[locale], ...named]);
  });
  return [line(heads.map((head) => head[locale])), line(heads.map(() => '---')), ...rows].join('\n');
}

/** What stands between the marks of a page. */
export function tableIn(page: string): string {
  return page.slice(page.indexOf(begin) + begin.length, page.indexOf(end)).trim();
}

/** Writes the tables of all pages. */
export function writeTables(): void {
  for (const [name, locale] of pages) {
    const path = join(root, name);
    const text = readFileSync(path, 'utf8');
    const [before, after] = [text.indexOf(begin) + begin.length, text.indexOf(end)];
    const table = faultsTable(locale, name.startsWith('docs/'));
    writeFileSync(path, `${text.slice(0, before)}\n\n${table}\n\n${text.slice(after)}`);
  }
}
