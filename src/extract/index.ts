/** The recipe: cut the text into tokens, let one rule speak for each numeral, tell what it counts and when. */

import { ruleOf, weakness } from './account.ts';
import { changeBefore, nounAfter, sharedChange } from './clause.ts';
import { readDate, span, toCalendar } from './date.ts';
import { readDuration } from './duration.ts';
import type { Article, Extraction, Finding, Skipped } from './finding.ts';
import { halfYear } from './half-year.ts';
import { labelsOf } from './label.ts';
import { times, unitOfList } from './list-unit.ts';
import { readNumeral } from './numeral/index.ts';
import { PeriodKeeper } from './period.ts';
import { type Quantity, quantityAt, withPartedBound } from './quantity/index.ts';
import { reasons, refuse } from './refusal.ts';
import { datedInTurn } from './respectively.ts';
import { scan, type Token, wordAt } from './scan.ts';
import { shareBounds } from './shared-bound.ts';
import { readSkip } from './skip/index.ts';
import { WholeKeeper } from './whole.ts';

export type { Bound } from '../text/bound.ts';
export type { Article, Extraction, Finding, FindingKind, Period, Skipped, Span } from './finding.ts';
export { findQuantities, type Quantity, type QuantityKind } from './quantity/index.ts';

/**
 * Reads every numeral of `article.text`: findings (statistics, dates, durations, ordinals) and skipped numerals with
 * their reason, both in the order of the text. Spans are half-open UTF-16 offsets. Never throws; linear in the length.
 */
