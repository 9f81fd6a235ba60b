import type { Terms } from '../lexicon.ts';

/** Market regulation, trade, industry, energy and prices. */
export const market: Terms = {
  things: `
    market regulation: 市场监管 市场监督管理
    business entities: 经营主体 市场主体
    enterprises: 企业市场主体 各类企业
    self-employed businesses: 个体工商户 个体户
    farmers' cooperatives: 农民专业合作社
    food business operators: 食品经营者 食品经营单位
    food producers: 食品生产企业
    drug producers: 药品生产企业
    food samples: 食品样品
    special equipment: 特种设备
    lifts: 电梯
    boilers: 锅炉
    pressure vessels: 压力容器
    measuring instruments under compulsory verification: 强制检定计量器具
    administrative punishment cases: 行政处罚案件
    administrative punishments: 行政处罚
    administrative inspections: 行政检查
    administrative licences: 行政许可
    monopoly cases: 垄断案件
    cases of unfair competition: 不正当竞争案件
    trademark and patent violation cases: 商标、专利违法案件
    violation cases: 违法案件 各类违法案件
    violations of laws and rules: 违法违规行为
    complaints: 投诉
    consumer complaints: 消费投诉 消费者投诉
    reports: 举报
    enquiries: 咨询
    complaints and reports: 投诉举报 举报投诉
    complaints, reports and enquiries: 投诉举报咨询 投诉、举报、咨询
    food safety inspections: 食品安全监督抽检 食品抽检
    product quality inspections: 产品质量监督抽查 产品质量抽查
    certificates of conformity: 认证证书
    standards published by enterprises: 企业自我声明公开标准
    geographical indication products: 地理标志产品
    geographical indications: 地理标志
    users of special geographical indication marks: 经核准使用专用标志的经营主体
    consumer rights protection: 消费维权
    law enforcement: 执法办案
    quality support: 质量支撑
    safety bottom line: 安全底线
    shareholders: 股东
    brands: 品牌
  `,
  amounts: `
    periodic inspection rate of ~: 定期检验率
    value of goods involved in ~ | value of goods involved: 涉案货值 涉案货值金额
    fines and confiscations: 罚没 罚没金额 罚没款
    fines: 罚款 罚款金额
    economic losses recovered for consumers: 为消费者挽回经济损失 挽回消费者经济损失
    economic losses recovered: 挽回经济损失
    registered capital of ~ | registered capital: 注册资本
  `,
  acts: `
    ~ deregistered: ~注销
    ~ verified: ~检定
  `,
};

