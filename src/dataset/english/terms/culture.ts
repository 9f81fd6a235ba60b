import type { Terms } from '../lexicon.ts';

/** Culture, tourism, sports, science and patents. */
export const culture: Terms = {
  things: `
    public libraries and museums: 公共图书馆和博物馆
    art performances: 艺术演出
    radio and television: 广播电视
    films: 电影
    employees and public spending: 从业人员和财政投入
    problems and plans: 存在问题和下半年打算
    sports: 体育
    culture: 文化
    cultural industries: 文化产业
    public libraries: 公共图书馆
    cultural centres: 文化馆
    museums: 博物馆
    non-state museums: 非国有博物馆
    rural museums: 乡村博物馆
    cultural relics: 文物
    art performance troupes: 艺术表演团体
    performances: 演出 演出场次
    commercial performances: 营业性演出
    free performances for the public: 惠民演出 公益演出
    large concerts and music festivals: 大型演唱会、音乐节
    temporary exhibitions: 临时展览
    exhibitions: 展览
    audience of ~ | audience: 观众
    readers: 读者
    readers visiting public libraries: 公共图书馆到馆读者
    holdings of ~: 总藏量
    books lent: 书刊文献外借 图书外借
    cinemas: 影院
    screens: 银幕
    giant screens: 巨幕
    screenings: 放映场次
    minors visiting: 未成年人参观
    people employed in culture and relics: 文化文物机构从业人员 文化文物从业人员
    sports venues: 体育场地 体育场馆
    sports parks: 体育公园
    mass sports events: 全民健身赛事活动
    sports lottery: 体育彩票
    intangible cultural heritage items: 非物质文化遗产项目 非遗项目
    TV programmes: 电视节目
    radio programmes: 广播节目
    books: 图书
    periodicals: 期刊
    newspapers: 报纸
    audience from other places: 外地观众
    feature films: 故事影片
    concerts: 演唱会
    film admissions: 电影观影
    museum visits: 博物馆接待观众 博物馆、纪念馆接待观众
    new films: 新片
    feature films produced: 故事片产量
    animation: 动画片
    theatres: 剧场 剧院
    memorial halls: 纪念馆
    art galleries: 美术馆
    township cultural stations: 乡镇综合文化站 文化站
    public cultural institutions: 公共文化机构
  `,
  amounts: `
    box office of ~ | box office: 票房 票房收入
    box office of domestic films: 国产影片票房 国产电影票房
    performance revenue: 演出收入
    ticket revenue of ~ | ticket revenue: 门票收入
    operating funds for culture: 文化事业费 文化事业费财政拨款
    operating funds for culture per capita: 人均文化事业费
    broadcasting hours of public radio programmes: 公共广播节目播出时间
    production hours of public radio programmes: 公共广播节目制作时长 公共广播节目制作时间
    production hours of public TV programmes: 公共电视节目制作时长 公共电视节目制作时间
    share of people who exercise regularly: 经常参加体育锻炼人数比例
    total visits: 总流通人次
    total visits to ~: 总流通人次(图书馆)
    admissions: 观影人次
    visits to ~: 参观人次
    income of radio and television institutions: 广播电视机构创收收入
    box office during the National Day holiday: 国庆档电影票房 国庆档票房
    box office during the Spring Festival holiday: 春节档电影票房 春节档票房
    box office during the summer: 暑期档电影票房 暑期档票房
    box office of domestic films: 国产片票房
  `,
};

