/** English of names that texts of releases give: settled ones as they are, others composed of terms. */

import { memo } from '../../text/memo.ts';
import { settledNames } from '../standard-terms.ts';
import { composeBareAct, composeEnglish } from './compose.ts';
import { inside, type Lexicon, toLexicon } from './lexicon.ts';
import { terms } from './terms/index.ts';

let known: Lexicon | null = null;
/** Made when a name is first asked for: what only imports this module pays nothing. */
function lexicon(): Lexicon {
  known ??= toLexicon(terms, settledNames());
  return known;
}

/** As it stands in the middle of a sentence. */
const composed = memo((name) => composeEnglish(name, lexicon()));

const withCapital = (english: string): string => `${english.charAt(0).toUpperCase()}${english.slice(1)}`;

/** As it stands in the middle of a sentence; behind a whole an act stands alone. */
function partInEnglish(part: string, at: number): string | null {
  const settled = settledNames().get(part);
  if (settled !== undefined) return inside(settled);
  return composed(part) ?? (at > 0 ? composeBareAct(part, lexicon()) : null);
}

/**
 * 粮食产量, 夏粮 is “Grain output: Summer grain”; `null` where any part of a name is unknown.
 * @param lead what is said in front of the last part: “Share of”
 */
export function englishName(parts: readonly string[], lead = ''): string | null {
  const english = parts.map(partInEnglish);
  if (!english.every((name) => name !== null)) return null;
  return english
    .map((name, at) =>
      withCapital(lead && at === english.length - 1 ? `${lead} ${name.replace(/^number of /, '')}` : name),
    )
    .join(': ');
}
