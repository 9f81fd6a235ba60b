/** A phone held upright: its slide is read like a page, in the phone's own sizes, and its figure is drawn narrow. */

import { markup } from '../../../text/trusted.ts';
import type { Shown } from './show.ts';

/** The media that the stage's styles ask for, too. */
export const upright = '(max-width: 700px) and (orientation: portrait)';

/** Puts the sheet into the frame, and again when the phone is turned. The answer fills it with another sheet. */
export function fillFrame(frame: HTMLElement, signal: AbortSignal): (sheet: Shown) => void {
  const asked = matchMedia(upright);
  let shown: Shown | null = null;
  const fill = () => {
    if (!shown) return;
    frame.innerHTML = markup(shown.html);
    const drawn = frame.querySelector('.drawn');
    if (drawn && asked.matches && shown.narrow) drawn.innerHTML = markup(shown.narrow);
    for (const mark of frame.querySelectorAll('svg [data-observation]')) mark.setAttribute('tabindex', '0');
  };
  asked.addEventListener('change', fill, { signal });
  return (sheet) => {
    shown = sheet;
    fill();
  };
}
