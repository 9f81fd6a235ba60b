/** The script inside a deck's own file: shows it at once, with its sentences, asking nothing of any network. */

import { markup as trusted } from '../../../text/trusted.ts';
import { sayIn } from './present-words.ts';
import type { Show } from './show.ts';
import { openStage } from './stage.ts';

const show = JSON.parse(document.getElementById('show')?.textContent ?? '') as Show;
const say = sayIn(show.locale);

const dialog = document.createElement('dialog');
dialog.setAttribute('aria-label', say('sentence'));
const close = document.createElement('button');
close.type = 'button';
close.className = 'close';
close.setAttribute('aria-label', say('close'));
close.textContent = '×';
close.addEventListener('click', () => dialog.close());
const card = document.createElement('div');
dialog.append(close, card);
dialog.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close();
});
document.body.append(dialog);

const placeOf = () => Math.max(1, Number(location.hash.slice(1)) || 1) - 1;
const start = document.getElementById('start');

function present(): void {
  const stage = openStage(show, {
    start: placeOf(),
    onSlide: (at) => history.replaceState(null, '', `#${at + 1}`),
    onEnd: () => removeEventListener('hashchange', follow),
    onMark: (observation) => {
      const markup = show.cards[observation];
      if (markup === undefined) return;
      card.innerHTML = trusted(markup);
      dialog.showModal();
    },
  });
  function follow(): void {
    stage.go(placeOf());
  }
  addEventListener('hashchange', follow);
}

start?.addEventListener('click', present);
present();
