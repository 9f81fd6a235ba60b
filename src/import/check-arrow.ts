/** Whether an Arrow stream is what it says it is, before the engine gets it: a damaged one can take the engine away. */

import { Fault } from '../text/error-message.ts';
import {
  byteAt,
  type FlatTable,
  fieldAt,
  headerType,
  type Message,
  readMessages,
  shortAt,
  tableAt,
  vectorAt,
} from './arrow-messages.ts';
import { type ArrowField, fieldsOf } from './arrow-schema.ts';
import {
  checkOffsets,
  checkTexts,
  checkViews,
  countOnes,
  isSet,
  Misfit,
  misfits,
  withinDigits,
  wordsOf,
} from './arrow-values.ts';

/** Version 4 of the metadata; before it unions had a buffer of their validity, and nothing was as it is before 3. */
const [version4, version5] = [3, 4];
const mostRows = 2 ** 31 - 1;

/**
 * Gives how many batches of rows the stream has, and the rows; the stream is unpacked. Linear in its bytes.
 * Throws a `Misfit`, or a `RangeError`, where lengths, types, offsets or indices are not such as a writer makes.
 */
export function checkArrow(bytes: Uint8Array<ArrayBuffer>): {
  readonly batches: number;
  readonly rows: number;
} {
  const messages = readMessages(bytes);
  const begin = messages.next();
  if (begin.done || byteAt(begin.value.table, 1) !== headerType.schema) throw new Misfit('schema');
  const header = tableAt(begin.value.table, 2);
  if (!header) throw new Misfit('schema');
  const fields = fieldsOf(header);
  if (shortAt(header, 0, 0) !== 0) throw new Misfit('order');
  const dictionaries = new Dictionaries(fields);
  let [batches, rows] = [0, 0];
  for (let next = messages.next(); ; next = messages.next()) {
    if (next.done) {
      if (!next.value) throw new Misfit('end');
      return { batches, rows };
    }
    const message = next.value;
    const kind = byteAt(message.table, 1);
    const batch = tableAt(message.table, 2);
    if (!batch) throw new Misfit('message');
    if (kind === headerType.records) {
      rows += new Batch(message, batch, dictionaries).check(fields);
      batches++;
    } else if (kind === headerType.dictionary) dictionaries.add(message, batch);
    else throw new Misfit('message');
  }
}

/** How many members each dictionary has by now. */
class Dictionaries {
  private readonly members = new Map<bigint, { readonly field: ArrowField; length: number }>();

  constructor(fields: readonly ArrowField[]) {
    for (const field of fields) {
      if (field.dictionary) this.members.set(field.dictionary.id, { field, length: 0 });
      for (const [id, known] of new Dictionaries(field.children).members) this.members.set(id, known);
    }
  }

  lengthOf(id: bigint): number {
    return this.members.get(id)?.length ?? 0;
  }

  add(message: Message, header: FlatTable): void {
    const at = fieldAt(header, 0);
    const known = this.members.get(at === 0 ? 0n : header.view.getBigInt64(at, true));
    const batch = tableAt(header, 1);
    if (!known || !batch) throw new Misfit('message');
    const length = new Batch(message, batch, this).check([{ ...known.field, dictionary: null }]);
    known.length = byteAt(header, 2) === 0 ? length : known.length + length;
  }
}

/** One batch: the lengths of its columns and the buffers of its body, taken in the order of the schema. */
class Batch {
  private readonly length: number;
  private readonly view: DataView;
  private readonly hasUnionValidity: boolean;
  private readonly body: Uint8Array<ArrayBuffer>;
  private readonly nodes: Places;
  private readonly buffers: Places;
  private readonly viewCounts: Places;
  private readonly dictionaries: Dictionaries;

  constructor({ table, body }: Message, batch: FlatTable, dictionaries: Dictionaries) {
    const version = shortAt(table, 0, 0);
    if (version !== version4 && version !== version5) throw new Misfit('message');
    this.hasUnionValidity = version === version4;
    this.view = batch.view;
    this.body = body;
    this.dictionaries = dictionaries;
    const at = fieldAt(batch, 0);
    this.length = at === 0 ? 0 : this.long(at);
    this.nodes = new Places(batch, 1, 16);
    this.buffers = new Places(batch, 2, 16);
    this.viewCounts = new Places(batch, 4, 8);
  }

