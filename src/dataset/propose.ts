/** Texts → a proposed ledger: what is certain as rows, what is not as sentences side by side for a person. */

import { parseStretch } from '../text/calendar.ts';
import { contextOf, sentenceAround } from '../text/clause.ts';
import { findOwnTime } from '../text/issue-day.ts';
import type { Text } from '../text/locale.ts';
import { canBeOne } from './agree.ts';
import { alignFacts, type Series } from './align.ts';
import type { ArticleRow, SourceText } from './article.ts';
import { groupBy } from './audit/ledger.ts';
import { type Break, findBreaks, markBreaks } from './breaks.ts';
import type { DomainRow } from './domains.ts';
import { type LostDecision, toJudgedRows } from './judged-rows.ts';
import type { LedgerNames } from './ledger.ts';
import { toMatcher, type Whence } from './match.ts';
import { toMetrics } from './propose-metrics.ts';
import { proposeNames } from './propose-names.ts';
import { withRunningMonths } from './running-months.ts';
import type { Metric, Observation } from './schema.ts';
import { type Fact, factsOf, type GivenText, withLate } from './text-facts.ts';

/** A number of a text, as a person compares it with others; its place half-open, in UTF-16 units. */
export interface Statement
  extends Pick<Observation, 'quote' | 'direction' | 'period_start' | 'period_end' | 'period_precision'> {
  readonly article_id: string;
  readonly start: number;
  readonly end: number;
}

export function toStatement(row: Observation): Statement {
  const { source_id, start, end, quote, role, direction, period_start, period_end, period_precision } = row;
  return {
    ...{ article_id: source_id, start: start ?? 0, end: end ?? 0, quote },
    // A level that fell to a number stands at it.
    direction: role === 'change' ? direction : null,
    ...{ period_start, period_end, period_precision },
  };
}

/** Facts that are left to a person, and what speaks against joining them. */
export interface Doubt {
  readonly subject: string;
  readonly reason: Text;
  /** What a person may take: the metric that the facts would be, or two that are perhaps one. */
  readonly metrics: readonly Metric[];
  readonly statements: readonly (Statement & { readonly sentence: string })[];
}

export interface Proposal {
  readonly names: LedgerNames;
  readonly domains: readonly DomainRow[];
  /** In the order of their days. */
  readonly articles: readonly ArticleRow[];
  /** Those that are new: what was known before is not proposed again. */
  readonly metrics: readonly Metric[];
  /** The observations that the new metrics and the known ones give, by metric_id. */
  readonly rows: ReadonlyMap<string, readonly Observation[]>;
  readonly doubts: readonly Doubt[];
  readonly statistics: number;
  /** What people decided on numbers that the texts hold no more. */
  readonly lost: readonly LostDecision[];
}

/**
 * Reads nothing again: extraction and date of every text are given.
 * @param known metrics that a person has decided on; what they recognise is not proposed
 */
export function proposeLedger(
  given: readonly GivenText[],
  folder: string,
  known: readonly Metric[] = [],
): Proposal {
  const texts = inTime(given);
  const stated = withLate(texts.flatMap(factsOf));
  const { names, domains, domainOf } = proposeNames(texts, stated, folder);
  const facts = withRunningMonths(unclaimed(stated, known));
  const { series, similar, ofTitle, near } = alignFacts(facts);
  const proposed = toMetrics(series, facts, domainOf, texts.length, { similar, ofTitle });
  const byId = new Map(proposed.map((one) => [one.metric.metric_id, one]));
  const unsure = new Set(near.flat());
  const metricOf = new Map(
    proposed.flatMap(({ series, metric }) =>
      series.flatMap((fact) => (unsure.has(fact) ? [[fact, metric] as const] : [])),
    ),
  );
  const checked = check(texts, proposed, known);
  const doubts = [
    ...near.map(([a, b]) =>
      toDoubt(
        [a, b],
        difference(a, b),
        [a, b].flatMap((fact) => metricOf.get(fact) ?? []),
      ),
    ),
    ...checked.metrics.flatMap(({ metric_id }) => {
      const own = byId.get(metric_id);
      const others = own?.series.filter((fact) => similar.has(fact)) ?? [];
      return own && others.length > 0 ? [toDoubt(own.series, otherName(own.series), [own.metric])] : [];
    }),
    ...redefined(checked, byId),
    ...[...checked.against].flatMap(([metric_id, reason]) => {
      const one = byId.get(metric_id);
      return one ? [toDoubt(one.series, reason, [one.metric])] : [];
    }),
  ];
  return {
    names,
    domains,
    articles: texts.map(({ article }) => article),
    metrics: checked.metrics,
    rows: checked.rows,
    doubts,
    ...{ statistics: checked.statistics, lost: checked.lost },
  };
}

