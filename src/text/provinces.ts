/** The provincial-level regions of the mainland by their codes and names. */

import type { Locale } from './locale.ts';

export interface Province {
  /** The first two digits of GB/T 2260. */
  readonly code: string;
  /** What stands behind CN- in ISO 3166-2. */
  readonly letters: string;
  readonly zh: string;
  readonly en: string;
}

const table: readonly (readonly [string, string, string, string])[] = [
  ['11', 'BJ', '北京', 'Beijing'],
  ['12', 'TJ', '天津', 'Tianjin'],
  ['13', 'HE', '河北', 'Hebei'],
  ['14', 'SX', '山西', 'Shanxi'],
  ['15', 'NM', '内蒙古', 'Inner Mongolia'],
  ['21', 'LN', '辽宁', 'Liaoning'],
  ['22', 'JL', '吉林', 'Jilin'],
  ['23', 'HL', '黑龙江', 'Heilongjiang'],
  ['31', 'SH', '上海', 'Shanghai'],
  ['32', 'JS', '江苏', 'Jiangsu'],
  ['33', 'ZJ', '浙江', 'Zhejiang'],
  ['34', 'AH', '安徽', 'Anhui'],
  ['35', 'FJ', '福建', 'Fujian'],
  ['36', 'JX', '江西', 'Jiangxi'],
  ['37', 'SD', '山东', 'Shandong'],
  ['41', 'HA', '河南', 'Henan'],
  ['42', 'HB', '湖北', 'Hubei'],
  ['43', 'HN', '湖南', 'Hunan'],
  ['44', 'GD', '广东', 'Guangdong'],
  ['45', 'GX', '广西', 'Guangxi'],
  ['46', 'HI', '海南', 'Hainan'],
  ['50', 'CQ', '重庆', 'Chongqing'],
  ['51', 'SC', '四川', 'Sichuan'],
  ['52', 'GZ', '贵州', 'Guizhou'],
  ['53', 'YN', '云南', 'Yunnan'],
  ['54', 'XZ', '西藏', 'Tibet'],
  ['61', 'SN', '陕西', 'Shaanxi'],
  ['62', 'GS', '甘肃', 'Gansu'],
  ['63', 'QH', '青海', 'Qinghai'],
  ['64', 'NX', '宁夏', 'Ningxia'],
  ['65', 'XJ', '新疆', 'Xinjiang'],
];
export const provinces: readonly Province[] = table.map(([code, letters, zh, en]) => ({
  code,
  letters,
  zh,
  en,
}));

/** The name of a provincial-level region by its code: 11, 110000 or CN-BJ; undefined for any other code. */
export function regionName(code: string, locale: Locale): string | undefined {
  return provinces.find(
    ({ code: digits, letters }) => code === digits || code === `${digits}0000` || code === `CN-${letters}`,
  )?.[locale];
}

/** Whether two codes are of one region, in whichever way each is written: 110000 and CN-BJ. */
export const isOneRegion = (one: string, other: string): boolean => {
  const name = regionName(one, 'zh');
  return one === other || (name !== undefined && name === regionName(other, 'zh'));
};
