/** The review room wakes: its styles and its composer are fetched on this page alone. */

import './review.css';
import './sheet.css';
import './present/present.css';
import { createRoot } from 'react-dom/client';
import { locale } from '../islands/place.ts';
import { openWorkshop } from './open-workshop.ts';
import { Room } from './Room.tsx';

export function wake(element: HTMLElement): void {
  openWorkshop().then(
    (workshop) => {
      element.replaceChildren();
      createRoot(element).render(<Room locale={locale} workshop={workshop} />);
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
