/** A page or an XML sheet with the ending of an Excel file, as offices and programs hand them out: its largest table. */

import { type Encoding, encodings, findEncoding } from '../../text/decode.ts';
import { Fault } from '../../text/error-message.ts';
import { arrange, type SheetRow } from '../layout.ts';
import { toPreview } from './arranged.ts';
import { csv } from './csv.ts';
import type { ImportFormat } from './format.ts';

export const html: ImportFormat = {
  names: ['HTML'],
  extensions: ['xls', 'html', 'htm', 'xml'],
  magic: null,
  known: 'either',
  maxBytes: 32 << 20,
  async inspect(file, head, options) {
    const start = new TextDecoder(options.encoding ?? findEncoding(head)).decode(head);
    // What is called .xls may as well be plain text.
    if (!/<(?:\w+:)?table[\s>]/i.test(start)) return csv.inspect(file, head, options);
    const said = /charset=["']?([\w-]+)/i.exec(start)?.[1]?.toLowerCase() ?? '';
    const encoding = options.encoding ?? encodingOf(said) ?? findEncoding(head);
    const tables = await readTables(new TextDecoder(encoding).decode(await file.arrayBuffer()));
    const rows = tables.reduce((most, table) => (table.length > most.length ? table : most), []);
    if (rows.length === 0)
      throw new Fault({
        zh: `空表：${file.name}里没有一行`,
        en: `empty table: ${file.name} holds no row`,
      });
    return { encoding, ...(await toPreview(arrange(rows, options.dialect), true)) };
  },
};

/** The encoding that a page says it has, where it is one that files here have; UTF-8 is told by the bytes. */
function encodingOf(said: string): Encoding | null {
  if (/^gb/.test(said)) return 'gb18030';
  if (/^big5/.test(said)) return 'big5';
  if (/^(?:euc-kr|ks_c_5601|cp949)/.test(said)) return 'euc-kr';
  if (/^(shift[_-]jis|sjis|x-sjis|windows-31j)$/.test(said)) return 'shift_jis';
  return encodings.find((each) => /^(?:windows|koi8)-/.test(each) && each === said) ?? null;
}

// As many as a sheet has; a broken file may claim any number.
const maxColumns = 16_384;

/** The tables of a page, or of a workbook written as one XML text, without their blank rows. */
export async function readTables(text: string): Promise<readonly (readonly SheetRow[])[]> {
  const { Parser } = await import('htmlparser2');
  const tables: string[][][] = [];
  let row: string[] | null = null;
  // Inside a script or a sheet of styles, which holds no words.
  let isCode = false;
  let cell: OpenCell | null = null;
  let reach: Reach = new Map();
  let rowNumber = 0;
  const closeCell = () => {
    if (!row || !cell) return;
    takeReach(row, reach);
    const said = cellText(cell);
    for (let at = 0; at < cell.across && row.length < maxColumns; at++) {
      // A text that was merged over rows holds for each of them; a number would be counted twice.
      const below = /^[-+\d.,%\s]*$/.test(said) ? '' : said;
      if (cell.down > 1) reach.set(row.length, { rows: cell.down - 1, text: at === 0 ? below : '' });
      row.push(at === 0 ? said : '');
    }
    cell = null;
  };
  const closeRow = () => {
    closeCell();
    if (row) {
      // A row may end before the last column that a cell above reaches into.
      padTo(row, Math.max(-1, ...reach.keys()) + 1, reach);
      takeReach(row, reach);
      if (row.some((each) => each !== '')) tables.at(-1)?.push(row);
    }
    row = null;
  };
  const open = (name: string, attributes: Attributes): void => {
    const tag = localName(name);
    isCode = codeTags.has(tag);
    if (tag === 'br' && cell) cell.text += ' ';
    else if (tag === 'table') {
      closeRow();
      reach = new Map();
      rowNumber = 0;
      tables.push([]);
    } else if (rowTags.has(tag)) {
      closeRow();
      row = [];
      const number = Math.max(rowNumber + 1, placeOf(attributes).index);
      passRows(reach, number - rowNumber - 1);
      rowNumber = number;
    } else if (cellTags.has(tag)) {
      closeCell();
      if (!row) return;
      const { index, across, down, stored } = placeOf(attributes);
      // An XML sheet leaves blank cells out and says where the next one stands.
      padTo(row, Math.min(index, maxColumns) - 1, reach);
      cell = { text: '', across, down, stored, type: '' };
    } else if (tag === 'data' && cell) cell.type = placeOf(attributes).type;
  };
  const close = (name: string): void => {
    const tag = localName(name);
    isCode = false;
    if (tag === 'table' || rowTags.has(tag)) closeRow();
    else if (cellTags.has(tag)) closeCell();
    if (tag === 'table') reach = new Map();
  };
  const parser = new Parser(
    {
      onopentag: open,
      onclosetag: close,
      ontext: (words) => {
        if (cell && !isCode) cell.text += words;
      },
    },
    { xmlMode: isWorkbook.test(text.slice(0, 4096)), lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(text);
  closeRow();
  return tables.map(sameWidth);
}

interface OpenCell {
  text: string;
  readonly across: number;
  readonly down: number;
  /** The number that a page of Excel keeps beside the one it shows. */
  readonly stored: string;
  /** Of an XML sheet: String, Number, Boolean, DateTime. */
  type: string;
}

function cellText({ text, stored, type }: OpenCell): string {
  const said = text.replace(/[ \t\r\n\u00a0]+/g, ' ').trim();
  if (type === 'Boolean') return said === '1' ? 'true' : said === '0' ? 'false' : said;
  if (type === 'DateTime') return said.replace('T', ' ').replace(/ 00:00:00(?:\.0+)?$|\.0+$/, '');
  return isShownAs(stored, said) ? stored : said;
}

/** Whether a page shows a number rounded, with marks of thousands or in brackets for below zero: not as a date or a share. */
function isShownAs(stored: string, said: string): boolean {
  const [, bracket, sign, digits = ''] = /^(\()?([-−]?)(\d[\d, ]*(?:\.\d+)?)\)?$/.exec(said) ?? [];
  if (stored.trim() === '' || digits === '' || !Number.isFinite(Number(stored))) return false;
  const shown = digits.replace(/[, ]/g, '');
  const places = /\.(\d+)/.exec(shown)?.[1]?.length ?? 0;
  const value = (bracket || sign ? -1 : 1) * Number(shown);
  return Math.abs(value - Number(stored)) <= 0.501 * 10 ** -places;
}

/** Cells of earlier rows that reach into the ones below: by column, how many rows more and what they hold. */
type Reach = Map<number, { rows: number; text: string }>;

/** Blank cells up to a column, but for those that a cell above reaches into. */
function padTo(row: string[], columns: number, reach: Reach): void {
  while (row.length < columns) {
    takeReach(row, reach);
    if (row.length < columns) row.push('');
  }
}

/** Rows that an XML sheet leaves out. */
function passRows(reach: Reach, count: number): void {
  if (count <= 0) return;
  for (const [at, held] of reach)
    if (held.rows <= count) reach.delete(at);
    else reach.set(at, { ...held, rows: held.rows - count });
}

/** Fills the columns that cells above reach into, where the row has come to them. */
function takeReach(row: string[], reach: Reach): void {
  for (let held = reach.get(row.length); held; held = reach.get(row.length)) {
    if (held.rows === 1) reach.delete(row.length);
    else reach.set(row.length, { ...held, rows: held.rows - 1 });
    row.push(held.text);
  }
}

function sameWidth(rows: readonly string[][]): readonly SheetRow[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
}

const isWorkbook = /<(?:\w+:)?Workbook[\s>]/;
const codeTags = new Set(['script', 'style']);
const rowTags = new Set(['tr', 'row']);
const cellTags = new Set(['td', 'th', 'cell']);
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

type Attributes = Readonly<Record<string, string>>;

/** Where a cell of an XML sheet stands, 0 where it does not say so, and over how many columns and rows a cell goes. */
function placeOf(attributes: Attributes) {
  const said = new Map(Object.entries(attributes).map(([name, value]) => [localName(name), value]));
  const number = (name: string): number => Number.parseInt(said.get(name) ?? '', 10) || 0;
  return {
    index: number('index'),
    across: Math.min(1000, number('colspan') || number('mergeacross') + 1),
    down: Math.min(100_000, number('rowspan') || number('mergedown') + 1),
    stored: said.get('num') ?? '',
    type: said.get('type') ?? '',
  };
}
