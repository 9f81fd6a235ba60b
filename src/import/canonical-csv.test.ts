import { expect, test } from 'vitest';
import { CanonicalWriter } from './canonical-csv.ts';

const typeOf = (...cells: readonly unknown[]) => {
  const writer = new CanonicalWriter();
  for (const cell of cells) writer.add([cell]);
  return writer.end(['n']).columns[0]?.type;
};

test('whole numbers beyond a double are no doubles beside fractions', () => {
  expect(typeOf(9007199254740993n, 7)).toBe('BIGINT');
  expect(typeOf(9007199254740993n, 2.1)).toBe('DECIMAL(38,1)');
  expect(typeOf(2.25, null, 7, -9007199254740993n)).toBe('DECIMAL(38,2)');
  expect(typeOf(7n, 2.1)).toBe('DOUBLE');
});

test('they are text where no decimal holds both', () => {
  expect(typeOf(9007199254740993n, 1e300)).toBe('VARCHAR');
  expect(typeOf(9007199254740993n, 1e-9)).toBe('VARCHAR');
});
