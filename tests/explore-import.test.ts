import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { answer, chooseFile, loadPreviewed } from './explore-room.ts';
import { type Opened, type Visit, visit } from './visit.ts';

let at: Visit;
let room: Opened;
const far = join(import.meta.dirname, '../dist/data/far.parquet');

beforeAll(async () => {
  const count = 50_000;
  const numbers = Float64Array.from({ length: count }, (_, row) => Math.sin(row));
  writeFileSync(
    far,
    Buffer.from(
      parquetWriteBuffer({
        columnData: [
          { name: 'n', type: 'INT32', data: Int32Array.from({ length: count }, (_, row) => row) },
          { name: 'wide', type: 'DOUBLE', data: numbers },
        ],
        codec: 'UNCOMPRESSED',
      }),
    ),
  );
  at = await visit();
  room = await at.open('en/explore/');
});
afterAll(async () => {
  rmSync(far, { force: true });
  await at.close();
});

interface Case {
  readonly name: string;
  readonly bytes: () => Buffer | Promise<Buffer>;
}

const text = (body: string) => () => Buffer.from(body);

/** Chooses a file and waits for its preview or for the sentence that refuses it. */
async function choose({ name, bytes }: Case): Promise<'preview' | string> {
  const { page } = room;
  await chooseFile(page, name, await bytes());
  const preview = page.locator('.preview');
  const fault = page.locator('.fault').first();
  await preview.or(fault).first().waitFor();
  return (await preview.isVisible()) ? 'preview' : fault.innerText();
}

const load = (): Promise<string> => loadPreviewed(room.page);
const ask = (sql: string): Promise<string[][]> => answer(room.page, sql);

test('a plain CSV is previewed with its types, loaded, asked and there again after a reload', async () => {
  expect(
    await choose({
      name: 'offices 2024.csv',
      bytes: text(
        'name,opened,windows\nA,2019-05-01,12\n"B, ""the big one""\nround the corner",2020-01-31,7\n',
      ),
    }),
  ).toBe('preview');
  const types = await room.page
    .locator('.preview th select')
    .evaluateAll((all) => all.map((each) => (each as HTMLSelectElement).value));
  expect(types).toEqual(['VARCHAR', 'DATE', 'BIGINT']);
  const table = await load();
  expect(table).toBe('offices_2024');
  expect(await ask(`select sum(windows) as w, max(opened) as d from ${table}`)).toEqual([
    ['19', '2020-01-31'],
  ]);
  await room.page.reload();
  await room.page.locator('.brought code', { hasText: table }).waitFor();
  expect(await ask(`select name from ${table} order by opened desc limit 1`)).toEqual([
    ['B, "the big one"↵round the corner'],
  ]);
});

