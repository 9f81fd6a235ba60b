/** Cells, rows and paragraphs of someone's file with other words: their looks stay. */

import type { WordTable } from '../../figures/kit/row-kind.ts';
import { withoutHolds } from '../../text/no-break.ts';
import { applyChanges, type Change, type Element, find, withinOf } from './read-xml.ts';
import { escapeXml } from './xml.ts';

const named = (element: Element, name: 'p' | 't' | 'tr' | 'tc'): readonly Element[] =>
  withinOf(element).filter((one) => one.name === `a:${name}` || one.name === `w:${name}`);

export const paragraphsOf = (element: Element): readonly Element[] => named(element, 'p');

/** The words of an element without its raised marks (［3］, which cites a source) and what holds its lines together. */
export const textOf = (element: Element): string =>
  withoutHolds(
    split(element)
      .words.map(({ text }) => text)
      .join(''),
  );

function split(element: Element): { readonly words: readonly Element[]; readonly marks: readonly Element[] } {
  const raised = withinOf(element).filter(
    (run) => run.name === 'w:r' && find(run, 'w:vertAlign')?.attributes['w:val'] === 'superscript',
  );
  const marks = raised.flatMap((run) => named(run, 't'));
  return { words: named(element, 't').filter((text) => !marks.includes(text)), marks };
}

/** The words of an element become others: a first run that stays as it begins (a light, ●) keeps its colour. */
export function changeWords(element: Element, text: string): readonly Change[] {
  const { words, marks } = split(element);
  if (text === textOf(element)) return [];
  const [first, second] = words;
  if (!first) return insertWords(element, text);
  const head = withoutHolds(first.text);
  const led = second && head !== '' && text.startsWith(head);
  const pieces = led ? [head, text.slice(head.length)] : [text];
  return [...words, ...marks].map(
    (run, at): Change => [run.innerStart, run.innerEnd, escapeXml(pieces[at] ?? '')],
  );
}

/** In a paragraph without a run: before the mark of its end. */
function insertWords(element: Element, text: string): readonly Change[] {
  const [paragraph] = named(element, 'p');
  if (!paragraph || paragraph.innerStart === paragraph.end) return [];
  const prefix = paragraph.name.slice(0, 1);
  const end = paragraph.children.find(({ name }) => name === 'a:endParaRPr')?.start ?? paragraph.innerEnd;
  return [[end, end, `<${prefix}:r><${prefix}:t>${escapeXml(text)}</${prefix}:t></${prefix}:r>`]];
}

/** Rows of a table below its head. */
export function bodyRowsOf(table: Element): readonly Element[] {
  return named(table, 'tr').slice(1);
}

/**
 * A table with other rows below its head; those that it lacks look as its last. One of other columns than the ledger's
 * now has (a pace that nothing has any more) is filled by the names over its columns, what no column is called with —.
 * `null` where it has no two names of the ledger's, the first among them, or cells that were joined.
 * @param xml the part that the table stands in
 */
export function changeRows(
  xml: string,
  table: Element,
  { columns, rows }: WordTable,
): readonly Change[] | null {
  const old = bodyRowsOf(table);
  const last = old.at(-1);
  const width = named(last ?? table, 'tc').length;
  if (!last || old.some((row) => named(row, 'tc').length !== width)) return null;
  const places = rows.length === 0 || columns.length === width ? null : placesOf(table, columns);
  if (places && places.length !== width) return null;
  const fitted = places ? rows.map((row) => places.map((at) => row[at] ?? '—')) : rows;
  const changes = old.flatMap((row, at): readonly Change[] => {
    const cells = fitted[at];
    if (!cells) return [[row.start, row.end, '']];
    return named(row, 'tc').flatMap((cell, column) => changeWords(cell, cells[column] ?? ''));
  });
  const added = fitted.slice(old.length).map((cells) => copyRow(xml, last, cells));
  return added.length > 0 ? [...changes, [last.end, last.end, added.join('')]] : changes;
}

/** Where each column of a table stands among others of the same names, −1 where nowhere; empty where two do not. */
function placesOf(table: Element, columns: readonly string[]): readonly number[] {
  const [head] = named(table, 'tr');
  const places = head ? named(head, 'tc').map((cell) => columns.indexOf(textOf(cell).trim())) : [];
  return places[0] === 0 && places.filter((at) => at >= 0).length > 1 ? places : [];
}

function copyRow(xml: string, row: Element, cells: readonly string[]): string {
  const own = row.children
    .filter(({ name }) => name === 'a:extLst')
    .map(({ start, end }): Change => [start, end, '']);
  const changes = named(row, 'tc').flatMap((cell, column) => changeWords(cell, cells[column] ?? ''));
  const shifted = [...own, ...changes].map(
    ([start, end, text]): Change => [start - row.start, end - row.start, text],
  );
  return applyChanges(xml.slice(row.start, row.end), shifted);
}
