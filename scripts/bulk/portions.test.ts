import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { portionsOf } from './portions.ts';
import { readings } from './readings.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'portions-'));
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const bytes = (words: string) => new Uint8Array(Buffer.from(words));
  write('in/部委/2020/公 安.txt', '共有36家。\r\n');
  write('in/部委/b.txt', '\uFEFF共有37家。');
  write('in/c.txt', '共有38家。');
  write('in/.DS_Store', 'x');
  write('more.jsonl', '{"id":"x","text":"共有39家。"}\nno\n{"id":"y","text":"共有40家。"}');
  write('packed.ndjson.gz', gzipSync('{"id":"z","text":"共有41家。"}'));
  write(
    'all.zip',
    zipSync({
      '日报/d.txt': bytes('共有42家。'),
      'e.txt': [bytes('共有43家。'), { level: 0 }],
      'f.jsonl': bytes('{"id":"w","text":"共有44家。"}'),
      '__MACOSX/d.txt': bytes('x'),
    }),
  );
  write('cut.zip', zipSync({ 'a.txt': bytes('共有36家。'.repeat(99)) }).subarray(0, 60));
  mkdirSync(join(folder, 'empty'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function read(names: readonly string[], portionBytes = 1 << 20) {
  const texts: string[] = [];
  const options = { names: names.map((name) => join(folder, name)), lines: false, portionBytes };
  for await (const portion of portionsOf(options))
    for await (const reading of readings(portion, { asOf: null, undated: null }))
      texts.push(
        'problem' in reading
          ? reading.problem.replaceAll(`${folder}/`, '')
          : `${reading.text.id} ${reading.text.text.trim()} ${reading.text.source ?? ''}`.trim(),
      );
  return texts;
}

const inFolder = ['c 共有38家。', '部委/2020/公 安 共有36家。 部委', '部委/b 共有37家。 部委'];

test('a folder gives every file below it, called by its path there; the first folder is its source', async () => {
  expect(await read(['in'])).toEqual(inFolder);
});

test('a pattern gives the files of such names, ** any folders', async () => {
  expect(await read(['in/**/*.txt'])).toEqual(inFolder);
  expect(await read(['in/*/b.tx?'])).toEqual([inFolder[2]]);
  expect(await read(['in/[bc].txt'])).toEqual([inFolder[0]]);
  expect(await read(['in/*.csv'])).toEqual(['unreadable file in/*.csv: no file has such a name']);
});

test('JSON Lines and zips, packed or not, give their texts; a bad line is said and the next one read', async () => {
  expect(await read(['more.jsonl', 'packed.ndjson.gz', 'all.zip'])).toEqual([
    'x 共有39家。',
    expect.stringMatching(/^unreadable line 2 of more.jsonl: no JSON/),
    'y 共有40家。',
    'z 共有41家。',
    'e 共有43家。',
    'w 共有44家。',
    '日报/d 共有42家。 日报',
  ]);
});

test('what is empty, cut off or missing is one sentence', async () => {
  expect(await read(['empty', 'cut.zip', 'none.txt', 'c'])).toEqual([
    'unreadable file empty: the folder holds no file; name one with texts',
    'unreadable file cut.zip: unreadable zip: it is cut off or damaged; save it anew',
    'unreadable file none.txt: there is no such file',
    'unreadable file c: there is no such file',
  ]);
});

test('portions of any size hold the same texts in the same order', async () => {
  const names = ['in', 'more.jsonl', 'all.zip'];
  const whole = await read(names);
  for (const size of [1, 40, 100]) expect(await read(names, size)).toEqual(whole);
});
