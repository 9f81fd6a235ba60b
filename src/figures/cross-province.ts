import { panels } from '../charts/panels.ts';
import { altOverTime } from './kit/alt.ts';
import { toFigure } from './kit/figure.ts';
import { amountWithUnit } from './kit/format-row.ts';
import { markLegend } from './kit/mark-legend.ts';
import { ownRow } from './kit/rows.ts';
import { type SeriesRow, seriesSql } from './kit/series-sql.ts';
import { unitPanels } from './kit/unit-panels.ts';

const metrics = ['cross_province_beneficiaries'];

export const crossProvince = toFigure<SeriesRow>({
  id: 'cross-province',
  domain: 'traffic',
  theme: 'volume',
  metrics,
  question: {
    zh: '多少人在外省考试、检车、换证、缴罚款？',
    en: 'How many people took tests, had vehicles inspected, renewed licences or paid fines in another province?',
  },
  title: (rows, locale) => {
    const own = ownRow(rows);
    if (!own) return locale === 'zh' ? '跨省异地交管服务' : 'Traffic services in another province';
    return locale === 'zh'
      ? `跨省异地交管服务：本文${amountWithUnit(own, locale)}，后来的数字口径更宽`
      : `Traffic services in another province: ${amountWithUnit(own, locale)} in the article, then wider counts`;
  },
  subtitle: (rows, locale) =>
    markLegend(
      locale === 'zh'
        ? '各来源的范围不同，不连线'
        : 'Scopes differ from source to source; no line joins them',
      rows,
      locale,
    ),
  sql: seriesSql(metrics),
  chart: (rows, frame) => panels(frame, { planes: unitPanels(rows, metrics, frame.locale), notes: [] }),
  alt: (rows, locale) =>
    altOverTime(locale === 'zh' ? '一种单位一格的点图' : 'Dot plots, one panel for each unit', rows, locale),
  notes: [
    {
      zh: '本文的范围含缴纳罚款；后来的来源有的列考试、检验、换证，有的含违法处理，并停在“超过1亿”。',
      en: 'The article’s scope includes paying fines; later sources list tests, inspection and replacement, or include violations, and stay at “over 100 million”.',
    },
  ],
});
