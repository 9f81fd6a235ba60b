/** Numbers of roads: 国道344, 省道107项目, 国道318改线; 国道3条 and 省道120公里 count. */

import { isDigit } from '../character.ts';
import type { SkipRule } from './rule.ts';

export const road: SkipRule = {
  rule: 'number of a road',
  kind: 'name',
  reason: '道路的编号',
  find: (text, start, end) => {
    if (!isDigit(text, start) || end - start > 4 || !/^\d+$/.test(text.slice(start, end))) return null;
    if (!/[国省县乡]道$/.test(text.slice(Math.max(0, start - 2), start))) return null;
    if (counts.test(text.slice(end, end + 4))) return null;
    return [start, text[end] === '线' ? end + 1 : end];
  },
};

const counts =
  /^(?:[万亿余多%％~～—－-]|[.．]\d|\s?(?:公里|千米|米|里|条|段|座|处|个|项(?!目)|元|起|辆|次|名|人|家|至|到))/;
