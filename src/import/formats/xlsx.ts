/** A sheet of an Excel file → rows: the cells as a person sees their kind, dates and times to the millisecond. */

import type { OpenZip, ZipDoor } from '../../archive/open-zip.ts';
import { Fault } from '../../text/error-message.ts';
import type { Text } from '../../text/locale.ts';
import { blankRemark, keepBlankRows } from '../blank-rows.ts';
import { type Kind, kindsOf, numberAs } from '../cell-formats.ts';
import { CellNotes, columnName } from '../cell-notes.ts';
import { arrange, type SheetCell, type SheetRow } from '../layout.ts';
import { type NameSpan, spreadNames } from '../name-spans.ts';
import { openTextDates } from '../sheet-dates.ts';
import { type Attributes, elements, plainText, textOf } from '../sheet-xml.ts';
import { noteTextNumbers } from '../text-numbers.ts';
import { toPreview } from './arranged.ts';
import type { ImportFormat } from './format.ts';

const door: ZipDoor = {
  noun: { zh: '工作簿', en: 'workbook' },
  maxBytes: 64 << 20,
  maxEntries: 5000,
  maxEntryBytes: 400 << 20,
  maxUnpackedBytes: 400 << 20,
  again: { zh: '请重新另存', en: 'save it anew' },
  smaller: { zh: '请把工作表另存为CSV', en: 'save the sheet as CSV' },
};
const maxColumns = 16_384;

export const xlsx: ImportFormat = {
  names: ['XLSX'],
  extensions: ['xlsx', 'xlsm'],
  magic: 'PK',
  known: 'both',
  maxBytes: door.maxBytes,
  async inspect(file, _, { sheet: wanted, dialect }) {
    const { openZip } = await import('../../archive/open-zip.ts');
    const book = openWorkbook(openZip(new Uint8Array(await file.arrayBuffer()), door));
    const { name, rows, numbers, spans, blanksBefore, remarks } = findSheet(book, wanted);
    const found = arrange(rows, dialect);
    // A sheet of texts alone has its names in the first row as well, one of numbers alone has none.
    const named = dialect?.names === undefined && found.layout.names === 0 && mayName(rows[0] ?? []);
    const arranged = named ? arrange(rows, { ...dialect, names: 1 }) : found;
    const places = new Map(rows.map((row, at) => [row, numbers[at] ?? 0]));
    const place = (row: SheetRow, column: number) =>
      places.has(row) ? `${columnName(column)}${places.get(row)}` : null;
    const whole = spreadNames(keepBlankRows(arranged, blanksBefore), spans);
    const preview = await toPreview(openTextDates(noteTextNumbers(whole, place)), false);
    const hidden = book.sheets.filter((sheet) => sheet.hidden).map((sheet) => `“${sheet.name}”`);
    return {
      ...preview,
      remarks: [
        ...(hidden.length > 0
          ? [{ zh: `隐藏的工作表：${hidden.join('、')}`, en: `Hidden sheets: ${hidden.join(', ')}` }]
          : []),
        ...remarks,
        ...preview.remarks,
      ],
      sheets: book.sheets.map((sheet) => sheet.name),
      sheet: name,
    };
  },
};

/** Words, or years of which none stands twice: 6, 6, 2, 2 above other numbers are the first of them. */
function mayName(row: SheetRow): boolean {
  const cells = row.map((cell) => `${cell ?? ''}`.trim()).filter((cell) => cell !== '');
  const years = cells.filter((cell) => /^(?:1[89]|20)\d\d$/.test(cell));
  const isOfYears = years.length === cells.length && new Set(years).size === years.length;
  return isOfYears || cells.some((cell) => Number.isNaN(Number(cell.replaceAll(',', ''))));
}

