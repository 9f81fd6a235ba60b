/** A row that tells of the row before it, each number of the one in its place. */

import type { Mention } from '../finding.ts';
import { rowOf } from './in-turn.ts';
import type { Reading } from './reading.ts';

/** 弃风电量419亿千瓦时、弃风率12%，同比分别减少78亿千瓦时和5.2个百分点: a row that tells of the row before it. */
export function turnBack(reading: Reading, index: number): boolean {
  const { text, findings, facts, breath } = reading;
  const length = rowOf(text, findings, index);
  if (length < 2 || index < length) return false;
  const places: number[] = [];
  for (let at = index - 1; at >= 0 && places.length < length; at -= 1) {
    const { kind, start } = findings[at] as Mention;
    if (start < breath.start) return false;
    if (kind === 'statistic') places.unshift(at);
  }
  const before = places.map((at) => facts[at]);
  const isRow = rowOf(text, findings, places[0] ?? index) === length;
  const names = new Set(before.map((fact) => fact?.subject)).size;
  if (before.length < length || (names < length && !isRow)) return false;
  before.forEach((fact, place) => {
    if (!fact) return;
    reading.names.set(index + place, [...fact.subjectSpans]);
    const own = places[place] as number;
    reading.levels.set(index + place, fact.of === null ? own : reading.placeOf(fact.of, own));
  });
  return true;
}
