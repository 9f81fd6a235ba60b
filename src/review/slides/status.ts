/** Targets and how far they are. */

import { exactly, type Stated } from '../../dataset/change.ts';
import type { Metric } from '../../dataset/schema.ts';
import type { Locale } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';
import { type LedgerData, sayAmount, sayDay, sayWhen } from '../ledger-data.ts';
import { shortLabel } from '../say-comparison.ts';
import {
  directionTerms,
  lackTerms,
  type OpenTarget,
  type Standing,
  type Status,
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
    takeaway: takeawayOf(terms, data),
  }),
  layout: (_, terms, { data }) => [tableOf(terms, data)],
  rests: (_, terms, { data }) => tableOf(terms, data),
};

function standingsOf({ targets, asOf }: ReviewTerms, data: LedgerData): readonly Standing[] {
  return targets.flatMap((target) => {
    const metric = data.metrics.find(({ metric_id }) => metric_id === target.metric_id);
    return metric ? [standingOf(data, metric, target, asOf)] : [];
  });
}

function takeawayOf(terms: ReviewTerms, data: LedgerData): string {
  const { locale, openTargets = [] } = terms;
  const all: readonly Status[] = [
    ...standingsOf(terms, data).map(({ status }) => status),
    ...openTargets.map(() => 'unmeasurable' as const),
  ];
  if (all.length === 0) return locale === 'zh' ? '尚未设目标。' : 'No targets have been set.';
  const counted = statuses
    .map((status) => ({
      name: statusTerms[status][locale],
      count: all.filter((one) => one === status).length,
    }))
    .filter(({ count }) => count > 0);
  return locale === 'zh'
    ? `${all.length}个目标：${counted.map(({ name, count }) => `${count}个${name}`).join('，')}。`
    : `${all.length} ${all.length === 1 ? 'target' : 'targets'}: ${counted.map(({ name, count }) => `${count} ${name}`).join(', ')}.`;
}

function tableOf(terms: ReviewTerms, data: LedgerData): SlidePart {
  const { locale, openTargets = [] } = terms;
  const zh = locale === 'zh';
  const standings = standingsOf(terms, data);
  const without = data.metrics.length - new Set(standings.map(({ metric }) => metric.metric_id)).size;
  return {
    body: {
      kind: 'table',
      table: {
        columns: zh
          ? ['指标', '目标', '到期', '最新', '当日计划', '状态', '依据']
          : ['Metric', 'Target', 'Due', 'Latest', 'Planned by then', 'Status', 'Why'],
        rows: [
          ...standings.map((standing) => standingCells(standing, locale)),
          ...openTargets.map((target) => openCells(target, locale)),
        ],
      },
      notes: [
        statusRule(
          [...standings.map(({ status }) => status), ...openTargets.map(() => 'unmeasurable' as const)],
          terms.targets.some(({ direction = 'reach' }) => direction !== 'reach'),
          locale,
        ),
        ...(without > 0
          ? [zh ? `另有${without}项指标未设目标。` : `No target has been set for ${without} further metrics.`]
          : []),
      ],
    },
    observations: [
      ...standings.flatMap(({ start, latest }) =>
        [start, latest].flatMap((row) => row?.observation_id ?? []),
      ),
      ...openTargets.flatMap(({ observation_id }) => observation_id ?? []),
    ],
  };
}

function standingCells(
  { metric, target, latest, expected, gap, status, why }: Standing,
  locale: Locale,
): readonly string[] {
  return [
    shortLabel(metric, locale),
    target ? sayTarget(target, metric, locale) : '—',
    target ? sayDay(target.by, locale) : '—',
    latest ? sayAmount(latest, metric, locale) + phrase(locale).paren(sayWhen(latest, metric, locale)) : '—',
    expected ? saySize(expected, metric, locale) : '—',
    sayStatus(status, locale),
    why[locale] + (gap ? sayGap(saySize(gap, metric, locale), locale) : ''),
  ];
}

/** What cannot be measured stands by its own words. */
function openCells({ label, words, lacks }: OpenTarget, locale: Locale): readonly string[] {
  const why = lackTerms[lacks][locale];
  return [
    label || '—',
    `“${words}”`,
    '—',
    '—',
    '—',
    sayStatus('unmeasurable', locale),
    why.charAt(0).toUpperCase() + why.slice(1) + phrase(locale).stop,
  ];
}

function sayStatus(status: Status, locale: Locale): string {
  return `${statusTerms[status].mark} ${statusTerms[status][locale]}`;
}

/** 5亿个（自2020年5月31日2.9亿个）; not exceed 150 users. */
function sayTarget({ value, direction = 'reach', baseline }: Target, metric: Metric, locale: Locale): string {
  const zh = locale === 'zh';
  const asked = direction === 'reach' ? '' : `${directionTerms[direction][locale]}${zh ? '' : ' '}`;
  const from = baseline
    ? zh
      ? `（自${sayDay(baseline.day, 'zh')}的${saySize(exactly(baseline.value), metric, 'zh')}）`
      : ` (from ${saySize(exactly(baseline.value), metric, 'en')}, ${sayDay(baseline.day, 'en')})`
    : '';
  return `${asked}${saySize(exactly(value), metric, locale)}${from}`;
}

function sayGap(size: string, locale: Locale): string {
  return locale === 'zh' ? `距目标${size}。` : ` It is ${size} from the target.`;
}

function saySize({ value, bound }: Pick<Stated, 'value' | 'bound'>, metric: Metric, locale: Locale): string {
  return sayAmount({ value, low: null, high: null, bound, unit: metric.unit_zh }, metric, locale);
}
