/** The files of a zip, within bounds that its own claims cannot break. */

import { unzipSync } from 'fflate';
import { problem } from './document.ts';

const maxEntries = 5000;
const maxUnpackedBytes = 128 << 20;

/**
 * Unpacks what `wanted` asks for. A file is given the room that its entry claims and no more, so a false claim
 * costs no memory.
 * @throws a sentence for a zip that is damaged or claims too much
 */
export function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Readonly<Record<string, Uint8Array>> {
  let entries = 0;
  let claimed = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries += 1;
        if (entries > maxEntries) throw tooLarge(`${maxEntries}+`);
        if (name.endsWith('/') || !wanted(name)) return false;
        claimed += originalSize;
        if (claimed > maxUnpackedBytes) throw tooLarge(`${claimed >> 20} MB`);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Error && error.name === tooLargeName) throw error;
    throw problem(
      '压缩包读不出：文件不完整或有密码；请去掉密码，重新另存',
      'unreadable package: it is cut off or protected; save it anew without a password',
      error,
    );
  }
}

const tooLargeName = 'too large';

function tooLarge(what: string): Error {
  const error = problem(
    `展开后太大：${what}；至多${maxEntries}个文件、共${maxUnpackedBytes >> 20} MB，请分开放入`,
    `unpacked too large: ${what}; at most ${maxEntries} files and ${maxUnpackedBytes >> 20} MB, part it`,
  );
  error.name = tooLargeName;
  return error;
}

/** The names of all files; empty for what is no zip. */
export function entryNames(bytes: Uint8Array): readonly string[] {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        if (names.length < maxEntries) names.push(name);
        return false;
      },
    });
  } catch {
    // Whoever unpacks it says what is wrong.
  }
  return names;
}
