/** CRC-32 (ISO 3309), the sum that zip entries and PNG chunks carry. */

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let rest = index;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  // Workbooks have hundreds of megabytes; an index is a third faster than an iterator.
  for (let at = 0; at < bytes.length; at++)
    sum = (sum >>> 8) ^ (table[(sum ^ (bytes[at] as number)) & 255] as number);
  return (sum ^ 0xffffffff) >>> 0;
}
