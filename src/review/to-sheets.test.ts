import { describe, expect, test } from 'vitest';
import { figures } from '../figures/index.ts';
import { type FactRow, isDated, positionOf } from '../figures/kit/fact-row.ts';
import { noFilter } from '../figures/kit/filter.ts';
import { type Locale, locales } from '../text/locale.ts';
import type { Deck } from './deck.ts';
import { parseDeck, printDeck, toDeck } from './deck-file.ts';
import { toLightDeck } from './origin.ts';
import { propose, proposeSlide } from './propose.ts';
import { publishedContext } from './published-context.ts';
import type { Sheets } from './slide-layout.ts';
import { slideKind } from './slides/index.ts';
import { toSnapshot } from './snapshot.ts';
import { proposeDates, type Template, templates } from './templates.ts';
import type { ReviewContext } from './terms.ts';
import { sheetNumbers, toSheets, toSlideSheets } from './to-sheets.ts';

const context = publishedContext;
const { data } = context;

function proposeOf(template: Template, locale: Locale, own: Partial<Deck> = {}): Promise<Deck> {
  const dates = proposeDates(data, template);
  const chosen = {
    ...(template === 'domain' ? { domain: 'immigration' as const } : {}),
    ...(template === 'metric' ? { metric: 'app_users' } : {}),
  };
  return propose({ id: 'd', template, locale, ...dates, ...chosen, ...own }, context);
}

/** Every word a reader meets on the sheets. */
function wordsOf({ sheets }: Sheets): string {
  return sheets
    .flatMap(({ title, takeaway, body, sources }) => [title, takeaway, JSON.stringify(body), ...sources])
    .join('\n')
    .replace(/"svg":"(?:[^"\\]|\\.)*"/g, '');
}

describe.each(locales)('in %s', (locale) => {
  test.each(templates.filter((template) => template !== 'empty'))(
    'the template %s proposes a whole deck from the rows',
    async (template) => {
      const deck = await proposeOf(template, locale);
      const kinds = deck.slides.map(({ body }) => body.kind);
      expect(kinds[0]).toBe('title');
      for (const kind of ['evidence', 'sources', 'numbers', 'figure'] as const) expect(kinds).toContain(kind);
      // What one metric changed stands with its numbers; other metrics are none of its review.
      expect(kinds.includes('changes')).toBe(template !== 'metric');
      // Without an earlier ledger there is nothing to say of what changed in it.
      expect(kinds).not.toContain('ledger');
      expect(deck.slides.length).toBeGreaterThanOrEqual(7);
      expect(new Set(deck.slides.map(({ id }) => id)).size).toBe(deck.slides.length);
      for (const { title, takeaway } of deck.slides) {
        expect(title.origin).toBe('proposed');
        expect(title.text).toMatch(/\S/);
        if (locale === 'en') expect(title.text + takeaway.text).not.toMatch(/\p{Script=Han}/u);
      }
      const sheets = await toSheets(deck, context);
      expect(sheets.sheets.length).toBeGreaterThanOrEqual(deck.slides.length);
      expect(new Set(sheets.sheets.map(({ id }) => id)).size).toBe(sheets.sheets.length);
      expect(wordsOf(sheets)).not.toMatch(/undefined|NaN|Infinity| {2}/);
      for (const { body, sources } of sheets.sheets) {
        if (body.kind === 'figure') {
          expect(body.svg).toContain('<svg');
          expect(body.alt).toMatch(/\S/);
          expect(body.table.rows.length).toBeGreaterThan(0);
        }
        // No hash stands on a cover.
        if (body.kind === 'title') expect(body.lines.join()).not.toContain(data.version);
        if (body.kind === 'numbers') expect(body.numbers.length).toBeGreaterThan(0);
        if (body.kind === 'figure' || body.kind === 'numbers') expect(sources.length).toBeGreaterThan(0);
        if (body.kind === 'table' || body.kind === 'figure')
          for (const row of body.table.rows) expect(row.length).toBe(body.table.columns.length);
      }
    },
  );

  test('the annual review is the article’s year, its numbers those of the rows', async () => {
    const deck = await proposeOf('annual', locale);
    expect([deck.since, deck.asOf]).toEqual(['2019-05-31', '2020-05-31']);
    const sheets = await toSheets(deck, context);
    const numbers = sheets.sheets.flatMap(({ body }) => (body.kind === 'numbers' ? body.numbers : []));
    const cards = numbers.find(({ observation_id }) => observation_id.endsWith('id_card_offsite'));
    expect(cards?.words).toBe(locale === 'zh' ? '逾3300万张' : 'over 33 million cards');
    expect(cards?.detail).toContain(locale === 'zh' ? '约1300万张' : 'about 13 million cards');
    const changes = sheets.sheets.filter(({ id }) =>
      id.startsWith(deck.slides.find(({ body }) => body.kind === 'changes')?.id ?? '?'),
    );
    expect(wordsOf({ ...sheets, sheets: changes })).toContain(
      locale === 'zh' ? '过境免签适用城市' : 'Cities with visa-free transit',
    );
  });
});

