/** Codes that look like decimals: versions 10.1 and 10.10, chapters and coordinates 1.1 and 1.10, which as numbers would fall together. */

// A second part that begins with 0 (12.05) is a fraction, and so is what stands beside a whole number.
const code = /^\d{1,6}\.(?:0|[1-9]\d{0,3})$/;

/** Two texts of one number among cells that may all be such codes; null where there are none. */
export function twinCodes(cells: readonly string[]): readonly [string, string] | null {
  const seen = new Map<number, string>();
  let twins: readonly [string, string] | null = null;
  for (const cell of cells) {
    if (!code.test(cell)) return null;
    const before = seen.get(Number(cell));
    if (before === undefined) seen.set(Number(cell), cell);
    else if (before !== cell) twins ??= [before, cell];
  }
  return twins;
}
