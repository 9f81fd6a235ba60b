/** The numbers that Word counts before paragraphs and that stand nowhere in their text: 一、 (二) 第3章 1.2 */

import { childOf, elementsOf, type XmlElement } from '../xml.ts';

/** What stands before a paragraph with these properties; counts on with each call. */
export type Numbering = (properties: XmlElement | undefined) => string;

interface Level {
  readonly format: string;
  /** As %1.%2 or 第%1章. */
  readonly text: string;
  readonly start: number;
}

export function openNumbering(numbering: XmlElement | undefined, styles: XmlElement | undefined): Numbering {
  const levels = levelsOf(numbering);
  const ofStyle = numbersOfStyles(styles);
  const counts = new Map<string, number[]>();
  return (properties) => {
    const style = childOf(properties, 'pStyle')?.attributes.val ?? '';
    const own = numberOf(childOf(properties, 'numPr'));
    const { id, level } = { ...ofStyle(style), ...own };
    const list = levels.get(id ?? '');
    const here = list?.levels[level ?? 0];
    if (!list || !here) return '';
    const count = counts.get(list.counter) ?? [];
    count.length = Math.min(count.length, (level ?? 0) + 1);
    count[level ?? 0] = (count[level ?? 0] ?? here.start - 1) + 1;
    counts.set(list.counter, count);
    if (here.format === 'bullet' || here.format === 'none') return '';
    return here.text.replace(/%(\d)/g, (_, digit) => {
      const at = Number(digit) - 1;
      const of = list.levels[at];
      return of ? inWords(count[at] ?? of.start, of.format) : '';
    });
  };
}

const numberOf = (element: XmlElement | undefined): { id?: string; level?: number } => {
  const id = childOf(element, 'numId')?.attributes.val;
  const level = childOf(element, 'ilvl')?.attributes.val;
  return { ...(id === undefined ? {} : { id }), ...(level === undefined ? {} : { level: Number(level) }) };
};

function levelsOf(numbering: XmlElement | undefined) {
  const found = new Map<string, { readonly levels: readonly Level[]; readonly counter: string }>();
  const all = numbering ? elementsOf(numbering) : [];
  for (const { name, attributes, children } of all) {
    const list = { name, attributes, children };
    if (name !== 'num') continue;
    const counter = childOf(list, 'abstractNumId')?.attributes.val ?? '';
    const abstract = all.find(
      (one) => one.name === 'abstractNum' && one.attributes.abstractNumId === counter,
    );
    const levels: Level[] = [];
    for (const level of abstract ? elementsOf(abstract) : []) {
      if (level.name !== 'lvl') continue;
      const value = (child: string) => childOf(level, child)?.attributes.val;
      levels[Number(level.attributes.ilvl ?? 0)] = {
        format: value('numFmt') ?? 'decimal',
        text: value('lvlText') ?? '',
        start: Number(value('start') ?? 1),
      };
    }
    found.set(attributes.numId ?? '', { levels, counter });
  }
  return found;
}

/** The list that a style or one it is based on belongs to. */
function numbersOfStyles(styles: XmlElement | undefined) {
  const all = new Map(
    (styles ? elementsOf(styles) : []).map((style) => [style.attributes.styleId ?? '', style]),
  );
  const find = (id: string, depth = 0): { id?: string; level?: number } => {
    const style = all.get(id);
    if (!style || depth > 20) return {};
    const own = numberOf(childOf(childOf(style, 'pPr'), 'numPr'));
    return { ...find(childOf(style, 'basedOn')?.attributes.val ?? '', depth + 1), ...own };
  };
  return find;
}

const digits = '〇一二三四五六七八九';

function inWords(count: number, format: string): string {
  if (
    /^(chineseCounting|chineseCountingThousand|ideographDigital|japaneseCounting|taiwaneseCounting)/.test(
      format,
    )
  )
    return inHan(count);
  if (format === 'decimalEnclosedCircle' && count <= 20) return String.fromCodePoint(0x245f + count);
  if (format === 'ideographTraditional') return '甲乙丙丁戊己庚辛壬癸'[count - 1] ?? String(count);
  if (format === 'upperLetter') return String.fromCharCode(64 + count);
  if (format === 'lowerLetter') return String.fromCharCode(96 + count);
  if (/Roman$/.test(format)) return format === 'upperRoman' ? roman(count) : roman(count).toLowerCase();
  return String(count);
}

/** Up to 99, as headings are counted. */
function inHan(count: number): string {
  if (count >= 100) return String(count);
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`;
}

function roman(count: number): string {
  const values: readonly (readonly [number, string])[] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let [rest, words] = [count, ''];
  for (const [value, sign] of values) for (; rest >= value; rest -= value) words += sign;
  return words;
}
