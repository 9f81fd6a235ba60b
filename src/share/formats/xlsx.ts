/**
 * One sheet of XLSX (ECMA-376, part 1), zipped as it is written and in the page itself: the usual writers zip in
 * a worker made from a blob, which `worker-src 'self'` forbids.
 */

import type { Cell } from '../../engine/database.ts';
import type { Locale } from '../../text/locale.ts';
import { columnName } from '../office/workbook.ts';
import { declare, escapeXml, namespaces, xmlHead } from '../office/xml.ts';
import { columnNotes, type FileColumn, type FileTable, isText, pageTurns, slices } from './table.ts';

const maxRows = 1_048_576;
const maxColumns = 16_384;
/** In one cell, in UTF-16 units. */
const maxCharacters = 32_767;
// A part of a zip without its 64-bit form.
const maxPartBytes = 2 ** 32 - 1;
// More texts than these are written in their cells: the table of texts is held in memory.
const maxSharedTexts = 100_000;

/** Cell styles, by their place in `styles.xml`. */
const style = { head: 1, day: 2, time: 3, clock: 4 } as const;

/** Hears of the column of each cell that is written as text. */
type OnText = (column: number) => void;

/** Throws what a sheet cannot hold. */
export async function write(
  table: FileTable,
  locale: Locale,
  onText: (column: FileColumn) => void = () => undefined,
): Promise<BlobPart[]> {
  checkSize(table, locale);
  const zip = await openZip(locale);
  const texts = new Map<string, number>();
  const asText = new Set<FileColumn>();
  await writeSheet(zip.part('xl/worksheets/sheet1.xml'), table, texts, locale, (at) => {
    const column = table.columns[at];
    if (column && !isText(column)) asText.add(column);
  });
  asText.forEach(onText);
  const notes = notesTable(table, locale, [...asText]);
  const sheets = [sheetName(table.name)];
  if (notes) {
    sheets.push(notes.name === sheets[0] ? `${notes.name} 2` : notes.name);
    await writeSheet(zip.part('xl/worksheets/sheet2.xml'), notes, texts, locale);
  }
  await writeTexts(zip.part('xl/sharedStrings.xml'), texts);
  for (const [path, xml] of Object.entries(fixedParts(sheets))) {
    const part = zip.part(path);
    part.add(xmlHead + xml);
    part.end();
  }
  return zip.end();
}

/** A second sheet that says what the columns are and where the table comes from; null when nothing is to be said. */
function notesTable(table: FileTable, locale: Locale, texts: readonly FileColumn[]): FileTable | null {
  const notes = columnNotes(table, locale, texts);
  const about = (table.about ?? []).map(([name, text]) => ({
    column: name[locale],
    type: '',
    meaning: text,
  }));
  if (notes.length + about.length === 0) return null;
  const zh = locale === 'zh';
  const columns = (['column', 'type', 'meaning'] as const).map((name, at) => ({
    name: (zh ? ['列', '类型', '含义'] : ['Column', 'Type', 'Meaning'])[at] ?? name,
    type: 'string' as const,
  }));
  const rows = [...notes, ...about].map(({ column, type, meaning }) => [
    column,
    type,
    meaning.slice(0, maxCharacters),
  ]);
  return {
    name: zh ? '说明' : 'Notes',
    columns,
    length: rows.length,
    cell: (row, at) => rows[row]?.[at] || null,
  };
}

function checkSize({ columns, length }: FileTable, locale: Locale): void {
  const zh = locale === 'zh';
  if (length >= maxRows) {
    throw new Error(
      zh
        ? 'XLSX一张表最多1048576行，这个结果更长；请取CSV或Parquet。'
        : 'A sheet of XLSX holds 1,048,576 rows and this result is longer; take CSV or Parquet.',
    );
  }
  if (columns.length > maxColumns) {
    throw new Error(
      zh
        ? `XLSX一张表最多16384列，这里有${columns.length}列；请取CSV或Parquet。`
        : `A sheet of XLSX holds 16,384 columns and here are ${columns.length}; take CSV or Parquet.`,
    );
  }
}

interface Part {
  readonly add: (xml: string) => void;
  readonly end: () => void;
}

