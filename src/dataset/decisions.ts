/** What a person decides about proposed metrics: a draft, and a draft with one more decision in it. */

import { dayMs, timeOfDay } from '../text/calendar.ts';
import { toDomain } from './domain-row.ts';
import type { DomainRow } from './domains.ts';
import type { LedgerDraft } from './draft.ts';
import type { LedgerNames } from './ledger.ts';
import { type FactClause, parseWords, toWords } from './match.ts';
import { type Proposal, type Statement, toStatement } from './propose.ts';
import type { Metric } from './schema.ts';

/** One question to a person: a metric to take, or two that are perhaps one. */
export interface Candidate {
  readonly metrics: readonly Metric[];
  /** What speaks against it in both languages; `null` of a metric that is certain. */
  readonly reason: Proposal['doubts'][number]['reason'] | null;
  readonly statements: readonly Statement[];
}

/** The certain ones first. */
export function candidatesOf({ metrics, rows, doubts }: Proposal): readonly Candidate[] {
  const doubted = new Set(doubts.flatMap((doubt) => doubt.metrics.map(({ metric_id }) => metric_id)));
  return [
    ...metrics
      .filter(({ metric_id }) => !doubted.has(metric_id))
      .map((metric) => ({
        metrics: [metric],
        reason: null,
        statements: (rows.get(metric.metric_id) ?? []).map(toStatement),
      })),
    ...doubts,
  ];
}

/** Those of which nothing is decided yet. */
export function openCandidates(
  candidates: readonly Candidate[],
  { metrics, leftOut }: LedgerDraft,
): readonly Candidate[] {
  const clauses = (metric: Metric): readonly string[] => clausesOf(asSame(metric).words);
  const decided = new Set([...metrics, ...leftOut].flatMap(clauses));
  return candidates.filter(({ metrics }) =>
    metrics.some((metric) => !clauses(metric).every((clause) => decided.has(clause))),
  );
}

/** Takes metrics, each with its domain and its theme; the ledger is called as proposed where it has no name yet. */
export function accept(draft: LedgerDraft, proposal: Proposal, metrics: readonly Metric[]): LedgerDraft {
  return metrics.reduce((known, metric) => place(known, proposal, metric), settle(draft, proposal));
}

/** The draft with the proposal's names and domains where it has none. */
export function settle(draft: LedgerDraft, { names, domains }: Proposal): LedgerDraft {
  return draft.names ? draft : { ...draft, names, domains };
}

function place(draft: LedgerDraft, proposal: Proposal, metric: Metric): LedgerDraft {
  const names = draft.names as LedgerNames;
  const theme = proposal.names.themes.find(({ theme }) => theme === metric.theme);
  const known = !theme || names.themes.some(({ theme }) => theme === metric.theme);
  const { domain, domains } = domainIn(draft.domains, proposal.domains, metric.domain);
  const taken = new Set(draft.metrics.map(({ metric_id }) => metric_id));
  return {
    ...draft,
    names: known ? names : { ...names, themes: [...names.themes, theme] },
    domains,
    metrics: [...draft.metrics, { ...metric, domain, metric_id: freeId(metric.metric_id, taken) }],
  };
}

/** The domain of the same name, added where there is none; a ledger of one domain finds its place in the whole. */
function domainIn(
  domains: readonly DomainRow[],
  proposed: readonly DomainRow[],
  code: string,
): { readonly domain: string; readonly domains: readonly DomainRow[] } {
  const row = proposed.find(({ domain }) => domain === code);
  const same = domains.find(({ name_zh }) => name_zh === row?.name_zh);
  if (same) return { domain: same.domain, domains };
  if (!row || row === proposed[0] || proposed.length === 2)
    return { domain: domains[0]?.domain ?? code, domains };
  const added = addDomain(domains, row.name_zh, row.name_en);
  return { domain: added.at(-1)?.domain ?? code, domains: added };
}

/** The domains with one more, in a colour that none of them has while there are such. */
export function addDomain(domains: readonly DomainRow[], name_zh: string, name_en: string): DomainRow[] {
  const taken = new Set(domains.flatMap(({ domain, token }) => [domain, token]));
  let at = domains.length;
  while (taken.has(`d${at}`)) at += 1;
  return [...domains, toDomain(name_zh, name_en, at)];
}

export function leaveOut(draft: LedgerDraft, metrics: readonly Metric[]): LedgerDraft {
  const gone = new Set(metrics.map(({ metric_id }) => metric_id));
  return {
    ...draft,
    metrics: draft.metrics.filter(({ metric_id }) => !gone.has(metric_id)),
    leftOut: [...draft.leftOut.filter(({ metric_id }) => !gone.has(metric_id)), ...metrics],
  };
}

