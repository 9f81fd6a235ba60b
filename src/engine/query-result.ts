/** Arrow's record batches → a result, whose values are read only where they are looked at. */

import {
  type ArrowData,
  type ArrowField,
  cellReader,
  isInteger,
  isNested,
  kindOf,
  typeName,
} from './arrow-cell.ts';
import type { Cell, QueryOptions, QueryResult, ResultColumn, Row } from './database.ts';
import { free } from './release-arrow.ts';

/** The part of an Arrow record batch that is read here. */
export interface Batch {
  readonly numRows: number;
  getChildAt(index: number): { readonly data: readonly ArrowData[] } | null;
}

interface Answer {
  readonly sql: string;
  readonly fields: readonly ArrowField[];
  readonly batches: readonly Batch[];
  /** When it was asked, by `performance.now()`. */
  readonly start: number;
  /** Rows to show of those in the batches; all by default. */
  readonly rowCount?: number;
  readonly complete?: boolean;
}

/** Reads a stream of batches to its end, or to the limit. Throws the signal's reason. */
export async function readBatches(
  stream: AsyncIterable<Batch>,
  { signal, limit = Number.POSITIVE_INFINITY }: QueryOptions,
): Promise<Pick<Answer, 'batches'> & { readonly rowCount: number; readonly complete: boolean }> {
  const batches: Batch[] = [];
  let rows = 0;
  for await (const batch of stream) {
    signal?.throwIfAborted();
    if (rows >= limit && batch.numRows > 0) return { batches, rowCount: limit, complete: false };
    batches.push(batch);
    rows += batch.numRows;
    if (rows > limit) return { batches, rowCount: limit, complete: false };
  }
  return { batches, rowCount: rows, complete: true };
}

/** Batches in their order become columns. */
export function toQueryResult<R extends Row>({
  sql,
  fields,
  batches,
  start,
  ...read
}: Answer): QueryResult<R> {
  const ends = endsOf(batches);
  const columns = fields.map((field, at) =>
    toColumn(
      field,
      batches.map((batch) => dataOf(batch, at)),
      ends,
    ),
  );
  const { rowCount = ends.at(-1) ?? 0, complete = true } = read;
  return {
    sql,
    columns,
    rowCount,
    complete,
    ms: performance.now() - start,
    rows: () => toRows<R>(fields, columns, rowCount),
    release: () => free(batches.flatMap((batch) => fields.flatMap((_, at) => viewsOf(dataOf(batch, at))))),
  };
}

function toRows<R extends Row>(
  fields: readonly ArrowField[],
  columns: readonly ResultColumn[],
  rowCount: number,
): readonly R[] {
  const nested = fields.find(isNested);
  if (nested && rowCount > 0) {
    throw new TypeError(`unreadable column: ${nested.name} is ${nested.type}; cast it to VARCHAR`);
  }
  return Array.from({ length: rowCount }, (_, row) => {
    return Object.fromEntries(columns.map((column) => [column.name, toPlain(column, column.get(row))])) as R;
  });
}

/** A cell as a value to reckon with. */
export function toPlain({ name, kind, integer }: ResultColumn, cell: Cell): Cell {
  if (kind !== 'number' || typeof cell !== 'string') return cell;
  throw new RangeError(
    `${integer ? 'integer too large' : 'decimal too long'} in ${name}: ${cell}; cast it to VARCHAR or DOUBLE`,
  );
}

function toColumn(
  field: ArrowField,
  parts: readonly (ArrowData | undefined)[],
  ends: readonly number[],
): ResultColumn {
  const read = cellReader(field);
  return {
    name: field.name,
    kind: kindOf(field),
    integer: isInteger(field),
    type: typeName(field),
    get: (row) => {
      const at = findBatch(ends, row);
      const part = parts[at];
      return part ? read(part, row - (at === 0 ? 0 : (ends[at - 1] ?? 0))) : null;
    },
    vectors: () => parts.map((part) => toVector(field, part)),
  };
}

function toVector({ name }: ArrowField, part: ArrowData | undefined) {
  const values = part?.values;
  const plain =
    values instanceof Float64Array ||
    values instanceof Uint32Array ||
    values instanceof Uint16Array ||
    values instanceof Uint8Array;
  if (!part || !plain) throw new TypeError(`neither doubles nor unsigned integers: ${name}`);
  return values.subarray(0, part.length);
}

function dataOf(batch: Batch, column: number): ArrowData | undefined {
  return batch.getChildAt(column)?.data[0];
}

function viewsOf(data: ArrowData | undefined): readonly ArrayBufferView[] {
  return data && ArrayBuffer.isView(data.values) ? [data.values] : [];
}

/** The number of rows up to and with each batch. */
function endsOf(batches: readonly Batch[]): readonly number[] {
  let sum = 0;
  return batches.map(({ numRows }) => {
    sum += numRows;
    return sum;
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
