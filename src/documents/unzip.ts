/** What documents that come as a zip may hold. */

import { openZip, type ZipDoor, ZipProblem } from '../archive/open-zip.ts';
import { DocumentProblem } from './document.ts';

const door: ZipDoor = {
  noun: { zh: '文件', en: 'file' },
  maxBytes: 64 << 20,
  maxEntries: 5000,
  maxEntryBytes: 128 << 20,
  maxUnpackedBytes: 128 << 20,
  again: { zh: '请重新另存', en: 'save it anew' },
  smaller: { zh: '请分开放入', en: 'part it' },
};

/** Unpacks what `wanted` asks for. @throws a sentence for a zip that is damaged or holds too much */
export function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Readonly<Record<string, Uint8Array>> {
  try {
    return openZip(bytes, door).unpack(wanted);
  } catch (error) {
    throw error instanceof ZipProblem ? new DocumentProblem(error.words, { cause: error }) : error;
  }
}

/** The names of all files; empty for what cannot be opened: whoever unpacks it says what is wrong. */
export function entryNames(bytes: Uint8Array): readonly string[] {
  try {
    return openZip(bytes, door).names;
  } catch {
    return [];
  }
}
