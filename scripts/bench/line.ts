/** One measured figure: what was measured, its value in `unit`, and what it may be compared with. */
export interface BenchLine {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly note?: string;
  /** The most (or, with `atLeast`, the least) that the project allows itself; beyond it the bench fails. */
  readonly budget?: number;
  readonly atLeast?: number;
}

/** Whether a line keeps its budget. */
export function isKept(line: BenchLine): boolean {
  return (
    (line.budget === undefined || line.value <= line.budget) &&
    (line.atLeast === undefined || line.value >= line.atLeast)
  );
}

/** `  0.21 ms  one article` — with the budget behind it where there is one. */
export function toText(line: BenchLine): string {
  const bound =
    line.budget !== undefined
      ? `at most ${line.budget}`
      : line.atLeast !== undefined
        ? `at least ${line.atLeast}`
        : '';
  const verdict = bound ? ` (${bound}${isKept(line) ? '' : ': NOT KEPT'})` : '';
  return `${toDigits(line.value).padStart(12)} ${line.unit.padEnd(5)} ${line.name}${verdict}${line.note ? ` — ${line.note}` : ''}`;
}

function toDigits(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 4 });
}

/** The middle of the values; of two middles, their mean. @throws RangeError for no values */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('median of values: none given');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}
