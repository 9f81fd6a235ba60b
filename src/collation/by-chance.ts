/** Whether a number of few digits is a row's by chance, and its sentence of something else. */

import type { Fact } from '../dataset/text-facts.ts';
import { contextOf } from '../text/clause.ts';
import { evidenceFor } from './evidence.ts';
import type { Entry, LedgerIndex } from './ledger-index.ts';
import { isUnheard } from './unheard.ts';
import { digitsOf, tellingDigits } from './verdict.ts';

/**
 * 53个国家参加了博览会: hardly a word of the metric's name, and what the sentence says instead is nothing that the
 * ledger speaks of. 18个省份推出身份证电子证照: nor is it, where all that is said is of other metrics.
 */
export function isByChance(fact: Fact, entry: Entry, known: LedgerIndex): boolean {
  if (digitsOf(fact) >= tellingDigits) return false;
  const { after, clause } = contextOf(fact.given.text, fact.finding);
  const likely = evidenceFor(fact, known);
  const own = likely.find((one) => one.entry === entry);
  const cover = own?.cover ?? 0;
  const [best] = likely;
  const isBehind = best !== undefined && best.cover + best.support - cover - (own?.support ?? 0) > behind;
  if (cover < hardlyNamed && isBehind) return true;
  return cover < (isUnheard(after, known) ? faintlyNamed : hardlyNamed) && isUnheard(clause, known);
}
const faintlyNamed = 0.35;
const hardlyNamed = 0.25;
const behind = 0.1;
