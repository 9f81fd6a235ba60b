/** What a rule for numerals that measure nothing looks like. */

export interface SkipRule {
  readonly rule: string;
  readonly kind: string;
  readonly reason: string;
  /** The span of the skipped words, around the numeral at `[start, end)`; null when the rule does not speak. */
  readonly find: (text: string, start: number, end: number) => readonly [number, number] | null;
}
