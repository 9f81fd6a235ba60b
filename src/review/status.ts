/** How far a metric is on its way to a target on the day of a review, by one stated rule. */

import { changeBetween, exactly, type Size, statedValue, toPlaceOf } from '../dataset/change.ts';
import type { Metric } from '../dataset/schema.ts';
import { reachOf } from '../text/bound.ts';
import { daysBetween } from '../text/calendar.ts';
import type { Locale, Text } from '../text/locale.ts';
import { comparableKey, type Fact, factsOf, type LedgerData, sayDay } from './ledger-data.ts';

/** What a target asks for: to be reached by its day, or never to be left until then. */
export const directionTerms = {
  reach: { zh: '达到', en: 'reach' },
  keep: { zh: '保持不低于', en: 'keep at least' },
  not_exceed: { zh: '不超过', en: 'not exceed' },
} as const satisfies Readonly<Record<string, Text>>;
export type Direction = keyof typeof directionTerms;
export const directions = Object.keys(directionTerms) as readonly Direction[];

/** What a metric should be by a day. */
export interface Target {
  readonly metric_id: string;
  /** In the metric's plain unit. */
  readonly value: number;
  /** ISO day. */
  readonly by: string;
  /** Absent: to be reached. */
  readonly direction?: Direction;
  /** Where the way to it begins; absent: the first comparable observation. */
  readonly baseline?: Baseline;
}

export interface Baseline {
  readonly value: number;
  /** ISO day. */
  readonly day: string;
}

/** What a target must have to be measured. */
export const lackTerms = {
  metric: { zh: '没有归入指标', en: 'it belongs to no metric' },
  number: { zh: '没有数值', en: 'it has no number' },
  date: { zh: '没有期限', en: 'it has no date' },
  unit: { zh: '单位与指标不同', en: 'its unit is not the metric’s' },
  base: { zh: '增减没有基准', en: 'a change without a base' },
} as const satisfies Readonly<Record<string, Text>>;
export type Lack = keyof typeof lackTerms;
export const lacks = Object.keys(lackTerms) as readonly Lack[];

/** A target that cannot be measured: it stands in the review by its own words. */
export interface OpenTarget {
  /** Of what: the label of a metric, or the words of the text. */
  readonly label: string;
  /** As it was written. */
  readonly words: string;
  readonly lacks: Lack;
  /** Where the ledger has it. */
  readonly observation_id?: string;
}

/** `mark` tells a status apart at a glance, in black and white too. */
export const statusTerms = {
  reached: { zh: '按期达到', en: 'reached', mark: '✓' },
  ahead: { zh: '超前', en: 'ahead', mark: '↑' },
  on_track: { zh: '正常', en: 'on track', mark: '→' },
  reached_late: { zh: '逾期达到', en: 'reached late', mark: '✓' },
  behind: { zh: '滞后', en: 'behind', mark: '↓' },
  overdue: { zh: '逾期未达', en: 'overdue', mark: '×' },
  no_data: { zh: '无新数据', en: 'no data since', mark: '?' },
  not_comparable: { zh: '不可比', en: 'not comparable', mark: '?' },
  unmeasurable: { zh: '无法衡量', en: 'cannot be measured', mark: '○' },
  no_target: { zh: '未设目标', en: 'no target', mark: '–' },
} as const satisfies Readonly<Record<string, Text & { readonly mark: string }>>;
export type Status = keyof typeof statusTerms;
export const statuses = Object.keys(statusTerms) as readonly Status[];

/** How far off the planned line still counts as on it, as a share of the whole way. */
export const tolerance = 0.05;
/** An observation older than this on the day of the review no longer says how things stand. */
const staleDays = 400;

interface Clause extends Text {
  /** The statuses that it gives. */
  readonly gives: readonly Status[];
  /** It is of targets to be kept or not exceeded. */
  readonly isOfHolding?: boolean;
}

const [share, days] = [`${tolerance * 100}%`, staleDays];

/** The rule, clause by clause. */
const clauses: readonly Clause[] = [
  {
    gives: ['reached'],
    zh: '到期日以前已达到为按期达到。',
    en: 'Reached by its day is reached.',
  },
  { gives: ['reached_late'], zh: '到期以后才达到为逾期达到。', en: 'Reached only later is reached late.' },
  {
    gives: ['overdue'],
    zh: '到期后的观测值证明未达到为逾期未达。',
    en: 'An observation after its day that proves it missed is overdue.',
  },
  {
    gives: ['ahead', 'on_track', 'behind'],
    zh: `到期以前，计划线从目标的基线（没有则从第一个可比观测值）匀速到达目标，最新观测值比它那一天的计划快全程的${share}以上为超前，慢${share}以上为滞后，其间为正常；目标是下降的，降得多为快。`,
    en: `Before its day the plan runs evenly from the target’s baseline (or the first comparable observation): the newest observation is ahead when it is more than ${share} of the whole way further than the plan of its own day, behind when it falls more than ${share} short, else on track; where the target is a fall, further is lower.`,
  },
  {
    gives: ['no_data'],
    zh: `到期后没有观测值，或最新的早于评估日${days}天以上，为无新数据。`,
    en: `Without an observation after its day, or in the ${days} days before the review, there is no data since.`,
  },
  {
    gives: ['reached', 'behind', 'on_track', 'overdue'],
    isOfHolding: true,
    zh: '“保持不低于”“不超过”：基线以来每个观测值都守住为正常（到期后为按期达到），有一个证明没守住为滞后（到期后为逾期未达）。',
    en: 'To keep or not to exceed: on track while every observation since the baseline holds (reached once due), behind when one proves that it does not (overdue once due).',
  },
  {
    gives: ['not_comparable'],
    zh: '“逾”“至少”只证明下界，“近”“不足”只证明上界，“约”两头都不证明，界限定不下的记为不可比。',
    en: '“Over” and “at least” prove a lower end alone, “nearly” and “under” an upper end alone, “about” neither; what the bounds leave open is not comparable.',
  },
  {
    gives: ['unmeasurable'],
    zh: '没有数值、单位、基准或期限的目标无法衡量，不作判定。',
    en: 'A target without number, unit, base or date cannot be measured and is not judged.',
  },
];

