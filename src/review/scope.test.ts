import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupBy } from '../dataset/audit/ledger.ts';
import { changeBetween } from '../dataset/change.ts';
import { domains, wholeDomain } from '../dataset/domains.ts';
import type { Observation } from '../dataset/schema.ts';
import { figures } from '../figures/index.ts';
import { locales } from '../text/locale.ts';
import { compare } from './compare.ts';
import { cutTable, fillsOf } from './cut-table.ts';
import type { Deck, Slide } from './deck.ts';
import { data } from './ledger-example.ts';
import { propose, proposeAgain } from './propose.ts';
import { publishedContext } from './published-context.ts';
import { sayComparison } from './say-comparison.ts';
import { isOfLastReview, within } from './scope.ts';
import { slideKind } from './slides/index.ts';
import type { SlidePart } from './slides/slide-kind.ts';
import { inOrder, isSecondHand } from './source-lines.ts';
import { blankTask } from './tasks.ts';
import { templates } from './templates.ts';
import { toSlideSheets } from './to-sheets.ts';

const context = publishedContext;
const byId = new Map(data.observations.map((row) => [row.observation_id, row]));
const domainOf = new Map(data.metrics.map(({ metric_id, domain }) => [metric_id, domain]));
const eventById = new Map(data.events.map((event) => [event.event_id, event]));

const days = fc
  .tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 1500 }))
  .map(([from, span]): readonly [string, string] => [dayAfter(from), dayAfter(from + span)]);

function dayAfter(count: number): string {
  return new Date(Date.UTC(2012, 0, 1 + count)).toISOString().slice(0, 10);
}

// The names of metrics and audits carry days of their own: 2019年5月以来交管改革新举措.
const names = [
  ...data.metrics.flatMap((metric) => [metric.label_zh, metric.label_en]),
  ...data.audits.flatMap((audit) => [audit.subject_zh, audit.subject_en]),
].toSorted((a, b) => b.length - a.length);

function withoutNames(text: string): string {
  return names.reduce((rest, name) => rest.replaceAll(name, ''), text);
}

// Tasks may name any row as their evidence; a review cites it only where it was known.
const tasks = data.observations.slice(0, 6).map(({ observation_id }, at) => ({
  ...blankTask([]),
  id: `t${at + 1}`,
  item: '扩围',
  due: at % 2 === 0 ? '长期' : '2011年底',
  problem: '无',
  evidence: observation_id,
}));

/** All that a deck shows, with the observations and events that it rests on; nothing is drawn. */
async function contentsOf(
  deck: Deck,
): Promise<{ words: string[]; observations: string[]; events: string[]; fills: (readonly number[])[] }> {
  const known = within(context, deck);
  const fills: (readonly number[])[] = [];
  const words: string[] = [];
  const observations: string[] = [];
  const events: string[] = [];
  for (const { title, takeaway, body } of deck.slides) {
    words.push(title.text, takeaway.text);
    if (body.kind === 'figure') {
      const figure = figures.find(({ id }) => id === body.figure);
      const rows = figure ? await known.rowsOf(figure, body.filter) : [];
      for (const { observation_id, event_id } of rows) {
        if (typeof observation_id === 'string') observations.push(observation_id);
        if (typeof event_id === 'string') events.push(event_id);
      }
      // A metric’s definition and the days of publication are no facts of the review.
    } else if (body.kind !== 'sources' && body.kind !== 'text') {
      const parts: readonly SlidePart[] = await slideKind(body.kind).layout(
        body,
        deck,
        known,
        async () => [],
      );
      for (const part of parts) {
        observations.push(...(part.observations ?? []));
        words.push(JSON.stringify(part.body));
        if (part.body.kind !== 'table' || part.body.table.rows.length === 0) continue;
        const around = {
          title: title.text,
          takeaway: takeaway.text,
          notes: part.body.notes,
          remarks: part.body.remarks ?? [],
        };
        fills.push(fillsOf(cutTable(part.body.table, around), around));
      }
    }
  }
  return { words, observations, events, fills };
}

