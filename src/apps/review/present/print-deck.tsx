/** A deck on paper: slides of 16:9, one a page, slides over their notes, or a report, both on A4; the browser prints it or makes the PDF. */

import { tagOf } from '../../../text/locale.ts';
import './paper.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Sheets } from '../../../review/slide-layout.ts';
import { SheetView } from '../SlideView.tsx';
import { Report } from './Report.tsx';
import { toLines } from './to-lines.ts';

export type PaperForm = 'handout' | 'notes' | 'report';

/** Lays the deck out for paper and opens the browser's print dialog; the layout is gone when that is closed. */
export function printDeck(sheets: Sheets, form: PaperForm): void {
  const paper = layOut(sheets, form);
  addEventListener('afterprint', paper.remove, { once: true });
  const title = document.title;
  document.title = sheets.title;
  print();
  document.title = title;
}

/** The layout alone; on a screen it is not seen. */
export function layOut(sheets: Sheets, form: PaperForm): { readonly remove: () => void } {
  document.querySelector('.paper')?.remove();
  const host = document.createElement('div');
  host.className = `paper ${form}`;
  document.body.append(host);
  const root = createRoot(host);
  flushSync(() =>
    root.render(
      form === 'report' ? (
        <Report sheets={sheets} />
      ) : (
        sheets.sheets.map((sheet) => (
          <section key={sheet.id} lang={tagOf(sheets.locale)}>
            <div className="slide-frame">
              <SheetView sheet={sheet} locale={sheets.locale} identity={sheets.identity} />
            </div>
            {form === 'notes'
              ? toLines(sheet.notes).map((line) => (
                  <p key={line} className="spoken">
                    {line}
                  </p>
                ))
              : null}
          </section>
        ))
      ),
    ),
  );
  return {
    remove: () => {
      root.unmount();
      host.remove();
    },
  };
}
