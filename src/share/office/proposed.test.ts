/** Every deck that a template proposes from the ledger, as files. */

import { expect, test } from 'vitest';
import { breachesOf, findAll, openPackage, readXml } from '../../../tests/ooxml.ts';
import { figures } from '../../figures/index.ts';
import { blankLetter } from '../../review/letter.ts';
import { propose } from '../../review/propose.ts';
import { publishedContext } from '../../review/published-context.ts';
import type { Sheets } from '../../review/slide-layout.ts';
import { proposeDates, templates } from '../../review/templates.ts';
import { toSheets } from '../../review/to-sheets.ts';
import { locales } from '../../text/locale.ts';
import { toDocx } from '../formats/docx.ts';
import { toOfficial } from '../formats/official.ts';
import { toPptx } from '../formats/pptx.ts';
import { changesOf } from './brief-plan.ts';
import type { Pictures } from './plain-svg.ts';

/** One pixel: what is drawn is looked at elsewhere. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const pictures: Pictures = async () => new Uint8Array(pixel);

const context = publishedContext;

const cases = templates
  .filter((template) => template !== 'empty')
  .flatMap((template) => locales.map((locale) => [template, locale] as const));

test.each(cases)('the template %s in %s keeps the rules, in every file', async (template, locale) => {
  const chosen = {
    ...(template === 'domain' ? { domain: 'traffic' as const } : {}),
    ...(template === 'metric' ? { metric: 'app_users' } : {}),
  };
  const dates = proposeDates(context.data, template);
  const sheets = await toSheets(
    await propose({ id: 'd', template, locale, ...dates, ...chosen }, context),
    context,
  );
  const slides = await toPptx(sheets, pictures);
  expect(breachesOf(slides)).toEqual([]);
  expect(chartsIn(slides)).toBe(chartsOf(sheets));
  expect(chartsOf(sheets)).toBeGreaterThan(0);
  expect(breachesOf(await toDocx(sheets, pictures))).toEqual([]);
  if (locale === 'zh') expect(breachesOf(await toOfficial(sheets, blankLetter, pictures))).toEqual([]);
  const changes = sheets.sheets.filter(
    ({ composed, body }) => composed === 'changes' && body.kind === 'table',
  );
  const rows = changes.flatMap(({ body }) => (body.kind === 'table' ? body.table.rows : []));
  expect(changesOf(sheets)?.table.rows ?? []).toEqual(rows);
});

test('each of the panels of a figure is a chart: together they hold every number once, on one stretch of time', async () => {
  const several = figures.filter(({ nativePanels }) => nativePanels);
  const told: string[] = [];
  for (const figure of several) {
    const rows = await context.rowsOf(figure, undefined);
    const panels = figure.nativePanels?.(rows, 'zh')?.panels;
    if (!panels) continue;
    told.push(figure.id);
    const values = panels.flatMap(({ chart }) =>
      chart.series.flatMap((series) =>
        series.values.filter((value, at) => value !== null && (series.words?.[at] ?? null) !== null),
      ),
    );
    const facts = rows.filter(({ observation_id }) => typeof observation_id === 'string');
    const days = new Set(
      facts.map((row) => [row.metric_id, row.unit, row.comparability, row.period_end].join(' ')),
    );
    expect(values.length, figure.id).toBe(days.size);
    expect(new Set(panels.map(({ chart }) => chart.span?.join()))).toHaveLength(1);
    for (const { chart } of panels) {
      expect(chart.unit).not.toBe('');
      const near = chart.series.map((series) => series.near ?? false);
      expect(near).toEqual(near.toSorted());
    }
  }
  expect(told).toEqual(expect.arrayContaining(['transit', 'electronic-licences', 'online-services']));
});

function chartsOf({ sheets }: Sheets): number {
  return sheets.reduce(
    (sum, { body }) =>
      body.kind === 'figure' ? sum + (body.chart ? 1 : (body.panels?.panels.length ?? 0)) : sum,
    0,
  );
}

function chartsIn(bytes: Uint8Array): number {
  const files = openPackage(bytes);
  const slides = Object.keys(files).filter((path) => /^ppt\/slides\/[^/]+\.xml$/.test(path));
  return slides.flatMap((path) => findAll(readXml(files, path), 'c:chart')).length;
}
