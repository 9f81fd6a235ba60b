/** Rows as columns that line up in a terminal. */

import type { FactRow } from '../../src/dataset/fact-rows.ts';
import { columnsOf } from '../../src/text/width.ts';

/** A line of heads and a line a row; a cell is at most 36 cells wide, of which a Han character takes two. */
export function toTable(facts: readonly FactRow[]): string[] {
  const rows = facts.map(
    ({ text, kind, value, low, high, bound, unit, noun, label, period_start, period_end, rule }) => [
      text.replace(/\s+/g, ' '),
      kind,
      value !== null ? String(value) : low !== null ? `${low}–${high}` : '',
      bound ?? '',
      unit ?? '',
      noun ?? '',
      label ?? '',
      period_start || period_end ? `${period_start ?? '…'} – ${period_end ?? '…'}` : '',
      rule,
    ],
  );
  const head = ['text', 'kind', 'value', 'bound', 'unit', 'noun', 'label', 'period', 'rule'];
  // A spread of a long text's rows would be too many arguments.
  const widths = head.map((name, column) =>
    rows.reduce((width, row) => Math.min(36, Math.max(width, cells(row[column] ?? ''))), cells(name)),
  );
  return [head, ...rows].map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** In a Chinese terminal quotation marks, dots and dashes are as wide as Han. */
const columnsOfSign = (character: string): number => (/[“”‘’…—]/.test(character) ? 2 : columnsOf(character));
const cells = (words: string): number =>
  [...words].reduce((sum, character) => sum + columnsOfSign(character), 0);

function pad(words: string, width: number): string {
  let shown = '';
  let used = 0;
  for (const character of words) {
    const size = columnsOfSign(character);
    if (used + size > width - (cells(words) > width ? 1 : 0)) {
      shown += '…';
      used += 1;
      break;
    }
    shown += character;
    used += size;
  }
  return shown + ' '.repeat(Math.max(0, width - used));
}
