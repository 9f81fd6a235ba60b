/**
 * A zip of somebody else's, opened within bounds. What its directory claims is checked before anything is unpacked,
 * and what is unpacked is held to its claim: fflate's own reader cuts an entry at the size that it states, in silence.
 */

import { errorMessage, Fault } from '../text/error-message.ts';
import type { Text } from '../text/locale.ts';
import { crc32 } from './crc32.ts';
import { inflate } from './inflate.ts';

/** Who opens: what a person calls the file, what it may hold, and the ways out. */
export interface ZipDoor {
  readonly noun: Text;
  readonly maxBytes: number;
  readonly maxEntries: number;
  /** Of one entry, and of all that is asked for at once, unpacked. */
  readonly maxEntryBytes: number;
  readonly maxUnpackedBytes: number;
  /** What to do with a file that is damaged; with one that is too large. */
  readonly again: Text;
  readonly smaller: Text;
}

export interface OpenZip {
  /** Of all files, in the order of the directory; folders are left out. */
  readonly names: readonly string[];
  /**
   * The files that are wanted, by their names; the record has no other keys, not those of its prototype either.
   * @throws `ZipProblem` for what is too large, protected, or not what the directory says of it
   */
  readonly unpack: (wanted: (name: string) => boolean) => Readonly<Record<string, Uint8Array>>;
}

/** A zip that is not opened, in a sentence with the way out. */
export class ZipProblem extends Fault {}

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/** @throws `ZipProblem` for what is no zip, is cut off, holds too much, or names a place outside itself */
export function openZip(bytes: Uint8Array, door: ZipDoor): OpenZip {
  const problems = problemsOf(door);
  if (bytes.length > door.maxBytes) throw problems.large(megabytes(bytes.length));
  const entries = readDirectory(bytes, door, problems).filter(({ name }) => !name.endsWith('/'));
  checkNames(entries, problems);
  return {
    names: entries.map(({ name }) => name),
    unpack: (wanted) => {
      const asked = entries.filter(({ name }) => wanted(name));
      checkSizes(asked, door, problems);
      const files = Object.create(null) as Record<string, Uint8Array>;
      for (const entry of asked) files[entry.name] = unpackEntry(bytes, entry, problems);
      return files;
    },
  };
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;

/** A name as a sentence may hold it: cut, and with signs that nobody sees as their codes. */
export const nameInWords = (name: string): string =>
  JSON.stringify(name.slice(0, 80))
    .slice(1, -1)
    .replace(/[\p{Cc}\p{Cf}]/gu, (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);

type Problems = ReturnType<typeof problemsOf>;

function problemsOf({ noun, again, smaller, ...most }: ZipDoor) {
  const problem = (zh: string, en: string, cause?: unknown) => new ZipProblem({ zh, en }, { cause });
  return {
    large: (what: string) =>
      problem(
        `${noun.zh}太大：${what}；至多${megabytes(most.maxBytes)}，展开后至多${most.maxEntries}个文件、每个${megabytes(most.maxEntryBytes)}、共${megabytes(most.maxUnpackedBytes)}，${smaller.zh}`,
        `${noun.en} too large: ${what}; at most ${megabytes(most.maxBytes)}, unpacked ${most.maxEntries} files of ${megabytes(most.maxEntryBytes)} and ${megabytes(most.maxUnpackedBytes)} in all; ${smaller.en}`,
      ),
    damaged: (zh: string, en: string, cause?: unknown) =>
      problem(
        `${noun.zh}读不出：${zh}；可能不完整，${again.zh}`,
        `unreadable ${noun.en}: ${en}; it may be cut off, ${again.en}`,
        cause,
      ),
    protected: (name: string) =>
      problem(
        `${noun.zh}有密码：${nameInWords(name)}；请去掉密码，${again.zh}`,
        `protected ${noun.en}: ${nameInWords(name)} has a password; take it off, ${again.en}`,
      ),
    outside: (name: string) =>
      problem(
        `${noun.zh}里的路径指向外面：${nameInWords(name)}；不打开，${again.zh}`,
        `unsafe path in the ${noun.en}: ${nameInWords(name)} leads out of it, so it is not opened; ${again.en}`,
      ),
    twice: (name: string) =>
      problem(
        `${noun.zh}里同一文件出现两次：${nameInWords(name)}；请只留一个`,
        `file twice in the ${noun.en}: ${nameInWords(name)}; keep one of them`,
      ),
  };
}

const [localHeader, directoryEntry, endRecord, zip64End, zip64Locator] = [
  0x04034b50, 0x02014b50, 0x06054b50, 0x06064b50, 0x07064b50,
];

function readDirectory(bytes: Uint8Array, { maxEntries }: ZipDoor, problems: Problems): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: Entry[] = [];
  try {
    const { count, start } = findDirectory(view);
    if (count > maxEntries) throw problems.large(`${count}`);
    let at = start;
    for (let left = count; left > 0; left--) {
      if (view.getUint32(at, true) !== directoryEntry) throw new RangeError('the directory breaks off');
      const [nameLength, extraLength, noteLength] = [28, 30, 32].map((field) =>
        view.getUint16(at + field, true),
      );
      const extra = at + 46 + (nameLength as number);
      const next = extra + (extraLength as number);
      const flags = view.getUint16(at + 8, true);
      entries.push({
        name: readName(bytes.subarray(at + 46, extra), (flags & 0x800) !== 0),
        flags,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        ...sizesOf(view, at, extra, next),
      });
      at = next + (noteLength as number);
    }
  } catch (error) {
    if (error instanceof ZipProblem) throw error;
    throw problems.damaged('找不到完整的文件目录', 'its directory of files is not whole', error);
  }
  checkPlaces(entries, bytes.length, problems);
  return entries;
}

/** Where the directory begins. @throws `RangeError` where there is none */
function findDirectory(view: DataView): { readonly count: number; readonly start: number } {
  // The end record is 22 bytes, with a comment of up to 65,535 behind it.
  let at = view.byteLength - 22;
  while (view.getUint32(at, true) !== endRecord)
    if (--at < view.byteLength - 22 - 0xffff) throw new RangeError('no end record');
  if (view.getUint16(at + 10, true) !== 0xffff && view.getUint32(at + 16, true) !== 0xffffffff)
    return { count: view.getUint16(at + 10, true), start: view.getUint32(at + 16, true) };
  if (at < 20 || view.getUint32(at - 20, true) !== zip64Locator) throw new RangeError('no zip64 locator');
  const long = Number(view.getBigUint64(at - 12, true));
  if (view.getUint32(long, true) !== zip64End) throw new RangeError('no zip64 end record');
  return {
    count: Number(view.getBigUint64(long + 32, true)),
    start: Number(view.getBigUint64(long + 48, true)),
  };
}

/** The sizes and the place of an entry; a field of all ones stands in the zip64 extra field, in this order. */
function sizesOf(
  view: DataView,
  at: number,
  extra: number,
  end: number,
): Pick<Entry, 'packed' | 'unpacked' | 'offset'> {
  let long = extra;
  while (long + 4 <= end && view.getUint16(long, true) !== 1) long += 4 + view.getUint16(long + 2, true);
  let field = long + 4;
  const [unpacked, packed, offset] = [24, 20, 42].map((place) => {
    const value = view.getUint32(at + place, true);
    if (value !== 0xffffffff || field + 8 > end) return value;
    field += 8;
    return Number(view.getBigUint64(field - 8, true));
  });
  return { packed: packed as number, unpacked: unpacked as number, offset: offset as number };
}

/** Names that do not say their encoding are UTF-8 of macOS, or GB18030 of a Chinese Windows. */
export function readName(bytes: Uint8Array, isUtf8: boolean): string {
  if (isUtf8) return new TextDecoder().decode(bytes);
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one may fit.
    }
  }
  return new TextDecoder('latin1').decode(bytes);
}

