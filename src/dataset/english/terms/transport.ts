import type { Terms } from '../lexicon.ts';

/** Roads, railways, ports, civil aviation. */
export const transport: Terms = {
  things: `
    transport: 交通 交通运输
    transport, communications, culture and tourism: 交通、通信和文旅
    passengers: 旅客 乘客
    passengers arriving and departing: 进出港旅客
    inter-modal passengers: 联运旅客
    goods: 货物
    parcels: 包裹
    roads: 道路
    rural roads: 农村公路
    highways: 公路
    expressways: 高速公路
    national and provincial trunk roads: 普通国省道 国省干线公路
    railways: 铁路
    high-speed railways: 高速铁路 高铁
    waterways: 水路 水运
    ports: 港口
    berths: 泊位
    berths of 10,000 tonnes and above: 万吨级泊位 万吨级及以上泊位
    inland waterways: 内河航道
    civil aviation: 民航
    air transport: 航空运输
    urban rail transit: 城市轨道交通
    urban rail transit lines: 城市轨道交通线路
    metro lines: 地铁线路
    buses: 公交车 公共汽电车
    taxis: 出租车 出租汽车 巡游出租汽车
    ride-hailing orders: 网约车订单
    stations: 车站
    passenger trains: 旅客列车
    freight trains: 货物列车
    airports: 机场 运输机场 民用机场
    certified transport airports: 颁证运输机场
    general aviation airports: 通用机场
    feeder airports: 支线机场
    terminals: 航站楼
    airlines: 航空公司 运输航空公司
    base airlines: 基地航空公司 基地公司
    aircraft in the transport fleet: 运输飞机 民航运输飞机 运输飞机期末在册
    cargo aircraft: 全货机
    drones: 无人机
    registered drones: 实名登记无人机 注册无人机
    drone operators: 无人机操控员
    pilots: 飞行员
    flights: 航班
    transport flights: 运输航班
    scheduled routes: 定期航线 定期航班航线
    routes: 航线
    domestic routes: 国内航线
    international routes: 国际航线
    international and regional routes: 国际及地区航线 国际、地区航线 国际和地区航线 国际（地区）航线
    regional routes: 地区航线 港澳台航线
    international routes and those to Hong Kong, Macao and Taiwan: 国际及港澳台地区航线
    cargo routes: 全货机航线 货运航线
    international cargo routes: 国际货运航线
    general aviation: 通用航空
    low-altitude economy: 低空经济
    general aviation and the low-altitude economy: 通用航空与低空经济
    by route: 分航线
    by enterprise: 分企业
    by period: 分时段
    efficiency and quality: 效率与品质
    resources: 资源
    benefits: 效益
    safety, services and green development: 安全、服务、绿色
    notes: 情况说明
    passenger complaints: 旅客投诉
    motor vehicles: 营运车辆
    railway passengers: 铁路旅客
    civil aviation passengers: 民航旅客
    waterway passengers: 水路旅客
    road passengers: 公路旅客
    non-commercial passenger car trips: 高速公路及普通国省道非营业性小客车出行 非营业性小客车出行
    multimodal containers: 铁水联运集装箱 集装箱铁水联运
    high-speed trains: 动车组 动车组列车
    domestic flights: 国内航班
    international flights: 国际航班
    postal and express services: 邮政快递业
    tunnels: 隧道
    bridges: 桥梁
    national railways: 国家铁路
    electric multiple units: 复兴号动车组
    ships: 运输船舶
    China-Europe freight trains operated: 中欧班列开行 开行中欧班列
    high-speed railways: 高铁
    new lines: 新线
    new lines put into operation: 投产新线
    new high-speed lines: 高铁新线
    rail-sea intermodal trains: 海铁联运班列
  `,
  amounts: `
    passenger traffic of ~ | passenger traffic: 客运量 旅客运输量 旅客发送量 营业性客运量
    passenger trips across regions: 跨区域人员流动量 人员流动量 跨区域人员流动 全社会跨区域人员流动量
    freight traffic of ~ | freight traffic: 货运量 货物运输量 货运总量 营业性货运量 货物发送量
    passenger turnover of ~ | passenger turnover: 旅客周转量 客运周转量
    freight turnover of ~ | freight turnover: 货物周转量 货运周转量
    cargo and mail turnover of ~ | cargo and mail turnover: 货邮周转量
    total transport turnover of ~ | total transport turnover: 运输总周转量
    cargo and mail traffic of ~ | cargo and mail traffic: 货邮运输量
    passenger throughput of ~ | passenger throughput: 旅客吞吐量 完成旅客吞吐量
    cargo and mail throughput of ~ | cargo and mail throughput: 货邮吞吐量 完成货邮吞吐量
    cargo throughput of ~ | cargo throughput: 货物吞吐量 完成货物吞吐量
    container throughput of ~ | container throughput: 集装箱吞吐量 完成集装箱吞吐量
    foreign trade cargo throughput of ~ | foreign trade cargo throughput: 外贸货物吞吐量
    aircraft movements: 飞机起降 运输起降 起降架次 飞机起降架次
    passenger load factor: 客座率 正班客座率
    weight load factor: 载运率 正班载运率
    flight punctuality of ~ | flight punctuality: 航班正常率
    average flight delay: 航班平均延误时间
    aircraft daily utilisation: 飞机日利用率
    safe flight hours: 安全飞行 运输航空安全飞行
    general aviation flight hours: 通用航空飞行 通用航空飞行小时
    drone flight hours: 无人机飞行 无人机飞行小时
    fuel consumption per tonne-kilometre: 吨公里油耗
    operating length of ~ | operating length: 营业里程 运营里程 营运里程 通车里程
    length of ~ open to traffic: 通车总里程
    floor area of terminals: 航站楼面积
    boarding-bridge rate: 近机位靠桥率 靠桥率
    investment in fixed assets of ~: 固定资产投资 固定资产投资完成额
    investment in fixed assets of civil aviation: 民航固定资产投资
    investment in fixed assets of transport: 交通固定资产投资 交通运输固定资产投资
    investment in fixed assets of railways: 铁路固定资产投资
    investment in fixed assets of roads and waterways: 公路水路固定资产投资
    vehicle traffic on ~ | vehicle traffic: 车流量
    passenger flow of ~: 客流量(站/线/铁/机场/口岸/交通)
    railway passenger traffic: 铁路客运量 铁路旅客发送量 铁路发送旅客 铁路旅客运输量
    national railway passenger traffic: 国家铁路发送旅客 国家铁路旅客发送量
    national railway freight traffic: 国家铁路发送货物 国家铁路货物发送量 国家铁路货运量
    road passenger traffic: 公路客运量 公路旅客运输量 公路营业性客运量
    waterway passenger traffic: 水路客运量 水路旅客运输量
    civil aviation passenger traffic: 民航客运量 民航旅客运输量
    passenger trips by road: 公路人员流动量
    railway freight traffic: 铁路货运量 铁路货运总发送量
    road freight traffic: 公路货运量
    waterway freight traffic: 水路货运量
    civil aviation cargo and mail traffic: 民航货邮运输量
    urban passenger traffic: 城市客运量
    rail transit passenger traffic: 城市轨道交通客运量
    passenger trips on urban rail transit: 轨道交通客运量
    postal business volume: 邮政业务总量
    volume of parcels collected: 揽收快递包裹 快递包裹揽收量
    volume of parcels delivered: 投递快递包裹 快递包裹投递量
    containers by rail-water transport: 铁水联运量 集装箱铁水联运量
  `,
  acts: `
    ~ handled: 发送和接收 接送
    ~ dispatched: ~发送
    ~ guaranteed: 保障(航班/包机)
    ~ operated: 开行 运行
  `,
};

