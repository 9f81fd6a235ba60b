import { expect, test } from 'vitest';
import { inspect } from './inspect.ts';
import { findQuoting, toRfc4180 } from './quoting.ts';

const read = async (body: string) => {
  const { columns, rows, rejected, remarks = [] } = await inspect(new File([body], 'a.csv'));
  return {
    columns: columns.map(({ name, type }) => [name, type]),
    rows,
    rejected: rejected.length,
    said: remarks.map(({ en }) => en),
  };
};

test('a backslash before a quote leaves it within its cell, and stands for one before another', async () => {
  expect(
    await read('n,said\n1,"a \\"b\\", c"\n2,"ends in \\\\"\n3,"two\n\\"lines\\""\n4,plain\\n\n'),
  ).toEqual({
    columns: [
      ['n', 'BIGINT'],
      ['said', 'VARCHAR'],
    ],
    rows: [
      ['1', 'a "b", c'],
      ['2', 'ends in \\'],
      ['3', 'two\n"lines"'],
      ['4', 'plain\\n'],
    ],
    rejected: 0,
    said: ['\\" within quotes is read as ", \\\\ as \\'],
  });
});

test('a backslash at the end of a quoted cell is one where quotes are doubled', async () => {
  const { rows, said } = await read('name,path\nx,"C:\\temp\\"\ny,"he said ""no"""\nz,"D:\\"\n');
  expect(rows).toEqual([
    ['x', 'C:\\temp\\'],
    ['y', 'he said "no"'],
    ['z', 'D:\\'],
  ]);
  expect(said).toEqual([]);
});

test('single quotes around cells are quotes where all cells of a kind have them', async () => {
  expect(await read("id,'name','note'\n1,'A, B','it''s \"so\"'\n2,'C','two\nlines'\n")).toMatchObject({
    columns: [
      ['id', 'BIGINT'],
      ['name', 'VARCHAR'],
      ['note', 'VARCHAR'],
    ],
    rows: [
      ['1', 'A, B', 'it\'s "so"'],
      ['2', 'C', 'two\nlines'],
    ],
    said: ["Single quotes '…' are read as quotes"],
  });
  // Apostrophes are none, nor is one cell that begins and ends with them.
  const apostrophes = "who,what\nd'Arc,'tis so\nO'Neill,the dogs'\nx,'y'\n";
  expect(await read(apostrophes)).toMatchObject({
    rows: [
      ["d'Arc", "'tis so"],
      ["O'Neill", "the dogs'"],
      ['x', "'y'"],
    ],
    said: [],
  });
});

test('blanks between a delimiter and a quote are none of the cell', async () => {
  expect(await read('name, city, n\n"Ada", "London, Soho", 3\n"Bo", "Rome", 4\n')).toMatchObject({
    rows: [
      ['Ada', 'London, Soho', expect.stringContaining('3')],
      ['Bo', 'Rome', expect.stringContaining('4')],
    ],
    said: ['Blanks between delimiters and quotes are taken out'],
  });
  // A text as printed, beside which others are not so quoted.
  const printed = 'a,b\n1, "x" or "y"\n2, z\n3, "w"\n';
  expect((await read(printed)).said).toEqual([]);
});

test('what RFC 4180 has is found to be so', () => {
  for (const text of [
    'a,b\n"1","x, ""y"""\n"2","z\nz"\n',
    'a,b\n1,say \\"hi\\"\n2,x\n',
    'a,b\n1,"say, ""x"", ""y"""\n2,"o, ""k"""\n',
    "a,b\n1,'n' roll\n2,rock\n",
    'a\n"\n"\n',
  ])
    expect([text, findQuoting(text, ',')]).toEqual([text, null]);
});

test('cells that are not so quoted stay as they are written', () => {
  expect(toRfc4180('a,"b",c"d\n"5"5",x\n"open', ',', 'backslash')).toBe('a,"b",c"d\n"5"5",x\n"open');
  expect(toRfc4180("'a','b'c,'d", ',', 'single')).toBe("\"a\",'b'c,'d");
  expect(toRfc4180('a\t "b" \t"c\t\td"', '\t', 'blanks')).toBe('a\t"b"\t"c\t\td"');
});

test('a quote that closes too early, or never, swallows no rows: its cell is as printed', async () => {
  const said = [
    'Cells that quotes do not enclose are read as printed, with their quotes, up to the next delimiter or line end',
  ];
  expect(await read('"h1"z,h2\n1,2\n3,4\n')).toMatchObject({
    columns: [
      ['"h1"z', 'BIGINT'],
      ['h2', 'BIGINT'],
    ],
    rows: [
      ['1', '2'],
      ['3', '4'],
    ],
    said,
  });
  expect(await read('a;b;c\n1;"x" or y;2\n3;"open;4\n5;"whole; one";6\n7;z;8\n')).toMatchObject({
    rows: [
      ['1', '"x" or y', '2'],
      ['3', '"open', '4'],
      ['5', 'whole; one', '6'],
      ['7', 'z', '8'],
    ],
    said,
  });
  // Rows over several lines would be torn apart.
  expect((await read('a,b\n1,"two\nlines\nand more"\n2,"x\ny\nz"w\n3,4\n')).said).toEqual([]);
});
