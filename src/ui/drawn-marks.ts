/** The marks of a figure as its page shows it, and the series that they stand for. */

import { leaveMarks } from '../charts/mark-reader.ts';
import type { Row } from '../engine/database.ts';
import { outlineOf, type Point, type Series } from '../figures/kit/outline.ts';
import { pageLocale } from './page-context.ts';
import { fetchRows } from './published-figure.ts';

export interface DrawnFigure {
  readonly id: string;
  readonly plate: Element;
  /** The rows that answer the page's filter; without one those that the page came with. */
  readonly rows: readonly Row[] | undefined;
}

/** The series, in the order of the drawing; none of a figure of events or numerals. Throws `file not found: …`. */
export async function readSeries({ id, plate, rows }: DrawnFigure): Promise<readonly Series[]> {
  return outlineOf(rows ?? (await fetchRows(id)), wordsOf(plate), pageLocale());
}

/** What the marks are called, by the observation or event they stand for. */
export function wordsOf(plate: Element): ReadonlyMap<string, string> {
  return new Map(
    marksIn(plate).map((mark) => {
      const printed = [...mark.querySelectorAll('text')].map((text) => text.textContent);
      return [nameOf(mark), mark.getAttribute('aria-label') ?? printed.join(' ')];
    }),
  );
}

/** Outlines the marks of some points and no others. */
export function showMarks(plate: Element, points: readonly Pick<Point, 'observation'>[]): void {
  leaveMarks(plate);
  for (const { observation } of points) markOf(plate, observation)?.classList.add('here');
}

export function markOf(plate: Element, observation: string): Element | undefined {
  return marksIn(plate).find((mark) => nameOf(mark) === observation);
}

/** Drawings of other widths are in the plate too, hidden. */
function marksIn(plate: Element): readonly Element[] {
  return [...plate.querySelectorAll('[data-observation], [data-event]')].filter(
    (mark) => mark.getClientRects().length > 0,
  );
}

function nameOf(mark: Element): string {
  return mark.getAttribute('data-observation') ?? mark.getAttribute('data-event') ?? '';
}
