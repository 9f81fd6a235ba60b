/**
 * What the style sheet leaves until it comes near (`content-visibility`) is drawn once the page is quiet, a piece at
 * a time: a page that is pictured or saved as a whole is whole.
 */
export function unroll(): void {
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

function whenQuiet(then: () => void): void {
  // Safari has no word for it.
  if ('requestIdleCallback' in window) requestIdleCallback(then);
  else setTimeout(then, 100);
}
