import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { correctionsOf, type Decision, decisionOn } from '../../dataset/decision-log.ts';
import { parseCsv } from '../../dataset/parse-csv.ts';
import type { Metric, Observation } from '../../dataset/schema.ts';
import { openGrowingText } from '../../extract/growing-text.ts';
import { type Decided, decide, type Reading, readArticle } from './read-article.ts';
import { openTaker, openTeller } from './reading-pieces.ts';

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
const me = { by: 'LW', at: '2024-05-01T08:00:00.000Z' };
const spanOf = ({ start, end }: Observation) => ({ start: start ?? 0, end: end ?? 0 });
const on = (reading: Reading, index: number, act: 'accept' | 'reject') => {
  const row = reading.observations[index];
  if (!row) throw new Error(`no number: ${index}`);
  return decisionOn(reading.prose.text, spanOf(row), act, me);
};
const verdictsOf = (text: string, log: readonly Decision[]) =>
  decide(readArticle({ text, asOf: '2024' }, metrics), log, metrics).decided.map(({ verdict }) => verdict);

test('an accepted number is checked, a corrected one holds what was put right', () => {
  const reading = readArticle(prose, metrics);
  const [cards] = reading.observations;
  if (!cards) throw new Error('nothing was read');
  const [accepted] = decide(reading, [on(reading, 0, 'accept')], metrics).decided;
  expect(accepted?.observation).toMatchObject({ value: 1_200_000, bound: 'more_than', review: 'checked' });
  const correction = {
    value: 1_250_000,
    low: 1_250_000,
    high: 1_250_000,
    bound: 'exact' as const,
    metric_id: 'id_card_offsite',
  };
  const [corrected] = decide(reading, correctionsOf(prose.text, cards, correction, me), metrics).decided;
  expect(corrected?.observation).toMatchObject({
    value: 1_250_000,
    domain: 'public_order',
    quote: cards.quote,
  });
  expect(corrected?.corrected).toBe(true);
});

test('what stands as it stood is the same object after a decision on another number, which need not be drawn again', () => {
  const reading = readArticle({ ...prose, text: `${prose.text}\n第三批试点共计三十七家单位。` }, metrics);
  const [before, after] = [[], [on(reading, 0, 'accept')]].map(
    (log) => decide(reading, log, metrics).decided,
  );
  const isSame = (log: readonly Decision[], others: typeof before) =>
    decide(reading, log, metrics).decided.map((one, at) => one === others?.[at]);
  expect(isSame([on(reading, 0, 'accept')], before)).toEqual([false, true, true]);
  expect(isSame([on(reading, 0, 'accept'), on(reading, 1, 'reject')], after)).toEqual([true, false, true]);
});

test('what a text says twice is decided twice', () => {
  const twice = readArticle({ ...prose, text: `${prose.text}\n${prose.text}` }, metrics);
  const keys = decide(twice, [], metrics).decided.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toHaveLength(4);
  expect(verdictsOf(twice.prose.text, [on(twice, 2, 'accept')])).toEqual([null, null, 'accepted', null]);
});

test('a decision stays with its number when the text around it is edited', () => {
  const log = [on(readArticle(prose, metrics), 1, 'reject')];
  expect(verdictsOf(prose.text.replace('通报', '很长的一份新通报'), log)).toEqual([null, 'rejected']);
});

test('decisions follow their numbers through light edits, and are lost rather than misplaced', () => {
  const text =
    '全年完成客运量3.26亿人次，比上年增长6.9%；完成货运量16.31亿吨，增长6.9%。公路完成货运量15.52亿吨，增长4.4%。';
  const acts = ['accept', 'reject', 'accept', 'accept', 'reject', 'accept'] as const;
  const verdicts = acts.map((act) => `${act}ed`);
  const reading = readArticle({ text, asOf: '2024' }, metrics);
  const log = acts.map((act, at) => on(reading, at, act));
  expect(verdictsOf(text, log)).toEqual(verdicts);
  expect(verdictsOf(text.replaceAll('，', '').replace('全年', '2024年，全省'), log)).toEqual(verdicts);
  expect(verdictsOf('邮政快递增长6.9%，投诉下降。', log)).toEqual([null]);
});