/** As much of the rule as judged some targets. */
export function statusRule(judged: readonly Status[], hasHolding: boolean, locale: Locale): string {
  const told = clauses.filter(
    ({ gives, isOfHolding = false }) =>
      gives.some((status) => judged.includes(status)) && (!isOfHolding || hasHolding),
  );
  const head =
    locale === 'zh'
      ? '以本次评估日判定，只用同一口径的观测值。'
      : 'Judged on the day of the review, by observations of one definition.';
  return [head, ...told.map((clause) => clause[locale])].join(locale === 'zh' ? '' : ' ');
}

export interface Standing {
  readonly metric: Metric;
  readonly target: Target | null;
  readonly status: Status;
  readonly start: Fact | null;
  readonly latest: Fact | null;
  /** What the plan expects on the day of the latest observation, in plain units, to the place that this one prints. */
  readonly expected: Size | null;
  /** How far the latest observation is from a value that is overdue, or whose plan it is behind of. */
  readonly gap: Size | null;
  /** Why it stands so, in a sentence. */
  readonly why: Text;
}

/** @param asOf ISO day of the review. */
export function standingOf(data: LedgerData, metric: Metric, target: Target | null, asOf: string): Standing {
  const facts = factsOf(data, metric.metric_id).filter(({ period_end }) => period_end <= asOf);
  const latest = facts.findLast((row) => comparableKey(row, metric) !== null) ?? null;
  const place = { metric, target, start: null, latest, expected: null, gap: null };
  if (!target) return { ...place, ...reasons.noTarget };
  if (!latest) return { ...place, ...(facts.length > 0 ? reasons.otherScope : reasons.noObservation) };
  const key = comparableKey(latest, metric);
  const alike = facts.filter((row) => comparableKey(row, metric) === key);
  const run = alike.filter(({ period_end }) => !target.baseline || period_end >= target.baseline.day);
  const [start] = run;
  if (!start) return { ...place, ...reasons.nothingSince(target.baseline?.day ?? asOf) };
  const judged = (target.direction ?? 'reach') === 'reach' ? judgeReach : judgeHold;
  const judgement = judged(target, run, asOf);
  return { ...place, start, ...judgement, gap: gapOf(target, latest, judgement.status) };
}

function gapOf({ value, direction = 'reach' }: Target, latest: Fact, status: Status): Size | null {
  if (direction !== 'reach' || (status !== 'overdue' && status !== 'behind')) return null;
  const change = changeBetween(latest, exactly(value));
  return typeof change === 'string' ? null : change.by;
}

/** The observation that a target set now starts from: the newest comparable one by the day of the last review. */
export function baselineOf(data: LedgerData, metric: Metric, since: string): Baseline | undefined {
  const comparable = factsOf(data, metric.metric_id).filter((row) => comparableKey(row, metric) !== null);
  const fact = comparable.findLast(({ period_end }) => period_end <= since) ?? comparable[0];
  const value = fact ? statedValue(fact) : null;
  return fact && value !== null ? { value, day: fact.period_end } : undefined;
}

interface Judgement {
  readonly status: Status;
  readonly expected?: Size | null;
  readonly why: Text;
}

/** @param run the comparable observations since the baseline, oldest first, at least one. */
function judgeReach(target: Target, run: readonly Fact[], asOf: string): Judgement {
  const [first] = run as readonly [Fact];
  const latest = run.at(-1) ?? first;
  const { value: origin, day } = target.baseline ?? { value: statedValue(first), day: first.period_end };
  // A target below the start is a fall: everything is seen from the other side.
  const sign = origin !== null && target.value < origin ? -1 : 1;
  const goal = sign * target.value;
  const reach = (fact: Fact) => towards(sign, reachOf(fact));
  const missed = run.findLastIndex((fact) => reach(fact)[0] < goal);
  const reached = run[missed + 1];
  if (reached)
    return reached.period_end <= target.by ? reasons.reached(reached) : reasons.reachedLate(reached);
  const [low, high] = reach(latest);
  if (asOf >= target.by) {
    if (latest.period_end < target.by) return reasons.nothingSince(target.by);
    return high < goal ? reasons.overdue : reasons.open;
  }
  if (daysBetween(latest.period_end, asOf) > staleDays) return reasons.nothingSince(latest.period_end);
  const way = daysBetween(day, target.by);
  if (origin === null || way <= 0 || latest.period_end <= day) return reasons.noLine;
  const begin = sign * origin;
  const planned = begin + ((goal - begin) * daysBetween(day, latest.period_end)) / way;
  const slack = tolerance * (goal - begin);
  return { expected: toPlaceOf(latest, sign * planned), ...onLine([low, high], planned, slack) };
}

