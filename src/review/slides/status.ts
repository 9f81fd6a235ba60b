/** Targets and how far they are. */

import type { Metric } from '../../dataset/schema.ts';
import { amountWithUnit } from '../../figures/kit/format-row.ts';
import type { Locale } from '../../text/locale.ts';
import { type LedgerData, sayAmount, sayDay, sayWhen } from '../ledger-data.ts';
import { shortLabel } from '../say-comparison.ts';
import {
  directionTerms,
  type Standing,
  standingOf,
  statuses,
  statusRule,
  statusTerms,
  type Target,
} from '../status.ts';
import type { ReviewTerms } from '../terms.ts';
import type { SlideKind, SlidePart } from './slide-kind.ts';

interface StatusBody {
  readonly kind: 'status';
}

export const statusSlide: SlideKind<StatusBody> = {
  kind: 'status',
  name: { zh: '目标与进度', en: 'Targets and status' },
  isBody: () => true,
  blank: () => ({ kind: 'status' }),
  propose: (_, terms, { data }) => ({
    title: terms.locale === 'zh' ? '目标与进度' : 'Targets and status',
    takeaway: takeawayOf(standingsOf(terms, data), terms.locale),
  }),
  layout: (_, terms, { data }) => [tableOf(standingsOf(terms, data), data, terms.locale)],
  rests: (_, terms, { data }) => tableOf(standingsOf(terms, data), data, terms.locale),
};

function standingsOf({ targets, asOf }: ReviewTerms, data: LedgerData): readonly Standing[] {
  return targets.flatMap((target) => {
    const metric = data.metrics.find(({ metric_id }) => metric_id === target.metric_id);
    return metric ? [standingOf(data, metric, target, asOf)] : [];
  });
}

function takeawayOf(standings: readonly Standing[], locale: Locale): string {
  if (standings.length === 0) return locale === 'zh' ? '尚未设目标。' : 'No targets have been set.';
  const counted = statuses
    .map((status) => ({
      name: statusTerms[status][locale],
      count: standings.filter((one) => one.status === status).length,
    }))
    .filter(({ count }) => count > 0);
  return locale === 'zh'
    ? `${standings.length}个目标：${counted.map(({ name, count }) => `${count}个${name}`).join('，')}。`
    : `${standings.length} ${standings.length === 1 ? 'target' : 'targets'}: ${counted.map(({ name, count }) => `${count} ${name}`).join(', ')}.`;
}

function tableOf(standings: readonly Standing[], { metrics }: LedgerData, locale: Locale): SlidePart {
  const zh = locale === 'zh';
  const without = metrics.length - new Set(standings.map(({ metric }) => metric.metric_id)).size;
  return {
    body: {
      kind: 'table',
      table: {
        columns: zh
          ? ['指标', '目标', '到期', '最新', '当日计划', '状态', '依据']
          : ['Metric', 'Target', 'Due', 'Latest', 'Planned by then', 'Status', 'Why'],
        rows: standings.map(({ metric, target, latest, expected, status, why }) => [
          shortLabel(metric, locale),
          target ? sayTarget(target, metric, locale) : '—',
          target ? sayDay(target.by, locale) : '—',
          latest
            ? `${sayAmount(latest, metric, locale)}${zh ? '（' : ' ('}${sayWhen(latest, metric, locale)}${zh ? '）' : ')'}`
            : '—',
          plain(expected, metric, locale),
          `${statusTerms[status].mark} ${statusTerms[status][locale]}`,
          why[locale],
        ]),
      },
      notes: [
        statusRule[locale],
        ...(without > 0
          ? [zh ? `另有${without}项指标未设目标。` : `No target has been set for ${without} further metrics.`]
          : []),
      ],
    },
    observations: standings.flatMap(({ start, latest }) =>
      [start, latest].flatMap((row) => row?.observation_id ?? []),
    ),
  };
}

/** 5亿个（自2020年5月31日2.9亿个）; not exceed 150 users. */
function sayTarget({ value, direction = 'reach', baseline }: Target, metric: Metric, locale: Locale): string {
  const zh = locale === 'zh';
  const asked = direction === 'reach' ? '' : `${directionTerms[direction][locale]}${zh ? '' : ' '}`;
  const from = baseline
    ? zh
      ? `（自${sayDay(baseline.day, 'zh')}的${plain(baseline.value, metric, 'zh')}）`
      : ` (from ${plain(baseline.value, metric, 'en')}, ${sayDay(baseline.day, 'en')})`
    : '';
  return `${asked}${plain(value, metric, locale)}${from}`;
}

/** A planned number, to four digits. */
function plain(value: number | null, { unit_zh, unit_en }: Metric, locale: Locale): string {
  if (value === null) return '—';
  const exact = { value: Number(value.toPrecision(4)), low: null, high: null, bound: 'exact' } as const;
  return amountWithUnit({ ...exact, unit: unit_zh, unit_zh, unit_en }, locale);
}
