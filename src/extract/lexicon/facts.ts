/** Words that say what a number means in its sentence: when, against what, of what, in earnest or as an aim. */

/** How a word of time is resolved; the names read like the words. */
export type Anchor =
  | 'year_to_date'
  | 'this_year'
  | 'within_year'
  | 'year_of_report'
  | 'last_year'
  | 'year_before'
  | 'year_before_last'
  | 'next_year'
  | 'whole_year'
  | 'year_after'
  | 'this_first_half'
  | 'this_second_half'
  | 'first_half'
  | 'second_half'
  | 'this_month'
  | 'that_month'
  | 'last_month'
  | 'first_third'
  | 'second_third'
  | 'last_third'
  | 'this_quarter'
  | 'that_quarter'
  | 'last_quarter'
  | 'this_week'
  | 'last_week'
  | 'today'
  | 'yesterday'
  | 'that_day'
  | 'now'
  | 'year_start'
  | 'year_middle'
  | 'year_end'
  | 'this_year_end'
  | 'last_year_end'
  | 'year_before_end'
  | 'month_end'
  | 'last_month_end'
  | 'quarter_end'
  | 'same_period'
  | 'that_holiday'
  | 'summer_holiday'
  | 'flood_season_to_date'
  | 'recent_years'
  | 'up_to_now';

export const anchors: ReadonlyArray<readonly [Anchor, string]> = [
  ['year_to_date', '今年以来 今年来 年初以来 本年以来 今年1月以来'],
  ['this_year', '今年 今年全年 今年内 今年年内'],
  // of the year that a bulletin is about
  ['within_year', '年内'],
  ['year_of_report', '本年 本年度'],
  ['last_year', '去年 去年全年'],
  // told from the year spoken of
  ['year_before', '上年 上年度 上一年 上一年度 上年全年'],
  ['year_before_last', '前年'],
  ['next_year', '明年 来年 下一年'],
  ['whole_year', '全年 当年 同年 该年 当年度 全年度'],
  ['year_after', '次年 翌年'],
  ['first_half', '上半年'],
  ['this_first_half', '今年上半年'],
  ['second_half', '下半年'],
  ['this_second_half', '今年下半年'],
  ['this_month', '本月 本月份'],
  ['that_month', '当月 同月'],
  ['last_month', '上月 上个月'],
  ['first_third', '上旬'],
  ['second_third', '中旬'],
  ['last_third', '下旬'],
  ['this_quarter', '本季度 本季'],
  ['that_quarter', '当季'],
  ['last_quarter', '上季度 上季 上个季度'],
  ['this_week', '本周 这周 本星期'],
  ['last_week', '上周 上星期'],
  ['today', '今日 今天'],
  ['yesterday', '昨日 昨天'],
  ['that_day', '当日 当天 同日'],
  [
    'now',
    '目前 截至目前 截止目前 迄今 至今 截至今日 当前 现在 现有 眼下 迄今为止 目前为止 截至目前为止 日前',
  ],
  ['year_start', '年初'],
  ['year_middle', '年中'],
  ['year_end', '年末 年底 岁末 年终'],
  ['this_year_end', '今年底 今年年底 今年末 今年年末'],
  ['last_year_end', '去年底 去年年底 去年末 去年年末'],
  ['year_before_end', '上年末 上年底'],
  ['month_end', '月末 月底'],
  ['last_month_end', '上月末 上月底'],
  ['quarter_end', '季末 季度末'],
  ['same_period', '同期'],
  ['that_holiday', '假期 假期期间 假日期间 长假期间 节日期间'],
  ['summer_holiday', '暑期 暑假 暑运 暑假期间 暑期以来'],
  ['flood_season_to_date', '入汛以来 今年入汛以来'],
  ['recent_years', '近年来 近些年 近几年 多年来 长期以来 一直以来'],
  ['up_to_now', '以来'],
];

