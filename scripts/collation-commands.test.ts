/** compare-texts and check-claims as they are typed: what leaves, what is said, how they end. */

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pairKinds } from '../src/collation/pair-kind.ts';
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

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What Node prints for its own words, started in the root with `folder` as the place where they were typed. */
const run = (words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> =>
  new Promise((resolve) => {
    const options = { cwd: root, env: { ...process.env, INIT_CWD: folder, ...env } };
    execFile('node', ['--import', 'tsx', ...words], options, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });

/** What a command prints for words typed in `folder`. */
const typed = (command: Command, ...words: string[]): Promise<Outcome> =>
  run([join(import.meta.dirname, `${command}.ts`), ...words]);

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
      'refusal',
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

const mistaken: readonly [string, Command, readonly string[], RegExp][] = [
  ['no story', 'check-claims', ['DATA'], /^missing story: name a ledger and at least one text\nusage: /],
  ['no ledger', 'check-claims', ['nowhere', 'story.txt'], /^[^\n]*nowhere[^\n]*\n$/],
  ['a blank story', 'check-claims', ['DATA', 'blank.txt'], /^unreadable file blank\.txt: .+\n$/],
  ['one text', 'compare-texts', ['story.txt'], /^two texts are needed: 1 given\nusage: /],
  ['no such text', 'compare-texts', ['story.txt', 'none.txt'], /^[^\n]*none\.txt[^\n]*\n$/],
];

/** Runs commands in one process, since each start takes two seconds, and prints what came of each as JSON. */
const inTurn = `
const outcomes = [];
const { stdout, stderr } = process;
const [print, say] = [stdout.write.bind(stdout), stderr.write.bind(stderr)];
for (const [script, ...words] of JSON.parse(process.env.COMMANDS)) {
  const outcome = { code: 0, out: '', err: '' };
  stdout.write = (text) => (outcome.out += text) !== '';
  stderr.write = (text) => (outcome.err += text) !== '';
  process.argv = [process.argv[0], script, ...words];
  process.exitCode = 0;
  await import(script + '?' + outcomes.length);
  outcomes.push({ ...outcome, code: process.exitCode });
}
[stdout.write, stderr.write, process.exitCode] = [print, say, 0];
print(JSON.stringify(outcomes));
`;

test('what is typed wrong ends with 2, is said in a sentence, and nothing else is printed', async () => {
  const commands = mistaken.map(([, command, words]) => [
    pathToFileURL(join(import.meta.dirname, `${command}.ts`)).href,
    ...words.map((word) => (word === 'DATA' ? join(root, 'data') : word)),
  ]);
  const env = { COMMANDS: JSON.stringify(commands) };
  const { err, out } = await run(['--input-type=module', '--eval', inTurn], env);
  expect(err).toBe('');
  const outcomes = JSON.parse(out) as Outcome[];
  expect(outcomes).toHaveLength(mistaken.length);
  for (const [at, [name, , , said]] of mistaken.entries()) {
    const { code, out, err } = outcomes[at] as Outcome;
    expect(err, name).toMatch(said);
    expect(err, name).not.toMatch(/\n\s+at /);
    expect([code, out], name).toEqual([2, '']);
  }
}, 60_000);
