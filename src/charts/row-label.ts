/** What stands before a row: its name and, quieter, its unit; beside the row where there is room, else above it. */

import { textWidth } from '../text/width.ts';
import type { Frame } from './frame.ts';
import { type Child, group } from './svg.ts';
import { lines, type Paragraph, paragraph, text } from './text.ts';

export interface RowName {
  readonly label: string;
  /** Unit and measure: 张 · 累计. */
  readonly unit: string;
}

export interface RowLabels {
  /** Pixels kept on the left for the labels; 0 when they stand above their rows. */
  readonly left: number;
  /** Height of the label of a row when it stands above it, 0 beside it. */
  readonly above: (name: RowName) => number;
  /** Height a row needs at least. */
  readonly tall: (name: RowName) => number;
  readonly draw: (name: RowName, y: number) => SVGGElement;
}

const quiet = { size: 11, fill: 'var(--ink-3)' } as const;

export function rowLabels({ document, width }: Frame, names: readonly RowName[]): RowLabels {
  const beside = width >= 500;
  const widest = Math.max(
    0,
    ...names.map((name) => Math.max(textWidth(name.label), textWidth(name.unit, 11))),
  );
  const column = beside ? Math.min(widest, width * 0.38) : width;
  const left = beside ? Math.ceil(column) + 14 : 0;
  const name = ({ label }: RowName): Paragraph => paragraph(label, column);
  const unit = ({ unit }: RowName): Paragraph => paragraph(unit, column, quiet);
  const inline = ({ label, unit }: RowName) =>
    unit === '' || textWidth(label) + 8 + textWidth(unit, 11) <= column;
  const height = (row: RowName) =>
    !beside && inline(row) ? name(row).height : name(row).height + unit(row).height;
  return {
    left,
    above: (row) => (beside ? 0 : height(row)),
    tall: (row) => (beside ? height(row) + 8 : height(row) + 22),
    draw: (row, y) => {
      const children: Child[] = [lines(document, name(row), 0, y)];
      if (row.unit === '') return group(document, 0, 0, ...children);
      if (!beside && inline(row)) {
        children.push(text(document, row.unit, textWidth(row.label) + 8, y + name(row).height / 2, quiet));
      } else {
        children.push(lines(document, unit(row), 0, y + name(row).height, quiet));
      }
      return group(document, 0, 0, ...children);
    },
  };
}
