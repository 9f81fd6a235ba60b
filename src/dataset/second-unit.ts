/** 119319千公顷（178979万亩）: one number in two units that are multiples of each other. */

import type { Fact } from './text-facts.ts';

/** How far apart the two may be by rounding both, as a share of the first. */
const room = 0.08;

/** Whether a number says in brackets, in another unit, what the one before it says. */
export const isInSecondUnit = ({ given, finding, key, unit, scale, value }: Fact, first: Fact): boolean =>
  given === first.given &&
  unit !== first.unit &&
  scale.base === first.scale.base &&
  key.role === first.key.role &&
  /^[（(](?:约?合|折合|即|约)?$/.test(given.text.slice(first.finding.end, finding.start)) &&
  /^[）)]/.test(given.text.slice(finding.end, finding.end + 1)) &&
  Math.abs(value - first.value) <= Math.abs(first.value) * room;
