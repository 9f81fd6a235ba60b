/** Work that a person waits for: what nobody waits for (a copy of the site) goes after it. */

let running = 0;
/** How many have begun. */
let begun = 0;
const waiting = new Set<() => void>();

/** Says that work goes on until the answer is called. */
export function beginWork(): () => void {
  running++;
  begun++;
  let goesOn = true;
  return () => {
    if (!goesOn) return;
    goesOn = false;
    running--;
    if (running > 0) return;
    for (const tell of waiting) tell();
    waiting.clear();
  };
}

/** Counts a job as work until it ends, however it ends, and gives it back. */
export function asWork<T>(job: Promise<T>): Promise<T> {
  const end = beginWork();
  job.then(end, end);
  return job;
}

/** Waits until no work has gone on for so many milliseconds: a question often follows another. */
export async function whenQuiet(ms: number): Promise<void> {
  for (;;) {
    if (running > 0) await new Promise<void>((tell) => waiting.add(tell));
    const before = begun;
    await new Promise((done) => setTimeout(done, ms));
    if (running === 0 && begun === before) return;
  }
}
