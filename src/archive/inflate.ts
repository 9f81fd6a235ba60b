/** Deflated bytes of somebody else's, unpacked piece by piece: neither memory nor time follows what they make of themselves. */

import { Inflate } from 'fflate';

const pieceBytes = 1 << 18;

/** @throws `RangeError` where more than `maxBytes` come or the end is missing, and what fflate throws */
export function inflate(packed: Uint8Array, maxBytes: number): Uint8Array {
  // Deflate makes at most 1,032 bytes of one.
  const whole = new Uint8Array(Math.min(maxBytes, packed.length * 1032));
  let [length, isWhole] = [0, false];
  const stream = new Inflate((piece, final) => {
    if (length + piece.length > maxBytes) throw new RangeError(`more than ${maxBytes} bytes`);
    whole.set(piece, length);
    length += piece.length;
    isWhole ||= final;
  });
  for (let at = 0; at < packed.length; at += pieceBytes)
    stream.push(packed.subarray(at, at + pieceBytes), at + pieceBytes >= packed.length);
  if (!isWhole) throw new RangeError('it breaks off');
  return whole.subarray(0, length);
}
