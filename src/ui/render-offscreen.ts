/**
 * What the style sheet leaves until it comes near (`content-visibility`) is drawn once the page is quiet, a piece at
 * a time: a page that is pictured or saved as a whole is whole.
 */
export function renderFoldedParts(): void {
  const left = [...document.querySelectorAll<HTMLElement>('.band, .plate > div, .long')];
  const next = () => {
    const element = left.shift();
    if (!element) return;
    if (getComputedStyle(element).contentVisibility === 'auto') {
      element.style.contentVisibility = 'visible';
      whenQuiet(next);
    } else next();
  };
  if (document.readyState === 'complete') whenQuiet(next);
  else addEventListener('load', () => whenQuiet(next));
}

/** Runs `then` when the browser has nothing else to do, or after a second. */
export function whenQuiet(then: () => void): void {
  // Safari has no word for it.
  if ('requestIdleCallback' in window) requestIdleCallback(then, { timeout: 1000 });
  else setTimeout(then, 100);
}