export const tourism: Terms = {
  things: `
    tourism: 旅游 旅游业
    the culture and tourism market: 文化和旅游市场 文化和旅游市场运行
    culture and tourism: 文化和旅游 文旅
    rural tourism: 乡村旅游
    tourists: 游客
    tourists received: 接待游客 游客接待量
    domestic tourists: 国内游客 国内旅游者 国内旅游接待游客
    inbound tourists: 入境游客 入境旅游者
    overnight tourists: 过夜游客
    inbound overnight tourists: 入境过夜游客 入境过夜旅游者
    same-day tourists: 一日游游客 不过夜游客
    outbound tourists: 出境游客
    foreign tourists: 外国游客
    tourists received by A-level scenic spots: A级景区接待游客
    tourists received by rural tourism: 乡村旅游接待游客
    domestic tourists organised by travel agencies: 旅行社组织国内游客
    domestic trips: 国内出游 国内居民出游 国内出游人次 国内旅游出游
    domestic trips of urban residents: 城镇居民国内出游 城镇居民国内出游人次
    domestic trips of rural residents: 农村居民国内出游 农村居民国内出游人次
    scenic spots: 景区 旅游景区
    A-level scenic spots: A级旅游景区 A级景区
    travel agencies: 旅行社
    star-rated hotels: 星级饭店 星级酒店
    hotels: 酒店 饭店
    homestays: 民宿
    tour guides: 导游
    domestic trips during the holiday: 假期国内出游
    tourists staying overnight: 住宿游客
    cruise tourists: 邮轮游客
    self-driving tourists: 自驾游客
    group tourists: 团队游客
    inbound trips: 入境旅游人次 入境游
    outbound trips: 出境游 出境旅游人次
    people on the move across regions: 全社会跨区域人员流动
    red tourism: 红色旅游
    tourist resorts: 旅游度假区 国家级旅游度假区
    tourism and leisure blocks: 旅游休闲街区
    rural guesthouses: 乡村民宿
    inbound and outbound tourism: 入出境旅游 出入境旅游
    mass cultural activities: 群众文化活动
    activities of intangible cultural heritage: 非遗传承实践活动 非遗传承实践相关活动
    clusters of night-time culture and tourism consumption: 夜间文化和旅游消费集聚区 国家级夜间文化和旅游消费集聚区
    clusters of tourism consumption: 旅游消费集聚区
    demonstration bases of industrial tourism: 工业旅游示范基地
    hotel bookings: 酒店预订
    cross-provincial hotel bookings: 跨省酒店预订
    audiences of performances: 观演
  `,
  amounts: `
    tourism revenue: 旅游收入 旅游总收入 实现旅游收入
    international tourism revenue: 国际旅游收入 入境旅游收入
    domestic tourism revenue: 国内旅游收入 旅游收入（国内）
    spending on domestic trips: 国内出游总花费 国内居民出游花费 国内旅游总花费 国内出游花费 国内游客出游总花费
    spending by ~: 花费 出游花费 总花费
    spending by inbound tourists: 入境游客总花费
    spending per tourist: 游客人均消费 人均消费
    spending per overnight tourist: 过夜游客人均消费
    average stay: 平均停留 平均停留天数
    average room rate: 平均房价
    average occupancy rate of ~ | average occupancy rate: 平均出租率 客房平均出租率
    average room occupancy rate of monitored hotels: 重点监测酒店客房平均出租率
    spending per trip: 人均花费 人均每次花费 人均出游花费 国内旅游人均花费
    spending by domestic tourists: 国内游客花费
    spending of urban residents on domestic trips: 城镇居民国内出游花费 城镇居民出游花费 城镇居民出游总花费
    spending of rural residents on domestic trips: 农村居民国内出游花费 农村居民出游花费 农村居民出游总花费
    sales of key retail and catering enterprises: 重点零售和餐饮企业销售额 全国重点零售和餐饮企业销售额
    foreign exchange earnings from tourism: 国际旅游外汇收入
    visitor flow of ~: 客流量(区/圈/街/馆)
    night-time visitor flow of ~: 夜间客流量(区/圈/街/馆)
    audiences: 观演人数
  `,
  acts: `
    ~ received: 接待(游客/旅客/游/旅游者)
    ~ organised: 组织(游客)
  `,
};

