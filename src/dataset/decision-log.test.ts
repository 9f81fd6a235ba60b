import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extract } from '../extract/index.ts';
import { articleFrom } from './article.ts';
import {
  correctionsOf,
  type Decision,
  decisionOn,
  isDecisionsCsv,
  parseDecisions,
  toDecisionsCsv,
} from './decision-log.ts';
import { makeDataset } from './make-dataset.ts';
import { toMatcher } from './match.ts';
import { replay, withoutRejected } from './replay.ts';
import type { Observation } from './schema.ts';
import { toRows } from './tidy.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const me = { by: 'LW', at: '2024-05-01T08:00:00.000Z' };

const rowsOf = (text: string) => {
  const article = { ...articleFrom('text', text), sha256: '' };
  return toRows(article, text, extract({ text, asOf: article.as_of }), toMatcher([]));
};
const spanOf = ({ start, end }: Observation) => ({ start: start ?? 0, end: end ?? 0 });
const acceptAll = (text: string): Decision[] =>
  rowsOf(text).observations.map((row) => decisionOn(text, spanOf(row), 'accept', me));

const text = `某市公安局通报
今年以来，全市累计办理异地身份证120万余张，同比增长三成。
全市设立办证窗口300多个，其中24小时自助区18处，受理点“四十二”处。`;
const numberIn = (words: string, quote: string): Observation => {
  const row = rowsOf(words).observations.find((one) => one.quote === quote);
  if (!row) throw new Error(`no number: ${quote}`);
  return row;
};
const decided = (log: readonly Decision[], words = text) => replay('text', words, rowsOf(words), log, []);

describe('replay', () => {
  const windows = numberIn(text, '300多个');
  const log: Decision[] = [
    decisionOn(text, spanOf(numberIn(text, '120万余张')), 'accept', me),
    decisionOn(text, spanOf(numberIn(text, '三成')), 'reject', me, '重复'),
    ...correctionsOf(text, windows, { value: 312, low: 312, high: 312, bound: 'exact', label: '窗口' }, me),
    decisionOn(text, spanOf(numberIn(text, '18处')), 'accept', me),
    decisionOn(text, spanOf(numberIn(text, '18处')), 'reopen', me),
  ];

  test('a row of the log for each column that is put right, and none for what stays', () => {
    const fields = log.flatMap(({ field, from, to }) => (field ? [`${field}: ${from} → ${to}`] : []));
    expect(fields).toEqual([
      'value: 300 → 312',
      'low: 300 → 312',
      'high:  → 312',
      'bound: more_than → exact',
      `label: ${windows.label} → 窗口`,
    ]);
    expect(correctionsOf(text, windows, { unit: '个', value: 300 }, me)).toEqual([]);
  });

  test('the last word on a number counts', () => {
    const { observations, judgements, lost } = decided(log);
    const told = observations.flatMap((row) => {
      const judgement = judgements.get(row.observation_id);
      return judgement ? [`${row.quote} ${judgement.verdict} ${row.value} ${row.review}`] : [];
    });
    expect(told).toEqual([
      '120万余张 accepted 1200000 checked',
      `三成 rejected 30 ${numberIn(text, '三成').review}`,
      '300多个 accepted 312 checked',
    ]);
    expect(observations.find(({ quote }) => quote === '300多个')).toMatchObject({
      subject: '窗口',
      decimals: null,
    });
    expect(lost).toEqual([]);
  });

  test('a number that was rejected leaves its reason, and nothing refers to it', () => {
    const { observations, numerals } = withoutRejected(decided(log));
    expect(observations.map(({ quote }) => quote)).not.toContain('三成');
    expect(numerals.find((row) => row.text === '三成')).toMatchObject({
      kind: 'rejected',
      reason: '重复',
      observation_id: null,
    });
    const ids = new Set(observations.map(({ observation_id }) => observation_id));
    for (const { of, part_of, restates } of observations)
      for (const id of [of, part_of, restates]) if (id !== null) expect(ids.has(id)).toBe(true);
  });

  test('a number that was missed is added once, and goes when that is taken back', () => {
    const [start, end] = [text.indexOf('四十二”处'), text.indexOf('四十二”处') + 3];
    const add = decisionOn(text, { start, end }, 'add', me);
    const row = decided([add]).observations.find((one) => one.start === start);
    expect(row).toMatchObject({ value: 42, quote: '四十二', method: 'curated', review: 'checked' });
    const back = decisionOn(text, { start, end }, 'reopen', me);
    expect(decided([add, back]).observations).toEqual(rowsOf(text).observations);
  });

  test('what is gone, or no longer read, is listed and touches nothing', () => {
    const { lost, observations } = decided(log, text.replace('，同比增长三成', ''));
    expect(lost.map(({ judgement, why }) => `${judgement.anchor.quote} ${why}`)).toEqual(['三成 gone']);
    expect(observations).toHaveLength(rowsOf(text).observations.length - 1);
    const title = { start: 0, end: 4 };
    const unread = decided([decisionOn(text, title, 'accept', me)]);
    expect(unread.lost.map(({ judgement, why }) => `${judgement.anchor.quote} ${why}`)).toEqual([
      '某市公安 unread',
    ]);
  });
});

