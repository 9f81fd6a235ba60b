/** What a sheet holds beside the values that are read of it is said: how many cells, and which is the first. */

import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { columnName } from './cell-notes.ts';
import { inspect } from './inspect.ts';

interface Parts {
  /** Formats of the styles from 1 on. */
  readonly formats?: readonly string[];
  /** What stands beside the rows: merged cells. */
  readonly below?: string;
  readonly strings?: string;
}

/** What is said of a sheet of such rows, and its first rows as they are shown. */
async function read(rows: readonly string[], { formats = [], below = '', strings = '' }: Parts = {}) {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const written = rows.map((cells, at) => `<row r="${at + 1}">${cells}</row>`).join('');
  const files = {
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="S" sheetId="1" r:id="a"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/styles.xml': `<styleSheet ${main}>${formats.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code}"/>`).join('')}<cellXfs><xf/>${formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${strings}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${written}</sheetData>${below}</worksheet>`,
  };
  const zip = zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
  const { columns, rows: shown, remarks = [] } = await inspect(new File([zip], 'sheet.xlsx'));
  return { columns, shown, said: remarks.map(({ en }) => en) };
}

const text = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`;
const number = (value: number, style = 0) => `<c s="${style}"><v>${value}</v></c>`;
const names = (...all: string[]) => all.map(text).join('');

test('formulas without a value are counted, however nothing is written; a text of no letters is a value', async () => {
  const { said } = await read([
    names('a', 'b', 'c'),
    `${number(1)}<c><f>A2*2</f><v></v></c><c t="str"><f>""</f><v></v></c>`,
    `${number(2)}<c><f>A3*2</f></c><c><f t="shared" si="0"/><v/></c>`,
    `${number(3)}<c><f>A4*2</f><v>6</v></c><c/>`,
  ]);
  expect(said).toEqual([
    'Formulas without a value in the file, read as empty: 3, the first in B2; open the file in Excel and save it again to have them',
  ]);
});

test('cells of errors are empty, and said with what they are', async () => {
  const error = (kind: string) => `<c t="e"><f>X1</f><v>${kind}</v></c>`;
  const { columns, shown, said } = await read([
    names('a', 'b'),
    number(1) + number(5),
    number(2) + error('#N/A'),
    number(3) + error('#DIV/0!'),
    number(4) + error('#N/A'),
  ]);
  expect(columns[1]).toEqual({ name: 'b', type: 'BIGINT' });
  expect(shown.map((row) => row[1])).toEqual(['5', '', '', '']);
  expect(said).toEqual(['Cells of errors (#N/A, #DIV/0!), read as empty: 3, the first in B3']);
});

test('percentages beside plain numbers are said; a year above them, and nought, is no such number', async () => {
  const mixed = await read(
    [names('a', 'share'), number(1) + number(0.125, 1), number(2) + number(0.5), number(3) + number(0.25, 1)],
    { formats: ['0.0%'] },
  );
  expect(mixed.said).toEqual([
    'Column B holds percentages beside plain numbers: 2 are read as the number before the sign (12.5%, 25%), 1 as they stand (0.5); see B3 and B2',
  ]);
  const years = await read(
    [text('地区') + number(2023), text('甲') + number(0.125, 1), text('乙') + number(0)],
    { formats: ['0.0%'] },
  );
  expect(years.said).toEqual([
    'Percentages are read as the number before the sign, in column B: 12.5% is 12.5',
  ]);
});

test('a number among dates that has lost its format is said and left as it is', async () => {
  const { shown, said } = await read(
    [
      names('a', 'day'),
      ...[43831, 43832, 43833].map((day, at) => number(at) + number(day, at === 1 ? 0 : 1)),
    ],
    { formats: ['yyyy-mm-dd'] },
  );
  expect(shown.map((row) => row[1])).toEqual(['2020-01-01', '43832', '2020-01-03']);
  expect(said).toEqual([
    'Numbers without a format of dates among the dates of column B: 1, the first in B3: 43832, read as they stand; if they are dates, make them so in Excel',
  ]);
});

test('numbers stored as text are read beside numbers; a column of them alone stays text; either is said', async () => {
  const { columns, said } = await read([
    names('代码', 'n', 'word'),
    names('110000', '5', 'x'),
    text('120000') + number(6) + text('7a'),
    text('130000') + number(7) + text('y'),
  ]);
  expect(columns.map(({ type }) => type)).toEqual(['VARCHAR', 'BIGINT', 'VARCHAR']);
  expect(said).toEqual([
    'Numbers stored as text are read as numbers: 1 in “n” (the first in B2)',
    'Columns of numbers stored as text stay text: 3 in “代码” (the first in A2); choose another type to have numbers',
  ]);
});

test('a name merged over columns is the name of each that holds something', async () => {
  const { columns, said } = await read(
    [
      `${text('地区')}${text('产量')}<c/><c/>${text('面积')}`,
      text('甲') + [1, 2].map((each) => number(each)).join('') + '<c/>' + number(9),
      text('乙') + [3, 4].map((each) => number(each)).join('') + '<c/>' + number(8),
    ],
    { below: '<mergeCells><mergeCell ref="B1:D1"/></mergeCells>' },
  );
  expect(columns.map(({ name }) => name)).toEqual(['地区', '产量', '产量_2', '面积']);
  expect(said).toContain('A name merged over several columns is the name of each: 产量');
});

test('numbers that are shown with leading zeros keep them', async () => {
  const { columns, shown, said } = await read(
    [names('code', 'n'), number(12, 1) + number(1), number(34567, 1) + number(2)],
    { formats: ['00000'] },
  );
  expect(columns[0]).toEqual({ name: 'code', type: 'VARCHAR' });
  expect(shown.map((row) => row[0])).toEqual(['00012', '34567']);
  expect(said).toEqual([
    'Numbers shown with leading zeros, read as the texts that are shown: 2, the first in A2: 00012, 34567',
  ]);
});

test('an empty text among those that are shared, and an empty style, take a place as any other', async () => {
  const shared = (at: number) => `<c t="s"><v>${at}</v></c>`;
  const { shown } = await read([names('place', 'n'), shared(2) + number(1), shared(1) + number(2)], {
    strings: '<si><t>乙</t></si><si/><si><t>甲</t></si>',
  });
  expect(shown).toEqual([
    ['甲', '1'],
    ['', '2'],
  ]);
});

test('dates that are text beside dates are dates where they read one way alone', async () => {
  const sheet = (...texts: string[]) =>
    read([names('n', 'born'), number(1) + number(37319, 1), ...texts.map((each) => number(2) + text(each))], {
      formats: ['dd/mm/yyyy'],
    });
  const sure = await sheet('22/05/2000', '04/03/2002', '31/02/2001');
  expect(sure.shown.map((row) => row[1])).toEqual(['2002-03-04', '2000-05-22', '2002-03-04', '31/02/2001']);
  expect(sure.said).toEqual([
    'Dates of “born” that are text, read as day/month/year: 3, 22/05/2000 → 2000-05-22',
  ]);
  const doubtful = await sheet('02/05/2000');
  expect(doubtful.shown.map((row) => row[1])).toEqual(['2002-03-04', '02/05/2000']);
  expect(doubtful.said).toEqual([
    'Dates of “born” that are text and may be day/month/year or month/day/year, so that the column stays text: 1, 02/05/2000',
  ]);
});

test('columns have the letters that a sheet shows', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
