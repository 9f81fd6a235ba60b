/** A figure opened in the explore room takes the page's filter along: there it becomes part of its SQL. */
export function keepFilterToExplore(): void {
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-explore]') : null;
    if (link) link.search = location.search;
  });
}
