/** The speaker's window: this sheet, the next one, the notes and the clock. */

import { tagOf } from '../../../text/locale.ts';
import { markup } from '../../../text/trusted.ts';
import { sayIn } from './present-words.ts';
import type { Show } from './show.ts';
import { toLines } from './to-lines.ts';

export interface Speaker {
  readonly show: (at: number) => void;
  readonly dark: (on: boolean) => void;
  readonly close: () => void;
}

export interface SpeakerOptions {
  /** Keys pressed there drive the stage here. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  /** When the talk began, in milliseconds since 1970. */
  readonly began: number;
}

/** Opens the window; `null` when the browser blocks it. */
export function openSpeaker(show: Show, { onKey, began }: SpeakerOptions): Speaker | null {
  const second = window.open('', 'review-speaker', 'popup,width=1100,height=720');
  if (!second) return null;
  const say = sayIn(show.locale);
  const page = second.document;
  const element = (tag: string, className: string, text = '') => {
    const made = page.createElement(tag);
    made.className = className;
    made.textContent = text;
    return made;
  };
  page.title = `${say('speaker')} · ${show.title}`;
  page.documentElement.lang = tagOf(show.locale);
  const { theme } = document.documentElement.dataset;
  if (theme) page.documentElement.dataset.theme = theme;
  page.head.replaceChildren(
    ...[...document.querySelectorAll<HTMLElement>('style, link[rel="stylesheet"]')].map((each) => {
      const copy = page.importNode(each, true);
      // Addresses are relative to a page that the new window is not.
      if (each instanceof HTMLLinkElement) copy.setAttribute('href', each.href);
      return copy;
    }),
  );
  const now = element('section', 'speaker-now slide-frame');
  const next = element('section', 'speaker-next');
  const nextFrame = element('div', 'slide-frame');
  next.append(element('h2', '', say('following')), nextFrame);
  const notes = element('section', 'speaker-notes');
  const clock = element('p', 'speaker-clock');
  const count = element('span', '');
  const elapsed = element('b', '');
  const time = element('span', '');
  const restart = element('button', '', say('restart'));
  const larger = element('button', '', say('larger'));
  const smaller = element('button', '', say('smaller'));
  clock.append(count, elapsed, time, restart, larger, smaller);
  const body = page.createElement('main');
  body.className = 'speaker';
  body.append(clock, now, next, notes);
  page.body.replaceChildren(body);

  let from = began;
  let size = 1.25;
  const tick = () => {
    const seconds = Math.floor((Date.now() - from) / 1000);
    const two = (value: number) => String(value).padStart(2, '0');
    const hours = Math.floor(seconds / 3600);
    elapsed.textContent = `${say('elapsed')} ${hours > 0 ? `${hours}:` : ''}${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
    const day = new Date();
    time.textContent = `${two(day.getHours())}:${two(day.getMinutes())}`;
  };
  const ticking = setInterval(tick, 500);
  tick();
  restart.addEventListener('click', () => {
    from = Date.now();
    tick();
  });
  const resize = (by: number) => {
    size = Math.max(0.9, Math.min(3, size * by));
    notes.style.fontSize = `${size}rem`;
  };
  larger.addEventListener('click', () => resize(1.15));
  smaller.addEventListener('click', () => resize(1 / 1.15));
  second.addEventListener('keydown', (event) => {
    const onButton = (event.target as Element | null)?.closest?.('button');
    if (onButton && (event.key === 'Enter' || event.key === ' ')) return;
    // Escape closes this window, not the talk.
    if (event.key === 'Escape') close();
    else if (!onKey(event)) return;
    event.preventDefault();
  });
  const leave = () => second.close();
  addEventListener('pagehide', leave);
  function close(): void {
    clearInterval(ticking);
    removeEventListener('pagehide', leave);
    second?.close();
  }
  return {
    show(at) {
      const sheet = show.sheets[at];
      const after = show.sheets[at + 1];
      now.innerHTML = markup(sheet?.html ?? '');
      nextFrame.innerHTML = markup(after?.html ?? '');
      if (!after) nextFrame.append(element('p', 'told', say('ended')));
      count.textContent = `${at + 1} / ${show.sheets.length}`;
      const lines = toLines(sheet?.notes ?? '');
      notes.replaceChildren(
        element('h2', '', say('notes')),
        ...(lines.length > 0 ? lines : [say('noNotes')]).map((line) => element('p', '', line)),
      );
    },
    dark: (on) => body.classList.toggle('is-dark', on),
    close,
  };
}
