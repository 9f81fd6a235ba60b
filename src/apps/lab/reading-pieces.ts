/** A reading in pieces, which a worker tells its page one by one: of a text that grows, only what is new. */

import type { Reading } from './read-article.ts';

/** Lists of a reading, which may hold thousands of rows. */
const listNames = ['observations', 'numerals', 'arithmetic'] as const;
type ListName = (typeof listNames)[number];
type Lists = Pick<Reading, ListName>;

/**
 * Rows that take the place of those of the reading before from `at` on: a page that takes thousands at once stands
 * still. The lengths of the lists and what is left of the reading end them.
 */
export type ReadingPiece =
  | { readonly name: ListName; readonly at: number; readonly rows: readonly unknown[] }
  | {
      readonly lengths: Readonly<Record<ListName, number>>;
      readonly rest: Omit<Reading, ListName>;
    };

/** So many rows are taken in a few milliseconds. */
const pieceLength = 250;

/** One reading after the other → its pieces. */
export function openTeller(): (reading: Reading) => Iterable<ReadingPiece> {
  let told: Lists = { observations: [], numerals: [], arithmetic: [] };
  return function* ({ observations, numerals, arithmetic, ...rest }) {
    const lists: Lists = { observations, numerals, arithmetic };
    for (const name of listNames)
      for (const patch of patchesOf<unknown>(told[name], lists[name])) yield { name, ...patch };
    told = lists;
    const [seen, all, checks] = [observations.length, numerals.length, arithmetic.length];
    yield { lengths: { observations: seen, numerals: all, arithmetic: checks }, rest };
  };
}

/** Pieces → the reading, once its last one has come; rows that are as they were before stay the same objects. */
export function openTaker(): (piece: ReadingPiece) => Reading | null {
  let lists: Record<ListName, unknown[]> = { observations: [], numerals: [], arithmetic: [] };
  return (piece) => {
    if ('name' in piece) {
      const list = lists[piece.name];
      for (const [index, row] of piece.rows.entries()) list[piece.at + index] = row;
      return null;
    }
    const own = lists;
    for (const name of listNames) own[name].length = piece.lengths[name];
    lists = {
      observations: [...own.observations],
      numerals: [...own.numerals],
      arithmetic: [...own.arithmetic],
    };
    return { ...piece.rest, ...(own as unknown as Lists) };
  };
}

interface Patch<Row> {
  readonly at: number;
  readonly rows: readonly Row[];
}

/** What makes `after` of `before`, once it is as long. */
function patchesOf<Row>(before: readonly Row[], after: readonly Row[]): readonly Patch<Row>[] {
  const patches: { readonly at: number; readonly rows: Row[] }[] = [];
  for (const [at, row] of after.entries()) {
    if (at < before.length && isSame(before[at], row)) continue;
    const last = patches.at(-1);
    if (last && last.at + last.rows.length === at && last.rows.length < pieceLength) last.rows.push(row);
    else patches.push({ at, rows: [row] });
  }
  return patches;
}

/** Whether two values of plain data are the same. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => name in other && isSame(one[name], other[name]))
  );
}