test('a number that a person marks is read for its size and unit, and stands in the order of the text', () => {
  const text = '今年办理证件120万余张。第三批试点共计三十七家单位参与。';
  const start = text.indexOf('三十七家');
  const reading = readArticle({ text, asOf: '2023' }, metrics);
  const { observations } = decide(reading, [decisionOn(text, { start, end: start + 4 }, 'add', me)], metrics);
  const marked = observations.filter((row) => row.start === start);
  expect(marked).toHaveLength(1);
  expect(marked[0]).toMatchObject({ value: 37, unit: '家', quote: '三十七家', review: 'checked' });
  expect(reading.strays).toEqual([]);
});

test('one decision more looks at the decided numbers alone, however many there are', () => {
  const lines = Array.from({ length: 300 }, (_, at) => `第${at + 1}区办理证件${at + 100}张。`);
  const read = readArticle({ text: `通报\n${lines.join('\n')}`, asOf: '2023' }, metrics);
  expect(read.observations.length).toBe(300);
  let looks = 0;
  const watched = (row: Observation) =>
    new Proxy(row, {
      get(target, name) {
        looks += 1;
        return Reflect.get(target, name);
      },
      ownKeys(target) {
        looks += 1;
        return Reflect.ownKeys(target);
      },
    });
  const reading: Reading = { ...read, observations: read.observations.map(watched) };
  const log = [0, 1, 2].map((at) => on(read, at, 'accept'));
  decide(reading, log.slice(0, 2), metrics);
  looks = 0;
  const { decided } = decide(reading, log, metrics);
  expect(decided.filter(({ verdict }) => verdict === 'accepted')).toHaveLength(3);
  // Of one row: its place, its name, and each of its columns once to copy it.
  expect(looks).toBeLessThan(3 * 150);
});

test('what was decided leaves the other numbers the same objects, those beside a marked one too', () => {
  const words = '通报\n办理证件120万张。\n受理业务十来万件，新增80个窗口。';
  const reading = readArticle({ text: words, asOf: '2023' }, metrics);
  const start = words.indexOf('120万张');
  const mark = decisionOn(words, { start, end: start + '120万'.length }, 'add', me);
  const before = decide(reading, [mark], metrics);
  const after = decide(reading, [mark, on(reading, reading.observations.length - 1, 'accept')], metrics);
  expect(after.asRead).toBe(before.asRead);
  expect(after.decided.map((one, at) => one === before.decided[at])).toEqual([
    ...before.decided.slice(1).map(() => true),
    false,
  ]);
  for (const one of after.decided) expect(after.at(one.key)).toBe(one);
});

test('of a text that still comes, what has not been read is no stray', () => {
  const begun = '通报\n办理证件120万张。\n';
  const text = `${begun}${'各地继续推进，'.repeat(60)}新增80个窗口`;
  const growing = openGrowingText('2023');
  const part = readArticle({ text, asOf: '2023' }, [], growing.read(text, false));
  expect(part.observations.map(({ quote }) => quote)).toEqual(['120万张']);
  expect(part.strays).toEqual([]);
  const whole = readArticle({ text, asOf: '2023' }, [], growing.read(text, true));
  expect(whole).toEqual(readArticle({ text, asOf: '2023' }, []));
});

test('of a text that grows, the numbers that were there stay the same objects, whatever else is read meanwhile', () => {
  const growing = openGrowingText('2023');
  const [tell, take] = [openTeller(), openTaker()];
  const read = (text: string, isWhole: boolean): readonly Decided[] => {
    const pieces = [...tell(readArticle({ text, asOf: '2023' }, metrics, growing.read(text, isWhole)))];
    const reading = pieces.map(take).at(-1);
    return reading ? decide(reading, [], metrics).decided : [];
  };
  const paragraph = '今年办理证件120万余张，同比增长三成。\n第三批试点共计三十七家单位。\n\n';
  const before = read(paragraph.repeat(3), false);
  decide(readArticle({ text: '另一篇：全国共有30个口岸。', asOf: '2023' }, metrics), [], metrics);
  const after = read(paragraph.repeat(6), true);
  expect(before.length).toBeGreaterThan(4);
  expect(after.length).toBeGreaterThan(before.length);
  expect(before.map((one, at) => after[at] === one)).toEqual(before.map(() => true));
});
