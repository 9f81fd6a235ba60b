/**
 * SHA-256 (FIPS 180-4) of the bytes, or of the text as UTF-8, in lower-case hexadecimal. Written out because
 * browsers answer theirs only later, and Node has another.
 */
export function digest(content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const state = Uint32Array.from(firstState);
  const whole = bytes.length - (bytes.length % 64);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < whole; at += 64) addBlock(state, view, at);
  const end = lastBlocks(bytes.subarray(whole), bytes.length);
  for (let at = 0; at < end.byteLength; at += 64) addBlock(state, end, at);
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}

/** What is left of the bytes, a one bit, zeros, and the length in bits. */
function lastBlocks(rest: Uint8Array, length: number): DataView {
  const padded = new Uint8Array(rest.length < 56 ? 64 : 128);
  padded.set(rest);
  padded[rest.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(length / 2 ** 29));
  view.setUint32(padded.length - 4, length << 3);
  return view;
}

const primes = [2];
for (let number = 3; primes.length < 64; number += 2) {
  if (primes.every((prime) => number % prime !== 0)) primes.push(number);
}
/** The first 32 bits of what stands behind the point. */
const fraction = (value: number): number => Math.floor((value - Math.floor(value)) * 2 ** 32);
const firstState = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const constants = Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const schedule = new Uint32Array(64);

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function addBlock(state: Uint32Array, view: DataView, start: number): void {
  const w = schedule;
  for (let t = 0; t < 16; t++) w[t] = view.getUint32(start + t * 4);
  for (let t = 16; t < 64; t++) {
    const before = w[t - 15] as number;
    const last = w[t - 2] as number;
    const low = turn(before, 7) ^ turn(before, 18) ^ (before >>> 3);
    const high = turn(last, 17) ^ turn(last, 19) ^ (last >>> 10);
    w[t] = (w[t - 16] as number) + low + (w[t - 7] as number) + high;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t++) {
    const mix = (e & f) ^ (~e & g);
    const first =
      (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + mix + (constants[t] ?? 0) + (w[t] ?? 0)) | 0;
    const most = (a & b) ^ (a & c) ^ (b & c);
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + most) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) state[at] = (state[at] as number) + word;
}