export function extract(article: Article): Extraction {
  const { text } = article;
  const asOf = toCalendar(article.asOf);
  const findings: Finding[] = [];
  const skipped: Skipped[] = [];
  const keeper = new PeriodKeeper(text, asOf);
  const whole = new WholeKeeper(text);
  const tokens = scan(text);
  let from = 0;

  const skip = (start: number, end: number, kind: string, reason: string, rule: string): void => {
    const begin = Math.max(start, from);
    skipped.push({ start: begin, end, text: text.slice(begin, end), kind, reason, rule });
    from = end;
  };
  const find = (finding: Omit<Finding, 'text'>): void => {
    findings.push({ ...finding, text: text.slice(finding.start, finding.end) });
    from = finding.end;
  };

  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    if (token.end <= from) continue;
    if (token.type === 'word') {
      skip(
        token.start,
        token.end,
        token.word.kind,
        reasons[token.word.kind],
        `lexicon of ${token.word.kind}s`,
      );
      continue;
    }
    if (token.type === 'loose') {
      skip(token.start, token.end, 'word', reasons.word, 'numeral character in a word');
      continue;
    }
    const numeral =
      token.start >= from ? token.numeral : readNumeral(text, from, (place) => wordAt(text, place) !== null);
    if (!numeral || numeral.end > token.end) {
      skip(from, token.end, 'word', reasons.word, 'rest of a numeral');
      continue;
    }

    const half = halfYear(text, numeral.start, from);
    if (half) {
      const { start, end, calendars } = half;
      const period = keeper.saw(start, end, span(...calendars(keeper.frame(start))), null);
      find({ ...empty, kind: 'date', start, end, period, rule: 'half of a year' });
      continue;
    }
    const title = readSkip(text, numeral.start, numeral.end);
    if (title?.rule === 'number in a title' && title.start >= from) {
      skip(title.start, title.end, title.kind, title.reason, title.rule);
      continue;
    }
    const date = readDate(text, numeral.start, keeper.frame(numeral.start));
    if (date && !(title?.rule === 'number of a document')) {
      const start =
        /[第前]/.test(text[date.start - 1] ?? '') && date.rule.startsWith('quarter')
          ? date.start - 1
          : date.start;
      const days = lastsUntilNow(text, date.end)
        ? { ...date.period, end: span(asOf, asOf).end }
        : date.period;
      const period = keeper.saw(start, date.end, days, date.calendar);
      find({ ...empty, kind: 'date', start: Math.max(start, from), end: date.end, period, rule: date.rule });
      continue;
    }
    if (title && title.end > from) {
      skip(title.start, title.end, title.kind, title.reason, title.rule);
      continue;
    }

    const alone = quantityAt(text, numeral);
    const quantity = alone && withPartedBound(text, alone);
    if (!quantity) {
      skip(numeral.start, numeral.end, 'word', reasons.word, 'multiplier in a word');
      continue;
    }
    const start = Math.max(quantity.start, from);
    if (quantity.kind === 'ordinal') {
      find({ ...empty, ...bounded(quantity), kind: 'ordinal', start, end: quantity.end, rule: 'ordinal' });
      continue;
    }
    const duration = readDuration(text, quantity);
    if (duration) {
      const period = duration.past ? keeper.lasting(duration.start, duration.end, quantity) : null;
      find({
        ...empty,
        ...bounded(quantity),
        kind: 'duration',
        start,
        end: duration.end,
        unit: quantity.unit,
        period,
        rule: duration.rule,
      });
      continue;
    }
    const refusal = refuse(text, quantity, findings.at(-1));
    if (refusal) {
      skip(numeral.start, refusal.end, refusal.kind, refusal.reason, refusal.rule);
      continue;
    }
    const shared =
      quantity.unit === null || quantity.unit === '个' ? unitOfList(text, quantity, tokens, index) : null;
    const unit = shared?.unit ?? quantity.unit;
    const noun =
      quantity.unitKind === 'place'
        ? quantity.unit
        : counts(quantity) && !/^个./.test(unit ?? '')
          ? nounAfter(text, quantity.end)
          : null;
    const change = sharedChange(text, changeBefore(text, start, from), { start, unit }, findings.at(-1));
    const measuredOn =
      /^(?:%|‰|倍)$/.test(unit ?? '') || quantity.kind === 'fraction' ? keeper.baseOf(start) : null;
    const worth = times(bounded(quantity), shared?.scale ?? 1);
    find({
      ...worth,
      kind: 'statistic',
      start,
      end: quantity.end,
      unit,
      noun,
      label: null,
      period: keeper.at(start),
      ...change,
      base: change.base ?? measuredOn,
      wholeStart: whole.at({ start, unit, value: worth.value, direction: change.direction }, findings),
      rule: ruleOf(quantity, shared !== null),
      weak: weakness(text, quantity, unit),
    });
  }
  const labels = labelsOf(text, findings);
  const bound = shareBounds(text, datedInTurn(text, findings));
  return {
    findings: bound.map((finding, index) => ({ ...finding, label: labels[index] ?? null })),
    skipped,
  };
}

const empty = {
  value: null,
  low: null,
  high: null,
  bound: 'exact',
  unit: null,
  noun: null,
  label: null,
  period: null,
  direction: null,
  sense: null,
  base: null,
  wholeStart: null,
  weak: null,
} as const;

/** A vague numeral states no value: 几十 is a range from 20 to 99, unless another word bounds it. */
const bounded = ({ value, low, high, bound, numeral, qualified }: Quantity) => ({
  ...(numeral.vague !== null && !qualified
    ? { value: null, ...numeral.vague, bound: 'range' as const }
    : { value, low, high, bound }),
  noun: null,
  label: null,
  period: null,
  direction: null,
  sense: null,
  base: null,
  wholeStart: null,
  weak: null,
});

const counts = (quantity: Quantity): boolean => quantity.unitKind === 'count' || quantity.unitKind === null;

/** 自2019年10月1日起, 2019年5月…召开以来: the stretch runs up to the article's date. */
const lastsUntilNow = (text: string, at: number): boolean =>
  /^(?:[^，。；：、\n0-9]{0,16}以来|起)/.test(text.slice(at, at + 20));
