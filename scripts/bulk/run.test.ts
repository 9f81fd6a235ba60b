import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { factColumns, textColumns } from '../../src/dataset/fact-rows.ts';
import { parseCsv } from '../../src/dataset/parse-csv.ts';
import { openPool } from './pool.ts';
import { portionsOf } from './portions.ts';
import { type BulkRequest, readInBulk } from './run.ts';

let folder = '';
let archive = '';
const texts = 40;
const numeralsOfText = 3;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bulk-'));
  archive = join(folder, 'archive.jsonl');
  const record = (at: number) => ({
    id: `t${at}`,
    text: `第${at}号通报\n截至2020年底，全市共有${at + 10}家企业，同比增长12.5%。`,
    date: `${2020 + (at % 2)}-05-31`,
    source: at % 3 === 0 ? '省/厅' : '部委',
  });
  writeFileSync(archive, Array.from({ length: texts }, (_, at) => JSON.stringify(record(at))).join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const plain: BulkRequest = {
  names: [],
  lines: false,
  form: null,
  asOf: null,
  undated: null,
  out: null,
  resume: false,
  workers: 1,
  report: null,
  across: 0,
};

async function run(asked: Partial<BulkRequest>): Promise<{ code: number; said: string[] }> {
  const said: string[] = [];
  const names = [archive];
  const code = await readInBulk({ ...plain, names, ...asked }, (sentence) => said.push(sentence));
  return { code, said };
}

const out = (name: string): string => join(folder, name);
const filesBelow = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)))
    .sort();
function bytesOf(path: string): ArrayBuffer {
  const bytes = readFileSync(path);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
}
const metaOf = (path: string) => parquetMetadata(bytesOf(path));
async function rowsOf(path: string) {
  return { meta: metaOf(path), rows: await parquetReadObjects({ file: bytesOf(path) }) };
}

test('JSON Lines, CSV and Parquet of one file hold the same rows, in the order of the texts', async () => {
  for (const form of ['jsonl', 'csv', 'parquet'])
    expect(await run({ out: out(`one.${form}`) })).toMatchObject({ code: 0 });
  const lines = readFileSync(out('one.jsonl'), 'utf8').trimEnd().split('\n');
  const rows = lines.map((line) => JSON.parse(line));
  const statistics = rows.filter(({ kind }) => kind === 'statistic');
  expect(
    statistics
      .slice(0, 2)
      .map(({ doc, text, as_of_day, year, source }) => [doc, text, as_of_day, year, source]),
  ).toEqual([
    ['t0', '10家', '2020-05-31', 2020, '省/厅'],
    ['t0', '12.5%', '2020-05-31', 2020, '省/厅'],
  ]);
  expect(new Set(rows.map(({ doc }) => doc)).size).toBe(texts);
  expect(rows.length).toBeGreaterThanOrEqual(texts * numeralsOfText);
  const blank = (cell: unknown) => (cell === null ? null : String(cell));
  const asWords = (row: object) => Object.values(row).map(blank);
  expect(parseCsv(readFileSync(out('one.csv'), 'utf8')).map(asWords)).toEqual(rows.map(asWords));
  const parquet = await rowsOf(out('one.parquet'));
  const iso = (cell: unknown) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell);
  expect(parquet.rows.map((row) => Object.values(row).map(iso))).toEqual(
    rows.map((row) => Object.values(row)),
  );
  const notes = parquet.meta.key_value_metadata?.find(({ key }) => key === 'columns')?.value ?? '';
  expect(JSON.parse(notes).map(({ column }: { column: string }) => column)).toEqual(
    [...factColumns, ...textColumns].map(({ name }) => name),
  );
});

/** The folder of small portions, which two tests look at. */
let cut: ReturnType<typeof run> | undefined;
const cutFolder = async (): Promise<string> => {
  cut ??= run({ out: out('cut'), portionBytes: 400 });
  await cut;
  return out('cut');
};

test('a folder holds a file for each year and source; however the texts are cut, its rows are the same', async () => {
  const cut = await cutFolder();
  await run({ out: out('whole') });
  const [list, ...files] = filesBelow(out('whole'));
  expect(list).toBe('_metadata');
  expect(files).toEqual([
    'year=2020/source=省%2F厅/facts.parquet',
    'year=2020/source=部委/facts.parquet',
    'year=2021/source=省%2F厅/facts.parquet',
    'year=2021/source=部委/facts.parquet',
  ]);
  expect(filesBelow(cut)).toEqual([list, ...files]);
  for (const file of files) {
    const [parted, whole] = [await rowsOf(join(cut, file)), await rowsOf(join(out('whole'), file))];
    expect(parted.rows).toEqual(whole.rows);
    expect(parted.meta.row_groups.length).toBeGreaterThan(whole.meta.row_groups.length);
  }
});

test('the list of a folder holds the footer of each file, under its path', async () => {
  const folder = await cutFolder();
  const meta = metaOf(join(folder, '_metadata'));
  const files = filesBelow(folder).filter((file) => file !== '_metadata');
  let rows = 0n;
  for (const file of files) {
    const own = metaOf(join(folder, file));
    const groups = meta.row_groups.filter(({ columns }) => columns[0]?.file_path === file);
    rows += own.num_rows;
    expect(groups).toEqual(
      own.row_groups.map((group) => ({
        ...group,
        columns: group.columns.map((column) => ({ ...column, file_path: file })),
      })),
    );
  }
  expect(meta.num_rows).toBe(rows);
});

/** A copy of the archive with a bad line in its middle; a run is in its middle when it says so. */
function brokenArchive(name: string): string {
  const lines = readFileSync(archive, 'utf8').split('\n');
  writeFileSync(out(name), [...lines.slice(0, texts / 2), 'no', ...lines.slice(texts / 2)].join('\n'));
  return out(name);
}

