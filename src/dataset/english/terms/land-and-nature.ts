import type { Terms } from '../lexicon.ts';

/** Farming, forests, water, land, housing and the environment. */
export const farming: Terms = {
  things: `
    agriculture: 农业
    farming, forestry, animal husbandry and fishery: 农林牧渔业
    grain production: 粮食生产
    livestock and fishery: 畜牧渔业
    rural life: 农村生活
    agricultural machinery: 农业机械
    grain: 粮食
    summer grain: 夏粮
    early rice: 早稻
    autumn grain: 秋粮
    cereals: 谷物
    rice: 稻谷 水稻
    wheat: 小麦
    winter wheat: 冬小麦
    maize: 玉米
    beans: 豆类
    tubers: 薯类
    soybeans: 大豆
    cotton: 棉花
    oil crops: 油料 油料作物
    rapeseed: 油菜籽
    peanuts: 花生
    sugar crops: 糖料 糖料作物
    vegetables: 蔬菜 蔬菜及食用菌
    fruit: 水果 园林水果
    tea: 茶叶
    pork: 猪肉
    beef: 牛肉
    mutton: 羊肉
    poultry meat: 禽肉
    beef and mutton: 牛羊肉
    pork, beef, mutton and poultry: 猪牛羊禽肉
    poultry eggs: 禽蛋
    milk: 牛奶
    aquatic products: 水产品
    farmed aquatic products: 养殖水产品
    caught aquatic products: 捕捞水产品
    pigs: 生猪 猪
    breeding sows: 能繁母猪 能繁殖母猪
    cattle: 牛
    sheep and goats: 羊
    poultry: 家禽
    pigs slaughtered: 生猪出栏
    pigs in stock: 生猪存栏
    crops: 农作物
    family farms: 家庭农场
    farmers' cooperatives: 农民合作社
    high-standard farmland: 高标准农田
    leading agricultural enterprises: 农业产业化龙头企业
    chemical fertilisers: 化肥
    tractors: 拖拉机
    registered green food products: 绿色食品
    economic forest products: 经济林产品
    commercial timber: 商品材
    spring-sown grain: 春播粮食
    late rice: 晚稻 双季晚稻
    single-season rice: 中稻和一季稻
    medicinal herbs: 中药材
    sugar cane: 甘蔗
    sugar beet: 甜菜
    apples: 苹果
    citrus fruit: 柑橘
    grapes: 葡萄
    edible oil: 食用油
    feed: 饲料
    pesticides: 农药
    seeds: 种子
    agricultural film: 农膜
    combine harvesters: 联合收割机
    agricultural drones: 农用无人机 植保无人机
    rural collective economic organisations: 农村集体经济组织
    beautiful villages: 美丽乡村
    rural toilets: 农村厕所 农村户厕
  `,
  amounts: `
    yield of ~ | yield: 单产 单位面积产量
    sown area of ~ | sown area: 播种面积 种植面积 播种总面积
    sown area of crops: 农作物播种面积 农作物总播种面积
    affected area of crops: 农作物受灾面积
    area of ~ with no harvest: 绝收面积
    ~ slaughtered: 出栏 出栏量
    ~ in stock: 存栏 存栏量
    total power of agricultural machinery: 农业机械总动力 农机总动力
    comprehensive mechanisation rate of crop farming: 农作物耕种收综合机械化率
    irrigated area: 灌溉面积
    effectively irrigated area: 有效灌溉面积
    area of water-saving irrigation: 高效节水灌溉面积
  `,
  acts: `
    ~ harvested: 收获 收割
    ~ built: ~建成(农田)
  `,
};

export const forestry: Terms = {
  things: `
    afforestation: 造林绿化
    industry development: 产业发展
    resource protection: 资源管护
    state investment: 国家投资
    investment and workers: 投资与职工
    artificial afforestation: 人工造林
    aerial seeding: 飞播造林
    forest fires: 森林火灾
    grassland fires: 草原火灾
    forests: 森林
    grasslands: 草原
    wetlands: 湿地
    national parks: 国家公园
    nature reserves: 自然保护区
    national nature reserves: 国家级自然保护区
    wetland parks: 湿地公园
    forest parks: 森林公园
    forestry pests: 林业有害生物
    grassland pests: 草原有害生物
    trees planted voluntarily: 义务植树
    forestry employees: 林业系统从业人员
    forest tourists: 森林旅游接待游客
    sandy land: 沙化土地
    forestry: 林业
    forestry and grassland: 林草 林业和草原
    forestry industry: 林业产业
  `,
  amounts: `
    occurrence area of ~ | occurrence area: 发生面积
    control rate of ~ | control rate: 防治率
    area of forest tending: 森林抚育面积 森林抚育
    afforested area: 造林面积 造林 完成造林
    affected forest area: 受害森林面积
    forest fire damage rate: 森林火灾受害率
    burnt area: 过火面积
    comprehensive vegetation coverage of grasslands: 草原综合植被盖度
    forest stock volume: 森林蓄积量
    wetland protection rate: 湿地保护率
    output of commercial timber: 商品材产量
    sandy land treated: 治理沙化土地
    area closed for afforestation: 新封山育林 封山育林 封山育林面积
  `,
};