test('a deck of any metric is proposed and worked out', async () => {
  for (const { metric_id } of data.metrics) {
    const dates = proposeDates(data, 'metric');
    const deck = await propose(
      { id: 'd', template: 'metric', locale: 'en', ...dates, metric: metric_id },
      context,
    );
    const sheets = await toSheets(deck, context);
    expect(wordsOf(sheets)).not.toMatch(/undefined|NaN|Infinity/);
    expect(sheets.sheets.some(({ body }) => body.kind === 'numbers' && body.numbers.length > 0)).toBe(true);
  }
});

test('slides are numbered as their sheets are on stage', async () => {
  const deck = await proposeOf('comparison', 'zh');
  const numbers = await sheetNumbers(deck, context);
  const { sheets } = await toSheets(deck, context);
  for (const { id } of deck.slides) {
    const [first = 0, last = 0] = numbers.get(id) ?? [];
    const own = sheets.slice(first - 1, last).map((sheet) => sheet.id.replace(/-\d+$/, ''));
    expect(own.length).toBeGreaterThan(0);
    expect(new Set(own)).toEqual(new Set([id]));
  }
  expect(Math.max(...[...numbers.values()].flat())).toBe(sheets.length);
});

test('a native chart holds the rows of its figure and nothing else', async () => {
  let charts = 0;
  for (const figure of figures) {
    const deck = await proposeOf('empty', 'zh');
    const slides = [{ ...emptySlide, body: { kind: 'figure' as const, figure: figure.id } }];
    const [sheet] = (await toSheets({ ...deck, slides }, context)).sheets;
    if (sheet?.body.kind !== 'figure') throw new Error(`no figure: ${figure.id}`);
    const { chart } = sheet.body;
    if (!chart) continue;
    charts++;
    const rows = ((await context.rowsOf(figure)) as readonly FactRow[]).filter(isDated);
    // Where batches are added up, a step stands at the sum.
    const standsAt = (row: FactRow & { cumulated?: number | null }) => row.cumulated ?? positionOf(row);
    const read = chart.series.flatMap(({ values, words = [] }) => values.filter((_, at) => words[at]));
    expect([...read].sort()).toEqual(rows.map(standsAt).sort());
    for (const { values, words = [], form } of chart.series) {
      expect(values.length).toBe(chart.categories.length);
      const bare = values.filter((value, at) => value !== null && !words[at]);
      expect(words.filter((word, at) => word && values[at] === null)).toEqual([]);
      if (form !== 'step') expect(bare).toEqual([]);
      // A corner is as high as a point, or the zero that a count begins at.
      else
        expect(
          bare.filter((value) => value !== 0 && !values.some((other, at) => words[at] && other === value)),
        ).toEqual([]);
    }
    const near = rows.some(({ comparability }) => comparability === 'near');
    if (near && chart.kind === 'line') expect(chart.series.some((series) => series.near)).toBe(true);
  }
  expect(charts).toBeGreaterThanOrEqual(8);
});

const line = { text: 'a', origin: 'edited' as const };
const emptySlide = { id: 'x', title: line, takeaway: line, notes: 'n' };

test('a filter narrows a figure’s rows and is told in its subtitle', async () => {
  const deck = await proposeOf('empty', 'zh');
  const filter = { ...noFilter, to: '2020-12-31' };
  const slides = [{ ...emptySlide, body: { kind: 'figure' as const, figure: 'app-users', filter } }];
  const [sheet] = (await toSheets({ ...deck, slides }, context)).sheets;
  if (sheet?.body.kind !== 'figure') throw new Error('no figure');
  expect(sheet.body.subtitle).toContain('至2020年12月31日');
  expect(sheet.body.chart?.categories.every((day) => day <= '2020-12-31')).toBe(true);
});

