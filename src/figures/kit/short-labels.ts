/** Labels of one figure without what it says once: the time that all close with, the whole that its parts begin with. */

import type { Locale } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';

const closing = / ?[（(][^（）()]+[）)]$/;

/** 签发护照（半年）, 办理签证（半年） as 签发护照, 办理签证: where every one of several closes with the same brackets. */
export function withoutShared(labels: readonly string[]): readonly string[] {
  const [aside] = closing.exec(labels[0] ?? '') ?? [];
  const isShared =
    aside !== undefined &&
    labels.length > 1 &&
    labels.every((label) => label.endsWith(aside) && label !== aside);
  return isShared ? labels.map((label) => label.slice(0, -aside.length)) : labels;
}

/** 内地居民 of 查验人员：内地居民 below 查验人员. */
export function withoutWhole(label: string, whole: string, locale: Locale): string {
  const lead = whole + phrase(locale).colon;
  const rest = label.startsWith(lead) ? label.slice(lead.length) : '';
  return rest === '' ? label : rest;
}
