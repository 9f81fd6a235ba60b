/** The stage: one sheet at a time over the whole window, driven by keys, clicker, touch and mouse. */

import { Fault } from '../../../text/error-message.ts';
import { button } from './element.ts';
import { sayIn } from './present-words.ts';
import type { Show } from './show.ts';
import { openSpeaker, type Speaker } from './speaker.ts';
import { coverPage, makeStageElements } from './stage-elements.ts';
import { type Wish, wishOf } from './stage-keys.ts';
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
  const panel = makePanel(show, say, () => root.focus({ preventScroll: true }));
  const { root, frame, tip, bar, count, told, black, voice } = makeStageElements(show, say, panel.element);
  const fill = fillFrame(frame, signal);
  let at = -1;
  let speaker: Speaker | null = null;
  const began = Date.now();

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
  const tell = (words: string) => {
    told.textContent = words;
    clearTimeout(telling);
    telling = setTimeout(() => {
      told.textContent = '';
    }, quiet);
  };
  const toggleBlack = () => {
    black.hidden = !black.hidden;
    voice.textContent = black.hidden ? (show.sheets[at]?.title ?? '') : say('dark');
    speaker?.dark(!black.hidden);
  };
  const toggleFull = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else document.documentElement.requestFullscreen?.().catch(() => undefined);
  };
  const openSecond = () => {
    speaker?.close();
    speaker = openSpeaker(show, { onKey: keys.press, began });
    if (speaker) speaker.show(at);
    else tell(say('blocked'));
  };
  const openList = () => panel.list(at, go);
  const end = () => {
    if (signal.aborted) return;
    stop.abort();
    speaker?.close();
    clearTimeout(telling);
    uncover();
    options.onEnd?.();
  };
  /** One step out: of the panel, of the dark, of the full screen, of the stage. */
  const leave = () => {
    if (!panel.element.hidden) panel.close();
    else if (!black.hidden) toggleBlack();
    else if (document.fullscreenElement) toggleFull();
    else end();
  };
  const keys = answerKeys(
    { frame, panel: panel.element, signal },
    {
      ...{ by, go, tell, leave },
      ...{ black: toggleBlack, full: toggleFull, speaker: openSecond, list: openList, help: panel.help },
    },
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
  const uncover = coverPage(root);
  restWithout(root, quiet, signal);
  go(options.start ?? 0);
  return { go, end };
}

/** What keys can ask for; a number that is typed is told until it is used. */
interface Answers extends Readonly<Record<Exclude<Wish['kind'], 'by' | 'to' | 'digit'>, () => void>> {
  readonly by: (steps: number) => void;
  readonly go: (to: number) => void;
  readonly tell: (words: string) => void;
}

interface Keys {
  /** Answers a key of either window; true when it was the stage's. */
  readonly press: (event: KeyboardEvent) => boolean;
}

/** Listens to the keys of the whole window, before the page does. */
function answerKeys(
  { frame, panel, signal }: { frame: HTMLElement; panel: HTMLElement; signal: AbortSignal },
  answers: Answers,
): Keys {
  let typed = '';
  const press = (event: KeyboardEvent): boolean => {
    const wish = wishOf(event, typed);
    if (wish?.kind !== 'digit') typed = '';
    if (!wish) return false;
    if (wish.kind === 'digit') {
      typed = (typed + wish.digit).slice(-3);
      answers.tell(typed);
    } else if (wish.kind === 'by') answers.by(wish.by);
    else if (wish.kind === 'to') answers.go(wish.to);
    else answers[wish.kind]();
    return true;
  };
  addEventListener(
    'keydown',
    (event) => {
      if (document.querySelector('dialog[open]')) return;
      const target = event.target instanceof Element ? event.target : null;
      const mark = markIn(frame, target);
      if (mark && event.key === 'Enter') {
        if (mark instanceof HTMLButtonElement) return;
        mark.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      } else {
        // A focused button answers Enter and space itself; an open list has its own arrows of focus.
        const onButton = target?.closest('button') && (event.key === 'Enter' || event.key === ' ');
        if ((onButton && typed === '') || (!panel.hidden && event.key !== 'Escape')) return;
        if (!press(event)) return;
      }
      event.preventDefault();
      event.stopPropagation();
    },
    { signal, capture: true },
  );
  return { press };
}
