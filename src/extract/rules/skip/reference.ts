/** Bare numbers that refer: 腊月二十三, Windows 10, a long code without a unit. */

import { isLetter } from '../../character.ts';
import { refusal } from '../rule.ts';
import { reasons } from './word.ts';

// 腊月二十三, 正月初六
export const lunarDay = refusal(
  'day of the lunar month',
  'time',
  '农历的日子',
  ({ unit }, at) => unit === null && /[正腊冬]月初?$/.test(at.before(3)),
  'numeral',
  { measure: 'none', after: /[月初]/ },
);

// Windows 10
export const version = refusal(
  'number of a version',
  'name',
  reasons.name,
  ({ unit }, { text, start }) => unit === null && text[start - 1] === ' ' && isLetter(text, start - 2),
  'numeral',
  { measure: 'none', after: / / },
);

// more figures than any quantity has
export const figures = refusal('string of figures', 'code', '过长的数字串，是编码而不是数量', ({ numeral }) =>
  Number.isNaN(numeral.value),
);

// 20230101; 共达12345 counts
export const bareCode = refusal(
  'string of figures',
  'code',
  '没有单位的长数字串，是编号而不是数量',
  ({ unit, numeral, qualified }, at) =>
    unit === null &&
    numeral.form === 'arabic' &&
    numeral.digits >= 5 &&
    !qualified &&
    !/[共达为到至是超有：:]\s?$/.test(at.before(2)),
  'numeral',
  { written: 'figures', measure: 'none' },
);
