import { expect, test } from 'vitest';
import { extract } from '../extract/index.ts';
import { articleFrom } from './article.ts';
import { proposeLedger } from './propose.ts';

const release = (year: number, body: string): string =>
  `${year}年青禾省茶叶公报\n（${year}年12月20日）\n全省茶园面积${body}。`;

test('a number in brackets in another unit is the one before it once more, of a level and of a change', () => {
  const texts = [
    release(2021, '417千公顷(625.8万亩)，比2020年增加6千公顷(9.2万亩)，增长1.5%'),
    release(2022, '428千公顷（641.7万亩），比2021年增加11千公顷（15.9万亩），增长2.6%'),
    release(2023, '425千公顷(637.1万亩)，比2022年减少3千公顷(4.6万亩)，下降0.7%'),
  ];
  const { metrics, rows, doubts } = proposeLedger(
    texts.map((text, at) => {
      const article = articleFrom(`text-${at}`, text);
      return { article, text, extraction: extract({ text, asOf: article.as_of }) };
    }),
    'tea',
  );
  expect(doubts).toEqual([]);
  expect(metrics.map(({ label_zh, unit_zh }) => `${label_zh} ${unit_zh}`)).toEqual([
    '茶园面积 公顷',
    '茶园面积增减 公顷',
    '茶园面积同比增速 %',
  ]);
  const [level, change] = metrics.map(({ metric_id }) =>
    (rows.get(metric_id) ?? []).map(
      ({ quote, direction, restates }) => `${quote} ${direction}${restates ? ' again' : ''}`,
    ),
  );
  expect(level?.slice(-2)).toEqual(['425千公顷 null', '637.1万亩 null again']);
  expect(change?.slice(-2)).toEqual(['3千公顷 down', '4.6万亩 down again']);
});

test('what does not come to the same is a number of its own', () => {
  const text = release(2023, '425千公顷（6371万亩）');
  const article = articleFrom('text', text);
  const { rows } = proposeLedger(
    [{ article, text, extraction: extract({ text, asOf: article.as_of }) }],
    'tea',
  );
  expect([...rows.values()].flat().filter(({ restates }) => restates !== null)).toEqual([]);
});