/** What official texts count from, with its day. */
export const events: ReadonlyArray<readonly [string, string]> = [
  ['1949-10-01', '新中国成立以来 建国以来 中华人民共和国成立以来'],
  ['1978-12-18', '改革开放以来'],
  ['1997-07-01', '香港回归以来 香港回归祖国以来'],
  ['1999-12-20', '澳门回归以来 澳门回归祖国以来'],
  ['2001-12-11', '加入世贸组织以来 加入世界贸易组织以来 入世以来'],
  ['2012-11-08', '党的十八大以来 十八大以来'],
  ['2017-10-18', '党的十九大以来 十九大以来'],
  ['2022-10-16', '党的二十大以来 二十大以来'],
];

export const baseKinds = ['year-earlier', 'previous', 'since'] as const;
export type BaseKind = (typeof baseKinds)[number];

/** A base in one word: 同比增长5%. */
export const bases: ReadonlyArray<readonly [BaseKind, string]> = [
  ['year-earlier', '同比 同期比 按年 年增 年减 年升 年跌 同比上年'],
  ['previous', '环比 按月 按季 月增 月减 季增 季减'],
];

/** Opens the words of a base: 比|上年, 较|2019年同期. */
export const baseOpeners = '比 较 较多年 相比 相较 较之 相较于 对比 同比较';

/** Opens a base and tells the direction: 高于|去年投资时序进度|3.8个百分点; the better is higher or, of a harm, lower. */
export const comparatives: ReadonlyArray<readonly ['up' | 'down' | 'better' | 'worse', string]> = [
  ['up', '高于 快于 多于 大于 高出 超出 超过 领先 高过'],
  ['down', '低于 慢于 少于 小于 落后 落后于'],
  ['better', '好于 优于'],
  ['worse', '差于 劣于'],
];

export const risingWords = `
提速 超额 超额完成 扩至 扩到 偏多 偏高 偏大 上浮 上调 上行 升值 增长 增长了 增长率 增长率为 增长速度 增加 增加了 增加至 增加到 增至 增到 上升 上升了 上升到 上升至 升至 升到 升高 提高 提高了 提高到 提高至 提升 提升了 提升到 提升至 上涨 上涨了 涨至 扩大 扩大到 扩大至 回升 回升到 攀升 攀升至 飙升 猛增 激增 剧增 净增 净增加 增 涨 升 多 增幅 涨幅 升幅 增长到 增长至 增速 增速为 增速达 跃升 翻 加快 快 高 延长 延长至 延长到 拓展到 多增 正增长 增加率 成長 提升率 攀高 走高 增产 增收 增产了 上扬 同比增速 急升 年增 月增 季增 年升 月升
`;
export const fallingWords = `
少增 少收 多减 多降 偏少 偏低 偏小 下浮 下调 下行 缩水 贬值 下降 下降了 下降到 下降至 减少 减少了 减少到 减少至 降低 降低了 降低到 降低至 降至 降到 减至 减到 压减 压减了 压减到 压减至 压缩 压缩了 压缩至 压缩到 缩短 缩短了 缩短至 缩短到 缩减 缩减了 缩减至 缩减到 缩小 缩小到 缩小至 回落 回落至 回落到 下滑 下跌 跌至 跌 减 降 少 降幅 减幅 跌幅 精简 收窄 收窄至 负增长 裁减 削减 放缓 放缓至 放缓到 节约 节省 下滑至 减产 减收 慢 低 锐减 骤减 净减少 净减 萎缩 走低 少收入 下挫 急跌 年减 月减 季减 年跌 月跌
`;

/** 改善16.7%: up, or down where the subject is a harm. */
export const improvingWords = '改善 改善了 优化 好转';

/** Verbs of change that take what they change after them: 下调|存款准备金率|0.5个百分点. */
export const verbsBeforeChanged =
  '下调 上调 提高 提升 降低 减少 增加 压缩 压减 缩短 缩减 减轻 上浮 下浮 扩大 压降 削减 精简 提升了 提高了 降低了 减少了 增加了 扩大了 压缩了 压减了 缩短了 缩减了 下调了 上调了 减轻了 精简了 削减了 净增 净减';

/** Nouns after which an improvement is a fall. */
export const harmNouns =
  '浓度 排放量 排放 能耗 水耗 电耗 失业率 死亡率 事故 发生率 发案率 案件 污染 损失 贫困发生率 指数 时间 时限 时长 成本 负债率 不良率 拥堵 排放强度 能耗强度 违法率';

