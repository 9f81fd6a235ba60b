/** Sheets → a show: each sheet rendered once, as the preview renders it. */

import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Sheets } from '../../../review/slide-layout.ts';
import { SheetView } from '../SlideView.tsx';
import type { Show } from './show.ts';

/** Without cards: on the site's own pages its numbers open theirs. */
export function toShow({ title, locale, identity, sheets }: Sheets): Show {
  const host = document.createElement('div');
  const root = createRoot(host);
  const shown = sheets.map((sheet) => {
    flushSync(() =>
      root.render(<SheetView key={sheet.id} sheet={sheet} locale={locale} identity={identity} />),
    );
    const narrow = sheet.body.kind === 'figure' ? sheet.body.narrow : '';
    return { id: sheet.id, title: sheet.title, notes: sheet.notes, html: host.innerHTML, narrow };
  });
  root.unmount();
  return { title, locale, sheets: shown, cards: {} };
}
