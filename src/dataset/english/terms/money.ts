import type { Terms } from '../lexicon.ts';

/** Banks, insurers, public money. */
export const banking: Terms = {
  things: `
    banks: 银行
    the banking sector: 银行业
    the banking and insurance sectors: 银行业保险业
    banking institutions with legal personality: 银行业法人机构
    local banks with legal personality: 地方法人银行
    financial institutions: 金融机构 银行业金融机构
    bank outlets: 银行营业网点 银行网点
    village and town banks: 村镇银行
    bank deposits: 银行存款
    loans: 贷款 各项贷款
    deposits: 存款 各项存款
    RMB loans: 人民币贷款 人民币各项贷款
    RMB deposits: 人民币存款 人民币各项存款
    foreign currency loans: 外币贷款
    foreign currency deposits: 外币存款
    loans in domestic and foreign currencies: 本外币贷款 本外币各项贷款
    deposits in domestic and foreign currencies: 本外币存款 本外币各项存款
    household loans: 住户贷款 居民贷款
    household deposits: 住户存款 居民存款
    loans to enterprises and public institutions: 企（事）业单位贷款 企事业单位贷款
    loans to non-banking financial institutions: 非银行业金融机构贷款
    deposits of non-financial enterprises: 非金融企业存款
    deposits of non-banking financial institutions: 非银行业金融机构存款
    fiscal deposits: 财政性存款
    short-term loans: 短期贷款
    medium- and long-term loans: 中长期贷款
    medium- and long-term loans to manufacturing: 制造业中长期贷款
    loans to manufacturing: 制造业贷款
    loans to small and micro businesses: 小微企业贷款
    inclusive loans to small and micro businesses: 普惠小微贷款 普惠型小微企业贷款
    inclusive agriculture-related loans: 普惠型涉农贷款
    agriculture-related loans: 涉农贷款
    loans to technology enterprises: 科技型企业贷款
    loans to technology-based small and medium-sized enterprises: 科技型中小企业贷款
    loans to private enterprises: 民营企业贷款
    green loans: 绿色贷款
    green credit: 绿色信贷
    enterprise loans: 企业贷款
    personal housing loans: 个人住房贷款
    real estate development loans: 房地产开发贷款
    real estate loans: 房地产贷款
    consumer loans: 消费贷款
    business loans: 经营贷款 经营性贷款
    bill financing: 票据融资
    entrusted loans: 委托贷款
    trust loans: 信托贷款
    undiscounted bankers' acceptances: 未贴现的银行承兑汇票 未贴现银行承兑汇票
    corporate bonds: 企业债券
    government bonds: 政府债券
    bonds: 债券
    domestic equity financing of non-financial enterprises: 非金融企业境内股票融资
    special-mention loans: 关注类贷款
    non-performing loans: 不良贷款
    stocks and securities investment funds: 股票和证券投资基金
    foreign exchange: 外汇
    broad money (M2): 广义货币（M2） 广义货币
    narrow money (M1): 狭义货币（M1） 狭义货币
    currency in circulation (M0): 流通中货币（M0） 流通中货币
    listed companies: 上市公司
    patent pledge financing: 专利权质押融资
    patent and trademark pledge financing: 专利商标质押融资
    pledge projects: 质押项目
    subscriptions: 认购
    RMB loans to the real economy: 对实体经济发放的人民币贷款 实体经济人民币贷款
    foreign currency loans to the real economy: 对实体经济发放的外币贷款折合人民币
    household short-term loans: 住户短期贷款
    household medium- and long-term loans: 住户中长期贷款
    short-term loans to enterprises: 企业短期贷款
    medium- and long-term loans to enterprises: 企业中长期贷款 企（事）业单位中长期贷款
    net financing of government bonds: 政府债券净融资
    net financing of corporate bonds: 企业债券净融资
    interbank market: 银行间市场
    elderly care loans: 养老贷款 养老产业贷款
    digital economy loans: 数字经济产业贷款
    infrastructure loans: 基础设施中长期贷款 基础设施贷款
    repos: 回购 质押式回购 债券回购
    bond issues: 债券发行
    credit cards: 信用卡
    bank cards: 银行卡
    mobile payments: 移动支付业务
    non-cash payments: 非现金支付业务
    other current items: 其他经常项目
    goods trade and other current items: 货物贸易及其他经常项目
    services trade and other current items: 服务贸易及其他经常项目
    foreign currency loans in RMB terms: 外币贷款折合人民币
    domestic shares of non-financial enterprises: 非金融企业境内股票
    spot bonds: 现券
    payment transactions: 支付交易 支付业务
    online payment transactions: 网络支付业务
  `,
  amounts: `
    outstanding ~: 余额(贷款/存款/股票/折合人民币/债券/融资/信贷/债务/汇票)
    outstanding amount of ~: 存量(融资规模)
    balance of ~ | balance: 余额 结余
    cumulative balance of ~ | cumulative balance: 累计结余
    balance of broad money (M2): 广义货币（M2）余额 广义货币余额
    balance of narrow money (M1): 狭义货币（M1）余额 狭义货币余额
    currency in circulation (M0): 流通中货币（M0）余额 流通中货币余额
    net cash injected: 净投放现金 净投放
    aggregate financing to the real economy: 社会融资规模
    outstanding aggregate financing to the real economy: 社会融资规模存量
    increase in aggregate financing to the real economy: 社会融资规模增量
    new RMB loans: 新增人民币贷款
    interest rate on ~ | interest rate: 利率
    average interest rate on ~ | average interest rate: 平均利率
    weighted average interest rate on ~ | weighted average interest rate: 加权平均利率
    weighted average interbank RMB lending rate: 同业拆借加权平均利率 同业拆借月加权平均利率
    weighted average rate of bond-pledged repos: 质押式回购加权平均利率 质押式债券回购加权平均利率 质押式回购月加权平均利率 质押式债券回购月加权平均利率
    interbank RMB lending: 同业拆借
    turnover: 成交
    average daily turnover of ~ | average daily turnover: 日均成交
    non-performing ratio of ~ | non-performing loan ratio: 不良率 不良贷款率
    capital adequacy ratio of ~ | capital adequacy ratio: 资本充足率
    provision coverage ratio of ~ | provision coverage ratio: 拨备覆盖率
    compensation rate of ~ | compensation rate: 代偿率
    foreign exchange reserves: 外汇储备 国家外汇储备 国家外汇储备余额 外汇储备余额
    gold reserves: 黄金储备
    cross-border RMB settlement: 跨境人民币结算 跨境人民币结算金额
    financing amount: 融资金额 融资额
    number of borrowers: 贷款户数 贷款户数量
    trading volume of ~: 交易总额
    transactions in the interbank RMB market: 银行间人民币市场成交 银行间人民币市场以拆借、现券和回购方式合计成交
    cross-border RMB settlement under the current account: 经常项下跨境人民币结算金额 经常项下跨境人民币结算
    cross-border RMB settlement of direct investment: 直接投资跨境人民币结算金额 直接投资跨境人民币结算
    cross-border RMB settlement of goods trade: 货物贸易跨境人民币结算金额
    cross-border RMB settlement of trade in services and other current items: 服务贸易及其他经常项下跨境人民币结算金额
    outward direct investment in RMB: 对外直接投资跨境人民币结算
    interest rate of newly issued enterprise loans: 新发放企业贷款利率
    interest rate of newly issued personal housing loans: 新发放个人住房贷款利率
    RMB exchange rate against the US dollar: 人民币对美元汇率
    new aggregate financing to the real economy: 新增社会融资规模
    reserve requirement ratio: 存款准备金率
    leverage ratio of ~ | leverage ratio: 杠杆率
    liquidity coverage ratio: 流动性覆盖率
    return on assets: 资产利润率
    return on capital: 资本利润率
    provisions for loan losses: 贷款损失准备余额
    ratio of provisions to loans: 贷款拨备率
  `,
  acts: `
    ~ granted: ~发放(贷款/信贷) 投放
    ~ disposed of: ~处置(贷款/资产)
  `,
  kinds: `
    newly issued ~: 新发放
    new ~: 新增
    inclusive ~: 普惠 普惠型
    green ~: 绿色
    ~ granted: 发放的
  `,
  scopes: `
    ~ in the interbank RMB market: 银行间人民币市场
    ~ in the interbank market: 银行间市场
  `,
};

