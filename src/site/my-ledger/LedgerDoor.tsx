import { useEffect, useState } from 'react';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale, Text } from '../../text/locale.ts';
import { pathIn, pathOf } from '../../ui/address.ts';
import { saveFile } from '../../ui/download.ts';
import { island } from '../../ui/island.tsx';
import { pageLedger, siteRoot } from '../../ui/page-context.ts';
import type { Progress } from './rendering.ts';
import { scope } from './shelf.ts';

const words = {
  looking: { zh: '正在打开台账……', en: 'Opening the ledger…' },
  renewing: {
    zh: '网站更新过，正在用新版重新生成这本台账的网页，内容不变……',
    en: 'The site was updated: this ledger’s pages are made anew, its contents stay…',
  },
  missing: {
    zh: '这个浏览器里没有这本台账。可能已删除，或是在别的浏览器里做的；有它的压缩包，就可以导入。',
    en: 'This ledger is not in this browser. It was deleted, or made in another one; with its zip it can be imported.',
  },
  failed: { zh: '没有打开：', en: 'Not opened: ' },
  ledgers: { zh: '到“我的台账”看有哪些，或导入', en: 'See which there are, or import one, under My ledgers' },
  zip: { zh: '导出压缩包', en: 'Export the zip' },
  retry: { zh: '再试一次', en: 'Try again' },
  noScript: { zh: '打开自己的台账需要脚本。', en: 'Opening a ledger of one’s own needs scripts.' },
} satisfies Record<string, Text>;

type State =
  | { readonly at: 'looking' | 'missing' }
  | { readonly at: 'renewing'; readonly progress: Progress | null }
  | { readonly at: 'failed'; readonly why: string };

interface DoorProps {
  readonly locale: Locale;
  /** Whether the page stands for another one that was not found: only what lies below `my/` is looked for then. */
  readonly lost?: boolean;
}

/**
 * The way to a ledger of this browser that its own pages could not show: made anew where the site is newer than
 * they are, looked for where the browser asked the host for them, as when a page is reloaded past its worker.
 */
export const LedgerDoor = island('LedgerDoor', ({ locale, lost = false }: DoorProps) => {
  const [state, setState] = useState<State>({ at: 'looking' });
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const wanted = lost ? placeBelow() : placeInHash();
    setPlace(wanted);
    if (wanted)
      open(wanted, (progress) => setState({ at: 'renewing', progress }), stop.signal).then(
        (found) => (found ? location.replace(found) : setState({ at: 'missing' })),
        (error) => stop.signal.aborted || setState({ at: 'failed', why: errorMessage(error, locale) }),
      );
    else setState({ at: 'missing' });
    return () => stop.abort();
  }, [lost, locale]);
  if (lost && !place) return <div role="status" />;
  const share = state.at === 'renewing' ? state.progress?.share : null;
  return (
    <div role="status">
      {state.at === 'failed' ? (
        <p style={{ whiteSpace: 'pre-line' }}>{words.failed[locale] + state.why}</p>
      ) : (
        <p>{words[state.at][locale]}</p>
      )}
      {state.at === 'renewing' ? <progress max={1} {...(share == null ? {} : { value: share })} /> : null}
      {state.at === 'failed' && place ? (
        <p className="links">
          <button type="button" onClick={() => location.reload()}>
            {words.retry[locale]}
          </button>
          <button type="button" onClick={() => void exportZip(place.id)}>
            {words.zip[locale]}
          </button>
        </p>
      ) : null}
      {state.at === 'missing' ? (
        <p className="links">
          <a href={siteRoot() + pathIn(locale, pathOf.ledgers)}>{words.ledgers[locale]}</a>
        </p>
      ) : null}
      <noscript>{words.noScript[locale]}</noscript>
    </div>
  );
});

interface Place {
  readonly id: string;
  /** Below the ledger's root. */
  readonly path: string;
}

const toPlace = (text: string): Place | null => {
  const [, id, path = ''] = /^([a-z][a-z0-9-]*)(?:\/(.*))?$/.exec(text) ?? [];
  return id ? { id, path } : null;
};

const placeInHash = (): Place | null => toPlace(decodeURI(location.hash.slice(1)));

function placeBelow(): Place | null {
  // A ledger that is open answers for its own pages.
  if (pageLedger() !== null) return null;
  const below = siteRoot() + scope;
  const [address = ''] = location.href.split(/[?#]/);
  return address.startsWith(below) ? toPlace(address.slice(below.length)) : null;
}

/** The address of the page that was wanted, when it is ready; `null` when there is no such ledger. */
async function open(
  { id, path }: Place,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<string | null> {
  const { readFiles, saveLedger, stateOf } = await import('./index.ts');
  const state = await stateOf(id);
  if (state === 'missing') return null;
  if (state === 'stale') await saveLedger(await readFiles(id), { id, onProgress, signal });
  return `${siteRoot()}${scope}${id}/${path}`;
}

async function exportZip(id: string): Promise<void> {
  const { readFiles, toZip } = await import('./index.ts');
  const zip = toZip(await readFiles(id));
  saveFile(new Blob([zip as BlobPart], { type: 'application/zip' }), `${id}.zip`);
}
