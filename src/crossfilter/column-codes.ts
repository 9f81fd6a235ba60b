/** A column that comes in runs of values, as fine bins: distinct values are cut into bins once, not row by row. */

import { codesOfNames, type Dimension, fineOf, writeCodes } from './brush-dimension.ts';

export interface Run {
  readonly rows: number;
  /** The distinct values where there are `indexes`, else one for each row that has one. */
  readonly values: Float64Array | readonly string[];
  readonly indexes: ArrayLike<number> | null;
  /** By row, 1 where it has a value; null where all have. */
  readonly present: ArrayLike<number> | null;
}

/** Gives a function that writes the fine bins of a run's rows into `to` from a place on. */
export function runWriter(dimension: Dimension, to: Uint8Array): (run: Run, place: number) => void {
  const missing = fineOf(dimension);
  // Runs that follow each other share their dictionary.
  let last: { readonly values: Run['values']; readonly codes: Uint8Array } | null = null;
  return ({ rows, values, indexes, present }, place) => {
    if (last?.values !== values) last = { values, codes: codesOf(dimension, values) };
    const { codes } = last;
    if (!present) {
      if (!indexes) to.set(codes.subarray(0, rows), place);
      else for (let row = 0; row < rows; row++) to[place + row] = codes[indexes[row] ?? 0] ?? missing;
      return;
    }
    let at = 0;
    for (let row = 0; row < rows; row++) {
      if (!present[row]) {
        to[place + row] = missing;
        continue;
      }
      to[place + row] = codes[indexes ? (indexes[at] ?? 0) : at] ?? missing;
      at++;
    }
  };
}

function codesOf(dimension: Dimension, values: Float64Array | readonly string[]): Uint8Array {
  if (!(values instanceof Float64Array)) return codesOfNames(dimension, values);
  const codes = new Uint8Array(values.length);
  writeCodes(dimension, values, codes, 0);
  return codes;
}
