import { expect, test } from 'vitest';
import { twinCodes } from './decimal-codes.ts';
import { inspect } from './inspect.ts';

test('codes of two parts are told from numbers by two that would be one number', () => {
  expect(twinCodes(['1.1', '1.2', '1.10'])).toEqual(['1.1', '1.10']);
  expect(twinCodes(['10.0', '10.1', '10.10', '11.0'])).toEqual(['10.1', '10.10']);
  expect(twinCodes(['1.1', '1.2', '2.1'])).toBeNull();
});

test('prices are none: beside whole numbers, a cent, a minus, or where all have as many places', () => {
  for (const cells of ['1.5 1.50 2', '1.5 1.50 2.05', '1.5 1.50 -2.5', '1.50 1.50 2.10', '.5 0.50 1.5'])
    expect(twinCodes(cells.split(' '))).toBeNull();
});

test('such a column is text that asks whether it is of numbers, with a mark for nothing and far below as well', async () => {
  const look = async (cells: readonly string[]) => {
    const body = `version,count\n${cells.map((cell, at) => `${cell},${at}`).join('\n')}\n`;
    const { columns, doubts = [] } = await inspect(new File([body], 'a.csv'));
    return [columns[0]?.type, doubts.map(({ column, types }) => [column, ...types])];
  };
  const asked = ['VARCHAR', [['version', 'DOUBLE']]];
  expect(await look(['10.1', '-', '10.2', '10.10'])).toEqual(asked);
  const far = Array.from({ length: 3000 }, (_, at) => `10.${at % 9}`);
  expect(await look([...far, '10.10'])).toEqual(asked);
  expect(await look([...far, '10.05'])).toEqual(['DOUBLE', []]);
});
