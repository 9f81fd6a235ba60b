/** The stage: one sheet at a time over the whole window, driven by keys, clicker, touch and mouse. */

import { Fault } from '../../../text/error-message.ts';
import { tagOf } from '../../../text/locale.ts';
import { button, make } from './element.ts';
import { sayIn } from './present-words.ts';
import type { Show } from './show.ts';
import { openSpeaker, type Speaker } from './speaker.ts';
import { wishOf } from './stage-keys.ts';
import { makePanel } from './stage-panel.ts';
import { markIn, restWithout, tellMarks, turnBySwipe } from './stage-pointer.ts';
import { fillFrame } from './upright.ts';

export interface StageOptions {
  /** From 0. */
  readonly start?: number;
  /** Told of every slide that comes up, from 0. */
  readonly onSlide?: (at: number) => void;
  readonly onEnd?: () => void;
  /** Opens the sentence of a mark; left out where the page listens for itself. */
  readonly onMark?: (observation: string) => void;
}

export interface Stage {
  readonly go: (to: number) => void;
  readonly end: () => void;
}

const quiet = 2500;

/** Shows on top of everything in `document`, until it is ended. Throws a sentence for a show without sheets. */
export function openStage(show: Show, options: StageOptions = {}): Stage {
  if (show.sheets.length === 0)
    throw new Fault({
      zh: '没有可放映的：这份汇报还没有页',
      en: 'nothing to present: the deck has no slides',
    });
  const say = sayIn(show.locale);
  const stop = new AbortController();
  const { signal } = stop;
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
  const panel = makePanel(show, say, () => root.focus({ preventScroll: true }));
  const bar = make('div', 'stage-bar');
  const count = make('output');
  root.append(frame, tip, bar, told, panel.element, black, voice);

  const fill = fillFrame(frame, signal);
  let at = -1;
  let typed = '';
  let speaker: Speaker | null = null;
  const began = Date.now();
  const before = document.activeElement;

  const go = (to: number) => {
    const next = Math.max(0, Math.min(show.sheets.length - 1, Number.isNaN(to) ? 0 : to));
    const sheet = show.sheets[next];
    if (!sheet || next === at) return;
    at = next;
    fill(sheet);
    root.scrollTop = 0;
    count.textContent = `${at + 1} / ${show.sheets.length}`;
    told.textContent = '';
    voice.textContent = `${say('slide')} ${at + 1} / ${show.sheets.length}：${sheet.title}`;
    tip.hidden = true;
    root.focus({ preventScroll: true });
    speaker?.show(at);
    options.onSlide?.(at);
  };
  const by = (steps: number) => {
    if (!black.hidden) return toggleBlack();
    if (steps > 0 && at === show.sheets.length - 1) return tell(say('last'));
    go(at + steps);
  };
  let telling: ReturnType<typeof setTimeout> | undefined;
  function tell(words: string): void {
    told.textContent = words;
    clearTimeout(telling);
    telling = setTimeout(() => {
      told.textContent = '';
    }, quiet);
  }
  function toggleBlack(): void {
    black.hidden = !black.hidden;
    voice.textContent = black.hidden ? (show.sheets[at]?.title ?? '') : say('dark');
    speaker?.dark(!black.hidden);
  }
  const toggleFull = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else document.documentElement.requestFullscreen?.().catch(() => undefined);
  };
  const openSecond = () => {
    speaker?.close();
    speaker = openSpeaker(show, { onKey: press, began });
    if (speaker) speaker.show(at);
    else tell(say('blocked'));
  };
  const openList = () => panel.list(at, go);
  const end = () => {
    if (signal.aborted) return;
    stop.abort();
    speaker?.close();
    clearTimeout(telling);
    for (const each of set) each.inert = false;
    root.remove();
    if (document.fullscreenElement) void document.exitFullscreen();
    if (before instanceof HTMLElement) before.focus();
    options.onEnd?.();
  };

  /** Answers a key of either window; true when it was the stage's. */
  function press(event: KeyboardEvent): boolean {
    const wish = wishOf(event, typed);
    if (wish?.kind !== 'digit') typed = '';
    if (!wish) return false;
    if (wish.kind === 'digit') {
      typed = (typed + wish.digit).slice(-3);
      tell(typed);
    } else if (wish.kind === 'by') by(wish.by);
    else if (wish.kind === 'to') go(wish.to);
    else if (wish.kind === 'black') toggleBlack();
    else if (wish.kind === 'full') toggleFull();
    else if (wish.kind === 'speaker') openSecond();
    else if (wish.kind === 'list') openList();
    else if (wish.kind === 'help') panel.help();
    else if (!panel.element.hidden) panel.close();
    else if (!black.hidden) toggleBlack();
    else if (document.fullscreenElement) toggleFull();
    else end();
    return true;
  }

  addEventListener(
    'keydown',
    (event) => {
      if (document.querySelector('dialog[open]')) return;
      const target = event.target instanceof Element ? event.target : null;
      const mark = markIn(frame, target);
      if (mark && event.key === 'Enter') {
        if (!(mark instanceof HTMLButtonElement))
          mark.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
        else return;
      } else {
        // A focused button answers Enter and space itself; an open list has its own arrows of focus.
        const onButton = target?.closest('button') && (event.key === 'Enter' || event.key === ' ');
        if ((onButton && typed === '') || (!panel.element.hidden && event.key !== 'Escape')) return;
        if (!press(event)) return;
      }
      event.preventDefault();
      event.stopPropagation();
    },
    { signal, capture: true },
  );
  tellMarks(root, frame, tip, signal);
  turnBySwipe(frame, by, signal);
  frame.addEventListener(
    'click',
    (event) => {
      const id = markIn(frame, event.target)?.getAttribute('data-observation');
      if (id && options.onMark) options.onMark(id);
    },
    { signal },
  );
  black.addEventListener('click', toggleBlack, { signal });

  bar.append(
    button('‹', () => by(-1), say('back')),
    count,
    button('›', () => by(1), say('next')),
    button(say('list'), openList),
    button(say('speaker'), openSecond),
    button(say('black'), toggleBlack),
    button(say('full'), toggleFull),
    button(say('help'), panel.help),
    button(say('end'), end),
  );
  // What lies under the stage is neither seen nor reached, dialogs of the page excepted.
  const set = [...document.body.children].filter(
    (each): each is HTMLElement =>
      each instanceof HTMLElement && !(each instanceof HTMLDialogElement) && !each.inert,
  );
  for (const each of set) each.inert = true;
  document.body.append(root);
  restWithout(root, quiet, signal);
  go(options.start ?? 0);
  return { go, end };
}
