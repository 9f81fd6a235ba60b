/** The explore room wakes: its styles, its editor and its engine are fetched on this page alone. */

import './explore.css';
import { createRoot } from 'react-dom/client';
import { locale } from '../../ui/page-context.ts';
import type { KnownFigure } from './questions.ts';
import { Room } from './Room.tsx';

export function wake(element: HTMLElement): void {
  const figures = JSON.parse(element.dataset.figures ?? '[]') as KnownFigure[];
  const origins = (element.dataset.origins ?? '').split(' ').filter(Boolean);
  element.replaceChildren();
  createRoot(element).render(<Room locale={locale} figures={figures} origins={origins} />);
}
