import { panels } from '../charts/panels.ts';
import { altOverTime } from './kit/alt.ts';
import { changeSinceArticle } from './kit/change-since-article.ts';
import { toFigure } from './kit/figure.ts';
import { markLegend } from './kit/mark-legend.ts';
import { type SeriesRow, seriesSql } from './kit/series-sql.ts';
import { unitPanels } from './kit/unit-panels.ts';

const metrics = ['residence_permits'];

export const residencePermits = toFigure<SeriesRow>({
  id: 'residence-permits',
  domain: 'public_order',
  theme: 'volume',
  metrics,
  question: { zh: '居住证发放了多少？', en: 'How many residence permits have been issued?' },
  title: (rows, locale) => {
    const what = locale === 'zh' ? '居住证累计发放' : 'Residence permits issued';
    const said = changeSinceArticle(
      rows.filter((row) => row.comparability === 'same'),
      locale,
    );
    return said ? `${what}${locale === 'zh' ? '：' : ': '}${said}` : what;
  },
  subtitle: (rows, locale) =>
    markLegend(
      locale === 'zh' ? '累计；证与人分两格' : 'Cumulative; permits and people stand apart',
      rows,
      locale,
    ),
  sql: seriesSql(metrics),
  chart: (rows, frame) => panels(frame, { planes: unitPanels(rows, metrics, frame.locale), notes: [] }),
  alt: (rows, locale) =>
    altOverTime(
      locale === 'zh' ? '一种单位一格的折线图' : 'Line charts, one panel for each unit',
      rows,
      locale,
    ),
  notes: [
    {
      zh: '原句说“一年来”，但这一数量只能读作历年累计；按年发放的数量是另一种统计，不与它相连。',
      en: 'The sentence speaks of the past year, but the quantity can only be read as counted over the years; numbers issued per year are another measure and are not joined to it.',
    },
  ],
});
