import type { Terms } from '../lexicon.ts';

/** Borders, police, courts and prosecutors. */
export const immigration: Terms = {
  things: `
    immigration administration: 移民管理
    immigration authorities: 移民管理机构 移民管理部门 出入境管理部门
    national immigration administration: 国家移民管理
    immigration service platform 12367: 12367移民管理政务服务平台 12367平台 12367服务平台
    exit and entry administration: 出入境管理
    exits and entries: 出入境 出入境总人次
    entries: 入境
    exits: 出境
    inbound and outbound travellers: 出入境人员 出入境旅客 进出境人员 进出境旅客
    inbound travellers: 入境人员 入境旅客
    outbound travellers: 出境人员 出境旅客
    foreigners entering and leaving: 出入境外国人
    foreigners entering: 入境外国人
    foreigners entering visa-free: 免签入境外国人
    foreigners entering under transit visa-free policies: 过境免签外国人
    foreigners in China: 在华外国人
    permanent foreign residents: 外国人永久居留
    means of transport: 交通运输工具
    inbound and outbound means of transport: 出入境交通运输工具 进出境交通运输工具 进出境运输工具
    means of transport involved in cases: 涉案交通运输工具
    aircraft: 飞机 航空器
    ships: 船舶
    trains: 火车 列车
    motor vehicles: 机动车 机动车辆
    automobiles: 汽车
    vehicles: 车辆
    passports: 护照
    ordinary passports: 普通护照
    exit and entry documents: 出入境证件 各类出入境证件
    exit and entry documents and endorsements: 出入境证件签注
    permits and endorsements for ~ to travel to and from Hong Kong, Macao and Taiwan | permits and endorsements for travel to and from Hong Kong, Macao and Taiwan: 往来港澳台出入境证件签注 往来港澳台证件签注 往来港澳台出入境证件和签注 往来港澳台证件和签注
    endorsements for travel to Hong Kong and Macao: 往来港澳签注
    permits for travel to and from Hong Kong and Macao: 往来港澳通行证
    permits for travel to and from Taiwan: 往来台湾通行证
    mainland travel permits for residents of Hong Kong, Macao and Taiwan: 港澳台居民来往内地（大陆）通行证 港澳台居民来往内地通行证
    mainland travel permits for Hong Kong and Macao residents: 港澳居民来往内地通行证
    mainland travel permits for Taiwan residents: 台湾居民来往大陆通行证 台胞证
    stay and residence documents: 停留居留证件 停居留证件 居留证件
    visas: 签证
    visa documents: 签证证件
    endorsements: 签注
    residence permits: 居留许可
    foreigners' permanent residence cards: 外国人永久居留身份证
    ports of entry: 口岸
    ports open to the outside: 对外开放口岸
    visa-free countries: 免签国家
    countries granted unilateral visa-free entry: 单方面免签国家
    countries with mutual visa exemption: 互免签证国家 全面互免签证国家
    cases of offences against border administration: 妨害国（边）境管理犯罪案件 妨害国边境管理犯罪案件
    offences against border administration: 妨害国（边）境管理犯罪 妨害国（边）境管理违法犯罪 妨害国边境管理犯罪
    foreigners who entered, stayed or worked illegally: 三非外国人 非法入境、非法居留、非法就业外国人
    transit and reception dens: 中转接应窝点
    transit dens: 中转窝点
    dens: 窝点
    smuggled goods: 走私货物
    drug cases: 毒品案件 毒品犯罪案件
    smuggling cases: 走私案件
    drugs: 毒品
    drugs of various kinds: 各类毒品
    materials for making drugs: 制毒物品
    firearms: 枪支
    firearms and ammunition: 枪支弹药
    ammunition: 弹药
    people entering and leaving: 出入境人次
    mainland residents entering and leaving: 出入境内地居民 内地居民出入境
    residents of Hong Kong, Macao and Taiwan entering and leaving: 出入境港澳台居民 港澳台居民出入境
    foreigners entering and leaving: 外国人出入境
    entries by foreigners: 入境外国人次 外国人入境
    exits by foreigners: 外国人出境
    visa-free entries: 免签入境
    port visas: 口岸签证
    foreigners' visa documents: 外国人签证证件
    ships and boats: 船艇
    vehicles entering and leaving: 出入境车辆 出入境汽车
    aircraft entering and leaving: 出入境飞机 出入境航班
    ships entering and leaving: 出入境船舶
    trains entering and leaving: 出入境列车 出入境火车
    documents and endorsements: 证件签注 证件和签注
    drug cases involving over 10 kg: 万克以上案件 万克以上毒品案件
    countries covered by the transit visa-free policy: 过境免签国家 过境免签适用国家
    ports open to transit visa-free travellers: 过境免签的口岸 过境免签口岸 过境免签适用口岸
    cases of illegal exit and entry: 非法出入境案件
    people illegally crossing the border: 偷渡人员 非法出入境人员
    people organising illegal border crossings: 组织偷渡人员
    citizens: 公民
    Chinese citizens: 中国公民
    foreign citizens: 外国公民
    mainland border residents: 内地边民 内地居民边民
    foreign border residents: 外国边民 外籍边民
    Hong Kong residents: 香港居民
    Macao residents: 澳门居民
    firearms and explosives: 枪爆物品
    precursor chemicals: 易制毒化学品
    smuggled articles: 走私物品
    the 12367 hotline: 12367热线 12367服务热线
    snakeheads: 蛇头
    people involved in gambling and fraud: 涉赌涉诈人员 涉赌涉诈等人员
    Chinese and foreign travellers: 中外人员 中外出入境人员
    entries and exits of Chinese and foreign travellers: 中外人员出入境
  `,
  acts: `
    ~ issued: ~办理(停留居留证件/停居留证件/居留证件/护照/签证/通行证/签注/证件) ~补发 ~换发 ~换发补发 ~补换发 审批签发
    ~ inspected: ~查验 边防检查
    ~ cracked: 破获 查破 侦破 破案
    ~ caught: 查获(人/人员/嫌疑人/外国人)
    ~ arrested: ~抓获 抓捕
    ~ seized: 查扣 查缴 缉获 查缉 收缴 截获 ~缴获 查获(毒品/货物/枪支/物品/香烟/船舶/弹药)
    ~ repatriated: ~遣送出境 ~遣返
    ~ deported: 驱逐出境
    ~ destroyed: ~捣毁
    ~ dismantled: 打掉(团伙/组织/网络)
    ~ entering visa-free: ~免签入境
    ~ answered: 接听 接处(来电/电话) 接听来电
  `,
  amounts: `
    value of ~: 案值
  `,
  frames: `
    ~ issued for foreigners in China: 为在华外国人办理~
    ~ issued for foreigners: 为外国人签发~ 为外国人办理~
  `,
};

