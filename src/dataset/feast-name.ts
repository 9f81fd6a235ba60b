/** Holidays and travel seasons that a number is of: what 春节 brought goes on with 春节, never with 国庆. */

import { memo } from '../text/memo.ts';

const feasts = /元旦|春节|清明|五一|劳动节|端午|中秋|国庆|春运|暑运|暑期|寒假/g;

/** 中秋国庆 of 中秋国庆假期 and of 国庆、中秋假期; '' where a name says none. */
export const feastIn = memo((words: string): string => {
  if (!/[元春清五劳端中国暑寒]/.test(words)) return '';
  const said = new Set((words.match(feasts) ?? []).map((name) => (name === '劳动节' ? '五一' : name)));
  return [...said].sort().join('');
});

/** 五一 of a text whose title is on that holiday: 2023年“五一”假期旅游情况. All of it is, whatever its sentences leave out. */
export function feastOf(text: string): string {
  const title = text.trimStart().split(/\r?\n/, 1)[0] ?? '';
  return /假期|假日|春运|暑运|节/.test(title) ? feastIn(title) : '';
}
