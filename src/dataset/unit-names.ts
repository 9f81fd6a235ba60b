/** What units are called in English, for metrics that are proposed: plurals, classifiers by what they count. */

import { singular } from './unit.ts';

/** 床位25.36万张 counts beds, 居住证1亿张 cards. */
export function unitInEnglish(unit: string, subject = ''): string {
  if (unit === '张') return /床/.test(subject) ? 'beds' : /[证卡]/.test(subject) ? 'cards' : 'items';
  if (unit === '所') return /校|学院|大学|中学|小学|园/.test(subject) ? 'schools' : 'institutions';
  if (unit === '家') return /医院|机构|院|馆|学校/.test(subject) ? 'institutions' : 'firms';
  const whole = names().get(unit);
  if (whole) return whole;
  const either = eitherOf(unit, subject);
  if (either) return either;
  const [of = '', per] = unit.split('/');
  if (per === undefined || per === '') return unit;
  return `${unitInEnglish(of, subject)} per ${singular(unitInEnglish(per, subject))}`;
}

/** 辆（艘）, 架(艘、列、辆)次: one of several, told of two and called items of more. */
function eitherOf(unit: string, subject: string): string | null {
  const [, first, others = '', tail = ''] = /^(\p{Script=Han})[（(]([^（()）]+)[)）](次?)$/u.exec(unit) ?? [];
  if (first === undefined) return null;
  const all = [first, ...others.split(/[、/，,]/)].map((one) => unitInEnglish(`${one}${tail}`, subject));
  const english = [...new Set(all)];
  if (english.some((name) => /\p{Script=Han}/u.test(name))) return null;
  return english.length > 2 || (english.length === 2 && english.includes('items'))
    ? 'items'
    : english.join(' or ');
}