export const police: Terms = {
  things: `
    public security: 公安 社会治安
    public security organs: 公安机关
    traffic police: 公安交管部门 交警
    criminal cases: 刑事案件
    public order cases: 治安案件
    telecom and online fraud cases: 电信网络诈骗案件 电信网络诈骗犯罪案件 电诈案件
    telecom and online fraud: 电信网络诈骗 电信网络诈骗犯罪
    cases of ~ | cases: 案件(犯罪/行为/诈骗/赌博/走私)
    cases: 案件 各类案件
    homicide cases: 命案 现行命案
    fraud cases: 诈骗案件
    theft cases: 盗窃案件
    economic crime cases: 经济犯罪案件
    food and drug crime cases: 食药犯罪案件 食品药品犯罪案件
    environmental crime cases: 环境犯罪案件 破坏环境资源犯罪案件
    intellectual property crime cases: 侵犯知识产权犯罪案件
    cybercrime cases: 网络犯罪案件
    suspects: 犯罪嫌疑人 违法犯罪嫌疑人 嫌疑人
    people repatriated: 遣送出境 予以遣送出境
    people under compulsory criminal measures: 采取刑事强制措施
    people administratively punished: 行政查处
    offenders: 违法犯罪人员
    fugitives: 逃犯 在逃人员
    criminal gangs: 犯罪团伙 团伙
    gangs of organised crime: 涉黑组织 黑社会性质组织
    violations of law: 违法行为
    traffic violations: 交通违法行为 交通违法
    identity cards: 居民身份证 身份证
    residence cards: 居住证
    driving licences: 驾驶证 机动车驾驶证
    electronic driving licences: 电子驾驶证
    cars: 小汽车
    small passenger cars: 小型载客汽车 小型汽车
    private cars: 私家车 私人汽车 私人轿车
    lorries: 载货汽车 货车
    motorcycles: 摩托车
    new energy vehicles: 新能源汽车 新能源车
    battery electric vehicles: 纯电动汽车
    plug-in hybrid vehicles: 插电式混合动力汽车 插电式混合动力车
    electric bicycles: 电动自行车
    drivers: 驾驶人 驾驶员
    motor vehicle drivers: 机动车驾驶人
    automobile drivers: 汽车驾驶人
    vehicle registrations: 机动车登记业务 机动车登记
    used-car transfers: 二手车转移登记 二手车转移登记业务
    transfer registrations of ~ | transfer registrations: 转移登记 转移登记业务 转让登记 转让登记业务
    cities with over one million automobiles: 汽车保有量超过百万辆的城市 汽车保有量超100万辆城市
    emergency calls: 警情 接报警情
    police calls: 报警
    motorcycles: 摩托车
    newly registered motor vehicles: 新注册登记机动车
    newly registered automobiles: 新注册登记汽车
    newly registered new energy vehicles: 新注册登记新能源汽车 新注册登记的新能源汽车
    newly registered motorcycles: 新注册登记摩托车
    newly licensed drivers: 新领证驾驶人 新取得驾驶证的驾驶人
    used-vehicle transfer registrations: 二手车交易登记 二手车交易转移登记 二手车交易登记业务
    temporary number plates: 临时号牌
    number plates: 号牌 机动车号牌
    vehicle licences: 行驶证 机动车行驶证
    electronic vehicle licences: 电子行驶证
    heavy lorries: 重型货车
    mini-lorries: 微型货车
    vehicle and driver services: 车驾管业务 交管业务
    vehicle and driver services handled online: 网上办理车驾管业务 网上办理交管业务
    drink-driving cases: 酒驾案件 酒驾醉驾
    drunk-driving cases: 醉驾案件
    missing people found: 找回失踪人员
    household registrations: 户口登记 户籍登记
    police officers: 民警 公安民警
    auxiliary police officers: 辅警
    public security cases: 治安刑事案件
    fraud gangs: 诈骗团伙
    gambling cases: 赌博案件
    trafficking cases: 拐卖案件 拐卖妇女儿童案件
    embezzlement cases: 贪污案件
    illegal fundraising cases: 非法集资案件
    money laundering cases: 洗钱案件
    passenger vehicles: 载客汽车
    mini and small passenger cars: 小微型客车 小微型载客汽车
    vehicles for dangerous goods: 危险货物运输车
    small used passenger cars: 二手小客车
    used vehicles: 二手车
    used automobiles: 二手汽车
    used-vehicle transactions: 二手车交易
    vehicles registered by individuals: 个人登记机动车
  `,
  amounts: `
    ~ in use: 保有量
    ~ in use | vehicles in use: 保有量(车/汽车) 保有总量(车/汽车)
    registered ~: 注册登记量
    newly registered ~: 新注册登记量
    newly licensed ~: 新领证人数
    number of drivers: 驾驶人数量 机动车驾驶人数量
    number of automobile drivers: 汽车驾驶人数量
  `,
  acts: `
    ~ cracked: 破获 侦破
    ~ under compulsory criminal measures: 采取刑事强制措施
    ~ administratively punished: 行政查处
    ~ newly registered: ~新注册登记 ~新登记
    ~ newly licensed: ~新领证
  `,
};

