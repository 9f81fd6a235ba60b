/** What the extractor returns: every numeral of a text, read or set aside with a reason. */

import type { Bound } from '../text/bound.ts';
import type { Precision } from '../text/calendar.ts';

/** A half-open span `[start, end)` in UTF-16 code units; `text === article.slice(start, end)`, as printed. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A stretch of time as full ISO days, both inclusive; a `null` end is unknown, never guessed. */
export interface Period {
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: Precision;
  /** The words the period was read from, and how it reached this finding. */
  readonly words: string;
  readonly from: 'own' | 'sentence' | 'paragraph' | 'article';
}

export type FindingKind = 'statistic' | 'date' | 'duration' | 'ordinal';

/**
 * A number the text states. `value`, `low` and `high` are in plain units (60多亿元 is 6000000000 元).
 * exact: all three equal; more_than/at_least: value = low, no high; nearly/less_than/at_most: value = high,
 * no low; about: value alone; range: low and high, no value.
 */
export interface Finding extends Span {
  readonly kind: FindingKind;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  /** As printed (张, 个, 人次, %, 个百分点); `null` for a bare 2.9亿. */
  readonly unit: string | null;
  /** What is counted: 口岸 in 31个口岸. */
  readonly noun: string | null;
  /** Predicate and object of the clause: 异地办理居民身份证. */
  readonly label: string | null;
  readonly period: Period | null;
  readonly direction: 'up' | 'down' | null;
  /** 增长5% changes by it, 增至5% to it; null where no change is told. */
  readonly sense: 'by' | 'to' | null;
  /** What the change is measured from, as printed: 同比, 比上年, 较2019年. */
  readonly base: string | null;
  /** 其中出口2012.3亿元: where the number starts that this one is a part of. */
  readonly wholeStart: number | null;
  /** The human name of the rule that read it. */
  readonly rule: string;
  /** Why a careful reader would hesitate, where the text is truly ambiguous. */
  readonly weak: string | null;
}

/** A numeral that is no statistic, date, duration or ordinal, and why. */
export interface Skipped extends Span {
  /** `name` 交管12123, `idiom` 一带一路, and further reasons of the same kind. */
  readonly kind: string;
  readonly reason: string;
  readonly rule: string;
}

export interface Article {
  readonly text: string;
  /** ISO day or month the text was published or speaks of, when known; dates in it resolve against this. */
  readonly asOf?: string | null;
}

export interface Extraction {
  readonly findings: readonly Finding[];
  readonly skipped: readonly Skipped[];
}
