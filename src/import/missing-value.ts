/** What stands in a table where there is no value. */

// NaN is what SDMX, R and NumPy write there: as a number it would make
// every sum of its column NaN.
export const missingMarks =
  ' |-|--|---|－|－－|–|—|——|…|……|.|..|...|/|n/a|N/A|#N/A|NA|N.A.|n.a.|NULL|null|:|n.d.|n. d.|N.D.|n/d|N/D|n. a.|N. A.|k. A.|k.A.|s/d|暂无|暫無|无数据|無資料|不详|不詳|未公布|NaN|nan|NAN|\\N|None|<NA>|NaT|#DIV/0!|#VALUE!|#REF!|#NUM!|#NAME?|#NULL!'
    .split('|')
    .map((mark) => mark.trim());

const missing: ReadonlySet<string> = new Set(missingMarks);

/** Whether a cell says that there is no value: nothing, -, …, n/a. */
export function isMissing(text: string): boolean {
  // Digits begin no mark, and most cells.
  const first = text.charCodeAt(0);
  return !(first >= 0x30 && first <= 0x39) && missing.has(text.trim());
}

/** The cells that hold a value. */
export function filledCells(cells: readonly string[]): readonly string[] {
  return cells.filter((cell) => !isMissing(cell));
}
