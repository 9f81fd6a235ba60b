/** A sheet of an Excel file → rows: the cells as a person sees their kind, dates and times to the millisecond. */

import type { OpenZip, ZipDoor } from '../../archive/open-zip.ts';
import { Fault } from '../../text/error-message.ts';
import type { Text } from '../../text/locale.ts';
import { decodeEntities } from '../../text/xml.ts';
import { blankRemark, keepBlankRows } from '../blank-rows.ts';
import { arrange, type SheetCell, type SheetRow } from '../layout.ts';
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
    const { name, rows, blanksBefore, remarks } = findSheet(book, wanted);
    const found = arrange(rows, dialect);
    // A sheet of texts alone has its names in the first row as well.
    const named = dialect?.names === undefined && found.layout.names === 0;
    const arranged = named ? arrange(rows, { ...dialect, names: 1 }) : found;
    const preview = await toPreview(keepBlankRows(arranged, blanksBefore), false);
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

interface Sheet {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

/** The rows of a sheet, and what its cells do not show. */
interface Content {
  readonly rows: readonly SheetRow[];
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
  let [number, hiddenRows, blanksBelow] = [0, 0, 0];
  for (const { attributes: said, body } of elements(xml, 'row')) {
    number = said.r ? Number(said.r) : number + 1;
    if (isTrue(said.hidden)) hiddenRows++;
    const row: (SheetCell | undefined)[] = [];
    let next = 0;
    for (const { attributes, body: inside } of elements(body, 'c')) {
      const said = attributes.r ? columnOf(attributes.r) : next;
      // A broken reference may name any column.
      const at = said < maxColumns ? said : next;
      next = at + 1;
      const value = cellOf(book, attributes, inside);
      if (value !== null) row[at] = value;
    }
    if (row.length > 0) places.set(number, rows.push(row) - 1);
    // A bare row is one that somebody wrote; what was merely formatted says how.
    const isBare = body === '' && Object.keys(said).every((key) => key === 'r');
    blanksBelow = row.length === 0 ? blanksBelow + Number(isBare) : 0;
  }
  const merged = fillMerged(xml, rows, places);
  const columns = [...elements(xml, 'col')].filter(({ attributes }) => isTrue(attributes.hidden));
  const hiddenColumns = columns.reduce(
    (sum, { attributes: { min, max } }) => sum + Number(max ?? 0) - Number(min ?? 0) + 1,
    0,
  );
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const numbers = [...places.keys()];
  return {
    rows: rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null)),
    blanksBefore: numbers.map((own, at) => Math.max(0, own - (numbers[at - 1] ?? 0) - 1)),
    remarks: [
      ...(hiddenRows + hiddenColumns > 0
        ? [
            {
              zh: `表里有隐藏的${hiddenRows}行、${hiddenColumns}列，一并读取`,
              en: `The sheet hides ${hiddenRows} rows and ${hiddenColumns} columns, which are read as well`,
            },
          ]
        : []),
      ...(merged > 0
        ? [{ zh: `${merged}处合并的名称已填到每一行`, en: `${merged} merged names are filled into each row` }]
        : []),
      ...blankRemark(blanksBelow),
    ],
  };
}

function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}

/**
 * Writes a text that is merged over rows of values into each of them; gives how many there were. A number is left at
 * the top, where it is counted once, and names of columns, beside which no number stands, are left as they are.
 */
function fillMerged(
  xml: string,
  rows: (SheetCell | undefined)[][],
  places: ReadonlyMap<number, number>,
): number {
  let count = 0;
  const lastRow = [...places.keys()].at(-1) ?? 0;
  for (const { attributes } of elements(xml, 'mergeCell')) {
    const [, from = '', top = '', to = '', bottom = ''] =
      /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/i.exec(attributes.ref ?? '') ?? [];
    const first = rows[places.get(Number(top)) ?? -1];
    const value = first?.[columnOf(from)];
    if (from !== to || typeof value !== 'string' || !first?.some((cell) => typeof cell === 'number'))
      continue;
    for (let at = Number(top) + 1; at <= Math.min(Number(bottom), lastRow); at++) {
      const row = rows[places.get(at) ?? -1];
      if (row) row[columnOf(from)] ??= value;
    }
    count++;
  }
  return count;
}

/** The place of a cell's column: A1 is in 0, AB3 in 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.replace(/[^A-Z]/gi, '').toUpperCase())
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function cellOf(book: Workbook, { t: type = 'n', s: style = '0' }: Attributes, inside: string): SheetCell {
  if (type === 'inlineStr') return textOf(inside);
  const [value] = elements(inside, 'v');
  const text = value ? plainText(value.body) : '';
  if (text === '') return null;
  // A text of no letters is a text; what a formula comes to may well be one.
  if (type === 's') return book.texts[Number(text)] ?? null;
  if (type === 'str') return text;
  if (type === 'b') return text === '1' || text === 'true';
  // #N/A stands where there is no value.
  if (type === 'e') return null;
  if (type === 'd') return text.replace('T', ' ').replace(/( 00:00:00(\.0+)?)?Z?$/, '');
  const number = Number(text);
  return Number.isFinite(number) ? numberAs(book.kinds[Number(style)] ?? 'number', number, book.epoch) : text;
}

type Kind = 'number' | 'percent' | 'date' | 'time' | 'duration';

/** What a style says a number is. */
function kindsOf(styles: string): readonly Kind[] {
  const formats = new Map(
    [...elements(styles, 'numFmt')].map(({ attributes }) => [
      Number(attributes.numFmtId),
      kindOfFormat(attributes.formatCode ?? ''),
    ]),
  );
  const [cells] = elements(styles, 'cellXfs');
  return [...elements(cells?.body ?? '', 'xf')].map(({ attributes }) => {
    const id = Number(attributes.numFmtId ?? 0);
    return formats.get(id) ?? builtIn(id);
  });
}

