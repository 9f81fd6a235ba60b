import { expect, test } from 'vitest';
import { inspect } from './inspect.ts';

const said = async (body: string) =>
  ((await inspect(new File([body], 'a.csv'))).remarks ?? []).map(({ en }) => en);

test('marks that are read as empty are told with their count, those of programs are not', async () => {
  expect(await said('k,n,day\na,1,2020-01-02\nb,-,n.d.\nc,-,\nd,NA,2020-01-03\n')).toEqual([
    'Marks read as empty in columns of numbers and dates: “-” 2, “n.d.” 1',
  ]);
  expect(await said('k,n\na,1\nb,NULL\n-,2\n')).toEqual([]);
});

test('moments with an offset are text, and it is said why', async () => {
  expect(await said('n,at\n1,2023-01-15T08:00:00-05:00\n2,2023-01-15 08:00Z\n3,2023-01-15 08:00\n')).toEqual([
    '“at” stays text: its moments state their distance from UTC (-05:00), which is not reckoned with here',
  ]);
  expect(await said('n,at\n1,2023-01-15T08:00:00-05:00\n2,soon\n')).toEqual([]);
  expect(await said('n,at\n1,2023-01-15T08:00:00Z\n2,\n')).toEqual([]);
});

test('a last row that sums the others up is told to be a total', async () => {
  const total =
    'The last row (Total) is the sum of those above it in n: a sum of the column counts all twice';
  expect(await said('k,n,m\na,1,x\nb,2,y\nc,3.5,z\nTotal,6.5,\n')).toEqual([total]);
  expect(await said('k,n,m\na,1,x\nb,2,y\nc,3.5,z\nTotal,7.5,\n')).toEqual([]);
  expect(await said('k,n,m\na,1,x\nb,2,y\nc,3.5,z\nd,6.5,\n')).toEqual([]);
});

test('columns of percentages say that the number before the sign is read', async () => {
  expect(await said('k,share,rate,n\na,12.5%,3％,1\nb,-,4％,2\n')).toContain(
    'Percentages are read as the number before the sign, in “share”, “rate”: 12.5% is 12.5',
  );
  expect(await said('k,share\na,"12,5%"\nb,"1.012,5%"\n')).toEqual([
    'Percentages are read as the number before the sign, in “share”: 12,5% is 12,5',
  ]);
  // Beside plain numbers the column is text, with its signs.
  expect(await said('k,share\na,12.5%\nb,3\n')).toEqual([]);
});
