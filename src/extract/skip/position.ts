/** Degrees of latitude and longitude. */

import type { SkipRule } from './rule.ts';

export const position: SkipRule = {
  rule: 'degrees of latitude and longitude',
  kind: 'position',
  reason: '经纬度，标明位置',
  // 北纬35.70度, 东经102°47′, 北纬30度至35度
  find: (text, start, end) => {
    if (text[end] !== '度' && text[end] !== '°') return null;
    if (
      !/(?:[东西]经|[南北]纬)(?:约|[\d.]+[度°]?(?:至|到|—|-|~|～))?\s?$/.test(
        text.slice(Math.max(0, start - 10), start),
      )
    )
      return null;
    const rest = /^[度°](?:\d{1,2}(?:\.\d+)?[分′'](?:\d{1,2}(?:\.\d+)?[秒″"])?)?/.exec(
      text.slice(end, end + 20),
    );
    return [start, end + (rest?.[0].length ?? 1)];
  },
};
