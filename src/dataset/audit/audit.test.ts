import { describe, expect, test } from 'vitest';
import { extract } from '../../extract/index.ts';
import { type Bound, endsOf } from '../../text/bound.ts';
import type { Audit, Member, Metric, Observation, Source } from '../schema.ts';
import { type AuditInput, runAudits, stopsTheBuild } from './index.ts';

const metric = (metric_id: string, measure: Metric['measure'], baseline: string | null = null) =>
  ({
    metric_id,
    measure,
    baseline,
    unit_zh: '个',
    unit_en: 'things',
    label_zh: '某数',
    label_en: 'A count',
  }) as Metric;
const source = (source_id: string, quality: Source['quality']) => ({ source_id, quality }) as Source;

let next = 0;
/** An observation; `said` is the value with its bound. */
function row(
  metric_id: string,
  said: readonly [Bound, number],
  more: Partial<Observation> = {},
): Observation {
  const [bound, value] = said;
  return {
    observation_id: `o${next++}`,
    metric_id,
    ...endsOf(value, bound),
    bound,
    unit: '个',
    period_start: null,
    period_end: '2020-05-31',
    period_precision: 'month',
    region: 'CN',
    source_id: 'page',
    quote: `${value}个`,
    start: null,
    end: null,
    restates: null,
    comparability: 'same',
    ...more,
  } as Observation;
}

function audit(kind: string, ledger: Partial<AuditInput>) {
  const whole: AuditInput = {
    metrics: [],
    sources: [source('page', 'original'), source('other', 'original'), source('article', 'article')],
    observations: [],
    numerals: [],
    members: [],
    parts: [],
    texts: {},
    findings: {},
    ...ledger,
  };
  return runAudits(whole).filter((found) => found.kind === kind);
}
const statuses = (kind: string, ledger: Partial<AuditInput>) =>
  audit(kind, ledger).map(({ status }) => status);

describe('a cumulative count', () => {
  const metrics = [metric('m', 'cumulative')];
  const line = (...said: (readonly [Bound, number])[]) => ({
    metrics,
    observations: said.map((each, index) => row('m', each, { period_end: `202${index}-05-31` })),
  });

  test.each<[string, (readonly [Bound, number])[], string]>([
    [
      '2011, then over 2000',
      [
        ['exact', 2011],
        ['more_than', 2000],
      ],
      'pass',
    ],
    [
      'over 2000, then 2011',
      [
        ['more_than', 2000],
        ['exact', 2011],
      ],
      'pass',
    ],
    [
      '2011, then nearly 2011',
      [
        ['exact', 2011],
        ['nearly', 2011],
      ],
      'pass',
    ],
    [
      '2011, then 2000',
      [
        ['exact', 2011],
        ['exact', 2000],
      ],
      'conflict',
    ],
    [
      'over 2011, then nearly 2000',
      [
        ['more_than', 2011],
        ['nearly', 2000],
      ],
      'conflict',
    ],
    [
      'a fall behind a wide bound',
      [
        ['exact', 9],
        ['more_than', 1],
        ['exact', 8],
      ],
      'conflict',
    ],
  ])('%s', (_, said, status) => {
    expect(statuses('cumulative', line(...said))).toEqual([status]);
  });

  test('fails only where one article contradicts itself', () => {
    const observations = [
      row('m', ['exact', 9], { source_id: 'article', period_end: '2019-12-31' }),
      row('m', ['exact', 8], { source_id: 'article' }),
    ];
    expect(statuses('cumulative', { metrics, observations })).toEqual(['fail']);
  });

  test('is not followed across units or baselines, and a stated baseline is the metric’s own', () => {
    const early = row('m', ['exact', 9], { period_end: '2019-12-31' });
    const ledger = (more: Partial<Observation>) => ({
      metrics,
      observations: [early, row('m', ['exact', 8], more)],
    });
    expect(statuses('cumulative', ledger({ unit: '人' }))).toEqual([]);
    expect(statuses('cumulative', ledger({ period_start: '2020-01-01' }))).toEqual([]);
    expect(statuses('baseline', ledger({ period_start: '2020-01-01' }))).toEqual(['open']);
    const based = [metric('m', 'cumulative', '2018')];
    const observations = [early, row('m', ['exact', 8], { period_start: '2018-01-01' })];
    expect(statuses('cumulative', { metrics: based, observations })).toEqual(['conflict']);
  });

  test('that stands still for over a year is stale', () => {
    const ledger = (period_end: string) => ({
      metrics,
      observations: [
        row('m', ['exact', 9], { period_end: '2019-05-31' }),
        row('m', ['exact', 9], { period_end }),
      ],
    });
    expect(statuses('stale', ledger('2020-06-30'))).toEqual(['conflict']);
    expect(statuses('stale', ledger('2019-12-31'))).toEqual([]);
  });
});

describe('parts', () => {
  const parts = [{ whole: 'whole', part: 'part' }];
  const metrics = [metric('whole', 'cumulative'), metric('part', 'flow')];
  const sum = (whole: number, source_id = 'article', quote?: string) =>
    statuses('sum', {
      metrics,
      parts,
      observations: [
        row('whole', ['exact', whole], { source_id, ...(quote ? { quote } : {}) }),
        ...[10, 6, 6].map((value) => row('part', ['exact', value], { source_id })),
      ],
    });

  test('sum to the whole of the same source', () => {
    expect(sum(22)).toEqual(['pass']);
    expect(sum(23)).toEqual(['fail']);
    expect(sum(23, 'page')).toEqual(['conflict']);
  });

  test('may miss a rounded whole by half of its last digit', () => {
    const rounded = (value: number) =>
      statuses('sum', {
        metrics,
        parts,
        observations: [
          row('whole', ['exact', 116e6], { quote: '116 million' }),
          row('part', ['exact', value]),
          row('part', ['exact', 73.62e6]),
        ],
      });
    expect(rounded(42.32e6)).toEqual(['pass']);
    expect(rounded(41.32e6)).toEqual(['conflict']);
  });
});

