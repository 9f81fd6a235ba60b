import { panels } from '../charts/panels.ts';
import { altOverTime } from './alt.ts';
import { type ChangedRow, changedSql, changesOf, factsOf } from './changes.ts';
import { toFigure } from './figure.ts';
import { reading } from './reading.ts';
import { byDay, ofMetric, ownRow } from './span.ts';
import { unitPanels } from './unit-panels.ts';
import { amountWithUnit, when } from './words.ts';

const metrics = ['port_visa_provinces', 'port_visa_cities', 'port_visa_ports'];

export const portVisas = toFigure<ChangedRow>({
  id: 'port-visas',
  domain: 'immigration',
  theme: 'coverage',
  metrics,
  question: { zh: '多少口岸可以办理口岸签证？', en: 'At how many ports can a visa be obtained on arrival?' },
  title: (rows, locale) => {
    const ports = ofMetric(factsOf(rows), 'port_visa_ports');
    const [own, last] = [ownRow(ports), byDay(ports).at(-1)];
    if (!own || !last) return locale === 'zh' ? '口岸签证的范围' : 'Where port visas are issued';
    if (own === last)
      return locale === 'zh'
        ? `口岸签证：${amountWithUnit(own, locale)}口岸`
        : `Port visas at ${amountWithUnit(own, locale)}`;
    return locale === 'zh'
      ? `口岸签证：从${amountWithUnit(own, locale)}口岸到${amountWithUnit(last, locale)}（${when(last, locale)}）`
      : `Port visas: from ${amountWithUnit(own, locale)} to ${amountWithUnit(last, locale)} by ${when(last, locale)}`;
  },
  subtitle: (rows, locale) =>
    reading(
      locale === 'zh' ? '省份、城市、口岸各一格' : 'Provinces, cities and ports in panels',
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
    altOverTime(locale === 'zh' ? '分格的阶梯图' : 'Step charts in panels', factsOf(rows), locale),
  notes: [
    {
      zh: '本文之后各只见一个来源（2024年2月），省份数未见后续；口岸签证在疫情期间曾暂停。',
      en: 'After the article one source is known for cities and ports (February 2024) and none for provinces; port visas were suspended during the epidemic.',
    },
  ],
});
