/** The recipe: cut the text into tokens, let one rule read each numeral, then say what each number tells. */

import type { Article, Extraction } from './finding.ts';
import { ProseReader } from './prose.ts';
import { readTables } from './table/index.ts';

export type { Article, Extraction, Finding } from './finding.ts';
export { findQuantities, type Quantity } from './quantity/index.ts';

/**
 * Reads every numeral of `article.text`: findings (statistics, dates, durations, ordinals) and skipped numerals with
 * their reason, both in the order of the text. Spans are half-open UTF-16 offsets. Never throws; linear in the length.
 */
export function extract({ text, asOf }: Article): Extraction {
  const table = readTables(text, (sentences) => readProse({ text: sentences, asOf: asOf ?? null }).findings);
  if (!table) return readProse({ text, asOf: asOf ?? null });
  const { findings, skipped } = readProse({ text: table.rest, asOf: asOf ?? null });
  return { findings: [...findings, ...table.findings].sort((a, b) => a.start - b.start), skipped };
}

function readProse({ text, asOf }: Article): Extraction {
  const reader = new ProseReader(text, asOf ?? null);
  reader.readTo(text, text.length);
  const { findings, skipped } = reader;
  return { findings, skipped };
}
