/** The recipe: cut the text into tokens, let one rule read each numeral, then say what each number tells. */

import type { Article, Extraction } from './finding.ts';
import { dayOfText } from './own-day.ts';
import { ProseReader } from './prose.ts';
import { readTables } from './table/index.ts';

export type { Article, Extraction, Finding } from './finding.ts';
export { findQuantities, type Quantity } from './quantity/index.ts';

/**
 * Reads every numeral of `article.text`: findings (statistics, dates, durations, ordinals) and skipped numerals with
 * their reason, both in the order of the text. Spans are half-open UTF-16 offsets. Never throws; linear in the length.
 */
export function extract({ text, asOf: given }: Article): Extraction {
  const asOf = dayOfText(text, given ?? null);
  const table = readTables(text, (sentences) => readProse(sentences, asOf).findings);
  if (!table) return readProse(text, asOf);
  const { findings, skipped } = readProse(table.rest, asOf);
  return { findings: [...findings, ...table.findings].sort((a, b) => a.start - b.start), skipped };
}

function readProse(text: string, asOf: string | null): Extraction {
  const reader = new ProseReader(text, asOf);
  reader.readTo(text, text.length);
  const { findings, skipped } = reader;
  return { findings, skipped };
}
