import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import { errorText } from '../text/error-message.ts';
import { unreadableParquet } from './formats/parquet.ts';
import { fetchPages } from './parquet-column.ts';
import { type GivenFile, groupsOf, narrow, openParquetFiles, type ParquetTable } from './parquet-table.ts';

type Data = Readonly<Record<string, readonly (number | string)[]>>;

function write(path: string, data: Data): GivenFile {
  const columnData = Object.entries(data).map(([name, values]) => ({
    name,
    data: values as (number | string)[],
    type: (typeof values[0] === 'number' ? 'INT32' : 'STRING') as 'INT32',
  }));
  return { path, file: new File([parquetWriteBuffer({ columnData })], path.split('/').at(-1) ?? '') };
}

const folder = [
  write('year=2019/source=%E7%94%B2/facts.parquet', { value: [1, 2], unit: ['人', '件'] }),
  write('year=2020/source=a%2Fb/facts.parquet', { value: [3] }),
  write('year=__HIVE_DEFAULT_PARTITION__/source=__HIVE_DEFAULT_PARTITION__/facts.parquet', {
    value: [4],
    unit: ['人'],
  }),
];
const open = (files: readonly GivenFile[], isFolder = true) =>
  openParquetFiles(files, { table: 'facts', name: isFolder ? 'facts' : (files[0]?.path ?? ''), isFolder });

/** Every value of a column, as a worker reads it. */
async function valuesOf(table: ParquetTable, column: string) {
  const values: unknown[] = [];
  for (const { segments } of groupsOf(table, [column])) {
    for (const segment of segments)
      (await fetchPages(segment))(({ rows, values: own, indexes, present }) => {
        let at = 0;
        for (let row = 0; row < rows; row++) {
          if (present && !present[row]) values.push(null);
          else values.push(own[indexes ? (indexes[at++] ?? 0) : at++]);
        }
      });
  }
  return values;
}

test('the keys of the folders are columns, typed as DuckDB types them', async () => {
  const table = await open(folder);
  expect(table.columns).toMatchObject([
    { name: 'year', type: 'BIGINT', values: [2019, 2020, null] },
    { name: 'source', type: 'VARCHAR', values: ['a/b', '甲', null] },
    { name: 'value', type: 'INTEGER' },
    { name: 'unit', type: 'VARCHAR' },
  ]);
  expect(await valuesOf(table, 'year')).toEqual([2019, 2019, 2020, null]);
  expect(await valuesOf(table, 'source')).toEqual(['甲', '甲', 'a/b', null]);
  expect(table.from).toBe(
    "read_parquet('facts/**/*.parquet', hive_partitioning = true, union_by_name = true)",
  );
});

test('a column that a file lacks has no value in it, and that is said', async () => {
  const table = await open(folder);
  expect(await valuesOf(table, 'unit')).toEqual(['人', '件', null, '人']);
  expect(table.notes.map(({ en }) => en)).toEqual([
    'column of some files: unit (2 of 3); it is missing in the rows of the others',
  ]);
});

test('what is chosen of the keys leaves the other files unread', async () => {
  const read: string[] = [];
  const watched = folder.map(({ path, file }) => {
    const slice = file.slice.bind(file);
    file.slice = (...range) => {
      read.push(path);
      return slice(...range);
    };
    return { path, file };
  });
  const table = await open(watched);
  read.length = 0;
  const some = narrow(table, new Map([['year', { from: 2020, to: Number.POSITIVE_INFINITY }]]));
  expect(await valuesOf(some, 'value')).toEqual([3]);
  expect([some.rows, new Set(read)]).toEqual([1, new Set(['year=2020/source=a%2Fb/facts.parquet'])]);
});

test.each([
  [{ from: 2019, to: 2020 }, '"year" between 2019 and 2020', 3],
  [{ from: 2020, to: Number.POSITIVE_INFINITY }, '"year" >= 2020', 1],
  [{ from: Number.NEGATIVE_INFINITY, to: 2019 }, '"year" <= 2019', 2],
] as const)('%o is a condition of SQL: %s', async (choice, condition, rows) => {
  const some = narrow(await open(folder), new Map([['year', choice]]));
  expect([some.where, some.rows]).toEqual([[condition], rows]);
});

test('one value of a key, or none, is a condition of SQL', async () => {
  const table = await open(folder);
  expect(narrow(table, new Map([['source', { only: 'a/b' }]]))).toMatchObject({
    where: [`"source" = 'a/b'`],
    rows: 1,
  });
  expect(narrow(table, new Map([['source', { only: null }]]))).toMatchObject({
    where: ['"source" is null'],
    rows: 1,
  });
});

test('columns of numbers meet in the wider type; numbers and texts do not meet', async () => {
  const table = await open(
    [write('a.parquet', { x: [1], y: [1] }), write('b.parquet', { x: [2], y: ['二'] })],
    false,
  );
  expect(table.columns.map(({ name }) => name)).toEqual(['x']);
  expect(table.notes.map(({ zh }) => zh)).toEqual(['各文件类型不同的列：y（INTEGER、VARCHAR）；不能联动']);
  expect(table.from).toBe("read_parquet(['a.parquet', 'b.parquet'], union_by_name = true)");
});

const broken: GivenFile = {
  path: 'year=2021/source=x/facts.parquet',
  file: new File(['PAR1…'], 'facts.parquet'),
};

test('a damaged file is listed, the others open, and SQL names them one by one', async () => {
  const table = await open([...folder, broken]);
  expect([table.rows, table.parts.length]).toEqual([4, 3]);
  expect(table.notes[0]?.zh).toMatch(
    /^无法读取Parquet：.*请重新获取（year=2021\/source=x\/facts\.parquet）$/,
  );
  expect(table.from).toMatch(/^read_parquet\(\['facts\/year=2019\/source=%E7%94%B2\/facts\.parquet', /);
});

describe('what opens nothing is a sentence', () => {
  const note: GivenFile = { path: 'note.txt', file: new File(['x'], 'note.txt') };
  test.each([
    ['an empty folder', [], true, /^empty folder: facts holds no file; choose the folder/],
    [
      'a folder without Parquet',
      [note],
      true,
      /^no Parquet: none of the 1 files of facts ends in \.parquet; /,
    ],
    [
      'a folder of hidden files',
      [{ ...folder[0], path: '_tmp.parquet' } as GivenFile],
      true,
      /^no Parquet: /,
    ],
    [
      'several files, none of Parquet',
      [note, note],
      false,
      /^no Parquet among several files: note\.txt, note\.txt; /,
    ],
    ['damaged files alone', [broken], true, /^unreadable Parquet: .*\(year=2021/],
  ] as const)('%s', async (_, files, isFolder, words) => {
    await expect(open(files, isFolder)).rejects.toThrow(words);
  });
});

test('a file among several that is no Parquet is named', async () => {
  const table = await open(
    [write('a.parquet', { x: [1] }), { path: 'b.csv', file: new File(['x'], 'b.csv') }],
    false,
  );
  expect(table.notes.map(({ en }) => en)).toEqual(['not Parquet: b.csv; choose it by itself']);
});

test('a part of the page that is missing is told as that, not as a fault of the file', () => {
  const missing = new TypeError('Failed to fetch dynamically imported module: http://a/b.js');
  expect(unreadableParquet(missing)).toBe(missing);
  expect(errorText(unreadableParquet(new Error('cut off'))).zh).toBe('无法读取Parquet：cut off');
});