// The numbers of formats that no workbook spells out; those of Chinese and Japanese Excel among them.
const builtInKinds: readonly (readonly [Kind, readonly number[]])[] = [
  ['percent', [9, 10]],
  ['time', [18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56]],
  ['duration', [46]],
  ['date', [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]],
];

function builtIn(id: number): Kind {
  return builtInKinds.find(([, ids]) => ids.includes(id))?.[0] ?? 'number';
}

/** Letters outside quotes, brackets and escapes say what a format shows. */
function kindOfFormat(code: string): Kind {
  const [first = ''] = code.split(';');
  if (/\[(h+|m+|s+)\]/i.test(first)) return 'duration';
  const letters = first.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '').toLowerCase();
  if (/[yd年日]|m{3}/.test(letters) || /^m+$/.test(letters.replace(/[^a-z]/g, ''))) return 'date';
  if (/[hs]/.test(letters)) return 'time';
  return letters.includes('%') ? 'percent' : 'number';
}

function numberAs(kind: Kind, value: number, epoch: number): number | string {
  // As CSV says it: 78.5 for 78.5%.
  if (kind === 'percent') return Number((value * 100).toPrecision(15));
  if (kind === 'number') return value;
  // Excel's clock goes in milliseconds; a double of days is a little off them.
  const moment = Math.round(value * 86_400_000);
  if (kind === 'duration' || (kind === 'time' && value >= 0 && value < 1)) return clock(moment);
  // Excel's 1900 has a 29 February, day 60.
  const shift = epoch === 25_569 && value < 60 ? 1 : 0;
  const iso = new Date(moment + (shift - epoch) * 86_400_000).toISOString();
  return iso
    .replace('T', ' ')
    .replace(/( 00:00:00)?(\.000)?Z$/, '')
    .replace(/Z$/, '');
}

/** Hours may go beyond a day. */
function clock(milliseconds: number): string {
  const size = Math.abs(milliseconds);
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  const rest = size % 1000 === 0 ? '' : `.${String(size % 1000).padStart(3, '0')}`;
  return `${milliseconds < 0 ? '-' : ''}${two(size / 3_600_000)}:${two((size / 60_000) % 60)}:${two((size / 1000) % 60)}${rest}`;
}

type Attributes = Readonly<Record<string, string>>;

interface Element {
  readonly attributes: Attributes;
  readonly body: string;
}

/** The elements of a name in their order, whatever prefix stands before it; none is nested in its like. */
function* elements(xml: string, name: string): Generator<Element> {
  const open = new RegExp(`<((?:[\\w.-]+:)?${name})(\\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*)?>`, 'g');
  for (let found = open.exec(xml); found; found = open.exec(xml)) {
    const [, tag = name, said = ''] = found;
    const attributes = attributesOf(said);
    if (said.endsWith('/') || found[0].endsWith('/>')) {
      yield { attributes, body: '' };
      continue;
    }
    const end = xml.indexOf(`</${tag}>`, open.lastIndex);
    if (end < 0) return;
    yield { attributes, body: xml.slice(open.lastIndex, end) };
    open.lastIndex = end;
  }
}

/** Attributes by their names without a prefix. */
function attributesOf(said: string): Attributes {
  const pairs = said.matchAll(/(?<![\w.:-])(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return Object.fromEntries(
    [...pairs].map(([, name, one, other]) => [name, unescapeXml(one ?? other ?? '')]),
  );
}

/** The text of a shared or inline string: all its runs, without the readings above them. */
function textOf(body: string): string {
  const runs = body.replace(/<(?:\w+:)?rPh\b[\s\S]*?(?:<\/(?:\w+:)?rPh>|$)/g, '');
  return [...elements(runs, 't')].map((run) => plainText(run.body)).join('');
}

function plainText(body: string): string {
  const parts = body.split(/<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)/);
  return parts.map((part, at) => (at % 2 === 1 ? part : unescapeXml(part))).join('');
}

function unescapeXml(text: string): string {
  // _x000D_ is Excel's own way to write what XML cannot hold.
  const known = text.includes('_x') ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code) => fromCode(code)) : text;
  return decodeEntities(known);
}

function fromCode(hex: string): string {
  return String.fromCodePoint(Number.parseInt(hex, 16));
}

function decode(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}
