import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parseCsv } from '../../src/dataset/parse-csv.ts';
import { bulkRun, threadScript } from './bundle.ts';
import { readInBulk } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
afterAll(() => rmSync(folder, { recursive: true }));

const data = join(import.meta.dirname, '../../data');
const [article] = parseCsv(readFileSync(join(data, 'articles.csv'), 'utf8'));

test('the bundle reads as the sources do, and finds what lies beside them', async () => {
  const script = basename(await threadScript());
  const run = await bulkRun();
  expect(run.readInBulk).not.toBe(readInBulk);
  expect(basename(await threadScript())).toBe(script);
  const rows = async (read: typeof readInBulk, out: string): Promise<string> => {
    const code = await read(
      {
        names: [join(data, 'articles', `${article?.article_id}.txt`)],
        lines: false,
        form: null,
        asOf: null,
        undated: null,
        out: join(folder, out),
        resume: false,
        workers: 1,
        report: null,
        across: 0,
      },
      () => undefined,
    );
    expect(code).toBe(0);
    return readFileSync(join(folder, out), 'utf8');
  };
  const bundled = await rows(run.readInBulk, 'bundled.jsonl');
  // The ledger's table of articles says the date: nothing in the text does.
  expect(JSON.parse(bundled.slice(0, bundled.indexOf('\n')))).toMatchObject({ as_of: article?.as_of });
  expect(bundled).toBe(await rows(readInBulk, 'plain.jsonl'));
}, 60_000);