export const science: Terms = {
  things: `
    intellectual property: 知识产权
    science and technology: 科技 科学技术
    research and development: 研发 研究与试验发展 研究与试验发展（R&D） R&D
    basic research: 基础研究
    applied research: 应用研究
    experimental development: 试验发展
    R&D personnel: 研发人员 R&D人员
    patents: 专利
    invention patents: 发明专利
    valid invention patents: 有效发明专利
    valid invention patents of enterprises: 企业有效发明专利
    utility model patents: 实用新型专利
    design patents: 外观设计专利
    high-value invention patents: 高价值发明专利
    core invention patents: 核心发明专利
    patent applications: 专利申请
    invention patent applications: 发明专利申请 受理发明专利申请
    PCT international patent applications: PCT国际专利申请 通过《专利合作条约》（PCT）途径提交的国际专利申请 通过专利合作条约（PCT）途径提交的国际专利申请
    trademarks: 商标
    registered trademarks: 注册商标
    trademark applications: 商标申请 商标注册申请
    trademark registrations: 商标注册
    valid registered trademarks: 有效注册商标存量 有效注册商标 有效商标注册量
    Madrid international trademark applications: 马德里商标国际注册申请
    patent agencies: 专利代理机构
    licensed patent attorneys: 执业专利代理师
    intellectual property protection centres: 知识产权保护中心
    integrated circuit layout designs: 集成电路布图设计
    copyright registrations: 著作权登记
    patent infringement disputes: 专利侵权纠纷
    administrative rulings on patent infringement disputes: 专利侵权纠纷行政裁决案件
    patent-intensive industries: 专利密集型产业
    geographical indication products approved: 获批地理标志产品
    technology contracts: 技术合同
    key laboratories: 重点实验室
    national key laboratories: 国家重点实验室 全国重点实验室
    technology business incubators: 科技企业孵化器
    universities and research institutes: 高校院所
    patent transfers and licences: 专利转让许可
    satellites: 卫星
    patent reexamination requests: 专利复审
    trademark reviews: 商标评审
    trademark oppositions: 商标异议
    patent pledges: 专利质押
    PCT applications: PCT申请
    enterprises holding valid invention patents: 拥有有效发明专利的企业
    research institutions: 科研机构 科研院所
    national science centres: 国家科学中心
    academicians: 院士
    science and technology achievements: 科技成果
    new-type R&D institutions: 新型研发机构
    spacecraft launches: 航天发射
  `,
  amounts: `
    ~ granted: 授权量 授权总量
    ~ registered: 注册量
    ~ in force: 有效量 国际注册有效量
    valid high-value invention patents: 高价值发明专利有效量
    valid invention patents per 10,000 people: 每万人口发明专利拥有量 每万人发明专利拥有量
    high-value invention patents per 10,000 people: 每万人口高价值发明专利拥有量
    domestic patents granted: 国内专利授权总量 国内专利授权量
    value of technology contracts: 技术合同成交额 技术合同成交金额
    Madrid international trademark registrations in force: 马德里商标国际注册有效量
    expenditure on ~: 经费支出 经费投入
    R&D expenditure of ~: 研发经费 研发经费支出
    value added of patent-intensive industries: 专利密集型产业增加值
    transaction value of ~: 成交额
    R&D expenditure: 研发投入 全社会研发投入 研究与试验发展（R&D）经费 研究与试验发展经费 R&D经费 研发经费
    R&D expenditure of enterprises: 企业研发经费 企业R&D经费
    expenditure on basic research: 基础研究经费
    expenditure on applied research: 应用研究经费
    expenditure on experimental development: 试验发展经费
    R&D expenditure as a share of GDP: 研发经费投入强度 研发投入强度
    pledge financing of patents and trademarks: 专利商标质押融资额 专利商标质押融资金额
    intellectual property royalties: 知识产权使用费
    imports and exports of intellectual property royalties: 知识产权使用费进出口总额 知识产权使用费进出口
    industrialisation rate of invention patents: 发明专利产业化率
  `,
  acts: `
    ~ granted: ~授权
  `,
};