export const water: Terms = {
  things: `
    water resources and water conservancy: 水资源与水利
    water resources: 水资源 水资源量
    water supply and use: 供用水量
    water use efficiency: 用水效率
    soil and water conservation: 水土保持
    management of rivers and lakes: 河湖管理
    rural water conservancy and project construction: 农村水利与工程建设
    large and medium-sized reservoirs: 大中型水库
    large reservoirs: 大型水库
    reservoirs: 水库
    river and lake chiefs: 河湖长
    river chiefs: 河长
    village river and lake chiefs: 村级河湖长
    river and lake chiefs of provinces, cities, counties and townships: 省、市、县、乡四级河湖长
    small rivers: 中小河流
    dykes: 堤防
    irrigation districts: 灌区
    sluices: 水闸
    farmland irrigation: 农田灌溉
  `,
  amounts: `
    water storage of ~ | water storage: 蓄水量 蓄水总量
    capacity of ~: 库容(水库)
    total capacity of ~ | total storage capacity: 总库容
    precipitation: 降水总量 降雨量
    average precipitation: 平均降水量 平均降雨量
    investment in water conservancy: 水利建设投资 落实水利建设投资 完成水利建设投资 水利投资
    soil and water conservation rate: 水土保持率
    area of soil erosion: 水土流失面积
    area of slight soil erosion: 轻度侵蚀
    area of soil erosion treated: 治理水土流失面积 水土流失治理面积 新增水土流失治理面积
    water use for farmland irrigation: 农田灌溉用水 农田灌溉用水量
    residential water use: 居民生活用水 居民生活用水量
    artificial environmental water supply: 人工生态环境补水 人工生态环境补水量
    cooling water use of thermal power: 火电直流冷却用水
    groundwater not counted in surface water: 地下水与地表水不重复量
    rural tap water coverage: 农村自来水普及率
    water use for ~: 用水量 用水
  `,
};

