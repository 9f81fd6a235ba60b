/** The script of an embed's page: tooltips, keyboard, height to the host, news for a pinned page. */

import { readMarks } from './embed-marks.ts';
import { tellNews } from './embed-version-notice.ts';

const embed = document.querySelector<HTMLElement>('.embed');
if (embed) {
  readMarks(embed);
  if (window.parent !== window) tellHeight(embed);
  const { live } = document.body.dataset;
  if (live !== undefined) void tellNews(embed, live);
}

// A height is no secret, and a sandboxed host has no origin to name: any parent may hear it.
function tellHeight(element: HTMLElement): void {
  let told = 0;
  const tell = () => {
    told = Math.ceil(element.getBoundingClientRect().height);
    window.parent.postMessage({ type: 'reform-ledger:height', height: told }, '*');
  };
  new ResizeObserver(() => {
    if (Math.ceil(element.getBoundingClientRect().height) !== told) tell();
  }).observe(element);
  // Frames out of view are not laid out by themselves: the first height is measured by hand.
  tell();
  // A host whose script came late asks again; nobody but the parent is answered.
  addEventListener('message', (event) => {
    if (event.source !== window.parent) return;
    if ((event.data as { type?: unknown } | null)?.type === 'reform-ledger:ask') tell();
  });
}
