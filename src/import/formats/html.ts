/** A page or an XML sheet with the ending of an Excel file, as offices and programs hand them out: its largest table. */

import { findEncoding } from '../../text/decode.ts';
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
    const encoding = options.encoding ?? (/^gb/.test(said) ? 'gb18030' : findEncoding(head));
    const tables = readTables(new TextDecoder(encoding).decode(await file.arrayBuffer()));
    const rows = tables.reduce((most, table) => (table.length > most.length ? table : most), []);
    if (rows.length === 0)
      throw new Fault({
        zh: `空表：${file.name}里没有一行`,
        en: `empty table: ${file.name} holds no row`,
      });
    return { encoding, ...(await toPreview(arrange(rows, options.dialect), true)) };
  },
};

// As many as a sheet has; a broken file may claim any number.
const maxColumns = 16_384;

/** The tables of a page, or of a workbook written as one XML text, without their blank rows. */
export function readTables(text: string): readonly (readonly SheetRow[])[] {
  const tables: string[][][] = [];
  let row: string[] | null = null;
  let cell: { text: string; across: number; down: number } | null = null;
  // Cells of earlier rows that reach into the ones below: by column, how many rows more and what they hold.
  let reach: Map<number, { rows: number; text: string }> = new Map();
  const closeCell = () => {
    if (!row || !cell) return;
    takeReach(row, reach);
    const said = decodeEntities(cell.text)
      .replace(/[ \t\r\n\u00a0]+/g, ' ')
      .trim();
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
      takeReach(row, reach);
      if (row.some((each) => each !== '')) tables.at(-1)?.push(row);
    }
    row = null;
  };
  for (const [, close, name = '', said = '', plain] of text.matchAll(
    /<!--[\s\S]*?-->|<(?:script|style)\b[\s\S]*?<\/(?:script|style)>|<(\/?)(?:\w+:)?(table|tr|row|td|th|cell|br)\b((?:[^>"']|"[^"]*"|'[^']*')*)>|<[^>]*>|([^<]+|<)/gi,
  )) {
    if (plain !== undefined) {
      if (cell) cell.text += plain;
      continue;
    }
    const tag = name.toLowerCase();
    if (tag === 'br' && cell) cell.text += ' ';
    else if (tag === 'table') {
      closeRow();
      reach = new Map();
      if (!close) tables.push([]);
    } else if (tag === 'tr' || tag === 'row') {
      closeRow();
      if (!close) row = [];
    } else if (tag === 'td' || tag === 'th' || tag === 'cell') {
      closeCell();
      if (close || !row) continue;
      const number = (attribute: RegExp) => Number(attribute.exec(said)?.[1] ?? 0);
      // An XML sheet leaves blank cells out and says where the next one stands.
      const place = number(/Index="?(\d+)/);
      while (row.length < Math.min(place, maxColumns) - 1) row.push('');
      cell = {
        text: '',
        across: Math.min(1000, number(/colspan\s*=\s*["']?(\d+)/i) || number(/MergeAcross="?(\d+)/) + 1),
        down: Math.min(100_000, number(/rowspan\s*=\s*["']?(\d+)/i) || number(/MergeDown="?(\d+)/) + 1),
      };
      if (/\/$/.test(said)) closeCell();
    }
  }
  closeRow();
  return tables.map(sameWidth);
}

/** Fills the columns that cells above reach into, where the row has come to them. */
function takeReach(row: string[], reach: Map<number, { rows: number; text: string }>): void {
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

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    if (name) return entities[name.toLowerCase()] ?? whole;
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
