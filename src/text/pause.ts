/** Lets the page draw and answer before the next slice of work. */
export function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}

/**
 * Pauses a chain of work that awaits nothing slow: between its steps, as soon as they took so long together.
 * @param sliceMs milliseconds
 */
export function inSlices(sliceMs = 10): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < sliceMs) return;
    await pause();
    since = performance.now();
  };
}
