/** The second pass: when each number holds, what it is measured from, which number it is a part of. */

import { type Calendar, span } from './calendar.ts';
import { type Change, changeBefore, sharedChange } from './clause.ts';
import type { Finding, Period } from './finding.ts';
import { PeriodKeeper } from './period.ts';
import type { DateReading, NumberReading } from './rules/rule.ts';
import { WholeKeeper } from './whole.ts';

/** A date or number of a text, from left to right, with the place up to which the text before it was read. */
export interface Found {
  readonly reading: DateReading | NumberReading;
  /** The numeral alone. */
  readonly at: number;
  readonly floor: number;
}

/** The findings of `text` from what its numerals were read as; `asOf` dates what says no date. */
export function relate(text: string, found: readonly Found[], asOf: Calendar): Finding[] {
  const keeper = new PeriodKeeper(text, asOf);
  const wholes = new WholeKeeper(text);
  const findings: Finding[] = [];
  for (const { reading, at, floor } of found) {
    const frame = keeper.frame(at);
    if (reading.sort === 'date') {
      const [from, to] = reading.dates(frame);
      const stretch = span(from, to);
      const days = reading.lasting ? { ...stretch, end: span(asOf, asOf).end } : stretch;
      const period = keeper.saw(reading.start, reading.end, days, reading.framing ? to : null);
      findings.push(toFinding(text, floor, reading, { ...unrelated, period }));
    } else if (reading.sort === 'statistic') {
      findings.push(toFinding(text, floor, reading, relations(reading, floor)));
    } else {
      const period = reading.past ? keeper.lasting(reading.start, reading.end, reading.quantity) : null;
      findings.push(toFinding(text, floor, reading, { ...unrelated, period }));
    }
  }
  return findings;

  function relations(reading: NumberReading, floor: number): Relations {
    const { unit, quantity } = reading;
    const start = Math.max(reading.start, floor);
    const own = changeBefore(text, start, floor);
    const { direction, sense, base } = sharedChange(text, own, { start, unit }, findings.at(-1));
    const share = /^(?:%|‰|倍)$/.test(unit ?? '') || quantity.kind === 'fraction';
    const measuredOn = share ? keeper.baseOf(start) : null;
    const period = keeper.at(start);
    const wholeStart = wholes.at({ start, unit, value: reading.limits.value, direction }, findings);
    return { direction, sense, base: base ?? measuredOn, period, wholeStart };
  }
}

type Relations = Change & { readonly period: Period | null; readonly wholeStart: number | null };

const unrelated: Relations = { direction: null, sense: null, base: null, period: null, wholeStart: null };

function toFinding(
  text: string,
  floor: number,
  reading: DateReading | NumberReading,
  { direction, sense, base, period, wholeStart }: Relations,
): Finding {
  const number = reading.sort === 'date' ? null : reading;
  const start = Math.max(reading.start, floor);
  return {
    kind: reading.sort,
    start,
    end: reading.end,
    text: text.slice(start, reading.end),
    value: number?.limits.value ?? null,
    low: number?.limits.low ?? null,
    high: number?.limits.high ?? null,
    bound: number?.limits.bound ?? 'exact',
    unit: number?.unit ?? null,
    noun: number?.noun ?? null,
    label: null,
    period,
    direction,
    sense,
    base,
    wholeStart,
    rule: reading.rule,
    weak: number?.weak ?? null,
  };
}
