/**
 * DOCX (ECMA-376): paragraphs with the numbers that Word counts for them, tables, footnotes. Deleted text, fields'
 * codes, scripts and what is drawn are left out.
 */

import { problem, unpaged } from '../document.ts';
import { raisedSigns } from '../signs.ts';
import { type Cell, tableLines } from '../table-lines.ts';
import { unzip } from '../unzip.ts';
import { childOf, elementsOf, findAll, parseXml, textOf, type XmlElement } from '../xml.ts';
import { type Numbering, openNumbering } from './docx-numbering.ts';
import type { DocumentFormat } from './format.ts';

const body = 'word/document.xml';
const parts = [
  body,
  'word/styles.xml',
  'word/numbering.xml',
  'word/footnotes.xml',
  'word/endnotes.xml',
  'docProps/core.xml',
];

export const docx: DocumentFormat = {
  isOf: ({ entries }) => entries.includes(body),
  async read({ bytes }) {
    const files = unzip(bytes, (name) => parts.includes(name));
    const part = (name: string): XmlElement | undefined => {
      const own = files[name];
      return own && parseXml(new TextDecoder().decode(own), name);
    };
    const document = part(body);
    const content = childOf(document, 'body');
    if (!content) throw problem('DOCX里没有正文：请重新另存', 'DOCX without a body: save it anew');
    const reader = new Reader(openNumbering(part('word/numbering.xml'), part('word/styles.xml')));
    const lines = reader.blocks(content);
    const notes = reader.notes.flatMap(({ kind, id }) => {
      const all = part(`word/${kind}s.xml`);
      const note = all && elementsOf(all).find(({ attributes }) => attributes.id === id);
      return note ? reader.blocks(note).filter((line) => line.trim() !== '') : [];
    });
    const core = part('docProps/core.xml');
    const title = core && childOf(core, 'title');
    return unpaged([...lines, ...notes].join('\n'), (title && textOf(title).trim()) || null);
  },
};

interface Note {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
}

/** What stands around a paragraph's text and holds more of it. */
const wrappers = new Set([
  'hyperlink',
  'ins',
  'smartTag',
  'sdtContent',
  'sdt',
  'fldSimple',
  'moveTo',
  'customXml',
  'dir',
  'bdo',
]);

class Reader {
  readonly notes: Note[] = [];
  constructor(private readonly numbering: Numbering) {}

  /** The lines of a body, a cell or a note. */
  blocks(parent: XmlElement): readonly string[] {
    return elementsOf(parent).flatMap((child) => {
      if (child.name === 'p') return this.paragraph(child).split('\n');
      if (child.name === 'tbl') return tableLines(this.rows(child));
      return wrappers.has(child.name) ? this.blocks(child) : [];
    });
  }

  private rows(table: XmlElement): readonly (readonly Cell[])[] {
    return elementsOf(table)
      .flatMap((child) => (child.name === 'sdt' ? findAll(child, 'tr') : [child]))
      .filter(({ name }) => name === 'tr')
      .map((row) =>
        elementsOf(row)
          .flatMap((child) => (child.name === 'sdt' ? findAll(child, 'tc') : [child]))
          .filter(({ name }) => name === 'tc')
          .map((cell): Cell => {
            const properties = childOf(cell, 'tcPr');
            const merge = childOf(properties, 'vMerge');
            const isBelow = merge !== undefined && merge.attributes.val !== 'restart';
            return {
              text: isBelow ? '' : this.blocks(cell).join(''),
              across: Number(childOf(properties, 'gridSpan')?.attributes.val ?? 1),
              // A cell merged downwards stands in each row again, empty.
              down: 1,
            };
          }),
      );
  }

  private paragraph(paragraph: XmlElement): string {
    const number = this.numbering(childOf(paragraph, 'pPr'));
    return number + this.inline(paragraph, '');
  }

  private inline(parent: XmlElement, before: string): string {
    let words = '';
    let fieldCode = false;
    const read = (element: XmlElement): void => {
      for (const child of elementsOf(element)) {
        if (child.name === 'r') {
          const field = childOf(child, 'fldChar')?.attributes.fldCharType;
          if (field) fieldCode = field === 'begin';
          if (!fieldCode || field) words += this.run(child, before + words);
        } else if (wrappers.has(child.name)) read(child);
      }
    };
    read(parent);
    return words;
  }

  private run(run: XmlElement, before: string): string {
    let words = '';
    for (const child of elementsOf(run)) {
      if (child.name === 't') words += textOf(child);
      else if (child.name === 'br' || child.name === 'cr') words += '\n';
      else if (child.name === 'tab' || child.name === 'ptab') words += '\u3000';
      else if (child.name === 'noBreakHyphen') words += '-';
      else if (child.name === 'footnoteReference' || child.name === 'endnoteReference')
        this.notes.push({ kind: child.name.slice(0, -9) as Note['kind'], id: child.attributes.id ?? '' });
    }
    const properties = childOf(run, 'rPr');
    if (childOf(properties, 'vanish')) return '';
    const isRaised = childOf(properties, 'vertAlign')?.attributes.val === 'superscript';
    return isRaised ? (raisedSigns(words, before.slice(-3)) ?? words) : words;
  }
}
