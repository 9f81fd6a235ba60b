/** The review room wakes: its styles and its composer are fetched on this page alone. */

import './review.css';
import './sheet.css';
import './present/present.css';
import { openRoom } from '../islands/open-room.ts';
import { locale } from '../islands/place.ts';
import { openWorkshop } from './open-workshop.ts';
import { Room } from './Room.tsx';

export function wake(element: HTMLElement): void {
  openRoom(element, openWorkshop(), (workshop) => <Room locale={locale} workshop={workshop} />);
}