export const insurance: Terms = {
  things: `
    insurance companies: 保险公司
    insurance: 保险业 保险
    property insurers: 财产险公司 财险公司
    personal insurers: 人身险公司
    life insurers: 寿险公司
    reinsurers: 再保险公司
    insurance asset managers: 保险资产管理公司
    property insurance: 财产险 财产险业务 财险
    personal insurance: 人身险 人身险业务
    life insurance: 寿险 寿险业务
    health insurance: 健康险 健康险业务
    accident insurance: 意外伤害险 意外险 意外伤害险业务
    motor insurance: 机动车辆保险 车险 机动车辆险
    agricultural insurance: 农业保险
    liability insurance: 责任险 责任保险
    policies: 保单 保单件数
    new policies: 新增保单件数 新增保单
    valid policies: 有效保单
    insurance sales staff: 保险销售从业人员
    branches of insurance companies at all levels: 保险公司各级分支机构
    insurance companies in the integrated risk rating: 参加风险综合评级的保险公司
    class A companies: A类公司
    class B companies: B类公司
    class C companies: C类公司
    class D companies: D类公司
    consumer rights: 消费者权益
    solvency: 偿付能力
    assets and use of funds: 资产规模与资金运用
    business operations: 业务情况
  `,
  amounts: `
    premium income of ~ | premium income: 保费收入 原保险保费收入
    sum insured of ~ | sum insured: 保险金额 保额
    new sum insured: 新增保险金额
    claims and benefits paid by ~ | claims and benefits paid: 赔付支出 赔款与给付 赔付 赔款和给付 赔款与给付支出
    claims paid by ~ | claims paid: 赔款 赔款支出
    benefits paid by ~ | benefits paid: 给付
    comprehensive solvency ratio of ~ | comprehensive solvency ratio: 综合偿付能力充足率
    average comprehensive solvency ratio of ~ | average comprehensive solvency ratio: 平均综合偿付能力充足率
    core solvency ratio of ~ | core solvency ratio: 核心偿付能力充足率
    funds invested by insurers: 保险资金运用余额 资金运用余额
  `,
};

