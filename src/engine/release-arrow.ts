/** Memory given back at once, not when the browser comes to look for garbage. */

/**
 * Frees the buffers that views lie in; the views are of no use afterwards. A buffer that came in a message or a
 * stream is held by the browser beside the page's script, so that detaching it there (`ArrayBuffer.transfer`) frees
 * nothing until a collection of garbage, of which the script then sees no need; a message that takes it along and
 * never arrives frees it.
 */
export function free(views: Iterable<ArrayBufferView>): void {
  const buffers = new Set<ArrayBuffer>();
  for (const { buffer } of views) if (buffer instanceof ArrayBuffer) buffers.add(buffer);
  const { port1, port2 } = new MessageChannel();
  try {
    port1.postMessage(null, [...buffers]);
  } catch {
    // A buffer that cannot be moved is left to the collection of garbage.
  }
  port1.close();
  port2.close();
}
