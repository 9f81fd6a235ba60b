import { expect, test } from 'vitest';
import { noFacts } from './fact-columns.ts';
import { type StatedFact, saysMore, toSentence } from './fact-sentence.ts';

const level: StatedFact = {
  ...noFacts,
  value: 12_000_000,
  low: 12_000_000,
  high: 12_000_000,
  bound: 'exact',
  unit: '吨',
  quote: '1200万吨',
  method: 'extracted',
  label: null,
  noun: null,
  subject: '全省水果产量',
  role: 'level',
  modality: 'achieved',
  period_start: '2023-01-01',
  period_end: '2023-12-31',
  period_precision: 'year',
};
const ends = (value: number) => ({ value, low: value, high: value });
const percent = (value: number) => ({ ...ends(value), unit: '%', quote: `${value}%` });
const change = { role: 'change', sense: 'by', direction: 'up', base_kind: 'year-earlier' } as const;

test.each<[string, Partial<StatedFact>, zh: string, en: string]>([
  ['a level', {}, '全省水果产量2023年为1200万吨', '全省水果产量 in 2023: 12 million 吨'],
  [
    'a bound',
    { quote: '1200余万吨', high: null, bound: 'more_than' },
    '全省水果产量2023年为1200余万吨',
    '全省水果产量 in 2023: over 12 million 吨',
  ],
  [
    'a change by an amount',
    { ...change, base: '比上年', ...ends(300_000), quote: '30万吨' },
    '全省水果产量2023年比上年增加30万吨',
    '全省水果产量 in 2023: up 300,000 吨 on the year before',
  ],
  [
    'growth whose base the genre gives',
    { ...change, ...percent(2.5) },
    '全省水果产量2023年同比增长2.5%',
    '全省水果产量 in 2023: up 2.5% on the year before',
  ],
  [
    'a change of nothing',
    { ...change, ...ends(0), unit: '%', quote: '持平', direction: null, base: '环比', base_kind: 'previous' },
    '全省水果产量2023年环比持平',
    '全省水果产量 in 2023: no change on the period before',
  ],
  [
    'a fall in points since another time',
    {
      ...change,
      ...ends(3),
      direction: 'down',
      unit: '个百分点',
      quote: '3个百分点',
      base: '较2019年同期',
      base_kind: 'since',
    },
    '全省水果产量2023年较2019年同期下降3个百分点',
    '全省水果产量 in 2023: down 3 percentage points (较2019年同期)',
  ],
  [
    'a base that tells the direction itself',
    { ...change, ...percent(4), base: '高于全国平均水平', base_kind: null },
    '全省水果产量2023年高于全国平均水平4%',
    '全省水果产量 in 2023: up 4% (高于全国平均水平)',
  ],
  [
    'a change to',
    { sense: 'to', ...ends(4), unit: '项', quote: '4项' },
    '全省水果产量2023年变为4项',
    '全省水果产量 in 2023: a change to 4 项',
  ],
  [
    'a share of words',
    { role: 'share', ...percent(30), whole: '全国总量' },
    '全省水果产量2023年占全国总量的30%',
    '全省水果产量 in 2023: 30% of 全国总量',
  ],
  [
    'a share of another number',
    { role: 'share', ...percent(30), part_of: 'whole' },
    '全省水果产量2023年占农产品4000万吨的30%',
    '全省水果产量 in 2023: 30% of 40 million 吨 (农产品)',
  ],
  [
    'a share of something unsaid',
    { role: 'share', ...percent(30) },
    '全省水果产量2023年占比为30%',
    '全省水果产量 in 2023: a share of 30%',
  ],
  [
    'a part',
    { part_of: 'whole' },
    '全省水果产量2023年为1200万吨，属于农产品4000万吨',
    '全省水果产量 in 2023: 12 million 吨, part of 40 million 吨 (农产品)',
  ],
  [
    'a change of a part',
    { ...change, ...percent(2.5), part_of: 'whole' },
    '全省水果产量2023年同比增长2.5%',
    '全省水果产量 in 2023: up 2.5% on the year before',
  ],
  [
    'a target',
    { modality: 'target' },
    '全省水果产量2023年目标为1200万吨',
    '全省水果产量, target for 2023: 12 million 吨',
  ],
  [
    'a forecast of a change',
    { ...change, ...percent(5), modality: 'forecast' },
    '全省水果产量2023年预计同比增长5%',
    '全省水果产量, forecast for 2023: up 5% on the year before',
  ],
  [
    'a target of a change',
    { ...change, ...percent(5), modality: 'target' },
    '全省水果产量2023年目标为同比增长5%',
    '全省水果产量, target for 2023: up 5% on the year before',
  ],
  [
    'a mean',
    { quantity_kind: 'mean', per: '日' },
    '全省水果产量2023年日均为1200万吨',
    '全省水果产量 in 2023: 12 million 吨 per day',
  ],
  [
    'a rate of a population',
    { quantity_kind: 'rate', per: '10万人' },
    '全省水果产量2023年每10万人为1200万吨',
    '全省水果产量 in 2023: 12 million 吨 per 10万人',
  ],
  [
    'a rate whose unit says per what it is',
    {
      ...{ quantity_kind: 'rate', per: '立方米', ...ends(30), unit: '微克/立方米', quote: '30微克/立方米' },
      ...{ period_start: '2023-01-01', period_end: '2023-12-31', period_precision: 'month' },
    },
    '全省水果产量2023年为30微克/立方米',
    '全省水果产量 in 2023: 30 微克/立方米',
  ],
  [
    'a sum up to now',
    { quantity_kind: 'cumulative', period_start: null, period_end: '2020-05-31', period_precision: 'month' },
    '全省水果产量截至2020年5月累计为1200万吨',
    '全省水果产量 up to May 2020: 12 million 吨 in all',
  ],
  [
    'a stretch of months',
    { period_end: '2023-06-30', period_precision: 'month' },
    '全省水果产量2023年1月至6月为1200万吨',
    '全省水果产量 from January to June 2023: 12 million 吨',
  ],
  [
    'a day',
    { period_start: '2023-12-31', period_precision: 'day' },
    '全省水果产量2023年12月31日为1200万吨',
    '全省水果产量 on 31 December 2023: 12 million 吨',
  ],
  [
    'no period and no subject',
    { subject: null, period_start: null, period_end: null, period_precision: null },
    '此数为1200万吨',
    'A number: 12 million 吨',
  ],
  [
    'a number broken over lines',
    { quote: '1200\n  万吨' },
    '全省水果产量2023年为1200万吨',
    '全省水果产量 in 2023: 12 million 吨',
  ],
])('%s', (_, columns, zh, en) => {
  const fact = { ...level, ...columns };
  const whole = { ...level, ...ends(40_000_000), quote: '4000万吨', subject: '农产品' };
  const rowOf = (id: string) => (id === 'whole' ? whole : undefined);
  expect(toSentence(fact, 'zh', { rowOf })).toBe(zh);
  expect(toSentence(fact, 'en', { rowOf })).toBe(en);
});

test('a reader’s own names stand in for those of the text', () => {
  expect(toSentence(level, 'en', { subject: 'Fruit', amount: '12 million tonnes' })).toBe(
    'Fruit in 2023: 12 million tonnes',
  );
});

test('a number that a person typed is written in words', () => {
  expect(toSentence({ ...level, method: 'curated', role: null, quote: 'over 12 million' }, 'zh')).toBe(
    '全省水果产量2023年为1200万吨',
  );
});

test.each<[Partial<StatedFact>, boolean]>([
  [{}, false],
  [{ role: null, modality: null }, false],
  [{ role: 'change' }, true],
  [{ sense: 'to' }, true],
  [{ modality: 'target' }, true],
  [{ per: '日' }, true],
  [{ part_of: 'whole' }, true],
])('%j says more than a name, a number and a time: %s', (columns, more) => {
  expect(saysMore({ ...level, ...columns })).toBe(more);
});
