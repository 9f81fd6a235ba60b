/** What a rebuild changed, as a reader of the log wants it: a line an observation. */

import type { CsvRecord } from './parse-csv.ts';

/** `+` new, `-` gone, `~` changed with each cell that differs. Position changes alone are counted, not listed. */
export function describeChanges(before: readonly CsvRecord[], after: readonly CsvRecord[]): string[] {
  const old = new Map(before.map((row) => [row.observation_id, row]));
  const now = new Map(after.map((row) => [row.observation_id, row]));
  const lines: string[] = [];
  let moved = 0;
  for (const [id, row] of now) {
    const was = old.get(id);
    if (!was) {
      lines.push(`+ ${id}: ${row.quote} (${row.metric_id ?? 'unassigned'})`);
      continue;
    }
    const cells = Object.keys(row).filter((name) => row[name] !== was[name]);
    const told = cells.filter((name) => name !== 'start' && name !== 'end');
    if (told.length > 0) {
      const each = told.map((name) => `${name} ${was[name] ?? 'empty'} → ${row[name] ?? 'empty'}`);
      lines.push(`~ ${id}: ${each.join(', ')}`);
    } else if (cells.length > 0) moved++;
  }
  for (const [id, row] of old) {
    if (!now.has(id)) lines.push(`- ${id}: ${row.quote} (${row.metric_id ?? 'unassigned'})`);
  }
  if (moved > 0) lines.push(`${moved} observations stand at another place of their text.`);
  return lines;
}