export const trade: Terms = {
  things: `
    foreign trade: 外贸 对外贸易 外贸进出口
    customs: 海关
    general trade: 一般贸易
    processing trade: 加工贸易
    bonded logistics: 保税物流
    bonded goods: 保税货物
    cross-border e-commerce: 跨境电商 跨境电子商务
    cross-border e-commerce goods: 跨境电商货物
    market procurement trade: 市场采购 市场采购贸易
    small-scale border trade: 边境小额贸易
    services trade: 服务贸易
    private enterprises: 民营企业
    foreign-invested enterprises: 外商投资企业 外资企业
    state-owned enterprises: 国有企业
    foreign trade enterprises: 外贸企业
    enterprises with import and export records: 有进出口实绩的外贸企业 有进出口实绩企业 进出口实绩的外贸企业 有进出口实绩的企业
    exporters: 出口企业
    importers: 进口企业
    mechanical and electrical products: 机电产品
    labour-intensive products: 劳动密集型产品 劳密产品
    high-tech products: 高新技术产品 高技术产品
    agricultural products: 农产品
    electric vehicles: 电动汽车 电动载人汽车
    lithium batteries: 锂电池 锂离子蓄电池
    solar cells: 太阳能电池 太阳能电池产品
    integrated circuits: 集成电路
    automobile parts: 汽车零配件
    household appliances: 家用电器 家电
    textiles: 纺织品
    textiles and garments: 纺织服装
    garments: 服装
    footwear: 鞋靴
    furniture: 家具
    toys: 玩具
    plastic products: 塑料制品
    steel products: 钢材
    rare earths: 稀土
    fertilisers: 肥料
    refined oil: 成品油
    crude oil: 原油
    natural gas: 天然气
    coal: 煤炭
    raw coal: 原煤
    iron ore: 铁矿砂 铁矿石 铁矿砂及其精矿
    copper ore: 铜矿砂 铜矿砂及其精矿
    soybeans: 大豆
    fruit: 水果
    tea: 茶叶
    edible fungi: 食用菌
    aquatic products: 水产品
    meat: 肉类
    timber: 木材
    consumer goods: 消费品
    mobile phones: 手机
    computers: 电脑
    automatic data processing equipment: 自动数据处理设备及其零部件 自动数据处理设备
    certificates of origin: 原产地证书
    RCEP certificates of origin: RCEP原产地证书
    comprehensive bonded zones: 综合保税区
    pilot free trade zones: 自由贸易试验区 自贸试验区 自贸区
    containers: 集装箱
    inbound and outbound containers: 进出境集装箱
    inbound and outbound ships: 进出境船舶
    overseas warehouses: 海外仓
    foreign-invested enterprises newly set up: 新设外商投资企业 新设立外商投资企业
    trading partners: 贸易伙伴
    late declaration fees: 滞报金
    late payment fees: 滞纳金
    China-Europe freight trains: 中欧班列
    imports and exports: 进出口业务
    foreign-invested enterprises: 外资企业
    Chinese brands: 自主品牌
    overseas projects: 对外承包工程
    trade in goods: 货物贸易
    intermediate goods: 中间品
    bulk commodities: 大宗商品
    energy products: 能源产品
    metal ores: 金属矿砂
    electronic components: 电子元件
    machine tools: 机床
    photovoltaic products: 光伏产品
    “new three” products: 新三样产品 新三样
    consumer goods: 消费品
    export enterprises: 出口型企业
  `,
  amounts: `
    imports and exports of ~ | imports and exports: 进出口 进出口总额 进出口总值 进出口额 进出口值 进出口货值
    exports of ~ | exports: 出口 出口额 出口总额 出口值 出口总值 出口货值
    imports of ~ | imports: 进口 进口额 进口总额 进口值 进口总值 进口货值
    import volume of ~: 进口量
    export volume of ~: 出口量
    trade surplus: 贸易顺差 顺差
    trade deficit: 贸易逆差 逆差
    foreign capital used: 实际使用外资 使用外资 实际使用外资金额 利用外资
    contracted foreign capital: 合同外资
    outbound direct investment: 对外直接投资
    non-financial outbound direct investment: 对外非金融类直接投资
    overall customs clearance time for exports: 出口整体通关时间
    overall customs clearance time for imports: 进口整体通关时间
    retail sales of ~ | retail sales: 零售额
    online retail sales of ~ | online retail sales: 网上零售额 网络零售额
    wholesale of ~ | wholesale: 批发额
    imports and exports of services: 服务进出口总额 服务进出口 服务贸易进出口总额
    exports of services: 服务出口
    imports of services: 服务进口
    turnover of overseas contracted projects: 对外承包工程完成营业额
    value of new overseas contracts: 对外承包工程新签合同额
    foreign direct investment: 外商直接投资
  `,
  acts: `
    ~ exported: 出口(辆/台)
    ~ cleared: 验放
  `,
  frames: `
    exports of ~: 出口~
    imports of ~: 进口~
    imports and exports by ~: 以~方式进出口
  `,
  abroad: `
    exports to ~: 对~出口 对~出口额 向~出口
    imports from ~: 自~进口 从~进口 自~进口额
    trade with ~: 对~进出口 与~进出口 对~进出口总额 与~贸易额 对~贸易 ~进出口 对~进出口总值 与~双边贸易额
    share of ~: ~占比 对~占比
    investment in ~: 对~投资
  `,
  countries: `
    the United States: 美国
    Japan: 日本
    South Korea: 韩国
    Russia: 俄罗斯
    Germany: 德国
    France: 法国
    the United Kingdom: 英国
    Italy: 意大利
    Spain: 西班牙
    the Netherlands: 荷兰
    Poland: 波兰
    Switzerland: 瑞士
    Canada: 加拿大
    Mexico: 墨西哥
    Brazil: 巴西
    Argentina: 阿根廷
    Chile: 智利
    Peru: 秘鲁
    Australia: 澳大利亚 澳洲
    New Zealand: 新西兰
    India: 印度
    Pakistan: 巴基斯坦
    Vietnam: 越南
    Thailand: 泰国
    Malaysia: 马来西亚
    Singapore: 新加坡
    Indonesia: 印度尼西亚 印尼
    the Philippines: 菲律宾
    Myanmar: 缅甸
    Laos: 老挝
    Cambodia: 柬埔寨
    Mongolia: 蒙古 蒙古国
    Kazakhstan: 哈萨克斯坦
    Uzbekistan: 乌兹别克斯坦
    Saudi Arabia: 沙特 沙特阿拉伯
    the United Arab Emirates: 阿联酋
    Iran: 伊朗
    Iraq: 伊拉克
    Turkey: 土耳其
    Egypt: 埃及
    South Africa: 南非
    Nigeria: 尼日利亚
    Ukraine: 乌克兰
    Belarus: 白俄罗斯
    Hong Kong: 香港 中国香港
    Macao: 澳门 中国澳门
    Taiwan: 台湾 中国台湾
    Hong Kong, Macao and Taiwan: 港澳台 港澳台地区
    Hong Kong and Macao: 港澳
    ASEAN: 东盟
    the European Union: 欧盟
    Africa: 非洲
    Latin America: 拉美 拉丁美洲
    Europe: 欧洲
    Asia: 亚洲
    North America: 北美 北美洲
    Central Asia: 中亚 中亚五国
    the Middle East: 中东
    Belt and Road partner countries: 共建一带一路国家
    countries along the Belt and Road: 一带一路沿线国家
    other RCEP members: RCEP其他成员国 RCEP其他成员
    BRICS countries: 金砖国家
  `,
  scopes: `
    ~ in the customs district: 关区 关区内
  `,
};

