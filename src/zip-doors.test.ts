/** Every door that opens a zip of somebody else's, with one that does not hold what it says. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDesk, writeDesk } from './apps/explore/desk-file.ts';
import { readDocuments } from './documents/read.ts';
import { inspect } from './import/inspect.ts';
import { fromZip, toZip } from './share/ledger-zip.ts';
import { openPackage } from './share/office/open-package.ts';

const fixture = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '..', path)));
const fileOf = (bytes: Uint8Array, name: string) => new File([bytes.slice()], name);

/** What a document's reader says is wrong with it. */
async function problemOf(name: string, bytes: Uint8Array): Promise<string> {
  for await (const reading of readDocuments({ name, bytes }))
    if ('problem' in reading) return reading.problem.en;
  return '';
}
const thrown = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => '',
    (error: Error) => error.message,
  );

/** A sound file, one of its entries that the door reads, and what the door says of a file: '' where it opens it. */
const doors: readonly {
  readonly door: string;
  readonly bytes: () => Promise<Uint8Array>;
  readonly entry: string;
  readonly open: (bytes: Uint8Array) => Promise<string>;
}[] = [
  {
    door: 'a document',
    bytes: async () => fixture('tests/fixtures/documents/report.docx'),
    entry: 'word/document.xml',
    open: (bytes) => problemOf('a.docx', bytes),
  },
  {
    door: 'a zip of documents',
    bytes: async () => zipSync({ 'a.txt': strToU8('新建泵站12处。'.repeat(50)) }),
    entry: 'a.txt',
    open: (bytes) => problemOf('a.zip', bytes),
  },
  {
    door: 'a workbook to import',
    bytes: async () => fixture('src/import/fixtures/percent.xlsx'),
    entry: 'xl/worksheets/sheet1.xml',
    open: (bytes) => thrown(inspect(fileOf(bytes, 'a.xlsx'))),
  },
  {
    door: 'a zip of tables to import',
    bytes: async () => zipSync({ 'a.csv': strToU8('地区,人口\n甲市,12\n'.repeat(50)) }),
    entry: 'a.csv',
    open: (bytes) => thrown(inspect(fileOf(bytes, 'a.zip'))),
  },
  {
    door: 'a ledger',
    bytes: async () => toZip({ 'ledger.json': '{"id":"a"}', 'articles/a.txt': '新建泵站12处。'.repeat(50) }),
    entry: 'articles/a.txt',
    open: async (bytes) => {
      const opened = fromZip(bytes);
      return 'problem' in opened ? opened.problem.en : '';
    },
  },
  {
    door: 'a presentation or brief that comes home, a template',
    bytes: async () => fixture('tests/fixtures/templates/pptxgenjs.pptx'),
    entry: 'ppt/slideMasters/slideMaster1.xml',
    open: async (bytes) => thrown(Promise.resolve().then(() => openPackage(bytes, 'en'))),
  },
  {
    door: 'a desk',
    bytes: async () => new Uint8Array(await (await writeDesk({ queries: [], tables: [] })).arrayBuffer()),
    entry: 'desk.json',
    open: (bytes) => thrown(readDesk(new Blob([bytes.slice()]))),
  },
];

/** Where the zip's directory speaks of an entry. */
function placeOf(bytes: Uint8Array, name: string): number {
  const letters = new TextDecoder('latin1').decode(bytes);
  const at = letters.lastIndexOf(name) - 46;
  expect(letters.slice(at, at + 4)).toBe('PK\x01\x02');
  return at;
}

describe.each(doors)('$door', ({ bytes: sound, entry, open }) => {
  test('is opened as it is', async () => {
    expect(await open(await sound())).toBe('');
  });

  test.each([
    ['understates its size', 24, (stated: number) => stated - 1],
    ['overstates its size', 24, (stated: number) => stated + 1],
    ['has another checksum', 16, (stated: number) => stated ^ 1],
  ])('is refused where an entry %s', async (_, field, lie) => {
    const bytes = (await sound()).slice();
    const view = new DataView(bytes.buffer);
    const at = placeOf(bytes, entry) + field;
    view.setUint32(at, lie(view.getUint32(at, true)), true);
    expect(await open(bytes)).toContain(`${entry} is not what the directory says of it`);
  });

  test('is refused where an entry leads outside', async () => {
    const bytes = (await sound()).slice();
    bytes.set(strToU8('../'), placeOf(bytes, entry) + 46);
    expect(await open(bytes)).toContain(`unsafe path in the `);
  });
});
