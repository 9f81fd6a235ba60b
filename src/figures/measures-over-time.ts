import { batchesDrawn, batchesIn } from './kit/batches.ts';
import { factKind } from './kit/fact-kind.ts';
import type { FactRow } from './kit/fact-row.ts';
import { seriesSql } from './kit/fact-sql.ts';
import type { Figure } from './kit/figure.ts';
import { year } from './kit/format-row.ts';

export const measuresOverTime: Figure<FactRow> = {
  id: 'measures-over-time',
  domain: 'traffic',
  theme: 'measures',
  metrics: ['traffic_measures_batch'],
  reviews: { traffic: 2, comparison: 4 },
  question: { zh: '交管改革措施一批一批各推出多少项？', en: 'How many traffic measures came in each batch?' },
  title: (rows, locale) => {
    const batches = batchesIn(rows);
    const [first, last] = [batches[0], batches.at(-1)];
    if (!first || !last) return locale === 'zh' ? '交管改革措施分批推出' : 'Traffic measures by batch';
    return locale === 'zh'
      ? `${year(first)}—${year(last)}年，见于来源的交管改革措施有${batches.length}批`
      : `${batches.length} batches of traffic measures found for ${year(first)}–${year(last)}`;
  },
  row: factKind,
  sql: seriesSql(['traffic_measures_batch']),
  ...batchesDrawn({ zh: '交管改革措施', en: 'traffic measures' }),
  notes: [
    {
      zh: '只列有来源的批次，已知有缺，所以不求和；2023年的19项是全年数，横线表示所跨的时间。',
      en: 'Only batches with a source; some are known to be missing, so nothing is summed. The 19 of 2023 cover the whole year, shown by the bar.',
    },
  ],
};
