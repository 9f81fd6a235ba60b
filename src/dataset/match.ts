/** Findings → metrics, by the words that the curated metrics say they are recognised by. */

import type { Finding } from '../extract/finding.ts';
import type { Context } from '../text/clause.ts';
import type { Metric } from './schema.ts';

/** One way of recognising a metric: `居住证+发放|领取+!跨省[张]`. */
export interface Clause {
  /** All must occur in the sentence, one of each group; at least one of them in the finding's own clause. */
  readonly all: readonly (readonly string[])[];
  /** None may occur in the finding's own clause. */
  readonly none: readonly string[];
  /** What the unit, the noun, the printed phrase or the words after it must be; `-` is a bare number. Empty: anything. */
  readonly counted: readonly string[];
}

/** `；` separates clauses, `+` joins, `|` is or, `!` forbids, `[ ]` holds units or nouns. Throws on anything else. */
export function parseWords(words: string): Clause[] {
  return words
    .split('；')
    .filter((text) => text.trim() !== '')
    .map((text) => {
      const parts = /^([^[\]]*)(?:\[([^[\]]+)\])?$/.exec(text.trim());
      if (!parts) throw new Error(`unreadable words: ${text}; write 居住证+发放|领取+!跨省[张]`);
      const groups = (parts[1] ?? '').split('+').filter(Boolean);
      const clause = {
        all: groups.filter((group) => !group.startsWith('!')).map((group) => group.split('|')),
        none: groups.filter((group) => group.startsWith('!')).flatMap((group) => group.slice(1).split('|')),
        counted: parts[2]?.split('|') ?? [],
      };
      if (clause.all.length === 0)
        throw new Error(`unreadable words: ${text}; a clause needs a word to find`);
      return clause;
    });
}

/**
 * For each metric its way of weighing a finding; the metric whose words say most about it is its metric.
 * `null` when no metric is recognised, or two equally well: a number is never joined by a guess.
 */
export function toMatcher(metrics: readonly Metric[]): (finding: Finding, context: Context) => Metric | null {
  const known = metrics.map((metric) => ({ metric, clauses: parseWords(metric.words ?? '') }));
  return (finding, context) => {
    let best: Metric | null = null;
    let weight = 0;
    for (const { metric, clauses } of known) {
      const own = Math.max(0, ...clauses.map((clause) => weigh(clause, finding, context)));
      if (own > weight) [best, weight] = [metric, own];
      else if (own === weight) best = null;
    }
    return best;
  };
}

/** How many characters of the sentence the clause recognises, those of the finding's own clause twice; 0: none. */
function weigh(
  { all, none, counted }: Clause,
  finding: Finding,
  { sentence, clause, after }: Context,
): number {
  const words = all.flat();
  if (counted.length > 0 && !counted.some((token) => isCounted(token, finding, after, words))) return 0;
  if (none.some((word) => clause.includes(word))) return 0;
  let weight = 0;
  let near = false;
  for (const group of all) {
    const word = longest(group.filter((each) => sentence.includes(each)));
    if (!word) return 0;
    const own = longest(group.filter((each) => clause.includes(each)));
    near ||= own !== undefined;
    weight += word.length + (own?.length ?? 0);
  }
  return near ? weight : 0;
}

function longest(words: readonly string[]): string | undefined {
  return words.toSorted((a, b) => b.length - a.length)[0];
}

/** `个` counts anything: with a noun it speaks for a metric only when the noun does, without one the label may. */
function isCounted(
  token: string,
  { unit, noun, text, label }: Finding,
  after: string,
  words: readonly string[],
): boolean {
  if (token === '-') return unit === null;
  if (token === '个' && unit === '个' && noun !== null) return words.some((word) => noun.includes(word));
  if (token === unit || token === text || after.startsWith(token)) return true;
  if (noun === null) return unit === '个' && label !== null && label.includes(token);
  return noun.startsWith(token) || noun.endsWith(token);
}