async function openZip(locale: Locale) {
  const { Zip, ZipDeflate } = await import('fflate');
  const encoder = new TextEncoder();
  const parts: BlobPart[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    parts.push(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  });
  return {
    part(path: string): Part {
      // At this level a long sheet is a tenth larger than at the best one and written in a third of the time.
      const file = new ZipDeflate(path, { level: 3 });
      // The same day for every file: the same table is the same bytes.
      file.mtime = new Date(1980, 0, 1, 12);
      zip.add(file);
      let written = 0;
      return {
        add(xml) {
          const bytes = encoder.encode(xml);
          written += bytes.length;
          if (written > maxPartBytes) {
            throw new Error(
              locale === 'zh'
                ? '这张表写成XLSX超过4 GB；请取CSV或Parquet。'
                : 'As XLSX this table is larger than 4 GB; take CSV or Parquet.',
            );
          }
          file.push(bytes);
        },
        end: () => file.push(new Uint8Array(), true),
      };
    },
    end(): BlobPart[] {
      zip.end();
      return parts;
    },
  };
}

async function writeSheet(
  part: Part,
  table: FileTable,
  texts: Map<string, number>,
  locale: Locale,
  onText: OnText = () => undefined,
) {
  const { columns } = table;
  const letters = columns.map((_, at) => columnName(at));
  const toRow = (cells: readonly Cell[], at: number, own?: number) => {
    const xml = cells.map((cell, column) => {
      if (cell === null) return '';
      if (typeof cell === 'string' && cell.length > maxCharacters) throw tooLong(table, at, column, locale);
      const place = `${letters[column]}${at}`;
      if (own !== undefined) return toTextCell(place, cell, texts, own);
      const typed = toTypedCell(place, cell, columns[column]);
      if (typed !== null) return typed;
      onText(column);
      return toTextCell(place, cell, texts);
    });
    return `<row r="${at}">${xml.join('')}</row>`;
  };
  part.add(
    `${xmlHead}<worksheet xmlns="${namespaces.s}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`,
  );
  const names = columns.map(({ name }) => name);
  part.add(toRow(names, 1, style.head));
  let at = 1;
  for await (const rows of slices(table)) {
    part.add(
      rows
        .map((cells) => {
          at += 1;
          return toRow(cells, at);
        })
        .join(''),
    );
  }
  part.add('</sheetData></worksheet>');
  part.end();
}

function tooLong({ columns }: FileTable, row: number, column: number, locale: Locale): Error {
  const name = columns[column]?.name ?? '';
  return new Error(
    locale === 'zh'
      ? `XLSX一个单元格最多32767字，第${row}行“${name}”更长；请取CSV或Parquet。`
      : `A cell of XLSX holds 32,767 characters and row ${row} has more in “${name}”; take CSV or Parquet.`,
  );
}

/** A cell in a type of the sheet; null where it has none for this value. */
function toTypedCell(
  place: string,
  cell: Exclude<Cell, null>,
  column: FileColumn | undefined,
): string | null {
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'number') {
    return isNumber(cell, column?.type === 'integer') ? `<c r="${place}"><v>${cell}</v></c>` : null;
  }
  const serial = column?.type === 'date' ? toSerial(cell) : null;
  if (serial !== null) {
    return `<c r="${place}" s="${Number.isInteger(serial) ? style.day : style.time}"><v>${serial}</v></c>`;
  }
  const clock = column?.engineType === 'TIME' ? toSerialClock(cell) : null;
  return clock === null ? null : `<c r="${place}" s="${style.clock}"><v>${clock}</v></c>`;
}

function toTextCell(
  place: string,
  cell: Exclude<Cell, null>,
  texts: Map<string, number>,
  own?: number,
): string {
  const mark = own === undefined ? '' : ` s="${own}"`;
  const text = String(cell);
  const known = texts.get(text) ?? share(text, texts);
  if (known !== null) return `<c r="${place}"${mark} t="s"><v>${known}</v></c>`;
  return `<c r="${place}"${mark} t="inlineStr"><is>${toText(text)}</is></c>`;
}

/** NaN and infinities are no numbers of a sheet, and of a longer integer Excel keeps fifteen digits alone. */
function isNumber(cell: number, whole: boolean): boolean {
  return Number.isFinite(cell) && !(whole && Math.abs(cell) >= 1e15);
}

/**
 * The place of a text in the table of texts; null when it stands in its cell. Signs that XML forbids are read
 * back by most readers from that table alone.
 */
