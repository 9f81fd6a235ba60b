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
