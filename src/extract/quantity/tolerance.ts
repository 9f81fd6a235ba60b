/** 25±2℃: a number with the error that it allows; ±800千伏 is a voltage of two poles and stays one number. */

import { skipBlanks } from '../character.ts';
import { type Numeral, round } from '../numeral/index.ts';
import { numeralAt } from '../scan.ts';
import { readUnit, type UnitRead } from './unit.ts';

export interface Tolerance {
  readonly numeral: Numeral;
  readonly read: UnitRead;
  readonly low: number;
  readonly high: number;
}

/** The range that the error after `first` opens around it; null without one. */
export function readTolerance(text: string, first: UnitRead): Tolerance | null {
  const sign = skipBlanks(text, first.end, 1);
  const numeral = text[sign] === '±' ? numeralAt(text, skipBlanks(text, sign + 1, 1)) : null;
  if (!numeral) return null;
  const read = readUnit(text, numeral);
  return { numeral, read, low: round(first.value - read.value), high: round(first.value + read.value) };
}