export const industry: Terms = {
  things: `
    industry: 工业
    industrial enterprises: 工业企业
    industrial enterprises above designated size: 规模以上工业企业 规上工业企业
    manufacturing: 制造业
    mining: 采矿业
    construction: 建筑业
    construction enterprises: 建筑业企业 建筑企业
    the primary industry: 第一产业 一产
    the secondary industry: 第二产业 二产
    the tertiary industry: 第三产业 三产
    services: 服务业
    service enterprises: 服务业企业
    equipment manufacturing: 装备制造业
    high-tech manufacturing: 高技术制造业
    high-tech industries: 高技术产业
    strategic emerging industries: 战略性新兴产业
    the digital economy: 数字经济
    core industries of the digital economy: 数字经济核心产业
    the consumer goods industry: 消费品制造业
    the raw materials industry: 原材料制造业
    the electronics industry: 电子信息制造业
    the software industry: 软件业 软件和信息技术服务业
    software businesses: 软件业务
    real estate: 房地产 房地产业
    wholesale and retail: 批发和零售业 批发零售业
    accommodation and catering: 住宿和餐饮业 住宿餐饮业
    catering: 餐饮 餐饮业
    the coal industry: 煤炭行业
    the steel industry: 钢铁行业
    crude steel: 粗钢
    pig iron: 生铁
    cement: 水泥
    flat glass: 平板玻璃
    non-ferrous metals: 有色金属 十种有色金属
    electrolytic aluminium: 电解铝
    ethylene: 乙烯
    chemical fibres: 化学纤维
    commercial vehicles: 商用车
    industrial robots: 工业机器人
    robots: 机器人
    service robots: 服务机器人
    photovoltaic cells: 光伏电池
    power batteries: 动力电池
    smartphones: 智能手机
    microcomputers: 微型计算机设备
    limestone: 石灰岩
    iron ore: 铁矿石原矿
    innovative small and medium-sized enterprises: 创新型中小企业
    specialised and sophisticated small and medium-sized enterprises: 专精特新中小企业
    little-giant enterprises: 专精特新小巨人企业
    high-tech enterprises: 高新技术企业
    technology-based small and medium-sized enterprises: 科技型中小企业
    small and micro businesses: 小微企业
    small and medium-sized enterprises: 中小企业
    private enterprises: 私营企业
    infrastructure: 基础设施
    automobiles: 汽车整车
    passenger cars of Chinese brands: 中国品牌乘用车 自主品牌乘用车
    passenger cars: 乘用车
    new energy passenger cars: 新能源乘用车
    new energy commercial vehicles: 新能源商用车
    fuel-cell vehicles: 燃料电池汽车
    conventional fuel passenger cars: 传统燃料乘用车
    sedans: 轿车
    SUVs: SUV 运动型多用途乘用车
    buses and coaches: 客车
    lorries: 货车
    generators: 发电设备 发电机组
    civil steel ships: 民用钢质船舶
    ships completed: 造船完工
    metal-cutting machine tools: 金属切削机床
    excavators: 挖掘机
    paper and paperboard: 机制纸及纸板
    yarn: 纱
    cloth: 布
    refined sugar: 成品糖
    cigarettes: 卷烟
    colour televisions: 彩色电视机
    air conditioners: 房间空气调节器 空调
    refrigerators: 家用电冰箱
    washing machines: 家用洗衣机
    sulphuric acid: 硫酸
    caustic soda: 烧碱
    drones for civil use: 民用无人机
    lithium-ion batteries: 锂离子电池
    industrial control computers: 工业控制计算机及系统
    crude oil processed: 原油加工
    state-holding enterprises: 国有控股企业
    joint-stock enterprises: 股份制企业
    enterprises funded by foreign investors and investors from Hong Kong, Macao and Taiwan: 外商及港澳台投资企业 外商及港澳台商投资企业
    the production and supply of electricity, heat, gas and water: 电力、热力、燃气及水生产和供应业
    information transmission, software and information technology services: 信息传输、软件和信息技术服务业
    leasing and business services: 租赁和商务服务业
    transport, storage and post: 交通运输、仓储和邮政业
    finance: 金融业
    private investment: 民间固定资产投资
    infrastructure investment: 基建投资
    manufacturing investment: 制造业固定资产投资
    high-tech industries: 高技术产业
  `,
  amounts: `
    value added of ~: 实现增加值
    capacity utilisation rate of ~ | capacity utilisation rate: 产能利用率
    product sales rate: 产销率 产品销售率
    accounts receivable of ~ | accounts receivable: 应收账款
    profit margin on operating revenue: 营业收入利润率
    purchasing managers' index: 采购经理指数
    value added of ~ | value added: 增加值总量
    output and sales: 产销
    crude oil processed: 原油加工量
    new orders of ~ | new orders: 新接订单量 新接订单
    orders in hand of ~ | orders in hand: 手持订单量 手持订单
    ships completed: 造船完工量
    exports delivered: 出口交货值
    retail sales of consumer goods: 消费品零售额
    retail sales of goods: 商品零售额 商品零售
    catering revenue: 餐饮收入 餐饮收入额
    retail sales of services: 服务零售额
    index of services production: 服务业生产指数
  `,
  scopes: `
    ~ of industrial enterprises above designated size: 规模以上工业 规上工业
  `,
};

