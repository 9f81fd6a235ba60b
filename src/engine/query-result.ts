/** What a query was answered with, column by column, read only where it is looked at. */

import type { Cell } from './engine.ts';
import { free } from './release-arrow.ts';
import { cellReader, intervalText } from './rows.ts';

export type Kind = 'number' | 'date' | 'time' | 'text' | 'boolean' | 'other';

export interface ResultColumn {
  readonly name: string;
  readonly kind: Kind;
  /** Holds whole numbers only. */
  readonly integer: boolean;
  readonly get: (row: number) => Cell;
  /** A column of DOUBLE or an unsigned integer without a NULL as it lies in memory, batch by batch. */
  readonly vectors: () => readonly (Float64Array | Uint32Array | Uint16Array | Uint8Array)[];
}

export interface QueryResult {
  readonly sql: string;
  readonly columns: readonly ResultColumn[];
  readonly rowCount: number;
  /** False when more rows were there than were asked for. */
  readonly complete: boolean;
  /** From asking to the last row, in milliseconds. */
  readonly ms: number;
  /** Gives the memory of the rows back at once, not when the browser finds it unused; nothing is read afterwards. */
  readonly release?: () => void;
}

/** The part of an Arrow record batch that is read here. */
export interface Batch {
  readonly numRows: number;
  readonly schema: { readonly fields: readonly Field[] };
  getChildAt(index: number): {
    get(index: number): unknown;
    toArray(): unknown;
    readonly data: readonly { readonly values?: unknown }[];
  } | null;
}

interface Field {
  readonly name: string;
  readonly type: { toString(): string; readonly scale?: number; readonly unit?: number };
}

/** Frees the memory that batches lie in. */
export function releaseBatches(batches: readonly Batch[], columns: number): void {
  const views: ArrayBufferView[] = [];
  for (const batch of batches) {
    for (let column = 0; column < columns; column++) {
      for (const { values } of batch.getChildAt(column)?.data ?? []) {
        if (ArrayBuffer.isView(values)) views.push(values);
      }
    }
  }
  free(views);
}

/** Batches in their order become columns; nested and binary values are shown as text. */
export function toColumns(fields: readonly Field[], batches: readonly Batch[]): readonly ResultColumn[] {
  const ends: number[] = [];
  let sum = 0;
  for (const batch of batches) {
    sum += batch.numRows;
    ends.push(sum);
  }
  return fields.map((field, column) => {
    const read = cellReader(field);
    const children = batches.map((batch) => batch.getChildAt(column));
    const type = field.type.toString();
    return {
      name: field.name,
      kind: kindOf(type),
      integer: /^U?Int/.test(type) || (type.startsWith('Decimal') && (field.type.scale ?? 0) === 0),
      get: (row) => {
        const at = findBatch(ends, row);
        const place = row - (at === 0 ? 0 : (ends[at - 1] ?? 0));
        const value = children[at]?.get(place);
        if (value === null || value === undefined) return null;
        const spans = type.startsWith('Interval') ? children[at]?.data[0]?.values : undefined;
        return spans instanceof Int32Array ? intervalText(spans, place) : read(value);
      },
      vectors: () =>
        children.map((child) => {
          const values = child?.toArray();
          if (values instanceof Float64Array || values instanceof Uint8Array) return values;
          if (values instanceof Uint16Array || values instanceof Uint32Array) return values;
          throw new TypeError(`neither doubles nor unsigned integers: ${field.name}`);
        }),
    };
  });
}

/** The first batch that ends after the row. */
function findBatch(ends: readonly number[], row: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > row) high = middle;
    else low = middle + 1;
  }
  return low;
}

function kindOf(type: string): Kind {
  if (/^(U?Int|Float|Decimal)/.test(type)) return 'number';
  if (/^(Date|Timestamp)/.test(type)) return 'date';
  if (type.startsWith('Time')) return 'time';
  if (/^(LargeUtf8|Utf8|Dictionary)/.test(type)) return 'text';
  return type === 'Bool' ? 'boolean' : 'other';
}
