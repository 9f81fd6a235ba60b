import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { overlaps } from '../charts/label.ts';
import { textBoxes } from '../charts/text-boxes.ts';
import { toNumber, toTick } from '../dataset/quantity.ts';
import type { Row } from '../engine/database.ts';
import { openPublishedLedger } from '../engine/published-ledger.ts';
import { figures } from './index.ts';
import { drawFigure } from './kit/draw.ts';
import { filterSql, noFilter } from './kit/filter.ts';
import { toTable } from './kit/table.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>') as unknown as {
  document: Document;
};
const locales = ['zh', 'en'] as const;
const widths = [320, 358, 520, 560, 1088, 1120, 1200];

const engine = await openPublishedLedger();
const answers = new Map<string, readonly Row[]>();
for (const figure of figures) answers.set(figure.id, (await engine.query(figure.sql)).rows());

const rowsOf = (id: string): readonly Row[] => answers.get(id) ?? [];
const observationsOf = (rows: readonly Row[]) => new Set(rows.flatMap((row) => row.observation_id ?? []));

test('every figure has its own address', () => {
  expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
  for (const { id } of figures) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test('every metric that a figure names is in the ledger', async () => {
  const known = new Set(
    (await engine.query('select metric_id from metrics')).rows().map((row) => row.metric_id),
  );
  expect(figures.flatMap(({ metrics }) => metrics.filter((metric) => !known.has(metric)))).toEqual([]);
});

test('a target stands in the ledger and is drawn by no figure', async () => {
  const add = (modality: string) =>
    engine.query(`insert into observations select * replace (
  observation_id || '-${modality}' as observation_id, '${modality}' as modality, value * 3 as value)
from observations where restates is null`);
  for (const modality of ['target', 'plan', 'forecast', 'achieved']) await add(modality);
  const drawn: string[] = [];
  for (const { sql } of figures)
    for (const { observation_id } of (await engine.query(sql)).rows()) drawn.push(String(observation_id));
  const among = (modality: string) => drawn.filter((id) => id.endsWith(`-${modality}`)).length;
  for (const modality of ['target', 'plan', 'forecast']) expect(among(modality)).toBe(0);
  expect(among('achieved')).toBeGreaterThan(50);
  await engine.query(
    `delete from observations where regexp_matches(observation_id, '-(target|plan|forecast|achieved)$')`,
  );
});

describe.each(figures)('$id', (figure) => {
  test('is answered by the engine with rows', () => {
    expect(rowsOf(figure.id).length).toBeGreaterThan(0);
  });

  test('states no fact twice', () => {
    const stated = rowsOf(figure.id).filter((row) => 'statements' in row && row.row_kind !== 'change');
    const facts = stated.map((row) =>
      [row.metric_id, row.unit, row.bound, row.value, row.low, String(row.period_end).slice(0, 7)].join(),
    );
    expect(new Set(facts).size).toBe(facts.length);
  });

  test.each(locales)('says in %s what it shows, with numbers of its rows', (locale) => {
    const rows = rowsOf(figure.id);
    const alt = figure.alt(rows, locale);
    const title = figure.title(rows, locale);
    const values = rows.flatMap((row) => (typeof row.value === 'number' ? [row.value] : []));
    const numbers = values.length > 0 ? values : [rows.length];
    expect(
      numbers.some((value) => alt.includes(toNumber(value, locale)) || alt.includes(toTick(value, locale))),
    ).toBe(true);
    expect(`${alt}${title}${figure.subtitle(rows, locale)}`).not.toMatch(/undefined|null|NaN| {2}/);
    if (locale === 'en') expect(`${title}${figure.subtitle(rows, 'en')}`).not.toMatch(/\p{Script=Han}/u);
    else expect(title).toMatch(/\p{Script=Han}/u);
  });

  describe.each(locales)('drawn in %s', (locale) => {
    test.each(widths)('at %i px no text is cut, small or on another', (width) => {
      const drawn = drawFigure(figure, rowsOf(figure.id), { document, locale, width });
      expect(drawn.getAttribute('data-figure')).toBe(figure.id);
      expect(drawn.getAttribute('viewBox')).toMatch(new RegExp(`^0 0 ${width} \\d+$`));
      const height = Number(drawn.getAttribute('height'));
      const boxes = textBoxes(drawn);
      expect(boxes.length).toBeGreaterThan(3);
      const faults = boxes.flatMap((box, index) => [
        ...(box.size < 11 ? [`small: ${box.words}`] : []),
        ...(box.x0 < -0.5 || box.x1 > width + 0.5 || box.y0 < -1 || box.y1 > height + 1
          ? [`cut: ${box.words}`]
          : []),
        ...boxes
          .slice(index + 1)
          .filter((other) => overlaps(box, other))
          .map((other) => `${box.words} on ${other.words}`),
      ]);
      expect(faults).toEqual([]);
    });

    test('stands alone: no style, no script, colours by variable, every mark a row of the answer', () => {
      const rows = rowsOf(figure.id);
      const drawn = drawFigure(figure, rows, { document, locale, width: 560 });
      expect(drawn.querySelector('style, script, image, a')).toBeNull();
      expect(drawn.outerHTML).not.toMatch(/(?:fill|stroke)="(?!var\(--|none|currentColor)/);
      const marks = [...drawn.querySelectorAll('[data-observation]')];
      const ids = marks.map((mark) => mark.getAttribute('data-observation'));
      expect(new Set(ids)).toEqual(observationsOf(rows));
      for (const mark of marks) expect(mark.getAttribute('aria-label')).toMatch(/\S/);
    });

    test('says so in words when a filter leaves nothing', async () => {
      const rows = (await engine.query(filterSql(figure.sql, { ...noFilter, to: '1900-01-01' }))).rows();
      const drawn = drawFigure(figure, rows, { document, locale, width: 320 });
      expect(drawn.textContent).toMatch(locale === 'zh' ? /[一-龥]/ : /[a-z]/);
      if (figure.row.filterable) {
        expect(drawn.querySelector('[data-observation]')).toBeNull();
        expect(drawn.textContent).toMatch(locale === 'zh' ? /没有记录/ : /No record/);
      }
      const table = figure.row.brief(rows, locale).rows.flat().join();
      expect(`${figure.title(rows, locale)}${figure.alt(rows, locale)}${table}`).not.toMatch(
        /undefined|null|NaN/,
      );
    });
  });

  test('its SQL is narrowed by a filter, never rewritten', async () => {
    expect(/\bfrom facts\b/.test(figure.sql)).toBe(figure.row.filterable);
    expect(figure.sql).not.toContain('main.');
    const filtered = (
      await engine.query(filterSql(figure.sql, { ...noFilter, domains: ['immigration'] }))
    ).rows();
    for (const row of filtered)
      if (row.observation_id && 'domain' in row) expect(row.domain).toBe('immigration');
  });

  test.each(locales)('its table in %s names every column', (locale) => {
    const table = toTable(figure, rowsOf(figure.id), locale);
    expect(table.rows.length).toBe(rowsOf(figure.id).length);
    // Words, not the codes of the columns: 逾1亿张, not more_than and 100000000.
    const cells = table.rows.flat();
    for (const cell of cells) expect(cell).not.toMatch(/^(?:true|false|null|\d{8,}|[a-z]+_[a-z_]+)$/);
    if (locale === 'zh') for (const cell of cells) expect(cell).not.toMatch(/^[a-z]+$/);
    const amounts = table.columns.findIndex(({ name }) => name === 'amount');
    for (const [at, row] of rowsOf(figure.id).entries())
      if ('bound' in row && row.bound) expect(table.rows[at]?.[amounts]).toMatch(/\d/);
    for (const { label } of table.columns) expect(label).toMatch(locale === 'zh' ? /[一-龥]/ : /^[A-Z]/);
  });
});
