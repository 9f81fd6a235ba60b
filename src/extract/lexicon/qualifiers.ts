/** Words that bound a number. 达, 达到 and 累计 are verbs and stay outside its span. */

import type { Bound } from '../../text/bound.ts';

/** Words before a number that bound it whatever precedes them. */
export const before: ReadonlyArray<readonly [Bound, string]> = [
  ['more_than', '超逾 > ＞ 远超 远超过 已超 早已超过 大大超过 不止 不只 过 破'],
  [
    'at_least',
    '至少 最少 至少是 至少為 最少为 最少是 ≥ ≧ 起碼 不下 不下于 不亚于 起码 上 至少有 至少达 至少为 年满 届满',
  ],
  ['nearly', '近 将近 接近 接近于 几近 临近 几乎 近乎 逼近'],
  ['less_than', '＜'],
  ['at_most', '≤ ≦ 最多为 最多是 至多为 至多 最多 小于等于 小于或等于'],
  ['about', '约 約 大约 大約 大概 约为 约合 约有 约占 约达 大致 左右 约莫 差不多 估计'],
];

export interface Comparison {
  readonly bound: Bound;
  /** 超过 bounds by itself, 达到 only when negated. */
  readonly alone: boolean;
  readonly words: string;
  readonly negations: string;
}

const strict = '不 未 尚未 并未 仍未 还未 从未 未曾';
const negations = `
  ${strict} 没 没有 沒有 未能 不得 不能 不应 不应当 不可 不可以 不宜 不许 不准 不允许 不要 不会 不再 绝不 决不 严禁 禁止 难以 无法
`;

/**
 * Words that compare and the negations that turn them round. 超过 leaves its number out (Civil Code, article 1259),
 * so 不超过 takes it in; 满 and 到 take it in, so 不满 leaves it out. 没有到 and 不能满 are verbs of their own.
 */
export const comparisons: readonly Comparison[] = [
  {
    bound: 'more_than',
    alone: true,
    words: '超过 超過 超过了 超出 突破 突破了 多于 多於 大于 大於 高于 高於 长于 超 逾',
    negations,
  },
  { bound: 'less_than', alone: true, words: '少于 少於 低于 低於 小于 小於 短于', negations },
  {
    bound: 'at_least',
    alone: true,
    words: '大于等于 大于或等于 大于或者等于 高于或等于 高于或者等于',
    negations,
  },
  {
    bound: 'at_most',
    alone: true,
    words: '小于等于 小于或等于 小于或者等于 低于或等于 低于或者等于',
    negations,
  },
  { bound: 'at_least', alone: false, words: '达 达到', negations },
  { bound: 'at_least', alone: true, words: '满', negations: strict },
  { bound: 'at_least', alone: false, words: '足 到 及', negations: `${strict} 没 沒` },
];

/** 最高不超过, 至少不低于: what may open a negated comparison. */
export const superlatives = '最高 最多 最长 最大 最低 最少 最短 最小 至多 至少';

/**
 * A short qualifier is part of another word after these: 节约12亿元, 附近3个, 赶超5国.
 */
export const partOf: Readonly<Record<string, string>> = {
  约: '节預预条签合公制契违简纽特邀履婚盟要缔相赴失',
  近: '最附邻靠临逼走远亲新贴',
  超: '赶反高',
  过: '不通超经越渡错路难致功',
  破: '突打攻侦击识捣点揭撞告爆道说看勘穿划刺戳踏闯',
  上: '以之网线路车船马海陆天地身早晚加赶跟追登升跃迎向基会桌山楼场岸乡镇市历总大础道面边头台班世年月周季称阵信微版纸手算合奉接送用传供际本',
  突破: '关键重大技术',
  满: '圆充爆丰坐挤占布铺塞装盛饱美自客载堆',
  // 有没有超过, 能不能超过 ask
  没有: '有',
  不能: '能',
  不会: '会',
};

/** Words after a number (or after its unit) that bound it. */
export const after: ReadonlyArray<readonly [Bound, string]> = [
  ['at_least', '以上 及以上 或以上 及其以上 或者以上 或者更多 或更多 起'],
  ['at_most', '以下 及以下 或以下 或者以下 以内 以里 之内'],
  ['less_than', '不到'],
  ['about', '左右 上下 许 前后 上下浮动'],
  ['more_than', '有余 开外 出头 多 以外 之外'],
];

/** What follows tells 以上 from 以上述, 左右 from 左右两侧, 上下 from 上下游. */
export const notBefore: Readonly<Record<string, string>> = {
  以上: '述市所这四三两各几',
  以下: '简称各几派',
  上下: '游功联级一班车',
  左右: '两岸手侧',
  许: '可多诺',
  起: '到来步草降点案',
  前后: '',
  多: '元样边方彩种个项家名次部层地少数',
};
