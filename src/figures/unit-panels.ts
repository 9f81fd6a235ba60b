/** One plane a metric and unit: a row whose unit differs from its metric's never shares its axis. */

import type { DatedMark, Plane } from '../charts/plane.ts';
import type { Locale } from '../dataset/locale.ts';
import { toDatedMark } from './mark.ts';
import { toPlane } from './plane.ts';
import { labelOf, type SeriesRow } from './series-sql.ts';
import { byDay } from './span.ts';
import { unitOf } from './words.ts';

export interface PanelOptions extends Partial<Plane> {
  /** The heading of a panel; the metric's label when not given. */
  readonly headingOf?: (row: SeriesRow) => string;
  readonly mark?: (row: SeriesRow) => DatedMark;
}

/** The planes in the order in which `metrics` names them, all on one stretch of time. */
export function unitPanels(
  rows: readonly SeriesRow[],
  metrics: readonly string[],
  locale: Locale,
  { headingOf = (row) => labelOf(row, locale), mark = (row) => toDatedMark(row, locale), ...own }: PanelOptions = {},
): readonly Plane[] {
  const days = byDay(rows);
  const starts = days.map((row) => row.period_end);
  const span = [starts[0] ?? '', starts.at(-1) ?? ''] as const;
  return metrics.flatMap((metric) => {
    const members = rows.filter((row) => row.metric_id === metric);
    const units = [...new Set(members.map((row) => row.unit))].sort(
      (a, b) => Number(b === members[0]?.unit_zh) - Number(a === members[0]?.unit_zh),
    );
    return units.map((unit) => {
      const same = members.filter((row) => row.unit === unit);
      const head = same[0];
      const heading = head ? headingOf(head) : '';
      return toPlane(same.map(mark), locale, unitOf(head, locale), { heading, span, ...own });
    });
  });
}
