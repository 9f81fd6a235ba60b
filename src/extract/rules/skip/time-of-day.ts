/** Times of day: 8:30, 20点, 上午9时30分. */

import { aside } from '../rule.ts';

// 8:30, 20点, 上午9时30分, 24时
export const timeOfDay = aside(
  'time of day',
  'time',
  '一天中的时刻',
  (at) => {
    const { text, start } = at;
    const window = text.slice(start, start + 14);
    const hours =
      /^\d{1,2}(?:[:：]\d{2})?[时点]?(?:—|-|－|–|~|至|到)\d{1,2}(?:[:：]\d{2}|[时点])(?!间|期|长)/.exec(
        window,
      );
    if (hours) return [start, start + hours[0].length];
    const clock = /^\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?!\d)/.exec(window);
    if (clock && !/比例?(?:为|是|达|约)?$/.test(at.before(5))) {
      const [hour = '99', minute = '99'] = clock[0].split(/[:：]/);
      if (Number(hour) <= 24 && Number(minute) < 60) return [start, start + clock[0].length];
    }
    const oclock =
      /^(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}|零)(?:时|点)(?:(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})分|整|半|许)?(?!间|期|长|差|速|代|效|段内|位)/.exec(
        window,
      );
    if (!oclock) return null;
    const lead = at.before(4);
    const hour = /^\d+/.exec(oclock[0])?.[0];
    if (hour !== undefined && Number(hour) > 24) return null;
    if (
      /(?:上午|下午|早上|晚上|中午|凌晨|夜间|傍晚|清晨|早|晚|日|号|[0-9]日|至|时|点|—|-)$/.test(lead) ||
      /^[0-9]{1,2}时/.test(oclock[0]) ||
      /分$|整$|许$/.test(oclock[0]) ||
      // 八点半至十七点半
      (oclock[0].endsWith('半') && halfHourEnd.test(window.slice(oclock[0].length))) ||
      /^[^点]{1,3}点(?:钟|前|后|以前|以后|之前|之后|散会|开会|起床|出发|[上下]班)/.test(window)
    ) {
      if (/^[0-9]{1,2}时/.test(oclock[0]) || !/点(?:以上|以下|以内|左|上|意|建|要|措)/.test(window))
        return [start, start + oclock[0].length];
    }
    return null;
  },
  { before: /[:：时点—－–~至到-]/ },
);

const halfHourEnd = /^(?:[至到—–~－，。；、）-]|前|后|开|上班|下班|起|出|$)/;
