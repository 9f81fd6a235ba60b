/** compare-texts and check-claims as they are typed: what leaves, what is said, how they end. */

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pairKinds } from '../src/collation/two-texts.ts';
import { claimVerdicts } from '../src/collation/verdict.ts';

const root = join(import.meta.dirname, '..');
let folder = '';
const story = '截至2020年5月，居住证累计发放1亿张，过境免签国家有53国。全国铁路发送旅客22亿人次。\n';
const later = '截至2020年5月，居住证累计发放超过1亿张。新设窗口36个。\n';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'collation-'));
  writeFileSync(join(folder, 'story.txt'), story);
  writeFileSync(join(folder, 'later.txt'), later);
  writeFileSync(join(folder, 'blank.txt'), ' \n\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

type Command = 'compare-texts' | 'check-claims';

/** What a command prints for words typed in `folder`. */
const typed = (command: Command, ...words: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const script = join(import.meta.dirname, `${command}.ts`);
    const options = { cwd: root, env: { ...process.env, INIT_CWD: folder } };
    execFile('node', ['--import', 'tsx', script, ...words], options, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });

const rowsOf = (out: string): Record<string, unknown>[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('check-claims prints a line a number: verdict, sentence, what to cite; the words stand where it says', async () => {
  const { code, out, err } = await typed('check-claims', join(root, 'data'), 'story.txt');
  expect([code, err]).toEqual([0, '']);
  const rows = rowsOf(out);
  expect(rows.map(({ verdict }) => verdict)).toEqual(['bound_lost', 'agrees', 'absent']);
  for (const row of rows) {
    expect(Object.keys(row)).toEqual([
      'doc',
      'quote',
      'start',
      'end',
      'verdict',
      'sentence',
      'metric',
      'ledger',
      'reckoning',
    ]);
    expect(claimVerdicts).toContain(row.verdict);
    expect(story.slice(Number(row.start), Number(row.end))).toBe(row.quote);
    expect(story).toContain(row.sentence);
  }
  expect(rows[0]).toMatchObject({
    doc: 'story',
    metric: 'residence_permits',
    ledger: { quote: '超过1亿张', bound: 'more_than', low: 100_000_000, period_end: '2020-05-31' },
  });
  expect(rows[2]).toMatchObject({ metric: null, ledger: null });
}, 60_000);

test('compare-texts prints a line a pair, each side where it stands', async () => {
  const { code, out, err } = await typed('compare-texts', 'story.txt', 'later.txt');
  expect([code, err]).toEqual([0, '']);
  const rows = rowsOf(out);
  expect(rows.map(({ kind }) => kind)).toEqual(['strengthened', 'gone', 'gone', 'new']);
  for (const { kind, ...row } of rows) {
    expect(Object.keys(row)).toEqual(['before', 'after', 'reason']);
    expect(pairKinds).toContain(kind);
    for (const [side, text] of [
      [row.before, story],
      [row.after, later],
    ] as const) {
      if (side === null) continue;
      const { start, end, quote, sentence } = side as Record<string, string> & { start: number; end: number };
      expect(text.slice(start, end)).toBe(quote);
      expect(sentence).toContain(quote);
    }
  }
}, 60_000);

test.each<[string, Command, string[], RegExp]>([
  ['no story', 'check-claims', ['DATA'], /^missing story: name a ledger and at least one text\nusage: /],
  ['no ledger', 'check-claims', ['nowhere', 'story.txt'], /^[^\n]*nowhere[^\n]*\n$/],
  ['a blank story', 'check-claims', ['DATA', 'blank.txt'], /^unreadable file blank\.txt: .+\n$/],
  ['one text', 'compare-texts', ['story.txt'], /^two texts are needed: 1 given\nusage: /],
  ['no such text', 'compare-texts', ['story.txt', 'none.txt'], /^[^\n]*none\.txt[^\n]*\n$/],
])(
  '%s: %s ends with 2, says so in a sentence and prints nothing else',
  async (_, command, words, said) => {
    const names = words.map((word) => (word === 'DATA' ? join(root, 'data') : word));
    const { code, out, err } = await typed(command, ...names);
    expect(err).toMatch(said);
    expect(err).not.toMatch(/\n\s+at /);
    expect([code, out]).toEqual([2, '']);
  },
  60_000,
);