  /** Gives the number of rows. */
  check(fields: readonly ArrowField[]): number {
    for (const field of fields) {
      const length = named(field, () => this.column(field));
      if (length !== this.length) throw new Misfit('length', field.name);
    }
    if (!this.nodes.isEnd || !this.buffers.isEnd || !this.viewCounts.isEnd) {
      throw new Misfit('buffer');
    }
    return this.length;
  }

  private long(at: number): number {
    const value = Number(this.view.getBigInt64(at, true));
    if (value < 0 || value > mostRows) throw new Misfit('length');
    return value;
  }

  private buffer(atLeast = 0): Uint8Array<ArrayBuffer> {
    const at = this.buffers.next();
    const [start, length] = [this.long(at), this.long(at + 8)];
    if (start + length > this.body.length) throw new Misfit('buffer');
    if (length < atLeast) throw new Misfit('buffer');
    return this.body.subarray(start, start + length);
  }

  /** Null where every value is one. */
  private validity(length: number, nulls: number): Uint8Array | null {
    const bits = this.buffer();
    if (nulls === 0) return null;
    if (bits.length * 8 < length) throw new Misfit('buffer');
    if (length - countOnes(bits, length) !== nulls) throw new Misfit('missing');
    return bits;
  }

  /** Gives the length of a column, whose node and buffers are the next ones. */
  private column(field: ArrowField): number {
    const node = this.nodes.next();
    const [length, nulls] = [this.long(node), this.long(node + 8)];
    if (nulls > length) throw new Misfit('missing');
    const { layout, dictionary, children } = field;
    if (dictionary) {
      const valid = this.validity(length, nulls);
      const members = this.dictionaries.lengthOf(dictionary.id);
      this.indices(dictionary, length, members, valid);
      return length;
    }
    if (layout.kind === 'null') return length;
    if (layout.kind === 'runs') return this.runs(children, length);
    if (layout.kind === 'union') {
      if (this.hasUnionValidity) this.validity(length, nulls);
      this.union(layout, children, length);
      return length;
    }
    const valid = this.validity(length, nulls);
    switch (layout.kind) {
      case 'fixed': {
        const values = this.buffer(Math.ceil((length * layout.bits) / 8));
        if (layout.digits !== undefined) withinDigits(values, layout.bits, layout.digits, length, valid);
        break;
      }
      case 'bytes': {
        const offsets = wordsOf(this.buffer(offsetBytes(length, layout.wide)));
        const data = this.buffer();
        checkOffsets(offsets, layout.wide, length, data.length);
        if (layout.isText) checkTexts(data, offsets, layout.wide, length, valid);
        break;
      }
      case 'views': {
        const views = this.buffer(length * 16);
        const count = this.long(this.viewCounts.next());
        if (count > this.buffers.left) throw new Misfit('buffer');
        const data = Array.from({ length: count }, () => this.buffer());
        checkViews(views, data, layout.isText, length, valid);
        break;
      }
      case 'list': {
        const offsets = wordsOf(this.buffer(offsetBytes(length, layout.wide)));
        checkOffsets(offsets, layout.wide, length, this.child(children));
        break;
      }
      case 'list views': {
        const width = layout.wide ? 8 : 4;
        const [offsets, sizes] = [wordsOf(this.buffer(length * width)), wordsOf(this.buffer(length * width))];
        const members = this.child(children);
        for (let at = 0; at < length; at++) {
          const word = layout.wide ? at * 2 : at;
          const end = (offsets[word] ?? 0) + (sizes[word] ?? 0);
          const isLong = layout.wide && ((offsets[word + 1] ?? 0) !== 0 || (sizes[word + 1] ?? 0) !== 0);
          if (isSet(valid, at) && (isLong || end > members)) throw new Misfit('offsets');
        }
        break;
      }
      case 'fixed list':
        if (this.child(children) < length * layout.size) throw new Misfit('length');
        break;
      case 'struct':
        for (const child of children) {
          if (named(child, () => this.column(child)) < length) throw new Misfit('length', child.name);
        }
        break;
    }
    return length;
  }

  private child([child]: readonly ArrowField[]): number {
    if (!child) throw new Misfit('schema');
    return named(child, () => this.column(child));
  }

