import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extract } from '../extract/index.ts';
import { articleFrom } from './article.ts';
import {
  accept,
  candidatesOf,
  editMetric,
  hasParts,
  joined,
  join as joinTwo,
  leaveOut,
  mayJoin,
  openCandidates,
  reconsider,
  splitAt,
  splitByName,
} from './decisions.ts';
import { emptyDraft, type LedgerDraft, toDraft, toLedgerFiles } from './draft.ts';
import { makeDataset } from './make-dataset.ts';
import { proposeLedger } from './propose.ts';
import type { Metric } from './schema.ts';
import type { GivenText } from './text-facts.ts';

const folder = join(import.meta.dirname, '../../tests/fixtures/ledgers/harvest');

function given(article_id: string, text: string): GivenText {
  const article = articleFrom(article_id, text);
  return { article, text, extraction: extract({ text, asOf: article.as_of }) };
}
const texts = ['2022', '2023'].map((year) => given(year, readFileSync(join(folder, `${year}.txt`), 'utf8')));
const proposal = proposeLedger(texts, 'harvest');
const begun: LedgerDraft = { ...emptyDraft, texts };
const all = accept(begun, proposal, proposal.metrics);
const called = (draft: LedgerDraft, label: string): Metric =>
  draft.metrics.find(({ label_zh }) => label_zh === label) as Metric;

describe('candidates', () => {
  const candidates = candidatesOf(proposal);

  test('certain ones come with the numbers of both texts, doubtful ones with what speaks against them', () => {
    const grain = candidates.find(({ metrics }) => metrics[0]?.label_zh === '粮食总产量');
    expect(grain?.reason).toBeNull();
    expect(grain?.statements.map(({ article_id, quote }) => `${article_id} ${quote}`)).toEqual([
      '2022 4213.6万吨',
      '2023 4268.4万吨',
    ]);
    const farms = candidates.find(({ metrics }) => metrics[0]?.label_zh === '家庭农场');
    expect(farms?.reason?.zh).toContain('口径调整');
    for (const { article_id, start, end, quote } of candidates.flatMap(({ statements }) => statements))
      expect(texts.find(({ article }) => article.article_id === article_id)?.text.slice(start, end)).toBe(
        quote,
      );
  });

  test('what is taken or left out is open no longer, and open again when that is taken back', () => {
    const open = (draft: LedgerDraft) => openCandidates(candidates, draft).length;
    expect(open(begun)).toBe(candidates.length);
    expect(open(all)).toBe(candidates.filter(({ metrics }) => metrics.length > 1).length);
    const farms = called(all, '家庭农场');
    expect(open(leaveOut(all, [farms]))).toBe(open(all));
    expect(open(reconsider(leaveOut(all, [farms]), farms))).toBe(open(all) + 1);
  });

  test('what is left out is not proposed again, and its numbers join nothing', () => {
    const { metrics, leftOut } = leaveOut(all, [called(all, '粮食总产量')]);
    const again = proposeLedger(texts, 'harvest', [...metrics, ...leftOut]);
    expect(again.metrics).toEqual([]);
    const { tables } = makeDataset(toLedgerFiles({ ...all, metrics, leftOut }));
    expect(tables.observations.find(({ quote }) => quote === '4268.4万吨')?.metric_id).toBeNull();
  });
});

test('a folder gives the draft it was written from, with what else stands in it', () => {
  const others = { 'events.csv': 'event_id\r\n', 'figures.json': '[]' };
  const draft = { ...leaveOut(all, [called(all, '家庭农场')]), others };
  const files = toLedgerFiles(draft);
  const plain = texts.map(({ article, text }) => ({ article, text }));
  expect(toDraft({ ...files, 'observations.csv': 'x', 'notes.txt': 'x' })).toEqual({
    ...draft,
    texts: plain,
  });
  expect(toLedgerFiles(toDraft(files))).toEqual(files);
});

test('a metric is renamed, moved, and its row says so', () => {
  const { metric_id } = called(all, '粮食总产量');
  const change = { label_en: 'Grain', label_zh: '粮食产量（总）', domain: 'd2' };
  const { tables } = makeDataset(toLedgerFiles(editMetric(all, metric_id, change)));
  expect(tables.metrics.find((row) => row.metric_id === metric_id)).toMatchObject(change);
  expect(tables.observations.find(({ quote }) => quote === '4268.4万吨')?.domain).toBe('d2');
});

test('two metrics become one and are parted again', () => {
  const [one, other] = [called(all, '猪肉产量'), called(all, '牛肉产量')];
  expect(mayJoin(one, other)).toBe(true);
  expect(mayJoin(one, called(all, '家庭农场'))).toBe(false);
  expect(mayJoin(one, called(all, '猪肉产量同比增速'))).toBe(false);
  const together = joinTwo(all, one, other);
  const metric = called(together, '猪肉产量');
  expect(metric.words).toBe(joined(one, other).words);
  expect(together.metrics).toHaveLength(all.metrics.length - 1);
  expect(hasParts(metric)).toBe(true);
  const parted = splitByName(together, metric);
  expect(parted.metrics.map(({ words }) => words).toSorted()).toEqual(
    all.metrics.map(({ words }) => words).toSorted(),
  );
  expect(called(parted, '牛肉产量').metric_id).not.toBe(one.metric_id);
});

test('a name that changed its meaning is another metric from a day on', () => {
  const farms = called(all, '家庭农场');
  const parted = splitAt(all, farms, '2024-03-15');
  const { tables } = makeDataset(toLedgerFiles(parted));
  const of = (label: string) =>
    tables.observations
      .filter(({ metric_id }) => metric_id === called(parted, label).metric_id)
      .map(({ quote }) => quote);
  expect(of('家庭农场')).toEqual(['12.3万家']);
  expect(of('家庭农场（2024年起）')).toEqual(['16.4万家']);
});

test('a later text joins by the rows; what does not finds its domain by name, or brings it along', () => {
  const later = given(
    '2024',
    '2024年青禾省农业农村发展统计公报\n（2025年3月14日）\n一、粮食生产\n全年全省粮食总产量4301.2万吨，比上年增长0.8%。\n二、林业\n全年造林面积12.4万公顷。\n三、畜牧渔业\n生猪存栏2101.3万头。',
  );
  const old = given(
    '2021',
    '2021年青禾省农业农村发展统计公报\n（2022年3月14日）\n一、粮食生产\n全年粮食再获丰收。\n二、林业\n全年造林面积11.9万公顷。',
  );
  const more = proposeLedger([...texts, old, later], 'harvest', all.metrics);
  expect(more.rows.get(called(all, '粮食总产量').metric_id)?.map(({ quote }) => quote)).toContain(
    '4301.2万吨',
  );
  expect(more.metrics.map(({ label_zh }) => label_zh)).toEqual(['造林面积']);
  const grown = accept({ ...all, texts: [...texts, old, later] }, more, more.metrics);
  expect(grown.domains.map(({ name_zh }) => name_zh)).toEqual([
    ...all.domains.map(({ name_zh }) => name_zh),
    '林业',
  ]);
  expect(new Set(grown.domains.map(({ light }) => light)).size).toBe(grown.domains.length);
  expect(makeDataset(toLedgerFiles(grown)).tables.metrics).toHaveLength(all.metrics.length + 1);
});
