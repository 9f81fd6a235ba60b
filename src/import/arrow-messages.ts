/** The messages of an Arrow stream (Arrow columnar format, *Encapsulated message format*), read as far as the engine cannot. */

import { decodeUtf8 } from '../text/decode.ts';

/** A table of a flatbuffer: its fields by their number in the schema. */
export interface FlatTable {
  readonly view: DataView;
  readonly at: number;
}

export interface Message {
  /** Where the message begins among the bytes, with its mark and its length. */
  readonly start: number;
  readonly metadata: Uint8Array<ArrayBuffer>;
  readonly table: FlatTable;
  readonly body: Uint8Array<ArrayBuffer>;
}

/**
 * A stream whose metadata cannot be. No person reads it: `damagedArrow` says in both languages what is wrong, and this
 * is its cause. A place outside of the metadata is the `RangeError` that reading it throws.
 */
export class Misstated extends RangeError {
  override readonly name = 'Misstated';
}

export const headerType = { schema: 1, dictionary: 2, records: 3 } as const;

/** Where a field's value lies; 0 where it has its default. */
export function fieldAt({ view, at }: FlatTable, field: number): number {
  const sizes = at - view.getInt32(at, true);
  const slot = 4 + field * 2;
  if (slot >= view.getUint16(sizes, true)) return 0;
  const offset = view.getUint16(sizes + slot, true);
  return offset === 0 ? 0 : at + offset;
}

/**
 * The bytes of a flatbuffer in which a table's field has its default. The table gets a list of fields of its own, at the
 * end: tables with equal fields share one.
 */
export function withoutField({ view, at }: FlatTable, field: number): Uint8Array<ArrayBuffer> {
  const sizes = at - view.getInt32(at, true);
  const length = view.getUint16(sizes, true);
  const list = new Uint8Array(view.buffer, view.byteOffset + sizes, length);
  const end = (view.byteLength + 7) & ~7;
  const bytes = new Uint8Array((end + length + 7) & ~7);
  bytes.set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
  bytes.set(list, end);
  const own = new DataView(bytes.buffer);
  own.setInt32(at, at - end, true);
  own.setUint16(end + 4 + field * 2, 0, true);
  return bytes;
}

export function tableAt(table: FlatTable, field: number): FlatTable | null {
  const at = fieldAt(table, field);
  return at === 0 ? null : { view: table.view, at: at + table.view.getUint32(at, true) };
}

/** Where the items of a vector begin, and how many there are. */
export function vectorAt(table: FlatTable, field: number): { readonly at: number; readonly length: number } {
  const at = fieldAt(table, field);
  if (at === 0) return { at: 0, length: 0 };
  const start = at + table.view.getUint32(at, true);
  return { at: start + 4, length: table.view.getUint32(start, true) };
}

export function byteAt(table: FlatTable, field: number): number {
  const at = fieldAt(table, field);
  return at === 0 ? 0 : table.view.getUint8(at);
}

export function shortAt(table: FlatTable, field: number, otherwise: number): number {
  const at = fieldAt(table, field);
  return at === 0 ? otherwise : table.view.getInt16(at, true);
}

/** The tables of a vector, in their order. */
export function tablesOf(table: FlatTable, field: number): readonly FlatTable[] {
  const { at, length } = vectorAt(table, field);
  const { view } = table;
  if (at + length * 4 > view.byteLength) throw new Misstated('a vector beyond its message');
  return Array.from({ length }, (_, index) => {
    const own = at + index * 4;
    return { view, at: own + view.getUint32(own, true) };
  });
}

export function stringAt(table: FlatTable, field: number): string {
  const { at, length } = vectorAt(table, field);
  const bytes = new Uint8Array(table.view.buffer, table.view.byteOffset + at, length);
  const text = decodeUtf8(bytes);
  if (text === null) throw new Misstated('a name that is no UTF-8');
  return text;
}

/**
 * The messages in their order, their metadata copied; ends where the stream or its bytes end, and gives whether the
 * stream is whole up to there.
 */
export function* readMessages(bytes: Uint8Array<ArrayBuffer>): Generator<Message, boolean> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const mark = 0xffffffff;
  // Before the mark of four full bytes was brought in, the length stood first.
  const isMarked = bytes.length >= 4 && view.getUint32(0, true) === mark;
  for (let at = 0; at < bytes.length; ) {
    const start = at;
    if (at + (isMarked ? 8 : 4) > bytes.length) return false;
    if (isMarked && view.getUint32(at, true) !== mark) return false;
    if (isMarked) at += 4;
    const length = view.getInt32(at, true);
    at += 4;
    // What follows the end is room that was left, if anything.
    if (length === 0) return bytes.subarray(at).every((byte) => byte === 0);
    if (length < 8 || at + length > bytes.length) return false;
    const metadata = bytes.slice(at, at + length);
    const own = new DataView(metadata.buffer);
    const table = { view: own, at: own.getUint32(0, true) };
    const size = fieldAt(table, 3);
    const bodyLength = size === 0 ? 0 : Number(own.getBigInt64(size, true));
    at += length;
    if (bodyLength < 0 || at + bodyLength > bytes.length) return false;
    const body = bytes.subarray(at, at + bodyLength);
    at += bodyLength;
    yield { start, metadata, table, body };
  }
  return true;
}

const durationType = 18;
// Arrow's numbers for seconds, milliseconds, microseconds and nanoseconds; the second is the default.
const milliseconds = 1;
export const nanoseconds = 3;

/** The columns that hold spans of time, with the unit they are counted in, as the schema that bytes begin with says. */
export function spansOf(
  bytes: Uint8Array<ArrayBuffer>,
): readonly { readonly name: string; readonly unit: number }[] {
  const [first] = readMessages(bytes);
  const schema = first && byteAt(first.table, 1) === headerType.schema ? tableAt(first.table, 2) : null;
  if (!schema) return [];
  return tablesOf(schema, 1).flatMap((field) => {
    const type = byteAt(field, 2) === durationType ? tableAt(field, 3) : null;
    if (!type) return [];
    return [{ name: stringAt(field, 0), unit: shortAt(type, 0, milliseconds) }];
  });
}
