/** Bounds built from their parts: negation, comparison, whether the number itself is in (Civil Code, article 1259). */

import { expect, test } from 'vitest';
import type { Bound } from '../../text/bound.ts';
import { extract } from '../index.ts';

const boundsOf = (text: string): string[] =>
  extract({ text, asOf: '2023-12' }).findings.map(
    ({ text: words, bound, value }) => `${words} ${bound} ${value}`,
  );

const above = ['超过', '超出', '突破', '高于', '大于', '多于', '超', '逾'];
const below = ['低于', '少于', '小于'];
const negations = [
  '不',
  '未',
  '没有',
  '尚未',
  '不得',
  '不能',
  '不应',
  '不会',
  '不宜',
  '不允许',
  '严禁',
  '难以',
];
const turned: ReadonlyArray<readonly [words: string, bound: Bound]> = [
  ...above.flatMap((word) => [[word, 'more_than'] as const, [`不得不${word}`, 'more_than'] as const]),
  ...below.flatMap((word) => [[word, 'less_than'] as const, [`不能不${word}`, 'less_than'] as const]),
  ...negations.flatMap((no) => above.map((word) => [`${no}${word}`, 'at_most'] as const)),
  ...negations.flatMap((no) => below.map((word) => [`${no}${word}`, 'at_least'] as const)),
  ...[
    '不足',
    '不到',
    '不及',
    '不满',
    '未满',
    '未到',
    '没到',
    '未达',
    '未达到',
    '没有达到',
    '尚未达到',
    '未能达到',
  ].map((words) => [words, 'less_than'] as const),
  ['最高不得超过', 'at_most'],
  ['最低不得低于', 'at_least'],
  ['最多不超过', 'at_most'],
  ['至少不低于', 'at_least'],
];

test.each(turned)('%s30%% is %s', (words, bound) => {
  expect(boundsOf(`比例${words}30%。`)).toEqual([`${words}30% ${bound} 30`]);
});

test.each([
  ['以上', 'at_least'],
  ['以上（不含30%）', 'more_than'],
  ['以上（含30%）', 'at_least'],
  ['（含）以上', 'at_least'],
  ['（不含）以上', 'more_than'],
  ['（含30%）以上', 'at_least'],
  ['以下', 'at_most'],
  ['以下（不含本数）', 'less_than'],
  ['（含本数）以下', 'at_most'],
  ['以内', 'at_most'],
  ['以内（不含）', 'less_than'],
])('30%%%s is %s', (words, bound) => {
  expect(boundsOf(`比例为30%${words}。`)).toEqual([`30%${words} ${bound} 30`]);
});

test.each([
  ['不得在30%以上', ['不得在30%以上 less_than 30']],
  ['不得小于或等于3个', ['不得小于或等于3个 more_than 3']],
  ['不低于或等于5%', ['不低于或等于5% at_least 5']],
  ['不高于或者等于8%', ['不高于或者等于8% at_most 8']],
  ['没有一家超过5%', ['超过5% at_most 5']],
  ['超过（含）5人的', ['超过（含）5人 at_least 5']],
  ['超过5%（含5%）的须报告', ['超过5%（含5%） at_least 5']],
  ['不超过3个（不含3个）', ['不超过3个（不含3个） less_than 3']],
  ['距离500米以外的住户', ['500米以外 more_than 500']],
  ['年满18周岁的公民', ['年满18周岁 at_least 18']],
  ['任职届满三年', ['届满三年 at_least 3']],
  ['工作满5年的', ['满5年 at_least 5']],
  ['约占全国总量的36.6%', ['36.6% about 36.6']],
  ['涉及280个县左右', ['280个 about 280']],
  ['40个工作日内办结', ['40个工作日内 at_most 40']],
  ['不得超过总面积的5%', ['5% at_most 5']],
  ['不满14周岁', ['不满14周岁 less_than 14']],
  // near misses
  ['除3家以外都已复工', ['3家 exact 3']],
  ['面积120平方米（含阳台）', ['120平方米 exact 120']],
  ['投资5亿元以上（含土地款）', ['5亿元以上 at_least 500000000']],
  ['339个地级及以上城市', ['339个 exact 339']],
  ['施行满一年', ['一年 exact 1']],
  ['会员满300元减50元', ['300元 exact 300', '50元 exact 50']],
  ['圆满完成3项任务', ['3项 exact 3']],
  ['有没有超过5%', ['超过5% more_than 5']],
])('%s', (text, found) => {
  expect(boundsOf(`${text}。`)).toEqual(found);
});