export const fiscal: Terms = {
  things: `
    public finance: 财政 公共财政
    finance: 财政金融
    the central government: 中央 中央财政
    local governments: 地方财政
    central finance: 中央本级
    government funds: 政府性基金 全国政府性基金
    state capital: 国有资本
    enterprises and individuals: 企业和个人
    special-purpose bonds: 专项债券
    new special-purpose bonds: 新增专项债券
    local government bonds: 地方政府债券
    refinancing bonds: 再融资债券
    treasury bonds: 国债
    general bonds: 一般债券
    taxpayers: 纳税人
    invoices: 发票
  `,
  amounts: `
    general public budget revenue of ~ | general public budget revenue: 一般公共预算收入
    general public budget expenditure of ~ | general public budget expenditure: 一般公共预算支出
    general public budget education funds: 一般公共预算教育经费
    general public budget revenue at the provincial level: 省本级一般公共预算收入
    general public budget revenue at the central level: 中央一般公共预算收入
    general public budget expenditure at the central level: 中央一般公共预算本级支出 中央一般公共预算支出
    local general public budget revenue: 地方一般公共预算本级收入 地方一般公共预算收入
    local general public budget expenditure: 地方一般公共预算支出
    tax revenue: 税收收入 全国税收收入 税收
    non-tax revenue: 非税收入
    domestic value-added tax: 国内增值税 增值税
    domestic consumption tax: 国内消费税 消费税
    enterprise income tax: 企业所得税
    individual income tax: 个人所得税
    value-added tax and consumption tax on imports: 进口货物增值税、消费税 进口环节增值税和消费税 进口货物增值税消费税
    tariffs: 关税
    export tax refunds: 出口退税 办理出口退税
    urban maintenance and construction tax: 城市维护建设税 城建税
    vehicle purchase tax: 车辆购置税
    stamp duty: 印花税
    stamp duty on securities transactions: 证券交易印花税
    resource tax: 资源税
    environmental protection tax: 环境保护税
    deed tax: 契税
    property tax: 房产税
    land appreciation tax: 土地增值税
    farmland occupation tax: 耕地占用税
    urban land use tax: 城镇土地使用税
    tax cuts and fee reductions: 减税降费 减税降费及退税缓税
    government fund revenue: 政府性基金收入 政府性基金预算收入 全国政府性基金预算收入
    government fund expenditure: 政府性基金支出 政府性基金预算支出 全国政府性基金预算支出
    government fund revenue at the central level: 中央政府性基金预算收入
    local government fund revenue: 地方政府性基金预算本级收入 地方政府性基金预算收入
    revenue from the transfer of state-owned land use rights: 国有土地使用权出让收入
    state capital operating revenue: 国有资本经营预算收入 国有资本经营收入
    state capital operating expenditure: 国有资本经营预算支出
    budget expenditure of ~ | budget expenditure: 预算支出
    budget revenue of ~ | budget revenue: 预算收入
    expenditure on people's livelihood: 民生类支出 民生支出
    expenditure on education: 教育支出
    expenditure on science and technology: 科学技术支出 科技支出
    expenditure on culture, tourism, sports and media: 文化旅游体育与传媒支出
    expenditure on social security and employment: 社会保障和就业支出
    expenditure on health: 卫生健康支出
    expenditure on energy conservation and environmental protection: 节能环保支出
    expenditure on urban and rural communities: 城乡社区支出
    expenditure on agriculture, forestry and water: 农林水支出
    expenditure on transport: 交通运输支出
    debt interest payments: 债务付息支出
    local government debt: 地方政府债务余额
    total fiscal funds: 财政资金
    funds for subsidies: 补贴资金
    subsidies: 补贴
    government procurement: 政府采购规模
    new deficit: 新增赤字规模
    income tax: 所得税
    general public budget revenue nationwide: 全国一般公共预算收入
    general public budget expenditure nationwide: 全国一般公共预算支出
    import and export taxes: 进出口税收
    value-added tax and consumption tax on imported goods: 进口货物增值税和消费税
    state-owned land transfer revenue: 土地出让收入
    expenditure on state-owned land transfers: 国有土地使用权出让收入相关支出
    expenditure on science and education: 科教支出
    other taxes: 车船税、船舶吨税、烟叶税等税收收入
    government fund budget expenditure at the central level: 中央政府性基金预算本级支出
    local government fund budget expenditure: 地方政府性基金预算支出 地方政府性基金预算相关支出
    debt interest payments: 用于债务付息的支出
  `,
};
