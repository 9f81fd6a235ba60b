/** Buttons that copy the text beside them. */

import { locale } from '../page-context.ts';

const words = {
  done: { zh: '已复制', en: 'Copied' },
  failed: { zh: '没有复制成，请手动选取', en: 'Not copied; select it by hand' },
};

export function watchCopies(): void {
  document.addEventListener('click', async (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
    const text = button?.closest('.copied')?.querySelector('pre')?.textContent;
    if (!button || !text) return;
    const said = button.textContent;
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    button.textContent = words[done ? 'done' : 'failed'][locale];
    setTimeout(() => {
      button.textContent = said;
    }, 1600);
  });
}
