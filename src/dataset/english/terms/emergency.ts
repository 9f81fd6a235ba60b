import type { Terms } from '../lexicon.ts';

/** Fires, accidents and disasters. */
export const emergency: Terms = {
  things: `
    emergency management: 应急管理
    fires and rescue: 火灾及灭火救援 火灾和灭火救援
    firefighting and rescue: 灭火救援
    fires: 火灾
    major fires: 重大火灾
    serious fires: 较大火灾
    residential fires: 住宅火灾 居住场所火灾
    fires in high-rise buildings: 高层建筑火灾
    fires in high-rise residential buildings: 高层住宅火灾 高层住宅
    fires of means of transport: 交通工具火灾
    fires in crowded places: 人员密集场所火灾
    fires in factories and warehouses: 厂房、仓储类场所火灾 厂房仓储火灾
    outdoor rubbish and grass fires: 室外垃圾、荒草火灾
    fires of electric bicycles: 电动自行车火灾
    fire and rescue calls: 消防救援队伍接警出动 队伍接警出动 接警出动
    rescue calls: 处置抢险救援警情 抢险救援警情
    calls for social assistance: 社会救助警情
    people in danger: 遇险群众 被困人员 遇险人员 被困群众
    fire and rescue teams: 消防救援队伍
    firefighters: 消防救援人员 消防员
    fire engines: 消防车
    fire stations on duty: 执勤消防站
    fire stations: 消防站
    micro fire stations: 微型消防站
    fire hazards: 火灾隐患
    major fire hazards: 重大火灾隐患
    major fire hazards under supervision: 挂牌督办的重大火灾隐患 挂牌督办重大火灾隐患
    entities: 社会单位
    high-rise civil buildings: 高层民用建筑
    fire safety complaints and reports: 消防安全举报投诉
    production safety accidents: 生产安全事故 各类生产安全事故
    general accidents: 一般事故
    larger accidents: 较大事故
    major accidents: 重大事故
    serious accidents: 重特大事故
    road traffic accidents: 道路交通事故
    accidents: 事故
    natural disasters: 自然灾害
    geological disasters: 地质灾害
    floods: 洪涝
    floods and geological disasters: 洪涝和地质灾害
    drought: 干旱
    hail and wind: 风雹
    low temperatures and snow: 低温冷冻和雪灾
    typhoons: 台风
    earthquakes: 地震
    people affected by disasters: 受灾人口 受灾人次 受灾群众
    people in urgent need of assistance: 需紧急生活救助 需紧急生活救助人口
    people evacuated in emergency: 紧急转移安置 紧急转移安置人口
    dead and missing: 死亡失踪 死亡失踪人口 因灾死亡失踪人口 因灾死亡失踪
    missing: 失踪
    deaths: 死亡 死亡人数 死亡人口
    injuries: 受伤 受伤人数
    houses collapsed: 倒塌房屋
    houses severely damaged: 严重损坏房屋
    houses slightly damaged: 一般损坏房屋
    emergency shelters: 应急避难场所
    emergency drills: 应急演练
    professional emergency rescue teams: 专业应急救援队伍
    production and business entities: 生产经营单位
    working groups: 工作组
    level-two responses: 二级响应
    relief materials: 救灾物资
    disaster warnings: 灾害预警
    successful avoidances: 成功避险
    people rescued: 营救遇险群众 营救遇险人员 营救被困群众
  `,
  amounts: `
    direct economic losses from ~ | direct economic losses: 直接经济损失
    direct property losses from ~ | direct property losses: 直接财产损失
    value of property saved: 抢救财产价值
    deaths in ~: 死亡(事故/火灾)
    death rate of ~ | death rate: 死亡率
    production safety deaths per 100 million yuan of GDP: 亿元GDP生产安全事故死亡率 亿元国内生产总值生产安全事故死亡率
    deaths per million tonnes of coal: 煤矿百万吨死亡率
    road traffic deaths per 10,000 vehicles: 道路交通万车死亡率
    funds for disaster prevention: 投入防治资金
    disaster relief funds: 救灾资金
  `,
  acts: `
    ~ reported: 接报
    ~: 发生
    ~ successfully predicted and avoided: 成功预报
  `,
};

/** Government, its services, and what heads of sections say. */
export const government: Terms = {
  things: `
    government services: 政务服务
    overview: 综合 总体情况 概况 总体运行情况 基本情况
    main work: 主要工作
    review of five years' work: 五年工作回顾
    review of work: 工作回顾
    people's life: 居民生活 人民生活
    social affairs: 社会事业
    trade and opening up: 贸易与开放
    domestic trade: 国内贸易
    foreign trade and opening up: 对外经济
    population and employment: 人口和就业 人口与就业
    income and consumption: 收入与消费
    national economy: 国民经济 经济运行
    national economic and social development: 国民经济和社会发展
    items handled online: 网上办理
    government websites: 政府网站
    hotline calls: 热线来电
    calls to the 12345 hotline: 12345热线来电 12345热线受理
    calls to the 12333 hotline: 人社系统12333热线接听来电 12333热线接听来电
    proposals of deputies: 代表建议
    proposals of political advisers: 政协提案 委员提案
    administrative approvals: 行政审批事项
    matters handled without application: 免申即享事项
    tasks: 任务
    government work: 政府工作
    government work report: 政府工作报告
    financial statistics: 金融统计
    money and credit: 货币信贷
    fiscal revenue and expenditure: 财政收支
    holiday culture and tourism: 假日旅游 节假日文化和旅游市场
    real estate market: 房地产市场
    vehicles and drivers: 机动车和驾驶人
    industrial economy: 工业经济
    automobile industry: 汽车工业 汽车行业
    public finance revenue: 财政收入
  `,
  amounts: `
    online handling rate of ~ | online handling rate: 网上办理率 线上办理率 网办率
    overall connection rate: 综合接通率 接通率
    satisfaction rate with government services: 政务服务好差评满意率 政务服务满意率
    satisfaction rate with the appeal handling: 申诉满意率
  `,
};