test('targets stand with their status and the printed rule', async () => {
  const targets = [{ metric_id: 'app_users', value: 500_000_000, by: '2023-12-31' }];
  const deck = await proposeOf('domain', 'zh', { targets, asOf: '2023-12-31', domain: 'traffic' });
  const sheets = await toSheets(deck, context);
  const status = sheets.sheets.find(({ title }) => title.startsWith('目标'));
  if (status?.body.kind !== 'table') throw new Error('no status table');
  expect(status.body.table.rows[0]).toContain('? 无新数据');
  expect(status.body.notes[0]).toContain('早于评估日400天以上');
  expect(status.takeaway).toBe('1个目标：1个无新数据。');
});

test.each(locales)('a target that cannot be measured stands by its own words, in %s', async (locale) => {
  const openTargets = [{ label: '服务质量', words: '大幅提升', lacks: 'date' as const }];
  const deck = await propose(
    { id: 'd', template: 'annual', locale, ...proposeDates(data, 'annual'), openTargets },
    context,
  );
  expect(deck.slides.map(({ body }) => body.kind)).toContain('status');
  const sheets = await toSheets(parseDeck(printDeck(deck, null)).deck, context);
  const status = sheets.sheets.find(({ composed }) => composed === 'status');
  if (status?.body.kind !== 'table') throw new Error('no status table');
  const zh = locale === 'zh';
  expect(status.takeaway).toBe(zh ? '1个目标：1个无法衡量。' : '1 target: 1 cannot be measured.');
  expect(status.body.table.rows).toEqual([
    [
      '服务质量',
      '“大幅提升”',
      ...['—', '—', '—'],
      zh ? '○ 无法衡量' : '○ cannot be measured',
      zh ? '没有期限。' : 'It has no date.',
    ],
  ]);
});

test.each(locales)('no proposed title in %s speaks of an article that is not at hand', async (locale) => {
  const deck = await proposeOf('empty', locale, { asOf: '2025-12-31' });
  for (const { id } of figures) {
    const { title } = await proposeSlide('x', { kind: 'figure', figure: id }, deck, context);
    expect(title.text).not.toMatch(/本文|《全国|\barticle\b/i);
  }
  const { title } = await proposeSlide('x', { kind: 'figure', figure: 'app-users' }, deck, context);
  expect(title.text).toBe(
    locale === 'zh'
      ? '交管互联网平台用户：2020年5月2.9亿，2024年6月逾5.4亿'
      : 'Users of the traffic-police platform: 290 million by May 2020, over 540 million by June 2024',
  );
});

test('a cover names the newest text that is known on its day, and how many more', async () => {
  const [article] = data.articles;
  const [row] = data.observations.filter(({ source_id }) => source_id === article?.article_id);
  if (!article || !row) throw new Error('no rows of the article');
  const texts = ['2022', '2023', '2024'].map((year) => ({
    ...article,
    ...{ article_id: year, title: `${year}年公报`, as_of: `${year}-12-31` },
  }));
  const observations = texts.map(({ article_id, as_of }) => ({
    ...row,
    ...{ observation_id: article_id, source_id: article_id, period_end: as_of },
  }));
  const own = { ...context, data: { ...data, articles: texts, observations, events: [] } };
  const cover = async (locale: Locale, asOf: string) => {
    const deck = await proposeOf('empty', locale, { asOf });
    const [sheet] = (await toSheets(deck, own)).sheets;
    return sheet?.body.kind === 'title' ? sheet.body.lines[1] : '';
  };
  expect(await cover('zh', '2024-12-31')).toBe('依据《2024年公报》等3篇原文');
  expect(await cover('zh', '2022-12-31')).toBe('依据《2022年公报》');
  expect(await cover('en', '2023-12-31')).toBe('From “2023年公报” and 1 earlier text');
});

test('the annual review shows the verdict of each domain behind its divider', async () => {
  const { slides } = await proposeOf('annual', 'zh');
  for (const [at, { body }] of slides.entries()) {
    if (body.kind !== 'section') continue;
    const next = slides[at + 1]?.body;
    const figure = figures.find(({ id }) => next?.kind === 'figure' && id === next.figure);
    expect(figure?.domain).toBe(body.domain);
  }
  expect(slides.filter(({ body }) => body.kind === 'section').length).toBe(3);
});

