/** Degrees of latitude and longitude. */

import { aside } from '../rule.ts';

// 北纬35.70度, 东经102°47′, 北纬30度至35度
export const position = aside(
  'degrees of latitude and longitude',
  'position',
  '经纬度，标明位置',
  (at) => {
    const { start, end } = at;
    if (!/(?:[东西]经|[南北]纬)(?:约|[\d.]+[度°]?(?:至|到|—|-|~|～))?\s?$/.test(at.before(10))) return null;
    const rest = /^[度°](?:\d{1,2}(?:\.\d+)?[分′'](?:\d{1,2}(?:\.\d+)?[秒″"])?)?/.exec(at.after(20));
    return [start, end + (rest?.[0].length ?? 1)];
  },
  { before: /[度°]/ },
);
