import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { inspect } from './inspect.ts';

const doubtsOf = async (body: string, name = 'a.csv') => {
  const { columns, doubts = [] } = await inspect(new File([body], name));
  return {
    types: columns.map(({ type }) => type),
    doubts: doubts.map(({ column, types }) => [column, ...types]),
  };
};

test('a column in which each day may be a month is text, and asks for the order', async () => {
  expect(await doubtsOf('n,day\n1,01/02/2021\n2,-\n3,12/12/2021\n')).toEqual({
    types: ['BIGINT', 'VARCHAR'],
    doubts: [['day', 'DAY FIRST DATE', 'MONTH FIRST DATE']],
  });
  expect(await doubtsOf('n,at\n1,01/02/2021 8:30\n2,3/4/2021 9:00\n')).toEqual({
    types: ['BIGINT', 'VARCHAR'],
    doubts: [['at', 'DAY FIRST TIMESTAMP', 'MONTH FIRST TIMESTAMP']],
  });
});

test('so it does where rows are rewritten, on a page, and in a workbook', async () => {
  const rewritten = await doubtsOf('A title\nn,day\n1p,01/02/2021\n2,02/03/2021\n3,04/05/2021\n');
  expect(rewritten.doubts).toEqual([['day', 'DAY FIRST DATE', 'MONTH FIRST DATE']]);
  const rows = [
    ['n', 'day'],
    ['1', '01/02/2021'],
    ['2', '03/04/2021'],
  ];
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  expect((await doubtsOf(`<table>${cells}</table>`, 'a.xls')).doubts).toHaveLength(1);
  const sheet = rows.map(
    (row) => `<row>${row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`,
  );
  const xml = {
    'xl/workbook.xml': '<workbook><sheets><sheet name="S" id="a"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="a" Target="s.xml"/></Relationships>',
    'xl/s.xml': `<worksheet><sheetData>${sheet.join('')}</sheetData></worksheet>`,
  };
  const zip = zipSync(
    Object.fromEntries(Object.entries(xml).map(([name, part]) => [name, new TextEncoder().encode(part)])),
  );
  const { doubts = [] } = await inspect(new File([zip], 'a.xlsx'));
  expect(doubts.map(({ column }) => column)).toEqual(['day']);
});

test('one day past the twelfth decides for all; what is no such date asks nothing', async () => {
  expect(await doubtsOf('n,day\n1,01/02/2021\n2,31/12/2021\n')).toEqual({
    types: ['BIGINT', 'DAY FIRST DATE'],
    doubts: [],
  });
  expect((await doubtsOf('n,part\n1,1/2\n2,3/4\n')).doubts).toEqual([]);
  expect((await doubtsOf('n,day\n1,01/02/2021\n2,soon\n')).doubts).toEqual([]);
});
