/** `npm run engine-server -- FOLDER|FILE.duckdb`: an engine that the explore room may ask, on this machine alone. */

import { randomBytes } from 'node:crypto';
import { errorMessage } from '../src/text/error-message.ts';
import { parseWords } from './command-words.ts';
import { openClickHouse } from './engine-server/clickhouse.ts';
import { openDuckDb } from './engine-server/duckdb.ts';
import { openFront } from './engine-server/front.ts';

const usage = `npm run engine-server -- FOLDER|FILE.duckdb [--engine duckdb|clickhouse] [--port 8123] [--token WORD] [--site http://localhost:4173]
FOLDER holds Parquet, in partitions or not: what extract --out wrote. Build the site with DATA_ORIGINS=http://localhost:8123.`;

const words = parseWords(
  process.argv.slice(2),
  { flags: [], options: ['engine', 'port', 'token', 'site'] },
  usage,
);
if (typeof words === 'string' || words.names.length !== 1) {
  console.error(typeof words === 'string' ? words : usage);
  process.exit(typeof words === 'string' && words === usage ? 0 : 2);
}
try {
  const {
    engine: product = 'duckdb',
    port = '8123',
    token = randomBytes(12).toString('base64url'),
  } = words.values;
  const open = { duckdb: openDuckDb, clickhouse: openClickHouse }[product];
  if (!open) throw new Error(`unknown engine: ${product}; write duckdb or clickhouse`);
  const site = words.values.site ?? 'http://localhost:4173,http://localhost:5173';
  const engine = await open(words.names[0] ?? '');
  const front = await openFront({ engine, token, sites: site.split(','), port: Number(port) });
  console.log(`${engine.name}  ${front.address}\ntoken  ${token}\nfor  ${site}\nCtrl+C stops it.`);
  process.on('SIGINT', () => void front.close().then(() => process.exit(0)));
} catch (error) {
  console.error(errorMessage(error, 'en'));
  process.exit(1);
}
