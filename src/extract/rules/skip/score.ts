/** Scores of a match: 以3比1战胜, 比分定格在2:2; a ratio counts. */

import { refusal } from '../rule.ts';

const won =
  /^的?(?:比分|总比分|[险完大轻]?胜|战胜|击败|力克|战平|逼平|落败|告负|不敌|负于|领先|取胜|获胜|淘汰|逆转)/;
const counted = /比分(?:为|是|定格在|锁定在)?$/;

export const score = refusal(
  'score of a match',
  'score',
  '比赛的比分',
  ({ start, end }, at) => won.test(at.after(6, end)) || counted.test(at.before(6, start)),
  'quantity',
  { measure: 'ratio' },
);
