/** Small files changed at random, through preview and load: none may crash, hang or lose a row without a word. */

import Papa from 'papaparse';
import type { Database } from '../engine/database.ts';
import { isFatal, QueryError } from '../engine/query-error.ts';
import { Fault } from '../text/error-message.ts';
import { withLineFeeds } from './dialect.ts';
import { importTable } from './import-table.ts';
import { type Inspected, inspect } from './inspect.ts';

export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface FuzzFailure extends Seed {
  readonly reason: string;
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

// What stands in files where readers stumble.
const pieces = [
  ...['"', '""', ',', ';', '\t', '\n', '\r', '\r\n', '\0', '\uFEFF', ' ', '|'],
  ...['续表\n', '注：x\n', '…', '-', '－', '北  京', '1e999', '=1+1', '0012', '2024-02-30', '08:00+08:00'],
  ...['99999999999999999999', '1,234', '12.5%', 'NaN', '[', '{}', 'null', '\\u0000', '<table>', '</td>'],
];

/** One to four changes of the bytes of a file: flipped, taken out, doubled, put in, cut off, or lines in another order. */
export function mutate({ name, bytes }: Seed, random: () => number): Seed {
  let changed = bytes;
  const place = () => Math.floor(random() * (changed.length + 1));
  const splice = (from: number, to: number, middle: Uint8Array) => {
    const whole = new Uint8Array(from + middle.length + changed.length - to);
    whole.set(changed.subarray(0, from));
    whole.set(middle, from);
    whole.set(changed.subarray(to), from + middle.length);
    changed = whole;
  };
  const encoder = new TextEncoder();
  for (let times = 1 + Math.floor(random() * 4); times > 0; times--) {
    const from = place();
    const to = Math.min(changed.length, from + 1 + Math.floor(random() * 40));
    const kind = Math.floor(random() * 6);
    if (kind === 0)
      splice(from, Math.min(from + 1, changed.length), Uint8Array.of(Math.floor(random() * 256)));
    else if (kind === 1) splice(from, to, new Uint8Array());
    else if (kind === 2) splice(from, from, changed.slice(from, to));
    else if (kind === 3) {
      splice(from, from, encoder.encode(pieces[Math.floor(random() * pieces.length)]));
    } else if (kind === 4) splice(Math.max(1, from), changed.length, new Uint8Array());
    else {
      const lines = new TextDecoder('latin1').decode(changed).split('\n');
      const [line = ''] = lines.splice(Math.floor(random() * lines.length), 1);
      lines.splice(Math.floor(random() * (lines.length + 1)), 0, line);
      changed = Uint8Array.from(lines.join('\n'), (sign) => byteOf.get(sign) ?? sign.charCodeAt(0));
    }
  }
  return { name, bytes: changed };
}

// What the Latin-1 of the web makes of a byte is not always the sign of its number.
const byteOf = new Map(
  Array.from({ length: 256 }, (_, byte) => [new TextDecoder('latin1').decode(Uint8Array.of(byte)), byte]),
);

const slowMs = 10_000;

/** What is wrong with how a file is read; null when it is loaded, or refused with a sentence. */
export async function findFault(database: Database, { name, bytes }: Seed): Promise<string | null> {
  const start = performance.now();
  try {
    const inspected = await inspect(new File([bytes as Uint8Array<ArrayBuffer>], name));
    const { columns } = inspected;
    const { stored, rejected } = await importTable(database, inspected, { table: 'fuzz', columns });
    const least = await rowsOf(inspected, bytes);
    const known = stored.rows + rejected.length;
    if (known < least) return `${least} rows, ${stored.rows} loaded and ${rejected.length} listed`;
  } catch (error) {
    if (isFatal(error)) return `engine lost: ${(error as Error).message}`;
    // What the language itself throws was not thought of, nor a statement that the engine does not understand.
    const said = error instanceof QueryError ? error.kind !== 'query' : error instanceof Fault;
    if (!said) return `${(error as Error).name}: ${(error as Error).message}`;
  }
  const took = performance.now() - start;
  return took > slowMs ? `${Math.round(took)} ms` : null;
}

/**
 * How many rows of values a text holds at least, counted by another parser; 0 where that is not to be told: a file
 * with types of its own, quotes that are not closed, tables that were joined.
 */
async function rowsOf({ format, dialect, encoding, layout, remarks = [] }: Inspected, bytes: Uint8Array) {
  if (format.names[0] !== 'CSV' || !dialect || !layout) return 0;
  if (remarks.some(({ en }) => en.includes('continued'))) return 0;
  const text = new TextDecoder(encoding).decode(bytes).replace(/^\uFEFF/, '');
  const { delimiter, above, names } = dialect;
  const { data, errors } = Papa.parse(withLineFeeds(text), { delimiter, skipEmptyLines: 'greedy' });
  if (errors.some(({ type }) => type === 'Quotes')) return 0;
  const head = layout.end === null ? above + names : layout.above + layout.names;
  return Math.max(0, (layout.end ?? data.length) - head);
}
