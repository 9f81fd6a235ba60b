/** Sheets → a show: each sheet rendered once, as the preview renders it. */

import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Sheets } from '../../../review/slide-layout.ts';
import { SheetView } from '../SlideView.tsx';
import { observationsOf, type Show } from './show.ts';

/** @param cards by observation; only those that the sheets show are kept */
export function toShow(
  { title, locale, identity, sheets }: Sheets,
  cards: Readonly<Record<string, string>> = {},
): Show {
  const host = document.createElement('div');
  const root = createRoot(host);
  const shown = sheets.map((sheet) => {
    flushSync(() =>
      root.render(<SheetView key={sheet.id} sheet={sheet} locale={locale} identity={identity} />),
    );
    return { id: sheet.id, title: sheet.title, notes: sheet.notes, html: host.innerHTML };
  });
  root.unmount();
  const kept = [...observationsOf(shown)].flatMap((id) => {
    const card = cards[id];
    return card === undefined ? [] : [[id, card] as const];
  });
  return { title, locale, sheets: shown, cards: Object.fromEntries(kept) };
}
