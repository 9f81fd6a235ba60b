import type { Terms } from '../lexicon.ts';

/** Schools, health, employment and social insurance, civil affairs. */
export const education: Terms = {
  things: `
    education: 教育 教育事业
    preschool education: 学前教育
    compulsory education: 义务教育
    special education: 特殊教育
    senior secondary education: 高中阶段教育 高中阶段
    higher education: 高等教育
    private education: 民办教育
    vocational education: 职业教育
    digital education: 教育数字化
    education funds: 教育经费
    schools: 学校
    schools of all kinds at all levels: 各级各类学校
    private schools: 民办学校 各级各类民办学校
    kindergartens: 幼儿园
    public kindergartens: 公办幼儿园
    private kindergartens: 民办幼儿园
    inclusive kindergartens: 普惠性幼儿园
    primary schools: 小学 普通小学
    junior secondary schools: 初中 普通初中 初中学校
    primary and secondary schools: 中小学 中小学校
    regular senior secondary schools: 普通高中 普通高中学校
    secondary vocational schools: 中等职业学校
    secondary vocational schools (including skilled workers schools): 中等职业学校（含技工学校）
    skilled workers schools: 技工学校 技工院校
    special education schools: 特殊教育学校
    higher education institutions: 高等学校 高校
    regular higher education institutions: 普通高校 普通高等学校
    adult higher education institutions: 成人高等学校
    regular undergraduate and junior college programmes: 普通本专科 普通、职业本专科
    regular undergraduate programmes: 普通本科
    postgraduate programmes: 研究生教育
    postgraduates: 研究生
    students: 学生
    students in ~ | students in school: 在校生(学校/高校/大学/中学/高中/初中/小学/学院/院校/幼儿园/专科/本科/教育/技工学校）) 在校学生(学校/高校/大学/中学/高中/初中/小学/学院/院校/幼儿园/专科/本科/教育/技工学校）)
    postgraduates enrolled: 在学研究生 在校研究生
    children in ~ | children in kindergartens: 在园幼儿 在园儿童
    full-time teachers in ~ | full-time teachers: 专任教师
    teaching and other staff of ~ | teaching and other staff: 教职工
    teachers: 教师
    graduates of ~ | graduates: 毕业生(学校/高校/大学/中学/高中/初中/小学/学院/院校/幼儿园/专科/本科/教育/技工学校）)
    new ~: 招生(研究生/硕士生/博士生/学生/本科生)
    new students of ~ | new students: 招生(学校/高校/大学/中学/高中/初中/小学/学院/院校/幼儿园/专科/本科/教育/技工学校）) 招生数(学校/高校/大学/中学/高中/初中/小学/学院/院校/幼儿园/专科/本科/教育/技工学校）)
    children of migrant workers in compulsory education: 义务教育阶段在校生中进城务工人员随迁子女 义务教育阶段进城务工人员随迁子女
    large classes: 大班额 大班额班级
    left-behind children in rural areas: 农村留守儿童
    public school places: 公办学位
    school places: 学位
    multimedia classrooms in primary and secondary schools: 中小学多媒体教室
    college graduates: 高校毕业生
    undergraduates: 本科生
    junior college students: 专科生
    master's students: 硕士生 硕士研究生
    doctoral students: 博士生 博士研究生
    vocational undergraduate programmes: 职业本科 职业本科教育
    international students: 来华留学生 留学生
    double first-class universities: 双一流建设高校
    students with disabilities: 残疾学生
    teachers of special education: 特殊教育专任教师
    boarding students: 寄宿生
    school buildings: 校舍
    adult education: 成人教育
    universities: 大学
    candidates for college entrance examinations: 高考报名
    schools of compulsory education: 义务教育阶段学校 义务教育学校
    senior secondary schools: 高中阶段学校
    undergraduate institutions: 本科院校 普通本科学校 本科学校
    vocational undergraduate schools: 本科层次职业学校 职业本科学校
    higher vocational (junior college) institutions: 高职（专科）院校 高职（专科）学校 高职专科学校
    students of adult undergraduate and junior college programmes: 成人本专科在校生
    students of online undergraduate and junior college programmes: 网络本专科在校生
  `,
  amounts: `
    gross enrolment rate of ~ | gross enrolment rate: 毛入学率
    gross enrolment rate of preschool education: 学前毛入园率 学前教育毛入园率 毛入园率
    net enrolment rate of primary school-age children: 小学学龄儿童净入学率 小学净入学率
    completion rate of nine-year compulsory education: 九年义务教育巩固率
    pupil-teacher ratio of ~ | pupil-teacher ratio: 生师比
    coverage of inclusive kindergartens: 普惠性幼儿园覆盖率
    share of large classes in ~: 大班额占比
    government appropriations for education: 国家财政性教育经费
    total education funds: 教育经费总投入
    general public budget education funds per ~ pupil: 生均经费支出
    general public budget education funds per primary pupil: 普通小学生均一般公共预算教育经费
    general public budget education funds per junior secondary pupil: 普通初中生均一般公共预算教育经费
    broadband access rate of primary and secondary schools: 中小学宽带网络接入率
    share of students taking part in after-school services: 参加课后服务的学生比例
    floor area of school buildings: 校舍建筑面积 校舍面积
    average class size: 平均班额
    education expenditure as a share of GDP: 国家财政性教育经费占国内生产总值比例
    gross enrolment rate of junior secondary education: 初中阶段毛入学率
    total enrolment of higher education in all forms: 各种形式的高等教育在学总规模 高等教育在学总规模
  `,
  acts: `
    ~ enrolled: 录取
  `,
};

