import { expect, test } from 'vitest';
import { extract } from '../extract/index.ts';
import { articleFrom } from './article.ts';
import { nodesOf } from './series-node.ts';
import { factsOf } from './text-facts.ts';

const nodesIn = (text: string) =>
  nodesOf(
    factsOf({ article: articleFrom('2023', text), text, extraction: extract({ text, asOf: null }) }),
    0,
    () => [],
  );

test('a number that a text states twice is one, by its exact form', () => {
  const nodes = nodesIn('全省造林面积逾22万公顷。全省造林面积22.4万公顷。');
  expect(nodes.map(({ fact, facts }) => [fact.finding.text, facts.length])).toEqual([['22.4万公顷', 2]]);
});

test('numbers of a text know what stands beside them', () => {
  const [first, second] = nodesIn('全省桥梁312座，隧道48处。');
  expect(first?.right).toBe(second);
  expect([first?.left, second?.left, second?.right]).toEqual([null, first, null]);
});

test('a longer name has the words that tell it from a shorter one of its text', () => {
  const nodes = nodesIn('监督抽检合格率98.5%；评价性监督抽检合格率98.1%。');
  expect(nodes.map(({ qualifier }) => qualifier)).toEqual(['', '评价性']);
});
