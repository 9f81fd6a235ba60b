import { panels } from '../charts/panels.ts';
import { altOverTime } from './alt.ts';
import { toFigure } from './figure.ts';
import { reading } from './reading.ts';
import { type SeriesRow, seriesSql } from './series-sql.ts';
import { byDay } from './span.ts';
import { unitPanels } from './unit-panels.ts';
import { amountWithUnit, when } from './words.ts';

const metrics = ['residence_permits'];

export const residencePermits = toFigure<SeriesRow>({
  id: 'residence-permits',
  domain: 'public_order',
  theme: 'volume',
  metrics,
  question: { zh: '居住证发放了多少？', en: 'How many residence permits have been issued?' },
  title: (rows, locale) => {
    const last = byDay(rows.filter((row) => row.comparability === 'same')).at(-1);
    if (!last) return locale === 'zh' ? '居住证累计发放' : 'Residence permits issued';
    return locale === 'zh'
      ? `居住证累计发放${amountWithUnit(last, locale)}（${when(last, locale)}）`
      : `Residence permits issued: ${amountWithUnit(last, locale)} by ${when(last, locale)}`;
  },
  subtitle: (rows, locale) =>
    reading(
      locale === 'zh' ? '累计；证与人分两格' : 'Cumulative; permits and people stand apart',
      rows,
      locale,
    ),
  sql: seriesSql(metrics),
  chart: (rows, frame) => panels(frame, { planes: unitPanels(rows, metrics, frame.locale), notes: [] }),
  alt: (rows, locale) =>
    altOverTime(locale === 'zh' ? '分格的折线图' : 'Line charts in panels', rows, locale),
  notes: [
    {
      zh: '一年发放一亿张不可能：2018年全年发放2400多万张，截至2024年5月的五年共8400万张。这个数字只能是累计数，两个流量数不与它相连。',
      en: 'A hundred million in one year is impossible: more than 24 million were issued in all of 2018 and 84 million in the five years to May 2024. The figure can only be cumulative; those flows are not joined to it.',
    },
  ],
});
