/** JSON (an array of records, or records line by line) → rows. */

import { findEncoding } from '../../text/decode.ts';
import { errorText, Fault } from '../../text/error-message.ts';
import { type Canonical, CanonicalWriter, firstRows } from '../canonical-csv.ts';
import type { Rejected } from '../load-csv.ts';
import type { ImportFormat } from './format.ts';

export const json: ImportFormat = {
  names: ['JSON', 'NDJSON'],
  extensions: ['json', 'ndjson', 'jsonl', 'geojson'],
  magic: null,
  known: 'either',
  maxBytes: 256 << 20,
  async inspect(file, head) {
    const text = new TextDecoder(findEncoding(head)).decode(await file.arrayBuffer());
    const { rejected, ...canonical } = readJson(text);
    const { columns } = canonical;
    return { columns, rows: await firstRows(canonical), titles: [], canonical, rejected };
  },
};

interface ReadRows extends Canonical {
  readonly rejected: readonly Rejected[];
}

/**
 * Reads an array of objects, an array of arrays under a first row of names, or NDJSON. A line of NDJSON that
 * is no record is named and left out. Throws a sentence for anything else.
 */
function readJson(text: string): ReadRows {
  const body = text.replace(/^\uFEFF/, '').trim();
  if (body === '') throw new Fault({ zh: '空文件：里面没有记录', en: 'empty file: it holds no record' });
  if (body.startsWith('[')) return fromArray(parse(body));
  const lines = body.split(/\r?\n/);
  if (lines.length > 1 && isRecord(tryParse(lines[0] ?? ''))) return fromLines(lines);
  const whole = parse(body);
  if (isRecord(whole)) {
    const inner = Object.values(whole).find((value) => Array.isArray(value) && isRecord(value[0]));
    return inner ? fromArray(inner) : fromArray([whole]);
  }
  throw new Fault({
    zh: 'JSON里没有记录：请给对象的数组，或每行一个对象',
    en: 'JSON without records: give an array of objects, or one object a line',
  });
}

function fromLines(lines: readonly string[]): ReadRows {
  const rejected: Rejected[] = [];
  const records: Record<string, unknown>[] = [];
  lines.forEach((line, at) => {
    if (line.trim() === '') return;
    try {
      const value = parse(line);
      if (!isRecord(value))
        throw new Fault({ zh: '不是记录：请每行给一个对象', en: 'not a record: give one object a line' });
      records.push(value);
    } catch (error) {
      rejected.push({ line: at + 1, column: null, reason: errorText(error), text: line.slice(0, 2000) });
    }
  });
  return { ...fromRecords(records), rejected };
}

function fromArray(value: unknown): ReadRows {
  if (!Array.isArray(value) || value.length === 0)
    throw new Fault({ zh: 'JSON里没有记录：数组是空的', en: 'JSON without records: the array is empty' });
  if (value.every(isRecord)) return { ...fromRecords(value), rejected: [] };
  if (value.every((row) => Array.isArray(row))) {
    const [names = [], ...rows] = value as unknown[][];
    const writer = new CanonicalWriter();
    for (const row of rows) writer.add(names.map((_, at) => row[at]));
    return { ...writer.end(names.map(String)), rejected: [] };
  }
  throw new Fault({
    zh: 'JSON里没有记录：数组里既有对象又有别的值',
    en: 'JSON without records: the array mixes objects with other values',
  });
}

function fromRecords(records: readonly Record<string, unknown>[]): Canonical {
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const writer = new CanonicalWriter();
  for (const record of records) writer.add(names.map((name) => record[name]));
  return writer.end(names);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function tryParse(text: string): unknown {
  try {
    return parseExactly(text);
  } catch {
    return undefined;
  }
}

// A whole number of sixteen digits or more, which a double may not hold.
const long = /[[,:\s]-?\d{16,}(?![\d.eE])/;

/** JSON with whole numbers that a double cannot hold kept as they are written, where the browser tells how. */
function parseExactly(text: string): unknown {
  if (!long.test(` ${text}`)) return JSON.parse(text);
  const keep = (_: string, value: unknown, context?: { readonly source?: string }) =>
    typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(context?.source ?? '')
      ? BigInt(context?.source ?? value)
      : value;
  return JSON.parse(text, keep as (key: string, value: unknown) => unknown);
}

function parse(text: string): unknown {
  try {
    return parseExactly(text);
  } catch (error) {
    const { zh, en } = errorText(error);
    throw new Fault({ zh: `无法读取JSON：${zh}`, en: `unreadable JSON: ${en}` });
  }
}