interface Sheet {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

/** The rows of a sheet, and what its cells do not show. */
interface Content {
  readonly rows: readonly SheetRow[];
  /** For each row, its number on the sheet. */
  readonly numbers: readonly number[];
  readonly spans: readonly NameSpan[];
  /** For each row, how many without a value stand before it. */
  readonly blanksBefore: readonly number[];
  readonly remarks: readonly Text[];
}

interface Workbook {
  readonly unpack: OpenZip['unpack'];
  /** Visible ones first. */
  readonly sheets: readonly Sheet[];
  readonly texts: readonly string[];
  /** By the number of a cell's style. */
  readonly kinds: readonly Kind[];
  /** Days before 1970 on which the count of days begins. */
  readonly epoch: number;
}

/** Reads what all sheets share. Throws a sentence for what is no workbook or would unpack to too much. */
function openWorkbook({ unpack }: OpenZip): Workbook {
  const parts = unpack((name) =>
    /^xl\/(workbook|styles|sharedStrings)\.xml$|^xl\/_rels\/workbook\.xml\.rels$/i.test(name),
  );
  const part = (name: string) =>
    decode(Object.entries(parts).find(([path]) => path.toLowerCase() === name)?.[1]);
  const book = part('xl/workbook.xml');
  if (book === '')
    throw new Fault({
      zh: '无法读取工作簿：里面没有xl/workbook.xml',
      en: 'unreadable workbook: it holds no xl/workbook.xml',
    });
  const targets = new Map(
    [...elements(part('xl/_rels/workbook.xml.rels'), 'Relationship')].map(({ attributes }) => [
      attributes.Id ?? '',
      `xl/${(attributes.Target ?? '').replace(/^\/?(xl\/)?/, '')}`,
    ]),
  );
  const sheets = [...elements(book, 'sheet')].map(({ attributes }) => ({
    name: attributes.name ?? '',
    path: targets.get(attributes.id ?? '') ?? '',
    hidden: /hidden/i.test(attributes.state ?? ''),
  }));
  const [settings] = elements(book, 'workbookPr');
  return {
    unpack,
    sheets: [...sheets.filter(({ hidden }) => !hidden), ...sheets.filter(({ hidden }) => hidden)],
    texts: [...elements(part('xl/sharedstrings.xml'), 'si')].map(({ body }) => textOf(body)),
    kinds: kindsOf(part('xl/styles.xml')),
    epoch: /^(1|true)$/.test(settings?.attributes.date1904 ?? '') ? 24_107 : 25_569,
  };
}

/** The named sheet, or the first that holds a table: a row of two cells or more. */
function findSheet(book: Workbook, wanted?: string): Content & { readonly name: string } {
  const named = book.sheets.filter(({ name }) => name === wanted);
  let filled: (Content & { readonly name: string }) | null = null;
  for (const sheet of named.length > 0 ? named : book.sheets) {
    const content = { name: sheet.name, ...readSheet(book, sheet) };
    const { rows } = content;
    const isTable = rows.length > 1 && rows.some((row) => row.filter((cell) => cell !== null).length > 1);
    // What says something of the columns of another sheet is none, though that one holds names alone.
    if ((isTable && !(filled && isColumnNotes(rows))) || (named.length > 0 && rows.length > 0))
      return content;
    if (rows.length > 0) filled ??= content;
  }
  if (filled) return filled;
  throw new Fault(
    named.length > 0
      ? { zh: `空工作表：${wanted}里没有一行`, en: `empty sheet: ${wanted} holds no row` }
      : { zh: '空工作簿：没有一张工作表有内容', en: 'empty workbook: no sheet holds a row' },
  );
}

/** The sheet that our own XLSX puts behind a table: its columns, their types and what they mean. */
function isColumnNotes([names = []]: readonly SheetRow[]): boolean {
  return /^(?:列,类型,含义|Column,Type,Meaning)$/.test(names.join(','));
}

/** Rows that hold something, all as wide as the widest, each cell at its column. */
function readSheet(book: Workbook, { path }: Sheet): Content {
  const parts = book.unpack((name) => name.toLowerCase() === path.toLowerCase());
  const xml = decode(Object.values(parts)[0]);
  const rows: (SheetCell | undefined)[][] = [];
  // By the number of a row on the sheet, which counts blank ones, its place among those that hold something.
  const places = new Map<number, number>();
  const notes = new CellNotes();
  const hiddenRows: number[] = [];
  let [number, blanksBelow] = [0, 0];
  for (const { attributes: said, body } of elements(xml, 'row')) {
    number = said.r ? Number(said.r) : number + 1;
    if (isTrue(said.hidden)) hiddenRows.push(number);
    const row: (SheetCell | undefined)[] = [];
    let next = 0;
    for (const { attributes, body: inside } of elements(body, 'c')) {
      const said = attributes.r ? columnOf(attributes.r) : next;
      // A broken reference may name any column.
      const at = said < maxColumns ? said : next;
      next = at + 1;
      notes.row = number;
      notes.column = at;
      const value = cellOf(book, attributes, inside, notes);
      if (value !== null) row[at] = value;
    }
    if (row.length > 0) places.set(number, rows.push(row) - 1);
    // A bare row is one that somebody wrote; what was merely formatted says how.
    const isBare = body === '' && Object.keys(said).every((key) => key === 'r');
    blanksBelow = row.length === 0 ? blanksBelow + Number(isBare) : 0;
  }
  const { texts: merged, numbers } = fillMerged(xml, rows, places);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const own = [...places.keys()];
  return {
    rows: rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null)),
    numbers: own,
    spans: spansOf(xml, places),
    blanksBefore: own.map((each, at) => Math.max(0, each - (own[at - 1] ?? 0) - 1)),
    remarks: [
      ...hiddenRemark(xml, hiddenRows),
      ...(merged > 0
        ? [{ zh: `${merged}处合并的名称已填到每一行`, en: `${merged} merged names are filled into each row` }]
        : []),
      ...(numbers.length > 0
        ? [
            {
              zh: `${numbers.length}个合并到几行的数只在第一行，下面各行是空：${numbers.slice(0, 3).join('、')}`,
              en: `Numbers merged over rows stand in the first of them alone, empty below: ${numbers.length} (${numbers.slice(0, 3).join(', ')})`,
            },
          ]
        : []),
      ...notes.remarks(),
      ...blankRemark(blanksBelow),
    ],
  };
}

