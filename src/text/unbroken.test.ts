import { expect, test } from 'vitest';
import { toStretches } from './unbroken.ts';

test.each([
  ['比2019年3月19日的27个增加12个（44.4%）。', ['2019年3月19日', '27个', '12个', '44.4%']],
  ['约3.28亿个，2500多万名', ['约3.28亿个', '2500多万名']],
  ['3300余万张，不足7000万个', ['3300余万张', '不足7000万个']],
  ['逾12万人次，减少2.5个百分点', ['逾12万人次', '2.5个百分点']],
  ['3批措施：10 + 6 + 6', ['3批', '10 + 6 + 6']],
  ['up 12 ports by 31 May 2020.', ['12 ports', '31 May 2020']],
  ['over 328 million licences', ['328 million']],
  ['up by more than 31.3 million cards (194%) from 65', ['31.3 million', '194%', '65']],
  ['2020 and 2021, 18 of 27, 4.5 billion in all', ['2020', '2021', '18', '27', '4.5 billion']],
  ['40 working days', ['40 working']],
  ['from over 120,000 person-times to 1.54 billion services: units differ', ['120,000', '1.54 billion']],
  ['27 administrative procedures', ['27']],
  ['没有数', []],
])('%s', (text, whole) => {
  const stretches = toStretches(text);
  expect(stretches.map((each) => each.text).join('')).toBe(text);
  expect(stretches.filter(({ isWhole }) => isWhole).map((each) => each.text)).toEqual(whole);
});
