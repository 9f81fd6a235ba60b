/** Numerals that measure nothing: the rules in the order in which they are asked, each with its examples. */

import { address } from './address.ts';
import { code } from './code.ts';
import { document } from './document.ts';
import { furtherNumber } from './further-number.ts';
import { grade } from './grade.ts';
import { label } from './label.ts';
import { listMark } from './list-mark.ts';
import { position } from './position.ts';
import { properName } from './proper-name.ts';
import { quotedName } from './quoted-name.ts';
import { road } from './road.ts';
import type { SkipRule } from './rule.ts';
import { session } from './session.ts';
import { telephone } from './telephone.ts';
import { timeOfDay } from './time-of-day.ts';
import { title } from './title.ts';

export interface Skip {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly reason: string;
  readonly rule: string;
}

const skipRules: readonly SkipRule[] = [
  title,
  address,
  code,
  telephone,
  document,
  furtherNumber,
  timeOfDay,
  position,
  listMark,
  quotedName,
  properName,
  road,
  session,
  label,
  grade,
];

/** The first rule that explains why the numeral at `[start, end)` measures nothing. */
export function readSkip(text: string, start: number, end: number): Skip | null {
  for (const { rule, kind, reason, find } of skipRules) {
    const span = find(text, start, end);
    if (span) return { start: span[0], end: Math.max(span[1], end), kind, reason, rule };
  }
  return null;
}
