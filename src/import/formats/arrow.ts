/** Arrow, as a file or a stream: brings names and types of its own and goes to the engine as it is. */

import type { Database } from '../../engine/database.ts';
import { QueryError } from '../../engine/query-error.ts';
import { quoteName } from '../../engine/quote.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { ImportFormat } from './format.ts';

const magic = 'ARROW1';

export const arrow: ImportFormat = {
  names: ['Arrow'],
  extensions: ['arrow', 'arrows', 'feather'],
  magic,
  known: 'either',
  maxBytes: 768 << 20,
  inspect: async () => ({ columns: [], rows: [], titles: [], rejected: [] }),
};

/** Loads the table; gives its rows. The file format is the stream format between a mark and a footer. */
export async function loadArrow(database: Database, table: string, file: Blob): Promise<number> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isFile = new TextDecoder('latin1').decode(bytes.subarray(0, magic.length)) === magic;
  await database.query(`drop table if exists ${quoteName(table)}`);
  await database.insertArrow(table, isFile ? bytes.subarray(8) : bytes).catch((error: unknown) => {
    const words = errorMessage(error, 'en');
    throw new QueryError(`unreadable Arrow file: ${words}`, {
      zh: `无法读取Arrow文件：${words}`,
      kind: 'source',
      cause: error,
    });
  });
  const answer = await database.query<{ n: number }>(`select count(*)::double as n from ${quoteName(table)}`);
  return answer.rows()[0]?.n ?? 0;
}
