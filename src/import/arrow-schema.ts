/** The columns of an Arrow stream as its schema states them (Arrow columnar format, *Schema.fbs*): how the buffers of each are laid out. */

import {
  byteAt,
  type FlatTable,
  fieldAt,
  Misstated,
  shortAt,
  stringAt,
  tableAt,
  tablesOf,
  vectorAt,
} from './arrow-messages.ts';

/** How the values of a column lie in its buffers. */
export type Layout =
  | { readonly kind: 'null' | 'struct' }
  | { readonly kind: 'fixed'; readonly bits: number; readonly digits?: number }
  | { readonly kind: 'bytes' | 'views'; readonly isText: boolean; readonly wide: boolean }
  | { readonly kind: 'list' | 'list views'; readonly wide: boolean }
  | { readonly kind: 'fixed list'; readonly size: number }
  | { readonly kind: 'union'; readonly isDense: boolean; readonly ids: readonly number[] }
  | { readonly kind: 'runs' };

export interface ArrowField {
  readonly name: string;
  /** Of the values; with a dictionary, of its members. */
  readonly layout: Layout;
  readonly children: readonly ArrowField[];
  readonly dictionary: { readonly id: bigint; readonly bits: number; readonly isSigned: boolean } | null;
}

// A field within a field as deep as this, or as many as these, no writer makes.
const deepest = 60;
const most = 100_000;

/** The fields of a schema; throws `Misstated` where what is stated cannot be. */
export function fieldsOf(schema: FlatTable): readonly ArrowField[] {
  let count = 0;
  const read = (field: FlatTable, depth: number): ArrowField => {
    if (++count > most || depth > deepest) throw new Misstated('fields without end');
    const children = tablesOf(field, 5).map((child) => read(child, depth + 1));
    const encoding = tableAt(field, 4);
    const indices = encoding && tableAt(encoding, 1);
    const bits = indices ? intAt(indices, 0, 0) : 32;
    if (![8, 16, 32, 64].includes(bits)) throw new Misstated(`indices of ${bits} bits`);
    const id = encoding && fieldAt(encoding, 0);
    return {
      name: stringAt(field, 0),
      layout: layoutOf(byteAt(field, 2), tableAt(field, 3), children.length),
      children,
      dictionary: encoding && {
        id: id ? encoding.view.getBigInt64(id, true) : 0n,
        bits,
        isSigned: indices ? byteAt(indices, 1) !== 0 : true,
      },
    };
  };
  return tablesOf(schema, 1).map((field) => read(field, 0));
}

function layoutOf(type: number, detail: FlatTable | null, children: number): Layout {
  const known = layouts[type - 1];
  if (!known || !detail) throw new Misstated(`type ${type}`);
  const layout = known(detail);
  if (!hasMembers(layout, children)) throw new Misstated(`type ${type} of ${children} fields`);
  return layout.kind === 'union' && layout.ids.length === 0
    ? { ...layout, ids: Array.from({ length: children }, (_, id) => id) }
    : layout;
}

function hasMembers(layout: Layout, children: number): boolean {
  switch (layout.kind) {
    case 'list':
    case 'list views':
    case 'fixed list':
      return children === 1;
    case 'runs':
      return children === 2;
    case 'union':
      return layout.ids.length === 0 || layout.ids.length === children;
    case 'struct':
      return true;
    default:
      return children === 0;
  }
}

const fixed = (bits: number): Layout => ({ kind: 'fixed', bits });

function oneOf(value: number, allowed: readonly number[]): number {
  if (!allowed.includes(value)) throw new Misstated(`a width of ${value}`);
  return value;
}

/** By the number of a type less one; what a type does not state has its default. */
const layouts: readonly ((detail: FlatTable) => Layout)[] = [
  () => ({ kind: 'null' }),
  (int) => fixed(oneOf(intAt(int, 0, 0), [8, 16, 32, 64])),
  (float) => fixed(16 << oneOf(shortAt(float, 0, 0), [0, 1, 2])),
  () => ({ kind: 'bytes', isText: false, wide: false }),
  () => ({ kind: 'bytes', isText: true, wide: false }),
  () => fixed(1),
  (decimal) => {
    const bits = oneOf(intAt(decimal, 2, 128), [32, 64, 128, 256]);
    const digits = intAt(decimal, 0, 0);
    const scale = intAt(decimal, 1, 0);
    if (digits < 1 || digits > 76 || Math.abs(scale) > 76) throw new Misstated(`${digits} digits`);
    return { kind: 'fixed', bits, digits };
  },
  (date) => fixed(oneOf(shortAt(date, 0, 1), [0, 1]) === 0 ? 32 : 64),
  (time) => {
    const unit = oneOf(shortAt(time, 0, 1), [0, 1, 2, 3]);
    return fixed(oneOf(intAt(time, 1, 32), [unit < 2 ? 32 : 64]));
  },
  (moment) => {
    oneOf(shortAt(moment, 0, 0), [0, 1, 2, 3]);
    return fixed(64);
  },
  (span) => fixed(32 << oneOf(shortAt(span, 0, 0), [0, 1, 2])),
  () => ({ kind: 'list', wide: false }),
  () => ({ kind: 'struct' }),
  (union) => {
    const ids = vectorAt(union, 1);
    return {
      kind: 'union',
      isDense: oneOf(shortAt(union, 0, 0), [0, 1]) === 1,
      ids: Array.from({ length: Math.min(ids.length, 129) }, (_, at) =>
        union.view.getInt32(ids.at + at * 4, true),
      ),
    };
  },
  (bytes) => {
    const width = intAt(bytes, 0, 0);
    if (width < 0) throw new Misstated(`bytes of ${width}`);
    return fixed(width * 8);
  },
  (list) => {
    const size = intAt(list, 0, 0);
    if (size < 0) throw new Misstated(`lists of ${size}`);
    return { kind: 'fixed list', size };
  },
  () => ({ kind: 'list', wide: false }),
  (span) => {
    oneOf(shortAt(span, 0, 1), [0, 1, 2, 3]);
    return fixed(64);
  },
  () => ({ kind: 'bytes', isText: false, wide: true }),
  () => ({ kind: 'bytes', isText: true, wide: true }),
  () => ({ kind: 'list', wide: true }),
  () => ({ kind: 'runs' }),
  () => ({ kind: 'views', isText: false, wide: false }),
  () => ({ kind: 'views', isText: true, wide: false }),
  () => ({ kind: 'list views', wide: false }),
  () => ({ kind: 'list views', wide: true }),
];

function intAt(table: FlatTable, field: number, otherwise: number): number {
  const at = fieldAt(table, field);
  return at === 0 ? otherwise : table.view.getInt32(at, true);
}