/** A line a name: the English, then the units. */
const table = `
  items: - 个 個 件 项 項 条 條 部 只 隻 枚 块 根 支 顶 把 面 类 類 种 種 款 点 篇 段 节 单元 件次 条次 条款 份次 种次 部次 篇次 项次 幅 首 证次 包 袋 瓶 盒 粒 颗
  people: 人 名 位 人口 人头
  person-times: 人次 人份 人天 人（次）
  households: 户 戶 人家 户次 户（次）
  cases: 起 例 宗 案件 起次 例次
  times: 次 频次 倍 回
  %: % ％
  ‰: ‰
  per 100,000: /10万 1/10万 /十万
  percentage points: 个百分点 個百分點 百分点 pp
  basis points: 个基点 基点 BP bp
  yuan: 元 圆 人民币 元人民币 块钱
  US dollars: 美元 美金
  Hong Kong dollars: 港元 港币
  euros: 欧元
  yen: 日元 日圆
  pounds sterling: 英镑
  tonnes: 吨 噸 公吨 t
  kg: 公斤 千克 kg
  jin: 斤 市斤
  g: 克 g
  mg: 毫克 mg
  µg: 微克
  tonnes of standard coal: 吨标准煤 吨标煤
  tonnes of carbon dioxide: 吨二氧化碳 吨二氧化碳当量
  carats: 克拉
  mu: 亩 市亩 畝 亩次
  hectares: 公顷 公頃 hm²
  square metres: 平方米 平米 ㎡ m²
  square kilometres: 平方公里 平方千米 km²
  cubic metres: 立方米 立方 m³ 标立方米 标准立方米
  litres: 升 公升 L
  millilitres: 毫升 mL ml
  barrels: 桶
  kilometres: 公里 千米 km
  metres: 米 公尺 延米 延长米
  centimetres: 厘米 公分 cm
  millimetres: 毫米 mm
  micrometres: 微米
  nautical miles: 海里
  lane-kilometres: 车道公里
  passenger-kilometres: 人公里 客公里
  tonne-kilometres: 吨公里 换算吨公里
  vehicle-kilometres: 车公里
  µg per cubic metre: 微克/立方米 微克每立方米
  mg per cubic metre: 毫克/立方米 毫克每立方米
  mg per litre: 毫克/升 毫克每升
  kilowatts: 千瓦 kW
  megawatts: 兆瓦 MW
  gigawatts: 吉瓦 GW
  kilowatt-hours: 千瓦时 千瓦小时 度电 kWh
  kilovolts: 千伏 kV
  kilovolt-amperes: 千伏安
  decibels: 分贝 dB
  °C: 摄氏度 ℃ °C
  head: 头 頭 匹
  birds: 羽
  plants: 株 棵
  vehicles: 辆 輛 台车 标台
  vehicle trips: 辆次 车次
  units: 台 臺 台次 台套 台（套） 台(套) 辆（台） 台（件） 件（套） 套（台）
  flats: 套 套房
  sets: 组 組 副
  ships: 艘
  ship calls: 艘次
  aircraft: 架
  aircraft movements: 架次
  flights: 班 航班 班次 航次
  trains: 列 列车 列次 班列
  TEU: 标箱 标准箱 标准集装箱 TEU
  containers: 箱 自然箱
  gross tonnes: 总吨
  sites: 处 處 座 站点 网点 点位
  berths: 泊位
  buildings: 栋 幢
  rooms: 间 間
  wells: 眼 眼井
  lamps: 盏
  copies: 本 份 册 冊 本次 册次 册（件）
  orders: 单 單 单次
  transactions: 笔 筆 笔次 票次
  batches: 批 批次
  courses: 门 門
  events: 场 場 场次
  stations: 站
  lines: 条线 路线
  seats: 席 座位 位置 名额
  beds: 床 床位
  pairs: 对 對 双 雙
  teams: 支队 队 隊
  homes: 家庭
  villages: 村 行政村 自然村 村庄
  townships: 乡镇 乡
  towns: 镇
  streets: 街道
  communities: 社区 小区
  counties: 县 縣 县区 区县 县市 市县
  districts: 区 區
  cities: 市 城市 地市 地级市 县级市
  provinces: 省 省份
  countries: 国 國 国家
  ports of entry: 口岸
  departments: 部门
  areas: 领域 方面
  days: 天 日 自然日 昼夜 个昼夜 个自然日
  working days: 工作日 个工作日 工日
  weeks: 周 星期 个星期
  months: 月 个月 個月 个半月
  years: 年 年度
  years of age: 岁 歲 周岁
  hours: 小时 小時 个小时
  minutes: 分钟 分鐘
  seconds: 秒 秒钟
  cable-kilometres: 皮长公里
  fibre-kilometres: 芯公里
  bytes: 字节
  joules: 焦耳
  trading days: 交易日 个交易日
  centuries: 世纪 个世纪
  school years: 学年 个学年
  kilograms of standard coal: 千克标准煤
  grams of standard coal: 克标准煤
  tonnes of oil equivalent: 吨油当量
  net tonnes: 净吨
  deadweight tonnes: 载重吨
  megahertz: 兆赫
  hertz: 赫兹
  hectopascals: 百帕
  pascals: 帕
  horsepower: 马力
  gigawatt-hours: 吉瓦时
  megawatt-hours: 兆瓦时
  nanometres: 纳米
  cubic kilometres: 立方公里
  cubic centimetres: 立方厘米
  square centimetres: 平方厘米
  yuan per kilowatt-hour: 元/度
  special drawing rights: 特别提款权
  baht: 泰铢
  roubles: 卢布
  Singapore dollars: 新元
  Australian dollars: 澳元
  Canadian dollars: 加元
  Swiss francs: 瑞郎
  won: 韩元
  New Taiwan dollars: 新台币 台币
  Macao patacas: 澳门元
  wagons: 车厢
  cabinets: 机架 标准机架
  generating units: 机组
  items of post: 封 封次
  trips: 趟 趟次
  rounds: 轮 轮次
  terms: 届
  pages: 页
  parcels of land: 宗地
  meals: 餐
  class hours: 学时 课时
  doses: 剂 剂次 针 针次 支次
  aircraft stands: 机位
  lanes: 车道
  parking spaces: 车位
  person-years: 人年 人·年
  person-months: 人月 人·月
  quarters: 季度 个季度
  firm visits: 家次
  calls: 通 通次
`;

let known: ReadonlyMap<string, string> | null = null;

function names(): ReadonlyMap<string, string> {
  known ??= new Map(
    table
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [english = '', units = ''] = line.split(': ');
        return units.split(' ').map((unit) => [unit, english.trim()] as const);
      }),
  );
  return known;
}