test('a figure that only repeats the numbers of its divider is left out', async () => {
  const deck = await proposeOf('annual', 'zh');
  const at = deck.slides.findIndex(({ body }) => body.kind === 'section');
  const [section, next] = [deck.slides[at]?.body, deck.slides[at + 1]?.body];
  if (section?.kind !== 'section' || next?.kind !== 'figure') throw new Error('no divider');
  const { observations: told = [] } = (await slideKind('section').rests?.(section, deck, context)) ?? {};
  const shown = async (ids: readonly string[]) => {
    const rowsOf: ReviewContext['rowsOf'] = async (figure, ...asked) => {
      const rows = await context.rowsOf(figure, ...asked);
      if (figure.id !== next.figure) return rows;
      return ids.map((observation_id, each) => ({ ...rows.at(-1), observation_id, metric_id: `m${each}` }));
    };
    const { since, asOf } = deck;
    const again = await propose(
      { id: 'd', template: 'annual', locale: 'zh', since, asOf },
      { ...context, rowsOf },
    );
    return again.slides.some(({ body }) => body.kind === 'figure' && body.figure === next.figure);
  };
  const other = data.observations.find(
    ({ observation_id, period_end }) =>
      !told.includes(observation_id) && period_end && period_end <= deck.asOf,
  );
  expect(told.length).toBeGreaterThan(1);
  expect(await shown(told.slice(0, 2))).toBe(false);
  expect(await shown([...told.slice(0, 2), other?.observation_id ?? ''])).toBe(true);
});

test('a figure that names the article in its title, or under it, calls it so from there on', async () => {
  const [article] = data.articles;
  const deck = await proposeOf('empty', 'zh');
  const body = { kind: 'figure' as const, figure: 'article-batches' };
  const slide = await proposeSlide('x', body, deck, context);
  expect(slide.title.text).toBe('3批措施：10 + 6 + 6，总数22项');
  const named = { ...line, text: `《${article?.title}》的三批措施` };
  const [own, edited] = await Promise.all(
    [named, line].map((title) => toSlideSheets({ ...slide, title }, deck, context)),
  );
  const subtitleOf = (sheets: typeof own) => {
    const [sheet] = sheets ?? [];
    if (sheet?.body.kind !== 'figure') throw new Error('no figure');
    expect(sheet.body.alt).toContain(article?.title);
    return sheet.body.subtitle;
  };
  expect(subtitleOf(own)).toMatch(/^本文所述/);
  expect(subtitleOf(edited)).toMatch(/^《.*》（下称“本文”）所述/);
});

test.each(locales)('what speaks of the article in %s says at its foot which one that is', async (locale) => {
  const deck = await proposeOf('comparison', locale);
  const { sheets } = await toSheets(deck, context);
  const [word, name] = locale === 'zh' ? ['本文', '》（本文）'] : ['article', '” (the article)'];
  const spoken = sheets.filter(({ body }) => body.kind === 'figure' && body.svg.includes(word));
  expect(spoken.length).toBeGreaterThan(0);
  for (const { sources } of spoken) expect(sources.filter((line) => line.endsWith(name))).toHaveLength(1);
  const list = sheets.findLast(({ composed }) => composed === 'sources');
  expect(JSON.stringify(list?.body)).not.toMatch(/本文|"the article"/);
});

test('what a filter leaves without rows says so, and a takeaway is of the rows that are left', async () => {
  const deck = await proposeOf('empty', 'zh', { asOf: '2025-12-31' });
  const until = (to: string) => ({
    ...emptySlide,
    body: { kind: 'figure' as const, figure: 'app-users', filter: { ...noFilter, to } },
  });
  const [sheet] = await toSlideSheets(until('2012-12-31'), deck, context);
  expect(JSON.stringify(sheet?.body)).toContain('（至2012年12月31日），台账里没有');
  const { takeaway } = await proposeSlide('x', until('2020-12-31').body, deck, context);
  expect(takeaway.text).toContain('2019年');
  expect(takeaway.text).not.toMatch(/202[1-9]年/);
});

