/** A figure's facts as they are read one by one, by keys or by ear: series, stretches between breaks, points. */

import type { Row } from '../../engine/database.ts';
import type { Bounded } from '../../text/bound.ts';
import type { Locale } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';
import { countedUnit, type FactRow, positionOf, subjectOf, unitOf } from './fact-row.ts';
import { partOfYear, partOfYearNames } from './part-of-year.ts';
import { byDay } from './rows.ts';

export interface Point extends Omit<Bounded, 'value'> {
  readonly observation: string;
  readonly fact: FactRow;
  /** What its mark is called in the drawing. */
  readonly words: string;
  /** Where its mark stands on the axis. */
  readonly value: number;
  /** Another scope or wording than the article's. */
  readonly near: boolean;
  /** The day it speaks of, in days since 1970; null where none is known. */
  readonly day: number | null;
}

/** Points of one definition, in the order of time. */
interface Stretch {
  /** Whether it is comparable. */
  readonly name: string;
  readonly points: readonly Point[];
}

export interface Series {
  /** What it counts. */
  readonly name: string;
  /** What it counts in, in English: series of one unit may share an axis. */
  readonly unit: string;
  /** Parted where the definition changes. */
  readonly stretches: readonly Stretch[];
}

type OutlineRow = FactRow & { readonly cumulated?: number | null };

/**
 * The series of a figure's answer. Facts of one metric are parted by unit and, where they are flows, by the part of
 * the year they cover; similar facts stand apart from comparable ones and are parted by changes of rules. Metrics of
 * one number each are one series together.
 * @param drawn what the marks are called, by observation, in the order of the drawing; other rows are left out
 */
export function outlineOf(
  rows: readonly Row[],
  drawn: ReadonlyMap<string, string>,
  locale: Locale,
): readonly Series[] {
  const place = new Map([...drawn.keys()].map((observation, at) => [observation, at]));
  const placeOf = (row: OutlineRow) => place.get(row.observation_id) ?? -1;
  const all = rows as readonly OutlineRow[];
  const facts = [...new Map(all.map((row) => [row.observation_id, row])).values()]
    .filter((row) => row.metric_id && placeOf(row) >= 0)
    .sort((a, b) => placeOf(a) - placeOf(b));
  const rules = rows.filter(({ kind }) => kind === 'rule_change').map((row) => String(row.period_end));
  const metrics = groups(facts, ({ metric_id }) => metric_id);
  const series = metrics.flatMap((metric) => {
    // A state may be stated for a half-year too.
    const flow = metric.every(({ period_start }) => period_start !== null);
    const parts = groups(metric, flow ? partOfYear : () => 'other');
    return parts.flatMap((part) =>
      groups(part, countedUnit).map((own) => {
        const name = parts.length > 1 ? [partOfYearNames[partOfYear(own[0])][locale]] : [];
        return toSeries(
          [subjectOf(own[0], locale), ...name].join(phrase(locale).comma),
          own,
          { rules, drawn },
          locale,
        );
      }),
    );
  });
  const lone = series.every(({ stretches }) => stretches.flatMap(({ points }) => points).length === 1);
  return lone && facts.length > 0 ? [alone(facts, drawn, locale)] : series;
}

function alone(facts: readonly OutlineRow[], drawn: ReadonlyMap<string, string>, locale: Locale): Series {
  const name = locale === 'zh' ? `${facts.length}个数` : `${facts.length} numbers`;
  const points = facts.map((row) => toPoint(row, drawn));
  return { name, unit: sharedUnit(facts), stretches: [{ name, points }] };
}

/** The unit of all; a sign that no unit has where they differ. */
function sharedUnit(facts: readonly OutlineRow[]): string {
  const units = new Set(facts.map((row) => unitOf(row, 'en')));
  return units.size === 1 ? ([...units][0] ?? '') : '≠';
}

function toSeries(
  name: string,
  own: readonly [OutlineRow, ...OutlineRow[]],
  { rules, drawn }: { readonly rules: readonly string[]; readonly drawn: ReadonlyMap<string, string> },
  locale: Locale,
): Series {
  const definition = ({ comparability, period_end }: OutlineRow) =>
    comparability === 'near' ? `near ${rules.filter((day) => day <= period_end).length}` : 'same';
  return {
    name,
    unit: unitOf(own[0], 'en'),
    stretches: groups(byDay(own), definition).map((rows) => ({
      name: definitionWords(rows[0], locale),
      points: rows.map((row) => toPoint(row, drawn)),
    })),
  };
}

function definitionWords({ comparability }: OutlineRow, locale: Locale): string {
  if (comparability === 'near')
    return locale === 'zh' ? '口径相近，不可直接相比' : 'Similar scope, not directly comparable';
  return locale === 'zh' ? '同一口径' : 'Same definition';
}

function toPoint(row: OutlineRow, drawn: ReadonlyMap<string, string>): Point {
  const { observation_id, low, high, bound, comparability, cumulated, period_end } = row;
  const day = Date.parse(period_end ?? '') / 86_400_000;
  return {
    observation: observation_id,
    words: drawn.get(observation_id) ?? '',
    fact: row,
    // Batches that are added up stand at the sum they reach.
    ...(cumulated ? { value: cumulated, low: null, high: null } : { value: positionOf(row), low, high }),
    bound,
    near: comparability === 'near',
    day: Number.isNaN(day) ? null : day,
  };
}

/** In the order of their first members. */
function groups<Item>(
  items: readonly Item[],
  key: (item: Item) => string,
): readonly (readonly [Item, ...Item[]])[] {
  const found = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const group = found.get(key(item));
    if (group) group.push(item);
    else found.set(key(item), [item]);
  }
  return [...found.values()];
}
