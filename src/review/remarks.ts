/** Remarks on rows of a table: a mark in the row, and under the part of the table that the row stands in what it says. */

import type { Locale } from '../text/locale.ts';

/** ① to ⑳, then ㉑ to ㉟ and ㊱ to ㊿. */
export function markOf(at: number): string {
  const first = at < 20 ? 0x2460 : at < 35 ? 0x3251 - 20 : 0x32b1 - 35;
  return String.fromCodePoint(first + at);
}

const marks = /(?=[①-⑳㉑-㉟㊱-㊿])/u;

/** `① 口径只是相近。` */
export const sayRemark = (text: string, at: number): string => `${markOf(at)} ${text}`;

/** The remarks whose marks some rows bear, in one note; none where no row bears any. */
export function remarksUnder(
  rows: ReadonlyArray<readonly string[]>,
  remarks: readonly string[],
  locale: Locale,
): readonly string[] {
  const words = rows.flat().join('');
  const told = remarks.filter((remark) => words.includes([...remark][0] ?? ''));
  return told.length > 0 ? [joined(told, locale)] : [];
}

/** The notes under the parts of one table, together under the whole: each remark once, before the others. */
export function joinNotes(notes: readonly string[], locale: Locale): readonly string[] {
  const isRemark = (note: string) => note.search(marks) === 0;
  const remarks = [
    ...new Set(notes.filter(isRemark).flatMap((note) => note.split(marks).map((one) => one.trim()))),
  ];
  const order = remarks.toSorted((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0));
  const rest = notes.filter((note) => !isRemark(note));
  return order.length > 0 ? [joined(order, locale), ...rest] : rest;
}

const joined = (remarks: readonly string[], locale: Locale): string =>
  remarks.join(locale === 'zh' ? '' : ' ');