export const post: Terms = {
  things: `
    the postal industry: 邮政行业 邮政业
    postal services: 邮政
    postal delivery services: 邮政寄递服务
    express delivery: 快递
    express delivery services: 快递服务
    express delivery enterprises: 快递企业
    intra-city express delivery: 同城快递 同城
    inter-city express delivery: 异地快递 异地
    international and Hong Kong, Macao and Taiwan express delivery: 国际/港澳台快递 国际／港澳台快递 国际/港澳台 国际／港澳台 国际及港澳台快递 国际及港澳台
    letters: 函件
    parcels: 包裹
    newspapers: 报纸
    magazines: 杂志
    postal remittances: 汇兑
    express delivery outlets: 快递服务营业网点 快递营业网点
    regional sorting centres: 区域性分拨中心
    sorting centres: 分拨中心
    parcel lockers: 智能快件箱
    terminal outlets on record: 备案的末端网点 末端网点
    village delivery and logistics stations: 村级寄递物流综合服务站
    outlets and facilities: 网点与设施
    rural logistics: 农村物流
    user appeals: 用户申诉
    appeals: 申诉
    valid appeals: 有效申诉
    valid complaints: 有效投诉
    appeals on express delivery services: 快递服务申诉
    industry regulation: 行业监管
    further arrangements: 后续安排
    express items: 快件
    rural express items: 农村快件 农村地区快件
    intra-city express deliveries: 同城快递业务
    inter-city express deliveries: 异地快递业务
    international, Hong Kong, Macao and Taiwan express deliveries: 国际/港澳台快递业务 国际／港澳台快递业务
    express parcels: 快递包裹
    couriers: 快递员
    delivery staff: 投递员
    post offices: 邮政局所 邮政支局所
    postal routes: 邮路
    township outlets: 乡镇快递网点
    letters: 邮政函件
  `,
  amounts: `
    business volume of ~ | business volume: 业务量 业务总量
    express deliveries: 快递量 快递业务量 快递业务总量
    express delivery revenue: 快递收入 快递业务收入
    letters handled: 函件业务量 函件业务
    parcels handled: 包裹业务量 包裹业务
    newspapers subscribed and sold: 报纸订销业务 报纸业务 订销报纸业务 订销报纸
    magazines subscribed and sold: 杂志业务 订销杂志业务 订销杂志
    postal remittance transactions: 汇兑业务
    brand concentration index of express delivery (CR8): 快递与包裹服务品牌集中度指数CR8 快递服务品牌集中度指数CR8 品牌集中度指数CR8
    volume of ~ collected and delivered: 收投量
    volume of ~ collected: 揽收量
    volume of ~ delivered: 投递量
    highest daily volume in the peak season: 旺季最高日业务量
    volume of express deliveries per day: 日均快件处理量
    satisfaction rate with the handling of appeals: 申诉处理满意率
    economic losses recovered for users: 挽回用户经济损失 为用户挽回经济损失
    industry business revenue: 行业业务收入
    intra-city express deliveries: 同城快递业务量 同城快递量
    inter-city express deliveries: 异地快递业务量 异地快递量
    international, Hong Kong, Macao and Taiwan express deliveries: 国际/港澳台快递业务量 国际／港澳台快递业务量 国际/港澳台快递量
    revenue of intra-city express delivery: 同城快递业务收入
    revenue of inter-city express delivery: 异地快递业务收入
    revenue of international, Hong Kong, Macao and Taiwan express delivery: 国际/港澳台快递业务收入 国际／港澳台快递业务收入
    volume of postal delivery services: 邮政寄递服务业务量 寄递业务量 邮政行业寄递业务量
    revenue of postal delivery services: 邮政寄递服务业务收入
    intra-city deliveries: 同城业务量
    inter-city deliveries: 异地业务量
    express deliveries per person: 人均快递量
    unit price of express delivery: 快递平均单价 平均单价
    letters handled: 邮政函件业务 邮政函件业务量
    parcels handled: 邮政包裹业务
  `,
  acts: `
    ~ collected: ~揽收
  `,
};

export const telecoms: Terms = {
  things: `
    telecommunications: 电信 电信业
    mobile phone users: 移动电话用户 移动电话
    5G users: 5G用户 5G移动电话用户
    fixed broadband users: 固定互联网宽带接入用户 固定宽带用户
    gigabit broadband users: 千兆宽带用户 千兆用户
    fixed telephone users: 固定电话用户
    Internet of things users: 物联网用户 蜂窝物联网用户 蜂窝物联网终端用户
    base stations: 基站
    mobile base stations: 移动电话基站
    4G base stations: 4G基站
    5G base stations: 5G基站 5G基站总数
    internet users: 网民
    online shoppers: 网络购物用户
    high-definition users: 高清用户
    optical cables: 光缆线路
  `,
  amounts: `
    revenue of telecommunications: 电信业务收入
    business volume of telecommunications: 电信业务总量
    mobile internet traffic: 移动互联网接入流量 移动互联网累计流量 移动互联网流量
    internet penetration rate: 互联网普及率
    length of optical cable lines: 光缆线路总长度 光缆线路长度
    computing power: 算力规模 算力总规模
    intelligent computing power: 智能算力规模 智能算力
    software revenue: 软件业务收入
  `,
};