/** Takes a decision back: the metric is open again, and proposed when the texts still say so. */
export function reconsider(draft: LedgerDraft, { metric_id }: Metric): LedgerDraft {
  const others = (rows: readonly Metric[]) => rows.filter((row) => row.metric_id !== metric_id);
  return { ...draft, metrics: others(draft.metrics), leftOut: others(draft.leftOut) };
}

export function editMetric(
  draft: LedgerDraft,
  metric_id: string,
  change: Partial<Omit<Metric, 'metric_id'>>,
): LedgerDraft {
  return {
    ...draft,
    metrics: draft.metrics.map((row) => (row.metric_id === metric_id ? { ...row, ...change } : row)),
  };
}

/** Whether two metrics may be one: a share joins no level, nor persons households. */
export function mayJoin(one: Metric, other: Metric): boolean {
  const [a, b] = [factClauses(one), factClauses(other)];
  const roles = new Set([...a, ...b].map(({ role }) => role));
  return one.metric_id !== other.metric_id && one.unit_zh === other.unit_zh && roles.size <= 1;
}

/** Two metrics as one, under the first one's name; recognised by the words of either. */
export function joined(one: Metric, other: Metric): Metric {
  return { ...one, words: [...new Set([...clausesOf(one.words), ...clausesOf(other.words)])].join('；') };
}

/** Joins two metrics of the draft. */
export function join(draft: LedgerDraft, one: Metric, other: Metric): LedgerDraft {
  const rest = draft.metrics.filter(({ metric_id }) => metric_id !== other.metric_id);
  return editMetric({ ...draft, metrics: rest }, one.metric_id, { words: joined(one, other).words });
}

/** Whether some of its numbers are only similar, by their names. */
export const hasSimilar = ({ words }: Metric): boolean =>
  clausesOf(words).some((clause) => similar.test(clause));

/** What was similar by its name is the same: a person has looked. */
export const asSame = (metric: Metric): Metric => ({
  ...metric,
  words: clausesOf(metric.words)
    .map((clause) => clause.replace(similar, ''))
    .join('；'),
});

const similar = /^~(?=[=@])/;

/** Whether it can be parted by its names; otherwise only by a day. */
export function hasParts(metric: Metric): boolean {
  return factClauses(metric).flatMap(({ subjects }) => subjects).length > 1;
}

/** One metric a name; the first keeps what it is called, and the numbers that no name tells from others. */
export function splitByName(draft: LedgerDraft, metric: Metric): LedgerDraft {
  const parts = factClauses(metric).flatMap((clause) =>
    clause.subjects.map((subject) => ({ ...clause, subjects: [subject] })),
  );
  return replace(
    draft,
    metric,
    parts.map((clause, at): Metric => {
      const label = (clause.subjects[0] ?? '').replaceAll('›', '：');
      const words = at === 0 ? [toWords(clause), ...places(metric)].join('；') : toWords(clause);
      return at === 0 ? { ...metric, words } : { ...metric, words, label_zh: label, label_en: label };
    }),
  );
}

/** Another metric from the texts of a day on, where a name has changed its meaning. */
export function splitAt(draft: LedgerDraft, metric: Metric, day: string): LedgerDraft {
  const before = new Date(timeOfDay(day) - dayMs).toISOString().slice(0, 10);
  const within = (days: Partial<Pick<FactClause, 'since' | 'until'>>): string =>
    factClauses(metric)
      .map((clause) => toWords({ ...clause, ...days }))
      .join('；');
  const year = day.slice(0, 4);
  return replace(draft, metric, [
    { ...metric, words: [within({ until: before }), ...places(metric)].join('；') },
    {
      ...metric,
      words: within({ since: day }),
      label_zh: `${metric.label_zh}（${year}年起）`,
      label_en: `${metric.label_en} (from ${year})`,
    },
  ]);
}

/** Puts several metrics into the place of one; the first keeps its identifier. */
function replace(draft: LedgerDraft, { metric_id }: Metric, parts: readonly Metric[]): LedgerDraft {
  const taken = new Set(draft.metrics.map((row) => row.metric_id));
  const named = parts.map((part, at) => {
    const id = at === 0 ? metric_id : freeId(metric_id, taken);
    taken.add(id);
    return { ...part, metric_id: id };
  });
  return { ...draft, metrics: draft.metrics.flatMap((row) => (row.metric_id === metric_id ? named : row)) };
}

const factClauses = ({ words }: Metric): readonly FactClause[] =>
  parseWords(words ?? '').filter((clause) => 'subjects' in clause);

const places = ({ words }: Metric): readonly string[] =>
  clausesOf(words).filter((clause) => /^~?@/.test(clause));

const clausesOf = (words: string | null): readonly string[] => (words ?? '').split('；').filter(Boolean);

function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let count = 2; taken.has(free); count += 1) free = `${id}_${count}`;
  return free;
}