/** Entries that share bytes make a small file endless. */
function checkPlaces(entries: readonly Entry[], length: number, problems: Problems): void {
  let free = 0;
  for (const { name, offset, packed } of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (offset < free || offset + 30 + packed > length)
      throw problems.damaged(
        `${nameInWords(name)}与别的部分重叠，或在文件之外`,
        `${nameInWords(name)} overlaps another part or lies outside the file`,
      );
    free = offset + 30 + packed;
  }
}

function checkNames(entries: readonly Entry[], problems: Problems): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
    if (/^\/|^[a-z]:|\\|(^|\/)\.\.?(\/|$)|[\0-\x1f]/i.test(name)) throw problems.outside(name);
    if (seen.has(name)) throw problems.twice(name);
    seen.add(name);
  }
}

function checkSizes(
  asked: readonly Entry[],
  { maxEntryBytes, maxUnpackedBytes }: ZipDoor,
  problems: Problems,
): void {
  for (const { name, packed, unpacked } of asked) {
    if (unpacked > maxEntryBytes) throw problems.large(`${nameInWords(name)} ${megabytes(unpacked)}`);
    // Deflate makes at most 1,032 bytes of one: room is never made for a claim that cannot be true.
    if (unpacked > packed * 1032 + 1032) throw problems.damaged(...unlike(name));
  }
  const sum = asked.reduce((bytes, { unpacked }) => bytes + unpacked, 0);
  if (sum > maxUnpackedBytes) throw problems.large(megabytes(sum));
}

const unlike = (name: string): [zh: string, en: string] => [
  `${nameInWords(name)}不是文件目录所说的样子`,
  `${nameInWords(name)} is not what the directory says of it`,
];

function unpackEntry(bytes: Uint8Array, entry: Entry, problems: Problems): Uint8Array {
  const { name, flags, method, offset, packed, unpacked, crc } = entry;
  if (flags & 1) throw problems.protected(name);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.getUint32(offset, true) !== localHeader) throw new RangeError('no header at its place');
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    const content = bytes.subarray(start, start + packed);
    if (method !== 0 && method !== 8) throw new RangeError(`packing method ${method} is not known`);
    const own = method === 0 ? content.slice() : inflate(content, unpacked);
    if (own.length !== unpacked) throw new RangeError(`${own.length} bytes where ${unpacked} are stated`);
    if (crc32(own) !== crc) throw new RangeError('its checksum differs');
    return own;
  } catch (error) {
    const [zh, en] = unlike(name);
    throw problems.damaged(zh, `${en} (${errorMessage(error, 'en')})`, error);
  }
}