/** From the oldest on: by the last day that a title names, else by the text's own day. */
function inTime(given: readonly GivenText[]): readonly GivenText[] {
  const lastDay = ({ text, article }: GivenText): string =>
    parseStretch(findOwnTime(text) ?? article.as_of ?? '')?.last ?? '';
  const days = new Map(given.map((one) => [one, lastDay(one)]));
  return given.toSorted((a, b) => (days.get(a) ?? '').localeCompare(days.get(b) ?? ''));
}

/** The facts that no metric recognises, nor several. */
function unclaimed(facts: readonly Fact[], known: readonly Metric[]): readonly Fact[] {
  if (known.length === 0) return facts;
  const match = toMatcher(known);
  return facts.filter(({ given, finding, key }) => {
    const { metric, rivals } = match(finding, contextOf(given.text, finding), key, whenceOf(given));
    return metric === null && rivals.length === 0;
  });
}

const whenceOf = ({ article }: SourceText): Whence => ({
  article_id: article.article_id,
  asOf: parseStretch(article.as_of ?? '')?.last ?? null,
});

interface Proposed {
  readonly metric: Metric;
  readonly series: Series;
}

interface Checked {
  readonly metrics: readonly Metric[];
  readonly rows: ReadonlyMap<string, readonly Observation[]>;
  /** Metrics that are not certain, each with what speaks against it. */
  readonly against: ReadonlyMap<string, Text>;
  readonly breaks: readonly Break[];
  readonly statistics: number;
  readonly lost: readonly LostDecision[];
}

/** Enters the texts with all metrics and leaves out those of the new whose numbers contradict each other. */
function check(
  texts: readonly GivenText[],
  proposed: readonly Proposed[],
  known: readonly Metric[],
): Checked {
  const metrics = proposed.map(({ metric }) => metric);
  const all = [...known, ...metrics];
  const match = toMatcher(all);
  const entered = texts.map(({ article, text, extraction, decisions = [] }) =>
    toJudgedRows({ ...article, sha256: '' }, text, extraction, match, decisions, all),
  );
  const read = entered.flatMap(({ rows }) => rows.observations);
  const definitions = new Map(entered.flatMap(({ rows }) => [...rows.definitions]));
  const breaks = findBreaks(read, all, definitions);
  const rows = groupBy(
    markBreaks(read, breaks).filter(({ metric_id }) => metric_id !== null),
    ({ metric_id }) => metric_id as string,
  );
  const against = new Map<string, Text>();
  for (const { metric, series } of proposed) {
    const own = rows.get(metric.metric_id) ?? [];
    const reason = contradiction(own);
    if (reason) against.set(metric.metric_id, reason);
    else if (textsOf(own.map(({ source_id }) => source_id)) < textsOf(series.map(({ given }) => given)))
      against.set(metric.metric_id, {
        zh: '按识别用语重读，有的篇目不再说到它',
        en: 'fewer texts state it when its words are read again',
      });
  }
  for (const metric_id of against.keys()) rows.delete(metric_id);
  return {
    metrics: metrics.filter(({ metric_id }) => !against.has(metric_id)),
    ...{ rows, against, breaks },
    statistics: read.length,
    lost: entered.flatMap(({ lost }) => lost),
  };
}

const textsOf = (texts: readonly unknown[]): number => new Set(texts).size;

/** One text that gives one name several numbers for one time means several things by it. */
export function contradiction(rows: readonly Observation[]): Text | null {
  if (new Set(rows.map(({ source_id }) => source_id)).size === rows.length) return null;
  const byId = new Map(rows.map((row) => [row.observation_id, row]));
  for (const row of rows) {
    const first = byId.get(row.restates ?? '');
    if (first && !canBeOne(first, row))
      return {
        zh: `同一篇前后两处不一致：${first.quote}、${row.quote}`,
        en: `one text states it twice and disagrees: ${first.quote}, ${row.quote}`,
      };
  }
  // A number that restates another, more roughly or with a bound, is none of its own.
  const stated = groupBy(
    rows.filter(({ restates }) => restates === null),
    (row) => [row.source_id, row.period_start, row.period_end, row.direction].join(' '),
  );
  for (const same of stated.values()) {
    const values = new Set(same.map(({ value, low, high }) => [value, low, high].join(' ')));
    if (values.size > 1)
      return {
        zh: `同一篇对同一时间给出${values.size}个不同的数`,
        en: `one text gives it ${values.size} numbers for one time`,
      };
  }
  return null;
}

