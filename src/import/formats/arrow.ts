/** Arrow, as a file or a stream: brings names and types of its own and goes to the engine as it is. */

import type { Database } from '../../engine/database.ts';
import { unwrapMessage } from '../../engine/error-place.ts';
import { QueryError } from '../../engine/query-error.ts';
import { quoteName } from '../../engine/quote.ts';
import { errorMessage, errorText, Fault } from '../../text/error-message.ts';
import { nanoseconds, readMessages, spansOf, tableAt, vectorAt } from '../arrow-messages.ts';
import { type ArrowField, fieldsOf } from '../arrow-schema.ts';
import { Misfit } from '../arrow-values.ts';
import { checkArrow, damagedArrow } from '../check-arrow.ts';
import { withEmptyBatch } from '../empty-batch.ts';
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
    refuseWide(head);
    const spans = soundly(() => spansOf(toStream(head.slice()))).filter(({ unit }) => unit === nanoseconds);
    const names = spans.map(({ name }) => name).join(', ');
    const remarks = [
      { zh: `时长只读到微秒：${names}`, en: `Spans of time are read to the microsecond: ${names}` },
    ];
    return { columns: [], rows: [], titles: [], rejected: [], ...(spans.length > 0 ? { remarks } : {}) };
  },
};

/** The engine reads decimals of 128 bits, and would name neither the column nor a way out. */
function refuseWide(head: Uint8Array): void {
  const wide = (field: ArrowField): boolean =>
    (field.layout.kind === 'fixed' && field.layout.bits === 256) || field.children.some(wide);
  const names = soundly(() => schemaFields(toStream(head.slice())))
    .filter(wide)
    .map(({ name }) => name);
  if (names.length === 0) return;
  throw new Fault({
    zh: `无法读取Arrow文件：${names.join('、')}列是256位的小数，最多读128位；请把它存为文字或decimal(38)，或另存为Parquet`,
    en: `unreadable Arrow file: decimals of 256 bits in column ${names.join(', ')}, and 128 is the most; write them as text or decimal(38), or save the file as Parquet`,
  });
}

/** Nothing of a schema that is damaged, which the engine names when it comes to load it. */
function soundly<Item>(read: () => readonly Item[]): readonly Item[] {
  try {
    return read();
  } catch {
    return [];
  }
}

function schemaFields(stream: Uint8Array<ArrayBuffer>): readonly ArrowField[] {
  const first = readMessages(stream).next();
  const header = first.done ? null : tableAt(first.value.table, 2);
  return header ? fieldsOf(header) : [];
}

/** The file format is the stream format between a mark and a footer. */
function toStream(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return isFile(bytes) ? bytes.subarray(8) : bytes;
}

const isFile = (bytes: Uint8Array) =>
  new TextDecoder('latin1').decode(bytes.subarray(0, magic.length)) === magic;

/** The stream of a whole file, and how many batches of rows the file says it has; null where a stream says nothing. */
function wholeStream(bytes: Uint8Array<ArrayBuffer>): {
  readonly stream: Uint8Array<ArrayBuffer>;
  readonly batches: number | null;
} {
  if (!isFile(bytes)) return { stream: bytes, batches: null };
  // At the end: the footer, its length and the mark again.
  const tail = bytes.length - magic.length - 4;
  if (tail < 8 || new TextDecoder('latin1').decode(bytes.subarray(tail + 4)) !== magic)
    throw new Misfit('end');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getInt32(tail, true);
  if (length < 8 || tail - length < 8) throw new Misfit('end');
  const footer = bytes.slice(tail - length, tail);
  const view = new DataView(footer.buffer);
  const batches = vectorAt({ view, at: view.getUint32(0, true) }, 3).length;
  return { stream: bytes.subarray(8, tail - length), batches };
}

/** A stream without packing, all of which holds together, and its rows. */
async function soundStream(file: Blob): Promise<{ readonly stream: Uint8Array; readonly rows: number }> {
  try {
    const { stream: packed, batches } = wholeStream(new Uint8Array(await file.arrayBuffer()));
    const stream = await unpackArrow(packed);
    const checked = checkArrow(stream);
    if (batches !== null && batches !== checked.batches) throw new Misfit('end');
    return { stream: checked.batches === 0 ? withEmptyBatch(stream) : stream, rows: checked.rows };
  } catch (error) {
    throw damagedArrow(error);
  }
}

/** Loads the table; gives its rows. */
export async function loadArrow(database: Database, table: string, file: Blob): Promise<number> {
  const { stream, rows } = await soundStream(file);
  await database.query(`drop table if exists ${quoteName(table)}`);
  const insert = async () => {
    await database.insertArrow(table, stream);
    const answer = await database.query<{ n: number }>(
      `select count(*)::double as n from ${quoteName(table)}`,
    );
    const loaded = answer.rows()[0]?.n ?? 0;
    if (loaded === rows) return;
    throw new Fault({
      zh: `${rows}行只读到${loaded}行`,
      en: `${loaded} of its ${rows} rows were read`,
    });
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
  return rows;
}
