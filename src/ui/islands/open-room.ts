/** A room of its own on a page: what it needs is fetched, then React takes its place; a failure is told there. */

import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { locale } from '../page-context.ts';

export function openRoom<T>(element: HTMLElement, needs: Promise<T>, room: (needs: T) => ReactNode): void {
  needs.then(
    (given) => {
      element.replaceChildren();
      createRoot(element).render(room(given));
    },
    (error: unknown) => {
      const told = document.createElement('p');
      told.className = 'fault';
      told.setAttribute('role', 'alert');
      const why = error instanceof Error ? error.message : String(error);
      told.textContent =
        locale === 'zh'
          ? `台账没有取到：${why}。请刷新再试。`
          : `The ledger could not be fetched: ${why}. Reload to try again.`;
      element.replaceChildren(told);
    },
  );
}