export const health: Terms = {
  things: `
    health: 卫生 健康 卫生健康 卫生健康事业
    medical and health resources: 医疗卫生资源
    medical services: 医疗服务 医疗服务提供
    disease control and public health: 疾病控制与公共卫生
    population health: 人群健康
    medical and health institutions: 医疗卫生机构 医疗机构
    primary medical and health institutions: 基层医疗卫生机构 基层机构
    hospitals: 医院
    public hospitals: 公立医院
    private hospitals: 民营医院
    tertiary hospitals: 三级医院
    grade A tertiary hospitals: 三级甲等医院 三甲医院
    secondary hospitals: 二级医院
    county hospitals: 县级医院
    internet hospitals: 互联网医院
    specialised public health institutions: 专业公共卫生机构
    township health centres: 乡镇卫生院
    community health centres: 社区卫生服务中心
    community health service centres and stations: 社区卫生服务中心（站）
    village clinics: 村卫生室
    clinics: 诊所
    health personnel: 卫生人员
    health workers: 卫生技术人员
    licensed doctors: 执业医师
    licensed (assistant) doctors: 执业（助理）医师
    registered nurses: 注册护士
    village doctors and health workers: 乡村医生和卫生员
    general practitioners: 全科医生
    medical staff: 医护人员 医务人员
    beds in ~ | beds: 床位 床位数
    intensive care beds: 重症监护床位 重症医学床位
    patients: 病人 患者
    discharged patients: 出院病人 出院者 出院
    visits to ~ | visits: 诊疗 诊疗人次 总诊疗人次 门诊人次
    visits to hospitals: 医院诊疗
    online consultations: 线上诊疗
    births: 活产
    infectious diseases: 传染病
    category A and B infectious diseases: 甲、乙类传染病 甲乙类传染病
    category C infectious diseases: 丙类传染病
    cases of category A and B infectious diseases reported: 甲、乙类传染病报告发病
    cases of category C infectious diseases reported: 丙类传染病报告发病
    residents newly signed with family doctors: 家庭医生团队新签约居民
    residents covered by family doctor services: 家庭医生签约服务覆盖居民
    reported deaths: 报告死亡
    free health checks for people aged 65 and over: 65岁及以上老年人免费体检
    health checks: 健康检查 体检
    vaccinations: 疫苗接种 接种疫苗
    tuberculosis patients: 肺结核患者
    AIDS cases: 艾滋病
    doctors of traditional Chinese medicine: 中医执业医师 中医医师 中医类别执业（助理）医师
    hospitals of traditional Chinese medicine: 中医医院 中医类医院
    maternal and child health centres: 妇幼保健院 妇幼保健机构 妇幼保健院（所、站）
    centres for disease control and prevention: 疾病预防控制中心
    blood donors: 无偿献血
    nurseries: 托育机构
    nursery places: 托位
    nursery places per 1,000 people: 每千人口托位数 每千人口拥有3岁以下婴幼儿托位数
    emergency calls: 急救呼叫
    inpatients: 住院病人
    admissions to ~ | admissions: 入院人次 入院人数 住院人次
    discharges from ~ | discharges: 出院人次
    surgeries: 手术 住院病人手术
    patients with hypertension under management: 高血压患者规范管理
    family doctors: 家庭医生
    primary hospitals: 一级医院
    ungraded hospitals: 未定级医院
    clinics and infirmaries: 诊所和医务室 诊所（医务室）
    health inspection institutions: 卫生监督机构 卫生监督所（中心）
  `,
  amounts: `
    bed occupancy rate of ~ | bed occupancy rate: 病床使用率 床位使用率
    average length of stay: 出院者平均住院日
    average medical expenses per outpatient visit of ~ | average medical expenses per outpatient visit: 门诊次均医药费用 次均门诊费用 门诊病人次均医药费用
    average medical expenses per discharged patient of ~ | average medical expenses per discharged patient: 出院病人人均医药费用 人均住院费用
    average medical expenses per stay: 住院次均医药费用
    share of drug costs: 药费占比 药占比
    total health expenditure: 卫生总费用
    reported incidence: 报告发病率
    reported mortality: 报告死亡率
    neonatal mortality: 新生儿死亡率
    system management rate of pregnant women: 孕产妇系统管理率
    life expectancy: 居民人均预期寿命 人均预期寿命
    hospitalisation rate of residents: 居民年住院率
    visits per resident: 居民平均每人就诊
    vaccination rate: 接种率
    doctor-nurse ratio: 医护比
  `,
};

