import { expect, test } from 'vitest';
import { extract } from './index.ts';
import { scaleOf } from './lexicon/unit-scale.ts';

test.each([
  ['亿立方米', '亿m³'],
  ['毫米', 'mm'],
  ['平方公里', 'km²'],
  ['万公顷', '万hm²'],
  ['万平方米', '万㎡'],
  ['微克/立方米', 'μg/m³'],
  ['毫克/升', 'mg/L'],
  ['立方米/秒', 'm³/s'],
  ['万千瓦', '万kW'],
  ['亿千瓦时', '亿kWh'],
  ['公里', 'km'],
  ['万吨', '万t'],
  ['摄氏度', '℃'],
])('%s and %s are one unit', (words, signs) => {
  const amounts = [words, signs].map((unit) => {
    const { findings } = extract({ text: `本年全省测得12.5${unit}。` });
    const found = findings.find(({ kind }) => kind === 'statistic');
    const { base, factor } = scaleOf(found?.unit ?? null);
    return { base, amount: Number(found?.value) * factor };
  });
  expect(amounts[0]).toEqual(amounts[1]);
  expect(amounts[0]?.base).not.toBe('-');
});

test('what a unit names side by side is one in any order and width', () => {
  const [first, second] = ['架（艘、列、辆）次', '架(列、艘、辆)次'].map(scaleOf);
  expect(first).toEqual(second);
  expect(scaleOf('架（艘、列）次')).not.toEqual(first);
  expect(scaleOf('台（套）').base).toBe('台');
});
