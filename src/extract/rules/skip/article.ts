/** 一 as an article: 一项系统工程 is a project; 提前一年 and 至少一项 count. */

import type { Place } from '../../place.ts';
import { refusal } from '../rule.ts';

export const article = refusal(
  'one as an article',
  'indefinite',
  '“一”在这里相当于“某一”，不是统计数字',
  (quantity, at) =>
    at.written === '一' &&
    !quantity.qualified &&
    quantity.value === 1 &&
    quantity.bound === 'exact' &&
    !/^(?:share|money|length|mass)$/.test(quantity.unitKind ?? '') &&
    !(quantity.unitKind === 'time' && measured.test(at.before(10, quantity.start))) &&
    !inList(at, quantity.start),
  'numeral',
  { written: 'words' },
);

/** 提前一年 measures, 一天跑两趟 does not. */
const measured =
  /(?:提前|缩短|压缩|压减|减少|延长|推迟|需要?|仅|只|用|花|历时|为期|期限|时限|超过|不到|达|满|少于|拘役|徒刑|缓刑|政治权利|有效期|增加|[降减缩升增]?[至到]|为|节约|节省|晚|早|长)[^，。；、]{0,4}$/;

/** 三省、一市: it counts where the number before it in the list does. */
function inList({ text, context: { previous } }: Place, start: number): boolean {
  return (
    previous?.sort === 'statistic' &&
    start - previous.end <= 8 &&
    /^[^，。；！？\n]*[、和]$/.test(text.slice(previous.end, start))
  );
}
