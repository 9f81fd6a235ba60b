/** Rows of any kind written as the one CSV that is loaded and kept: NULL is nothing, an empty text is `""`. */

import { hex } from '../engine/arrow-cell.ts';
import { csvText } from '../text/csv.ts';
import { typeOf } from './column-type.ts';
import { type Dialect, sniff, uniqueNames } from './dialect.ts';
import type { ImportColumn, ImportType } from './import-type.ts';
import { LongNumber } from './json-text.ts';
import { isMissing } from './missing-value.ts';

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
  private readonly kinds: (Kind | null)[] = [];
  private readonly figures: Figures[] = [];
  private rows = 0;
  private readonly isLearning: boolean;

  /** @param isLearning whether the types of columns are told by their cells; else all are given at the end */
  constructor({ isLearning = true }: { readonly isLearning?: boolean } = {}) {
    this.isLearning = isLearning;
  }

  /** @param cells in the order of the columns; a short row ends in NULLs */
  add(cells: readonly unknown[]): void {
    const texts = cells.map(toText);
    if (this.isLearning) this.learn(cells, texts);
    this.lines.push(texts.map((text) => (text === null ? '' : text === '' ? '""' : csvText(text))).join(','));
    this.rows++;
    if (this.lines.length >= 5000) this.flush();
  }

  private learn(cells: readonly unknown[], texts: readonly (string | null)[]): void {
    texts.forEach((text, at) => {
      const kind = this.kinds[at] ?? null;
      // A mark for nothing in a cell of text leaves the column what it is.
      if (text === null || kind === 'VARCHAR' || isMissing(text)) return;
      const own = kindOf(cells[at], text);
      this.kinds[at] = wider(kind, own);
      if (isNumber(own)) this.figures[at] = addFigures(this.figures[at], text);
    });
  }

  /** @param types what is known of each column beforehand; null where it is to be learnt */
  end(names: readonly string[], types: readonly (ImportType | null)[] = []): Canonical {
    this.flush();
    const columns = uniqueNames(names).map((name, at) => ({
      name,
      type: types[at] ?? typeOfKind(this.kinds[at], this.figures[at]),
    }));
    // One column alone would write NULL as an empty line, which a reader skips.
    return { file: new Blob(this.parts), columns, rows: this.rows };
  }

  private flush(): void {
    if (this.lines.length > 0) this.parts.push(new Blob([`${this.lines.join('\n')}\n`]));
    this.lines = [];
  }
}

/** A type, or numbers of which some have more digits than a BIGINT or a double: LONG, or a double alone: WIDE. */
type Kind = ImportType | 'LONG' | 'WIDE';

/** The most digits before and behind the point of a column's numbers. */
interface Figures {
  readonly whole: number;
  readonly places: number;
  /** None has an exponent, and each is a number. */
  readonly isPlain: boolean;
}

function addFigures(before: Figures | undefined, text: string): Figures {
  const size = text.startsWith('-') ? text.length - 1 : text.length;
  const point = text.indexOf('.');
  const places = point < 0 ? 0 : text.length - point - 1;
  const whole = point < 0 ? size : size - places - 1;
  const isPlain = (before?.isPlain ?? true) && /^-?[\d.]+$/.test(text);
  return {
    whole: Math.max(whole, before?.whole ?? 0),
    places: Math.max(places, before?.places ?? 0),
    isPlain,
  };
}

function typeOfKind(kind: Kind | null | undefined, figures: Figures | undefined): ImportType {
  if (kind === 'WIDE') return 'BIGINT';
  if (kind !== 'LONG') return kind ?? 'VARCHAR';
  const { whole = 39, places = 0, isPlain = false } = figures ?? {};
  if (!isPlain || whole + places > 38) return 'VARCHAR';
  return places === 0 ? 'HUGEINT' : `DECIMAL(38,${places})`;
}

const isNumber = (kind: Kind) => /^(?:BIGINT|DOUBLE|LONG|WIDE)$/.test(kind);

function kindOf(value: unknown, text: string): Kind {
  if (typeof value === 'boolean') return 'BOOLEAN';
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'BIGINT' : 'DOUBLE';
  if (typeof value === 'bigint') {
    if (BigInt.asIntN(64, value) !== value) return 'LONG';
    return Number.isSafeInteger(Number(value)) ? 'BIGINT' : 'WIDE';
  }
  if (value instanceof LongNumber) return 'LONG';
  if (value instanceof Date) return text.length === 10 ? 'DATE' : 'TIMESTAMP';
  const kind = typeof value === 'string' ? typeOf([text]) : 'VARCHAR';
  // A number in quotes is a text its maker meant as one.
  return kind === 'DATE' || kind === 'TIMESTAMP' ? kind : 'VARCHAR';
}

function wider(a: Kind | null, b: Kind): Kind {
  if (a === null || a === b) return b;
  const both = [a, b];
  if (both.every(isNumber)) {
    if (both.includes('LONG')) return 'LONG';
    if (!both.includes('WIDE')) return 'DOUBLE';
    return both.includes('DOUBLE') ? 'LONG' : 'WIDE';
  }
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
  if (value instanceof Uint8Array) return hex(value);
  // As digits a whole number this large would pass for exact.
  const rounded = typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
  if (value instanceof LongNumber) return value.digits;
  if (typeof value !== 'object') return rounded ? (value as number).toExponential() : String(value);
  return jsonText(value);
}

/** JSON in which whole numbers of any size are digits. */
function jsonText(value: unknown): string {
  if (typeof value === 'bigint' || value instanceof LongNumber) return String(value);
  // JSON has no NaN and no infinity.
  if (typeof value === 'number' && !Number.isFinite(value)) return `"${value}"`;
  if (Array.isArray(value)) return `[${value.map(jsonText).join(',')}]`;
  if (typeof value !== 'object' || value === null || value instanceof Date)
    return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${jsonText(member)}`).join(',')}}`;
}
