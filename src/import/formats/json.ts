/** JSON (records in an array wherever it stands, or line by line; JSON-stat) → rows. */

import { findEncoding } from '../../text/decode.ts';
import { errorText, Fault } from '../../text/error-message.ts';
import type { Text } from '../../text/locale.ts';
import { type Canonical, CanonicalWriter, firstRows } from '../canonical-csv.ts';
import { uniqueNames } from '../dialect.ts';
import { splitDocuments, twiceRemark } from '../json-documents.ts';
import { columnsOf, type FoundRecords, findRecords, isRecord, type JsonRecord } from '../json-records.ts';
import { readJsonStat, sparseRemark } from '../json-stat.ts';
import { findTable, type JsonTable, tableOfRows } from '../json-tables.ts';
import { parseJson } from '../json-text.ts';
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
    const { rejected, remarks = [], ...canonical } = readJson(text);
    const { columns } = canonical;
    const said = [...remarks, ...twiceRemark(text)];
    return { columns, rows: await firstRows(canonical), titles: [], remarks: said, canonical, rejected };
  },
};

interface ReadRows extends Canonical {
  readonly rejected: readonly Rejected[];
  readonly remarks?: readonly Text[];
}

/**
 * Reads an array of objects, an array of arrays under a first row of names, NDJSON, JSON-stat, or the longest array of
 * objects within an answer. A line of NDJSON that is no record is named and left out. Throws a sentence for anything
 * else.
 */
function readJson(text: string): ReadRows {
  const body = text.replace(/^\uFEFF/, '').trim();
  if (body === '') throw new Fault({ zh: '空文件：里面没有记录', en: 'empty file: it holds no record' });
  const lines = body.split(/\r?\n/);
  if (!body.startsWith('[') && lines.length > 1 && isRecord(tryParse(lines[0] ?? '')))
    return fromLines(lines, body);
  const whole = tryParse(body) ?? parseDocuments(body);
  if (whole instanceof Documents) return fromDocuments(whole, body);
  if (Array.isArray(whole) && (whole.every(isRecord) || whole.every(Array.isArray)))
    return fromArray(whole, body);
  const cells = isRecord(whole) ? readJsonStat(whole) : null;
  if (cells && isRecord(whole))
    return { ...fromRecords(cells), rejected: [], remarks: sparseRemark(whole, cells.length) };
  const table = findTable(whole);
  if (table) return { ...fromTable(table), rejected: [], remarks: [table.remark] };
  const found = findRecords(whole);
  if (found) return fromFound(found, isRecord(whole) && whole.type === 'FeatureCollection', body);
  if (isRecord(whole)) return fromArray([whole], body);
  if (Array.isArray(whole)) return fromArray(whole, body);
  throw new Fault({
    zh: 'JSON里没有记录：请给对象的数组，或每行一个对象',
    en: 'JSON without records: give an array of objects, or one object a line',
  });
}

/** @param isMap a GeoJSON, whose features keep what is known of them under one name */
function fromFound({ records, path, besides }: FoundRecords, isMap: boolean, text: string): ReadRows {
  const rows = fromRecords(records, text);
  const columns = isMap
    ? uniqueColumns(
        rows.columns.map((column) => ({ ...column, name: column.name.replace(/^properties\./, '') })),
      )
    : rows.columns;
  const shown = besides.length > 12 ? [...besides.slice(0, 12), '…'] : besides;
  const left = {
    zh: shown.length > 0 ? `；旁边的没有读取：${shown.join('、')}` : '',
    en: shown.length > 0 ? `; not read beside them: ${shown.join(', ')}` : '',
  };
  return {
    ...rows,
    columns,
    rejected: [],
    remarks: [{ zh: `记录取自${path}${left.zh}`, en: `The records are those of ${path}${left.en}` }],
  };
}

function uniqueColumns(columns: Canonical['columns']): Canonical['columns'] {
  const names = uniqueNames(columns.map(({ name }) => name));
  return columns.map((column, at) => ({ ...column, name: names[at] ?? column.name }));
}

class Documents {
  readonly values: readonly unknown[];
  constructor(values: readonly unknown[]) {
    this.values = values;
  }
}

/** Null alone, or what stands one behind the other; throws a sentence where neither is there. */
function parseDocuments(body: string): Documents | null {
  const documents = body === 'null' ? [] : (splitDocuments(body) ?? []);
  return documents.length > 1 ? new Documents(documents.map(parse)) : (parse(body) as null);
}

/** Documents one behind the other: each a record, a list of records, or a row. */
function fromDocuments({ values }: Documents, text: string): ReadRows {
  const isRow = (value: unknown) =>
    Array.isArray(value) && !value.some((cell) => typeof cell === 'object' && cell !== null);
  const rows = values.every(isRow) ? fromArray(values, text) : fromArray(values.flat(1), text);
  return {
    ...rows,
    remarks: [
      {
        zh: `文件里前后接着${values.length}份JSON，一并读取`,
        en: `${values.length} JSON documents stand one behind the other and are read together`,
      },
    ],
  };
}

function fromLines(lines: readonly string[], text: string): ReadRows {
  const rejected: Rejected[] = [];
  const records: JsonRecord[] = [];
  lines.forEach((line, at) => {
    if (line.trim() === '') return;
    try {
      const value = tryParse(line);
      const several = value === undefined ? (splitDocuments(line) ?? []).map(tryParse) : [];
      if (several.length > 1 && several.every(isRecord)) {
        records.push(...several);
        return;
      }
      if (value === undefined) parse(line);
      if (!isRecord(value))
        throw new Fault({ zh: '不是记录：请每行给一个对象', en: 'not a record: give one object a line' });
      records.push(value);
    } catch (error) {
      rejected.push({ line: at + 1, column: null, reason: errorText(error), text: line.slice(0, 2000) });
    }
  });
  return { ...fromRecords(records, text), rejected };
}

function fromArray(value: unknown, text: string): ReadRows {
  if (!Array.isArray(value) || value.length === 0)
    throw new Fault({ zh: 'JSON里没有记录：数组是空的', en: 'JSON without records: the array is empty' });
  if (value.every(isRecord)) return { ...fromRecords(value, text), rejected: [] };
  if (value.every((row) => Array.isArray(row)))
    return { ...fromTable(tableOfRows(value as unknown[][])), rejected: [] };
  if (!value.some((cell) => isRecord(cell) || Array.isArray(cell)))
    return { ...fromTable({ names: ['value'], rows: value.map((cell) => [cell]) }), rejected: [] };
  throw new Fault({
    zh: 'JSON里没有记录：数组里既有对象又有别的值',
    en: 'JSON without records: the array mixes objects with other values',
  });
}

function fromTable({ names, rows }: Pick<JsonTable, 'names' | 'rows'>): Canonical {
  const writer = new CanonicalWriter();
  for (const row of rows) writer.add(names.map((_, at) => row[at]));
  return writer.end(names);
}

function fromRecords(records: readonly JsonRecord[], text = ''): Canonical {
  const columns = columnsOf(records, text);
  const writer = new CanonicalWriter();
  for (const record of records) writer.add(columns.map(({ get }) => get(record)));
  return writer.end(columns.map(({ name }) => name));
}

function tryParse(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

function parse(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    const { zh, en } = errorText(error);
    throw new Fault({ zh: `无法读取JSON：${zh}`, en: `unreadable JSON: ${en}` });
  }
}
