/** Words of the press for words of a ledger, `synonyms.csv` of its folder: 驾照 is 驾驶证, a dealership a dealer. */

import { toCsv } from '../text/csv.ts';
import { toFault } from '../text/error-message.ts';
import { parseCsvTable } from './parse-csv.ts';

export const synonymsFile = 'synonyms.csv';

/** A word of the ledger, and those that mean the same. */
export interface Synonyms {
  readonly word: string;
  readonly others: readonly string[];
}

/** Rows of `word` and `others`, which are joined by `|`. Throws `missing column: …`, and what `parseCsvTable` does. */
export function parseSynonyms(text: string): Synonyms[] {
  const { columns, rows } = parseCsvTable(text);
  const missing = ['word', 'others'].filter((name) => !columns.includes(name));
  if (missing.length > 0)
    throw toFault(
      missing.map((name) => ({
        zh: `缺少列：${name}；请写成word,others两列`,
        en: `missing column: ${name}; write the columns word,others`,
      })),
    );
  return rows.flatMap(({ word, others }) =>
    word && others ? { word, others: others.split('|').filter((other) => other !== '') } : [],
  );
}

/** What `parseSynonyms` reads; of none the head alone. */
export const toSynonymsFile = (synonyms: readonly Synonyms[]): string =>
  toCsv(
    ['word', 'others'],
    synonyms.map(({ word, others }) => ({ word, others: others.join('|') })),
  );
