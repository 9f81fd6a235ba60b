import { expect, test } from 'vitest';
import { data } from './ledger-example.ts';
import { citedPieces, statementsOf } from './statements.ts';

const id = 'mps-fangguanfu-2020-id_card_offsite';

test('a statement says the number, its words as printed, its article and its day', () => {
  const [statement] = statementsOf(data, [id, id], 'zh');
  expect(statement?.words).toBe('逾3300万张');
  expect(statement?.citation).toBe('“3300余万张”，《全国公安机关深入推进“放管服”改革》，截至2020年5月');
  expect(statementsOf(data, [id, id], 'en')).toHaveLength(1);
});

test('every dated observation of a metric has one, with the words that it prints', () => {
  const ids = data.observations
    .filter((row) => row.metric_id && row.period_end && row.restates === null)
    .map(({ observation_id }) => observation_id);
  const all = statementsOf(data, ids, 'zh');
  expect(all).toHaveLength(ids.length);
  for (const { words, citation } of all) {
    expect(words).not.toBe('');
    expect(citation).not.toMatch(/undefined|null|\s{2}/);
  }
});

test('printed English keeps the spaces between its words, Chinese loses its line breaks', () => {
  const [row] = data.observations.filter(({ metric_id }) => metric_id === 'app_users');
  if (!row) throw new Error('no rows');
  const citation = (quote: string) =>
    statementsOf({ ...data, observations: [{ ...row, quote }] }, [row.observation_id], 'zh')[0]?.citation;
  expect(citation('more than\n220 million')).toContain('“more than 220 million”');
  expect(citation('2.9\n亿 个')).toContain('“2.9亿个”');
});

const of = (observation_id: string, words: string) => ({
  observation_id,
  label: '国家',
  words,
  citation: '',
});

test('a text is parted behind the numbers that are stated, the longest first', () => {
  const statements = [of('a', '53国'), of('b', '3300万张'), of('c', '逾3300万张')];
  const cited = (text: string) =>
    citedPieces(text, statements).map(([piece, statement]) => [piece, statement?.observation_id ?? '']);
  expect(cited('国家共逾3300万张，53国。')).toEqual([
    ['国家共逾3300万张', 'c'],
    ['，53国', 'a'],
    ['。', ''],
  ]);
  expect(cited('国家153国')).toEqual([['国家153国', '']]);
  expect(cited('')).toEqual([]);
});

test('a short number is cited only where what is counted is named', () => {
  const statements = [of('a', '6项')];
  expect(citedPieces('可比的6项', statements)).toEqual([['可比的6项', null]]);
  expect(citedPieces('6项', statements, '国家 6项')).toEqual([['6项', statements[0]]]);
});
