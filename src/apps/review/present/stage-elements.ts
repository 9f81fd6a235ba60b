/** What the stage is made of; nothing of it acts yet. */

import { tagOf } from '../../../text/locale.ts';
import { make } from './element.ts';
import type { sayIn } from './present-words.ts';
import type { Show } from './show.ts';

export interface StageElements {
  readonly root: HTMLElement;
  /** Of the sheet. */
  readonly frame: HTMLElement;
  /** What the mark under pointer or focus says. */
  readonly tip: HTMLElement;
  readonly bar: HTMLElement;
  readonly count: HTMLElement;
  /** What the stage says for a moment: digits typed, that the last sheet is on. */
  readonly told: HTMLElement;
  readonly black: HTMLElement;
  /** What a screen reader hears of each sheet. */
  readonly voice: HTMLElement;
}

export function makeStageElements(
  show: Show,
  say: ReturnType<typeof sayIn>,
  panel: HTMLElement,
): StageElements {
  const root = make('div', 'presenter');
  root.lang = tagOf(show.locale);
  root.tabIndex = -1;
  root.setAttribute('role', 'region');
  root.setAttribute('aria-label', `${say('stage')}：${show.title}`);
  const frame = make('div', 'slide-frame');
  const voice = make('p', 'unseen');
  voice.setAttribute('aria-live', 'polite');
  const tip = make('p', 'stage-tip');
  tip.hidden = true;
  const black = make('div', 'stage-black');
  black.hidden = true;
  const told = make('p', 'stage-told');
  const bar = make('div', 'stage-bar');
  root.append(frame, tip, bar, told, panel, black, voice);
  return { root, frame, tip, bar, count: make('output'), told, black, voice };
}

/** Lays the stage over the page, of which nothing is seen or reached then, its dialogs excepted; gives the way back. */
export function coverPage(root: HTMLElement): () => void {
  const before = document.activeElement;
  const covered = [...document.body.children].filter(
    (each): each is HTMLElement =>
      each instanceof HTMLElement && !(each instanceof HTMLDialogElement) && !each.inert,
  );
  for (const each of covered) each.inert = true;
  document.body.append(root);
  return () => {
    for (const each of covered) each.inert = false;
    root.remove();
    if (document.fullscreenElement) void document.exitFullscreen();
    if (before instanceof HTMLElement) before.focus();
  };
}
