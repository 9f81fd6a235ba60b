/** The rows of a text as people judged them, and what was decided on numbers that it holds no more. */

import type { Extraction } from '../extract/finding.ts';
import type { Decision } from './decision-log.ts';
import { likeness } from './likeness.ts';
import type { Matcher } from './match.ts';
import { type Lost, replay, withoutRejected } from './replay.ts';
import type { Article, Metric, Observation } from './schema.ts';
import { type ArticleRows, toRows } from './tidy.ts';

/** A decision of an article that finds no number in it. */
export interface LostDecision extends Lost {
  readonly article_id: string;
  /** Numbers that nobody decided on and that it may be of, the likeliest first; half-open, in UTF-16 units. */
  readonly candidates: readonly { readonly start: number; readonly end: number }[];
}

export interface JudgedRows {
  readonly rows: ArticleRows;
  readonly lost: readonly LostDecision[];
}

/** @param metrics those that a correction may name */
export function toJudgedRows(
  article: Article,
  text: string,
  extraction: Extraction,
  match: Matcher,
  log: readonly Decision[],
  metrics: readonly Metric[],
): JudgedRows {
  const read = toRows(article, text, extraction, match);
  if (log.length === 0) return { rows: read, lost: [] };
  const judged = replay(article.article_id, text, read, log, metrics);
  const decided = new Set(
    judged.observations.flatMap((row) => (judged.judgements.has(row.observation_id) ? [row.start] : [])),
  );
  const open = judged.observations.filter(({ start }) => start !== null && !decided.has(start));
  return {
    rows: {
      ...read,
      ...withoutRejected(judged),
      claims: read.claims.filter(({ finding }) => !decided.has(finding.start)),
    },
    lost: judged.lost.map((one) => ({
      ...one,
      article_id: article.article_id,
      candidates: candidatesFor(one, text, open),
    })),
  };
}

const mostCandidates = 5;
const leastCandidate = 0.4;

function candidatesFor(
  { judgement }: Lost,
  text: string,
  rows: readonly Observation[],
): LostDecision['candidates'] {
  const { prefix, quote, suffix } = judgement.anchor;
  const words = prefix + quote + suffix;
  return rows
    .map((row) => {
      const [start, end] = [row.start ?? 0, row.end ?? 0];
      const around = text.slice(Math.max(0, start - prefix.length), end + suffix.length);
      // The number itself counts as much as all around it.
      return { start, end, score: (likeness(words, around) + likeness(quote, row.quote)) / 2 };
    })
    .filter(({ score }) => score >= leastCandidate)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostCandidates)
    .map(({ start, end }) => ({ start, end }));
}
