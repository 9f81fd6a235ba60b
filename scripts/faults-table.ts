/** Tables of faults in the page on security and in both READMEs: what stays in each, and what holds it. */

import type { Locale, Text } from '../src/text/locale.ts';
import { type FaultKind, faultKinds } from './fault-list.ts';
import { markdownTable, readmes, writePart } from './page-part.ts';

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

const words: Readonly<Record<'fault' | 'kept' | 'by' | 'passed', Text>> = {
  fault: { zh: '故障', en: 'fault' },
  kept: { zh: '留下什么，说什么', en: 'what is kept, and said' },
  by: { zh: '测试', en: 'held by' },
  passed: { zh: '注入后通过', en: 'injections, passed' },
};

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

/** What a row says of a kind whose tests ran. */
export const passedOf = ({ cases, passed }: Ran): Text => ({
  zh: `${cases}次，通过${passed}次`,
  en: `${cases}, ${passed}`,
});

/** A kind a row, with the cells that a run gave it; with the names of its tests where they are wanted. */
export function faultsTable(locale: Locale, passed: readonly string[], withTests: boolean): string {
  const heads = [words.fault, words.kept, words.passed, ...(withTests ? [words.by] : [])];
  const rows = faultKinds.map(({ fault, kept, tests }, at) => [
    ...[fault[locale], kept[locale], passed[at] ?? ''],
    ...(withTests ? [tests.map((test) => `\`${test}\``).join(' ')] : []),
  ]);
  return markdownTable(
    heads.map((head) => head[locale]),
    rows,
  );
}

/** Writes the tables of all pages. @param rans of each kind, in the order of the list */
export function writeTables(rans: readonly Ran[]): void {
  for (const [path, locale] of pages) {
    const passed = rans.map((ran) => passedOf(ran)[locale]);
    writePart(path, 'faults', faultsTable(locale, passed, path.startsWith('docs/')));
  }
}
