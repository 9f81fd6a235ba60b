/** The reader's browser takes over the components that the page came with, one at a time while the page is quiet. */

import type { ReactNode } from 'react';
import { whenQuiet } from './render-offscreen.ts';

/** Fetches what a component is made of. Its props are what its page wrote behind it. */
export type Loader = () => Promise<{ readonly Inside: (props: never) => ReactNode }>;

/** @param loaders by the name that `island` was given */
export async function takeOver(loaders: Readonly<Record<string, Loader>>): Promise<void> {
  const waiting = new Map<Element, () => Promise<void>>();
  for (const script of document.querySelectorAll<HTMLElement>('script[data-island]')) {
    const element = script.previousElementSibling;
    const load = loaders[script.dataset.island ?? ''];
    if (!element || !load) continue;
    let taken: Promise<void> | undefined;
    waiting.set(element, () => {
      taken ??= Promise.all([load(), import('./hydrate.ts')]).then(([{ Inside }, { hydrateAt }]) => {
        waiting.delete(element);
        hydrateAt(element, Inside, JSON.parse(script.textContent ?? '') as never);
      });
      taken.catch(() => {
        taken = undefined;
      });
      return taken;
    });
  }
  repeatEarlyClicks(waiting);
  for (const take of [...waiting.values()]) {
    await new Promise<void>((done) => whenQuiet(done));
    await take().catch((error: unknown) => console.error(error));
  }
}

/** A click on a component that is not taken over yet is made again once it is; where it cannot be, a link is followed. */
function repeatEarlyClicks(waiting: ReadonlyMap<Element, () => Promise<void>>): void {
  const options = { capture: true };
  document.addEventListener(
    'click',
    (event) => {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
      const control =
        event.target instanceof Element
          ? event.target.closest<HTMLElement>('a:not([data-observation]), button')
          : null;
      const found = control && [...waiting].find(([element]) => element.contains(control));
      if (!found) return;
      event.preventDefault();
      event.stopPropagation();
      const leave = () => control instanceof HTMLAnchorElement && location.assign(control.href);
      found[1]().then(() => control.click(), leave);
    },
    options,
  );
}
