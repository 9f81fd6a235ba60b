import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseCsv } from '../../dataset/parse-csv.ts';
import type { Metric } from '../../dataset/schema.ts';
import { decide, keyOf, readArticle } from './read-article.ts';

const root = join(import.meta.dirname, '../../..');
const metrics = parseCsv(readFileSync(join(root, 'data/metrics.csv'), 'utf8')) as unknown as Metric[];
const text = readFileSync(join(root, 'data/articles/mps-fangguanfu-2020.txt'), 'utf8');

test('the ledger’s own article is read into the ledger’s own rows', () => {
  const published = parseCsv(readFileSync(join(root, 'public/data/observations.csv'), 'utf8')).filter(
    ({ source_id }) => source_id === 'mps-fangguanfu-2020',
  );
  const { observations, strays } = readArticle({ text, asOf: '2020-05' }, metrics);
  const facts = (
    rows: readonly { quote?: unknown; metric_id?: unknown; value?: unknown; start?: unknown }[],
  ) =>
    rows.map(({ quote, metric_id, value, start }) => [
      quote,
      metric_id || null,
      String(value ?? ''),
      String(start),
    ]);
  expect(facts(observations)).toEqual(facts(published));
  expect(strays).toEqual([]);
});

const prose = { text: '通报\n今年办理证件120万余张，同比增长三成。', asOf: '2023' };

test('an accepted number is checked, a corrected one holds what was put right', () => {
  const reading = readArticle(prose, metrics);
  const [cards] = reading.observations;
  if (!cards) throw new Error('nothing was read');
  const key = keyOf(cards, prose.text);
  const [accepted] = decide(reading, { [key]: { verdict: 'accepted', correction: {} } }, metrics);
  expect(accepted?.observation).toMatchObject({ value: 1_200_000, bound: 'more_than', review: 'checked' });
  const correction = {
    value: 1_250_000,
    low: 1_250_000,
    high: 1_250_000,
    bound: 'exact' as const,
    metric_id: 'id_card_offsite',
  };
  const [corrected] = decide(reading, { [key]: { verdict: 'accepted', correction } }, metrics);
  expect(corrected?.observation).toMatchObject({
    value: 1_250_000,
    domain: 'public_order',
    quote: cards.quote,
  });
  expect(corrected?.corrected).toBe(true);
});

test('what a text says twice is decided twice', () => {
  const twice = readArticle({ ...prose, text: `${prose.text}\n${prose.text}` }, metrics);
  const keys = decide(twice, {}, metrics).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toHaveLength(4);
});

test('a decision stays with its number when the text around it is edited', () => {
  const reading = readArticle(prose, metrics);
  const key = keyOf(reading.observations[1] ?? { start: 0, quote: '' }, prose.text);
  const later = readArticle({ ...prose, text: prose.text.replace('通报', '很长的一份新通报') }, metrics);
  const [, share] = decide(later, { [key]: { verdict: 'rejected', correction: {} } }, metrics);
  expect(share?.verdict).toBe('rejected');
});