export const labour: Terms = {
  things: `
    human resources and social security: 人社
    employment: 就业
    social insurance: 社会保险 社保
    basic pension insurance: 基本养老保险
    basic pension insurance for urban workers: 城镇职工基本养老保险 企业职工基本养老保险
    basic pension insurance for urban and rural residents: 城乡居民基本养老保险
    pension insurance: 养老保险
    unemployment insurance: 失业保险
    work injury insurance: 工伤保险
    basic medical insurance: 基本医疗保险 医疗保险
    basic medical insurance for urban workers: 职工基本医疗保险 城镇职工基本医疗保险
    basic medical insurance for urban and rural residents: 城乡居民基本医疗保险
    maternity insurance: 生育保险
    enterprise annuities: 企业年金
    social insurance funds: 社会保险基金 社保基金
    unemployment insurance benefits: 失业保险金
    refunds of unemployment insurance for stable jobs: 失业保险稳岗返还 失业保险稳岗返还资金 稳岗返还资金 稳岗返还
    one-off job creation subsidies: 一次性扩岗补助
    job subsidies: 就业补助资金
    social security cards: 社保卡 社会保障卡
    social security card holders: 社保卡持卡人数 社会保障卡持卡人数 持卡人数
    third-generation social security cards: 第三代社保卡
    electronic social security cards: 电子社保卡
    electronic social security cards received: 电子社保卡领用
    urban jobs: 城镇就业
    re-employed urban unemployed people: 城镇失业人员再就业 城镇失业人员实现再就业
    people with difficulty in finding work who found jobs: 就业困难人员就业 就业困难人员实现就业
    basic pension insurance funds: 基本养老保险基金 养老保险基金
    unemployment insurance funds: 失业保险基金
    work injury insurance funds: 工伤保险基金
    basic medical insurance funds: 基本医疗保险基金 医疗保险基金
    maternity insurance funds: 生育保险基金
    urban unemployed people: 城镇失业人员
    people with difficulty in finding work: 就业困难人员
    people lifted out of poverty: 脱贫人口
    rural workers: 农村劳动力
    workers lifted out of poverty: 脱贫劳动力
    migrant workers' wages: 农民工工资
    flexible workers: 灵活就业人员
    college graduates: 高校毕业生
    skilled personnel: 技能人才 技能人才总量
    highly skilled personnel: 高技能人才
    professional and technical personnel: 专业技术人才 专业技术人员
    people with senior professional titles: 高级职称
    people with intermediate professional titles: 中级职称
    vocational skills training: 职业技能培训
    subsidised vocational skills training: 补贴性职业技能培训
    vocational skills competitions: 职业技能竞赛 职业技能大赛
    vocational qualification certificates: 职业资格证书
    skill level certificates: 职业技能等级证书 技能等级证书
    human resources service agencies: 人力资源服务机构
    labour and personnel disputes: 劳动人事争议
    mediation and arbitration bodies: 调解仲裁机构
    wage arrears: 欠薪
    post-doctoral research stations: 博士后科研工作站 博士后科研流动站
    casual labour markets: 零工市场
    provincial skill master studios: 省级技能大师工作室
    business start-up guaranteed loans: 创业担保贷款
    jobs: 岗位
    occupational injury protection: 职业伤害保障
    employers: 用人单位
    urban jobs newly created: 新增城镇就业
    new jobs: 新增就业
    people insured under basic medical insurance: 基本医保参保 基本医疗保险参保
    basic medical insurance fund: 基本医保基金 医保基金
    medical assistance recipients: 医疗救助
    designated medical institutions: 定点医疗机构
    designated pharmacies: 定点零售药店
    workers in new forms of employment: 新就业形态劳动者
    public employment service agencies: 公共就业服务机构
    recruitment events: 招聘会 招聘活动
    college graduates recruited for grass-roots service: 三支一扶人员
    technicians: 技师
    senior technicians: 高级技师
    skilled workers: 技术工人
    people's mediation: 人民调解
    job seekers: 求职者 求职人员
  `,
  amounts: `
    people insured under ~: 参保人数(保险/医保/社保) 参保(保险/医保/社保)
    people insured: 参保人员
    people receiving ~: 领取人数
    recipients of unemployment insurance benefits: 领取失业保险金人数 领取失业保险金人员
    recipients of benefits: 领取待遇人数
    total fund income: 基金总收入
    total fund expenditure: 基金总支出
    fund income: 基金收入
    fund expenditure: 基金支出
    cumulative fund balance: 基金累计结余 基金累计结存
    income of ~: 收入(基金)
    total income of ~: 总收入(基金)
    cumulative balance of ~: 累计结余(基金) 累计结存(基金)
    surveyed unemployment rate of people aged 16–24: 16—24岁青年调查失业率 16-24岁青年调查失业率
    average surveyed unemployment rate of people aged 16–24: 16—24岁青年调查失业率均值
    average surveyed youth unemployment rate: 青年调查失业率均值
    average surveyed urban unemployment rate: 城镇调查失业率平均值 城镇调查失业率均值
    average annual wage of ~: 年平均工资
    average wage of ~ | average wage: 平均工资
    average annual wage of employees in post: 在岗职工年平均工资
    minimum monthly wage: 月最低工资标准 最低工资标准
    average monthly basic pension of enterprise retirees: 企业退休人员基本养老金月人均
    minimum basic pension for urban and rural residents: 城乡居民基础养老金最低标准
    rate of labour contracts signed by enterprises: 企业劳动合同签订率 劳动合同签订率
    settlement rate of arbitration: 仲裁结案率
    mediation success rate: 调解成功率
    destination rate of college graduates: 高校毕业生去向落实率
    initial signing rate of college graduates: 高校毕业生初次签约率
    urban employed population: 城镇就业人员
    employed population: 就业人员
    migrant rural workers: 外出农民工
    ratio of vacancies to job seekers: 求人倍率 市场求人倍率
    number of registered unemployed people: 登记失业人员实有人数
  `,
  acts: `
    ~ employed: ~实现就业
    ~ re-employed: ~实现再就业
    ~ recovered: 追讨 追发
    ~ taking part in work injury insurance: ~参加工伤保险
    ~ taking part in unemployment insurance: ~参加失业保险
    ~ taking part in basic pension insurance: ~参加基本养老保险
    ~ taking part in basic medical insurance: ~参加基本医疗保险
  `,
};

