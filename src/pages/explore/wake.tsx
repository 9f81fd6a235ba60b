/** The explore room wakes: its styles, its editor and its engine are fetched on this page alone. */

import './explore.css';
import { createRoot } from 'react-dom/client';
import { locale } from '../islands/place.ts';
import { Room } from './Room.tsx';

export interface KnownFigure {
  readonly id: string;
  readonly title: string;
  readonly sql: string;
}

export function wake(element: HTMLElement): void {
  const figures = JSON.parse(element.dataset.figures ?? '[]') as KnownFigure[];
  element.replaceChildren();
  createRoot(element).render(<Room locale={locale} figures={figures} />);
}