function onLine([low, high]: readonly [number, number], planned: number, slack: number): Judgement {
  if (low >= planned + slack) return reasons.ahead;
  if (high < planned - slack) return reasons.behind;
  if (low < planned - slack) return reasons.open;
  return Number.isFinite(high) ? reasons.onTrack : reasons.lowerEndOnTrack;
}

/** Whether every observation since the baseline kept the value, or stayed under it. */
function judgeHold(target: Target, run: readonly Fact[], asOf: string): Judgement {
  const sign = target.direction === 'not_exceed' ? -1 : 1;
  const goal = sign * target.value;
  const due = asOf >= target.by;
  const within = run.filter(({ period_end }) => period_end <= target.by);
  const broken = within.find((fact) => towards(sign, reachOf(fact))[1] < goal);
  if (broken) return reasons.broken(broken, due);
  const newest = within.at(-1);
  if (!newest || daysBetween(newest.period_end, due ? target.by : asOf) > staleDays)
    return reasons.nothingSince(newest?.period_end ?? target.by);
  if (within.some((fact) => towards(sign, reachOf(fact))[0] < goal)) return reasons.open;
  return due ? reasons.heldToTheEnd : reasons.held;
}

/** Seen towards the target: for a fall the ends change places. */
function towards(sign: number, [low, high]: readonly [number, number]): readonly [number, number] {
  return sign > 0 ? [low, high] : [-high, -low];
}

const reasons = {
  noTarget: { status: 'no_target', why: { zh: '没有为它设目标。', en: 'No target has been set for it.' } },
  noObservation: {
    status: 'no_data',
    why: { zh: '本次评估日以前没有观测值。', en: 'There is no observation by the date of this review.' },
  },
  otherScope: {
    status: 'not_comparable',
    why: {
      zh: '只有口径相近或单位不同的观测值。',
      en: 'There are only observations of similar scope or another unit.',
    },
  },
  noLine: {
    status: 'not_comparable',
    why: {
      zh: '只有一个可比的观测值，画不出计划线。',
      en: 'There is only one comparable observation: no planned line can be drawn.',
    },
  },
  open: {
    status: 'not_comparable',
    why: {
      zh: '所述只是界限，定不下在哪一侧。',
      en: 'What is stated is only a bound: it leaves open on which side it lies.',
    },
  },
  overdue: {
    status: 'overdue',
    why: { zh: '已到期，未达到目标。', en: 'It is due and not reached.' },
  },
  ahead: { status: 'ahead', why: { zh: '快于当日计划。', en: 'Ahead of the plan of its day.' } },
  behind: { status: 'behind', why: { zh: '慢于当日计划。', en: 'Behind the plan of its day.' } },
  onTrack: {
    status: 'on_track',
    why: { zh: '与当日计划相符。', en: 'In line with the plan of its day.' },
  },
  lowerEndOnTrack: {
    status: 'on_track',
    why: {
      zh: '所说的界限已与当日计划相符。',
      en: 'The bound that is stated is already in line with the plan.',
    },
  },
  held: {
    status: 'on_track',
    why: { zh: '基线以来一直守住。', en: 'It has held ever since the baseline.' },
  },
  heldToTheEnd: {
    status: 'reached',
    why: { zh: '守到了到期日。', en: 'It held until it was due.' },
  },
  reached: ({ period_end }: Fact): Judgement => ({
    status: 'reached',
    why: {
      zh: `${sayDay(period_end, 'zh')}已达到。`,
      en: `Reached by ${sayDay(period_end, 'en')}.`,
    },
  }),
  reachedLate: ({ period_end }: Fact): Judgement => ({
    status: 'reached_late',
    why: {
      zh: `到期以后，${sayDay(period_end, 'zh')}才见达到。`,
      en: `Seen reached only on ${sayDay(period_end, 'en')}, after it was due.`,
    },
  }),
  nothingSince: (day: string): Judgement => ({
    status: 'no_data',
    why: {
      zh: `${sayDay(day, 'zh')}以后没有可比的观测值。`,
      en: `There is no comparable observation after ${sayDay(day, 'en')}.`,
    },
  }),
  broken: ({ period_end }: Fact, due: boolean): Judgement => ({
    status: due ? 'overdue' : 'behind',
    why: {
      zh: `${sayDay(period_end, 'zh')}没有守住。`,
      en: `It did not hold on ${sayDay(period_end, 'en')}.`,
    },
  }),
} as const satisfies Readonly<Record<string, Judgement | ((...given: never[]) => Judgement)>>;
