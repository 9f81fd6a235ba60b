/** One or more metrics over time, a panel each. */

import { panels } from '../../charts/panels.ts';
import type { Locale } from '../../text/locale.ts';
import { altOverTime } from '../kit/alt.ts';
import { changeSinceArticle } from '../kit/change-since-article.ts';
import type { Figure } from '../kit/figure.ts';
import { markLegend, nativeLegend } from '../kit/mark-legend.ts';
import { nativeOverTime } from '../kit/native-chart.ts';
import { ofMetric } from '../kit/rows.ts';
import { unitPanels } from '../kit/unit-panels.ts';
import { datedSql, fromEntry, headed, type KindEntry, nameOf, type ToldRow, toldKind } from './kind.ts';

export function seriesKind(entry: KindEntry): Figure<ToldRow> {
  const name = nameOf(entry);
  const [first = ''] = entry.metrics;
  const one = entry.metrics.length === 1;
  return {
    ...fromEntry(entry),
    question: { zh: `${name.zh}怎样变化？`, en: `How did it develop: ${name.en}?` },
    row: toldKind,
    sql: datedSql(entry.metrics),
    title: (rows, locale, isAway) => {
      const same = ofMetric(rows, first).filter(({ comparability }) => comparability === 'same');
      return headed(name[locale], one ? changeSinceArticle(same, locale, isAway) : null, locale);
    },
    subtitle: (rows, locale) => markLegend(aboutOf(one, locale), rows, locale),
    chart: (rows, frame) =>
      panels(frame, { planes: unitPanels(rows, entry.metrics, frame.locale), notes: [] }),
    alt: (rows, locale) =>
      altOverTime(locale === 'zh' ? '折线图' : 'Line chart', rows, locale, entry.metrics),
    ...(one
      ? {
          native: (rows, locale) =>
            nativeOverTime(rows, locale, { about: nativeLegend(aboutOf(one, locale), rows, locale) }),
        }
      : {}),
  };
}

function aboutOf(one: boolean, locale: Locale): string {
  if (one) return locale === 'zh' ? '各次所述' : 'As stated each time';
  return locale === 'zh' ? '各次所述；一个指标一格' : 'As stated each time; one panel for each';
}
