/** `npm run --silent audit -- [--as-of 2020-05] NAME…`: the arithmetic of texts, from the shell. */

import { bulkRun } from './bulk/bundle.ts';
import { parseWords } from './command-words.ts';
import { fail } from './texts.ts';

/** Texts that are held, with their numbers, to be compared with each other. */
const maxCompared = 2000;

const usage = `usage: npm run --silent audit -- [--as-of YYYY-MM] [--report NAME] NAME…
  NAME       a text (PDF, DOCX, OFD, RTF, HTML, or plain in UTF-8, UTF-16 or GB18030), a ZIP or folder of them,
             a pattern ('archive/**/*.txt'), or JSON Lines (.jsonl, .ndjson, also .gz) of {id, text, date, title, source};
             - reads standard input
  --lines    whatever is named is JSON Lines
  --report   writes NAME.json and NAME.txt: coverage, doubt and audits by file and over all
  --as-of    the date of the texts (2020, 2020-05 or 2020-05-31), for words like 今年 and 一年来; a record's own is stronger
  --undated  the date of texts that neither state nor print one
Prints one JSON object a line: doc, kind, state (holds, broken or open), says, spans. Of several texts, at most
${maxCompared}, it also compares what two of them state of one fact: kind across, with the earlier text under earlier.
Ends with 0; with 2 where something could not be read, which is said, and the rest is read; with 130 when interrupted.`;

const words = parseWords(
  process.argv.slice(2),
  { flags: ['lines'], options: ['as-of', 'undated', 'report'] },
  usage,
);
if (words === usage) process.stdout.write(`${usage}\n`);
else if (typeof words === 'string') fail(words);
else {
  const { flags, values } = words;
  const names = words.names.length === 0 && flags.has('lines') ? ['-'] : words.names;
  if (names.length === 0) fail(`missing file: name at least one text\n${usage}`);
  else {
    const { exitOf, readInBulk } = await bulkRun();
    await exitOf(
      readInBulk({
        names,
        lines: flags.has('lines'),
        form: 'audit',
        asOf: values['as-of'] ?? null,
        undated: values.undated ?? null,
        out: null,
        resume: false,
        workers: null,
        report: values.report ?? null,
        across: maxCompared,
      }),
    );
  }
}
