/** The same answer for the same words, found once; for as long as the function lives. */
export function memo<T>(of: (words: string) => T): (words: string) => T {
  const known = new Map<string, T>();
  return (words) => {
    const before = known.get(words);
    if (before !== undefined || known.has(words)) return before as T;
    const now = of(words);
    known.set(words, now);
    return now;
  };
}
