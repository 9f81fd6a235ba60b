/** A figure's share link opens the sheet; without script it leads to the embed itself. */

export function watchShares(): void {
  document.addEventListener('click', async (event) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-share]') : null;
    const block = link?.closest<HTMLElement>('figure[data-figure]');
    if (!link || !block) return;
    event.preventDefault();
    try {
      const { openShare } = await import('./share.ts');
      await openShare(block);
    } catch {
      location.assign(link.href);
    }
  });
}
