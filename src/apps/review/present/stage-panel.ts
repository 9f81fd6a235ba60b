/** What lies over the sheet when it is asked for: the list of all sheets, the keys. */

import { button, make } from './element.ts';
import { keys, type Said } from './present-words.ts';
import type { Show } from './show.ts';

export interface Panel {
  readonly element: HTMLElement;
  /** The sheets by their titles, the one at `at` marked; a click closes the list and goes there. */
  readonly list: (at: number, go: (to: number) => void) => void;
  readonly help: () => void;
  readonly close: () => void;
}

/** `onClose` takes the focus back. */
export function makePanel(show: Show, say: Said, onClose: () => void): Panel {
  const element = make('div', 'stage-panel');
  element.hidden = true;
  const close = () => {
    element.hidden = true;
    onClose();
  };
  const open = (title: string, content: HTMLElement) => {
    element.replaceChildren(make('h2', '', title), content, button(say('close'), close));
    element.hidden = false;
    (element.querySelector<HTMLElement>('[aria-current]') ?? element.querySelector('button'))?.focus();
  };
  return {
    element,
    close,
    list(at, go) {
      const list = make('ol');
      for (const [place, { title }] of show.sheets.entries()) {
        const pick = button(title, () => {
          close();
          go(place);
        });
        if (place === at) pick.setAttribute('aria-current', 'true');
        const item = make('li');
        item.append(pick);
        list.append(item);
      }
      open(say('list'), list);
    },
    help() {
      const list = make('dl');
      for (const { keys: named, does } of keys)
        list.append(make('dt', '', named), make('dd', '', does[show.locale]));
      open(say('help'), list);
    },
  };
}
