/** `npm start [-- FOLDER|ZIP]`: reads the articles, builds, serves, prints the address. */

import { ledgerTitles } from '../src/dataset/ledger.ts';
import { errorMessage } from '../src/text/error-message.ts';
import { build, namedSite } from './build.ts';
import { commandLocale } from './command-words.ts';
import { serve } from './serve.ts';

try {
  const wanted = namedSite(process.argv.slice(2));
  await build(wanted);
  const site = await serve(wanted.out, Number(process.env.PORT ?? 4173), process.env.HOST);
  console.log(`\n${ledgerTitles.name.en} · ${ledgerTitles.name.zh}  ${site.address}\nCtrl+C stops it.`);
} catch (error) {
  console.error(errorMessage(error, commandLocale()));
  process.exit(1);
}
