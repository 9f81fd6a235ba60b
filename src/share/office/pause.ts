/** Lets the page draw and answer before the next slice of work. */
export function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}
