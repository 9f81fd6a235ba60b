/** The process that holds ClickHouse: a query comes as a message, its rows or its objection go as one. */

import { lineFormat } from '../../src/engine/typed-lines.ts';
import { errorMessage } from '../../src/text/error-message.ts';
import { requirePeer } from '../peer.ts';

interface ChDb {
  readonly Session: new (
    folder: undefined,
    options: { readonly connectionArgs: readonly string[] },
  ) => {
    readonly query: (sql: string, format?: string) => string;
  };
}

const [table = ''] = process.argv.slice(2);
const { Session } = (await requirePeer('chdb')) as ChDb;
// A server is given these by its user; in a library they stand for all.
const session = new Session(undefined, {
  connectionArgs: [
    '--cast_keep_nullable=1',
    '--date_time_output_format=iso',
    '--output_format_json_quote_64bit_integers=1',
    '--output_format_json_quote_decimals=1',
    '--output_format_json_quote_denormals=1',
    '--max_result_rows=1000001',
    '--result_overflow_mode=break',
  ],
});
session.query(table);
// Closes writing, and with it file() and url(), which would read what else there is.
session.query('set readonly = 1');
process.on('message', (sql: string) => {
  try {
    process.send?.({ text: session.query(sql, lineFormat) });
  } catch (error) {
    process.send?.({ fault: errorMessage(error, 'en') });
  }
});
process.on('disconnect', () => process.exit());
