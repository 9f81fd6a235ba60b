/** `tsx scripts/bulk/clickhouse.ts SESSION TEXTS.jsonl`: the rows of the texts, read inside ClickHouse. */

import { quoteText } from '../../src/engine/quote.ts';
import { requirePeer } from '../peer.ts';
import { schemaWords } from './schema-words.ts';

interface ChDb {
  readonly Session: new (folder: string) => { readonly query: (sql: string, format: string) => string };
}

const [folder = '', texts = ''] = process.argv.slice(2);
const { Session } = (await requirePeer('chdb')) as ChDb;
const columns = 'id String, text String, date String, title String, source String';
const sql = `
  SELECT * FROM executable(
    'extract.mjs', JSONEachRow, ${quoteText(schemaWords('clickhouse') ?? '')},
    (SELECT * FROM file(${quoteText(texts)}, JSONEachRow, ${quoteText(columns)})),
    SETTINGS command_read_timeout = 600000, command_write_timeout = 600000)`;
const rows = new Session(folder).query(sql, 'JSONEachRow');
// Its threads would hold the process.
process.stdout.write(rows, () => process.exit());
