/** How far a long run is, on standard error: one line that moves on a terminal, a line now and then elsewhere. */

export interface Progress {
  /** @param bytes more than before @param texts in all */
  readonly add: (bytes: number, texts: number) => void;
  /** Clears the moving line, so that a sentence can stand there. */
  readonly clear: () => void;
}

const isTerminal = process.stderr.isTTY === true && process.stdout.isTTY !== true;
const everyMs = isTerminal ? 250 : 15_000;

export function openProgress(): Progress {
  const began = performance.now();
  let [bytes, last] = [0, began];
  let [shown, isLong] = [false, false];
  const clear = (): void => {
    if (shown) process.stderr.write('\r\x1b[K');
    shown = false;
  };
  return {
    clear,
    add: (more, texts) => {
      bytes += more;
      const now = performance.now();
      // What is read in one go needs no line.
      if (now - last < everyMs || !isLong) {
        isLong = true;
        return;
      }
      last = now;
      const seconds = (now - began) / 1000;
      const line = `${texts} texts, ${(bytes / 1e6).toFixed(1)} MB, ${(bytes / 1e6 / seconds).toFixed(2)} MB/s`;
      process.stderr.write(isTerminal ? `\r${line}\x1b[K` : `${line}\n`);
      shown = isTerminal;
    },
  };
}
