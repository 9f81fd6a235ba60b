/** The tables of READMEs that say which form stands in which house. */

import {
  type Form,
  forms,
  type HostName,
  type HostResults,
  hosts,
  type Outcome,
} from '../src/share/hosts.ts';
import { type Locale, locales, type Text } from '../src/text/locale.ts';
import { readmes, tableRow, writePart } from './page-part.ts';

const signs: Readonly<Record<Outcome, string>> = {
  figure: '●',
  picture: '◐',
  table: '▦',
  words: '○',
  nothing: '–',
};

const heads: Readonly<Record<Form, Text>> = {
  frame: { zh: '框架', en: 'frame' },
  element: { zh: '元素', en: 'element' },
  picture: { zh: '图片HTML', en: 'picture HTML' },
  markdown: { zh: 'Markdown', en: 'Markdown' },
  rich: { zh: '图文', en: 'rich text' },
  table: { zh: '表格HTML', en: 'table HTML' },
  words: { zh: '文字', en: 'words' },
  link: { zh: '网址', en: 'address' },
  number: { zh: '数字框架', en: 'number frame' },
  numberLink: { zh: '数字链接', en: 'number link' },
};

const rule = (count: number) => tableRow(['---', ...Array.from({ length: count }, () => ':-:')]);

/** A host a row, a form a column; below it each reader of addresses. */
export function hostsTable(results: HostResults, locale: Locale): string {
  const found = (Object.keys(hosts) as HostName[]).map((host) =>
    tableRow([
      hosts[host][locale],
      ...forms.map((form) => {
        const outcome = results.forms[host]?.[form];
        return outcome ? signs[outcome] : '';
      }),
    ]),
  );
  const pages = Object.keys(Object.values(results.addresses)[0] ?? {});
  const read = Object.entries(results.addresses).map(([reader, seen]) =>
    tableRow([reader, ...pages.map((page) => signs[seen[page] ?? 'nothing'])]),
  );
  const zh = locale === 'zh';
  const names: Readonly<Record<string, Text>> = {
    figure: { zh: '图的页', en: 'page of a figure' },
    metric: { zh: '指标的页', en: 'page of a metric' },
    number: { zh: '数字的页', en: 'page of a number' },
  };
  return [
    tableRow([zh ? '去处' : 'host', ...forms.map((form) => heads[form][locale])]),
    rule(forms.length),
    ...found,
    '',
    tableRow([
      zh ? '读网址的程序' : 'reader of an address',
      ...pages.map((page) => names[page]?.[locale] ?? page),
    ]),
    rule(pages.length),
    ...read,
  ].join('\n');
}

/** Writes both tables. */
export function writeTables(results: HostResults): void {
  for (const locale of locales) writePart(readmes[locale], 'hosts', hostsTable(results, locale));
}