export const energy: Terms = {
  things: `
    electricity consumption: 电力消费
    power generation: 发电生产
    installed power generation capacity: 发电装机
    investment in electricity: 电力投资完成
    the electricity market: 电力市场建设 电力市场
    cross-provincial transmission: 跨省跨区输电
    electricity: 电力 电
    thermal power: 火电
    coal-fired power: 煤电 燃煤发电
    gas-fired power: 气电 燃气发电
    hydropower: 水电
    pumped storage: 抽水蓄能
    nuclear power: 核电
    wind power: 风电 风力发电
    offshore wind power: 海上风电
    onshore wind power: 陆上风电
    solar power: 太阳能发电 光伏发电 光伏
    distributed solar power: 分布式光伏 分布式光伏发电
    centralised solar power: 集中式光伏 集中式光伏发电
    wind and solar power: 风光 风电和太阳能发电 风电光伏 风电、光伏发电 风电、太阳能发电 风电和光伏发电
    biomass power: 生物质发电
    renewable energy: 可再生能源
    new energy: 新能源
    clean energy: 清洁能源
    non-fossil energy: 非化石能源
    fossil energy: 化石能源
    new-type energy storage: 新型储能
    energy storage: 储能
    power plants: 电厂 发电厂
    coal-fired power plants: 燃煤电厂
    charging piles: 充电桩
    charging facilities: 充电设施 充电基础设施
    public charging piles: 公共充电桩
    charging ports: 充电端口
    charging ports for electric bicycles: 电动自行车集中充电端口
    green electricity: 绿色电力 绿电
    green electricity certificates: 绿证 绿色电力证书
    coal mines: 煤矿
    coke: 焦炭
    crude oil: 原油
    natural gas: 天然气
    urban and rural residents: 城乡居民
    charging and swapping services: 充换电服务业
    offshore wind farms: 海上风电场
    data centres: 数据中心
    installed capacity: 装机
    newly installed capacity: 新增装机 新增装机容量
    newly installed power generation capacity: 新增发电装机 新增发电装机容量
    hydropower, nuclear, wind and solar power: 水电、核电、风电、太阳能发电 水核风光
    clean energy such as hydropower, nuclear, wind and solar power: 水、核、风、光等清洁能源
  `,
  amounts: `
    electricity generation: 发电量
    electricity generated from ~: 发电量(电/能源/能/伏/风光)
    electricity generation of ~: 发电量(企业/电厂/机组/电站)
    electricity consumption of ~ | electricity consumption: 用电量
    electricity sold: 售电量
    total electricity generation: 全口径发电量
    installed capacity of ~: 装机 装机容量 装机规模
    installed power generation capacity: 发电装机容量 发电装机
    installed ~ capacity: 总装机容量
    average utilisation hours of ~: 平均利用小时 平均利用小时数 设备平均利用小时
    utilisation hours of ~: 利用小时 利用小时数 设备利用小时
    utilisation hours of power generation equipment: 发电设备利用小时
    average utilisation hours of power generation equipment: 发电设备平均利用小时
    utilisation hours of power generation equipment in ~: 发电设备利用小时
    average utilisation hours of power generation equipment in ~: 发电设备平均利用小时
    investment in power generation: 电源投资 电源工程投资
    investment in power grids: 电网投资 电网工程投资
    investment in electricity: 电力投资
    highest load: 最高负荷
    highest dispatched load: 统调最高负荷 统调最高用电负荷
    electricity received: 受入电量
    electricity sent out: 外送电量
    electricity transmitted: 输电量 送电量
    cross-provincial electricity transmission: 跨省跨区输电量 跨区输电量
    electricity traded in ~: 交易电量
    electricity traded: 交易电量 市场交易电量
    electricity traded in the market: 电力市场交易电量 市场化交易电量
    green electricity traded: 绿色电力交易电量 绿电交易电量
    medium- and long-term trades: 中长期交易 中长期交易电量
    line loss rate: 线损率
    standard coal consumption for power supply of ~ | standard coal consumption for power supply: 供电标准煤耗 供电煤耗
    utilisation rate of new energy: 新能源利用率
    residential electricity consumption: 居民生活用电量
    electricity consumption of industry: 工业用电量
    electricity consumption of charging and swapping services: 充换电服务业用电 充换电服务业用电量
    electricity consumption: 用电
    electricity consumption of ~: 用电
    electricity consumption of the secondary industry: 二产用电
    electricity consumption of the tertiary industry: 三产用电
    throughput of ~: 吞吐能力
  `,
};

