/**
 * The files of a zip on the disk, one after the other: of an archive of any size only the list is held, where
 * `openZip` holds the whole and bounds it.
 */

import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { readName } from '../../src/archive/open-zip.ts';
import { isOwn } from '../../src/documents/formats/zip.ts';

export interface ZipEntry {
  /** Its path in the zip. */
  readonly name: string;
  readonly bytes: number;
  /** Its bytes, unpacked piece by piece. @throws for one that is damaged, locked or packed in another way */
  readonly stream: () => AsyncGenerator<Uint8Array>;
}

const endSign = 0x06054b50;
const end64Sign = 0x06064b50;
const entrySign = 0x02014b50;
const pieceBytes = 1 << 18;

/**
 * Its files by their paths, without what file managers put in beside them.
 * @throws `unreadable zip` for a file that is cut off or none
 */
export async function* zipEntries(path: string): AsyncGenerator<ZipEntry> {
  const file = await open(path);
  const read = async (from: number, length: number): Promise<Buffer> => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
    return buffer.subarray(0, bytesRead);
  };
  try {
    const { size } = await file.stat();
    const { from, length } = await directoryOf(read, size);
    const entries = listed(await read(from, length)).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) yield { ...entry, stream: () => unpacked(read, entry) };
  } finally {
    await file.close();
  }
}

type Read = (from: number, length: number) => Promise<Buffer>;

const broken = (): Error => new Error('unreadable zip: it is cut off or damaged; save it anew');

/** Where the list of files stands; zips beyond 4 GB or 65,535 files say it in a record of their own. */
async function directoryOf(read: Read, size: number): Promise<{ from: number; length: number }> {
  const tail = await read(Math.max(0, size - 65_557), Math.min(size, 65_557));
  let at = tail.length - 22;
  while (at >= 0 && tail.readUInt32LE(at) !== endSign) at -= 1;
  if (at < 0) throw broken();
  const own = { length: tail.readUInt32LE(at + 12), from: tail.readUInt32LE(at + 16) };
  if (own.from !== 0xffffffff && own.length !== 0xffffffff && tail.readUInt16LE(at + 10) !== 0xffff)
    return own;
  if (at < 20) throw broken();
  const record = await read(Number(tail.readBigUInt64LE(at - 12)), 56);
  if (record.length < 56 || record.readUInt32LE(0) !== end64Sign) throw broken();
  return { length: Number(record.readBigUInt64LE(40)), from: Number(record.readBigUInt64LE(48)) };
}

interface Entry {
  readonly name: string;
  readonly bytes: number;
  readonly packed: number;
  readonly from: number;
  readonly method: number;
  readonly locked: boolean;
}

function listed(directory: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === entrySign; ) {
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((place) =>
      directory.readUInt16LE(at + place),
    ) as [number, number, number];
    const flags = directory.readUInt16LE(at + 8);
    const name = readName(directory.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0);
    const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const [bytes, packed, from] = sizes(
      [24, 20, 42].map((place) => directory.readUInt32LE(at + place)),
      extra,
    );
    const method = directory.readUInt16LE(at + 10);
    if (!name.endsWith('/') && isOwn(name))
      entries.push({ name, bytes, packed, from, method, locked: (flags & 1) === 1 });
    at += 46 + nameLength + extraLength + noteLength;
  }
  return entries;
}

/** A size that 32 bits cannot hold stands in the extra field 1, in the order of the fields. */
function sizes(fields: readonly number[], extra: Buffer): [number, number, number] {
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2);
  at += 4;
  return fields.map((field) => {
    if (field !== 0xffffffff || at + 8 > extra.length) return field;
    at += 8;
    return Number(extra.readBigUInt64LE(at - 8));
  }) as [number, number, number];
}

async function* unpacked(read: Read, entry: Entry): AsyncGenerator<Uint8Array> {
  if (entry.locked) throw new Error('it is locked with a password; save the zip anew without one');
  if (entry.method !== 0 && entry.method !== 8)
    throw new Error(`it is packed by method ${entry.method}; save the zip anew`);
  const head = await read(entry.from, 30);
  if (head.length < 30) throw broken();
  const from = entry.from + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  const pieces = async function* () {
    for (let at = 0; at < entry.packed; at += pieceBytes)
      yield await read(from + at, Math.min(pieceBytes, entry.packed - at));
  };
  // What breaks on either side comes out of the iteration.
  const plain = entry.method === 0 ? pieces() : pipeline(pieces, createInflateRaw(), () => undefined);
  let bytes = 0;
  for await (const piece of plain as AsyncIterable<Uint8Array>) {
    bytes += piece.length;
    yield piece;
  }
  if (bytes !== entry.bytes)
    throw new Error(`${bytes} bytes where ${entry.bytes} are stated; save the zip anew`);
}
