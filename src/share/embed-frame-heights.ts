/** The height of our frames on a host's page: each is as tall as it tells. */

const least = 80;
const most = 4000;

/** A sandboxed frame without an origin of its own says "null"; then its window alone vouches for it. */
function hear(event: MessageEvent<unknown>, base: string): void {
  const told = event.data as { type?: unknown; height?: unknown } | null;
  if (typeof told !== 'object' || told === null || told.type !== 'reform-ledger:height') return;
  if (typeof told.height !== 'number' || !Number.isFinite(told.height)) return;
  const frame = [...document.querySelectorAll('iframe')].find(
    ({ contentWindow }) => contentWindow !== null && contentWindow === event.source,
  );
  if (!frame?.src.startsWith(base)) return;
  const sealed = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
  if (event.origin !== (sealed ? 'null' : new URL(base).origin)) return;
  const height = Math.max(least, Math.min(most, Math.ceil(told.height)));
  frame.style.height = `${height}px`;
  // A host's style may count a border into the height.
  const short = height - frame.clientHeight;
  if (short > 0) frame.style.height = `${height + short}px`;
}

/**
 * Frames that spoke before this script was there are asked again; so are frames out of view, which notice a new
 * width only when they are looked at.
 */
function askFrames(base: string): void {
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.src.startsWith(base)) frame.contentWindow?.postMessage({ type: 'reform-ledger:ask' }, '*');
  }
}

/** @param base the address below which the frames lie that are listened to */
export function followHeights(base: string): void {
  const ask = () => askFrames(base);
  addEventListener('message', (event) => hear(event, base));
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', ask);
  else ask();
  addEventListener('load', ask);
  addEventListener('resize', ask);
}
