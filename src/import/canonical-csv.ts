/** Rows of any kind written as the one CSV that is loaded and kept: NULL is nothing, an empty text is `""`. */

import { csvText } from '../text/csv.ts';
import { type ImportColumn, type ImportType, isMissing, typeOf } from './column-type.ts';
import { type Dialect, sniff, uniqueNames } from './dialect.ts';

export const canonicalDialect: Dialect = { delimiter: ',', above: 0, names: 0 };

// NaN of a file with types of its own, which the engine reads as such; NaN of a text is a mark for nothing.
const notANumber = '+NaN';

export interface Canonical {
  readonly file: Blob;
  readonly columns: readonly ImportColumn[];
  readonly rows: number;
}

/** The first rows, for a preview. */
export async function firstRows({ file }: Canonical): Promise<readonly (readonly string[])[]> {
  const shownBytes = 200_000;
  const text = await file.slice(0, shownBytes).text();
  const { rows } = sniff(text, canonicalDialect, file.size > shownBytes);
  return rows.map((row) => row.map((cell) => (cell === notANumber ? 'NaN' : cell)));
}

/** Writes cells as CSV text in pieces; the types of columns are learnt on the way unless they are given. */
export class CanonicalWriter {
  private readonly parts: Blob[] = [];
  private lines: string[] = [];
  private readonly kinds: (ImportType | null)[] = [];
  private rows = 0;

  /** @param cells in the order of the columns; a short row ends in NULLs */
  add(cells: readonly unknown[]): void {
    const texts = cells.map(toText);
    texts.forEach((text, at) => {
      const kind = this.kinds[at] ?? null;
      // A mark for nothing in a cell of text leaves the column what it is.
      if (text !== null && kind !== 'VARCHAR' && !isMissing(text))
        this.kinds[at] = wider(kind, kindOf(cells[at], text));
    });
    this.lines.push(texts.map((text) => (text === null ? '' : text === '' ? '""' : csvText(text))).join(','));
    this.rows++;
    if (this.lines.length >= 5000) this.flush();
  }

  /** @param types what is known of each column beforehand; null where it is to be learnt */
  end(names: readonly string[], types: readonly (ImportType | null)[] = []): Canonical {
    this.flush();
    const columns = uniqueNames(names).map((name, at) => ({
      name,
      type: types[at] ?? this.kinds[at] ?? ('VARCHAR' as const),
    }));
    // One column alone would write NULL as an empty line, which a reader skips.
    return { file: new Blob(this.parts), columns, rows: this.rows };
  }

  private flush(): void {
    if (this.lines.length > 0) this.parts.push(new Blob([`${this.lines.join('\n')}\n`]));
    this.lines = [];
  }
}

function kindOf(value: unknown, text: string): ImportType {
  if (typeof value === 'boolean') return 'BOOLEAN';
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'BIGINT' : 'DOUBLE';
  if (typeof value === 'bigint') return BigInt.asIntN(64, value) === value ? 'BIGINT' : 'VARCHAR';
  if (value instanceof Date) return text.length === 10 ? 'DATE' : 'TIMESTAMP';
  const kind = typeof value === 'string' ? typeOf([text]) : 'VARCHAR';
  // A number in quotes is a text its maker meant as one.
  return kind === 'DATE' || kind === 'TIMESTAMP' ? kind : 'VARCHAR';
}

function wider(a: ImportType | null, b: ImportType): ImportType {
  if (a === null || a === b) return b;
  const both = [a, b];
  if (both.every((type) => type === 'BIGINT' || type === 'DOUBLE')) return 'DOUBLE';
  return both.every((type) => type === 'DATE' || type === 'TIMESTAMP') ? 'TIMESTAMP' : 'VARCHAR';
}

function toText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (Number.isNaN(value)) return notANumber;
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return null;
    return value
      .toISOString()
      .replace(/T00:00:00\.000Z$/, '')
      .replace('T', ' ')
      .replace(/(\.000)?Z$/, '');
  }
  if (value instanceof Uint8Array) {
    return [...value].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }
  // As digits a whole number this large would pass for exact.
  const rounded = typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
  if (typeof value !== 'object') return rounded ? (value as number).toExponential() : String(value);
  return jsonText(value);
}

/** JSON in which whole numbers of any size are digits. */
function jsonText(value: unknown): string {
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return `[${value.map(jsonText).join(',')}]`;
  if (typeof value !== 'object' || value === null || value instanceof Date)
    return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${jsonText(member)}`).join(',')}}`;
}
