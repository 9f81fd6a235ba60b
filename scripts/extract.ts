/** `npm run --silent extract -- [--jsonl | --csv] [--out OUT] NAME…`: the numbers of texts, from the shell. */

import { bulkRun } from './bulk/bundle.ts';
import { parseWords } from './command-words.ts';
import { fail } from './texts.ts';

const usage = `usage: npm run --silent extract -- [--jsonl | --csv] [--out OUT [--resume]] [--report NAME] NAME…
  NAME       a text (PDF, DOCX, OFD, RTF, HTML, or plain in UTF-8, UTF-16 or GB18030), a ZIP or folder of them,
             a pattern ('archive/**/*.txt'), or JSON Lines (.jsonl, .ndjson, also .gz) of {id, text, date, title, source};
             - reads standard input
  --lines    whatever is named is JSON Lines
  --jsonl    one JSON object a line, findings and skipped numerals in the order of the text
  --csv      the findings and skipped numerals as CSV
  --out      a file (.jsonl, .csv, .parquet, .duckdb), or a folder: Parquet, or what is asked for, by year and source
  --resume   goes on with a run of the same words that was interrupted
  --report   writes NAME.json and NAME.txt: coverage, doubt and audits by file and over all
  --as-of    the date of the texts (2020, 2020-05 or 2020-05-31), for words like 今年 and 一年来; a record's own is stronger,
             and so is an earlier day in the head of a text
  --undated  the date of texts that neither state nor print one
  --workers  how many texts are read at a time; as many as there are processors
Ends with 0; with 2 where something could not be read, which is said, and the rest is read; with 130 when interrupted.`;

const words = parseWords(
  process.argv.slice(2),
  {
    flags: ['jsonl', 'csv', 'lines', 'resume'],
    options: ['as-of', 'undated', 'out', 'report', 'workers'],
  },
  usage,
);
if (words === usage) process.stdout.write(`${usage}\n`);
else if (typeof words === 'string') fail(words);
else {
  const { flags, values } = words;
  const names = words.names.length === 0 && flags.has('lines') ? ['-'] : words.names;
  const workers = values.workers === undefined ? null : Number(values.workers);
  if (names.length === 0) fail(`missing file: name at least one text\n${usage}`);
  else if (workers !== null && !(Number.isInteger(workers) && workers > 0 && workers <= 256))
    fail(`wrong number: ${values.workers}; write --workers 4`);
  else if (flags.has('resume') && values.out === undefined)
    fail('nothing to resume: write --out OUT as the run did that was interrupted');
  else {
    const { exitOf, readInBulk } = await bulkRun();
    await exitOf(
      readInBulk({
        names,
        workers,
        lines: flags.has('lines'),
        form: flags.has('csv') ? 'csv' : flags.has('jsonl') ? 'jsonl' : null,
        asOf: values['as-of'] ?? null,
        undated: values.undated ?? null,
        out: values.out ?? null,
        resume: flags.has('resume'),
        report: values.report ?? null,
        across: 0,
      }),
    );
  }
}
