// Runs in the measured page before anything of it: notes when its charts are painted, what shifts, what takes long.
(() => {
  const seen = { first: 0, all: 0, shift: 0, longestParse: 0, longestTask: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    const parsed = performance.getEntriesByType('navigation')[0]?.domInteractive || Number.POSITIVE_INFINITY;
    for (const { startTime, duration } of list.getEntries()) {
      const kind = startTime < parsed ? 'longestParse' : 'longestTask';
      seen[kind] = Math.max(seen[kind], duration);
    }
  }).observe({ type: 'longtask', buffered: true });
  // What stands in a frame is painted with it; that a page was painted at all is told some frames later.
  let drawnAt = 0;
  const look = () => {
    const drawn = [...document.querySelectorAll('[data-figure] svg')].some(
      (chart) => chart.getClientRects().length > 0 && chart.childElementCount > 1,
    );
    if (drawn && drawnAt === 0) drawnAt = performance.now();
    const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    if (drawn && painted > 0 && seen.first === 0) seen.first = Math.max(painted, drawnAt);
    // With the parser at its end, the charts that are there are all the page has before its scripts.
    if (drawn && painted > 0 && document.readyState !== 'loading') seen.all = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();
