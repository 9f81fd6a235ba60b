/** What scrolls sideways can be reached by keyboard, once it does scroll. */

export function watchScrollers(): void {
  const seen = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (!(target instanceof HTMLElement)) continue;
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute('tabindex');
    }
  });
  for (const element of document.querySelectorAll('.scroll')) seen.observe(element);
}