  private indices(
    { bits, isSigned }: { readonly bits: number; readonly isSigned: boolean },
    length: number,
    members: number,
    valid: Uint8Array | null,
  ): void {
    const values = this.buffer((length * bits) / 8);
    const { buffer, byteOffset } = values;
    const view = new DataView(buffer, byteOffset, values.length);
    const read = readerOf(view, bits, isSigned);
    for (let at = 0; at < length; at++) {
      const index = read(at);
      if ((index < 0 || index >= members) && isSet(valid, at)) {
        throw new Misfit('index');
      }
    }
  }

  private union(
    { ids, isDense }: { readonly ids: readonly number[]; readonly isDense: boolean },
    children: readonly ArrowField[],
    length: number,
  ): void {
    const kinds = this.buffer(length);
    const places = isDense ? wordsOf(this.buffer(length * 4)) : null;
    const lengths = children.map((child) => named(child, () => this.column(child)));
    for (let at = 0; at < length; at++) {
      const members = lengths[ids.indexOf(kinds[at] ?? 0)];
      if (members === undefined || (places?.[at] ?? at) >= members) throw new Misfit('offsets');
    }
  }

  private runs([ends, values]: readonly ArrowField[], length: number): number {
    if (ends?.layout.kind !== 'fixed' || !values) throw new Misfit('schema');
    const { bits } = ends.layout;
    const from = this.buffers.place;
    const count = this.column(ends);
    const members = this.column(values);
    const after = this.buffers.place;
    this.buffers.place = from + 1;
    const data = this.buffer();
    this.buffers.place = after;
    const read = readerOf(new DataView(data.buffer, data.byteOffset, data.length), bits, true);
    let before = 0;
    for (let at = 0; at < count; at++) {
      const end = read(at);
      if (end <= before) throw new Misfit('offsets');
      before = end;
    }
    if (before < length || members < count) throw new Misfit('length');
    return length;
  }
}

function readerOf(view: DataView, bits: number, isSigned: boolean): (at: number) => number {
  if (bits === 8) return (at) => (isSigned ? view.getInt8(at) : view.getUint8(at));
  if (bits === 16) return (at) => (isSigned ? view.getInt16(at * 2, true) : view.getUint16(at * 2, true));
  if (bits === 32) return (at) => (isSigned ? view.getInt32(at * 4, true) : view.getUint32(at * 4, true));
  // No dictionary has as many members as the upper half can say.
  return (at) => (view.getInt32(at * 8 + 4, true) === 0 ? view.getUint32(at * 8, true) : -1);
}

/** Without values the one offset may be missing too. */
const offsetBytes = (length: number, wide: boolean) => (length === 0 ? 0 : (length + 1) * (wide ? 8 : 4));

/** Puts the name of the outermost column to what is wrong inside it. */
function named<Value>({ name }: ArrowField, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw error instanceof Misfit
      ? new Misfit(error.kind, error.column === '' ? name : `${name}.${error.column}`)
      : error;
  }
}

/** The items of a vector of structs, one after the other. */
class Places {
  place = 0;
  private readonly at: number;
  private readonly count: number;
  private readonly size: number;

  constructor(table: FlatTable, field: number, size: number) {
    const { at, length } = vectorAt(table, field);
    [this.at, this.count, this.size] = [at, length, size];
  }

  get isEnd(): boolean {
    return this.place === this.count;
  }

  get left(): number {
    return this.count - this.place;
  }

  next(): number {
    if (this.isEnd) throw new Misfit('buffer');
    return this.at + this.size * this.place++;
  }
}

/** What is wrong with a stream, as a page tells it; anything else as it is. */
export function damagedArrow(error: unknown): unknown {
  // A `RangeError` is metadata that cannot be, or a place outside of it.
  if (!(error instanceof Misfit || error instanceof RangeError)) return error;
  const { kind, column } = error instanceof Misfit ? error : new Misfit('schema');
  const { zh, en } = misfits[kind];
  return new Fault(
    {
      zh: `Arrow文件已损坏：${column === '' ? '' : `列“${column}”：`}${zh}；请重新获取或重新写出`,
      en: `damaged Arrow file: ${column === '' ? '' : `column ${column}: `}${en}; fetch it again or write it anew`,
    },
    { cause: error },
  );
}
