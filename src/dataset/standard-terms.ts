/** English of terms that statistics have a settled one for; a name that is not among them is left to a person. */

/** A line an English term, then the Chinese names that mean just it. */
const table = `
  GDP: 国内生产总值 GDP 国内生产总值总量
  Gross regional product: 地区生产总值 生产总值
  GDP per capita: 人均国内生产总值 人均GDP
  Gross regional product per capita: 人均地区生产总值
  Value added of the primary industry: 第一产业增加值
  Value added of the secondary industry: 第二产业增加值
  Value added of the tertiary industry: 第三产业增加值
  Value added of industry: 工业增加值 全部工业增加值
  Value added of industrial enterprises above designated size: 规模以上工业增加值
  Value added of high-tech manufacturing: 高技术制造业增加值
  Value added of construction: 建筑业增加值
  Profits of industrial enterprises above designated size: 规模以上工业企业利润总额 规模以上工业企业实现利润总额
  Investment in fixed assets: 固定资产投资 全社会固定资产投资
  Investment in fixed assets (excluding rural households): 固定资产投资（不含农户）
  Investment in infrastructure: 基础设施投资
  Investment in manufacturing: 制造业投资
  Private investment: 民间投资
  Industrial investment: 工业投资
  Investment in real estate development: 房地产开发投资
  Floor space of commercial buildings sold: 商品房销售面积
  Sales of commercial buildings: 商品房销售额
  Retail sales of consumer goods: 社会消费品零售总额
  Urban retail sales of consumer goods: 城镇消费品零售额
  Rural retail sales of consumer goods: 乡村消费品零售额
  Online retail sales of physical goods: 实物商品网上零售额
  Imports and exports of goods: 货物进出口总额 进出口总额 进出口总值 货物贸易进出口总值 货物进出口总值
  Exports: 出口 出口总额 出口额 出口总值
  Imports: 进口 进口总额 进口额 进口总值
  Foreign capital used: 实际使用外资
  Consumer prices: 居民消费价格 CPI
  Producer prices of industrial products: 工业生产者出厂价格 PPI
  General public budget revenue: 一般公共预算收入
  General public budget expenditure: 一般公共预算支出
  Tax revenue: 税收收入
  Deficit ratio: 赤字率
  Government deficit: 赤字规模 财政赤字
  Scale of general public budget expenditure: 一般公共预算支出规模
  New government debt: 新增政府债务总规模 新增政府债务规模
  Local government special-purpose bonds: 地方政府专项债券 安排地方政府专项债券 新增地方政府专项债券
  Ultra-long special treasury bonds: 超长期特别国债 发行超长期特别国债 安排超长期特别国债
  Special treasury bonds: 特别国债 发行特别国债
  Investment from the central government budget: 中央预算内投资 安排中央预算内投资 中央预算内投资安排
  New tax and fee relief: 新增税费优惠 新增减税降费
  Energy consumption per unit of GDP: 单位国内生产总值能耗 单位GDP能耗
  Carbon dioxide emissions per unit of GDP: 单位国内生产总值二氧化碳排放 单位GDP二氧化碳排放
  R&D intensity: 全社会研发经费投入强度 研发经费投入强度 研究与试验发展经费投入强度
  Value of technology contracts: 技术合同成交额
  Value added of core digital economy industries: 数字经济核心产业增加值
  Value added of equipment manufacturing: 装备制造业增加值
  Consumption of non-fossil energy: 非化石能源消费
  Power generated from non-fossil energy: 非化石能源发电量
  New renewable energy capacity: 可再生能源新增装机
  Capacity of new-type energy storage: 新型储能装机规模
  Output of new energy vehicles: 新能源汽车产量 新能源汽车年产量
  Sales of new energy vehicles: 新能源汽车销量
  Share of surface water of good quality: 地表水水质优良断面比例
  Grain production capacity: 粮食综合生产能力
  Energy production capacity: 能源综合生产能力
  Average years of schooling of the working-age population: 劳动年龄人口平均受教育年限
  Nursing-care beds in elderly care institutions: 养老机构护理型床位
  College graduates: 高校毕业生
  5G penetration rate: 5G用户普及率
  Bills submitted to the Standing Committee of the National People's Congress: 提请全国人大常委会审议法律议案
  Administrative regulations made or revised: 制定修订行政法规
  Deposits in domestic and foreign currencies: 金融机构本外币各项存款余额 本外币各项存款余额
  Loans in domestic and foreign currencies: 金融机构本外币各项贷款余额 本外币各项贷款余额
  Household deposits: 住户存款余额
  Disposable income per capita: 居民人均可支配收入
  Disposable income per capita of urban residents: 城镇居民人均可支配收入
  Disposable income per capita of rural residents: 农村居民人均可支配收入
  Consumption expenditure per capita: 居民人均消费支出
  Consumption expenditure per capita of urban residents: 城镇居民人均消费支出
  Consumption expenditure per capita of rural residents: 农村居民人均消费支出
  Urban-rural income ratio: 城乡居民收入比 城乡居民人均可支配收入比 城乡居民收入比值
  Gini coefficient: 基尼系数
  Engel coefficient: 恩格尔系数
  Permanent population: 常住人口
  Permanent urban population: 城镇常住人口
  Registered population: 户籍人口
  Urbanisation rate: 城镇化率 常住人口城镇化率
  Urbanisation rate of the registered population: 户籍人口城镇化率
  Birth rate: 人口出生率 出生率
  Death rate: 人口死亡率 死亡率
  Natural growth rate of the population: 人口自然增长率 自然增长率
  Sex ratio at birth: 出生人口性别比
  Births: 出生人口
  Life expectancy: 人均预期寿命
  New urban jobs: 城镇新增就业
  Surveyed urban unemployment rate: 城镇调查失业率
  Registered urban unemployment rate: 城镇登记失业率
  Grain output: 粮食产量 粮食总产量
  Grain yield: 粮食单产 粮食单位面积产量
  Sown area of grain: 粮食播种面积 粮食种植面积
  Summer grain: 夏粮
  Autumn grain: 秋粮
  Output of pork, beef, mutton and poultry: 猪牛羊禽肉产量
  Pigs slaughtered: 生猪出栏
  Pigs in stock: 生猪存栏
  Breeding sows in stock: 能繁母猪存栏
  Forest coverage: 森林覆盖率
  Afforested area: 造林面积
  PM2.5: PM2.5平均浓度 PM2.5年均浓度 PM2.5年平均浓度 细颗粒物（PM2.5）平均浓度 细颗粒物（PM2.5）年平均浓度
  PM10: PM10平均浓度 PM10年均浓度 PM10年平均浓度 可吸入颗粒物（PM10）平均浓度
  Share of days with good air quality: 空气质量优良天数比率 空气质量优良天数比例 优良天数比率 优良天数比例
  Precipitation: 降水量
  Total water use: 用水总量
  Energy consumption per unit of GDP: 单位GDP能耗 单位国内生产总值能耗 单位地区生产总值能耗
  Electricity consumption: 全社会用电量
  Electricity consumption of the primary industry: 第一产业用电量
  Electricity consumption of the secondary industry: 第二产业用电量
  Electricity consumption of the tertiary industry: 第三产业用电量
  Residential electricity consumption: 城乡居民生活用电量
  Electricity generation: 发电量
  Installed power generation capacity: 发电装机容量 全口径发电装机容量
  Wind power: 风电装机 风电装机容量
  Solar power: 光伏发电装机 太阳能发电装机容量
  Average utilisation hours of power plants: 发电设备平均利用小时 发电设备平均利用小时数
  Raw coal output: 原煤产量
  Natural gas consumption: 天然气消费量
  Length of expressways: 高速公路里程 高速公路通车里程
  Length of highways: 公路总里程 公路里程
  Passenger traffic: 客运量 旅客运输量
  Freight traffic: 货运量
  Passenger throughput: 旅客吞吐量
  Cargo and mail throughput: 货邮吞吐量
  Container throughput: 集装箱吞吐量
  Cargo throughput of ports: 港口货物吞吐量
  Express deliveries: 快递业务量
  Revenue of express delivery: 快递业务收入
  5G base stations: 5G基站
  State-owned land supplied for construction: 国有建设用地供应 国有建设用地供应总量
  Land supplied for housing: 住宅用地供应
  Land supplied for commerce and services: 商服用地供应
  Farmland: 耕地面积 耕地
  Permanent basic farmland: 永久基本农田 永久基本农田面积
  Government-subsidised housing started: 保障性住房开工
  Government-subsidised housing basically completed: 保障性住房基本建成
  Park green space: 公园绿地 公园绿地面积
  Park green space per capita: 人均公园绿地面积
  Output value of construction: 建筑业总产值
  Contract value of land transferred: 土地出让合同价款
  Public libraries: 公共图书馆
  Visits to public libraries: 公共图书馆总流通人次
  Museums: 博物馆
  Registered museums: 备案博物馆
  Visits to museums: 博物馆参观 博物馆参观人次
  Art performance troupes: 艺术表演团体
  Cinemas: 影院
  Cinema screens: 银幕 银幕数
  Box office: 票房 电影票房
  Cinema admissions: 观影人次
  Population coverage of radio: 广播综合人口覆盖率
  Population coverage of television: 电视综合人口覆盖率
  Cable television subscribers: 有线电视用户
  IPTV subscribers: IPTV用户
  Area of sports venues: 体育场地面积
  Area of sports venues per capita: 人均体育场地面积
  Sports lottery sales: 体育彩票销售额
  Annual mean precipitation: 年平均降水量
  Total water resources: 水资源总量
  Surface water resources: 地表水资源量
  Groundwater resources: 地下水资源量
  Water resources per capita: 人均水资源量
  Total water supply: 供水总量
  Surface water supply: 地表水源供水量
  Groundwater supply: 地下水源供水量
  Unconventional water supply: 非常规水源供水量
  Reclaimed water used: 再生水利用量
  Agricultural water use: 农业用水 农业用水量
  Industrial water use: 工业用水 工业用水量
  Domestic water use: 生活用水 生活用水量
  Water use per capita: 人均综合用水量
  Water use per 10,000 yuan of gross regional product: 万元地区生产总值用水量
  Water use per 10,000 yuan of value added of industry: 万元工业增加值用水量
  Effective utilisation coefficient of irrigation water: 农田灌溉水有效利用系数
  Effectively irrigated area: 有效灌溉面积
  Area of soil erosion: 水土流失面积
  Reservoirs: 水库
  Premium income: 原保险保费收入 保费收入
  Total assets of the insurance sector: 保险业总资产
  Net assets: 净资产
  Claims and benefits paid: 赔付支出
  Comprehensive solvency ratio: 综合偿付能力充足率
  Core solvency ratio: 核心偿付能力充足率
  Loans: 各项贷款余额 贷款余额
  Deposits: 各项存款余额 存款余额
  Loan-to-deposit ratio: 存贷比
  Non-performing loans: 不良贷款余额
  Non-performing loan ratio: 不良贷款率
  Provision coverage ratio: 拨备覆盖率
  Capital adequacy ratio: 资本充足率
  Green loans: 绿色贷款余额
  Agriculture-related loans: 涉农贷款余额
  Inclusive loans to small and micro businesses: 普惠小微贷款余额
  Fires reported: 接报火灾
  Residential fires: 住宅火灾
  Fires in high-rise buildings: 高层建筑火灾
  Fires of electric bicycles: 电动自行车火灾
  Injuries: 受伤 受伤人数
  Direct property losses: 直接财产损失
  Direct economic losses: 直接经济损失
  Geological disasters: 地质灾害
  People rescued: 营救被困人员
  People evacuated: 疏散群众
  Revenue of the postal industry: 邮政行业业务收入
  Business volume of the postal industry: 邮政行业业务总量
  Express deliveries per day: 日均快递业务量
  Revenue per express delivery: 件均收入
  Flight punctuality: 航班正常率
  Domestic tourist trips: 国内游客 接待国内游客 国内旅游人次
  Tourist trips: 接待游客 游客接待量
  Tourism revenue: 旅游收入 旅游总收入
  Domestic tourism revenue: 国内旅游收入
  R&D expenditure: 研究与试验发展（R&D）经费支出 研究与试验发展经费支出 研发经费支出 R&D经费支出
  Invention patents granted: 发明专利授权量 授权发明专利 发明专利授权
  Valid invention patents: 有效发明专利 发明专利有效量
  Trademarks registered: 商标注册量
  Valid registered trademarks: 有效注册商标
  Students enrolled in undergraduate programmes: 普通本专科在校生 普通本科在校生
  Medical and health institutions: 医疗卫生机构
  Hospitals: 医院
  Primary medical and health institutions: 基层医疗卫生机构
  Beds in medical and health institutions: 医疗卫生机构床位
  Hospital beds: 医院床位
  Beds: 床位
  Beds per 1,000 people: 每千人口床位 每千人口床位数
  Health workers: 卫生技术人员
  Licensed (assistant) doctors: 执业（助理）医师
  Registered nurses: 注册护士
  General practitioners per 10,000 people: 每万人口全科医生
  Visits to medical institutions: 总诊疗人次 诊疗人次
  Discharges: 出院人数
  Bed occupancy rate: 病床使用率
  Average length of stay: 平均住院日
  Maternal mortality: 孕产妇死亡率
  Infant mortality: 婴儿死亡率
  Mortality of children under 5: 5岁以下儿童死亡率
  Deaths: 死亡 死亡人数
  Production safety accidents: 生产安全事故
  Road traffic accidents: 道路交通事故
  Legal aid cases: 法律援助案件
  Agriculture: 农业
  Industry: 工业
  Construction: 建筑业
  Transport: 交通 交通运输
  Trade: 贸易 国内贸易
  Finance: 金融
  Education: 教育
  Health: 卫生 卫生健康
  Environment: 生态环境 环境
  Society: 社会事业
  Overview: 综合 总体情况 概况
  Review of work: 工作回顾
  Tasks: 政府工作任务 工作任务 重点任务 主要任务 重点工作 工作安排
  Main targets: 主要目标 主要目标和重大任务 发展目标 预期目标
  General requirements: 总体要求 经济社会发展总体要求和政策取向
  Prices: 价格
  Employment: 就业
  Population: 人口
  Tourism: 旅游
  Culture: 文化
`;

let known: ReadonlyMap<string, string> | null = null;

/** Chinese names with their settled English; read when first asked for, so that a page which asks nothing has none. */
export function settledNames(): ReadonlyMap<string, string> {
  known ??= new Map(
    table
      .trim()
      .split('\n')
      .flatMap((line) => {
        const at = line.indexOf(': ');
        const english = line.slice(0, at).trim();
        return line
          .slice(at + 2)
          .split(' ')
          .map((name) => [name, english] as const);
      }),
  );
  return known;
}

/** 粮食产量, 夏粮 is “Grain output: Summer grain”; `null` where a part has no settled English. */
export function settledEnglish(parts: readonly string[]): string | null {
  const english = parts.map((part) => settledNames().get(part));
  return english.every((name) => name !== undefined) ? english.join(': ') : null;
}
