/**
 * `extract.mjs`: JSON Lines in, a row a line out, one line after the other. One file without anything to install,
 * for engines and shells that bring their own processors and machines.
 */

import { parseWords } from '../command-words.ts';
import { schemaWords } from './schema-words.ts';

declare const __VERSION__: string;

const usage = `usage: node extract.mjs [--jsonl | --csv] [--as-of YYYY-MM] [--undated YYYY-MM] [FILE.jsonl…]
  Reads JSON Lines {id, text, date, title, source} from the files, else from standard input, and prints the numerals
  of each text as one JSON object (or CSV row) a line. A line that cannot be read is said on standard error.
  --lines    what it does anyway; the word of the whole command
  --strict   ends with 2 where a line could not be read; else with 0, for engines that take any other code for a failure
  --schema   clickhouse or spark: prints the columns as that engine declares them
  --version  prints the version`;

// `extract.mjs … | head` closes the pipe early: that is no failure.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit();
  process.stderr.write(`run ended: ${error.message}\n`);
  process.exit(2);
});

const words = parseWords(
  process.argv.slice(2),
  { flags: ['jsonl', 'csv', 'lines', 'strict', 'version'], options: ['as-of', 'undated', 'schema'] },
  usage,
);
if (typeof words === 'string') {
  if (words === usage) process.stdout.write(`${usage}\n`);
  else process.stderr.write(`${words}\n`);
  process.exitCode = words === usage ? 0 : 2;
} else if (words.flags.has('version')) process.stdout.write(`${__VERSION__}\n`);
else if (words.values.schema !== undefined) {
  const schema = schemaWords(words.values.schema);
  process.stdout.write(schema === null ? '' : `${schema}\n`);
  if (schema === null) {
    process.stderr.write(`unknown engine: ${words.values.schema}; there are clickhouse and spark\n`);
    process.exitCode = 2;
  }
} else
  try {
    const { flags, values, names } = words;
    // The lexicon is not unfolded for a version.
    const { filterLines } = await import('./filter-lines.ts');
    const bad = await filterLines({
      files: names,
      form: flags.has('csv') ? 'csv' : 'jsonl',
      asOf: values['as-of'] ?? null,
      undated: values.undated ?? null,
    });
    if (bad > 0 && flags.has('strict')) process.exitCode = 2;
  } catch (error) {
    process.stderr.write(`run ended: ${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 2;
  }
