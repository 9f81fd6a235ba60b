/** What the extractor returns: every numeral of a text, read or set aside with a reason. */

import type { Bound } from '../text/bound.ts';
import type { Precision } from '../text/calendar.ts';
import type { BaseKind, Modality } from './lexicon/facts.ts';

/** How a number stands to another. */
export const roles = ['level', 'change', 'share', 'ratio'] as const;
export const directions = ['up', 'down'] as const;
/** 增长5% changes by it, 增至5% to it. */
export const senses = ['by', 'to'] as const;
export const quantityKinds = ['stock', 'flow', 'cumulative', 'mean', 'rate'] as const;
/** Where the words of a period stand: in the finding itself, its sentence, its paragraph, a heading, or nowhere. */
export const periodBases = ['own', 'sentence', 'paragraph', 'heading', 'article'] as const;

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
  readonly from: (typeof periodBases)[number];
}

type FindingKind = 'statistic' | 'date' | 'duration' | 'ordinal';

/**
 * A number the text states. `value`, `low` and `high` are in plain units (60多亿元 is 6000000000 元).
 * exact: all three equal; more_than/at_least: value = low, no high; nearly/less_than/at_most: value = high,
 * no low; about: value alone; range: low and high, no value.
 */
export interface Mention extends Span {
  readonly kind: FindingKind;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  /** As printed (张, 个, 人次, %, 个百分点); `null` for a bare 2.9亿. */
  readonly unit: string | null;
  /** What is counted: 口岸 in 31个口岸. */
  readonly noun: string | null;
  /** The human name of the rule that read it. */
  readonly rule: string;
  /** Why a careful reader would hesitate, where the text is truly ambiguous. */
  readonly weak: string | null;
}

/** What a number says, beside how much. */
export interface Fact {
  /** What is measured, in the text's words; `null` where the text leaves it open. */
  readonly subject: string | null;
  /** Where those words stand: one or more spans, in the order in which they are read together. */
  readonly subjectSpans: ReadonlyArray<{ readonly start: number; readonly end: number }>;
  /** A level, a change of one, a share of a whole, a ratio of two. */
  readonly role: (typeof roles)[number];
  /** Where the number starts that this change or share belongs to. */
  readonly of: number | null;
  readonly period: Period | null;
  /** Of a change; a level that is reached (增至) has none. */
  readonly direction: (typeof directions)[number] | null;
  /** 增长5% changes by it, 增至5% to it. */
  readonly sense: (typeof senses)[number] | null;
  /** What the change is measured from, as printed; `null` where the genre alone says it. */
  readonly base: string | null;
  readonly baseKind: BaseKind | null;
  /** What a share or a member is a part of, and where its number starts if it has one. */
  readonly whole: string | null;
  readonly wholeStart: number | null;
  /** Whether the number tells what is, or what is meant, foreseen, allowed or possible. */
  readonly modality: Modality;
  /** What the words make of it: a stock at a day, a flow over a stretch, the sum up to now, a mean, a rate. */
  readonly measure: (typeof quantityKinds)[number] | null;
  /** The denominator as printed: 人 of 人均, 10万人 of 每10万人. */
  readonly per: string | null;
  /** Decimal places in plain units: 1 for 1.3%, -7 for 2.9亿; `null` where no figures are printed. */
  readonly decimals: number | null;
  /** Six digits of GB/T 2260 down to the prefecture, ISO 3166 letters of a country, `CN` for this one; `null` of what is no statistic, or 全省 of no named region. */
  readonly region: string | null;
  /** Its name in full: 浙江省. */
  readonly regionName: string | null;
  /** By whom, as printed: 全国公安机关; `null` where the sentence does not say. */
  readonly scope: string | null;
  /** Why what the number says stays open: nothing names what it counts, 上旬 of no month. */
  readonly doubt: string | null;
}

/** A number and what the text says of it. */
export interface Finding extends Mention, Omit<Fact, 'doubt'> {
  /** Predicate and object of the clause: 异地办理居民身份证. */
  readonly label: string | null;
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