export const courts: Terms = {
  things: `
    criminal trials: 刑事审判
    civil and commercial trials: 民商事审判 民事审判
    administrative trials: 行政审判
    enforcement: 执行工作
    smart courts: 智慧法院建设 智慧法院
    courts: 法院 人民法院
    courts at all levels: 各级法院 各级人民法院
    high people's court: 高级人民法院
    procuratorates: 检察院 人民检察院
    procuratorial organs: 检察机关
    judges: 法官 员额法官
    prosecutors: 检察官 员额检察官
    lawyers: 律师
    law firms: 律师事务所
    notary offices: 公证机构 公证处
    first-instance cases: 一审案件
    second-instance cases: 二审案件
    criminal cases: 刑事案件
    civil cases: 民事案件
    civil and commercial cases: 民商事案件
    administrative cases: 行政案件
    commercial cases: 商事案件
    enforcement cases: 执行案件
    retrial cases: 再审案件
    bankruptcy cases: 破产案件
    marriage and family cases: 婚姻家庭案件 婚姻家庭纠纷案件
    labour dispute cases: 劳动争议案件
    labour and personnel dispute cases: 劳动人事争议案件
    intellectual property cases: 知识产权案件
    environmental and resource cases: 环境资源案件 环境资源案件
    financial cases: 金融案件
    foreign-related cases: 涉外案件
    corruption, bribery and dereliction cases: 贪污、贿赂、渎职案件 贪污贿赂渎职案件
    duty crime cases: 职务犯罪案件
    duty crimes: 职务犯罪
    public interest litigation cases: 公益诉讼案件
    public interest litigations: 公益诉讼
    pre-litigation procuratorial proposals: 诉前检察建议
    procuratorial proposals: 检察建议
    procuratorial proposals on social governance: 社会治理检察建议
    criminals: 罪犯
    defendants: 被告人
    dishonest judgment debtors: 失信被执行人
    victims: 被害人
    juvenile suspects: 未成年犯罪嫌疑人
    protests against criminal rulings: 刑事抗诉
    cases of false litigation: 虚假诉讼 虚假诉讼案件
    organised crime: 涉黑涉恶犯罪
    cases filed online: 网上立案 网上立案案件
    documents served electronically: 电子送达 文书电子送达
    judgment documents: 裁判文书
    public hearings: 公开听证 听证
    judicial assistance: 司法救助
    judicial aid payments: 司法救助金
    legal aid cases: 法律援助案件
    disputes: 纠纷 矛盾纠纷
    online trials: 网上开庭
    administrative reconsideration applications: 行政复议申请
    administrative reconsideration cases: 行政复议案件
    civil litigation supervision cases: 民事诉讼监督案件
    arrests reviewed: 审查逮捕
    prosecutions reviewed: 审查起诉
    arrests rejected: 不批准逮捕
    arrests approved: 批准逮捕
    non-prosecutions: 不起诉
    prosecutions: 提起公诉 起诉
    protests against court rulings: 抗诉
    cases whose filing was supervised: 监督立案
    cases whose withdrawal was supervised: 监督撤案
    acquittals: 依法宣告无罪 宣告无罪
    cases heard: 审理案件
    cases concluded with old ones: 连同旧存案件办结
    procuratorial proposals for retrial: 再审检察建议
    cases where opinions of correction were put forward: 提出纠正意见
    supervisory opinions: 监督意见
    missed arrests corrected: 纠正漏捕
    missed prosecutions corrected: 纠正漏诉
    suspects prosecuted by decision: 决定起诉
    suspects whose arrest was approved or decided: 批准和决定逮捕各类犯罪嫌疑人 批准和决定逮捕犯罪嫌疑人 批准和决定逮捕
    early interventions: 提前介入
    supplementary investigations by procuratorates: 自行补充侦查
  `,
  amounts: `
    amount in dispute: 标的额 涉案标的额 涉案标的
    amount enforced: 执行到位金额
    amount involved in ~ | amount involved: 涉案金额
    conclusion rate of ~ | conclusion rate: 审结率 结案率
    enforcement rate of ~ | enforcement rate: 执行率
    mediation success rate: 调解成功率
    rate of mediation and withdrawal in ~ | rate of mediation and withdrawal: 调解撤诉率
    non-arrest rate: 不捕率
    non-prosecution rate: 不起诉率
    pre-trial detention rate: 诉前羁押率
    acceptance rate of sentencing recommendations: 量刑建议采纳率
    application rate of leniency for admitting guilt and accepting punishment: 认罪认罚从宽制度适用率
    settlement rate in civil supervision cases: 民事监督案件和解率
    appearance rate of heads of administrative organs in court: 行政机关负责人出庭应诉率
    online filing rate: 网上立案率
    average time of arrest review: 审查逮捕平均用时
    average time of prosecution review: 审查起诉平均用时
    cases concluded per judge: 法官人均结案
    transaction value of online auctions: 网络拍卖成交额
  `,
  acts: `
    ~ accepted: ~受理(案件/申请)
    ~ heard: 审理
    ~ concluded: ~审结 ~审执结 审结执结 ~执结 ~办结
    ~ accepted and concluded: 受理并办结
    ~ sentenced: 判处
    prosecutions for ~: 起诉(犯罪/诈骗/罪)
    ~ prosecuted: 起诉 提起公诉
    ~ filed: 提起
    ~ listed: ~公布(失信被执行人)
    ~ supervised: 监督
    ~ approved for arrest: 批捕 批准逮捕
  `,
  kinds: `
    first-instance ~: 一审
    second-instance ~: 二审
  `,
};
