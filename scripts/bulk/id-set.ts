/** Which ids have been seen, in eight bytes each or little more: a million texts are not held by their names. */

export class IdSet {
  #slots = new Float64Array(1 << 12);
  #size = 0;

  /**
   * False where the id was there. It is known by 53 bits of a hash: among a million ids, two are taken for one
   * with a chance of one in ten thousand.
   */
  add(id: string): boolean {
    if (this.#size * 2 >= this.#slots.length) this.#grow();
    if (!place(this.#slots, hashOf(id))) return false;
    this.#size += 1;
    return true;
  }

  #grow(): void {
    const slots = new Float64Array(this.#slots.length * 2);
    for (const hash of this.#slots) if (hash !== 0) place(slots, hash);
    this.#slots = slots;
  }
}

function place(slots: Float64Array, hash: number): boolean {
  let at = hash % slots.length;
  while (slots[at] !== 0) {
    if (slots[at] === hash) return false;
    at = (at + 1) % slots.length;
  }
  slots[at] = hash;
  return true;
}

/** From 1 up to 2^53: two runs of FNV-1a with a last mixing, of which one gives 32 bits and the other 21. */
function hashOf(id: string): number {
  let [low, high] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < id.length; at += 1) {
    const code = id.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x5bd1e995);
    high ^= high >>> 13;
  }
  low ^= low >>> 16;
  low = Math.imul(low, 0x85ebca6b);
  low ^= low >>> 13;
  return (high >>> 11) * 2 ** 32 + (low >>> 0) || 1;
}
