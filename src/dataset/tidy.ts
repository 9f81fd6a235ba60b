/** An article's findings → rows of the ledger. */

import type { Extraction, Finding } from '../extract/finding.ts';
import { scaleOf } from '../extract/lexicon/unit-scale.ts';
import { parseStretch } from '../text/calendar.ts';
import { contextOf } from '../text/clause.ts';
import { findOwnStretch, findOwnTime } from '../text/issue-day.ts';
import { counterOf } from './counter.ts';
import { factKeys } from './fact-key.ts';
import { headsIn } from './headline.ts';
import { type Matcher, noMatch } from './match.ts';
import { type Dated, toPeriod } from './period.ts';
import { type Definition, definitionsIn } from './redefinition.ts';
import type { Article, Metric, Numeral, Observation } from './schema.ts';
import { arePeople } from './unit.ts';
import { isWithdrawn } from './withdrawn.ts';

export interface ArticleRows {
  readonly observations: readonly Observation[];
  readonly numerals: readonly Numeral[];
  /** Numbers that several metrics claim equally well. */
  readonly claims: readonly Claim[];
  /** What the text says of how a number is counted, by its observation. */
  readonly definitions: ReadonlyMap<string, Definition>;
}

interface Claim {
  readonly finding: Finding;
  readonly rivals: readonly Metric[];
}

/**
 * Statistics become observations (unassigned where no metric is recognised), every numeral a row of
 * `numerals`.
 */
export function toRows(
  article: Article,
  text: string,
  { findings, skipped }: Extraction,
  match: Matcher,
): ArticleRows {
  const title = titlePeriod(text);
  const asOf = article.as_of ? parseStretch(article.as_of) : null;
  const whence = { article_id: article.article_id, asOf: asOf?.last ?? null };
  const keys = factKeys(text, findings);
  const stated = new Map<string, Observation[]>();
  const claims: Claim[] = [];
  const defined = definitionsIn(text, findings, keys);
  const definitions = new Map<string, Definition>();
  const taken = new Map<string, number>();
  const ids = new Map<Finding, string>();
  const idsByStart = new Map<number, string>();
  const idAt = (start: number): string | null => idsByStart.get(start) ?? null;
  const observations: Observation[] = [];
  for (const finding of findings.filter(({ kind }) => kind === 'statistic')) {
    const context = contextOf(text, finding);
    const key = keys.get(finding) ?? null;
    const { metric, rivals, isSimilar, isOfTitle } = isWithdrawn(text, finding)
      ? noMatch
      : match(finding, context, key, whence);
    if (rivals.length > 0) claims.push({ finding, rivals });
    // A number without a metric is named by its place: a new metric that takes one moves no other.
    const name = `${article.article_id}-${metric?.metric_id ?? `at-${finding.start}`}`;
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    const observation_id = count === 1 ? name : `${name}-${count}`;
    ids.set(finding, observation_id);
    idsByStart.set(finding.start, observation_id);
    const definition = defined.get(finding);
    if (definition) definitions.set(observation_id, definition);
    const row = toObservation(article.article_id, text, finding, {
      ...{ observation_id, metric, isSimilar, subject: key?.subject ?? null },
      quantity: inUnitOf(finding, metric),
      dated: toPeriod(
        (isOfTitle || key?.isOfTitle) && title ? { period: title } : finding,
        context.sentence,
        metric?.measure ?? null,
        asOf,
      ),
      idAt,
    });
    row.restates = metric ? firstStatement(stated, row, metric) : null;
    observations.push(row);
  }
  const toNumerals = (): readonly Numeral[] =>
    [
      ...findings.map((finding) => toNumeral(article, finding, finding.weak, ids.get(finding) ?? null)),
      ...skipped.map((numeral) => toNumeral(article, numeral, numeral.reason, null)),
    ].sort((a, b) => a.start - b.start || a.end - b.end);
  let numerals: readonly Numeral[] | undefined;
  return {
    observations: fullestFirst(observations, headsIn(text)),
    // A proposal asks for none.
    get numerals() {
      numerals ??= toNumerals();
      return numerals;
    },
    claims,
    definitions,
  };
}

/** The time that the title of a text names. */
function titlePeriod(text: string): Finding['period'] {
  const words = findOwnTime(text) ?? '';
  const own = findOwnStretch(text);
  return own && { start: own.first, end: own.last, precision: own.precision, words, from: 'heading' };
}

interface Entry {
  readonly observation_id: string;
  readonly metric: Metric | null;
  readonly isSimilar: boolean;
  readonly subject: string | null;
  readonly quantity: Quantity;
  readonly dated: Dated;
  /** The observation whose number starts at a place of the text. */
  readonly idAt: (start: number) => string | null;
}

