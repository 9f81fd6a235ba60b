/** Words that place a sentence in time without a numeral, and how they resolve against the article's date. */

export type Anchor =
  /** From the first of January (or the first day) of the article's year to its date. */
  | 'year_to_date'
  | 'this_year'
  | 'last_year'
  | 'year_before_last'
  | 'next_year'
  | 'this_first_half'
  | 'this_second_half'
  | 'first_half'
  | 'second_half'
  | 'this_month'
  /** The month last spoken of. */
  | 'that_month'
  | 'last_month'
  | 'now';

export const anchors: ReadonlyArray<readonly [Anchor, string]> = [
  ['year_to_date', '今年以来 今年来 年初以来 本年以来'],
  ['this_year', '今年 本年 本年度 今年全年'],
  ['last_year', '去年 上年 上年度 上一年 去年全年 去年同期 上年同期'],
  ['year_before_last', '前年'],
  ['next_year', '明年 来年 下一年'],
  ['first_half', '上半年'],
  ['this_first_half', '今年上半年'],
  ['second_half', '下半年'],
  ['this_second_half', '今年下半年'],
  ['this_month', '本月'],
  ['that_month', '当月'],
  ['last_month', '上月 上个月'],
  ['now', '目前 截至目前 截止目前 迄今 至今 当前 现在 已有'],
];

/** 同比, 较上年 … name the base of a change, never the period of the sentence. */
export const bases = `
同比 环比 同期比 比上年 比上年同期 比去年 比去年同期 较上年 较上年同期 较去年 较去年同期 比上月 较上月 比上月末 较上月末 比上年同期 较上年同期 比上季度 较上季度 比年初 较年初 比上年末 较上年末 比上期 年均 定基 比前年 较前年 与上年同期相比 与去年同期相比 与去年相比 与上年相比 同上年相比 比上一年 较上一年 比同期 较同期 比常年 较常年 比常年同期 较常年同期 比往年 较往年 比往年同期 较往年同期 比多年同期 较多年同期 比多年均值 较多年均值 比原计划 较原计划 比计划 比上年底 较上年底 比上季末 较上季末
`;

/** Verbs of change and their direction. */
export const ups = `
偏多 偏高 偏大 上浮 上调 上行 升值 增长 增加 增至 增到 上升 升至 升到 提高 提升 提升至 上涨 涨至 扩大 扩大到 扩大至 回升 攀升 增 涨 升 多 新增 净增 增幅 涨幅 提高到 增加到 上升到 上升至 提高至 增加至 增长到 增长至 攀升至 跃升 翻 快于 高于 加快 延长 延长至 拓展到
`;
export const downs = `
少增 少收 多减 多降 偏少 偏低 偏小 下浮 下调 下行 缩水 贬值 下降 减少 降低 降至 降到 减至 减到 压减 压缩 压缩至 压缩到 缩短 缩短至 缩短到 缩减 缩减至 回落 回落至 下滑 下跌 跌至 减 降 少 降幅 减幅 跌幅 精简 收窄 下降到 下降至 减少到 减少至 降低到 降低至 缩小 缩小到 缩小至 负增长 低于 慢于 取消 裁减 削减 放缓 节约 节省
`;

/** Words that hold a verb of change and tell none: 最多, 少儿, 降雨, 增加值. */
export const still = `
最多 最少 至少 至多 不少 多少 许多 大多 众多 更多 多数 少数 少儿 少年 青少年 少女 少先队 多家 多个 多元 多次 多种 多项 多名 多地 多方 多部门 多措 多点 多式 多式联运 多年 多层 多功能 多样 多人
降雨 降雨量 降水 降水量 降水概率 降尘 降尘量 降雪 降温 降落 减灾 防灾减灾 减刑 减震 减速 增加值 增加额 增值 增值税 增值电信 增设 增派 增发 增补 增资 增压 增选 升学 升学率 升级 升旗 升降 升华 涨停 提升工程 提升行动 压缩天然气 压缩空气 压缩机 取消后 节约用水
`;
