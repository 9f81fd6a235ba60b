import { panels } from '../charts/panels.ts';
import { toWords } from '../dataset/quantity.ts';
import { altOverTime } from './kit/alt.ts';
import { toFigure } from './kit/figure.ts';
import { amount, when } from './kit/format-row.ts';
import { markLegend } from './kit/mark-legend.ts';
import { byDay, ofMetric } from './kit/rows.ts';
import { altOfChanges, type ChangedRow, changedSql, changesOf, factsOf } from './kit/rule-changes.ts';
import { unitPanels } from './kit/unit-panels.ts';

const metrics = ['e_inspection_marks', 'e_driving_licence', 'e_vehicle_licence'];

export const electronicLicences = toFigure<ChangedRow>({
  id: 'electronic-licences',
  domain: 'traffic',
  theme: 'adoption',
  metrics,
  question: { zh: '电子证照发了多少？', en: 'How many electronic licences were issued?' },
  title: (rows, locale) => {
    const [first, last] = [
      byDay(ofMetric(factsOf(rows), 'e_driving_licence'))[0],
      byDay(ofMetric(factsOf(rows), 'e_driving_licence')).at(-1),
    ];
    if (!first || !last) return locale === 'zh' ? '电子证照' : 'Electronic licences';
    return locale === 'zh'
      ? `电子驾驶证：${when(first, locale)}${amount(first, locale)}，${when(last, locale)}${amount(last, locale)}`
      : `Electronic driving licences: ${toWords(first, locale, null)} in ${when(first, locale)}, ${toWords(last, locale, null)} by ${when(last, locale)}`;
  },
  subtitle: (rows, locale) =>
    markLegend(
      locale === 'zh' ? '累计；一种证照一格' : 'Cumulative; one panel for each licence',
      factsOf(rows),
      locale,
    ),
  sql: changedSql(metrics, 'traffic'),
  chart: (rows, frame) => {
    const { changes, notes } = changesOf(rows, frame.locale);
    const own = (metric: string) => changes.filter((change) => change.metric === metric);
    const planes = unitPanels(factsOf(rows), metrics, frame.locale, { changesOf: own });
    return panels(frame, { planes, notes });
  },
  alt: (rows, locale) =>
    altOverTime(
      locale === 'zh' ? '一种证照一格的折线图' : 'Line charts, one panel for each licence',
      factsOf(rows),
      locale,
      metrics,
    ) + altOfChanges(rows, locale),
  notes: [
    {
      zh: '本文的497万是16个试点城市的车主；2020年6月起全国推行，范围骤增。2021年10月与2023年4月的来源同为3.7亿名车主，其一可能未更新。',
      en: 'The article’s 4.97 million are owners in 16 pilot cities; the pilot became national in June 2020. Sources of October 2021 and April 2023 both say 370 million owners, so one of them may be stale.',
    },
    {
      zh: '电子驾驶证与电子行驶证是后来的项目，本文没有对应的数字。',
      en: 'Electronic driving and vehicle licences came later; the article has no figure for them.',
    },
  ],
});
