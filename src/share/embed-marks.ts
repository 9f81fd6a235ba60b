/** Reading the marks of an embedded drawing: words at the pointer, arrow keys from mark to mark. */

import { leaveMarks, markAt, placeTip, stepToMark } from '../charts/mark-reader.ts';

/** Makes the marks inside `embed` (an `.embed` element) readable. Sets no markup from any text. */
export function readMarks(embed: HTMLElement): void {
  const plate = embed.querySelector<HTMLElement>('.plate');
  if (!plate) return;
  const tip = document.createElement('div');
  tip.className = 'tip';
  tip.hidden = true;
  const voice = document.createElement('div');
  voice.className = 'unseen';
  voice.setAttribute('aria-live', 'polite');
  // In place before the first word is due, but not before somebody turns to the figure.
  const ready = () => {
    if (!tip.isConnected) embed.append(tip, voice);
  };
  plate.addEventListener('pointerenter', ready);
  plate.addEventListener('focus', ready);
  plate.tabIndex = 0;
  plate.setAttribute('role', 'application');
  const chinese = embed.lang.startsWith('zh');
  plate.setAttribute(
    'aria-label',
    `${embed.querySelector('h2')?.textContent ?? ''}${chinese ? '。方向键逐点朗读' : '. Arrow keys read mark by mark'}`,
  );

  const show = (mark: Element) => {
    tip.textContent = mark.getAttribute('aria-label');
    tip.hidden = false;
    placeTip(tip, mark, embed.getBoundingClientRect());
  };
  const clear = () => {
    tip.hidden = true;
    leaveMarks(plate);
  };
  plate.addEventListener('pointerover', (event) => {
    const mark = markAt(event.target);
    if (mark) show(mark);
    else tip.hidden = true;
  });
  plate.addEventListener('pointerleave', () => {
    tip.hidden = true;
  });
  plate.addEventListener('blur', clear);
  plate.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') return clear();
    const mark = stepToMark(plate, event);
    if (!mark) return;
    event.preventDefault();
    voice.textContent = mark.getAttribute('aria-label');
    show(mark);
  });
}
