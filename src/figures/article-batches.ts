import { steps } from '../charts/steps.ts';
import type { Locale } from '../text/locale.ts';
import { factKind } from './kit/fact-kind.ts';
import { type FactRow, nameOf, unitOf } from './kit/fact-row.ts';
import { factColumns } from './kit/fact-sql.ts';
import type { Figure } from './kit/figure.ts';
import { amount, amountWithUnit, axisNumber, periodWords } from './kit/format-row.ts';
import { type NativeChart, type NativeSeries, pointsOf, withCorners } from './kit/native-chart.ts';
import { plainColumn } from './kit/row-kind.ts';
import { byDay, ofMetric } from './kit/rows.ts';
import { toMark } from './kit/to-mark.ts';

type BatchRow = FactRow & {
  /** Sum of the batches up to this one; null for the total the article states. */
  readonly cumulated: number | null;
  /** The first day of what the total counts. */
  readonly counted_from: string | null;
};

const cumulated = plainColumn('cumulated', { zh: '累加', en: 'Cumulated' }, { numeric: true });

export const articleBatches: Figure<BatchRow> = {
  id: 'article-batches',
  domain: 'traffic',
  theme: 'measures',
  metrics: ['traffic_measures_batch', 'traffic_measures_total'],
  reviews: { all: 3, traffic: 1 },
  question: {
    zh: '本文的三批措施怎样累加到总数？',
    en: 'How do the article’s three batches add up to its total?',
  },
  title: (rows, locale, isAway) => {
    const [batches, total] = [
      ofMetric(rows, 'traffic_measures_batch'),
      ofMetric(rows, 'traffic_measures_total')[0],
    ];
    if (!total || batches.length === 0)
      return locale === 'zh'
        ? `${isAway ? '' : '本文的'}各批措施`
        : `${isAway ? 'Batches' : 'The article’s batches'} of measures`;
    const parts = batches.map((row) => axisNumber(row.value ?? 0, locale)).join(' + ');
    return locale === 'zh'
      ? `${batches.length}批措施：${parts}，${isAway ? '' : '本文'}总数${amountWithUnit(total, locale)}`
      : `${batches.length} batches: ${parts}; the ${isAway ? 'stated' : 'article’s'} total is ${amountWithUnit(total, locale)}`;
  },
  subtitle: (_, locale) =>
    locale === 'zh' ? '本文所述各批累加的项数' : 'Measures of the article’s batches, added up batch by batch',
  row: { ...factKind, columns: factKind.columns.toSpliced(1, 0, cumulated) },
  sql: `select ${factColumns},
  case when metric_id = 'traffic_measures_batch'
    then sum(value) over (partition by metric_id, source_id order by period_start) end as cumulated,
  case when metric_id = 'traffic_measures_total'
    then coalesce(cast(period_start as varchar), left(baseline || '-01-01', 10)) end as counted_from
from facts
where article and metric_id in ('traffic_measures_batch', 'traffic_measures_total')
  and source_id = (select arg_max(source_id, period_end) from facts where article and metric_id = 'traffic_measures_total')
order by metric_id, period_start`,
  chart: (rows, frame) => {
    const { locale } = frame;
    const total = ofMetric(rows, 'traffic_measures_total')[0];
    const batches = byDay(ofMetric(rows, 'traffic_measures_batch')).map((row) => ({
      ...toMark(row, locale),
      date: dayOf(row),
      reached: row.cumulated ?? 0,
    }));
    return steps(frame, {
      batches,
      total: total ? { ...toMark(total, locale), date: total.period_end } : null,
      from: total?.counted_from ?? null,
      unit: unitOf(rows[0], locale),
      format: (value) => axisNumber(value, locale),
    });
  },
  native: nativeSteps,
  alt: (rows, locale) => {
    const batches = byDay(ofMetric(rows, 'traffic_measures_batch'));
    const total = ofMetric(rows, 'traffic_measures_total')[0];
    const each = batches.map((row) =>
      locale === 'zh'
        ? `${periodWords(row, locale)}推出${amountWithUnit(row, locale)}`
        : `${axisNumber(row.value ?? 0, locale)} in ${periodWords(row, locale)}`,
    );
    const sum = batches.at(-1)?.cumulated ?? 0;
    return locale === 'zh'
      ? `阶梯图，本文各批措施累加：${each.join('、')}，共${axisNumber(sum, locale)}项；${total ? `本文写明的总数是${amountWithUnit(total, locale)}` : '本文未列总数'}。`
      : `Step chart adding up the article’s batches of measures: ${each.join(', ')}, ${axisNumber(sum, locale)} in all; the article states ${total ? amountWithUnit(total, locale) : 'no total'}.`;
  },
  notes: [
    {
      zh: '只累加本文写明的各批；之后各来源的“累计”各有起点，不与此相加。',
      en: 'Only the article’s own batches are added; later stated totals have other baselines and are never added to these.',
    },
  ],
};

function dayOf({ period_start, period_end }: BatchRow): string {
  return period_start ?? period_end;
}

/** From zero where the count begins, a step a batch, and the stated total as a dot at the end. */
function nativeSteps(rows: readonly BatchRow[], locale: Locale): NativeChart | null {
  const batches = byDay(ofMetric(rows, 'traffic_measures_batch'));
  const total = ofMetric(rows, 'traffic_measures_total')[0];
  const [first] = batches;
  if (!first) return null;
  const from = total?.counted_from ?? null;
  const reached = new Map<string, number | null>([
    ...(from && from < dayOf(first) ? [[from, 0] as const] : []),
    ...batches.map((row) => [dayOf(row), row.cumulated] as const),
    ...(total ? [[total.period_end, batches.at(-1)?.cumulated ?? null] as const] : []),
  ]);
  const days = [...reached.keys()].sort();
  const batchOn = (day: string) => batches.find((row) => dayOf(row) === day);
  const words = (row: BatchRow) => `${row === first ? '' : '+'}${amount(row, locale)}`;
  const sum: NativeSeries = {
    name: locale === 'zh' ? '各批累加' : 'Batches added up',
    domain: first.domain,
    form: 'step',
    values: days.map((day) => reached.get(day) ?? null),
    words: days.map(batchOn).map((row) => (row ? words(row) : null)),
  };
  const stated = total && {
    name: nameOf(total, locale),
    domain: total.domain,
    form: 'dot' as const,
    ...pointsOf(
      days.map((day) => (day === total.period_end ? total : undefined)),
      locale,
    ),
  };
  return withCorners({
    kind: 'line',
    categories: days,
    series: stated ? [sum, stated] : [sum],
    unit: unitOf(first, locale),
    logarithmic: false,
  });
}
