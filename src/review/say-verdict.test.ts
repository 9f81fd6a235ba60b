import { expect, test } from 'vitest';
import { partDomains } from '../dataset/domains.ts';
import { locales } from '../text/locale.ts';
import { data } from './ledger-example.ts';
import { propose } from './propose.ts';
import { publishedContext } from './published-context.ts';
import { sayVerdict } from './say-verdict.ts';
import { toSheets } from './to-sheets.ts';
import { verdictOn } from './verdict.ts';

test('a verdict is one sentence with its two numbers, and the new rules behind it', () => {
  const told = partDomains.flatMap((domain) => {
    const verdict = verdictOn(data, domain);
    return verdict ? [sayVerdict(verdict, 'zh')] : [];
  });
  expect(told, 'a domain of data/ needs a metric with observations at two dates').toHaveLength(
    partDomains.length,
  );
  for (const text of told) {
    expect(text).toMatch(/^.+：.+，比.+的.+(增加|减少).+。/);
    expect(text).not.toMatch(/undefined|null|NaN|[?？]/);
  }
});

test('the annual review has an agenda, and each domain begins with its verdict as of the day', async () => {
  const deck = await propose(
    { id: 'd', template: 'annual', locale: 'zh', since: '2023-12-31', asOf: '2024-12-31' },
    publishedContext,
  );
  expect(deck.slides[1]?.body.kind).toBe('agenda');
  const sections = deck.slides.filter(({ body }) => body.kind === 'section');
  expect(sections.map(({ body }) => body.kind === 'section' && body.domain)).toEqual(partDomains);
  for (const { takeaway } of sections) {
    expect(takeaway.text).toMatch(/\d/);
    for (const [year] of takeaway.text.matchAll(/20\d\d(?=年)/g)) expect(Number(year)).toBeLessThan(2025);
  }
  // A figure stands behind the divider of its domain, one of the whole before all of them.
  const first = deck.slides.findIndex(({ body }) => body.kind === 'section');
  expect(deck.slides.slice(0, first).some(({ body }) => body.kind === 'figure')).toBe(true);
});

test.each(locales)(
  'a divider in %s shows the numbers of its domain, none that its words have told',
  async (locale) => {
    const terms = { since: '2023-12-31', asOf: '2024-12-31', locale };
    const deck = await propose({ id: 'd', template: 'annual', ...terms }, publishedContext);
    const { sheets } = await toSheets(deck, publishedContext);
    const dividers = sheets.filter(({ composed }) => composed === 'section');
    expect(dividers).toHaveLength(partDomains.length);
    for (const { takeaway, body, statements } of dividers) {
      const numbers = body.kind === 'title' ? (body.numbers ?? []) : [];
      expect(numbers).toHaveLength(3);
      expect(new Set(numbers.map(({ domain }) => domain)).size).toBe(1);
      for (const { label } of numbers) expect(takeaway).not.toMatch(new RegExp(`^${label}[：:]`));
      const cited = new Set(statements.map(({ observation_id }) => observation_id));
      for (const { observation_id } of numbers) expect(cited.has(observation_id)).toBe(true);
    }
  },
);
