/** An article's findings → rows of the ledger. */

import type { Extraction, Finding } from '../extract/finding.ts';
import { parseStretch } from '../text/calendar.ts';
import { contextOf } from '../text/clause.ts';
import { toFactColumns } from './fact-columns.ts';
import { factKeys, redefinitionOf, redefinitionsIn } from './fact-key.ts';
import type { Matcher } from './match.ts';
import { findMembers } from './members.ts';
import { toPeriod } from './period.ts';
import type { Article, Member, Metric, Numeral, Observation } from './schema.ts';

export interface ArticleRows {
  readonly observations: readonly Observation[];
  readonly numerals: readonly Numeral[];
  readonly members: readonly Member[];
  /** Numbers that several metrics claim equally well. */
  readonly claims: readonly Claim[];
}

export interface Claim {
  readonly finding: Finding;
  readonly rivals: readonly Metric[];
}

/**
 * Statistics become observations (unassigned where no metric is recognised), every numeral a row of
 * `numerals`, and the names in front of a count its members.
 */
export function toRows(
  article: Article,
  text: string,
  { findings, skipped }: Extraction,
  match: Matcher,
): ArticleRows {
  const asOf = article.as_of ? parseStretch(article.as_of) : null;
  const keys = factKeys(text, findings);
  const stated = new Map<string, Observation[]>();
  const claims: Claim[] = [];
  const redefinitions = redefinitionsIn(text);
  const taken = new Map<string, number>();
  const ids = new Map<Finding, string>();
  const idsByStart = new Map<number, string>();
  const observations: Observation[] = [];
  for (const finding of findings.filter(({ kind }) => kind === 'statistic')) {
    const context = contextOf(text, finding);
    const key = keys.get(finding) ?? null;
    const { metric, rivals } = match(finding, context, key, asOf?.last ?? null);
    if (rivals.length > 0) claims.push({ finding, rivals });
    const name = `${article.article_id}-${metric?.metric_id ?? 'unassigned'}`;
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    const observation_id = count === 1 ? name : `${name}-${count}`;
    ids.set(finding, observation_id);
    idsByStart.set(finding.start, observation_id);
    const row: Observation = {
      observation_id,
      metric_id: metric?.metric_id ?? null,
      domain: metric?.domain ?? null,
      label: finding.label,
      noun: finding.noun,
      value: finding.value,
      low: finding.low,
      high: finding.high,
      bound: finding.bound,
      unit: unitOf(finding, metric),
      ...toPeriod(finding, context.sentence, metric?.measure ?? null, asOf),
      region: finding.region ?? 'CN',
      source_id: article.article_id,
      quote: text.slice(finding.start, finding.end),
      start: finding.start,
      end: finding.end,
      restates: null,
      // The same name under another definition is another thing.
      comparability: key && redefinitionOf(key, redefinitions) ? 'near' : 'same',
      method: 'extracted',
      review: finding.weak === null ? 'auto' : 'disputed',
      rule: finding.rule,
      ...toFactColumns(finding, (start) => idsByStart.get(start) ?? null),
    };
    observations.push({ ...row, restates: metric ? firstStatement(stated, row, metric) : null });
  }
  const numerals = [
    ...findings.map((finding) => toNumeral(article, finding, finding.weak, ids.get(finding) ?? null)),
    ...skipped.map((numeral) => toNumeral(article, numeral, numeral.reason, null)),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  return { observations, numerals, members: observations.flatMap((row) => findMembers(text, row)), claims };
}

/**
 * The first row that states the same: same metric and unit as of the same time, and for a flow since the same;
 * a result restates no target, an increase no level.
 * A number less than half or more than twice as large is another fact; a closer one that differs is a
 * restatement that disagrees, which the audit reports.
 * @param stated the rows that restate none, by what must be the same; the row joins them where it is the first
 */
function firstStatement(
  stated: Map<string, Observation[]>,
  row: Observation,
  { measure }: Metric,
): string | null {
  const { metric_id, unit, role, modality, period_start, period_end } = row;
  const same = [metric_id, unit, role, modality, period_end, ...(measure === 'flow' ? [period_start] : [])];
  const key = same.join(' ');
  const earlier = stated.get(key) ?? [];
  const first = earlier.find((other) => isNear(other, row));
  if (!first) stated.set(key, [...earlier, row]);
  return first?.observation_id ?? null;
}

/** 54个国家 of a metric counted in 国: with a noun of its own, 个 counts what the metric counts. */
function unitOf({ unit, noun }: Finding, metric: Metric | null): string | null {
  return metric && unit === '个' && noun !== null ? metric.unit_zh : unit;
}

function isNear(one: Observation, other: Observation): boolean {
  const [a, b] = [one.value ?? one.low, other.value ?? other.low];
  if (a === null || b === null) return false;
  return Math.min(a, b) * 2 >= Math.max(a, b);
}

function toNumeral(
  { article_id }: Article,
  numeral: {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly kind: string;
    readonly rule: string;
  },
  reason: string | null,
  observation_id: string | null,
): Numeral {
  const { start, end, text, kind, rule } = numeral;
  return { article_id, start, end, text, kind, reason, rule, observation_id };
}
