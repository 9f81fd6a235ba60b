import { expect, test } from 'vitest';
import { type Reading, readArticle } from './read-article.ts';
import { openTaker, openTeller, type ReadingPiece } from './reading-pieces.ts';

const lines = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `第${from + at}区办理证件${from + at + 100}张。`).join('\n');
const read = (text: string): Reading => readArticle({ text, asOf: '2023' }, []);
const rowsIn = (pieces: readonly ReadingPiece[]): number =>
  pieces.reduce((sum, piece) => sum + ('rows' in piece ? piece.rows.length : 0), 0);

/** Tells readings as a worker does, each message a copy, and takes them as a page does. */
function openTelling() {
  const [tell, take] = [openTeller(), openTaker()];
  return (reading: Reading) => {
    const pieces = [...tell(reading)].map((piece) => structuredClone(piece));
    const [taken] = pieces.flatMap((piece) => take(piece) ?? []);
    return { pieces, taken };
  };
}

const first = read(`通报\n${lines(0, 400)}`);
const grown = read(`通报\n${lines(0, 420)}`);
const shorter = read(`通报\n${lines(7, 30)}`);
const changed = read(`通报\n${lines(0, 400)}`.replace('第3区办理证件103张', '第3区办理证件109张'));

test('what is told in pieces is the reading, whatever was told before', () => {
  const tell = openTelling();
  for (const reading of [first, grown, shorter, read(''), changed, grown])
    expect(tell(reading).taken).toEqual(reading);
});

test('no piece holds more than 250 rows', () => {
  const { pieces } = openTelling()(first);
  const lengths = pieces.flatMap((piece) => ('rows' in piece ? [piece.rows.length] : []));
  expect(Math.max(...lengths)).toBe(250);
  expect(rowsIn(pieces)).toBe(first.observations.length + first.numerals.length + first.arithmetic.length);
});

test('of a text that grows only the new rows are told, and the others stay the same objects', () => {
  const tell = openTelling();
  const before = tell(first).taken;
  const { pieces, taken } = tell(grown);
  expect(rowsIn(pieces)).toBe(
    grown.observations.length - first.observations.length + grown.numerals.length - first.numerals.length,
  );
  expect(before?.observations.every((row, at) => row === taken?.observations[at])).toBe(true);
  // The reading that the page shows meanwhile is left as it was.
  expect(before?.observations).toHaveLength(first.observations.length);
});

test('a row that is read otherwise is told again, and it alone', () => {
  const tell = openTelling();
  tell(first);
  const { pieces, taken } = tell(changed);
  expect(rowsIn(pieces)).toBe(2);
  expect(taken).toEqual(changed);
});
