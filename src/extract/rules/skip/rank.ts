/** Ranks that a number bounds: 前10位, 前1%的学科, 位居前10; 较此前3% measures. */

import { refusal } from '../rule.ts';

const placed = /(?:居|列|进入|跻身|排名|[国省球界市]|入围|闯进)前$/;

export const rank = refusal(
  'rank up to',
  'rank',
  '名次或位次',
  ({ start, end, unit }, at) =>
    at.text[start - 1] === '前' &&
    (unit === null
      ? placed.test(at.before(3, start)) && /^(?:[，。、；）的]|行列|$)/.test(at.after(2, end))
      : /^(?:[%‰名位强]|百强)$/.test(unit) && /(?:^|[^此以目提日之较])前$/.test(at.before(2, start))),
  'quantity',
);
