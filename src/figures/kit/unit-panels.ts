/** One plane a metric and unit: a row whose unit differs from its metric's never shares its axis. */

import type { Change, DatedMark, Plane } from '../../charts/time-plane.ts';
import type { Locale } from '../../text/locale.ts';
import { countedUnit, type FactRow, hasOwnUnit, nameOf, unitOf } from './fact-row.ts';
import { byDay } from './rows.ts';
import { toDatedMark } from './to-mark.ts';
import { toPlane } from './to-plane.ts';

export interface PanelOptions extends Partial<Plane> {
  /** The heading of a panel; the metric's label when not given. */
  readonly headingOf?: (row: FactRow) => string;
  readonly mark?: (row: FactRow) => DatedMark;
  /** The changes that concern a metric. */
  readonly changesOf?: (metric: string) => readonly Change[];
}

/** The planes in the order in which `metrics` names them, all on one stretch of time. */
export function unitPanels(
  rows: readonly FactRow[],
  metrics: readonly string[],
  locale: Locale,
  {
    headingOf,
    mark = (row) => toDatedMark(row, locale),
    changesOf = () => [],
    ...settings
  }: PanelOptions = {},
): readonly Plane[] {
  const days = byDay(rows);
  const starts = days.map((row) => row.period_end);
  const span = [starts[0] ?? '', starts.at(-1) ?? ''] as const;
  return unitGroups(rows, metrics, locale, headingOf).map(({ metric, heading, rows: same }) =>
    toPlane(same.map(mark), locale, unitOf(same[0], locale), {
      heading,
      span,
      changes: changesOf(metric),
      ...settings,
    }),
  );
}

/** The rows of one panel, at least one. */
export interface UnitGroup {
  readonly metric: string;
  readonly heading: string;
  readonly rows: readonly FactRow[];
}

/** The metric's own unit before others. */
export function unitGroups(
  rows: readonly FactRow[],
  metrics: readonly string[],
  locale: Locale,
  headingOf: (row: FactRow) => string = (row) => nameOf(row, locale),
): readonly UnitGroup[] {
  return metrics.flatMap((metric) => {
    const members = rows.filter((row) => row.metric_id === metric);
    const units = [...new Set(members.map(countedUnit))];
    const own = members.find(hasOwnUnit);
    const key = own ? countedUnit(own) : '';
    return units
      .sort((a, b) => Number(b === key) - Number(a === key))
      .map((unit) => {
        const same = members.filter((row) => countedUnit(row) === unit);
        const head = same[0];
        const heading = !head ? '' : hasOwnUnit(head) ? headingOf(head) : counted(head, locale);
        return { metric, heading, rows: same };
      });
  });
}

function counted(row: FactRow, locale: Locale): string {
  const unit = unitOf(row, locale);
  return locale === 'zh' ? `以${unit}计` : `Counted in ${unit}`;
}
