import type { Bound } from '../../text/bound.ts';

/** Words before a number that bound it; they belong to its span. 达, 达到 and 累计 are verbs and stay outside. */
export const before: ReadonlyArray<readonly [Bound, string]> = [
  [
    'more_than',
    '逾 超 超过 超過 超过了 超出 超逾 突破 突破了 多于 大于 > ＞ 高于 远超 远超过 已超 早已超过 大大超过 不止 不只 过 破',
  ],
  [
    'at_least',
    '至少 最少 至少是 至少為 最少为 最少是 ≥ ≧ 起碼 不少于 不低于 不小于 不下 不下于 起码 上 至少有 至少达 至少为 不少於 大于等于 大于或等于 大于或者等于',
  ],
  ['nearly', '近 将近 接近 接近于 几近 临近 几乎 近乎 逼近'],
  ['less_than', '不足 不到 不满 未满 未到 少于 低于 小于 ＜ 不及 未达 未达到 未超过'],
  [
    'at_most',
    '不超过 不超 ≤ ≦ 最多为 最多是 至多为 不高于 不多于 不大于 不逾 至多 最多 最高不超过 最多不超过 最长不超过 不得超过 小于等于 小于或等于',
  ],
  ['about', '约 約 大约 大約 大概 约为 约合 约有 约占 约达 大致 左右 约莫 差不多 估计'],
];

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
  不足: '',
  突破: '关键重大技术',
};

/** Words after a number (or after its unit) that bound it. */
export const after: ReadonlyArray<readonly [Bound, string]> = [
  ['at_least', '以上 及以上 或以上 及其以上 或者以上 (含)以上 （含）以上 或者更多 或更多 起'],
  ['at_most', '以下 及以下 或以下 或者以下 (含)以下 （含）以下 以内 以里 之内'],
  ['less_than', '不到'],
  ['about', '左右 上下 许 前后 上下浮动'],
  ['more_than', '有余 开外 出头 多'],
];

/** What follows tells 以上 from 以上述, 左右 from 左右两侧, 上下 from 上下游. */
export const notBefore: Readonly<Record<string, string>> = {
  以上: '述市所这四三两各几',
  以下: '简称各几',
  上下: '游功联级一班车',
  左右: '两岸手侧',
  许: '可多诺',
  起: '到来步草降点案',
  前后: '',
  多: '元样边方彩种个项家名次部层地少数',
};