export const civil: Terms = {
  things: `
    civil affairs: 民政 民政事业
    social assistance: 社会救助
    elderly care services: 养老服务
    child welfare: 儿童福利
    two subsidies for people with disabilities: 残疾人两项补贴
    social organisations: 社会组织
    social work and volunteer services: 社会工作和志愿服务
    marriage registration: 婚姻登记
    welfare lottery: 福利彩票
    social groups: 社会团体
    private non-enterprise units: 民办非企业单位
    social service organisations: 社会服务机构
    foundations: 基金会
    recipients of subsistence allowances: 低保对象
    urban recipients of subsistence allowances: 城市低保对象
    rural recipients of subsistence allowances: 农村低保对象
    people in extreme difficulty: 特困人员
    rural people in extreme difficulty: 农村特困人员
    urban people in extreme difficulty: 城市特困人员
    temporary assistance: 临时救助
    homeless people and beggars: 流浪乞讨人员
    elderly care institutions: 养老机构
    registered elderly care institutions: 注册登记养老机构
    elderly care beds: 养老床位 各类养老床位
    community elderly care beds: 社区养老床位
    nursing-care beds: 护理型床位
    beds in elderly care institutions: 养老机构床位
    older people living in institutions: 入住机构的老年人
    orphans: 孤儿
    orphans raised in institutions: 集中养育孤儿
    orphans in the community: 社会散居孤儿
    children without actual carers: 事实无人抚养儿童
    left-behind children in rural areas: 农村留守儿童
    recipients of living subsidies for people with disabilities in difficulty: 享受困难残疾人生活补贴 困难残疾人生活补贴 享受困难残疾人生活补贴人员
    recipients of nursing subsidies for people with severe disabilities: 享受重度残疾人护理补贴 重度残疾人护理补贴 享受重度残疾人护理补贴人员
    marriages registered: 结婚登记
    divorces registered: 离婚登记 民政部门登记离婚
    divorces handled under the law: 依法办理离婚
    divorces by court judgment or mediation: 判决和调解离婚 法院判决、调解离婚
    couples: 夫妻
    social workers with professional certificates: 持有职业资格证书的社会工作者
    social workers: 社会工作者
    social work stations in townships (sub-districts): 乡镇（街道）社工站
    welfare lottery sales: 福利彩票销售
    charitable organisations: 慈善组织
    charitable trusts: 慈善信托
  `,
  amounts: `
    average standard of ~ | average standard: 平均标准
    average standard of urban subsistence allowances: 城市低保平均标准
    average standard of rural subsistence allowances: 农村低保平均标准
    rural subsistence allowances: 农村低保
    urban subsistence allowances: 城市低保
    welfare lottery sales: 福利彩票销售额
    public welfare funds raised: 筹集公益金 筹集福彩公益金
    public welfare lottery funds spent by civil affairs departments: 民政部门支出福彩公益金
    hours of volunteer service: 志愿服务时长 志愿服务时间
    net assets of ~: 净资产
  `,
};
