/** An Arrow stream whose buffers are packed (LZ4 or ZSTD, as pandas and R write Feather) → the same stream unpacked, which is all the engine reads. */

import { Fault } from '../text/error-message.ts';
import {
  byteAt,
  type FlatTable,
  fieldAt,
  headerType,
  type Message,
  readMessages,
  tableAt,
  vectorAt,
  withoutField,
} from './arrow-messages.ts';
import { Misfit } from './arrow-values.ts';
import { unpackLz4Frame } from './lz4-frame.ts';

const largest = 1 << 30;

/** Gives the same bytes where nothing is packed. Throws a sentence for what is damaged or unpacks to too much. */
export async function unpackArrow(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const messages: Message[] = [];
  const reading = readMessages(bytes);
  for (let next = reading.next(); ; next = reading.next()) {
    if (!next.done) messages.push(next.value);
    else if (next.value) break;
    else throw new Misfit('end');
  }
  if (!messages.some((message) => compressionOf(message))) return bytes;
  const { decompressZstd } = await import('hyparquet-compressors');
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (const message of messages) {
    const { metadata, body } = unpackMessage(message, soundly(decompressZstd));
    const head = new Uint8Array(8);
    const view = new DataView(head.buffer);
    view.setUint32(0, 0xffffffff, true);
    view.setUint32(4, metadata.length, true);
    parts.push(head, metadata, body);
    size += head.length + metadata.length + body.length;
    if (size > largest)
      throw new Fault({
        zh: `Arrow文件太大：解开后超过${largest >> 20} MB；请另存为Parquet`,
        en: `Arrow file too large: it unpacks to more than ${largest >> 20} MB; save it as Parquet`,
      });
  }
  const end = new Uint8Array(8).fill(255, 0, 4);
  return new Uint8Array(await new Blob([...parts, end]).arrayBuffer());
}

/** The batch of rows or of a dictionary's members within a message. */
function batchOf({ table }: Message): FlatTable | null {
  const type = byteAt(table, 1);
  const header = tableAt(table, 2);
  if (type === headerType.records) return header;
  return type === headerType.dictionary && header ? tableAt(header, 1) : null;
}

function compressionOf(message: Message): FlatTable | null {
  const batch = batchOf(message);
  return batch && tableAt(batch, 3);
}

/** What a library throws at damaged bytes, as ours. */
function soundly(unpack: (bytes: Uint8Array) => Uint8Array): Unpack {
  return (bytes) => {
    try {
      return unpack(bytes);
    } catch {
      throw new Misfit('buffer');
    }
  };
}

type Unpack = (bytes: Uint8Array, length: number) => Uint8Array;

function unpackMessage(message: Message, unpackZstd: Unpack): Pick<Message, 'metadata' | 'body'> {
  const { metadata, table, body } = message;
  const [batch, compression] = [batchOf(message), compressionOf(message)];
  if (!batch || !compression) return { metadata, body };
  const unpack = [unpackLz4Frame, unpackZstd][byteAt(compression, 0)];
  if (!unpack) throw new Misfit('message');
  const { view } = table;
  const buffers = vectorAt(batch, 2);
  const parts: Uint8Array[] = [];
  let end = 0;
  for (let at = buffers.at; at < buffers.at + buffers.length * 16; at += 16) {
    const offset = Number(view.getBigInt64(at, true));
    const length = Number(view.getBigInt64(at + 8, true));
    if (offset < 0 || length < 0 || offset + length > body.length) throw new Misfit('buffer');
    const part =
      length === 0 ? new Uint8Array() : unpackBuffer(body.subarray(offset, offset + length), unpack);
    view.setBigInt64(at, BigInt(end), true);
    view.setBigInt64(at + 8, BigInt(part.length), true);
    // Each buffer begins at a multiple of eight bytes.
    const room = new Uint8Array(-part.length & 7);
    parts.push(part, room);
    end += part.length + room.length;
    if (end > largest) break;
  }
  const size = fieldAt(table, 3);
  if (size > 0) view.setBigInt64(size, BigInt(end), true);
  else if (end > 0) throw new Misfit('buffer');
  const unpacked = new Uint8Array(end);
  let place = 0;
  for (const part of parts) {
    unpacked.set(part, place);
    place += part.length;
  }
  return { metadata: withoutField(batch, 3), body: unpacked };
}

/** A buffer begins with its length; -1 says that it was not worth packing. */
function unpackBuffer(bytes: Uint8Array, unpack: Unpack): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const length = Number(view.getBigInt64(0, true));
  if (length === -1) return bytes.subarray(8);
  if (length < 0 || length > largest) throw new Misfit('buffer');
  const unpacked = unpack(bytes.subarray(8), length);
  if (unpacked.length !== length) throw new Misfit('buffer');
  return unpacked;
}
