import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseCsv } from '../../dataset/parse-csv.ts';
import type { Metric } from '../../dataset/schema.ts';
import { anchorOf } from '../../documents/anchor.ts';
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

test('decisions follow their numbers through light edits, and are lost rather than misplaced', () => {
  const text =
    '全年完成客运量3.26亿人次，比上年增长6.9%；完成货运量16.31亿吨，增长6.9%。公路完成货运量15.52亿吨，增长4.4%。';
  const verdicts = ['accepted', 'rejected', 'accepted', 'accepted', 'rejected', 'accepted'] as const;
  const reading = readArticle({ text, asOf: '2024' }, metrics);
  const decisions = Object.fromEntries(
    decide(reading, {}, metrics).map(({ key }, at) => [
      key,
      { verdict: verdicts[at] ?? null, correction: {} },
    ]),
  );
  const after = (edited: string) =>
    decide(readArticle({ text: edited, asOf: '2024' }, metrics), decisions, metrics).map(
      ({ verdict }) => verdict,
    );
  expect(after(text)).toEqual(verdicts);
  expect(after(text.replaceAll('，', '').replace('全年', '2024年，全省'))).toEqual(
    [null, ...verdicts].slice(1),
  );
  expect(after('邮政快递增长6.9%，投诉下降。')).toEqual([null]);
});

test('a number that a person marks is read for its size and unit, and stands in the order of the text', () => {
  const text = '今年办理证件120万余张。第三批试点共计三十七家单位参与。';
  const at = text.indexOf('三十七家');
  const reading = readArticle({ text, asOf: '2023' }, metrics, [anchorOf(text, at, at + 4)]);
  const marked = reading.observations.find(({ start }) => start === at);
  expect(marked).toMatchObject({
    value: 37,
    unit: '家',
    quote: '三十七家',
    method: 'curated',
    review: 'checked',
  });
  expect(reading.observations.filter(({ start }) => start === at)).toHaveLength(1);
  expect(reading.strays).toEqual([]);
});
