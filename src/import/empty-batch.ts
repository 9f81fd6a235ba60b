/** An Arrow stream that ends before its first batch → the same stream with a batch of no rows, without which the engine makes no table. */

import { type FlatTable, fieldAt, headerType, readMessages, shortAt, tableAt } from './arrow-messages.ts';
import { type ArrowField, fieldsOf } from './arrow-schema.ts';
import { Misfit } from './arrow-values.ts';

/** @param bytes a sound stream of no batches, unpacked */
export function withEmptyBatch(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const [schema, ...others] = [...readMessages(bytes)];
  const header = schema && tableAt(schema.table, 2);
  if (!schema || !header) throw new Misfit('schema');
  const version = shortAt(schema.table, 0, 0);
  const fields = fieldsOf(header);
  const known = new Set(others.map(({ table }) => idOf(tableAt(table, 2))));
  const dictionaries = [...dictionariesOf(fields)].filter(([id]) => !known.has(id));
  const { start, metadata, body } = others.at(-1) ?? schema;
  // Four bytes of a mark, where there is one, and four of the length.
  const isMarked = new DataView(bytes.buffer, bytes.byteOffset).getUint32(start, true) === mark;
  const end = start + (isMarked ? 8 : 4) + metadata.length + body.length;
  const messages = [
    ...dictionaries.map(([id, field]) => messageOf(version, [{ ...field, dictionary: null }], id)),
    messageOf(version, fields, null),
  ];
  const framed = [...messages, new Uint8Array()].flatMap((message) => {
    const head = Uint32Array.of(...(isMarked ? [mark] : []), message.length);
    return [new Uint8Array(head.buffer), message];
  });
  const parts = [bytes.subarray(0, end), ...framed];
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const mark = 0xffffffff;

function idOf(dictionary: FlatTable | null): bigint {
  const at = dictionary ? fieldAt(dictionary, 0) : 0;
  return dictionary && at !== 0 ? dictionary.view.getBigInt64(at, true) : 0n;
}

/** The fields with a dictionary, by its number; those within the members of another come first. */
function dictionariesOf(fields: readonly ArrowField[]): ReadonlyMap<bigint, ArrowField> {
  const found = new Map<bigint, ArrowField>();
  for (const field of fields) {
    for (const [id, inner] of dictionariesOf(field.children)) found.set(id, inner);
    if (field.dictionary) found.set(field.dictionary.id, field);
  }
  return found;
}

interface Counts {
  nodes: number;
  buffers: number;
  views: number;
}

/** How many nodes, buffers and counts of buffers columns have (Arrow columnar format, *Recordbatch message*). */
function count(fields: readonly ArrowField[], version: number, counts: Counts): Counts {
  for (const { layout, dictionary, children } of fields) {
    counts.nodes++;
    if (dictionary) {
      counts.buffers += 2;
      continue;
    }
    if (layout.kind === 'union') counts.buffers += 1 + Number(layout.isDense) + Number(version < version5);
    else counts.buffers += buffersOf[layout.kind];
    if (layout.kind === 'views') counts.views++;
    count(children, version, counts);
  }
  return counts;
}

const version5 = 4;
const buffersOf = {
  null: 0,
  runs: 0,
  struct: 1,
  'fixed list': 1,
  fixed: 2,
  list: 2,
  views: 2,
  bytes: 3,
  'list views': 3,
} as const;

/** The metadata of a message without a body: a batch of no rows, of a dictionary's members where its number is given. */
function messageOf(
  version: number,
  fields: readonly ArrowField[],
  dictionary: bigint | null,
): Uint8Array<ArrayBuffer> {
  const { nodes, buffers, views } = count(fields, version, { nodes: 0, buffers: 0, views: 0 });
  const writer = new FlatWriter(400 + 16 * (nodes + buffers) + 8 * views);
  const kind = dictionary === null ? headerType.records : headerType.dictionary;
  const message = writer.table([2, 1, 4]);
  writer.view.setUint32(0, message.at, true);
  writer.view.setInt16(message.at + 4, version, true);
  writer.view.setUint8(message.at + 6, kind);
  let place = message.at + 8;
  if (dictionary !== null) {
    const own = writer.table([8, 4]);
    writer.point(place, own.at);
    writer.view.setBigInt64(own.at + 8, dictionary, true);
    place = own.at + 16;
  }
  const batch = writer.table([0, 4, 4, 0, views > 0 ? 4 : 0]);
  writer.point(place, batch.at);
  writer.point(batch.at + 4, writer.vector(nodes, 16));
  writer.point(batch.at + 8, writer.vector(buffers, 16));
  if (views > 0) writer.point(batch.at + 12, writer.vector(views, 8));
  return writer.bytes.slice(0, (writer.end + 7) & ~7);
}

/** Tables and vectors of a flatbuffer, one behind the other; what is not set is nought. */
class FlatWriter {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly view: DataView;
  end = 4;

  constructor(size: number) {
    this.bytes = new Uint8Array(size);
    this.view = new DataView(this.bytes.buffer);
  }

  /** A table with room for fields of so many bytes, each aligned to them; a field of none has its default. */
  table(sizes: readonly number[]): { readonly at: number } {
    const list = this.end;
    const at = (list + 4 + sizes.length * 2 + 7) & ~7;
    this.view.setUint16(list, 4 + sizes.length * 2, true);
    let own = 4;
    for (const [field, size] of sizes.entries()) {
      if (size === 0) continue;
      own = Math.ceil(own / size) * size;
      this.view.setUint16(list + 4 + field * 2, own, true);
      own += size;
    }
    this.view.setUint16(list + 2, own, true);
    this.view.setInt32(at, at - list, true);
    this.end = at + own;
    return { at };
  }

  /** Items of so many bytes, all nought, which begin at a multiple of eight. */
  vector(items: number, size: number): number {
    const at = ((this.end + 4 + 7) & ~7) - 4;
    this.view.setUint32(at, items, true);
    this.end = at + 4 + items * size;
    return at;
  }

  /** Writes where something stands at the place that refers to it. */
  point(from: number, to: number): void {
    this.view.setUint32(from, to - from, true);
  }
}