function hiddenRemark(xml: string, rows: readonly number[]): readonly Text[] {
  const hidden = [...elements(xml, 'col')].flatMap(({ attributes: { hidden, min, max } }) =>
    isTrue(hidden) ? [{ from: Number(min ?? 0), to: Number(max ?? 0) }] : [],
  );
  const columns = hidden.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  if (rows.length + columns === 0) return [];
  const [row] = rows;
  const [column] = hidden;
  const first = column && columnName(column.from - 1);
  const zh = [...(row ? [`第${row}行`] : []), ...(first ? [`${first}列`] : [])].join('、');
  const en = [...(row ? [`row ${row}`] : []), ...(first ? [`column ${first}`] : [])].join(', ');
  return [
    {
      zh: `表里有隐藏的${rows.length}行、${columns}列（自${zh}起），一并读取`,
      en: `The sheet hides ${rows.length} rows and ${columns} columns (from ${en} on), which are read as well`,
    },
  ];
}

function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}

/**
 * Writes a text that is merged over rows of values into each of them; gives how many there were. A number is left at
 * the top, where it is counted once: gives its place. Names of columns, beside which no number stands, are left as they
 * are.
 */
function fillMerged(
  xml: string,
  rows: (SheetCell | undefined)[][],
  places: ReadonlyMap<number, number>,
): { readonly texts: number; readonly numbers: readonly string[] } {
  let texts = 0;
  const numbers: string[] = [];
  const lastRow = [...places.keys()].at(-1) ?? 0;
  for (const { attributes } of elements(xml, 'mergeCell')) {
    const [, from = '', top = '', to = '', bottom = ''] =
      /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/i.exec(attributes.ref ?? '') ?? [];
    const first = rows[places.get(Number(top)) ?? -1];
    const value = first?.[columnOf(from)];
    if (typeof value === 'number' && top !== bottom) numbers.push(`${from}${top}`);
    if (from !== to || typeof value !== 'string' || !first?.some((cell) => typeof cell === 'number'))
      continue;
    for (let at = Number(top) + 1; at <= Math.min(Number(bottom), lastRow); at++) {
      const row = rows[places.get(at) ?? -1];
      if (row) row[columnOf(from)] ??= value;
    }
    texts++;
  }
  return { texts, numbers };
}

/** Cells that are merged over several columns. */
function spansOf(xml: string, places: ReadonlyMap<number, number>): readonly NameSpan[] {
  return [...elements(xml, 'mergeCell')].flatMap(({ attributes }) => {
    const [, from = '', top = '', to = ''] = /^([A-Z]+)(\d+):([A-Z]+)\d+$/i.exec(attributes.ref ?? '') ?? [];
    const row = places.get(Number(top));
    return row === undefined || from === to ? [] : [{ row, from: columnOf(from), to: columnOf(to) }];
  });
}

/** The place of a cell's column: A1 is in 0, AB3 in 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.replace(/[^A-Z]/gi, '').toUpperCase())
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function cellOf(
  book: Workbook,
  { t: type = 'n', s: style = '0' }: Attributes,
  inside: string,
  notes: CellNotes,
): SheetCell {
  if (type === 'inlineStr') return textOf(inside);
  const [value] = elements(inside, 'v');
  const text = value ? plainText(value.body) : '';
  if (text === '') {
    // Of a formula that comes to a text, a text of no letters.
    if (type !== 'str' && /<(?:\w+:)?f[\s>/]/.test(inside)) notes.addFormula();
    return null;
  }
  // A text of no letters is a text; what a formula comes to may well be one.
  if (type === 's') return book.texts[Number(text)] ?? null;
  if (type === 'str') return text;
  if (type === 'b') return text === '1' || text === 'true';
  // #N/A stands where there is no value.
  if (type === 'e') {
    notes.addError(text);
    return null;
  }
  if (type === 'd') return text.replace('T', ' ').replace(/( 00:00:00(\.0+)?)?Z?$/, '');
  const number = Number(text);
  if (!Number.isFinite(number)) return text;
  const kind = book.kinds[Number(style)] ?? 'number';
  const read = numberAs(kind, number, book.epoch);
  notes.addNumber(kind, number, read);
  return read;
}

function decode(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}