test('rows that cannot be read are listed with their lines and reasons, the others load', async () => {
  const body = 'id,note\n1,ok\n2,"two\nlines"\n3,a,b\n4\n5,fine\n';
  await choose({ name: 'ragged.csv', bytes: text(body) });
  const table = await load();
  expect(await ask(`select count(*) as n from ${table}`)).toEqual([['3']]);
  const rows = await room.page
    .locator('.rejected tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
  expect(rows.map(([line, , , said]) => [line, said])).toEqual([
    ['5', '3,a,b'],
    ['6', '4'],
  ]);
  expect(rows[0]?.[2]).toContain('Too many cells: 2 expected, 3 found');
});

test('a type that does not fit names every cell that breaks it', async () => {
  const body = `code,n\n${Array.from({ length: 40 }, (_, at) => `${at},${at === 30 ? 'many' : at}`).join('\n')}\n`;
  await choose({ name: 'typed.csv', bytes: text(body) });
  await room.page.locator('.preview th select').nth(1).selectOption('BIGINT');
  const table = await load();
  expect(await ask(`select count(*) as n from ${table}`)).toEqual([['39']]);
  expect(await room.page.locator('.rejected tbody tr').innerText()).toMatch(/^32\s.*'?many'?/s);
});

test('a title above and names in two rows are seen; lines of rejected rows count from the top', async () => {
  const body = '情况表,,,\n地区,办理量,,满意度\n,出国,港澳,\n"北\n京",12,3,98\n上海,7,5\n重庆,9,4,96\n';
  expect(await choose({ name: '情况.csv', bytes: text(body) })).toBe('preview');
  expect(await room.page.locator('[data-part=titles]').innerText()).toContain('情况表');
  const above = room.page.getByLabel('Rows above the names');
  expect(await above.inputValue()).toBe('1');
  expect(await room.page.getByLabel('Rows of names').inputValue()).toBe('2');
  const table = await load();
  expect(await ask(`select sum("办理量 出国") as s, min("满意度") as m from "${table}"`)).toEqual([
    ['21', '96'],
  ]);
  expect(await room.page.locator('.rejected tbody tr td').first().innerText()).toBe('6');
});

test('numbers and dates as people write them become numbers and dates; what is none is named', async () => {
  const rows = ['２０２０年５月,"1,234",98.5%', '2020年6月,—,９７％', '2020年7月,"12,345",96%'];
  const more = Array.from({ length: 2100 }, (_, at) => `2021年${(at % 12) + 1}月,"2,0${10 + (at % 80)}",90%`);
  const body = `月份,办理量,满意率\n${[...rows, ...more, '2022年1月,约三千,88%', '2022年2月,"3,000",87%'].join('\n')}\n`;
  expect(await choose({ name: '月报.csv', bytes: text(body) })).toBe('preview');
  const types = await room.page
    .locator('.preview th select')
    .evaluateAll((all) => all.map((each) => (each as HTMLSelectElement).value));
  expect(types).toEqual(['FORMATTED DATE', 'FORMATTED NUMBER', 'FORMATTED NUMBER']);
  const table = await load();
  expect(
    await ask(
      `select min("月份") as d, max("办理量") as m, count(*) as c, count("办理量") as n, max("满意率") as r from "${table}"`,
    ),
  ).toEqual([['2020-05-01', '12,345', '2104', '2103', '98.5']]);
  const cells = await room.page.locator('.rejected tbody tr').first().locator('td').allInnerTexts();
  expect(cells[0]).toBe('2105');
  expect(cells.join(' ')).toContain('not a number or date as written: "约三千"');
  await room.page.reload();
  await room.page.locator('.brought code', { hasText: table }).waitFor();
  expect(await ask(`select max("办理量") as m from "${table}"`)).toEqual([['12,345']]);
});

test('dates whose days may be months say so, and are dates once a person has said which', async () => {
  const { page } = room;
  await choose({ name: 'days.csv', bytes: text('n,day\n1,01/02/2021\n2,12/11/2021\n') });
  const doubt = page.locator('[data-part=doubts] li');
  expect(await doubt.innerText()).toContain('01/02/2021 may be day/month/year or month/day/year');
  const choice = doubt.getByRole('button', { name: 'month/day/year' });
  expect(await choice.getAttribute('aria-pressed')).toBe('false');
  await choice.click();
  expect(await choice.getAttribute('aria-pressed')).toBe('true');
  const table = await load();
  expect(await ask(`select min(day) as a, max(day) as b from ${table}`)).toEqual([
    ['2021-01-02', '2021-12-11'],
  ]);
});

test('of a workbook the first sheet with a table is read, and another can be chosen', async () => {
  const book = await writeExcelFile([
    { sheet: '说明', data: [[{ value: '本表由各地填报' }]] },
    {
      sheet: '甲',
      data: [
        [{ value: 'city' }, { value: 'n' }],
        [{ value: '北京' }, { value: 3, type: Number }],
      ],
    },
    {
      sheet: '乙',
      data: [
        [{ value: 'town' }, { value: 'm' }],
        [{ value: '上海' }, { value: 9, type: Number }],
      ],
    },
  ]).toBuffer();
  await choose({ name: 'book.xlsx', bytes: () => book });
  const sheet = room.page.getByLabel('Sheet');
  expect(await sheet.inputValue()).toBe('甲');
  expect(await room.page.locator('.preview tbody').innerText()).toContain('北京');
  await sheet.selectOption('乙');
  await room.page.locator('.preview tbody', { hasText: '上海' }).waitFor();
  expect(await ask(`select town, m from ${await load()}`)).toEqual([['上海', '9']]);
});

test('a table named by a word of SQL gets a name that can be typed', async () => {
  await choose({ name: 'trailing.csv', bytes: text('a,b\n1,2\n') });
  const table = await load();
  expect(table).toBe('t_trailing');
  expect(await ask(`select b from ${table}`)).toEqual([['2']]);
});

test('whole numbers of JSON that a double cannot hold keep their digits', async () => {
  await choose({ name: 'ids.json', bytes: text('[{"id":9007199254740993,"n":12345678901234567890}]') });
  expect(await ask(`select id, n from ${await load()}`)).toEqual([
    ['9007199254740993', '12345678901234567890'],
  ]);
});

test('the rows above the names of a workbook are no rows of it', async () => {
  const sheet = await writeExcelFile([
    [{ value: '表1 办理情况' }, null, null],
    [{ value: '地区' }, { value: '办理量', columnSpan: 2 }, null],
    [null, { value: '出国' }, { value: '港澳' }],
    [{ value: '北京' }, { value: 3, type: Number }, { value: 4, type: Number }],
  ]).toBuffer();
  await choose({ name: 'merged.xlsx', bytes: () => sheet });
  expect(await room.page.locator('[data-part=titles]').innerText()).toContain('表1 办理情况');
  expect(await ask(`select "地区", "办理量 出国" + "办理量 港澳" as s from ${await load()}`)).toEqual([
    ['北京', '7'],
  ]);
});

test('ten thousand columns and a cell of five megabytes load', async () => {
  const names = Array.from({ length: 10_000 }, (_, column) => `c${column}`);
  await choose({
    name: 'wide.csv',
    bytes: text(`${names.join()}\n${names.map((_, value) => value).join()}\n`),
  });
  const wide = await load();
  expect(await ask(`select c9999 from ${wide}`)).toEqual([['9999']]);
  await choose({ name: 'tall.csv', bytes: text(`a,b\n1,${'x'.repeat(5_000_000)}\n2,y\n`) });
  const tall = await load();
  expect(await ask(`select max(length(b)) as n, count(*) as c from ${tall}`)).toEqual([['5,000,000', '2']]);
});

test('of Parquet at an address only the wanted columns travel; what cannot be reached says so', async () => {
  const { page } = room;
  const remote = page.locator('.remote');
  await remote.locator('summary').click();
  const reach = async (address: string) => {
    await remote.locator('.remote-address').fill(address);
    await remote.locator('.remote-address').press('Enter');
  };
  let bytes = 0;
  page.on('response', (response) => {
    if (response.url().endsWith('far.parquet') && response.request().method() === 'GET')
      bytes += Number(response.headers()['content-length']);
  });
  await reach('../../data/far.parquet');
  await remote.getByLabel('wide').uncheck();
  expect(await remote.locator('p[role=status]').innerText()).toMatch(/^50,000 rows, 1 columns, \d/);
  await remote.getByRole('button', { name: 'Fetch' }).click();
  await page.locator('.preview').waitFor();
  expect(await ask(`select count(*) as c, max(n) as m from ${await load()}`)).toEqual([['50,000', '49,999']]);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(statSync(far).size * 0.75);
  for (const [address, said] of [
    ['../../data/none.parquet', /address not found: .*none\.parquet \(404\)/],
    ['../../data/metrics.csv', /size unknown|not a Parquet file/],
    ['ftp://example.org/x.parquet', /not an address: ftp/],
    [
      'https://example.org/x.parquet',
      /origin not allowed: https:\/\/example\.org; read are this site \(http/,
    ],
  ] as const) {
    await reach(address);
    await expect.poll(() => page.locator('.fault').first().innerText()).toMatch(said);
  }
  // The browser itself notes what it did not find.
  const noted = room.errors.filter((words) => !/404/.test(words));
  expect(noted).toEqual([]);
  room.errors.length = 0;
});

test('JSON, NDJSON, Parquet and XLSX become tables', async () => {
  await choose({ name: 'list.json', bytes: text('[{"a":1,"b":"x"},{"a":2.5,"c":null}]') });
  expect(await ask(`select a, b from ${await load()} order by a`)).toEqual([
    ['1', 'x'],
    ['2.5', ''],
  ]);
  await choose({ name: 'lines.ndjson', bytes: text('{"a":1}\n{oops}\n{"a":3}\n') });
  expect(await ask(`select sum(a) as s from ${await load()}`)).toEqual([['4']]);
  expect(await room.page.locator('.rejected tbody tr td').first().innerText()).toBe('2');
  const parquet = Buffer.from(
    parquetWriteBuffer({ columnData: [{ name: 'v', type: 'DOUBLE', data: [1.5, 2.5] }] }),
  );
  await choose({ name: 'v.parquet', bytes: () => parquet });
  expect(await ask(`select sum(v) as s from ${await load()}`)).toEqual([['4']]);
  const sheet = await writeExcelFile([
    [{ value: 'city' }, { value: 'n' }],
    [{ value: '上海' }, { value: 3, type: Number }],
  ]).toBuffer();
  await choose({ name: 'sheet.xlsx', bytes: () => sheet });
  expect(await ask(`select city, n from ${await load()}`)).toEqual([['上海', '3']]);
  const cut = await choose({ name: 'cut.parquet', bytes: () => parquet.subarray(0, 40) });
  expect(cut).toMatch(/unreadable Parquet: .+ fetch it again/);
});

test.each<[string, () => Buffer, RegExp]>([
  [
    'clip.csv',
    () => Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * 7919) % 256)),
    /clip\.csv is a binary file/,
  ],
  ['bomb.xlsx', bomb, /workbook too large: xl\/workbook\.xml [\d,]+ MB/],
  ['broken.json', () => Buffer.from('[{"a":1},'), /unreadable JSON/],
  ['junk.arrow', () => Buffer.from('not arrow at all'), /preview|unreadable Arrow/],
])('%s is refused in a sentence', async (name, bytes, said) => {
  expect(await choose({ name, bytes })).toMatch(said);
  await room.page
    .getByRole('button', { name: 'Cancel' })
    .click({ timeout: 500 })
    .catch(() => undefined);
});

test('after all of them the engine still answers, and no error was raised', async () => {
  expect(await ask('select 6 * 7 as n')).toEqual([['42']]);
  expect(room.errors).toEqual([]);
  expect(room.requests.filter((url) => !url.startsWith(at.site.address) && !url.startsWith('blob:'))).toEqual(
    [],
  );
});

/** A workbook whose sheet claims to unpack to two gigabytes. */
function bomb(): Buffer {
  const packed = deflateSync(Buffer.alloc(1_000_000)).subarray(2, -4);
  const name = Buffer.from('xl/workbook.xml');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(2_000_000_000, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(2_000_000_000, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, central, name, end]);
}
