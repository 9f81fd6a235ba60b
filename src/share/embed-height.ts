/** The height of a frame's page, told to its host. */

/**
 * A height is no secret, and a sandboxed host has no origin to name: any parent may hear it. It is measured without a
 * scrollbar, which only a host that leaves the frame too low gets to see.
 */
export function tellHeight(element: HTMLElement): void {
  if (window.parent === window) return;
  const { style } = document.documentElement;
  // WordPress gives each frame a name behind its address, and hears in its own words whoever says that name.
  const secret = /[?&]secret=(\w+)/.exec(location.hash)?.[1];
  const say = (message: string, value: unknown) =>
    secret && window.parent.postMessage({ message, value, secret }, '*');
  let told = 0;
  let late = 0;
  const measure = () => {
    style.overflowY = 'hidden';
    return Math.ceil(element.getBoundingClientRect().height);
  };
  const tell = (height: number) => {
    told = height;
    window.parent.postMessage({ type: 'reform-ledger:height', height }, '*');
    say('height', height);
    clearTimeout(late);
    late = window.setTimeout(() => {
      if (innerHeight < told) style.overflowY = '';
    }, 1000);
  };
  new ResizeObserver(() => {
    const before = style.overflowY;
    const height = measure();
    // A scrollbar that comes or goes changes the width, but not what was measured.
    if (height === told) style.overflowY = before;
    else tell(height);
  }).observe(element);
  // Frames out of view are not laid out by themselves: the first height is measured by hand.
  tell(measure());
  // A host whose script came late asks again; nobody but the parent is answered.
  addEventListener('message', (event) => {
    if (event.source !== window.parent) return;
    const { type, message } = (event.data ?? {}) as { type?: unknown; message?: unknown };
    if (type === 'reform-ledger:ask' || message === 'ready') tell(measure());
  });
  // Its frames may open no window: the host goes there itself.
  if (secret)
    addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      if (!link) return;
      event.preventDefault();
      say('link', link.href);
    });
}
