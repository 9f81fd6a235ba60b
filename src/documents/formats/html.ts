/** A page saved from a site: its article without what stands around, with the title, day and address it states. */

import { isDay } from '../../text/calendar.ts';
import { findEncoding } from '../../text/decode.ts';
import { problem, type TextDocument, unpaged } from '../document.ts';
import { raisedSigns } from '../signs.ts';
import { type Cell, tableLines } from '../table-lines.ts';
import type { DocumentFormat } from './format.ts';
import { articleOf, hanOf, isFurniture, withoutFurniture } from './html-article.ts';

const maxBytes = 16 << 20;

export const html: DocumentFormat = {
  isOf: ({ extension, head }) =>
    /^x?html?$/.test(extension) || /<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]/i.test(head),
  async read({ bytes }): Promise<TextDocument> {
    if (bytes.length > maxBytes)
      throw problem(
        `网页太大：${bytes.length >> 20} MB，至多${maxBytes >> 20} MB；请只保存文章部分`,
        `page too large: ${bytes.length >> 20} MB, at most ${maxBytes >> 20} MB; save the article alone`,
      );
    const source = decode(bytes);
    checkDepth(source);
    const [{ parseHTML }, { Readability }] = await Promise.all([
      import('linkedom/worker'),
      import('@mozilla/readability'),
    ]);
    const { document } = parseHTML(source) as unknown as { document: Document };
    checkElements(document);
    const stated = statedBy(document, source);
    const printed = issueLine(document);
    for (const element of document.querySelectorAll(never)) element.remove();
    checkElements(document);
    const lines = linesOf(articleOf(document, Readability)).filter((line) => !isFurniture(line));
    if (lines.join('').length < 10) throw noArticle();
    const head = [stated.title ?? '', printed ?? ''].filter(
      (line) => line !== '' && !lines.slice(0, 6).includes(line),
    );
    return { ...unpaged([...head, ...lines].join('\n')), ...stated };
  },
};

/** A damaged file may hold no element at all, or none but a style. */
function checkElements(document: Document): void {
  if (document.documentElement === null) throw noArticle();
}

const noArticle = () =>
  problem(
    '网页里没有文章：可能由脚本生成；请在浏览器里打开后再另存，或复制正文贴入',
    'page without an article: it may be made by scripts; open it in a browser and save it from there, or paste its text',
  );

/** By its byte order mark, what the page declares, or its bytes. */
function decode(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 4096);
  const said = /charset\s*=\s*["']?\s*([\w-]+)/i
    .exec(new TextDecoder('latin1').decode(head))?.[1]
    ?.toLowerCase();
  const isMarked = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/.test(
    new TextDecoder('latin1').decode(head.subarray(0, 3)),
  );
  const encoding =
    isMarked || !said ? findEncoding(bytes.subarray(0, 65_536)) : /^gb/.test(said) ? 'gb18030' : said;
  const as = (label: string): string | null => {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  };
  // A page that declares the wrong one is read by what its bytes are.
  return (
    as(encoding) ??
    as(findEncoding(bytes.subarray(0, 65_536))) ??
    new TextDecoder(encoding === 'gb18030' ? encoding : 'utf-8').decode(bytes)
  );
}

const maxDepth = 1000;
const empty =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|tr|th|option|dt|dd)$/i;

/** Elements are walked one within the other: more levels than a browser keeps would end the stack. */
function checkDepth(source: string): void {
  let depth = 0;
  for (const [, close, name = ''] of source.matchAll(/<(\/?)([a-z][\w-]*)/gi)) {
    if (empty.test(name)) continue;
    depth += close ? -1 : 1;
    if (depth > maxDepth)
      throw problem('网页嵌套太深：请复制正文贴入', 'nesting too deep: copy the article and paste it');
  }
}

