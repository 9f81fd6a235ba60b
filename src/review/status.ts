/** How far a metric is on its way to a target, by one stated rule. */

import type { Metric } from '../dataset/schema.ts';
import { reachOf } from '../text/bound.ts';
import { daysBetween } from '../text/calendar.ts';
import type { Text } from '../text/locale.ts';
import { comparableKey, type Fact, factsOf, type Material, sayDay, statedValue } from './ledger-data.ts';

/** What a metric should reach by a day. */
export interface Target {
  readonly metric_id: string;
  readonly value: number;
  /** ISO day. */
  readonly by: string;
}

export const statuses = ['ahead', 'on_track', 'behind', 'no_target', 'not_comparable'] as const;
export type Status = (typeof statuses)[number];

export const statusName: Readonly<Record<Status, Text>> = {
  ahead: { zh: '超前', en: 'ahead' },
  on_track: { zh: '正常', en: 'on track' },
  behind: { zh: '滞后', en: 'behind' },
  no_target: { zh: '未设目标', en: 'no target' },
  not_comparable: { zh: '不可比', en: 'not comparable' },
};

/** How far off the planned line still counts as on it, as a share of the whole way. */
export const tolerance = 0.05;

/** The rule as it is printed beside every status. */
export const statusRule: Text = {
  zh: `计划线从上次评估日的可比观测值（没有则取其后第一个）按所述数画起，匀速到达目标。以截至本次评估日最新的可比观测值比照当日计划：高出全程的${tolerance * 100}%以上为超前，低于${tolerance * 100}%以上为滞后，其间为正常；到期只看是否达到。“逾”“至少”只证明下界，“近”“不足”只证明上界，“约”两头都不证明，界限定不下的记为不可比；口径相近的观测值不用。`,
  en: `The planned line starts at the comparable observation of the last review (or the first after it), at its stated number, and runs evenly to the target. The newest comparable observation of this review is held against the plan of its day: more than ${tolerance * 100}% of the whole way above is ahead, more than ${tolerance * 100}% below is behind, between is on track; once due, only reaching the target counts. “Over” and “at least” prove a lower end alone, “nearly” and “under” an upper end alone, “about” neither; what the bounds leave open is not comparable, and numbers of similar scope are not used.`,
};

export interface Standing {
  readonly metric: Metric;
  readonly target: Target | null;
  readonly status: Status;
  readonly start: Fact | null;
  readonly latest: Fact | null;
  /** What the plan expects on the day of the latest observation, in plain units. */
  readonly expected: number | null;
  /** Why it stands so, in a sentence. */
  readonly why: Text;
}

/** @param since @param asOf ISO days of the last review and of this one. */
export function standingOf(
  material: Material,
  metric: Metric,
  target: Target | null,
  since: string,
  asOf: string,
): Standing {
  const facts = factsOf(material, metric.metric_id).filter(({ period_end }) => period_end <= asOf);
  const latest = facts.findLast((row) => comparableKey(row, metric) !== null) ?? null;
  const blank = { metric, target, start: null, latest, expected: null };
  if (!target)
    return {
      ...blank,
      status: 'no_target',
      why: { zh: '没有为它设目标。', en: 'No target has been set for it.' },
    };
  const undecided = (zh: string, en: string): Standing => ({
    ...blank,
    status: 'not_comparable',
    why: { zh, en },
  });
  if (!latest)
    return facts.length > 0
      ? undecided(
          '只有口径相近或单位不同的观测值。',
          'There are only observations of similar scope or another unit.',
        )
      : undecided('本次评估日以前没有观测值。', 'There is no observation by the date of this review.');
  const key = comparableKey(latest, metric);
  const alike = facts.filter((row) => comparableKey(row, metric) === key);
  const start = alike.findLast(({ period_end }) => period_end <= since) ?? alike[0] ?? latest;
  return judged(metric, target, start, latest);
}

function judged(metric: Metric, target: Target, start: Fact, latest: Fact): Standing {
  const from = statedValue(start);
  const due = latest.period_end >= target.by;
  // A target below the start is a fall: everything is seen from the other side.
  const sign = from !== null && target.value < from ? -1 : 1;
  const [low, high] = towards(sign, reachOf(latest));
  const goal = sign * target.value;
  const found = { metric, target, start, latest };
  if (low >= goal)
    return {
      ...found,
      status: due ? 'on_track' : 'ahead',
      expected: target.value,
      why: {
        zh: due ? '已到期，最新的观测值达到目标。' : `已提前达到目标（${sayDay(target.by, 'zh')}到期）。`,
        en: due
          ? 'It is due, and the newest observation reaches it.'
          : `The target has been reached before ${sayDay(target.by, 'en')}.`,
      },
    };
  const way = daysBetween(start.period_end, target.by);
  if (!due && (start === latest || from === null || way <= 0))
    return {
      ...found,
      status: 'not_comparable',
      expected: null,
      why: {
        zh: '只有一个可比的观测值，画不出计划线。',
        en: 'There is only one comparable observation: no planned line can be drawn.',
      },
    };
  const origin = sign * (from ?? target.value);
  const gone = due ? 1 : daysBetween(start.period_end, latest.period_end) / way;
  const planned = origin + (goal - origin) * gone;
  const slack = due ? 0 : tolerance * (goal - origin);
  const place = { ...found, expected: sign * planned };
  if (low >= planned + slack && !due)
    return { ...place, status: 'ahead', why: { zh: '高于当日计划。', en: 'Above the plan of its day.' } };
  if (high < planned - slack)
    return {
      ...place,
      status: 'behind',
      why: due
        ? { zh: '已到期，未达到目标。', en: 'It is due and not reached.' }
        : { zh: '低于当日计划。', en: 'Below the plan of its day.' },
    };
  if (low >= planned - slack)
    return {
      ...place,
      status: 'on_track',
      why: Number.isFinite(high)
        ? { zh: '与当日计划相符。', en: 'In line with the plan of its day.' }
        : { zh: '下界已与当日计划相符。', en: 'Its lower end is already in line with the plan.' },
    };
  return {
    ...place,
    status: 'not_comparable',
    why: {
      zh: '所述只是界限，定不下在计划线的哪一侧。',
      en: 'What is stated is only a bound: it leaves open on which side of the plan it lies.',
    },
  };
}

function towards(sign: number, [low, high]: readonly [number, number]): readonly [number, number] {
  return sign > 0 ? [low, high] : [-high, -low];
}
