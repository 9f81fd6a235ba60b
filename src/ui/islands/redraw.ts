/** Draws the page's figures anew from fresh rows, at the width they have, and puts the prerendered ones back. */

import type { Row } from '../../engine/database.ts';
import { figures } from '../../figures/index.ts';
import { drawFigure } from '../../figures/kit/draw.ts';
import type { Figure } from '../../figures/kit/figure.ts';
import { locale, part } from '../page-context.ts';
import { toRowsTable } from './rows-table.ts';
import { shownRows } from './shown-rows.ts';

const parts = ['title', 'subtitle', 'plate', 'rows'] as const;
/** What the prerender wrote, by figure. */
const kept = new Map<HTMLElement, readonly (readonly Node[])[]>();
/** The rows that stand in a figure now, for another width. */
const shown = new Map<
  HTMLElement,
  { readonly figure: Figure; readonly rows: readonly Row[]; width: number }
>();

const resized = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const element = target.closest<HTMLElement>('figure[data-figure]');
    const now = element ? shown.get(element) : undefined;
    if (element && now && Math.abs(widthOf(element) - now.width) >= 1) draw(element, now.figure, now.rows);
  }
});

/** Asks each figure's SQL through `ask` and draws the answer; stops when the question is no longer current. */
export async function redraw(
  ask: (sql: string) => Promise<readonly Row[]>,
  current: () => boolean,
): Promise<void> {
  for (const element of document.querySelectorAll<HTMLElement>('figure[data-figure]')) {
    const figure = figures.find(({ id }) => id === element.dataset.figure);
    if (!figure) continue;
    const rows = await ask(figure.sql);
    if (!current()) return;
    if (!kept.has(element)) {
      // Copies: the heading's link is rewritten in place.
      const copies = parts.map((name) =>
        [...part(element, name).childNodes].map((node) => node.cloneNode(true)),
      );
      kept.set(element, copies);
    }
    draw(element, figure, rows);
    const heading = part(element, 'title');
    (heading.querySelector('a') ?? heading).textContent = figure.title(rows, locale);
    part(element, 'subtitle').textContent = figure.subtitle(rows, locale);
    part(element, 'rows').replaceChildren(toRowsTable(figure, rows));
    resized.observe(part(element, 'plate'));
  }
}

export function restore(): void {
  resized.disconnect();
  shown.clear();
  shownRows.clear();
  for (const [element, nodes] of kept) {
    parts.forEach((name, index) => {
      part(element, name).replaceChildren(...(nodes[index] ?? []));
    });
  }
  kept.clear();
}

function draw(element: HTMLElement, figure: Figure, rows: readonly Row[]): void {
  const width = widthOf(element);
  const holder = document.createElement('div');
  holder.className = 'w-exact';
  holder.append(drawFigure(figure, rows, { document, width, locale }));
  part(element, 'plate').replaceChildren(holder);
  shown.set(element, { figure, rows, width });
  shownRows.set(element, rows);
}

function widthOf(element: HTMLElement): number {
  return Math.max(320, Math.floor(part(element, 'plate').getBoundingClientRect().width));
}