const multiples: Readonly<Record<string, number>> = {
  ...{ 万: 1e4, 亿: 1e8, 万亿: 1e12 },
  ...{ thousand: 1e3, million: 1e6, billion: 1e9 },
};

/** The numbers of a sentence; its days, the names in it, how many metrics it counts and what a move comes to in a year left out. */
function numbersIn(text: string): readonly number[] {
  const bare = withoutNames(text)
    .replaceAll(/\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|(?:\d{1,2} )?[A-Z][a-z]+ (?:19|20)\d\d/g, '')
    .replaceAll(/\((?:19|20)\d\d\)|(?<=since |from |half of )(?:19|20)\d\d/g, '')
    .replaceAll(/可比的\d+项[^；。]*|(?:All|Of) \d+ that compare[^;.]*/g, '')
    .replaceAll(/(?<=\d),(?=\d{3})/g, '')
    .replaceAll(/每年[^，。；]*|[^,;.(]*(?:\.\d[^,;.(]*)* a year/g, '');
  const found = bare.matchAll(/(\d+(?:\.\d+)?)\s?(万亿|万|亿|thousand|million|billion)?/g);
  return [...found].map(([, digits, unit = '']) => Number(digits) * (multiples[unit] ?? 1));
}

/** Whether a number is one of a metric's rows, or how far it is from one to another, or that in per cent or times. */
function isOfRows(number: number, metrics: Iterable<readonly Observation[]>): boolean {
  const is = (value: number | null) => value !== null && Math.abs(value - number) <= 1e-4 * Math.abs(value);
  return [...metrics].some((rows) =>
    rows.some(
      (row) =>
        [row.value, row.low, row.high].some(is) ||
        rows.some((other) => {
          const change = changeBetween(row, other);
          if (typeof change === 'string') return false;
          const percent = change.percent?.value ?? null;
          // A rise of several hundred times is told by how often.
          const times = percent === null ? null : percent / 100;
          return (
            [change.by.value, percent].some(is) ||
            (times !== null && Math.abs(times - number) <= 0.01 * times)
          );
        }),
    ),
  );
}

/** By metric, its rows known on a day. */
function rowsBy(ids: ReadonlySet<string | null>, asOf: string): Iterable<readonly Observation[]> {
  const known = data.observations.filter(
    ({ metric_id, period_end }) => ids.has(metric_id) && (period_end ?? '') <= asOf,
  );
  return groupBy(known, ({ metric_id }) => metric_id ?? '').values();
}

test.each(templates)(
  'a deck of the template %s holds nothing after its day and no number of no row',
  async (template) => {
    await fc.assert(
      fc.asyncProperty(
        days,
        fc.constantFrom(...locales),
        fc.constantFrom(...domains.filter((domain) => domain !== wholeDomain)),
        fc.constantFrom(...data.metrics.map(({ metric_id }) => metric_id)),
        async ([since, asOf], locale, domain, metric) => {
          const deck = await propose(
            { id: 'd', template, locale, since, asOf, domain, metric, tasks },
            context,
          );
          const { words, observations, events, fills } = await contentsOf(deck);
          for (const id of observations) {
            const row = byId.get(id);
            expect(row?.period_end ?? '').not.toBe('');
            expect((row?.period_end ?? '') <= asOf, `${id} in a review as of ${asOf}`).toBe(true);
            if (deck.domain) expect(domainOf.get(row?.metric_id ?? '')).toBe(deck.domain);
          }
          for (const id of events) {
            expect((eventById.get(id)?.date ?? '') <= asOf, `${id} in a review as of ${asOf}`).toBe(true);
            if (deck.domain) expect(eventById.get(id)?.domain).toBe(deck.domain);
          }
          for (const text of words) {
            expect(text).not.toMatch(/undefined|NaN|Infinity/);
            for (const [year] of withoutNames(text).matchAll(
              /(?<![\d-])20[12]\d(?=年|-\d\d-\d\d)|(?<=[a-z] )20[12]\d\b/g,
            ))
              expect(Number(year), text).toBeLessThanOrEqual(Number(asOf.slice(0, 4)));
          }
          for (const { takeaway, body } of deck.slides) {
            expect(takeaway.text).not.toMatch(/[?？]/);
            if (body.kind !== 'numbers' && body.kind !== 'section') continue;
            const ids = new Set<string | null>(
              body.kind === 'numbers'
                ? body.metrics
                : data.metrics.filter((one) => one.domain === body.domain).map((one) => one.metric_id),
            );
            for (const number of numbersIn(takeaway.text))
              expect(isOfRows(number, rowsBy(ids, asOf)), `${number} in “${takeaway.text}”`).toBe(true);
          }
          // Two sheets never hold what one would.
          for (const fill of fills)
            for (const [at, share] of fill.slice(1).entries())
              expect((fill[at] ?? 0) + share).toBeGreaterThan(0.7);
        },
      ),
      { numRuns: 10 },
    );
  },
);

test.each(locales)('a deck in %s without second-hand sources rests on none of them', async (locale) => {
  const secondHand = new Set(data.sources.filter(isSecondHand).map(({ source_id }) => source_id));
  expect(secondHand.size).toBeGreaterThan(0);
  const terms = { since: '2018-05-31', asOf: '2025-12-31', locale };
  const deck = {
    ...(await propose({ id: 'd', template: 'comparison', ...terms }, context)),
    firsthand: true,
  };
  const again = await proposeAgain(deck, context);
  const { observations } = await contentsOf(again);
  expect(observations.length).toBeGreaterThan(0);
  for (const id of observations) expect(secondHand.has(byId.get(id)?.source_id ?? ''), id).toBe(false);
  const last = again.slides.find(({ body }) => body.kind === 'sources') as Slide;
  const sheets = await toSlideSheets(last, again, context);
  expect(JSON.stringify(sheets)).not.toMatch(/machine translation|travel agency/);
});

test('second-hand sources are listed last', () => {
  const order = inOrder(data.sources).map(isSecondHand);
  expect(order).toEqual(order.toSorted((a, b) => Number(a) - Number(b)));
});

test('a figure that has nothing to show by the day says so, with the way out', async () => {
  const line = { text: 'a', origin: 'edited' as const };
  const body = { kind: 'figure' as const, figure: 'app-users' };
  const slide = { id: 'x', title: line, takeaway: line, notes: '', body };
  const deck = await propose(
    { id: 'd', template: 'empty', locale: 'en', since: '2011-01-01', asOf: '2012-01-01' },
    context,
  );
  const [sheet] = await toSlideSheets(slide, deck, context);
  expect(JSON.stringify(sheet?.body)).toContain('another day for this review');
});

test('an observation long before the last review is not of it', () => {
  const review = { since: '2024-12-31', asOf: '2025-12-31' };
  expect(isOfLastReview('2024-12-16', review)).toBe(true);
  expect(isOfLastReview('2024-09-15', review)).toBe(false);
  expect(isOfLastReview('2022-12-31', review)).toBe(false);
});

test('after a change of rules both sides of it are told', async () => {
  const ports = data.metrics.find(({ metric_id }) => metric_id === 'transit_ports');
  if (!ports) throw new Error('no metric transit_ports');
  const words = sayComparison(compare(data, ports, '2020-05-31', '2025-12-31'), 'zh');
  expect(words).toContain('39个');
  expect(words).toContain('2024年12月17日起规则改变，此后65个（2025年12月31日），另计。');
  const terms = { since: '2020-05-31', asOf: '2025-12-31', locale: 'en' as const };
  const deck = await propose({ id: 'd', template: 'empty', ...terms }, context);
  const kind = slideKind('numbers');
  const [part] = await kind.layout(
    { kind: 'numbers', metrics: ['transit_ports', 'transit_countries'] },
    deck,
    context,
    async () => [],
  );
  expect(JSON.stringify(part?.body)).toContain('39 → 65 ports');
});
