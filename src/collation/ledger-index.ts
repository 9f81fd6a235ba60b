/** A ledger as claims ask it: each metric with its rows and the names it goes by. */

import { type FactRole, roleOf } from '../dataset/fact-role.ts';
import { parseWords, toMatcher } from '../dataset/match.ts';
import type { Metric, Observation } from '../dataset/schema.ts';
import type { Synonyms } from '../dataset/synonyms.ts';
import type { Fact } from '../dataset/text-facts.ts';
import { scaleOf } from '../extract/lexicon/unit-scale.ts';
import { contextOf } from '../text/clause.ts';
import { countsAlike } from './counting.ts';
import { sentenceOf } from './definition.ts';
import { type Wording, wordingOf } from './wording.ts';

export interface KnownLedger {
  readonly metrics: readonly Metric[];
  readonly observations: readonly Observation[];
  /** The articles' texts by article_id, where they are at hand. */
  readonly texts: Readonly<Record<string, string>>;
  /** What its things are called besides. */
  readonly synonyms: readonly Synonyms[];
}

/** A metric with its rows, the oldest first, and the names it goes by. */
export interface Entry {
  readonly metric: Metric;
  readonly rows: readonly Observation[];
  readonly names: readonly string[];
  readonly role: FactRole;
  /** The units and nouns that it is counted in: its own, and those of its words. */
  readonly units: ReadonlySet<string>;
  /** All that its names, its definition and the sentences of its rows say. */
  readonly words: string;
}

export interface LedgerIndex {
  readonly entries: readonly Entry[];
  readonly match: ReturnType<typeof toMatcher>;
  readonly byId: ReadonlyMap<string, Observation>;
  readonly texts: KnownLedger['texts'];
  /** All that its texts and names say. */
  readonly words: string;
  readonly wording: Wording;
}

export function indexOf({ metrics, observations, texts, synonyms }: KnownLedger): LedgerIndex {
  const entries = metrics.flatMap((metric): Entry[] => {
    const rows = observations
      .filter((row) => row.metric_id === metric.metric_id && row.restates === null)
      .toSorted((a, b) => (a.period_end ?? '').localeCompare(b.period_end ?? ''));
    if (rows.length === 0) return [];
    const clauses = parseWords(metric.words ?? '');
    const role = clauses.flatMap((clause) => ('role' in clause ? clause.role : []))[0] ?? roleIn(rows);
    const units = new Set([
      scaleOf(metric.unit_zh).base,
      ...clauses.flatMap((clause) => ('counted' in clause ? clause.counted : [])),
    ]);
    const label = plain(metric.label_zh);
    const names = new Set([
      label,
      ...rows.flatMap(({ label, subject }) => [label, subject]).map((name) => plain(name ?? '')),
    ]);
    const sentences = rows.map((row) => sentenceOf(row, texts));
    const words = plain([...names, metric.definition_zh, ...sentences].join(' '));
    return [{ metric, rows, role, units, words, names: [...names].filter((name) => name.length > 2) }];
  });
  return {
    entries,
    match: toMatcher(metrics),
    byId: new Map(observations.map((row) => [row.observation_id, row])),
    texts,
    words: [
      ...Object.values(texts),
      ...entries.flatMap(({ metric, names }) => [metric.label_zh, metric.definition_zh, ...names]),
    ].join(' '),
    wording: wordingOf(synonyms),
  };
}

/** Of a metric whose words name places in texts alone its rows say the role; a level where none does. */
function roleIn(rows: readonly Observation[]): FactRole {
  const row = rows.find(({ role }) => role !== null);
  if (!row?.role) return 'level';
  return roleOf({ role: row.role, baseKind: row.base_kind, modality: row.modality ?? 'achieved' });
}

/** 异地办理居民身份证 of 异地办理居民身份证（累计）. */
export const plain = (name: string): string =>
  name.replace(/[（(][^（()）]*[)）]/g, '').replace(/[“”‘’、，\s]/g, '');

export const isAlike = ({ metric, units }: Entry, fact: Fact): boolean => countsAlike(metric, units, fact);

/** A share is told as a level as often as not; 到2025年将达到93% is an aim where the ledger has one. */
export function hasRole({ role }: Entry, { key, given, finding }: Fact): boolean {
  const sort = (one: FactRole): FactRole => (one === 'share' ? 'level' : one);
  // 从53个增加到2025年的55个: what is achieved by a time is no aim.
  if (role === 'level' && key.role === 'target' && finding.modality === 'achieved') return true;
  const isAhead =
    role === 'target' && key.role === 'level' && ahead.test(contextOf(given.text, finding).sentence);
  return isAhead || sort(role) === sort(key.role);
}

const ahead = /将(?:达|要|在)|到\d{4}年|规划|力争|目标/;
