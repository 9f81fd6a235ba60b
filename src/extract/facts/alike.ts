/** Which numbers count the same, so that one may be a part of the other. */

import type { Mention } from '../finding.ts';

/** A rate of change has no parts: 增长8.9%，其中出口增长12.1%. */
export const rates: ReadonlySet<string> = new Set(['%', '％', '‰', '个百分点', '个基点', '倍', '成', '番']);

/** 进出口41.76万亿元人民币，其中出口23.77万亿元 */
const plain = (unit: string | null): string | null => (unit === '元人民币' ? '元' : unit);

/** 贷款增加2378亿元，其中短期贷款减少3785亿元: what came and what went may each be more than the change. */
export const countsAlike = (whole: Mention, part: Mention): boolean =>
  whole.kind === 'statistic' &&
  !rates.has(whole.unit ?? '') &&
  (plain(whole.unit) === plain(part.unit) ||
    hasAlternative(whole.unit, part.unit) ||
    (isCount(whole) && isCount(part)) ||
    (isBodies(whole) && isBodies(part)) ||
    (isPeople(whole) && isPeople(part)) ||
    (isBare(whole) && isPeople(part)));

/** 412万架（艘、列、辆）次，其中飞机7万架次，船舶8万艘次: a unit with the others that its things are counted in. */
function hasAlternative(whole: string | null, part: string | null): boolean {
  const [, first = '', others = '', times = ''] = alternatives.exec(whole ?? '') ?? [];
  return (
    part !== null && [first, ...others.split(/[、/,，]/)].some((one) => one !== '' && one + times === part)
  );
}
const alternatives = /^([^（(]+)[（(]([^（）()]+)[）)](次?)$/;

/** A whole counts the same and is no less than its part. */
export function canContain(whole: Mention, part: Mention): boolean {
  if (!countsAlike(whole, part)) return false;
  return whole.value === null || part.value === null || Math.abs(whole.value) >= Math.abs(part.value);
}

export const isCount = ({ unit, rule }: Mention): boolean =>
  /^[个国家项件名部]$/.test(unit ?? '') || rule === 'number with its noun';
/** 工作的人员132.7万，其中医师110.8万人 */
const isBare = ({ unit, value }: Mention): boolean => unit === null && (value ?? 0) >= 1e4;
/** 新登记147万户，其中企业57.3万家 */
const isBodies = ({ unit }: Mention): boolean => unit === '户' || unit === '家';
/** 4772名, 2675人 */
export const isPeople = ({ unit }: Mention): boolean => unit === '人' || unit === '名' || unit === '位';