/** Spelled out: an object made of spread parts costs ten times as much, and every statistic has one. */
function toObservation(
  source_id: string,
  text: string,
  finding: Finding,
  { observation_id, metric, isSimilar, subject, quantity, dated, idAt }: Entry,
): Observation & { restates: string | null } {
  const difference = isSimilar ? subject : null;
  return {
    observation_id,
    metric_id: metric?.metric_id ?? null,
    domain: metric?.domain ?? null,
    label: finding.label,
    noun: finding.noun,
    value: quantity.value,
    low: quantity.low,
    high: quantity.high,
    unit: quantity.unit,
    bound: finding.bound,
    period_start: dated.period_start,
    period_end: dated.period_end,
    period_precision: dated.period_precision,
    region: finding.region ?? 'CN',
    source_id,
    quote: text.slice(finding.start, finding.end),
    start: finding.start,
    end: finding.end,
    restates: null,
    comparability: isSimilar ? 'near' : 'same',
    method: 'extracted',
    review: finding.weak === null ? 'auto' : 'disputed',
    rule: finding.rule,
    subject: finding.subject,
    role: finding.role,
    direction: finding.direction,
    sense: finding.sense,
    base: finding.base,
    whole: finding.whole,
    modality: finding.modality,
    per: finding.per,
    decimals: finding.decimals,
    of: finding.of === null ? null : idAt(finding.of),
    base_kind: finding.baseKind,
    part_of: finding.wholeStart === null ? null : idAt(finding.wholeStart),
    quantity_kind: finding.measure,
    period_basis: finding.period?.from ?? null,
    region_name: finding.regionName,
    scope: finding.scope,
    difference_zh: difference,
    difference_en: difference,
  };
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
  // 占比|60.2%|，首次超过|六成|: the second is told as a share, and is the first once more.
  const kind = role === 'share' ? 'level' : role;
  const key = `${metric_id} ${unit} ${kind} ${modality} ${period_end} ${measure === 'flow' ? period_start : ''}`;
  const earlier = stated.get(key) ?? [];
  const first = earlier.find((other) => isNear(other, row));
  if (!first) stated.set(key, [...earlier, row]);
  return first?.observation_id ?? null;
}

/**
 * 突破5000亿元，达到5318亿元: where the first statement only bounds the number, the exact one is what it restates, and where
 * it stands in the headline or in the head of a section, the one of the body.
 */
function fullestFirst(
  observations: readonly Observation[],
  isHead: (at: number) => boolean,
): readonly Observation[] {
  const byId = new Map(observations.map((row) => [row.observation_id, row]));
  const fuller = new Map<string, string>();
  const isFuller = (row: Observation, first: Observation): boolean =>
    first.bound !== 'exact' ? row.bound === 'exact' : isHead(first.start ?? 0) && !isHead(row.start ?? 0);
  for (const row of observations) {
    const first = byId.get(row.restates ?? '');
    if (first && isFuller(row, first) && !fuller.has(first.observation_id))
      fuller.set(first.observation_id, row.observation_id);
  }
  if (fuller.size === 0) return observations;
  return observations.map((row) => {
    const better = fuller.get(row.restates ?? row.observation_id);
    if (better === undefined) return row;
    return { ...row, restates: better === row.observation_id ? null : better };
  });
}

type Quantity = Pick<Observation, 'value' | 'low' | 'high' | 'unit'>;

/**
 * 54个国家 of a metric counted in 国: with a noun of its own, 个 counts what the metric counts. 336万亩 of a metric in
 * 公顷 is 224000 of them; the quote stays as printed.
 */
function inUnitOf({ value, low, high, unit, noun, subject }: Finding, metric: Metric | null): Quantity {
  if (!metric || unit === metric.unit_zh) return { value, low, high, unit };
  const isCounted =
    unit === '个' ? noun !== null : unit === null && metric.unit_zh === '人' && arePeople(noun);
  // 质押项目1486笔 of a metric in 项
  const counter = counterOf(unit, subject ?? '');
  if (isCounted || counter === counterOf(metric.unit_zh, subject ?? ''))
    return { value, low, high, unit: metric.unit_zh };
  const [own, other] = [scaleOf(unit), scaleOf(metric.unit_zh)];
  if (own.base !== other.base) return { value, low, high, unit };
  if (own.factor === other.factor) return { value, low, high, unit: metric.unit_zh };
  const convert = (end: number | null): number | null =>
    end === null ? null : Number(((end * own.factor) / other.factor).toPrecision(12));
  return { value: convert(value), low: convert(low), high: convert(high), unit: metric.unit_zh };
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
