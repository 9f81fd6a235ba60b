/** Reading the marks of an embedded drawing: words at the pointer, arrow keys from mark to mark. */

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

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
    const frame = embed.getBoundingClientRect();
    const box = mark.getBoundingClientRect();
    const left = box.left - frame.left + box.width / 2 - tip.offsetWidth / 2;
    tip.style.left = `${Math.max(0, Math.min(frame.width - tip.offsetWidth, left))}px`;
    const above = box.top - frame.top - tip.offsetHeight - 6;
    tip.style.top = `${above >= 0 ? above : Math.min(box.bottom - frame.top + 6, frame.height - tip.offsetHeight)}px`;
  };
  const clear = () => {
    tip.hidden = true;
    for (const mark of plate.querySelectorAll('.here')) mark.classList.remove('here');
  };
  plate.addEventListener('pointerover', (event) => {
    const mark = event.target instanceof Element ? event.target.closest('[data-observation]') : null;
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
    const step = steps[event.key];
    if (step === undefined && event.key !== 'Home' && event.key !== 'End') return;
    event.preventDefault();
    const marks = [...plate.querySelectorAll('[data-observation]')].filter(
      (mark) => mark.getClientRects().length > 0,
    );
    const here = marks.findIndex((mark) => mark.classList.contains('here'));
    const last = marks.length - 1;
    const next =
      event.key === 'Home' ? 0 : event.key === 'End' ? last : here < 0 ? 0 : here + (step as number);
    const mark = marks[Math.max(0, Math.min(last, next))];
    if (!mark) return;
    clear();
    mark.classList.add('here');
    voice.textContent = mark.getAttribute('aria-label');
    show(mark);
  });
}
