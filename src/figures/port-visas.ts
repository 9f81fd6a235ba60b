import { panels } from '../charts/panels.ts';
import { altOverTime } from './kit/alt.ts';
import { changeSinceArticle } from './kit/change-since-article.ts';
import { toFigure } from './kit/figure.ts';
import { markLegend } from './kit/mark-legend.ts';
import { ofMetric } from './kit/rows.ts';
import { altOfChanges, type ChangedRow, changedSql, changesOf, factsOf } from './kit/rule-changes.ts';
import { unitPanels } from './kit/unit-panels.ts';

const metrics = ['port_visa_provinces', 'port_visa_cities', 'port_visa_ports'];

export const portVisas = toFigure<ChangedRow>({
  id: 'port-visas',
  domain: 'immigration',
  theme: 'coverage',
  metrics,
  question: { zh: '多少口岸可以办理口岸签证？', en: 'At how many ports can a visa be obtained on arrival?' },
  title: (rows, locale) => {
    const said = changeSinceArticle(ofMetric(factsOf(rows), 'port_visa_ports'), locale);
    if (!said) return locale === 'zh' ? '口岸签证的范围' : 'Where port visas are issued';
    return locale === 'zh' ? `可办口岸签证的口岸：${said}` : `Ports that issue visas on arrival: ${said}`;
  },
  subtitle: (rows, locale) =>
    markLegend(
      locale === 'zh' ? '省份、城市、口岸各一格' : 'One panel each for provinces, cities and ports',
      factsOf(rows),
      locale,
    ),
  sql: changedSql(metrics, 'immigration'),
  chart: (rows, frame) => {
    const { changes, notes } = changesOf(rows, frame.locale);
    const planes = unitPanels(factsOf(rows), metrics, frame.locale, { shape: 'step', whole: true, changes });
    return panels(frame, { planes, notes });
  },
  alt: (rows, locale) =>
    altOverTime(
      locale === 'zh'
        ? '省份、城市、口岸各一格的阶梯图'
        : 'Step charts, one panel each for provinces, cities and ports',
      factsOf(rows),
      locale,
      metrics,
    ) + altOfChanges(rows, locale),
  notes: [
    {
      zh: '本文之后各只见一个来源（2024年2月），省份数未见后续；口岸签证在疫情期间曾暂停。',
      en: 'After the article one source is known for cities and ports (February 2024) and none for provinces; port visas were suspended during the epidemic.',
    },
  ],
});