async function interrupted(asked: Partial<BulkRequest>): Promise<{ code: number; said: string[] }> {
  const said: string[] = [];
  const code = await readInBulk({ ...plain, ...asked }, (sentence) => {
    said.push(sentence);
    if (said.length === 1) process.emit('SIGINT');
  });
  return { code, said };
}

test('a run that is interrupted leaves no output; --resume makes the one that an undisturbed run makes', async () => {
  const names = [brokenArchive('late.jsonl')];
  await run({ names, out: out('calm.csv'), portionBytes: 400 });
  const asked = { names, out: out('late.csv'), portionBytes: 400 };
  const { code, said } = await interrupted(asked);
  expect(code).toBe(130);
  expect(said.at(-1)).toMatch(
    /^interrupted: \d+ texts were read; they are safe in .*late.csv.part, go on by --resume$/,
  );
  expect(existsSync(out('late.csv'))).toBe(false);

  const again = await run(asked);
  expect(again).toEqual({ code: 2, said: [expect.stringMatching(/^interrupted run: .*--resume/)] });
  // As if the machine had stopped amid a write.
  writeFileSync(`${out('late.csv')}.part/data/facts`, 'half a l', { flag: 'a' });
  writeFileSync(`${out('late.csv')}.part/journal.jsonl`, '{"at":', { flag: 'a' });
  expect((await run({ ...asked, resume: true })).said.at(-1)).toMatch(/^40 texts; 1 unreadable/);
  expect(readFileSync(out('late.csv'), 'utf8')).toBe(readFileSync(out('calm.csv'), 'utf8'));
  expect(existsSync(`${out('late.csv')}.part`)).toBe(false);
  expect((await run({ ...asked, resume: true })).said).toEqual([expect.stringMatching(/^output in the way/)]);
});

test('two runs into one output, other words and another input are refused in a sentence', async () => {
  const names = [brokenArchive('input.jsonl')];
  const asked = { names, out: out('taken.csv'), portionBytes: 400 };
  let second: ReturnType<typeof run> | undefined;
  const first = await readInBulk({ ...plain, ...asked }, () => {
    second ??= run({ ...asked, resume: true });
  });
  expect(first).toBe(2);
  expect(await second).toEqual({ code: 2, said: [expect.stringMatching(/^folder in use: process \d+/)] });

  const stopped = { ...asked, out: out('stopped.csv') };
  await interrupted(stopped);
  const other = await run({ ...stopped, resume: true, asOf: '2019' });
  expect(other.said).toEqual([expect.stringMatching(/^other run: /)]);
  writeFileSync(out('input.jsonl'), readFileSync(archive, 'utf8').replace('第0号', '第9号'));
  const changed = await run({ ...stopped, resume: true });
  expect(changed.said.at(-1)).toMatch(/^other input: /);
});

test('bad lines and repeated ids are said and in the report; the rest is read; the code is 2', async () => {
  const input = out('bad.jsonl');
  writeFileSync(
    input,
    '{"id":"a","text":"全市共有36家企业。"}\nno\n{"id":"a","text":"全市约有40家企业。"}\n',
  );
  const { code, said } = await run({ names: [input], out: out('bad.csv'), report: out('bad') });
  expect(code).toBe(2);
  expect(said).toEqual([
    expect.stringMatching(/^unreadable line 2 of .*bad.jsonl: no JSON/),
    expect.stringMatching(/^repeated id: a \(.*bad.jsonl line 3\)/),
    '2 texts; 1 unreadable; 2 undated; 2 numerals, 100.0 % read, 0.0 % of them doubtful',
  ]);
  expect(parseCsv(readFileSync(out('bad.csv'), 'utf8'))).toHaveLength(2);
  const report = JSON.parse(readFileSync(out('bad.json'), 'utf8'));
  expect(report.all).toMatchObject({ texts: 2, unreadable: 1, undated: 2, numerals: 2, coverage: 1 });
  expect(report.files).toEqual([{ ...report.all, name: input, problems: said.slice(0, 2) }]);
  expect(readFileSync(out('bad.txt'), 'utf8')).toContain('all: 2 texts; 1 unreadable');
});

test('an empty input gives an empty file', async () => {
  writeFileSync(out('empty.jsonl'), '');
  for (const form of ['csv', 'parquet', 'jsonl'])
    expect(await run({ names: [out('empty.jsonl')], out: out(`none.${form}`) })).toMatchObject({ code: 0 });
  expect(parseCsv(readFileSync(out('none.csv'), 'utf8'))).toEqual([]);
  expect((await rowsOf(out('none.parquet'))).rows).toEqual([]);
  expect(readFileSync(out('none.jsonl'), 'utf8')).toBe('');
});

test('threads that die in the middle lose nothing and double nothing', async () => {
  const options = {
    ...plain,
    form: 'jsonl',
    partitioned: false,
    ofText: false,
    audits: false,
    across: false,
  } as const;
  const read = async (onOutcome: (pool: ReturnType<typeof openPool>) => unknown) => {
    const pool = openPool(2, options);
    const ids: string[] = [];
    const portions = portionsOf({ names: [archive], lines: false, portionBytes: 400 });
    for await (const outcome of pool.read(portions)) {
      ids.push(...outcome.ids.map(([id]) => id));
      await onOutcome(pool);
    }
    await pool.close();
    return ids;
  };
  let ended = 0;
  const ids = await read(async (pool) => {
    const [thread] = pool.threads;
    if (ended++ < 2) await thread?.terminate();
  });
  expect(ended).toBeGreaterThan(2);
  expect(ids).toEqual(Array.from({ length: texts }, (_, at) => `t${at}`));
});