describe('the file', () => {
  test.each(['=1+1', "'=1+1", '－3', "'quoted'", '@who'])(
    '%s is no formula in it, and comes back',
    (reason) => {
      const log = [decisionOn(text, spanOf(numberIn(text, '三成')), 'reject', me, reason)];
      const csv = toDecisionsCsv(log);
      expect(csv).not.toMatch(/(?:,|")[=+\-@＝＋－＠][^,]*\r\n/);
      expect(parseDecisions(csv)).toEqual(log);
    },
  );

  test('holds what was decided, and says what it cannot hold', () => {
    const log = [
      decisionOn(text, spanOf(numberIn(text, '三成')), 'reject', me, '“重复”，见上'),
      ...correctionsOf(text, numberIn(text, '18处'), { period_end: '2023-06-30', unit: null }, me),
    ];
    const csv = toDecisionsCsv(log);
    expect(isDecisionsCsv(csv)).toBe(true);
    expect(parseDecisions(csv)).toEqual(log);
    const wrong = csv
      .replace('reject,', 'refuse,')
      .replace('period_end,,2023-06-30', 'role,,height')
      .replace('correct,18处', 'correct,');
    expect(() => parseDecisions(wrong)).toThrow(
      /unknown act: refuse.* row 2\n.*no quote.* row 3|unknown word role: height/,
    );
    expect(() => parseDecisions('act,quote\r\n')).toThrow('missing column: prefix, suffix');
  });
});

/** What a text was made into, with the place that each sign has now. */
interface Edited {
  readonly text: string;
  readonly placeOf: ReadonlyMap<number, number>;
}

/** The same number each time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Commas come and go, words come in, a heading is put in front, now and then a sentence is cut. */
function edit(original: string, quotes: readonly { start: number; end: number }[], seed: number): Edited {
  const random = randomFrom(seed);
  const isInside = (at: number): boolean => quotes.some(({ start, end }) => at > start && at < end);
  let words = seed % 2 ? '（根据录音整理）\n' : '';
  const placeOf = new Map<number, number>();
  let isCut = false;
  for (let at = 0; at < original.length; at += 1) {
    const sign = original[at] as string;
    if (/[。\n]/.test(original[at - 1] ?? '\n')) isCut = random() < 0.04;
    if (isCut) continue;
    if (sign === '，' && random() < 0.2) continue;
    if (/[，、；]/.test(original[at - 1] ?? '') && !isInside(at)) {
      if (random() < 0.2) words += ['其中', '据统计，', '同期', '全部'][Math.floor(random() * 4)];
    }
    placeOf.set(at, words.length);
    words += sign;
    if (/[的了和]/.test(sign) && !isInside(at + 1) && random() < 0.1) words += '、';
  }
  return { text: words, placeOf };
}

const longTexts = [
  'data/articles/mps-fangguanfu-2020.txt',
  'tests/fixtures/ledgers/harvest/2022.txt',
  'tests/fixtures/ledgers/harvest/2023.txt',
  'tests/fixtures/ledgers/courts/courts-2021.txt',
  'tests/fixtures/ledgers/courts/courts-2022.txt',
];

test('decisions hold for a lightly edited text: at least 95 in 100, and none on another number', () => {
  let [due, held] = [0, 0];
  const misplaced: string[] = [];
  for (const path of longTexts)
    for (let seed = 1; seed <= 8; seed += 1) {
      const original = read(path);
      const log = acceptAll(original);
      const edited = edit(original, log, seed);
      const after = rowsOf(edited.text);
      const { judgements, observations } = replay('text', edited.text, after, log, []);
      const starts = new Map(
        observations.flatMap((row) => {
          const judgement = judgements.get(row.observation_id);
          return judgement ? [[judgement.anchor.start, row.start] as const] : [];
        }),
      );
      for (const { start, end, quote } of log) {
        const place = edited.placeOf.get(start);
        const isThere = place !== undefined && edited.text.slice(place, place + end - start) === quote;
        const isRead =
          isThere && after.observations.some((row) => row.start === place && row.quote === quote);
        if (isRead) due += 1;
        if (isRead && starts.get(start) === place) held += 1;
        else if (starts.has(start) && starts.get(start) !== place)
          misplaced.push(`${path} ${seed}: ${quote} at ${start}`);
      }
    }
  expect(misplaced).toEqual([]);
  expect(due).toBeGreaterThan(1000);
  expect(held / due).toBeGreaterThan(0.95);
});

test('a person’s work is in the tables of the build', () => {
  const folder = 'tests/fixtures/ledgers/harvest';
  const article = read(`${folder}/2023.txt`);
  const grain = numberIn(article, '4268.4万吨');
  const metric = {
    ...{ metric_id: 'grain_output', domain: 'all', theme: 'measures', measure: 'flow', baseline: '' },
    ...{ words: '=粮食总产量:level', unit_zh: '吨', unit_en: 'tonnes', label_zh: '粮食', label_en: 'Grain' },
    ...{ definition_zh: '粮食', definition_en: 'Grain' },
  };
  const files = {
    'ledger.json': read('data/ledger.json'),
    'domains.json': read('data/domains.json'),
    'metrics.csv': `${Object.keys(metric).join(',')}\r\n${Object.values(metric).join(',')}\r\n`,
    'articles/2023.txt': article,
  };
  const log = [
    ...correctionsOf(article, grain, { value: 42684500, low: 42684500, high: 42684500 }, me),
    decisionOn(article, spanOf(numberIn(article, '818.1万吨')), 'reject', me, '夏粮不单列'),
    { ...decisionOn(article, spanOf(grain), 'accept', me), quote: '9999万吨' },
  ];
  const { tables, lost } = makeDataset({ ...files, 'articles/2023.decisions.csv': toDecisionsCsv(log) });
  const row = (quote: string) => tables.observations.find((one) => one.quote === quote);
  expect(row('4268.4万吨')).toMatchObject({ metric_id: 'grain_output', value: 42684500, review: 'checked' });
  expect(row('818.1万吨')).toBeUndefined();
  expect(tables.numerals.find((one) => one.text === '818.1万吨')?.reason).toBe('夏粮不单列');
  expect(lost.map(({ judgement }) => judgement.anchor.quote)).toEqual(['9999万吨']);
  expect(() => makeDataset({ ...files, 'articles/2023.decisions.csv': 'act,quote\r\n' })).toThrow(
    'articles/2023.decisions.csv: missing column: prefix',
  );
  expect(() => makeDataset({ ...files, 'articles/2024.decisions.csv': toDecisionsCsv([]) })).toThrow(
    'missing file: articles/2024.txt; 2024.decisions.csv is of it',
  );
});
