/** Arrow, as a file or a stream: brings names and types of its own and goes to the engine as it is. */

import type { Database } from '../../engine/database.ts';
import { unwrapMessage } from '../../engine/error-place.ts';
import { QueryError } from '../../engine/query-error.ts';
import { quoteName, quoteText } from '../../engine/quote.ts';
import { errorMessage, errorText, Fault } from '../../text/error-message.ts';
import { nanoseconds, spansOf } from '../arrow-messages.ts';
import { unpackArrow } from '../unpack-arrow.ts';
import type { ImportFormat } from './format.ts';

const magic = 'ARROW1';

export const arrow: ImportFormat = {
  names: ['Arrow'],
  extensions: ['arrow', 'arrows', 'feather'],
  magic,
  known: 'either',
  maxBytes: 768 << 20,
  async inspect(_, head) {
    const spans = soundly(() => spansOf(toStream(head.slice()))).filter(({ unit }) => unit === nanoseconds);
    const names = spans.map(({ name }) => name).join(', ');
    const remarks = [
      { zh: `时长只读到微秒：${names}`, en: `Spans of time are read to the microsecond: ${names}` },
    ];
    return { columns: [], rows: [], titles: [], rejected: [], ...(spans.length > 0 ? { remarks } : {}) };
  },
};

/** Nothing of a schema that is damaged, which the engine names when it comes to load it. */
function soundly<Item>(read: () => readonly Item[]): readonly Item[] {
  try {
    return read();
  } catch {
    return [];
  }
}

/** The file format is the stream format between a mark and a footer. */
function toStream(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const isFile = new TextDecoder('latin1').decode(bytes.subarray(0, magic.length)) === magic;
  return isFile ? bytes.subarray(8) : bytes;
}

/** Loads the table; gives its rows. */
export async function loadArrow(database: Database, table: string, file: Blob): Promise<number> {
  const packed = toStream(new Uint8Array(await file.arrayBuffer()));
  await database.query(`drop table if exists ${quoteName(table)}`);
  const insert = async () => {
    await database.insertArrow(table, await unpackArrow(packed));
    const made = await database.query(`from duckdb_tables() where table_name = ${quoteText(table)}`);
    // A stream that ends before its first batch makes no table.
    if (made.rowCount === 0) throw new Fault({ zh: '文件没有写完', en: 'it breaks off' });
  };
  await insert().catch((error: unknown) => {
    const words = unwrapMessage(errorMessage(error, 'en'));
    const { zh } = errorText(error);
    throw new QueryError(`unreadable Arrow file: ${words}; save it as Parquet`, {
      zh: `无法读取Arrow文件：${error instanceof Fault ? zh : words}；请另存为Parquet`,
      kind: 'source',
      cause: error,
    });
  });
  const answer = await database.query<{ n: number }>(`select count(*)::double as n from ${quoteName(table)}`);
  return answer.rows()[0]?.n ?? 0;
}
