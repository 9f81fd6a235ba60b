/** A page asks for a copy of its site once it has nothing else to do, and says when a newer version has come. */

import type { Text } from '../../text/locale.ts';
import { whenQuiet } from '../../text/pending-work.ts';
import { workerAddress } from '../../text/trusted.ts';
import { offerReload } from '../../ui/news.ts';
import { siteRoot } from '../../ui/page-context.ts';
import { matchCopy, workerPath } from './copy.ts';

const newer: Text = {
  zh: '网站有了新的版本，这一页还是之前的。',
  en: 'The site has a newer version; this page is of the one before.',
};

// Between a question and the next one a page is not quiet.
const quietMs = 1000;

/** Registers the service worker once no file is read and no query runs. Where a browser has none, or a reader saves data, everything stays as it is. */
export async function keepCopy(): Promise<void> {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (!('serviceWorker' in navigator) || connection?.saveData || window.top !== window) return;
  const root = siteRoot();
  let served = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', async () => {
    const update = served;
    served = true;
    if (update && !(await isCurrent(root))) offerReload(newer);
  });
  // A worker of an older version never answers.
  void isHostsOwn(navigator.serviceWorker.controller).then((is) => is || offerReload(newer));
  await whenQuiet(quietMs);
  try {
    await navigator.serviceWorker.register(workerAddress(root + workerPath), {
      scope: root,
      updateViaCache: 'none',
    });
  } catch {
    // A browser that stores nothing, or a host that serves no such file: the site works with its network.
  }
}

/** Whether this page, where it came from the copy of `worker`, is of the version that the host has. */
function isHostsOwn(worker: ServiceWorker | null): Promise<boolean> {
  if (!worker) return Promise.resolve(true);
  const { port1, port2 } = new MessageChannel();
  const said = new Promise<boolean>((tell) => {
    port1.onmessage = ({ data }) => tell(data);
  });
  worker.postMessage(undefined, [port2]);
  return said;
}

/** Whether this page has the scripts and the data of the copy that has just come. */
async function isCurrent(root: string): Promise<boolean> {
  const overview = await matchCopy(root, '');
  const html = (await overview?.text()) ?? '';
  const script = document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src.split('/').at(-1);
  const { version } = document.documentElement.dataset;
  return html.includes(`/${script}"`) && html.includes(` data-version="${version}"`);
}