function share(text: string, texts: Map<string, number>): number | null {
  if (texts.size >= maxSharedTexts && !forbidden.test(text)) return null;
  texts.set(text, texts.size);
  return texts.size - 1;
}

/**
 * Days since 1899-12-30, with a time as the part of a day; null for what Excel has no date for: its calendar is
 * right from March 1900 to the year 9999, and it knows no finer time than the millisecond.
 */
function toSerial(iso: string): number | null {
  if (!/^\d{4}-\d\d-\d\d([T ]\d\d:\d\d:\d\d(\.\d{1,3})?)?$/.test(iso)) return null;
  const ms = Date.parse(iso.length === 10 ? iso : `${iso.replace(' ', 'T')}Z`);
  const serial = ms / 86_400_000 + 25_569;
  return serial >= 61 ? cutSafely(serial) : null;
}

/** A time of day to the millisecond as the part of a day. */
function toSerialClock(text: string): number | null {
  if (!/^([01]\d|2[0-3]):\d\d:\d\d(\.\d{1,3})?$/.test(text)) return null;
  return cutSafely(Date.parse(`1970-01-01T${text}Z`) / 86_400_000);
}

/** Rounded up by at most 9 µs: a reader that cuts to the millisecond then cuts to the right one. */
function cutSafely(days: number): number {
  return Math.ceil(days * 1e10 - 1e-3) / 1e10;
}

// What XML 1.0 cannot say (half a surrogate pair too) or would not keep, and what looks like its escape.
const forbidden = /[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]|_(?=x[\dA-Fa-f]{4}_)/u;
const everyForbidden = new RegExp(forbidden, 'gu');

/** ECMA-376, part 1, 22.9.2.19: such a sign is `_x` and four hexadecimal digits and `_`. */
function toText(text: string): string {
  const escaped = text.replace(
    everyForbidden,
    (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
  return `<t xml:space="preserve">${escapeXml(escaped)}</t>`;
}

async function writeTexts(part: Part, texts: Map<string, number>): Promise<void> {
  const turn = pageTurns();
  part.add(`${xmlHead}<sst xmlns="${namespaces.s}" uniqueCount="${texts.size}">`);
  let slice = '';
  for (const text of texts.keys()) {
    slice += `<si>${toText(text)}</si>`;
    if (slice.length < 100_000) continue;
    part.add(slice);
    slice = '';
    await turn();
  }
  part.add(`${slice}</sst>`);
  part.end();
}

/** A name that Excel takes for a sheet. */
function sheetName(name: string): string {
  const plain = name
    .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
    .slice(0, 31)
    .replace(/^'|'$/g, ' ')
    .trim();
  return plain === '' || /^history$/i.test(plain) ? 'Sheet1' : plain;
}

/** The parts that are the same in every file but for the names of the sheets. */
function fixedParts(names: readonly string[]): Readonly<Record<string, string>> {
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const override = (path: string, kind: string) =>
    `<Override PartName="/xl/${path}.xml" ContentType="${main}.${kind}+xml"/>`;
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${namespaces.r}/${kind}" Target="${target}"/>`;
  const relations = (...each: readonly string[]) =>
    `<Relationships xmlns="${packages}/relationships">${each.join('')}</Relationships>`;
  const sheets = names.map((name, at) => ({ name, id: at + 1, path: `worksheets/sheet${at + 1}` }));
  const listed = sheets.map(
    ({ name, id }) => `<sheet name="${escapeXml(name)}" sheetId="${id}" r:id="rId${id}"/>`,
  );
  return {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}${override('styles', 'styles')}${sheets.map(({ path }) => override(path, 'worksheet')).join('')}${override('sharedStrings', 'sharedStrings')}</Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${namespaces.s}"${declare('r')}><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ...sheets.map(({ id, path }) => relation(`rId${id}`, 'worksheet', `${path}.xml`)),
      relation('styles', 'styles', 'styles.xml'),
      relation('texts', 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/styles.xml': styles,
  };
}

const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
const cellStyle = (format: number, own: number) =>
  `<xf numFmtId="${format}" fontId="${own}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`;
const styles = `<styleSheet xmlns="${namespaces.s}"><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/><numFmt numFmtId="166" formatCode="hh:mm:ss"/></numFmts><fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">${cellStyle(0, 0)}${cellStyle(0, 1)}${cellStyle(164, 0)}${cellStyle(165, 0)}${cellStyle(166, 0)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