test('two versions of the ledger: added, corrected, disputed and removed are listed', async () => {
  const now = toSnapshot(data.observations, 'now');
  const [first, second, third] = Object.keys(now.rows);
  if (!first || !second || !third) throw new Error('no rows');
  const { [first]: _, ...rest } = now.rows;
  const corrected = (rest[second] ?? []).map((cell, at) => (at === 3 ? '1' : cell));
  const undisputed = Object.entries(rest).find(([, row]) => row[8] === 'disputed')?.[0] ?? '';
  const was = (rest[undisputed] ?? []).map((cell, at) => (at === 8 ? 'checked' : cell));
  const earlier = {
    dataset: 'then',
    rows: {
      ...rest,
      [second]: corrected,
      [undisputed]: was,
      gone: ['3项', '', 'exact', '3', '3', '3', '', 'same', 'auto'],
    },
  };
  const deck = await proposeOf('comparison', 'zh', { earlier });
  const sheets = await toSheets(deck, context);
  const ledger = sheets.sheets.find(({ title }) => title.startsWith('台账本身'));
  if (ledger?.body.kind !== 'table') throw new Error('no ledger table');
  expect(ledger.body.table.rows.map((row) => row[2]).sort()).toEqual(
    ['删去', '新增', '更正', '转为有疑问'].sort(),
  );
  expect(ledger.takeaway).toContain('新增1条，更正1条，转为有疑问1条，删去1条');
});

test('a figure that is not known says so on its slide', async () => {
  const deck = await proposeOf('empty', 'en');
  const slides = [{ ...emptySlide, body: { kind: 'figure' as const, figure: 'no-such' } }];
  const [sheet] = (await toSheets({ ...deck, slides }, context)).sheets;
  expect(JSON.stringify(sheet?.body)).toContain('Choose another figure');
});

test('a picture stays in the file of a deck, and behind in its links', async () => {
  const picture = { src: 'data:image/png;base64,iVBORw0KGgo=', width: 2, height: 1 };
  const body = { kind: 'picture' as const, picture, alt: '大厅' };
  const deck = { ...(await proposeOf('empty', 'zh')), slides: [{ ...emptySlide, body }] };
  expect(parseDeck(printDeck(deck, null)).deck).toEqual(deck);
  expect((await toSheets(deck, context)).sheets[0]?.body).toEqual(body);
  const light = toLightDeck(deck);
  expect(light.slides[0]?.body).toEqual({ ...body, picture: null });
  expect((await toSheets(light, context)).sheets[0]?.body.kind).toBe('text');
  for (const src of [
    'https://example.org/a.png',
    'data:image/svg+xml;base64,AAAA',
    `${picture.src}${'A'.repeat(700_000)}`,
  ])
    expect(() =>
      toDeck({ ...deck, slides: [{ ...emptySlide, body: { ...body, picture: { ...picture, src } } }] }),
    ).toThrow('slide 1: unknown content: picture');
});

describe('a deck as a file', () => {
  test('is read as it was printed', async () => {
    const deck = await proposeOf('annual', 'zh', {
      targets: [{ metric_id: 'app_users', value: 5, by: '2023-12-31' }],
    });
    const ledger = toSnapshot(data.observations, data.version);
    expect(parseDeck(printDeck(deck, ledger))).toEqual({ deck, ledger });
  });

  test.each([
    ['{', 'unreadable deck: the file is no JSON'],
    ['{}', 'unreadable deck: not a file of a review'],
    ['{"format":"reform-ledger-deck","version":0}', 'unknown deck version: 0'],
    ['{"format":"reform-ledger-deck","version":2}', 'open the file with a newer one'],
    ['{"format":"reform-ledger-deck","version":1,"deck":{}}', 'broken deck: no format; version none; no id'],
  ])('%s: %s', (text, words) => {
    expect(() => parseDeck(text)).toThrow(words);
  });

  test.each(['{', '{}', '{"format":"reform-ledger-deck","version":2}'])('%s is told in Chinese', (text) => {
    const zh = expect.stringMatching(/^[\p{Script=Han}]+：.*请/u);
    const en = expect.not.stringMatching(/\p{Script=Han}/u);
    expect(() => parseDeck(text)).toThrow(expect.objectContaining({ words: { zh, en } }));
  });

  test('names every broken part at once', async () => {
    const deck = await proposeOf('empty', 'zh');
    const broken = {
      ...deck,
      since: '2020-02-30',
      slides: [
        ...deck.slides,
        { ...deck.slides[0], title: { text: 1 } },
        { ...emptySlide, body: { kind: 'film' } },
      ],
    };
    const text = JSON.stringify({ format: deck.format, version: 1, deck: broken });
    expect(() => parseDeck(text)).toThrow(
      /since is no day: 2020-02-30; slide 2: no title; slide 3: unknown content: film; two slides have one id/,
    );
  });
});