/** Words that hold a character of the other tables and say nothing of the kind. */
export const wordsOfNoKind = `
新增
年增产 年增收 年增加 退休比 生师比 师生比 医护比 床护比 拥有量 最多 最少 至少 至多 不少 多少 许多 大多 众多 更多 多数 少数 少儿 少年 青少年 少女 少先队 多家 多个 多元 多次 多种 多项 多名 多地 多方 多部门 多措 多点 多式 多式联运 多年 多层 多功能 多样 多人 大多数 多媒体 多边 多名 多位 多条 多起 多处 多双边 多形式 多载体 多渠道
减让 进出口 净出口 净进口 降雨 降雨量 降水 降水量 降水概率 降尘 降尘量 降雪 降温 降落 减灾 防灾减灾 减刑 减震 减速 增加值 增加额 增值 增值税 增值电信 增设 增派 增发 增补 增资 增压 增选 升学 升学率 升级 升旗 升降 起降 起降架次 升华 涨停 提升工程 提升行动 压缩天然气 压缩空气 压缩机 取消后 节约用水 减税 减税降费 降费 降准 降息 降级 减排 减负 减免 减贫 增信 增绿 增量 增值服务 增强 减弱 降本 提升机 增效 增收 增殖 减碳 降碳 升温 增雨 减产 提升率 减肥 降解 减持 增持 新增量 升级版 增长点 增长极 增长较快
占比 对比 百分比 比例 比重 比如 比率 比赛 比价 无比 之比 比方 比照 比喻 评比 比拼 相比之下 好比 比亚迪 比武 比特 比利时 比对 同比例 性价比 配比 性别比 负债比 比较优势 抚养比 存贷比 市盈率
较大 较快 较好 较高 较低 较多 较少 较小 较强 较弱 较为 比较 比较好 计较 较重 较轻 较长 较短 较严重 较早 较晚 较真 较量 较差 较集中 较突出
高校 高中 高等 高级 高新 高新技术 高技术 高质量 高铁 高速 高速公路 高压 高度 高峰 高温 高层 高端 高效 高标准 高原 高考 高职 高炉 高污染 高风险 高发 高龄 高素质 高水平 高值 高额 高位 高空 高山 提高 最高 新高 高产 高铁站 普高 高低 高尔夫 高速增长 高技能 高层次 高成长 高耗能 高补 高精尖 高三 高一 高二 高楼 高空作业 高致病性 高科技 高危 高致病 高企 高收入 高附加值
快速 快递 快捷 快报 快餐 最快 较快 加快 快件 愉快 尽快 快车 快线 快办 快審 快侦 低收入 低保 低碳 最低 低压 低温 降低 低保户 低于 低空 低价 低效 低龄 低洼 低息 低保对象 低生育 低年级 最低生活保障 慢性 慢性病 慢病 慢车 缓慢
中国 中央 今后 今日头条 上年纪 年中国 同期声 当前位 现在的 年初步 目前来看
占用 占道 侵占 占有 占领 占地面积 抢占 霸占 占比率 强占 占据
今天上午 如今 当今 至今仍 古今
`;

/** Nouns of a change or a share: 增速, 占比 say nothing of what is measured. */
export const measures = `增速 增幅 降幅 涨幅 升幅 跌幅 减幅 占比 比重 所占比重 所占比例 幅度 占有率为 增速达 增速为 占比达 占比为 所占份额 增量`;

/** 占|我国外贸总值|的30.9%. */
export const shares =
  '占 占地区 约占 占到 仅占 占了 共占 占全部 各占 已占 佔 約佔 相当于 占用水 占用电 占用能 占用工';

/** 占比24.8%: of the whole that the sentence speaks of. */
export const shareNouns = '占比 佔比 比重 份额 所占比例 所占比重 占比率 占比达 占比达到 占比为 占比约';

export const among = '其中 其中， 包括 包含 内含 当中 含 含有';

