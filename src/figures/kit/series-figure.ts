/** One metric over time: what a figure of it says of itself, and nothing else. */

import { panels } from '../../charts/panels.ts';
import { series } from '../../charts/series.ts';
import type { Plane } from '../../charts/time-plane.ts';
import type { Locale, Text } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';
import { altOverTime } from './alt.ts';
import { changeSinceArticle } from './change-since-article.ts';
import { factKind } from './fact-kind.ts';
import { type FactRow, unitOf } from './fact-row.ts';
import { seriesSql } from './fact-sql.ts';
import type { Figure } from './figure.ts';
import { markLegend, nativeLegend } from './mark-legend.ts';
import { nativeOverTime } from './native-chart.ts';
import { nativePanels } from './native-panels.ts';
import { toDatedMark } from './to-mark.ts';
import { toPlane } from './to-plane.ts';
import { unitPanels } from './unit-panels.ts';

export interface SeriesFigure
  extends Pick<Figure, 'id' | 'domain' | 'theme' | 'question' | 'notes' | 'reviews'> {
  readonly metric: string;
  /** What is counted: the head of the title, followed by what the article said and what was said last. */
  readonly what: Text;
  /** What is drawn, before the signs of the marks. */
  readonly about: Text;
  /** The kind of chart, as a noun phrase: what an alt text begins with. */
  readonly kind: Text;
  /** How its plane differs from a line over time. */
  readonly plane?: Partial<Plane>;
  /** The metric is stated in several units: a panel each, and the title speaks of the one definition alone. */
  readonly units?: 'apart';
  readonly title?: (rows: readonly FactRow[], locale: Locale, isAway?: boolean) => string;
}

export function seriesFigure({
  metric,
  what,
  about,
  kind,
  plane = {},
  units,
  ...figure
}: SeriesFigure): Figure<FactRow> {
  return {
    metrics: [metric],
    row: factKind,
    sql: seriesSql([metric]),
    title: (rows, locale, isAway) => {
      const compared =
        units === 'apart' ? rows.filter(({ comparability }) => comparability === 'same') : rows;
      const change = changeSinceArticle(compared, locale, isAway);
      return [what[locale], ...(change ? [change] : [])].join(phrase(locale).colon);
    },
    subtitle: (rows, locale) => markLegend(about[locale], rows, locale),
    alt: (rows, locale) => altOverTime(kind[locale], rows, locale),
    chart: (rows, frame) => {
      const { locale } = frame;
      if (units === 'apart') return panels(frame, { planes: unitPanels(rows, [metric], locale), notes: [] });
      const marks = rows.map((row) => toDatedMark(row, locale));
      return series(frame, toPlane(marks, locale, unitOf(rows[0], locale), plane));
    },
    native: (rows, locale) =>
      nativeOverTime(rows, locale, {
        about: nativeLegend(about[locale], rows, locale),
        form: plane.shape === 'step' ? 'step' : 'line',
      }),
    ...(units === 'apart'
      ? {
          nativePanels: (rows: readonly FactRow[], locale: Locale) =>
            nativePanels(rows, [metric], locale, { about: about[locale] }),
        }
      : {}),
    ...figure,
  };
}
