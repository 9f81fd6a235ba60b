/** A figure by keyboard: one tab stop, arrows from mark to mark, Enter to the sentence, T to the table. */

import { openSentence } from './sentences.ts';

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export function watchFigures(): void {
  const voice = document.createElement('div');
  voice.className = 'unseen';
  voice.setAttribute('aria-live', 'polite');
  document.body.append(voice);
  for (const plate of document.querySelectorAll<HTMLElement>('.plate')) {
    plate.tabIndex = 0;
    plate.setAttribute('role', 'application');
    const title = plate.closest('figure')?.querySelector('[data-part="title"]')?.textContent ?? '';
    plate.setAttribute('aria-label', `${title}. ${plate.dataset.keys ?? ''}`);
    plate.addEventListener('keydown', (event) => act(plate, event, voice));
    plate.addEventListener('blur', () => leave(plate));
  }
}

function act(plate: HTMLElement, event: KeyboardEvent, voice: HTMLElement): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const marks = shownMarks(plate);
  const here = marks.findIndex((mark) => mark.classList.contains('here'));
  const step = steps[event.key];
  if (step !== undefined || event.key === 'Home' || event.key === 'End') {
    event.preventDefault();
    const last = marks.length - 1;
    const next =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? last
          : here < 0
            ? step === 1
              ? 0
              : last
            : here + (step ?? 0);
    const mark = marks[Math.max(0, Math.min(last, next))];
    if (!mark) return;
    leave(plate);
    mark.classList.add('here');
    voice.textContent = mark.getAttribute('aria-label');
    mark.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  } else if (event.key === 'Enter') {
    const mark = marks[here];
    // Otherwise the same key press would land on the dialog's close button.
    event.preventDefault();
    if (mark) void openSentence(mark);
  } else if (event.key === 'Escape') {
    leave(plate);
    plate.blur();
  } else if (event.key === 't' || event.key === 'T') {
    const table = plate.closest('figure')?.querySelector('details');
    if (!table) return;
    event.preventDefault();
    table.open = true;
    table.querySelector('summary')?.focus();
  }
}

/** The marks of the drawing that is in view: the others of the same figure are hidden by its width. */
function shownMarks(plate: HTMLElement): Element[] {
  return [...plate.querySelectorAll('[data-observation]')].filter((mark) => mark.getClientRects().length > 0);
}

function leave(plate: HTMLElement): void {
  for (const mark of plate.querySelectorAll('.here')) mark.classList.remove('here');
}