/** Each number of the list goes to the thing of its own place: A、B分别为1、2. */
export const inTurn = '分别 分别为 分别是 分别达 分别达到 分别有 依次 依次为 依次是 各 各为 各有 分別 分別為';

/** Says nothing of what is measured just before a number: 企业|共有|120家. */
export const closers = `
报告期内 报告期 本报告期 本报告期内 期内 新增 同比 环比 所占 所占比重 所占比例 每人每月 每人每年 每人每天 每月每人 每人 每户 每月 每年 每天 每日 必须 能 能够 恢复 恢复到 恢复至 共 已 均 也 亦 仍 还 又 将 就 都 计 达 达到 为 是 有 即 约 约为 近 仅 仅为 只有 合 合计 总计 共计 累计 总共 一共 共有 共计有 已有 已经 已达 已达到 已累计 累计达 累计达到 累计共 累计有 共达 合共 高达 多达 实际 实际为 平均 平均为 大约 大概 超过 逾 突破 稳定在 保持在 维持在 控制在 维持 保持 稳定 录得 报 报价为 连续 持续 首次 再次 先后 日均 接近 不足 至 到 了 由 从 于 在 的 之 可 可达 可达到 将达 将达到 力争 预计 应 需 不得 不超过 不低于 至少 最多 最高 最低 设 设有 拥有 计有 合约 折合 小幅 大幅 略 略有 微 明显 显著 进一步 逐步 逐年 累积 陆续 直接 基本 迅速 快速 继续 普遍 情况 该 其 以 并 且 而 全部 总数 分别 分别为 分别是 分别达 分别达到 分别有 依次 依次为 各 各有 各为 占 约占 占到 增速 增幅 降幅 涨幅 升幅 跌幅 幅度 每 全年 年均 月均 达成 完成了 数为 数达 又有 还有 另有 就有 总量达 规模达 总额达 总数达 总数为 居首 次之 居首位 居第一 修订为 改为 调整为 变为 减为 降为 增为 升为 放宽 放宽至 放宽到 放宽为 维持不变 持平 基本持平 实质 多出 均为 均达 均达到 均超过 都是 提高到 扩大到 同时 实现 合為 分別 分別為 统计 统计显示 统计发现 称 表示 显示 发现 一直 以上 左右 以来 期间 增长率 计划 拟 规模为 仅有 才 比重 占比 比例为 不到 却 名义 原来 由原来 从原来 原
`;

/** Says nothing of what is measured where a clause opens: 其中|出口. */
export const openers = `
报告期内 报告期 本报告期 本报告期内 期内 将 还将 也将 其中 其中， 同时 另外 此外 另有 还有 据统计 据了解 据介绍 据悉 据初步统计 初步统计 初步核算 统计显示 数据显示 海关统计数据显示 统计数据显示 截至 截止 截至到 自 起 以来 期间 末 底 份 至 到 的 了 和 与 及 以及 、 ， 并 且 而 则 但 累计 共 已 均 仍 还 预计 力争 近年来 现有 现 预期 目标 一共 共有 共计 总计 合计 已有 实际 实际为 平均 比 较 每年 全部 先后 陆续 首次 分别 以上 包括 包含 含 内含 约 仅 仅为 为 是 有 达 达到 经初步核算 按可比价格计算 按不变价格计算 按可比价计算 扣除价格因素 扣除价格因素后 不含 不包括 另 就是 即 如 例如 比如 当时 至此 此次 本次 本 该 由此 其次 首先 最后 必须 一是 二是 三是 四是 五是 六是 从 按 按照 对于 关于 据 在 到了 起至 为止 却 扣除价格上涨因素后 名义 又 则
`;

/** Adverbs that part what a sentence is about from what it says of it: 全省法院|共|审结案件. */
export const splits = `
共 共建立 共建成 已 均 也 亦 仍 都 将 累计 合计 总计 共计 总共 一共 共有 共计有 已有 已经 已累计 累计共 先后 陆续 分别 分别为 分别是 达 达到 为 是 有 拥有 设有 即 约为 高达 多达 首次 再次 只有 仅有 预计 力争 计划 拟 稳定在 保持在 维持在 控制在 已达 已达到 实际 实际为 连续 持续 继续 合计为 计有 还 又 仅 计 增长 下降 增加 减少 上升
`;

