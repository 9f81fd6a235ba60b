/** Units that are parts or multiples of each other: a new one that converts is one entry here beside that of `units.ts`. */

/** How many of the base a unit is: 1 公顷 is 15 亩. */
export interface Scale {
  readonly base: string;
  readonly factor: number;
}

const scales: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  亩: { 亩: 1, 市亩: 1, 畝: 1, 公顷: 15, 公頃: 15, 'hm²': 15, 平方公里: 1500, 平方千米: 1500, 'km²': 1500 },
  平方米: { 平方米: 1, 平米: 1, 平方公尺: 1, 'm²': 1, '㎡': 1 },
  立方米: {
    立方米: 1,
    立方: 1,
    立方公尺: 1,
    'm³': 1,
    立方公里: 1e9,
    升: 0.001,
    公升: 0.001,
    L: 0.001,
    毫升: 1e-6,
    mL: 1e-6,
    ml: 1e-6,
  },
  '立方米/秒': { '立方米/秒': 1, 'm³/s': 1 },
  公里: {
    公里: 1,
    千米: 1,
    km: 1,
    里: 0.5,
    米: 0.001,
    公尺: 0.001,
    厘米: 1e-5,
    公分: 1e-5,
    cm: 1e-5,
    毫米: 1e-6,
    mm: 1e-6,
  },
  '公里/小时': { '公里/小时': 1, 公里每小时: 1, '千米/小时': 1, 千米每小时: 1, 'km/h': 1 },
  '米/秒': { '米/秒': 1, 'm/s': 1 },
  公斤: {
    公斤: 1,
    千克: 1,
    kg: 1,
    斤: 0.5,
    吨: 1000,
    噸: 1000,
    公吨: 1000,
    t: 1000,
    克: 0.001,
    g: 0.001,
    毫克: 1e-6,
    mg: 1e-6,
  },
  '毫克/升': { '毫克/升': 1, 毫克每升: 1, 'mg/L': 1 },
  '微克/立方米': { '微克/立方米': 1, 微克每立方米: 1, 'μg/m³': 1, '毫克/立方米': 1000, 毫克每立方米: 1000 },
  千瓦: { 千瓦: 1, kW: 1, 瓦: 0.001, W: 0.001, 兆瓦: 1000, MW: 1000, 吉瓦: 1e6, GW: 1e6 },
  千瓦时: {
    千瓦时: 1,
    千瓦小时: 1,
    度: 1,
    度电: 1,
    kWh: 1,
    兆瓦时: 1000,
    MWh: 1000,
    吉瓦时: 1e6,
    GWh: 1e6,
    TWh: 1e9,
  },
  摄氏度: { 摄氏度: 1, '℃': 1, '°C': 1 },
  // Counting words that change from year to year with nothing else.
  人: { 人: 1, 名: 1, 位: 1 },
  家: { 家: 1, 个: 1, 所: 1, 处: 1, 座: 1 },
  台: { 台: 1, '台（套）': 1, '台(套)': 1, 台套: 1 },
  件: { 件: 1, 起: 1, 宗: 1, 例: 1 },
  天: { 天: 1, 日: 1 },
  元: { 元: 1, 元人民币: 1, '元/人·月': 1 },
  分贝: { 分贝: 1, dB: 1, 'dB(A)': 1, '分贝(A)': 1, 'dB（A）': 1 },
  标准箱: { 标准箱: 1, 标箱: 1, TEU: 1 },
};
const scaleOfUnit = new Map(
  Object.entries(scales).flatMap(([base, units]) =>
    Object.entries(units).map(([unit, factor]) => [unit, { base, factor }] as const),
  ),
);

export function scaleOf(unit: string | null): Scale {
  return scaleOfUnit.get(unit ?? '') ?? { base: withoutOrder(unit ?? '-'), factor: 1 };
}

/** 架（艘、列、辆）次 and 架(列、艘、辆)次 count the same things. */
function withoutOrder(unit: string): string {
  const [, first, others, rest] = /^(\p{Script=Han}{1,2})[（(](.+)[）)](\p{Script=Han}?)$/u.exec(unit) ?? [];
  if (first === undefined || !others?.includes('、')) return unit;
  return `${[first, ...others.split('、')].sort().join('、')}${rest}`;
}