/** What a number is of, as people are told: 床位：医院. */
const nameOf = ({ key, finding }: Fact): string => (key.subject || finding.text).replaceAll('›', '：');

function difference(a: Fact, b: Fact): Text {
  const [one, other] = [nameOf(a), nameOf(b)];
  if (one !== other) return { zh: `名称不同：${one}、${other}`, en: `different names: ${one} and ${other}` };
  return {
    zh: `数值相差大：${a.finding.text}、${b.finding.text}`,
    en: `far apart: ${a.finding.text} and ${b.finding.text}`,
  };
}

/** A series of two names that nothing proves to be one. */
function otherName(series: readonly Fact[]): Text {
  const names = [...new Set(series.map(nameOf))];
  return {
    zh: `名称有别，只作近似：${names.join('、')}`,
    en: `names differ, so similar only: ${names.join(', ')}`,
  };
}

/** Metrics whose numbers are of two definitions: near from there on, never on one line. */
function redefined({ breaks }: Checked, proposed: ReadonlyMap<string, Proposed>): Doubt[] {
  return breaks.flatMap(({ metric_id, words, off }) => {
    const one = proposed.get(metric_id);
    if (!one) return [];
    const said = words ?? `${off?.earlier.quote} → ${off?.later.quote}, ${off?.change.quote}`;
    const reason = words
      ? {
          zh: `口径有变，自此只作近似：“${said}”`,
          en: `another definition, similar from there on: “${said}”`,
        }
      : {
          zh: `所述增速与前后数不合，自此只作近似：${said}`,
          en: `its growth contradicts its levels, similar from there on: ${said}`,
        };
    return [toDoubt(one.series, reason, [one.metric])];
  });
}

function toDoubt(group: readonly Fact[], reason: Text, metrics: readonly Metric[]): Doubt {
  return {
    subject: group[0]?.key.subject ?? '',
    reason,
    metrics,
    statements: group.map(({ given, finding }) => {
      const { before, quote, after } = sentenceAround(given.text, finding.start, finding.end);
      const { clause } = contextOf(given.text, finding);
      const whole = `${before}${quote}${after}`.trim();
      return {
        article_id: given.article.article_id,
        quote: finding.text,
        start: finding.start,
        end: finding.end,
        direction: finding.role === 'change' ? finding.direction : null,
        period_start: finding.period?.start ?? null,
        period_end: finding.period?.end ?? null,
        period_precision: finding.period?.precision ?? null,
        sentence: whole.length > 120 ? clause.trim() : whole,
      };
    }),
  };
}

/** The proposal in sentences, a line each. */
export function sayProposal({ articles, metrics, rows, doubts, statistics }: Proposal): string[] {
  const joined = [...rows.values()].reduce((sum, own) => sum + own.length, 0);
  return [
    ...articles.map(({ article_id, as_of }) =>
      as_of
        ? `${article_id}: as of ${as_of}`
        : `${article_id}: prints no date; give one with --as-of, or as_of in articles.csv`,
    ),
    `${metrics.length} metrics joined; ${joined} of ${statistics} statistics are theirs:`,
    ...metrics.map(({ metric_id, label_zh, words }) => {
      const own = (rows.get(metric_id) ?? []).filter(({ restates }) => restates === null);
      const points = own.map(
        ({ quote, period_end, comparability, role, direction }) =>
          `${period_end ?? 'undated'} ${role === 'change' && direction === 'down' ? '−' : ''}${quote}${comparability === 'near' ? ' (near)' : ''}`,
      );
      return `  ${metric_id} ${label_zh}: ${points.join(' · ')}   ${words}`;
    }),
    ...(doubts.length > 0
      ? [`${doubts.length} left to a person (to join two, write both subjects into words: =A|B:level[吨]):`]
      : []),
    ...doubts.flatMap(({ subject, reason, statements }) => [
      `  ${subject}: ${reason.en}`,
      ...statements.map(({ article_id, quote, sentence }) => `    ${article_id} ${quote}: ${sentence}`),
    ]),
  ];
}