/** Words that hold one of those adverbs and are none. */
export const wholeWords = `
起降 升降 涨跌 增减 较大 较重 较强 较高 较低 较小 在用特种设备 在用电梯 在用车 在用设备 在用锅炉 在用压力容器 在用机动车 在用起重机械 在用大型游乐设施 在运机组 在运核电 在研项目 在研药物 在研新药 在售商品房 在售项目 在押人员 在押罪犯 在途资金 在途物资 在轨卫星 在轨航天器 在产企业 在产煤矿 在营企业 在营店铺 在营网点 在保对象 在保人数 在保企业 在院患者 在院人数 在读学生 在读研究生 在读博士 在读硕士 在逃人员
以前年份 以前年度 有期徒刑 有罪 有价证券
负债合计 资产合计 资产总计 负债总计 所有者权益合计 权益合计 累计结存 累计结余 累计盈余 加计扣除 按日计罚 计罚 实有
拥有量 年增产 年增收 年增加 被执行 自助 自营 自建 自有 通报 汇报 申报 上报 举报 警报 预报 年报 月报 日报 情报 公报 海报 填报 自然增长率 人口自然增长率 比例 比重 比率 比价 比赛 比较 生均 校均 班均 亩均 单均 次均 笔均 件均 总规模 在学总规模 共同 共建 共享 共产党 共青团 公共 共和国 共性 共治 共识 一共同 均衡 均价 平均 年均 日均 人均 月均 户均 均值 已建 也门 即将 将军 首都 成都 都市 都市圈 丰都 京都 花都 有色 有效 有关 有限 有限公司 所有 所有制 国有 私有 具有 持有 保有 保有量 享有 公有 自有 稀有 特有 原有 没有 有序 有机 有力 有望 有线 有毒 有害 有氧 集体所有 民有 共有产权 有偿 有利 有助 有意 有约
计划 计算 计算机 设计 统计 会计 审计 预计 估计 小计 计生 计量 计提 计价 计入 作为 行为 因为 为主 为民 成为 认为 人为 视为 为了 以为 行为者 较为 为此 为期 转为 变为 调整为 定为 列为 划分为 分为 更为 改为
职称 名称 简称 称号 著称 免申即享 即时 即办 立即 随即 但是 于是 是否 尤其是 特别是 就是 发达 到达 表达 传达 直达 抵达 送达 转达 通达 许可 认可 和解 和解率 和解协议 达标 达成 达州 雷达 达到率 还款 归还 退还 偿还 返还 还贷 还本 交还 还田 还林 还草 归还 又称 仅次于 仪表 也就是
约束 约束性 约定 契约 制约 公约 节约 合约 预约 条约 条件 合格 合格率 合同 合作 合作社 合并 综合 联合 结合 整合 合成 合法 合规 合理 合资 混合 符合 组合 复合 适合 集合 场合 至今 至诚 到位 到期 到账 到户 到达 得到 感到 到站 到港 到岸 到校 到会 到访 直到 遇到 看到 设备 设施 设区 设想 设立 建设 开设 增设 附设 设置 各类 各级 各项 各种 各地 各省 各市 各区 各县 各族 各界 各国 各部门 各单位 各方 各企业 每年 每人 每月 每户 每股 每亩 每社 农业 末端 底部 初级 初步 初中 前期 前沿 后续 后备 后勤 内地 内部 内需 内陆 内贸 内资 内河 内蒙古 中学 中心 中央 中小 中国 中部 中等 中东部 中型 中职 中医 中药 中介 中欧 中美 中长期 中级 中外 里程 自治 自治区 自治州 自然 自主 自由 自动 自来水 自贸 自行 自贸区 自愿 自有 起诉 起重 起点 起步 前往 前置 前海 期间费用 份额 度假 度夏 的士 了解 和谐 和平 和田 与会 及时 并购 并网 并轨 而且 则是 但愿 现金 现代 现场 现价 现役 现货 本科 本地 本级 本土 本外币 本币 本科生 本级 本市 本省 本区 本县 本报 该市 该省 如期 例如 含量 含税 包括号 从业 从业人员 从事 按揭 按时 按期 按需 对外 据点 在校 在校生 在职 在建 在线 在册 在岗 在园 在编 在外 在贷 在学 经济 经营 经费 经办 较真 为人 有轨 近海 近视 近视率 近郊 近岸 近亲 仅存 成人 成都市 成品 成品油 成员 成本 成果 成交 成分 成立 成年 出口 出境 出生 出租 出租车 出版 出资 出让 出动 出栏 出行 出台 出院 才能 人才 可再生 可持续 可支配 可比 可燃 可用 可视 应用 应急 应届 应收 应征 应缴 需求 需要 占地 占用 总量 总额 总数 总值 总产 总产量 总面积 总人口 总投资 总计划 总会 总局 总书记 总体 总部 另行 止损 止步 份子 度量 优于Ⅲ类 好于Ⅲ类 优于Ⅱ类 好于Ⅱ类 优于三类 好于三类 或优于 或好于 省考断面 国考断面 达标率
`;