export const prices: Terms = {
  things: `
    food, tobacco and alcohol: 食品烟酒 食品烟酒类
    food: 食品
    clothing: 衣着
    housing: 居住
    household articles and services: 生活用品及服务
    transport and communications: 交通通信 交通和通信
    education, culture and recreation: 教育文化娱乐 教育文化和娱乐
    health care: 医疗保健
    other articles and services: 其他用品及服务 其他用品和服务
    pork: 猪肉
    fresh vegetables: 鲜菜
    fresh fruit: 鲜果
    grain: 粮食
    eggs: 鸡蛋
  `,
  amounts: `
    core consumer prices: 核心CPI
    core consumer prices (excluding food and energy): 扣除食品和能源的核心CPI 扣除食品和能源价格的核心CPI
    consumer prices: 居民消费价格
    producer prices: 工业生产者出厂价格
    purchasing prices of industrial producers: 工业生产者购进价格
    consumption expenditure of ~ | consumption expenditure: 消费支出
    consumption expenditure on services: 服务性消费支出
    net income of ~ | net income: 净收入
    wage income: 工资性收入
    net business income: 经营净收入
    net property income: 财产净收入
    net transfer income: 转移净收入
    disposable income of ~ | disposable income: 可支配收入
    producer prices of farm products: 农产品生产者价格 农产品生产者价格总水平
  `,
};
