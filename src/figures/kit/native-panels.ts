/** A figure of several panels as charts of an office program: one each, all on one stretch of time. */

import type { Locale } from '../../text/locale.ts';
import { type FactRow, isDated } from './fact-row.ts';
import { nativeLegend } from './mark-legend.ts';
import { type NativeChart, nativeOverTime } from './native-chart.ts';
import { byDay } from './rows.ts';
import { unitGroups } from './unit-panels.ts';

export interface NativePanels {
  /** What is drawn, in one line above them. */
  readonly about: string;
  readonly panels: readonly { readonly heading: string; readonly chart: NativeChart }[];
  /** What the page's drawing marks within its panels and these charts do not. */
  readonly notes: readonly string[];
}

/** `null` where a row has no day, or one panel shows them all. */
export function nativePanels(
  rows: readonly FactRow[],
  metrics: readonly string[],
  locale: Locale,
  {
    about,
    form = 'line',
    notes = [],
  }: { readonly about: string; readonly form?: 'line' | 'step'; readonly notes?: readonly string[] },
): NativePanels | null {
  if (!rows.every(isDated)) return null;
  const days = byDay(rows).map(({ period_end }) => period_end);
  const span = [days[0] ?? '', days.at(-1) ?? ''] as const;
  const panels = unitGroups(rows, metrics, locale).flatMap(({ heading, rows: own }) => {
    const chart = nativeOverTime(own, locale, { form, isOfOneUnit: true });
    return chart ? [{ heading, chart: { ...chart, span } }] : [];
  });
  if (panels.length < 2) return null;
  return { about: nativeLegend(about, rows, locale), panels, notes };
}