/** Verbs whose object is what is counted. */
export const verbsBeforeCounted = `
发放 推出 出台 查处 查获 破获 抓获 侦破 缴获 打掉 捣毁 受理 审结 审理 立案 起诉 批捕 逮捕 办理 办结 完成 实现 投入 拨付 下达 安排 落实 新建 改造 建成 建立 设立 发送 运送 接待 救助 资助 补助 减免 签订 签署 引进 拥有 组织 举办 召开 出动 释放 执行 开通 开行 招收 培训 培养 录取 收缴 没收 追回 挽回 拦截 清退 整改 排查 治理 修复 造林 收购 收储 销售 出口 进口 生产 检查 抽检 检测 接种 覆盖 惠及 服务 吸纳 带动 解决 处理 化解 调解 调处 接到 收到 收治 治愈 转移 安置 搬迁 退还 退税 兑付 赔付 支付 结算 发行 募集 筹集 争取 获得 取得 制定 修订 印发 发布 公布 核发 签发 颁发 换发 注销 吊销 取消 下放 精简 取缔 关停 关闭 淘汰 拆除 交付 供应 供给 减少 增加 下调 上调 压减 降低 提高 提升 缩短 压缩 采购 收集 征集 支持 扶持 认定 评定 评选 表彰 命名 督办 侦办 查办 立案侦查 查扣 通缉 上线 开工 竣工 投产 投用 投运 通车 落地 签约 获批 入驻 落户 挂牌 开业 复工 处罚 处置 罚款 处分 问责 通报 约谈 执结 打捞 查封 扣押 冻结 遣返 引导 推动 促进 尋獲 訂定
`;

/** Verbs that add nothing to their object: 开展|培训|近千次. */
export const lightActs = '开展 进行 实施 组织 举办 作出 实行 展开 推进 组织开展';

/** What a number is said to be, when it is no result. */
export const modalityKinds = ['achieved', 'target', 'plan', 'forecast', 'limit', 'capacity'] as const;
export type Modality = (typeof modalityKinds)[number];

export const modalities: ReadonlyArray<readonly [Modality, string]> = [
  ['target', '力争 力争到 目标 确保 目标任务 目标为 预期目标 年度目标 规划目标 力求 主要预期目标'],
  [
    'plan',
    '计划 拟 计划投资 預計投資 拟建 将建 拟投资 将投入 将新建 将新增 将建设 将建成 将完成 将实现 概算投资',
  ],
  ['forecast', '预计 预测 有望 料将 预估 预报'],
  [
    'limit',
    '不得超过 不得低于 不得高于 不得少于 不得 不应 上限 下限 限额 限值 不超过 不能超过 应不低于 应不少于 最低标准 最高不超过 控制在 阈值 最高可 最长不得 每人每年不超过',
  ],
  [
    'capacity',
    '设计能力 设计产能 设计年产 设计年 产能 可容纳 能容纳 可同时 最大可 额定 可停放 可供 可提供 可满足 年可',
  ],
];
