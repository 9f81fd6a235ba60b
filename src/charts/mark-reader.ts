/** Reading a drawing mark by mark: what the pointer does on a page and on a stage, and the keyboard too in an embed. */

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The mark that an event happened on. */
export function markAt(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('[data-observation]') : null;
}

export function leaveMarks(plate: Element): void {
  for (const mark of plate.querySelectorAll('.here')) mark.classList.remove('here');
}

/** Moves to the mark that an arrow key, Home or End leads to, and gives it; null when the key leads nowhere. */
export function stepToMark(plate: Element, { key }: { readonly key: string }): Element | null {
  const step = steps[key];
  if (step === undefined && key !== 'Home' && key !== 'End') return null;
  // Drawings of other widths are in the plate too, hidden.
  const marks = [...plate.querySelectorAll('[data-observation]')].filter(
    (mark) => mark.getClientRects().length > 0,
  );
  const last = marks.length - 1;
  const here = marks.findIndex((mark) => mark.classList.contains('here'));
  const from = here < 0 && step === -1 ? last + 1 : here;
  const next = key === 'Home' ? 0 : key === 'End' ? last : from + (step ?? 0);
  const mark = marks[Math.max(0, Math.min(last, next))] ?? null;
  leaveMarks(plate);
  mark?.classList.add('here');
  return mark;
}

/** Puts `tip` above `mark`, below it where there is no place above; `frame` is what it must stay inside of. */
export function placeTip(tip: HTMLElement, mark: Element, frame: DOMRectReadOnly, margin = 0): void {
  const box = mark.getBoundingClientRect();
  const left = box.left - frame.left + box.width / 2 - tip.offsetWidth / 2;
  tip.style.left = `${Math.max(margin, Math.min(frame.width - tip.offsetWidth - margin, left))}px`;
  const above = box.top - frame.top - tip.offsetHeight - 6;
  const below = Math.min(box.bottom - frame.top + 6, frame.height - tip.offsetHeight);
  tip.style.top = `${above >= margin ? above : below}px`;
}
