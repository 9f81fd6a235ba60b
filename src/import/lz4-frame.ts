/** LZ4 in frames (the format's own description, version 1.6), as Arrow packs its buffers; blocks may go back into those before them. */

import { Fault } from '../text/error-message.ts';

const frameMark = 0x184d2204;

/** @param length bytes of what is unpacked. Throws `damaged buffer: …` where it does not come to that. */
export function unpackLz4Frame(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 7 || view.getUint32(0, true) !== frameMark) throw damaged();
  // A byte of a block says 255 at most.
  if (length > bytes.length * 256) throw damaged();
  const flags = bytes[4] ?? 0;
  const [hasSum, hasSize, hasDictionary] = [flags & 0x10, flags & 0x08, flags & 0x01];
  const output = new Uint8Array(length);
  let at = 6 + (hasSize ? 8 : 0) + (hasDictionary ? 4 : 0) + 1;
  let filled = 0;
  while (at + 4 <= bytes.length) {
    const stated = view.getUint32(at, true);
    at += 4;
    if (stated === 0) break;
    const size = stated & 0x7fffffff;
    if (at + size > bytes.length) throw damaged();
    const block = bytes.subarray(at, at + size);
    if (stated >>> 31) {
      if (filled + size > length) throw damaged();
      output.set(block, filled);
      filled += size;
    } else filled = unpackBlock(block, output, filled);
    at += size + (hasSum ? 4 : 0);
  }
  if (filled !== length) throw damaged();
  return output;
}

/** Gives where the block ends in the output. */
function unpackBlock(block: Uint8Array, output: Uint8Array, from: number): number {
  let [at, filled] = [0, from];
  const longer = (length: number) => {
    if (length !== 15) return length;
    let [whole, byte] = [15, 255];
    while (byte === 255) {
      byte = block[at++] ?? 0;
      whole += byte;
    }
    return whole;
  };
  while (at < block.length) {
    const token = block[at++] ?? 0;
    const plain = longer(token >> 4);
    if (at + plain > block.length || filled + plain > output.length) throw damaged();
    output.set(block.subarray(at, at + plain), filled);
    at += plain;
    filled += plain;
    // The last sequence of a block has no match.
    if (at >= block.length) break;
    const back = (block[at] ?? 0) | ((block[at + 1] ?? 0) << 8);
    at += 2;
    const match = longer(token & 15) + 4;
    if (back === 0 || back > filled || filled + match > output.length) throw damaged();
    if (back >= match) output.copyWithin(filled, filled - back, filled - back + match);
    // What is copied overlaps what it is copied to.
    else for (let byte = 0; byte < match; byte++) output[filled + byte] = output[filled + byte - back] ?? 0;
    filled += match;
  }
  return filled;
}

function damaged(): Fault {
  return new Fault({
    zh: '数据块已损坏：LZ4解不开；请重新获取文件',
    en: 'damaged buffer: its LZ4 cannot be unpacked; fetch the file again',
  });
}
