/** Numbers of roads: 国道344, 省道107项目, 国道318改线; 国道3条 and 省道120公里 count. */

import { aside } from '../rule.ts';

export const road = aside(
  'number of a road',
  'name',
  '道路的编号',
  (at) => {
    const { text, start, end } = at;
    if (end - start > 4 || !/^\d+$/.test(at.written)) return null;
    if (!/[国省县乡]道$/.test(at.before(2))) return null;
    if (counts.test(at.after(4))) return null;
    return [start, text[end] === '线' ? end + 1 : end];
  },
  { written: 'figures', after: /道/ },
);

const counts =
  /^(?:[万亿余多%％~～—－-]|[.．]\d|\s?(?:公里|千米|米|里|条|段|座|处|个|项(?!目)|元|起|辆|次|名|人|家|至|到))/;
