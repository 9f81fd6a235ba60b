/** The records that an answer in JSON is about, wherever they stand in it, and their columns. */

import { LongNumber } from './json-text.ts';

export type JsonRecord = Readonly<Record<string, unknown>>;

export interface FoundRecords {
  readonly records: readonly JsonRecord[];
  /** Where they stand: `data.result.records`, `[1]`; '' at the top. */
  readonly path: string;
  /** What stands beside them and is not read, by its path. */
  readonly besides: readonly string[];
}

const deepest = 6;

/** The longest list of records within; of lists of one length the one that stands higher. Null where there is none. */
export function findRecords(whole: unknown): FoundRecords | null {
  let level: { readonly path: string; readonly value: unknown }[] = [{ path: '', value: whole }];
  const besides = new Map<string, readonly string[]>();
  let best: { readonly path: string; readonly records: readonly JsonRecord[] } | null = null;
  for (let depth = 0; depth <= deepest && level.length > 0; depth++) {
    const next: typeof level = [];
    for (const { path, value } of level) {
      if (Array.isArray(value) && value.length > 0 && value.every(isRecord)) {
        if (value.length > (best?.records.length ?? 0)) best = { path, records: value };
        // What is within records is theirs.
        continue;
      }
      // A list of many things is looked into no further; [about, records] is.
      if (typeof value !== 'object' || value === null || (Array.isArray(value) && value.length > 10))
        continue;
      const members = Object.entries(value).map(([name, inner]) => {
        const own = Array.isArray(value) ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`;
        return { path: own, value: inner as unknown };
      });
      besides.set(
        path,
        members.map((member) => member.path),
      );
      next.push(...members);
    }
    level = next;
  }
  if (!best) return null;
  const { path, records } = best;
  const isAbove = (upper: string) =>
    upper === '' || path.startsWith(`${upper}.`) || path.startsWith(`${upper}[`);
  const left = [...besides]
    .filter(([upper]) => isAbove(upper) && upper !== path)
    .flatMap(([, members]) => members.filter((member) => member !== path && !isAbove(member)));
  return { records, path, besides: left };
}

export interface JsonColumn {
  readonly name: string;
  readonly get: (record: JsonRecord) => unknown;
}

// Objects with more members than these, which come and go, are lists by name rather than structs.
const mostMembers = 60;

/**
 * A column for each member of the records, in the order of the `text` they were read from; of a member that is a record
 * itself, one for each of its own: `geo.lat`.
 */
export function columnsOf(records: readonly JsonRecord[], text = '', levels = 3): readonly JsonColumn[] {
  const names = new Set(records.flatMap((record) => Object.keys(record)));
  return asWritten([...names], text).flatMap((name) => {
    // What an object inherits (constructor, toString) is no member of the record.
    const get = (record: JsonRecord) => (Object.hasOwn(record, name) ? record[name] : undefined);
    const isFilled = (value: unknown) => value !== null && value !== undefined;
    const first = records.map(get).find(isFilled);
    if (levels === 0 || !isRecord(first)) return [{ name, get }];
    const filled = records.map(get).filter(isFilled);
    if (!filled.every(isRecord)) return [{ name, get }];
    const members = columnsOf(filled, text, levels - 1);
    if (members.length === 0 || members.length > mostMembers) return [{ name, get }];
    return members.map((member) => ({
      name: `${name}.${member.name}`,
      get: (record: JsonRecord) => {
        const inner = get(record);
        return isRecord(inner) ? member.get(inner) : null;
      },
    }));
  });
}

/** An object puts names that are whole numbers, such as years, before the others: the text tells where they stood. */
function asWritten(names: readonly string[], text: string): readonly string[] {
  if (!names.some((name) => /^(?:0|[1-9]\d{0,9})$/.test(name))) return names;
  const place = new Map(names.map((name) => [name, placeOfKey(text, JSON.stringify(name))]));
  return [...names].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
}

/** Where a text first has a key; its end where the key is written in another way. */
function placeOfKey(text: string, key: string): number {
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
    if (/^\s*:/.test(text.slice(at + key.length, at + key.length + 9))) return at;
  }
  return text.length;
}

export function isRecord(value: unknown): value is JsonRecord {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof LongNumber)
  );
}
