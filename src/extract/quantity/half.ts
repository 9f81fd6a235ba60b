/** 半 as a share that its verb bounds: 过半 is more than 50 %, 减半 a fall by 50 %. */

import type { Bound } from '../../text/bound.ts';
import { partOf } from '../lexicon/index.ts';
import type { Numeral } from '../numeral/index.ts';

export interface HalfShare {
  readonly start: number;
  readonly bound: Bound;
}

/** 首次过半, 过半业务, 收费项目减半; 通过半数, 过半年 and 减半个 are none. */
export function readHalfShare(text: string, { start, end }: Numeral): HalfShare | null {
  if (text[start] !== '半' || end !== start + 1) return null;
  if (/[数年月天日小个夜截导径生封百路]/.test(text[end] ?? '。')) return null;
  const verb = text[start - 1];
  if (verb === '过' && !partOf.过?.includes(text[start - 2] ?? '。'))
    return { start: start - 1, bound: 'more_than' };
  return verb === '减' ? { start, bound: 'exact' } : null;
}
