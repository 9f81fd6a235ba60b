/** A metric at two as-of days: how far it moved, where its observations may be compared, and why not elsewhere. */

import { type Change, changeBetween, paceOf, type Size } from '../dataset/change.ts';
import { growthStated } from '../dataset/growth-stated.ts';
import { type Quantity, toDateWords } from '../dataset/quantity.ts';
import type { Event, Metric, Observation } from '../dataset/schema.ts';
import { reachOf } from '../text/bound.ts';
import { yearsBetween } from '../text/calendar.ts';
import type { Locale, Text } from '../text/locale.ts';
import { comparableKey, type Fact, factsOf, type LedgerData, partOf } from './ledger-data.ts';

export interface Move {
  readonly direction: 'up' | 'down' | 'unchanged';
  /** How much, never negative, with the bound that the two ends leave it. */
  readonly by: Quantity;
  /** In per cent of the earlier; `null` when that is zero. */
  readonly percent: Quantity | null;
  /**
   * By how much in a year; `null` for a flow or a rate of growth, which are paces already, for a part of a year, for what
   * moved in a year or in less, of which nothing follows for a year, and where it comes to none.
   */
  readonly pace: Quantity | null;
}

export interface Comparison {
  readonly metric: Metric;
  /** The newest observation up to the earlier day, and the newest after it up to the later day. */
  readonly earlier: Fact | null;
  readonly later: Fact | null;
  readonly move: Move | null;
  /** What has been counted by other rules since the later observation. */
  readonly ruleBreak: RuleBreak | null;
  /** Why there is no move, or what the reader should know of it; empty when there is nothing to say. */
  readonly why: Text;
}

const nothing: Text = { zh: '', en: '' };
/** What is this near to a year is one. */
const nearYear = 0.02;

/** @param from @param to ISO days; an observation counts for the day its period ends. */
export function compare(data: LedgerData, metric: Metric, from: string, to: string): Comparison {
  const facts = factsOf(data, metric.metric_id);
  const before = facts.filter(({ period_end }) => period_end <= from).toReversed();
  const after = facts.filter(({ period_end }) => period_end > from && period_end <= to).toReversed();
  for (const later of after) {
    const key = comparableKey(later, metric);
    const earlier = key === null ? undefined : before.find((row) => comparableKey(row, metric) === key);
    if (!earlier) continue;
    const move = moveBetween(earlier, later, metric, growthStated(data.observations, earlier, later));
    const ruleBreak = ruleBreakAfter(data, later, to);
    const newest = ruleBreak ? later : (after[0] ?? later);
    return { metric, earlier, later, move, ruleBreak, why: noteOn(earlier, later, move, newest) };
  }
  const [earlier = null, later = null] = [before[0], after[0]];
  return {
    metric,
    earlier,
    later,
    move: null,
    ruleBreak: null,
    why: whyNot(data, metric, earlier, later),
  };
}

/** What another rule counts since: a newer observation that does not compare, and the change of rules before it. */
export interface RuleBreak {
  readonly event: Event;
  readonly newer: Fact;
}

/** The newest observation under other rules than a fact's, by a day; `null` where the rules are the same. */
export function ruleBreakAfter(data: LedgerData, fact: Fact, to: string): RuleBreak | null {
  const newer = factsOf(data, fact.metric_id ?? '').findLast(({ period_end }) => period_end <= to);
  if (newer?.comparability !== 'near' || newer.period_end <= fact.period_end) return null;
  const event = ruleChangeBetween(data, fact, newer);
  return event ? { event, newer } : null;
}

function ruleChangeBetween({ events }: LedgerData, earlier: Fact, later: Fact): Event | undefined {
  return events.find(
    ({ kind, metric_id, date }) =>
      (kind === 'rule_change' || kind === 'scope_change') &&
      metric_id === later.metric_id &&
      date > earlier.period_end &&
      date <= later.period_end,
  );
}

/**
 * The growth as the text prints it, where the two numbers could come to it: at comparable prices, or over a revised
 * base, they do not, and an amount beside it would contradict it.
 */
function printedPercent(
  { direction, slack }: Change,
  earlier: Fact,
  later: Fact,
  stated: Observation | undefined,
): Size | null {
  if (!stated || stated.value === null || stated.direction !== direction) return null;
  const [was, is] = [earlier, later].map((fact) => {
    const [low, high] = reachOf(fact);
    return [low - slack, high + slack] as const;
  }) as [readonly [number, number], readonly [number, number]];
  if (was[0] <= 0) return null;
  const sign = direction === 'down' ? -1 : 1;
  const ends = [is[0] / was[1], is[1] / was[0]].map((ratio) => sign * 100 * (ratio - 1));
  const room = 0.5 * 10 ** -(stated.decimals ?? 0);
  const isMade = stated.value >= Math.min(...ends) - room && stated.value <= Math.max(...ends) + room;
  return isMade ? { value: stated.value, bound: stated.bound } : null;
}

