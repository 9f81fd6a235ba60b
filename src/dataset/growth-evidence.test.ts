import { expect, test } from 'vitest';
import { extract } from '../extract/index.ts';
import { articleFrom } from './article.ts';
import { growthEvidence } from './growth-evidence.ts';
import { type Node, nodesOf } from './series-node.ts';
import { factsOf } from './text-facts.ts';

/** The first level of a report on a year, with the changes that it tells. */
function level(year: number, body: string, part = ''): Node {
  const text = `${year}年${part}青禾省统计公报\n${body}`;
  const article = articleFrom(String(year), text);
  const facts = factsOf({ article, text, extraction: extract({ text, asOf: article.as_of }) });
  const isChange = ({ key }: (typeof facts)[number]): boolean => key.role.startsWith('change');
  const [node] = nodesOf(
    facts.filter((fact) => !isChange(fact)),
    0,
    () => facts.filter(isChange),
  );
  if (!node) throw new Error(`no level: ${body}`);
  return node;
}

const last = level(2022, '全省茶叶产量200万吨。');

test.each([
  ['a rate that leads back', '全省茶叶产量220万吨，比上年增长10.0%。', 1],
  ['a fall that leads back', '全省茶叶产量190万吨，比上年下降5.0%。', 1],
  ['an amount that leads back', '全省茶叶产量212万吨，比上年增加12万吨。', 1],
  ['a rate that leads elsewhere', '全省茶叶产量220万吨，比上年增长50.0%。', -1],
  ['a rate on a count of its own', '全省茶叶产量220万吨，同口径增长50.0%。', 0],
  ['no word of a change', '全省茶叶产量220万吨。', 0],
])('a printed growth as evidence: %s', (_, body, wanted) => {
  expect(growthEvidence(last, level(2023, body))).toBe(wanted);
});

test('the growth of a year says nothing of the number two years before', () => {
  expect(growthEvidence(last, level(2024, '全省茶叶产量220万吨，比上年增长50.0%。'))).toBe(0);
});

test('the growth of a quarter is on the same quarter of the year before alone', () => {
  const autumn = level(2022, '全省茶叶产量80万吨。', '四季度');
  const spring = level(2022, '全省茶叶产量50万吨。', '一季度');
  const next = level(2023, '全省茶叶产量55万吨，同比增长10.0%。', '一季度');
  expect([growthEvidence(autumn, next), growthEvidence(spring, next)]).toEqual([0, 1]);
});
