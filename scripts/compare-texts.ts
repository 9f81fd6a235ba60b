/** `npm run --silent compare-texts -- A B`: two texts, number by number, from the shell. */

import { compareTexts, type Side } from '../src/collation/two-texts.ts';
import { fail, ledgerDate, parseRequest, readTexts } from './texts.ts';

const usage = `usage: npm run --silent compare-texts -- [--as-of YYYY-MM] A B
  A, B       the earlier and the later text: PDF, DOCX, OFD, RTF, HTML, or text; either may be English
  --as-of    the date of both (2020, 2020-05 or 2020-05-31), where they do not print one
Prints one JSON object a line, in the order of B: kind (same, changed, new, gone, redefined, strengthened, weakened,
rounded, specified, planned), before and after (quote, start, end, sentence), reason of what is redefined. English
numbers in words, ordinals and dates are not read.`;

process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit();
  throw error;
});

async function textOf(file: string, asOf: string | null) {
  const [given] = await readTexts(file);
  if (!given) return null;
  const { path, document } = given;
  return { text: document.text, asOf: asOf ?? document.published ?? ledgerDate(path) };
}

const told = (side: Side | null) =>
  side && { ...side, sentence: side.sentence.before + side.sentence.quote + side.sentence.after };

const request = parseRequest(process.argv.slice(2), [], usage);
if (typeof request === 'string') {
  if (request === usage) process.stdout.write(`${usage}\n`);
  else fail(request);
} else if (request.files.length !== 2) {
  fail(`two texts are needed: ${request.files.length} given\n${usage}`);
} else {
  const [before, after] = await Promise.all(request.files.map((file) => textOf(file, request.asOf)));
  if (before && after)
    for (const { kind, before: earlier, after: later, reason } of compareTexts(before, after))
      process.stdout.write(
        `${JSON.stringify({ kind, before: told(earlier), after: told(later), reason: reason?.en ?? null })}\n`,
      );
}
