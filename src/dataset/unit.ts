/** Units as rows count in them: which of them are one, and their English. */

import type { Text } from '../text/locale.ts';

/** 名, 位 and 人 all count people; every other unit is its own. */
export function unitKey(unit: string | null): string {
  return unit === '名' || unit === '位' ? '人' : (unit ?? '');
}

/** 545万失业人员 is so many people without a unit. */
export const arePeople = (noun: string | null): boolean => /(?:人员?|群众|学生|职工|对象)$/.test(noun ?? '');

const english: Readonly<Record<string, string>> = {
  人: 'people',
  人次: 'person-times',
  个: 'items',
  次: 'times',
  条: 'items',
  项: 'items',
};

/** The English of a unit that is not its metric's own; one without an English word stays as printed. */
export function englishUnit(unit: string): string {
  return english[unitKey(unit)] ?? unit;
}

/** One city, one port: the ledger's English units are plurals. */
export function singular(unit: string): string {
  return unit
    .replace(/ies$/, 'y')
    .replace(/s$/, '')
    .replace(/^people$/, 'person');
}

/** What ratios, indices and coefficients are counted in: an axis says so, and no number is followed by it. */
export const noUnit: Text = { zh: '比值', en: 'ratio' };