export const land: Terms = {
  things: `
    farmland protection: 耕地保护
    land supply: 用地保障
    mining management: 矿业管理
    prevention of geological disasters: 地质灾害防治
    real estate registration: 不动产登记
    housing and renewal of old districts: 住房和旧区改造
    urban construction and the construction industry: 城市建设与建筑业
    outlook: 展望
    natural resources: 自然资源
    land and resources: 国土资源
    farmland: 耕地
    supplementary farmland: 补充耕地
    permanent basic farmland: 永久基本农田
    land: 土地
    idle land: 闲置土地
    existing land: 存量土地
    state-owned construction land: 国有建设用地
    construction land: 建设用地
    industrial, mining and warehousing land: 工矿仓储用地
    infrastructure and other land: 基础设施及其他用地
    housing land: 住宅用地
    mines: 矿山
    green mines: 绿色矿山
    large and medium-sized mines: 大中型矿山
    mines with valid mining rights: 有效采矿权矿山
    hidden danger sites of geological disasters: 地质灾害隐患点 在册地质灾害隐患点
    commercial buildings: 商品房
    new commercial buildings: 新建商品房
    residential buildings: 住宅 商品住宅
    housing: 住房
    newly built residential buildings: 新建商品住宅
    second-hand housing: 二手房 二手住宅
    office buildings: 办公楼
    commercial buildings for business: 商业营业用房
    houses: 房屋
    government-subsidised housing: 保障性住房
    government-subsidised rental housing: 保障性租赁住房
    public rental housing: 公共租赁住房 公租房
    shantytown housing: 棚户区改造住房 棚改住房
    old residential areas: 老旧小区 城镇老旧小区
    real estate developers: 房地产开发企业
    real estate development: 房地产开发
    pocket parks: 口袋公园
    urban parks: 城市公园
    greenways: 绿道
    housing provident funds: 住房公积金
    mortgage registrations: 抵押登记 抵押登记业务
    households in public rental housing: 公共租赁住房在保家庭
    prefabricated buildings: 装配式建筑
    commercial housing: 商品住房
    new commercial buildings: 新房
    domestic loans: 国内贷款
    self-raised funds: 自筹资金
    deposits and advance payments: 定金及预收款
    personal mortgage loans: 个人按揭贷款
    funds available: 到位资金
    vacant houses: 空置房
    houses under construction: 房屋施工
    affordable housing: 配售型保障性住房
    urban villages: 城中村
    shanty areas: 棚户区
    farmland retained: 耕地保有量
    urban roads: 城市道路
    water pipes: 供水管网 供水管道
    gas pipes: 燃气管网 燃气管道
    drainage pipes: 排水管道 排水管网
    sewage treatment plants: 污水处理厂
    sales and unsold stock of commercial buildings: 商品房销售和待售
    funds available to real estate developers: 房地产开发企业到位资金
  `,
  amounts: `
    floor space of ~ sold: 销售面积
    floor space of ~ for sale: 待售面积
    floor space under construction by ~: 房屋施工面积(企业)
    floor space started by ~: 房屋新开工面积(企业)
    floor space completed by ~: 房屋竣工面积(企业)
    floor space of ~ under construction: 施工面积
    floor space of ~ started: 新开工面积
    floor space of ~ completed: 竣工面积
    floor space under construction: 房屋施工面积
    floor space started: 房屋新开工面积
    floor space completed: 房屋竣工面积
    funds available to real estate developers: 房地产开发企业到位资金 房地产开发企业本年到位资金
    investment in real estate development: 房地产开发投资
    investment in residential buildings: 住宅投资
    green coverage of built-up areas: 建成区绿化覆盖率
    online rate of real estate registration: 不动产登记网上办理率
    revenue from transfer of mining rights: 征收矿业权出让收益 矿业权出让收益
    output value of construction: 建筑业总产值 完成建筑业总产值
    land area purchased: 土地购置面积
    land supplied: 供地 供应总量
    floor space of commercial buildings for sale: 商品房待售面积
    floor space of newly built commercial buildings sold: 新建商品房销售面积
    floor space of residential buildings for sale: 住宅待售面积
    sales of newly built commercial buildings: 新建商品房销售额
    real estate climate index: 国房景气指数
    sale price of ~: 销售价格
    rent of ~: 租金
    built-up area of ~ | built-up area: 建成区面积
    real estate climate index: 房地产开发景气指数
  `,
  acts: `
    ~ put to use: ~盘活
    ~ transferred: ~出让
    ~ renovated: 开工改造 ~改造(小区)
  `,
};

export const environment: Terms = {
  things: `
    environment: 环境 生态环境
    ambient air quality: 环境空气质量 空气质量
    water environment: 水环境
    ecological protection: 生态保护
    pollutants: 污染物
    pollution discharge permits: 排污许可证
    surface water: 地表水
    wastewater: 污水 废水
    household waste: 生活垃圾
    hazardous waste: 危险废物
    general industrial solid waste: 一般工业固体废物
    state-controlled sections: 国控断面
    black and malodorous water bodies: 黑臭水体
    environmental penalties: 环境行政处罚案件
    sulphur dioxide: 二氧化硫
    nitrogen dioxide: 二氧化氮
    ozone: 臭氧
    carbon monoxide: 一氧化碳
    carbon dioxide: 二氧化碳
    nitrogen oxides: 氮氧化物
    chemical oxygen demand: 化学需氧量
    ammonia nitrogen: 氨氮
    volatile organic compounds: 挥发性有机物
    cities with good air quality: 空气质量达标城市
  `,
  amounts: `
    concentration of ~: 浓度
    average concentration of ~: 平均浓度 年均浓度
    share of days with good air quality: 优良天数比例 优良天数比率 空气质量优良天数比例
    days with good air quality: 优良天数 空气质量优良天数
    share of sections with good water quality under national assessment: 国家考核断面水质优良比例 国控断面水质优良比例
    share of sections with good water quality under provincial control: 省控断面优良比例 省控断面水质优良比例
    emissions of ~ | emissions: 排放量
    emission intensity: 排放强度
    carbon emission intensity: 碳排放强度
    treatment rate of ~ | treatment rate: 处理率
    harmless treatment rate of ~: 无害化处理率
    treatment rate of urban sewage: 城市污水处理率 污水处理率
    comprehensive utilisation rate of ~: 综合利用率
  `,
};
