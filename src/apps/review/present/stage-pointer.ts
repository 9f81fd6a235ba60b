/** What pointer and touch do on the stage: a swipe turns the sheet, a mark says its words, the bar rests with the hand. */

import { markAt, placeTip } from '../../../charts/mark-reader.ts';

/** A swipe to the left asks for 1, to the right for -1; two fingers enlarge and turn nothing. */
export function turnBySwipe(frame: HTMLElement, by: (steps: number) => void, signal: AbortSignal): void {
  let touched: { x: number; y: number } | null = null;
  frame.addEventListener(
    'touchstart',
    ({ touches: [touch, second] }) => {
      touched = touch && !second ? { x: touch.clientX, y: touch.clientY } : null;
    },
    { signal, passive: true },
  );
  frame.addEventListener(
    'touchend',
    ({ changedTouches: [touch] }) => {
      if (!touched || !touch) return;
      const [dx, dy] = [touch.clientX - touched.x, touch.clientY - touched.y];
      if (Math.abs(dx) > 50 && Math.abs(dx) > 2 * Math.abs(dy)) by(dx < 0 ? 1 : -1);
    },
    { signal, passive: true },
  );
}

/** The mark of the sheet that an event is about. */
export const markIn = (frame: HTMLElement, target: EventTarget | null) =>
  target instanceof Element && frame.contains(target) ? markAt(target) : null;

/** `tip` follows pointer and focus over the marks of the sheet, within `root`. */
export function tellMarks(
  root: HTMLElement,
  frame: HTMLElement,
  tip: HTMLElement,
  signal: AbortSignal,
): void {
  const show = ({ target }: Event) => {
    const mark = markIn(frame, target);
    const words = mark?.getAttribute('aria-label') ?? '';
    tip.hidden = words === '';
    tip.textContent = words;
    if (mark && words !== '') placeTip(tip, mark, root.getBoundingClientRect(), 8);
  };
  frame.addEventListener('pointerover', show, { signal });
  frame.addEventListener('focusin', show, { signal });
  frame.addEventListener(
    'pointerleave',
    () => {
      tip.hidden = true;
    },
    { signal },
  );
}

/** Says in `data-resting` of the stage that nothing has moved for so many milliseconds. */
export function restWithout(root: HTMLElement, quiet: number, signal: AbortSignal): void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  const wake = () => {
    root.dataset.resting = 'no';
    clearTimeout(resting);
    resting = setTimeout(() => {
      root.dataset.resting = 'yes';
    }, quiet);
  };
  root.addEventListener('pointermove', wake, { signal });
  signal.addEventListener('abort', () => clearTimeout(resting));
  wake();
}
