/** A browser engine driven from outside: one window, and what a page of it answers. */

export interface Engine {
  readonly name: string;
  readonly version: string;
  /** Opens an address and waits until it is loaded. */
  readonly open: (address: string) => Promise<void>;
  /** Of what the page sees, in CSS pixels. */
  readonly resize: (width: number, height: number) => Promise<void>;
  /** The value of `script`, the body of a function, in the page or in the frame that was entered; JSON. */
  readonly run: <T>(script: string) => Promise<T>;
  /** Enters the page's frame of that number; null goes back to the page. */
  readonly enter: (frame: number | null) => Promise<void>;
  /** A PNG of the window. */
  readonly picture: () => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** The commands of W3C WebDriver as each engine's own door takes them: an answer's `value`. */
export type Command = (name: Name, body?: object) => Promise<unknown>;

/** Names of Firefox's Marionette, and the method and path of WebDriver below `/session/<id>`. */
export const commands = {
  Navigate: ['POST', 'url'],
  ExecuteScript: ['POST', 'execute/sync'],
  SwitchToFrame: ['POST', 'frame'],
  SetWindowRect: ['POST', 'window/rect'],
  TakeScreenshot: ['GET', 'screenshot'],
} as const;
export type Name = keyof typeof commands;

/** An engine out of its door. */
export function toEngine(
  command: Command,
  { name, version, close }: Pick<Engine, 'name' | 'version' | 'close'>,
): Engine {
  const run = async <T>(script: string): Promise<T> =>
    (await command('ExecuteScript', { script, args: [] })) as T;
  return {
    name,
    version,
    close,
    run,
    async open(url) {
      await command('Navigate', { url });
    },
    async resize(width, height) {
      // A window has its own rim; it is asked for until the page has its size.
      let [wide, tall] = [width, height];
      for (let round = 0; round < 5; round++) {
        await command('SetWindowRect', { width: wide, height: tall });
        const [w = 0, h = 0] = await run<number[]>(
          'return new Promise((seen) => setTimeout(() => seen([innerWidth, innerHeight]), 150))',
        );
        if (w === width && h === height) return;
        wide += width - w;
        tall += height - h;
      }
      throw new Error(`window not resized: ${name} does not come to ${width} × ${height}`);
    },
    async enter(frame) {
      await command('SwitchToFrame', { id: frame });
    },
    async picture() {
      // Marionette would take the whole page, in which nothing can be read once it is looked at.
      return Buffer.from((await command('TakeScreenshot', { full: false })) as string, 'base64');
    },
  };
}

/** Asks until there is an answer. @throws `not ready: <what>` with the last reason */
export async function patiently<T>(what: string, ask: () => Promise<T>): Promise<T> {
  for (let round = 0; ; round++) {
    try {
      return await ask();
    } catch (cause) {
      if (round === 150) throw new Error(`not ready: ${what}`, { cause });
      await new Promise((done) => setTimeout(done, 200));
    }
  }
}