describe('a list', () => {
  const count = row('m', ['exact', 3], { source_id: 'article' });
  const list = (names: number, listed: 'exact' | 'open') =>
    statuses('list', {
      observations: [count],
      members: Array.from({ length: names }, (_, index) => ({
        observation_id: count.observation_id,
        position: index + 1,
        name: `名${index}`,
        region_code: null,
        listed,
      })),
    });

  test('names as many as its count, an open one no more', () => {
    expect(list(3, 'exact')).toEqual(['pass']);
    expect(list(2, 'exact')).toEqual(['fail']);
    expect(list(2, 'open')).toEqual(['pass']);
    expect(list(4, 'open')).toEqual(['fail']);
  });
});

test('a restatement agrees in value and bound', () => {
  const first = row('m', ['more_than', 33], { source_id: 'article' });
  const again = (said: readonly [Bound, number]) =>
    statuses('restatement', { observations: [first, row('m', said, { restates: first.observation_id })] });
  expect(again(['more_than', 33])).toEqual(['pass']);
  expect(again(['more_than', 34])).toEqual(['fail']);
  expect(again(['nearly', 33])).toEqual(['fail']);
});

test('sources that speak of the same day must be possible at once', () => {
  const metrics = [metric('m', 'stock')];
  const both = (said: readonly [Bound, number]) =>
    statuses('sources', {
      metrics,
      observations: [row('m', ['exact', 540]), row('m', said, { source_id: 'other' })],
    });
  expect(both(['exact', 540])).toEqual(['pass']);
  expect(both(['more_than', 530])).toEqual(['pass']);
  expect(both(['more_than', 550])).toEqual(['conflict']);
});

describe('一年来…累计', () => {
  const text = '一年来，累计发放超过100个。';
  const own = row('m', ['more_than', 100], { source_id: 'article', start: 8, end: 14 });
  const read = (other: Observation) =>
    statuses('reading', {
      metrics: [metric('m', 'cumulative')],
      texts: { article: text },
      observations: [own, other],
    });

  test('is shown to be cumulative by an earlier count or a slower later growth', () => {
    expect(read(row('m', ['more_than', 60], { period_end: '2019-05-06' }))).toEqual(['conflict']);
    expect(read(row('m', ['more_than', 130], { period_end: '2022-04-22' }))).toEqual(['conflict']);
  });

  test('is left alone where the later growth is as fast as one year’s', () => {
    expect(read(row('m', ['more_than', 300], { period_end: '2022-04-22' }))).toEqual([]);
  });
});

test('a numeral without an explanation fails the coverage', () => {
  const numeral = { article_id: 'article', start: 2, end: 4, text: '5个', kind: 'statistic', reason: null };
  const covered = (observation_id: string | null, text: string) =>
    statuses('coverage', { texts: { article: text }, numerals: [{ ...numeral, rule: 'r', observation_id }] });
  expect(covered('o', '共有5个。')).toEqual(['pass']);
  expect(covered('o', '共有5个，又六。')).toEqual(['fail']);
  expect(covered(null, '共有5个。')).toEqual(['fail']);
});

describe('the arithmetic of an article', () => {
  const text = '2022年，全省鱼产量412.6万吨，比上年增加9.8万吨，增长4.2%。';
  const { findings } = extract({ text, asOf: '2023' });
  const observations = findings
    .filter(({ kind }) => kind === 'statistic')
    .map(({ start }) => row('m', ['exact', 1], { source_id: 'article', start }));

  test('is told with its numbers, and a text that is wrong stops no build', () => {
    const [broken, ...more] = runAudits({
      ...{ metrics: [], sources: [], numerals: [], members: [], parts: [] },
      observations,
      texts: { article: text },
      findings: { article: findings },
    }).filter(({ kind }) => kind === 'arithmetic');
    expect(more).toEqual([]);
    expect(broken).toMatchObject({
      status: 'fail',
      arithmetic: '9.8万吨 ÷ (412.6万吨 − 9.8万吨) ≠ 4.2%',
      observations: observations.map(({ observation_id }) => observation_id).join(' '),
    });
    expect(broken && stopsTheBuild(broken)).toBe(false);
    expect(stopsTheBuild({ ...broken, kind: 'sum' } as Audit)).toBe(true);
  });

  test('leaves a list to its own audit where the ledger holds the names', () => {
    const listed = '涵盖住房、教育、医疗3个方面。';
    const read = extract({ text: listed, asOf: '2023' }).findings;
    const count = row('m', ['exact', 3], { source_id: 'article', start: read[0]?.start ?? null });
    const kinds = (names: readonly string[]) =>
      audit('arithmetic', {
        observations: [count],
        members: names.map(
          (name) => ({ name, observation_id: count.observation_id, listed: 'exact' }) as Member,
        ),
        texts: { article: listed },
        findings: { article: read },
      }).length;
    expect(kinds([])).toBe(1);
    expect(kinds(['住房', '教育', '医疗'])).toBe(0);
  });
});

test('a metric that two regions have on one day is audited once for each, under an id of its own', () => {
  const of = (region: string, source_id: string) => row('m', ['exact', 5], { region, source_id });
  const found = audit('sources', {
    metrics: [metric('m', 'stock')],
    observations: [of('CN-11', 'page'), of('CN-11', 'other'), of('CN-31', 'page'), of('CN-31', 'other')],
  });
  expect(found.map(({ audit_id }) => audit_id)).toEqual([
    'sources-m-2020-05-31-same',
    'sources-m-2020-05-31-same-2',
  ]);
});
