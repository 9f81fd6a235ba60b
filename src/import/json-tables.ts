/** Tables that JSON holds otherwise than as records: rows beside their names, lists by column, records by key. */

import type { Text } from '../text/locale.ts';
import { isRecord, type JsonRecord } from './json-records.ts';

export interface JsonTable {
  readonly names: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  /** How it was read, in a sentence. */
  readonly remark: Text;
}

const isScalar = (value: unknown) => !isRecord(value) && !Array.isArray(value);

/** Rows under their names, where the first row holds names: texts alone, of which none is there twice. */
export function tableOfRows(rows: readonly (readonly unknown[])[]): Pick<JsonTable, 'names' | 'rows'> {
  const [first = []] = rows;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const named =
    first.length > 0 &&
    first.every((cell) => typeof cell === 'string') &&
    new Set(first).size === first.length;
  const names = Array.from({ length: width }, (_, at) => (named ? String(first[at] ?? '') : ''));
  return { names, rows: named ? rows.slice(1) : rows };
}

/** Null where a value is none of these tables. */
export function findTable(whole: unknown): JsonTable | null {
  if (!isRecord(whole)) return null;
  return rowsBesideNames(whole) ?? listsByColumn(whole) ?? recordsByKey(whole);
}

// As pandas, open-data portals and databases call them.
const rowsOf = ['data', 'rows', 'values', 'records', 'result', 'results'];

/** `{"columns": ["a", "b"], "data": [[1, 2]]}`; the names may be records with a name, anywhere within. */
function rowsBesideNames(whole: JsonRecord): JsonTable | null {
  const key = rowsOf.find((name) => Object.hasOwn(whole, name) && isListOfRows(whole[name]));
  if (key === undefined) return null;
  const rows = whole[key] as readonly (readonly unknown[])[];
  const width = rows[0]?.length ?? 0;
  if (!rows.every((row) => row.length === width)) return null;
  const names = findNames(whole, key, width, 0);
  if (!names) return null;
  const index = Object.hasOwn(whole, 'index') ? whole.index : null;
  // pandas numbers its rows; of an index with a meaning the rows would lose it.
  const isIndexed =
    Array.isArray(index) && index.length === rows.length && index.some((label, at) => label !== at);
  return {
    names: isIndexed ? ['index', ...names] : names,
    rows: isIndexed ? rows.map((row, at) => [index[at], ...row]) : rows,
    remark: {
      zh: `行取自${key}，列名在旁边`,
      en: `The rows are those of ${key}, their names stand beside them`,
    },
  };
}

function isListOfRows(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(Array.isArray);
}

/** The first list of as many names, level by level. */
function findNames(
  value: JsonRecord,
  without: string,
  width: number,
  depth: number,
): readonly string[] | null {
  const members = Object.entries(value).filter(([name]) => name !== without && name !== 'index');
  for (const [, list] of members) {
    if (!Array.isArray(list) || list.length !== width) continue;
    const names = list.map((each) => (isRecord(each) ? (each.name ?? each.id ?? each.label) : each));
    if (names.every((name) => typeof name === 'string')) return names;
  }
  if (depth > 2) return null;
  for (const [, inner] of members) {
    const names = isRecord(inner) ? findNames(inner, '', width, depth + 1) : null;
    if (names) return names;
  }
  return null;
}

/** `{"a": [1, 2], "b": ["x", "y"]}` */
function listsByColumn(whole: JsonRecord): JsonTable | null {
  const lists = Object.entries(whole);
  const length = Array.isArray(lists[0]?.[1]) ? lists[0][1].length : 0;
  const isColumn = (list: unknown) => Array.isArray(list) && list.length === length && list.every(isScalar);
  if (length < 2 || !lists.every(([, list]) => isColumn(list))) return null;
  return {
    names: lists.map(([name]) => name),
    rows: Array.from({ length }, (_, row) => lists.map(([, list]) => (list as unknown[])[row])),
    remark: { zh: '每列是一个数组', en: 'Each column is a list' },
  };
}

/** `{"a": {"0": 1, "1": 2}}` by columns, as pandas numbers its rows; `{"CN": {"n": 1}, "US": {"n": 2}}` by rows. */
function recordsByKey(whole: JsonRecord): JsonTable | null {
  const members = Object.entries(whole);
  const [first] = members;
  if (!first || !members.every(([, value]) => isRecord(value) && Object.values(value).every(isScalar)))
    return null;
  const records = members.map(([name, value]) => [name, value as JsonRecord] as const);
  const keys = Object.keys(first[1] as JsonRecord);
  const isLike = ([, record]: readonly [string, JsonRecord]) =>
    Object.keys(record).length === keys.length && keys.every((key) => Object.hasOwn(record, key));
  if (keys.length === 0 || !records.every(isLike)) return null;
  if (keys.every((key, at) => key === String(at))) {
    return {
      names: records.map(([name]) => name),
      rows: keys.map((key) => records.map(([, record]) => record[key])),
      remark: { zh: '每列按行号列出', en: 'Each column lists its values by the number of the row' },
    };
  }
  if (records.length < 2) return null;
  return {
    names: ['key', ...keys],
    rows: records.map(([name, record]) => [name, ...keys.map((key) => record[key])]),
    remark: { zh: '每行的名称在“key”列', en: 'The name of each row stands in the column “key”' },
  };
}
