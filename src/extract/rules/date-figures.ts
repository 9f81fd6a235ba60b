/** The figures of a date as numbers: years, months, days and parts of a year, in either script. */

import { toAscii } from '../character.ts';

/** The first and last month of 上半年, 第三季度. */
export function partOfYear(words: string): [number, number] {
  if (words === '上半年') return [1, 6];
  if (words === '下半年') return [7, 12];
  const quarter = toCount(/[一二三四1-4]/.exec(words)?.[0]);
  return [words.startsWith('前') ? 1 : quarter * 3 - 2, quarter * 3];
}

export const centuryOf = (words: string): number => (toCount(words) - 1) * 100;
export const isYear = (year: number): boolean => year >= 1000 && year <= 2100;
export const isMonth = (value: number | null): boolean => value !== null && value >= 1 && value <= 12;
export const isDay = (value: number | null): boolean => value !== null && value >= 1 && value <= 31;

const figures = '〇一二三四五六七八九';

/** 2019, 二〇一九, 壹玖 with two figures → the year; NaN of none. */
export function toYear(written: string | undefined): number {
  if (!written) return Number.NaN;
  const ascii = toAscii(written);
  if (/^\d+$/.test(ascii)) return Number(ascii);
  return Number(
    [...written.replace(/[零○]/g, '〇').replace(/壹/g, '一').replace(/玖/g, '九')]
      .map((figure) => figures.indexOf(figure))
      .join(''),
  );
}

/** 十二 → 12, ３１ → 31. */
export function toCount(written: string | undefined): number {
  if (!written) return Number.NaN;
  const ascii = toAscii(written).replace('廿', '二十').replace('卅', '三十');
  if (/^\d+$/.test(ascii)) return Number(ascii);
  const [tens = '', ones = ''] = ascii.includes('十') ? ascii.split('十') : ['', ascii];
  const ten = ascii.includes('十') ? (tens === '' ? 1 : figures.indexOf(tens)) * 10 : 0;
  return ten + (ones === '' ? 0 : figures.indexOf(ones));
}
