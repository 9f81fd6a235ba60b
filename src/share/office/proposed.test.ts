/** Every deck that a template proposes from the ledger, as files. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { breachesOf, findAll, openPackage, readXml } from '../../../tests/ooxml.ts';
import { tables as schema } from '../../dataset/schema.ts';
import type { Database } from '../../engine/database.ts';
import { openNodeDatabase } from '../../engine/node.ts';
import { filterSql, noFilter } from '../../figures/kit/filter.ts';
import { parseMaterial } from '../../review/parse-ledger-data.ts';
import { propose } from '../../review/propose.ts';
import type { Sheets } from '../../review/slide-layout.ts';
import { proposeDates, templates } from '../../review/templates.ts';
import type { Workshop } from '../../review/terms.ts';
import { toSheets } from '../../review/to-sheets.ts';
import { locales } from '../../text/locale.ts';
import { toDocx } from '../formats/docx.ts';
import { toPptx } from '../formats/pptx.ts';
import { changesOf } from './brief-plan.ts';
import type { Pictures } from './plain-svg.ts';

const data = join(import.meta.dirname, '../../../public/data');
const csv = Object.fromEntries(
  schema.map(({ name }) => [name, readFileSync(join(data, `${name}.csv`), 'utf8')]),
);
const { document } = parseHTML('<!doctype html><html><body></body></html>') as unknown as {
  document: Document;
};

/** One pixel: what is drawn is looked at elsewhere. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const pictures: Pictures = async () => new Uint8Array(pixel);

let engine: Database;
let workshop: Workshop;
beforeAll(async () => {
  engine = await openNodeDatabase(csv);
  workshop = {
    material: parseMaterial(csv, '0123456789ab'),
    document,
    rowsOf: async (figure, filter = noFilter) => (await engine.query(filterSql(figure.sql, filter))).rows(),
  };
});
afterAll(() => engine.close());

const cases = templates
  .filter((template) => template !== 'empty')
  .flatMap((template) => locales.map((locale) => [template, locale] as const));

test.each(cases)('the template %s in %s keeps the rules, in both files', async (template, locale) => {
  const chosen = {
    ...(template === 'domain' ? { domain: 'immigration' as const } : {}),
    ...(template === 'metric' ? { metric: 'app_users' } : {}),
  };
  const dates = proposeDates(workshop.material, template);
  const sheets = await toSheets(
    await propose({ id: 'd', template, locale, ...dates, ...chosen }, workshop),
    workshop,
  );
  const slides = await toPptx(sheets, pictures);
  expect(breachesOf(slides)).toEqual([]);
  expect(chartsIn(slides)).toBe(chartsOf(sheets));
  expect(chartsOf(sheets)).toBeGreaterThan(0);
  expect(breachesOf(await toDocx(sheets, pictures))).toEqual([]);
  const changes = sheets.sheets.filter(
    ({ composed, body }) => composed === 'changes' && body.kind === 'table',
  );
  const rows = changes.flatMap(({ body }) => (body.kind === 'table' ? body.table.rows : []));
  expect(changesOf(sheets)?.table.rows).toEqual(rows);
});

function chartsOf({ sheets }: Sheets): number {
  return sheets.filter(({ body }) => body.kind === 'figure' && body.chart !== null).length;
}

function chartsIn(bytes: Uint8Array): number {
  const files = openPackage(bytes);
  const slides = Object.keys(files).filter((path) => /^ppt\/slides\/[^/]+\.xml$/.test(path));
  return slides.flatMap((path) => findAll(readXml(files, path), 'c:chart')).length;
}
