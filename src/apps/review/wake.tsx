/** The review room wakes: its styles and its composer are fetched on this page alone. */

import './review.css';
import './slide.css';
import './present/present.css';
import { openRoom } from '../../ui/islands/open-room.ts';
import { locale } from '../../ui/page-context.ts';
import { openWorkshop } from './open-review-context.ts';
import { Room } from './Room.tsx';

export function wake(element: HTMLElement): void {
  openRoom(element, openWorkshop(), (workshop) => <Room locale={locale} workshop={workshop} />);
}
