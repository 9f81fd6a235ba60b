/** `npm run --silent check-claims -- FOLDER FILE…`: the numbers of a story against a ledger, from the shell. */

import { checkClaims } from '../src/collation/claims.ts';
import { isRow, toReckoningWords } from '../src/collation/reckoning.ts';
import { textsOf } from '../src/dataset/ledger-files.ts';
import { makeDataset } from '../src/dataset/make-dataset.ts';
import { errorMessage } from '../src/text/error-message.ts';
import { namedTexts } from './bulk/named-texts.ts';
import { parseWords } from './command-words.ts';
import { isZip, namedLedger, readFolder, unpackLedger } from './ledger-folder.ts';
import { fail } from './texts.ts';

const usage = `usage: npm run --silent check-claims -- [--as-of YYYY-MM] FOLDER FILE…
  FOLDER     a ledger: a folder, or the zip of one
  FILE       a story: PDF, DOCX, OFD, RTF, HTML, a ZIP of them, or text; - reads standard input
  --as-of    the date of the story (2020, 2020-05 or 2020-05-31), for words like 今年 and 去年
Prints one JSON object a line: doc, quote, start, end, verdict (agrees, bound_lost, annualised, definition, outdated,
wrong, absent, unsure), sentence, metric, ledger: what to cite (value, bound, unit, period, quote, source), and
reckoning: what rows come to where none states it (words, result, rows by observation_id), and refusal: of absent and
unsure why (unnamed, foreign, several, another_time, no_time, within, undecided, unclear) and the nearest rows by
observation_id.`;

process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit();
  throw error;
});

async function openLedger(name: string) {
  const files = await readFolder(isZip(name) ? unpackLedger(name) : namedLedger(name));
  const { tables, synonyms } = makeDataset(files);
  const { metrics, observations, sources } = tables;
  return { metrics, observations, sources, synonyms, texts: textsOf(files) };
}

async function check(folder: string, stories: readonly string[], asOf: string | null): Promise<void> {
  const ledger = await openLedger(folder);
  const sourceOf = new Map(ledger.sources.map((source) => [source.source_id, source]));
  for await (const story of namedTexts(stories, { asOf, undated: null }))
    for (const { quote, start, end, verdict, sentence, metric, row, reckoning, refusal } of checkClaims(
      story,
      ledger,
    )) {
      const source = row && sourceOf.get(row.source_id);
      const cited = row && {
        observation_id: row.observation_id,
        ...{ value: row.value, low: row.low, high: row.high, bound: row.bound, unit: row.unit },
        ...{ period_start: row.period_start, period_end: row.period_end, quote: row.quote },
        source: source?.title ?? row.source_id,
        url: source?.url ?? null,
      };
      const said = sentence.before + sentence.quote + sentence.after;
      const line = {
        doc: story.id,
        quote,
        start,
        end,
        verdict,
        sentence: said,
        metric: metric?.metric_id ?? null,
      };
      const reckoned = reckoning && {
        words: toReckoningWords(reckoning, 'zh'),
        result: reckoning.result,
        rows: reckoning.terms.filter(isRow).map(({ observation_id }) => observation_id),
      };
      const refused = refusal && {
        reason: refusal.reason,
        near: refusal.near.map(({ observation_id }) => observation_id),
      };
      const whole = { ...line, ledger: cited, reckoning: reckoned ?? null, refusal: refused ?? null };
      process.stdout.write(`${JSON.stringify(whole)}\n`);
    }
}

const words = parseWords(process.argv.slice(2), { flags: [], options: ['as-of'] }, usage);
if (words === usage) process.stdout.write(`${usage}\n`);
else if (typeof words === 'string') fail(words);
else if (words.names.length < 2) fail(`missing story: name a ledger and at least one text\n${usage}`);
else {
  const [folder = '', ...stories] = words.names;
  await check(folder, stories, words.values['as-of'] ?? null).catch((error) =>
    fail(errorMessage(error, 'en')),
  );
}
