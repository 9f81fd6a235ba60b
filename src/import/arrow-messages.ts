/** The messages of an Arrow stream (Arrow columnar format, *Encapsulated message format*), read as far as the engine cannot. */

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

export const headerType = { schema: 1, dictionary: 2, records: 3 } as const;

/** Where a field's value lies; 0 where it has its default. */
export function fieldAt({ view, at }: FlatTable, field: number): number {
  const sizes = at - view.getInt32(at, true);
  const slot = 4 + field * 2;
  if (slot >= view.getUint16(sizes, true)) return 0;
  const offset = view.getUint16(sizes + slot, true);
  return offset === 0 ? 0 : at + offset;
}

/** Makes a field have its default. */
export function dropField({ view, at }: FlatTable, field: number): void {
  view.setUint16(at - view.getInt32(at, true) + 4 + field * 2, 0, true);
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

function stringAt(table: FlatTable, field: number): string {
  const { at, length } = vectorAt(table, field);
  return new TextDecoder().decode(new Uint8Array(table.view.buffer, table.view.byteOffset + at, length));
}

/** The messages in their order, their metadata copied; ends where the stream or its bytes end. */
export function* readMessages(bytes: Uint8Array<ArrayBuffer>): Generator<Message> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at + 8 <= bytes.length; ) {
    const start = at;
    // Before the mark of four full bytes was brought in, the length stood first.
    if (view.getUint32(at, true) === 0xffffffff) at += 4;
    const length = view.getInt32(at, true);
    at += 4;
    if (length <= 0 || at + length > bytes.length) return;
    const metadata = bytes.slice(at, at + length);
    const own = new DataView(metadata.buffer);
    const table = { view: own, at: own.getUint32(0, true) };
    const size = fieldAt(table, 3);
    const bodyLength = size === 0 ? 0 : Number(own.getBigInt64(size, true));
    at += length;
    const body = bytes.subarray(at, at + bodyLength);
    at += bodyLength;
    yield { start, metadata, table, body };
  }
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
  const { at, length } = vectorAt(schema, 1);
  const fields = Array.from({ length }, (_, index) => {
    const own = at + index * 4;
    return { view: schema.view, at: own + schema.view.getUint32(own, true) };
  });
  return fields.flatMap((field) => {
    const type = byteAt(field, 2) === durationType ? tableAt(field, 3) : null;
    if (!type) return [];
    const unit = fieldAt(type, 0);
    return [{ name: stringAt(field, 0), unit: unit === 0 ? milliseconds : type.view.getInt16(unit, true) }];
  });
}
