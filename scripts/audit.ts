/** `npm run --silent audit -- [--as-of 2020-05] FILE…`: the arithmetic of articles, from the shell. */

import { auditAcross, type Source } from '../src/extract/audit/across.ts';
import { auditText } from '../src/extract/audit/index.ts';
import { extract } from '../src/extract/index.ts';
import { fail, ledgerDate, parseRequest, readTexts } from './texts.ts';

const usage = `usage: npm run --silent audit -- [--as-of YYYY-MM] FILE…
  FILE       PDF, DOCX, OFD, RTF, HTML, a ZIP of them, or text in UTF-8, UTF-16 or GB18030; - reads standard input
  --as-of    the date of the text (2020, 2020-05 or 2020-05-31), for words like 今年 and 一年来
Prints one JSON object a line: doc, kind, state (holds, broken or open), says, spans. Of several texts it also
compares what two of them state of one fact: kind across, with the earlier text under earlier.`;

// `audit … | head` closes the pipe early: that is no failure.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit();
  throw error;
});

const request = parseRequest(process.argv.slice(2), [], usage);
if (typeof request === 'string') {
  if (request === usage) process.stdout.write(`${usage}\n`);
  else fail(request);
} else {
  const sources: Source[] = [];
  const print = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
  for (const file of request.files) {
    for (const { name: doc, path, document } of await readTexts(file)) {
      const { text, published } = document;
      const { findings } = extract({ text, asOf: request.asOf ?? published ?? ledgerDate(path) });
      for (const verdict of auditText(text, { findings })) print({ doc, ...verdict, says: verdict.says.en });
      sources.push({ doc, text, findings });
    }
  }
  for (const verdict of auditAcross(sources)) print({ ...verdict, says: verdict.says.en });
}
