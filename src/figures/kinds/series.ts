/** One or more metrics over time, a panel each; a line stands where one is counted otherwise from. */

import type { Footnote } from '../../charts/footnote.ts';
import { panels } from '../../charts/panels.ts';
import type { Change } from '../../charts/time-plane.ts';
import { saysBreak } from '../../dataset/breaks.ts';
import { timeOfDay } from '../../text/calendar.ts';
import type { Locale } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';
import { altOverTime } from '../kit/alt.ts';
import { changeSinceArticle } from '../kit/change-since-article.ts';
import type { Figure } from '../kit/figure.ts';
import { periodWords } from '../kit/format-row.ts';
import { markLegend, nativeLegend } from '../kit/mark-legend.ts';
import { nativeOverTime } from '../kit/native-chart.ts';
import { nativePanels } from '../kit/native-panels.ts';
import type { RowKind } from '../kit/row-kind.ts';
import { byDay, ofMetric } from '../kit/rows.ts';
import { unitPanels } from '../kit/unit-panels.ts';
import { datedSql, fromEntry, headed, type KindEntry, nameOf, type ToldRow, toldKind } from './kind.ts';

/** A fact with what makes it similar only. */
type SeriesRow = ToldRow & { readonly difference_zh: string | null; readonly difference_en: string | null };

export function seriesKind(entry: KindEntry): Figure<SeriesRow> {
  const name = nameOf(entry);
  const [first = ''] = entry.metrics;
  const one = entry.metrics.length === 1;
  return {
    ...fromEntry(entry),
    question: { zh: `${name.zh}怎样变化？`, en: `How did it develop: ${name.en}?` },
    row: toldKind as RowKind<SeriesRow>,
    sql: datedSql(entry.metrics, ['difference_zh', 'difference_en']),
    title: (rows, locale, isAway) => {
      const same = ofMetric(rows, first).filter(({ comparability }) => comparability === 'same');
      return headed(name[locale], one ? changeSinceArticle(same, locale, isAway) : null, locale);
    },
    subtitle: (rows, locale) => markLegend(aboutOf(one, locale), rows, locale),
    chart: (rows, frame) => {
      const breaks = breaksIn(rows, entry.metrics, frame.locale);
      const changesOf = (metric: string) => breaks.filter((one) => one.metric === metric);
      return panels(frame, {
        planes: unitPanels(rows, entry.metrics, frame.locale, { changesOf }),
        notes: breaks,
      });
    },
    alt: (rows, locale) =>
      altOverTime(locale === 'zh' ? '折线图' : 'Line chart', rows, locale, entry.metrics) +
      altOfBreaks(breaksIn(rows, entry.metrics, locale), locale),
    ...(one
      ? {
          native: (rows, locale) =>
            nativeOverTime(rows, locale, { about: nativeLegend(aboutOf(one, locale), rows, locale) }),
        }
      : {
          nativePanels: (rows, locale) =>
            nativePanels(rows, entry.metrics, locale, {
              about: aboutOf(one, locale),
              notes: breaksIn(rows, entry.metrics, locale).map(({ words }) => words),
            }),
        }),
  };
}

/** The first number of each metric that is counted otherwise than those before it, keyed a, b, c. */
function breaksIn(
  rows: readonly SeriesRow[],
  metrics: readonly string[],
  locale: Locale,
): readonly (Change & Footnote & { readonly metric: string })[] {
  const first = metrics.flatMap((metric) => {
    const days = byDay(ofMetric(rows, metric));
    const at = days.findIndex(saysBreak);
    const [before, row] = [days[at - 1], days[at]];
    return before && row ? [{ before, row }] : [];
  });
  return first.slice(0, keys.length).map(({ before, row }, at) => ({
    ...{ key: keys.charAt(at), metric: row.metric_id, openBefore: false },
    date: dayBetween(before.period_end, row.period_end),
    words: [periodWords(row, locale), locale === 'zh' ? row.difference_zh : row.difference_en].join(
      phrase(locale).colon,
    ),
  }));
}

const keys = 'abcdefgh';

/** A number of a year stands at the year's end: the line stands halfway, on neither of the two. */
const dayBetween = (one: string, other: string): string =>
  new Date((timeOfDay(one) + timeOfDay(other)) / 2).toISOString().slice(0, 10);

function altOfBreaks(breaks: readonly Footnote[], locale: Locale): string {
  if (breaks.length === 0) return '';
  const words = breaks.map((one) => one.words).join(phrase(locale).semicolon);
  return locale === 'zh' ? `竖线标出${words}。` : ` Upright lines mark ${words}.`;
}

function aboutOf(one: boolean, locale: Locale): string {
  if (one) return locale === 'zh' ? '各次所述' : 'As stated each time';
  return locale === 'zh' ? '各次所述；一个指标一格' : 'As stated each time; one panel for each';
}
