/** `npm start`: reads the articles, builds, serves, prints the address. */

import { build, dist } from './build.ts';
import { serve } from './serve.ts';

try {
  await build((sentence) => console.log(sentence));
  const site = await serve(dist, Number(process.env.PORT ?? 4173), process.env.HOST);
  console.log(`\nReform Ledger · 改革台账  ${site.address}\nCtrl+C stops it.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
