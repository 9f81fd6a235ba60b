/** The smaller units after a unit: the 角 and 分 of 元, the minutes of hours, the hundredths of seconds. */

import { isNumeral } from '../character.ts';
import type { Unit } from '../lexicon/index.ts';
import { readNumeral, round } from '../numeral/index.ts';

type Part = readonly [form: RegExp, whole: number];

const digit = '[0-9０-９一二三四五六七八九]';
const toSixty = '([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})';
const noMore = '(?![十百千万亿0-9]|(?![到至的多]|一[斤个亩张只头尺])\\p{L})';

const dime: Part = [new RegExp(`零?(${digit})(?:角|毛)`, 'y'), 10];
const cent: Part = [new RegExp(`零?(${digit})分(?![之钟])`, 'y'), 100];
const bareDime: Part = [new RegExp(`(?<=[块元])([一二三四五六七八九])${noMore}`, 'uy'), 10];
const bareCent: Part = [new RegExp(`(?<=[角毛]|块零)([一二三四五六七八九])${noMore}`, 'uy'), 100];
const zeroCent: Part = [new RegExp(`(?<=块)零([一二三四五六七八九])${noMore}`, 'uy'), 100];
const minute: Part = [new RegExp(`零?${toSixty}分钟?`, 'y'), 60];
const second: Part = [new RegExp(`${toSixty}秒钟?`, 'y'), 60];

/** The smaller units that may follow a unit, in their order, with how many of each make one. */
const parts: Readonly<Record<string, readonly Part[]>> = {
  亩: [[/([一二三四五六七八九])分(?!之|地)/y, 10]],
  元: [dime, cent, bareDime, bareCent],
  角: [[cent[0], 10]],
  块: [dime, cent, bareDime, zeroCent, bareCent],
  // 38秒29: hundredths, as sport writes them.
  秒: [[/([0-9]{2})(?=[，。、；）)的]|$)/y, 100]],
  分: [second],
  分钟: [second],
  小时: [minute, [second[0], 3600]],
  个小时: [minute, [second[0], 3600]],
  年: [[/零?([0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})个月/y, 12]],
  个月: [[/零?([0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})天/y, 30]],
};

/** 2分30秒 is 2.5分, 3年6个月 is 3.5年, 一元七角二 is 1.72元: one quantity in several units counts in its first. */
export function readSmaller(text: string, at: number, unit: Unit): { end: number; value: number } | null {
  if (!isNumeral(text, at)) return null;
  let end = at;
  let value = 0;
  for (const [form, whole] of parts[unit.text] ?? []) {
    form.lastIndex = end;
    const match = form.exec(text);
    const count = match?.[1] ? readNumeral(match[1], 0, () => false) : null;
    if (match && count && count.end === match[1]?.length && count.value < whole) {
      end += match[0].length;
      value += count.value / whole;
    }
  }
  return end > at ? { end, value: round(value) } : null;
}
