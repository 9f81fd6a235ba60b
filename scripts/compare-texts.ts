/** `npm run --silent compare-texts -- A B`: two texts, number by number, from the shell. */

import type { GivenText } from '../src/collation/stated-numbers.ts';
import { compareTexts, type Side } from '../src/collation/two-texts.ts';
import { namedTexts } from './bulk/named-texts.ts';
import { parseWords } from './command-words.ts';
import { fail } from './texts.ts';

const usage = `usage: npm run --silent compare-texts -- [--as-of YYYY-MM] A B
  A, B       the earlier and the later text: PDF, DOCX, OFD, RTF, HTML, or text; either may be English
  --as-of    the date of both (2020, 2020-05 or 2020-05-31), where they do not print one
Prints one JSON object a line, in the order of B: kind (same, changed, new, gone, redefined, strengthened, weakened,
rounded, specified, planned, achieved), before and after (quote, start, end, sentence), reason of what is redefined.
What came of a plan of A stands beside it, and beside the number of the time before. English numbers in words,
ordinals and dates are not read.`;

process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit();
  throw error;
});

const told = (side: Side | null) =>
  side && { ...side, sentence: side.sentence.before + side.sentence.quote + side.sentence.after };

const words = parseWords(process.argv.slice(2), { flags: [], options: ['as-of'] }, usage);
if (words === usage) process.stdout.write(`${usage}\n`);
else if (typeof words === 'string') fail(words);
else if (words.names.length !== 2) fail(`two texts are needed: ${words.names.length} given\n${usage}`);
else {
  const dating = { asOf: words.values['as-of'] ?? null, undated: null };
  const texts: GivenText[] = [];
  for await (const text of namedTexts(words.names, dating)) texts.push(text);
  const [before, after] = texts;
  if (before && after)
    for (const { kind, before: earlier, after: later, reason } of compareTexts(before, after))
      process.stdout.write(
        `${JSON.stringify({ kind, before: told(earlier), after: told(later), reason: reason?.en ?? null })}\n`,
      );
}
