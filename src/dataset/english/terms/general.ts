import type { Terms } from '../lexicon.ts';

/** What every field says: who, where, when, how much of it. */
export const general: Terms = {
  things: `
    people: 人 人员
    population: 人口 总人口 人口总数 人口数 总人口数
    households: 户 家庭
    residents: 居民
    mainland residents: 内地居民 内地（大陆）居民 大陆居民 内地大陆居民
    residents of Hong Kong, Macao and Taiwan: 港澳台居民 港澳台同胞
    residents of Hong Kong and Macao: 港澳居民
    Taiwan residents: 台湾居民 台湾同胞
    foreigners: 外国人 外籍人员
    urban residents: 城镇居民 城市居民
    rural residents: 农村居民
    urban and rural residents: 城乡居民
    border residents: 边民 边境居民
    women: 妇女 女性
    men: 男性
    children: 儿童
    minors: 未成年人
    young people: 青年
    older people: 老年人 老人
    people with disabilities: 残疾人
    farmers: 农民
    migrant workers: 农民工 进城务工人员
    workers: 职工 劳动者 工人
    employees: 员工 从业人员 雇员
    staff of ~ | staff: 工作人员 职员
    volunteers: 志愿者
    registered volunteers: 注册志愿者 实名注册志愿者
    retirees: 离退休人员 退休人员
    veterans: 退役军人
    the public: 公众
    people: 群众
    officials: 干部 公职人员
    enterprises: 企业
    companies: 公司
    institutions: 机构
    departments: 部门
    government departments: 政府部门
    organisations: 组织 单位 各类组织
    countries: 国家
    countries and regions: 国家和地区
    provinces: 省份 省（区、市）
    cities: 城市
    pilot cities: 试点城市
    prefectures: 地市 市州
    counties: 县 县（市、区）
    districts: 市辖区
    townships: 乡镇
    villages: 村庄 行政村
    urban communities: 社区
    regions: 地区
    industries: 行业
    projects: 项目
    major projects: 重大项目
    key projects: 重点项目
    products: 产品
    goods: 货物 商品
    services: 服务
    platforms: 平台
    systems: 系统
    sites: 场所 点位
    activities: 活动
    events: 赛事活动
    matters: 事项
    documents: 文件
    standards: 标准
    national standards: 国家标准
    industry standards: 行业标准
    local standards: 地方标准
    group standards: 团体标准
    policies: 政策
    measures: 措施
    measures for public convenience: 便民措施 便民利民措施
    problems: 问题
    hidden hazards: 隐患 安全隐患 风险隐患
    major hidden hazards: 重大隐患 重大事故隐患 重大安全隐患
    leads: 线索
    users: 用户
    registered users: 注册用户
    customers: 客户
    consumers: 消费者
    calls: 电话 来电
    calls worldwide: 全球来电
    data records: 数据
    news conferences: 新闻发布会
    experts: 专家
    delegates: 代表
    applications: 申请
    licences: 许可证 许可
    certificates: 证书
    contracts: 合同
    agreements: 协议
    reports: 报告
    training courses: 培训班
    pilot projects: 试点项目
    laboratories: 实验室
    bases: 基地
    parks: 园区
    outlets: 网点 营业网点
    rural outlets: 农村网点 农村营业网点
    main indicators: 主要指标
    indicators: 指标
    major works: 重大工程
    special funds: 专项资金
    notices: 公告 通告
    cooperation documents: 合作文件
    memoranda of cooperation: 合作备忘录
    pilot areas: 试点地区
    models: 典型案例
    typical cases: 案例
    high-level talents: 高层次人才
    talents: 人才
    members of the Communist Party: 党员
    ethnic minorities: 少数民族
    low-income people: 低收入人口
    people monitored against a return to poverty: 防止返贫监测对象 监测对象
    the working-age population: 劳动年龄人口
    the population aged 60 and over: 60岁及以上人口
    the population aged 65 and over: 65岁及以上人口
    operating entities: 运营主体
    meetings: 会议
    inspections: 检查
    supervisory inspections: 监督检查
    public complaints: 群众诉求 群众投诉
    leads reported by the public: 群众反映线索 群众举报线索
    responsible persons: 责任人
    enforcement officers: 执法人员
    key enterprises: 重点企业
    listed enterprises: 上市企业
    unicorns: 独角兽企业
    foreign enterprises: 外国企业
    industrial parks: 产业园区 工业园区
    development zones: 开发区
    buildings: 建筑 建筑物
    cities at prefecture level and above: 地级及以上城市
    provincial-level regions: 省级行政区 省（自治区、直辖市） 省份（自治区、直辖市）
    key cities: 重点城市
    households surveyed: 调查户
    registered households: 在册户
  `,
  counts: `
    number of ~: 数 数量 总数 人数 户数 件数 个数 次数 家数 总量(主体/企业/人才/人员/车/户/用户/工商户/机构/职工)
  `,
  rates: `
    value of ~ | amount: 金额
    total value of ~ | total amount: 总额 总金额
    share of ~: 占比 比重 比例 份额 所占比重
    completion rate of ~ | completion rate: 完成率
    share of ~ settled | settlement rate: 办结率
    share of ~ settled on time | on-time settlement rate: 按期办结率 按时办结率
    growth rate of ~ | growth rate: 增长率 增速 同比增速
    contribution of ~ | contribution rate: 贡献率
    scale of ~ | scale: 规模
    satisfaction rate of ~: 满意率(群众/企业/居民/游客/用户/客户/患者/旅客/学生/家长/公众/消费者/群体) 满意度(群众/企业/居民/游客/用户/客户/患者/旅客/学生/家长/公众/消费者)
    satisfaction rate with ~ | satisfaction rate: 满意率(服务/处理/工作/办理/办结/环境) 满意度(服务/处理/工作/办理/环境)
    response rate to ~ | response rate: 响应率
    success rate of ~ | success rate: 成功率
    rectification rate of ~ | rectification rate: 整改率 整改完成率
    pass rate of ~ | pass rate: 合格率 抽检合格率 总体合格率 检验合格率
    compliance rate of ~ | compliance rate: 达标率
    coverage of ~ | coverage: 覆盖率 覆盖面
  `,
  amounts: `
    total value of ~ | total value: 总值
    value of ~: 价值 货值
    area of ~ | area: 面积
    total area of ~ | total area: 总面积
    length of ~ | length: 长度 里程 总长度 总里程
    average price of ~ | average price: 均价 平均价格
    price of ~ | price: 价格
    price index of ~ | price index: 价格指数
    income of ~: 收入(居民/农民/职工/家庭/人员/劳动者/住户/农户)
    revenue of ~ | revenue: 收入
    total revenue of ~ | total revenue: 总收入
    business revenue of ~ | business revenue: 业务收入
    operating revenue of ~ | operating revenue: 营业收入 主营业务收入
    operating income of ~ | operating income: 营业利润
    operating costs of ~ | operating costs: 营业成本
    expenditure of ~ | expenditure: 支出 总支出
    costs of ~ | costs: 成本 费用
    profits of ~ | profits: 利润
    total profits of ~ | total profits: 利润总额 实现利润 实现利润总额
    net profits of ~ | net profits: 净利润 实现净利润
    losses of ~ | losses: 亏损 亏损额
    total assets of ~ | total assets: 总资产 资产总额 资产总计
    total liabilities of ~ | total liabilities: 总负债 负债总额 负债合计
    net assets of ~ | net assets: 净资产
    debt-to-asset ratio of ~ | debt-to-asset ratio: 资产负债率
    investment in ~ | investment: 投资(造业/务业/农业/工业/筑业/矿业/林业/渔业/牧业/融业/产业/设施/建设/工程/林草/项目/开发/水利/电力/制造/改造/领域/房地产/交通/铁路/公路/住宅)
    completed investment in ~ | completed investment: 完成投资 投资完成额 完成投资额
    planned total investment: 规划总投资
    planned investment in ~ | planned investment: 计划投资 计划总投资
    total investment in ~ | total investment: 总投资
    funds for ~: 资金(防治/救灾/救助/建设/项目/补贴/改造/保护/治理/修复/扶持/保障/发展) 经费(教育/科研/研究/活动/建设/项目)
    value added of ~ | value added: 增加值
    output value of ~ | output value: 产值 总产值
    output of ~ | output: 产量 总产量
    sales of ~ | sales: 销售 销售额 总销售额
    sales volume of ~ | sales volume: 销量 销售量
    consumption of ~ | consumption: 消费量 消耗量
    stocks of ~ | stocks: 库存 库存量
    capacity of ~ | capacity: 产能 能力
    transaction volume of ~ | transaction volume: 交易量 成交量
    transaction value of ~ | transaction value: 交易额 成交额 成交金额 交易金额
    business volume of ~ | business volume: 业务量 业务总量
    utilisation rate of ~ | utilisation rate: 利用率 使用率
    penetration rate of ~ | penetration rate: 普及率 渗透率
    employment rate of ~ | employment rate: 就业率
    intensity of ~ | intensity: 强度
    energy consumption of ~ | energy consumption: 能耗 能源消费量
    total energy consumption: 能源消费总量
    participants in ~ | participants: 参加人数 参与人数
    output and sales of ~: 产销 产销量
    market share of ~ | market share: 市场占有率 市场份额
    inventory of ~: 存货
    highest value of ~: 最高值
    throughput of ~: 吞吐量(旅客/货物/集装箱)
    death toll of ~: 死亡人数
    wage arrears of ~: 欠薪金额
    subsidy standard of ~: 补助标准 财政补助标准
    registered population: 户籍总人口
  `,
  acts: `
    ~ handled: ~办理 ~处理 ~处置 办理完成
    ~ accepted: ~受理(案件/申请/案)
    ~ received: ~受理(投诉/举报/咨询/诉求/线索/来电/来访/申诉) ~接收 接到 ~收到 接处 接听
    ~ concluded: ~办结 ~审结 ~结案 审结案件
    ~ completed: ~完成 ~建成 ~竣工 ~全部完成
    ~ basically completed: ~基本建成 ~基本完成
    ~ under construction: 在建
    ~ started: ~开工 ~开工建设 ~新开工 启动
    ~ renovated: ~改造 ~完成改造 改造完成
    ~ built: 建设 新建 累计建成
    ~ newly built or expanded: 新建改扩建
    ~ established: ~设立 ~成立 建立 组建
    ~ newly established: 新设立 新成立
    ~ issued: ~签发 ~核发 ~颁发 ~发放(证/证书/护照/许可证/执照/通行证/签证/签注/券/债券/卡) ~发行 出具 发出 制发
    ~ paid: ~发放(金/补贴/补助/资金/津贴/工资/待遇/养老金/救助金) 支付 ~兑付 ~兑现 ~拨付 下拨
    ~ published: ~发布 ~公布 公开 出版
    ~ announced: 宣布 公告
    ~ approved: ~批准 ~核准 审批 ~获批 批复 审批通过
    ~ granted: ~授权(专利)
    ~ registered: ~登记 ~注册 ~备案 ~登记注册
    ~ newly registered: ~新登记 新注册 ~新登记注册 新增登记
    ~ cancelled: ~注销
    ~ revoked: ~吊销 撤销
    ~ cancelled or revoked: 注销吊销 注销、吊销
    ~ inspected: 检查 ~查验 检验 抽查 ~抽检 监督检查 巡查 排查 核查 ~检测
    ~ supervised: 监管
    ~ verified: 核实 核验 ~认定 审核
    ~ newly recognised: ~新认定
    ~ found: ~发现 查出 排查出
    ~ rectified: ~整改 完成整改 整改完成 ~督促整改 整改到位 整改销案
    ~ investigated: 调查 侦办 立案侦查 查办
    ~ dealt with: ~查处 ~立案查处 查结
    ~ filed: ~立案 ~新立案 提起 提出
    ~ newly accepted: 新收(案件)
    ~ newly received: 新收(投诉/举报/申诉)
    ~ punished: 处罚 处理处罚
    ~ rescued: 营救 救助 解救 搜救 救援
    ~ evacuated: ~疏散 ~转移 紧急转移 撤离 疏散转移
    ~ relocated: ~搬迁 ~安置 紧急转移安置 搬迁安置
    ~ provided: 提供 供给
    ~ supplied: ~供应 供
    ~ helped: 帮扶 帮助 资助 援助
    ~ served: 服务 接待(读者/观众/群众/老人)
    ~ benefiting: 惠及 ~受益
    ~ visited: 走访
    ~ received as guests: 接待(嘉宾)
    ~ trained: 培训
    ~ recruited: 招聘 招录 招募 录用
    ~ enrolled: 招收
    ~ introduced: ~引进 出台 推出 推行
    ~ drawn up or revised: 制定修订 制修订
    ~ signed: 签署 签订 ~签约
    ~ held: 举办 召开 开展(活动/培训/演练/会议) 组织开展
    ~ carried out: 开展 实施 组织实施 执行
    ~ organised: 组织(活动/培训/演练/企业/会议/比赛) 组织开展
    ~ added: 新增加 增加 新增长
    ~ reduced: 压减 核减
    ~ exempted: ~减免 免除 免征
    ~ deferred: 缓缴 缓征
    ~ refunded: 退还 ~返还 退税
    ~ recovered: ~追回 追缴 挽回 追赃 收回
    ~ confiscated: ~没收 罚没
    ~ collected: 征收 筹集 募集
    ~ raised: 筹措 融资
    ~ invested: 投入
    ~ allocated: 安排 下达 分配 调拨
    ~ dispatched: 派出 ~出动 派遣 出动人员
    ~ delivered: 交付 ~投递 ~送达 配送
    ~ transported: 运输 运送 ~发送(旅客/货物) ~承运 保障运输
    ~ dispatched and received: 发送和接收 发送与接收
    ~ carried: 载运
    ~ collected and delivered: 收投
    ~ put into operation: ~投运 ~投产 ~投用 投入运行 投入使用 建成投产 建成投用
    ~ opened: ~开通 开设 新开通 ~开放
    ~ newly opened: 新开 新开设
    ~ closed: ~关闭 ~关停
    ~ eliminated: ~淘汰 消除 销号
    ~ protected: 保护
    ~ restored: ~恢复 ~修复
    ~ treated: 治疗 治理
    ~ cleared: ~清理 ~清退 ~清欠
    referred to ~: 移送(机关/法院/检察院/部门) 移交(机关/法院/检察院/部门) 转办(机关/部门/单位)
    ~ transferred: ~转让 ~移送 ~移交 ~流转
    ~ referred: 转办
    ~ demolished: ~拆除
    ~ destroyed: ~销毁 ~捣毁
    ~ imported: 输入
    ~ sold: 售出
    ~ purchased: ~采购 ~收购 购买
    ~ exhibited: 展出
    ~ performed: 演出
    ~ shared: 共享
    ~ covered: 覆盖 纳入
    ~ connected: 接入 联网
    ~ used: 使用 利用
    ~ insured: ~参保(人员/职工/居民/农民工/农民/人口/企业)
    ~ mediated: 调解 调处
    ~ arrested: 抓捕 ~抓获
    ~ disclosed: 曝光
    ~ reported: 报告 上报 通报
    ~ monitored: 监测
    ~ certified: 认证 获证
    ~ held in stock: 库存
    ~ under management: 在管 管理
    ~ sold: 销售 ~零售
    ~ produced: 生产
    ~ signed: 新签 新签约
    ~ taking part: 参加 ~参与
    ~ launched: 发射 上线
    ~ held accountable: 问责 处分
    ~ warned: 警告 约谈
    ~ ordered to suspend business: 责令停业
    ~ guided: 指导
    ~ reviewed: 评审 复核 复查
    ~ certified: ~认证
    ~ exchanged: 交换
    ~ replaced: 更换 替换 换新
    ~ scrapped: 报废
    ~ put on the market: 上市 投放市场
    ~ adopted: 收养
    ~ open as usual: ~正常开放
    ~ open free of charge: ~免费开放 免费开放
    ~ intercepted: 拦截
    ~ dissuaded: 劝返 劝阻
  `,
  kinds: `
    new ~: 新增 新 净增
    newly built ~: 新建
    newly established ~: 新设 新设立 新成立
    newly registered ~: 新登记 新注册
    newly opened ~: 新开 新开通
    newly issued ~: 新发放 新签发
    newly recognised ~: 新认定
    existing ~: 现有 存量 实有
    private ~: 民营 民办 私营
    state-owned ~: 国有 国营
    public ~: 公立 公办 公共
    non-state ~: 非国有 非公有制
    foreign-funded ~: 外资 外商投资
    domestic ~: 国内 境内 内资
    international ~: 国际
    foreign ~: 国外 境外 外国 外籍
    overseas ~: 海外
    urban ~: 城市 城镇
    rural ~: 农村 乡村
    urban and rural ~: 城乡
    central ~: 中央
    local ~: 地方 本地
    national ~: 国家级 全国性
    provincial ~: 省级 省属
    municipal ~: 市级 市属
    county-level ~: 县级
    grass-roots ~: 基层
    large ~: 大型
    medium-sized ~: 中型
    large and medium-sized ~: 大中型
    small ~: 小型
    small and micro ~: 小微
    small, medium and micro ~: 中小微
    major ~: 重大 重特大
    key ~: 重点
    general ~: 一般
    special ~: 特殊
    traditional ~: 传统
    emerging ~: 新兴
    old ~: 老旧
    electronic ~: 电子
    digital ~: 数字
    intelligent ~: 智能
    online ~: 网上 线上 网络 在线
    high-tech ~: 高技术 高新技术
    science and technology ~: 科技
    high-quality ~: 优质
    high-value ~: 高价值
    registered ~: 注册 登记 在册 备案 登记在册
    active ~: 活跃
    valid ~: 有效
    permanent ~: 常住
    temporary ~: 临时
    employed ~: 就业(人员/人口/职工/劳动者/群体)
    unemployed ~: 失业(人员/人口/职工/劳动者/群体)
    subsidised ~: 补贴性
    ~: 各类 各类型 各种
    ~ at all levels: 各级
    ~ of all kinds at all levels: 各级各类
    ~ above designated size: 规模以上(企业/单位/造业/务业/筑业/矿业/电站)
    ~ under construction: 在建
    ~ in operation: 在运营 运营 在营
    ~ in use: 在用
    ~ with legal personality: 法人
    ~ supported: 扶持
    other ~: 其他 其它 其余
    first ~: 首批
    newly added ~: 新增加
    large-scale ~: 规模化 大规模
    low-carbon ~: 低碳
    green ~: 绿色
    civil ~: 民用
    commercial ~: 商业
    industrial ~: 工业
    agricultural ~: 农业 农用
    financial ~: 金融
    medical ~: 医疗
    social ~: 社会
    cultural ~: 文化
    foreign-trade ~: 外贸
    e-commerce ~: 电商 电子商务
    cross-border ~: 跨境
    inbound ~: 入境
    outbound ~: 出境
    inclusive ~: 普惠性
    demonstration ~: 示范
    pilot ~: 试点
    volunteer ~: 志愿
  `,
  scopes: `
    ~ nationwide: 全国 我国 全国共 全国范围内
    ~ in the province: 全省 我省 全省共
    ~ in the city: 全市 我市 全市共
    ~ in the county: 全县
    ~ in the area under jurisdiction: 辖区 全辖区 辖区内
    ~ per day: 日均 平均每日 平均每天 每日 每天
    ~ per month: 月均 月平均
    ~ per year: 年均 年平均
    ~ per capita: 人均
    ~ per household: 户均
    ~ to date: 累计
    ~ during the Spring Festival holiday: 春节假期 春节期间
    ~ during the Qingming holiday: 清明假期 清明节假期
    ~ during the Labour Day holiday: 五一假期 劳动节假期 五一期间
    ~ during the Dragon Boat Festival holiday: 端午假期 端午节假期
    ~ during the Mid-Autumn Festival holiday: 中秋假期 中秋节假期
    ~ during the National Day holiday: 国庆假期 国庆节假期
    ~ during the National Day and Mid-Autumn Festival holiday: 国庆中秋假期 中秋国庆假期
    ~ during the New Year holiday: 元旦假期
    ~ during the Spring Festival travel rush: 春运 春运期间
    ~ during the summer travel season: 暑运 暑运期间
  `,
  grades: `
    average ~: 平均
    highest ~: 最高 最大
    lowest ~: 最低 最小
    annual ~: 年 年度 全年
    ~ on a single day: 单日
    highest ~ on a single day: 单日最高
    additional ~: 新增
    total ~: 总
  `,
  places: `
    the eastern region: 东部地区 东部
    the central region: 中部地区 中部
    the western region: 西部地区 西部
    the north-eastern region: 东北地区 东北
    rural areas: 农村地区
    urban areas: 城镇地区 城区
    central urban areas: 中心城区
    the Yangtze River Delta: 长三角 长三角地区
    the Guangdong-Hong Kong-Macao Greater Bay Area: 粤港澳大湾区
    the Beijing-Tianjin-Hebei region: 京津冀 京津冀地区
    the Yangtze River Economic Belt: 长江经济带
    Chengdu: 成都 成都市
    Hangzhou: 杭州 杭州市
    Suzhou: 苏州 苏州市
    Wuhan: 武汉 武汉市
    Xi'an: 西安 西安市
    Zhengzhou: 郑州 郑州市
    Shenzhen: 深圳 深圳市
    Guangzhou: 广州 广州市
    Dongguan: 东莞 东莞市
    Nanjing: 南京 南京市
    Qingdao: 青岛 青岛市
    Jinan: 济南 济南市
    Changsha: 长沙 长沙市
    Ningbo: 宁波 宁波市
    Foshan: 佛山 佛山市
    Hefei: 合肥 合肥市
    Dalian: 大连 大连市
    Shenyang: 沈阳 沈阳市
    Xiamen: 厦门 厦门市
    Fuzhou: 福州 福州市
    Harbin: 哈尔滨 哈尔滨市
    Changchun: 长春 长春市
    Kunming: 昆明 昆明市
    Nanning: 南宁 南宁市
    Guiyang: 贵阳 贵阳市
    Nanchang: 南昌 南昌市
    Shijiazhuang: 石家庄 石家庄市
    Taiyuan: 太原 太原市
    Lanzhou: 兰州 兰州市
    Xining: 西宁 西宁市
    Yinchuan: 银川 银川市
    Urumqi: 乌鲁木齐 乌鲁木齐市
    Hohhot: 呼和浩特 呼和浩特市
    Lhasa: 拉萨 拉萨市
    Haikou: 海口 海口市
    Sanya: 三亚 三亚市
    Wuxi: 无锡 无锡市
    Changzhou: 常州 常州市
    Nantong: 南通 南通市
    Wenzhou: 温州 温州市
    Zhuhai: 珠海 珠海市
    Zhongshan: 中山 中山市
    Huizhou: 惠州 惠州市
    Yantai: 烟台 烟台市
    Weifang: 潍坊 潍坊市
    Linyi: 临沂 临沂市
    Tangshan: 唐山 唐山市
    Baoding: 保定 保定市
    Luoyang: 洛阳 洛阳市
    Xuzhou: 徐州 徐州市
    Quanzhou: 泉州 泉州市
    Jinhua: 金华 金华市
    Taizhou: 台州 台州市
    Jiaxing: 嘉兴 嘉兴市
    Shaoxing: 绍兴 绍兴市
    old revolutionary, ethnic minority, border and poor areas: 老少边贫地区
  `,
  frames: `
    funds for ~: 用于~的资金 用于~资金
    ~ helped into work: 帮助~就业 帮助~再就业 帮助~实现就业
  `,
};

/** Holidays that stand alone as the head of what is said of them. */
export const feasts: Terms = {
  things: `
    New Year's Day: 元旦 元旦假期
    Spring Festival: 春节 春节假期
    Qingming Festival: 清明 清明节 清明假期
    Labour Day: 五一 劳动节 五一假期
    Dragon Boat Festival: 端午 端午节 端午假期
    Mid-Autumn Festival: 中秋 中秋节 中秋假期
    National Day: 国庆 国庆节 国庆假期
    National Day and Mid-Autumn Festival: 国庆中秋 中秋国庆 国庆中秋假期
    Spring Festival travel rush: 春运
    summer travel season: 暑运
  `,
};
