/** What stands behind the text of an official document: the list of its attachments, their tables, and its sources. */

import { lightColours, lights, partLight } from '../../review/lights.ts';
import { citedPieces, type Statement } from '../../review/statements.ts';
import { hanWidth } from '../../text/width.ts';
import { type Places, toBookmark } from './carry.ts';
import type { Attachment } from './official-plan.ts';
import { textWidth } from './official-styles.ts';
import { shareWidth } from './slide-table.ts';
import { pixel, sizes, toParagraph, toRun, toTable } from './word.ts';

export const blank = toParagraph('');
/** A blank line on the page of what follows. */
export const gap = toParagraph('', { keepNext: true });

export function toTitle(title: string): string {
  return toParagraph(toRun(title), { style: 'Title' });
}

/** 附件：1.… under the text, the names one below another. */
export function toAttachmentList(titles: readonly string[]): readonly string[] {
  if (titles.length === 0) return [];
  const number = (at: number) => (titles.length === 1 ? '' : `${at + 1}.`);
  const opening = hanWidth(`附件：${number(0)}`);
  return [
    gap,
    ...titles.map((title, at) => {
      const lead = at === 0 ? opening : hanWidth(number(at));
      return toParagraph(toRun(`${at === 0 ? '附件：' : ''}${number(at)}${title}`), {
        align: 'left',
        keepNext: true,
        left: Math.round((2 + opening) * 100),
        hanging: Math.round(lead * 100),
      });
    }),
  ];
}

export const sourcesTitle = '数据出处';

/** What the tables cite, each once, in the order of its number; an attachment of its own. */
export class Citations {
  readonly #statements = new Map<string, Statement>();
  readonly #attachment: number;

  /** @param attachment its number */
  constructor(attachment: number) {
    this.#attachment = attachment;
  }

  get isEmpty(): boolean {
    return this.#statements.size === 0;
  }

  /** Words as runs, each number in them with its mark, ［3］. */
  cite(text: string, statements: readonly Statement[], row: readonly string[]): string {
    const lit = partLight(text);
    const mark = lit ? toRun(lights[lit.light], { colour: lightColours[lit.light] }) : '';
    const runs = citedPieces(lit ? lit.rest : text, statements, row.join(' ')).map(
      ([words, one]) => toRun(words) + (one ? toRun(`［${this.#numberOf(one)}］`, { raised: true }) : ''),
    );
    return mark + runs.join('');
  }

  #numberOf(statement: Statement): number {
    this.#statements.set(statement.observation_id, statement);
    return [...this.#statements.keys()].indexOf(statement.observation_id) + 1;
  }

  /** Where the marks lead, in words. */
  get key(): string {
    return `数字右上角为附件${this.#attachment}中的序号。`;
  }

  toAttachment(): string {
    const rows = [...this.#statements.values()].map(({ words, citation }, at) => [
      `${at + 1}`,
      words,
      citation,
    ]);
    if (rows.length === 0) return '';
    const table = { columns: ['序号', '数据', '原文字样、来源与时点'], rows };
    return (
      toAttachmentHead(this.#attachment, sourcesTitle) + toWordTable(table, (cell) => toRun(cell)) + blank
    );
  }
}

function toAttachmentHead(number: number, title: string): string {
  const mark = toParagraph(toRun(`附件${number}`, { face: 'hei' }), { align: 'left', breakBefore: true });
  return [mark, blank, toTitle(title), blank].join('');
}

/**
 * @param toCell a cell below the head as runs
 * @param place its number, in a bookmark of the first cell: those around tables get lost
 */
function toWordTable(
  table: Attachment['table'],
  toCell: (cell: string, row: readonly string[]) => string,
  place?: number,
): string {
  const [first = '', ...columns] = table.columns.map((cell) => toRun(cell));
  const widths = shareWidth(table, textWidth / pixel, sizes.五号).map((width) => Math.round(width * pixel));
  return toTable(widths, [
    [place === undefined ? first : toBookmark(place, first), ...columns],
    ...table.rows.map((row) => row.map((cell) => toCell(cell, row))),
  ]);
}

/** An attachment on a page of its own: its table, whose numbers lead to the list of sources, and its notes. */
export function toAttachment(
  { sheet, title, table, notes, statements }: Attachment,
  number: number,
  cited: Citations,
  places: Places,
): string {
  const rows =
    table.rows.length > 0
      ? toWordTable(
          table,
          (cell, row) => cited.cite(cell, statements, row),
          places.add({ sheet, part: 'table' }),
        )
      : '';
  const remarks = [...notes, ...(rows.includes('superscript') ? [cited.key] : [])];
  return [
    toAttachmentHead(number, title),
    rows,
    ...(remarks.length > 0 ? remarks.map((note) => toParagraph(toRun(note), { style: 'Remark' })) : [blank]),
  ].join('');
}
