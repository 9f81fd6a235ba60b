import { expect, test } from 'vitest';
import { readTables } from './html.ts';

test('cells left out of an XML sheet are blank, and one that claims a far place is no wider than a sheet', async () => {
  const sheet = (index: number) =>
    `<Table><Row><Cell><Data>a</Data></Cell><Cell ss:Index="${index}"><Data>b</Data></Cell></Row></Table>`;
  expect(await readTables(sheet(4))).toEqual([[['a', '', '', 'b']]]);
  expect((await readTables(sheet(150_000_000)))[0]?.[0]?.length).toBe(16_384);
});

test('a cell over columns and rows holds its text once a row, its number once', async () => {
  const page =
    '<table><tr><td rowspan=2 colspan=2>甲<td rowspan=2>5</tr><tr><td>x</table><table><tr><td>other</table>';
  expect(await readTables(page)).toEqual([
    [
      ['甲', '', '5', ''],
      ['甲', '', '', 'x'],
    ],
    [['other']],
  ]);
});

test('what is no table is no cell: comments, scripts; entities are what HTML has them for', async () => {
  const page =
    '<table><!-- <td>no</td> --><tr><td>a<script>x="<td>"</script>&lt;b&#x110000;&bogus;&mdash;&permil;</td></tr></table>';
  expect(await readTables(page)).toEqual([[['a<b\uFFFD&bogus;—‰']]]);
});

test('what reaches down goes into its own rows alone: beside cells left out, in short rows, over rows left out', async () => {
  const rows = async (table: string) => (await readTables(`<Table>${table}</Table>`))[0];
  const cell = (text: string, said = '') => `<Cell ${said}><Data>${text}</Data></Cell>`;
  const beside = `<Row>${cell('甲', 'ss:MergeDown="1"')}${cell('x')}</Row><Row>${cell('y', 'ss:Index="2"')}</Row><Row>${cell('乙')}${cell('z')}</Row>`;
  expect(await rows(beside)).toEqual([
    ['甲', 'x'],
    ['甲', 'y'],
    ['乙', 'z'],
  ]);
  const short = '<table><tr><td>a<td>b<td rowspan=2>甲</tr><tr><td>c</tr><tr><td>d<td>e<td>乙</tr></table>';
  expect((await readTables(short))[0]).toEqual([
    ['a', 'b', '甲'],
    ['c', '', '甲'],
    ['d', 'e', '乙'],
  ]);
  const over = `<Row>${cell('甲', 'ss:MergeDown="2"')}${cell('x')}</Row><Row ss:Index="4">${cell('乙')}${cell('z')}</Row>`;
  expect(await rows(over)).toEqual([
    ['甲', 'x'],
    ['乙', 'z'],
  ]);
});

test('a number that a page shows rounded is the one that it keeps, a date or a share the one that it shows', async () => {
  const page =
    '<table><tr><td x:num="78970.7">78,971</td><td x:num="-3.5">(4)</td><td x:num="45000">2023-03-15</td><td x:num="0.125">13%</td><td x:num="12500000">12.5</td><td x:num="">7</td></tr></table>';
  expect(await readTables(page)).toEqual([[['78970.7', '-3.5', '2023-03-15', '13%', '12.5', '7']]]);
});
