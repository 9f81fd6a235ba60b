/**
 * Markup and scripts of our own on a page that asks for trusted types: what becomes markup or a script without passing
 * here is refused by the browser.
 */

interface Policy {
  readonly createHTML: (text: string, type?: string) => string | null;
  readonly createScriptURL: (address: string) => string | null;
}

const { trustedTypes } = globalThis as {
  trustedTypes?: { createPolicy: (name: string, policy: Partial<Policy>) => Policy };
};
let policy: Policy | undefined;

/** @throws where the page allows no policy */
const ours = (): Policy | undefined => {
  policy ??= trustedTypes?.createPolicy('reform-ledger', {
    createHTML: (text) => text,
    createScriptURL: (address) => (new URL(address).origin === location.origin ? address : null),
  });
  return policy;
};

/** Markup that our own code made, or that a file of the site holds. @throws where the page allows no policy */
export function markup(text: string): string {
  return ours()?.createHTML(text) ?? text;
}

/** What the window is told when a worker's script cannot be fetched. */
export const workerGone = 'worker-gone';

/** Starts a worker of this site; any other is refused. @throws where the page allows no policy */
export function openWorker(address: string, type: WorkerType = 'module'): Worker {
  const worker = new Worker(workerAddress(address), { type });
  // An error of its code has words, and a worker that has answered once is there.
  const answered = new AbortController();
  worker.addEventListener('message', () => answered.abort(), { once: true });
  const tell = ({ message }: ErrorEvent) => message || dispatchEvent(new Event(workerGone));
  worker.addEventListener('error', tell, { signal: answered.signal });
  return worker;
}

/** The address of a worker of this site; any other is refused. @throws where the page allows no policy */
export function workerAddress(address: string): string {
  const whole = new URL(address, location.href).href;
  return ours()?.createScriptURL(whole) ?? whole;
}

/** Preact empties an element by empty markup; a page's own policy lets that alone through. */
export function allowEmptyMarkup(): void {
  trustedTypes?.createPolicy('default', { createHTML: (text) => (text === '' ? '' : null) });
}
