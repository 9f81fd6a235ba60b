/** The other end of a range: 3至5个, 10%—20%, 零下8—11℃, 500元以上2000元以下. */

import { isDigit, isOneOf, setOf, skipBlanks } from '../character.ts';
import type { Unit } from '../lexicon/index.ts';
import { type Numeral, round } from '../numeral/index.ts';
import { numeralAt } from '../scan.ts';
import { readAfter } from './qualifier.ts';
import { readUnit, type UnitRead } from './unit.ts';

export interface Second {
  readonly end: number;
  readonly numeral: Numeral;
  readonly unit: Unit | null;
  readonly value: number;
}

const joints = setOf('—–-－―~～〜至到');
const dashes = /^(?:[—–\-－―~～〜]{1,2}|至|到)/;

/** 3至5个, 10%—20%, 3000元到5000元; a second numeral with another unit is no range. */
export function readSecond(text: string, numeral: Numeral, first: UnitRead): Second | null {
  if (numeral.loose === 'more') return null;
  const at = skipBlanks(text, first.unit ? first.end : numeral.end, 1);
  const dash = isOneOf(joints, text, at) ? dashes.exec(text.slice(at, at + 2)) : null;
  if (!dash) return null;
  const next = skipBlanks(text, at + dash[0].length, 1);
  const other = numeralAt(text, next);
  if (!other || other.upper !== null || Number.isNaN(other.value)) return null;
  const read = readUnit(text, other);
  if (first.unit && read.unit && plain(first.unit) !== plain(read.unit)) return null;
  if (first.unit && !read.unit) return null;
  if ((numeral.parts === null) !== (other.parts === null) && other.parts !== null) return null;
  if (
    isDigit(text, next) &&
    /^[-—－.]/.test(text.slice(other.end, other.end + 1)) &&
    isDigit(text, other.end + 1)
  )
    return null;
  const low = sharedScale(first, numeral, other);
  // 零下12—16℃, 零下12至零下16℃: the colder end comes last.
  const cold = isCold(text, numeral.start);
  const value = cold && other.value > 0 && isDigit(text, next) ? -read.value : read.value;
  // 从8.6%到5.2%不等
  const falls = value < low && /^(?:不等|之间)/.test(text.slice(read.end, read.end + 2));
  return value > low || falls || (cold && value < low)
    ? { end: read.end, numeral: other, unit: read.unit, value }
    : null;
}

/** 1个半小时至2小时 has one unit in two forms. */
const plain = (unit: Unit): string => unit.text.replace(/^个(?=小时|月|星期)/, '');

const isCold = (text: string, at: number): boolean => text.startsWith('零下', at);

/** 3至5万: the first end takes the multiplier of the second unless it has one or is already larger. */
export function sharedScale(first: UnitRead, numeral: Numeral, second: Numeral): number {
  if (first.unit !== null || second.scale === 1 || numeral.scale > 1) return first.value;
  return first.value < second.value / second.scale ? first.value * second.scale : first.value;
}

/** 500元以上2000元以下 is one range. */
export function readCeiling(
  text: string,
  at: number,
  first: UnitRead,
): { end: number; value: number } | null {
  const other = numeralAt(text, at);
  if (!other) return null;
  const read = readUnit(text, other);
  const tail = readAfter(text, read.end, read.unit);
  return tail?.bound === 'at_most' && read.unit?.text === first.unit?.text
    ? { end: tail.end, value: round(read.value) }
    : null;
}