/** The move between two comparable observations; `null` where even its direction is open. */
export function moveBetween(
  earlier: Fact,
  later: Fact,
  metric: Metric,
  stated: Observation | undefined = undefined,
): Move | null {
  const change = changeBetween(earlier, later);
  if (typeof change === 'string') return null;
  const { direction, by } = change;
  const percent = printedPercent(change, earlier, later, stated) ?? change.percent;
  const years = yearsBetween(earlier.period_end, later.period_end);
  const isPace = metric.measure === 'flow' || partOf(later, metric) !== null || later.role === 'change';
  const hasPace = direction !== 'unchanged' && !isPace && years >= 1 + nearYear;
  const pace = hasPace ? paceOf(change, earlier, later, years) : null;
  return {
    direction,
    by: quantity(by, metric.unit_zh),
    percent: percent && quantity(percent, '%'),
    pace: pace && quantity(pace, metric.unit_zh),
  };
}

function quantity({ value, bound }: Size, unit: string): Quantity {
  return { value, low: null, high: null, bound, unit };
}

function noteOn(earlier: Fact, later: Fact, move: Move | null, newest: Fact): Text {
  const notes: Text[] = [];
  if (move === null)
    notes.push(
      changeBetween(earlier, later) === 'places'
        ? {
            zh: '按印出的位数，看不出增减。',
            en: 'As far as the two numbers are printed, they leave open whether it rose or fell.',
          }
        : {
            zh: '两处所述的界限互相容纳，看不出增减。',
            en: 'The bounds of the two statements leave open whether it rose or fell.',
          },
    );
  else if (move.by.bound === 'about')
    notes.push(
      earlier.bound === 'exact' && later.bound === 'exact'
        ? {
            zh: '两个数印出的位数不同，增减只计到较粗的一位。',
            en: 'The two are printed to different places: the change is told to the coarser one.',
          }
        : {
            zh: '两端都不是确数，按所述数相减。',
            en: 'Neither end is exact: the stated numbers are subtracted.',
          },
    );
  if (earlier.review === 'disputed' || later.review === 'disputed')
    notes.push({ zh: '其中有存疑的观测值。', en: 'One of the observations is disputed.' });
  if (newest.observation_id !== later.observation_id && newest.comparability === 'near')
    notes.push({
      zh: '另有更新的数，口径只是相近，未用。',
      en: 'A newer number is only of similar scope and not used.',
    });
  return joined(notes);
}

function whyNot(data: LedgerData, metric: Metric, earlier: Fact | null, later: Fact | null): Text {
  if (!earlier && !later) return { zh: '此期间没有观测值。', en: 'There is no observation by these dates.' };
  if (!earlier) return { zh: '前次日期以前没有观测值。', en: 'There is no observation by the earlier date.' };
  if (!later) return { zh: '前次以后没有新的观测值。', en: 'There is no newer observation.' };
  const change = ruleChangeBetween(data, earlier, later);
  if (change)
    return {
      zh: `不可比：其间${change.label_zh}（${dayOf(change, 'zh')}）。`,
      en: `Not comparable: ${change.label_en} (${dayOf(change, 'en')}) in between.`,
    };
  if (earlier.comparability === 'near' || later.comparability === 'near')
    return {
      zh: '不可比：口径只是相近。',
      en: 'Not comparable: one is only of similar scope.',
    };
  if (metric.measure === 'flow' || partOf(earlier, metric)?.join() !== partOf(later, metric)?.join())
    return {
      zh: '不可比：两个时期不是各年的同一段。',
      en: 'Not comparable: the two periods are not the same part of a year.',
    };
  if (metric.measure === 'cumulative' && earlier.period_start !== later.period_start)
    return { zh: '不可比：累计的起点不同。', en: 'Not comparable: they count from different days.' };
  return {
    zh: `不可比：单位不同（${earlier.unit ?? metric.unit_zh}，${later.unit ?? metric.unit_zh}）。`,
    en: `Not comparable: the units differ (${earlier.unit ?? metric.unit_en}, ${later.unit ?? metric.unit_en}).`,
  };
}

function dayOf({ date, date_precision }: Event, locale: Locale): string {
  return toDateWords(date, date_precision, locale);
}

function joined(notes: readonly Text[]): Text {
  if (notes.length === 0) return nothing;
  return { zh: notes.map(({ zh }) => zh).join(''), en: notes.map(({ en }) => en).join(' ') };
}