function statedBy(document: Document, source: string): Pick<TextDocument, 'title' | 'published' | 'url'> {
  const meta = (...names: readonly string[]): string | null => {
    for (const element of document.querySelectorAll('meta')) {
      const name = (element.getAttribute('name') ?? element.getAttribute('property') ?? '').toLowerCase();
      const content = (element.getAttribute('content') ?? '').trim();
      if (names.includes(name) && content !== '') return content;
    }
    return null;
  };
  const heads = [...document.querySelectorAll('h1')].map((each) => clean(each.textContent ?? ''));
  // The page's own title carries the site's name behind a line.
  const own = clean(document.querySelector('title')?.textContent ?? '')
    .slice(0, maxTitle)
    .replace(/\s*[_|–—-]+[^_|–—-]*$/, '');
  const title = meta('articletitle', 'og:title') ?? heads.find((words) => words !== '') ?? own;
  const day =
    meta('pubdate', 'publishdate', 'article:published_time', 'datepublished', 'og:release_date') ??
    document.querySelector('time[datetime]')?.getAttribute('datetime');
  const [, year = '', month = '', date = ''] = /(\d{4})\D(\d{1,2})\D(\d{1,2})/.exec(day ?? '') ?? [];
  const published = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const saved = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(source.slice(0, 4096))?.[1];
  const url =
    saved ?? document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url', 'url');
  return {
    title: title || null,
    published: isDay(published) ? published : null,
    url: url && /^https?:\/\/\S+$/.test(url) ? url : null,
  };
}

/** Longer is no title; its end is looked for from each place. */
const maxTitle = 300;
const clean = (words: string): string => words.replace(/[\s\u00a0]+/g, ' ').trim();

/** The line that prints day and source: 发布时间：2024-03-21 来源：… It stands beside the article, not in it. */
function issueLine(document: Document): string | null {
  const line = linesOf(document.body).find(
    (words) =>
      words.length < 80 &&
      /(?:发布|来源|时间|日期)/.test(words) &&
      /\d{4}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}/.test(words),
  );
  return line ? withoutFurniture(line) : null;
}

const never =
  'script, style, noscript, template, iframe, object, embed, svg, math, [hidden], [aria-hidden="true"]';

const blocks = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary ul'.split(
    ' ',
  ),
);

/** What stands around an article. */
const frames = new Set(['nav', 'aside', 'footer', 'form', 'button', 'select', 'input', 'textarea']);

/** A list of links: other articles, or where one is in the site. */
function isLinks(element: Element): boolean {
  if (!blocks.has(element.localName)) return false;
  const links = [...element.querySelectorAll('a')];
  if (links.length < 2) return false;
  return links.reduce((sum, link) => sum + hanOf(link), 0) > hanOf(element) * 0.6;
}

/** Lines of text: a block or a break ends one; a table gives a line a row. */
function linesOf(root: Element): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const end = () => {
    // The indent of a Chinese paragraph is two wide blanks, typed or by entities.
    const words = line
      .replace(/[ \t\r\n\f\u00a0]+/g, ' ')
      .replace(/(?<=[\p{Script=Han}，。；：、]) (?=[\p{Script=Han}，。；：、])/gu, '')
      .trim();
    if (words !== '') lines.push(words);
    line = '';
  };
  const walk = (node: Node): void => {
    if (node.nodeType === 3) line += node.nodeValue ?? '';
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const name = element.localName;
    if (frames.has(name) || isLinks(element)) return;
    if (name === 'br') end();
    else if (name === 'sup')
      line += raisedSigns(element.textContent ?? '', line.slice(-3)) ?? element.textContent ?? '';
    else if (name === 'table' && !isLayout(element)) {
      end();
      const caption = clean(element.querySelector('caption')?.textContent ?? '');
      if (caption !== '') lines.push(caption);
      lines.push(...tableLines(rowsOf(element)));
    } else {
      const isBlock = blocks.has(name);
      if (isBlock) end();
      for (const child of node.childNodes) walk(child);
      if (isBlock) end();
    }
  };
  walk(root);
  end();
  return lines;
}

/** A table that a page is laid out with: one with tables in it, or with a cell of several paragraphs. */
function isLayout(table: Element): boolean {
  if (table.querySelector('table')) return true;
  return [...table.querySelectorAll('td')].some((cell) => {
    const paragraphs = [...cell.querySelectorAll('p, div, li, h1, h2, h3, h4')].filter(
      (element) => element.children.length < 8 && hanOf(element) > 0,
    );
    return paragraphs.length > 1 && hanOf(cell) > leastProse;
  });
}

/** Han in a cell that is read as prose. */
const leastProse = 60;

function rowsOf(table: Element): readonly (readonly Cell[])[] {
  return [...table.querySelectorAll('tr')].map((row) =>
    [...row.children]
      .filter(({ localName }) => localName === 'td' || localName === 'th')
      .map((cell) => ({
        text: clean(cell.textContent ?? ''),
        across: Number(cell.getAttribute('colspan') ?? 1),
        down: Number(cell.getAttribute('rowspan') ?? 1),
      })),
  );
}
