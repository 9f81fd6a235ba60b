import { useState } from 'react';
import type { Locale } from '../../dataset/locale.ts';
import type { Deck } from '../../share/deck/deck.ts';
import { printDeck } from '../../share/deck/deck-file.ts';
import { toSnapshot } from '../../share/deck/snapshot.ts';
import { toSheets, type Workshop } from '../../share/deck/to-sheets.ts';
import { toLinkText } from '../../share/link-text.ts';
import { saveFile } from '../explore/save-file.ts';
import { drawPicture } from './draw-picture.ts';

const words = {
  label: { zh: '带走', en: 'Take it along' },
  pptx: { zh: '存为PPTX', en: 'Save as PPTX' },
  making: { zh: '正在写文件……', en: 'Writing the file…' },
  made: { zh: '已存：', en: 'Saved: ' },
  file: { zh: '存为汇报文件', en: 'Save as a review file' },
  link: { zh: '复制链接', en: 'Copy a link' },
  copied: { zh: '链接已复制，里面就是整份汇报。', en: 'Copied: the link holds the whole review.' },
  refused: { zh: '浏览器不让复制，请从地址栏复制：', en: 'The browser refuses to copy; take it from here:' },
};

interface Props {
  readonly locale: Locale;
  readonly workshop: Workshop;
  readonly deck: Deck;
}

/** The ways a deck leaves the room. */
export function TakeAway({ locale, workshop, deck }: Props) {
  const [told, setTold] = useState('');
  const [link, setLink] = useState('');
  const [busy, setBusy] = useState(false);
  const { material } = workshop;
  // The writers are large: each is fetched when first asked for.
  const save = async (ending: string, write: () => Promise<Blob>) => {
    setBusy(true);
    setTold(words.making[locale]);
    try {
      const name = `${fileName(deck.title)}.${ending}`;
      saveFile(await write(), name);
      setTold(words.made[locale] + name);
    } catch (error) {
      setTold(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  const pptx = async () => {
    const { pptxType, toPptx } = await import('../../share/deck/pptx.ts');
    const bytes = await toPptx(await toSheets(deck, workshop), drawPicture);
    return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: pptxType });
  };
  const copy = async () => {
    // The ledger of the last review stays behind: it would make the link long.
    const { earlier: _, ...carried } = deck;
    const address = `${location.origin}${location.pathname}#d=${toLinkText(carried)}`;
    try {
      await navigator.clipboard.writeText(address);
      setLink('');
      setTold(words.copied[locale]);
    } catch {
      setLink(address);
      setTold(words.refused[locale]);
    }
  };
  return (
    <section className="take-away" aria-label={words.label[locale]}>
      <button type="button" disabled={busy} onClick={() => void save('pptx', pptx)}>
        {words.pptx[locale]}
      </button>
      <button
        type="button"
        onClick={() =>
          saveFile(
            new Blob([printDeck(deck, toSnapshot(material.observations, material.version))], {
              type: 'application/json',
            }),
            `${fileName(deck.title)}.json`,
          )
        }
      >
        {words.file[locale]}
      </button>
      <button type="button" onClick={() => void copy()}>
        {words.link[locale]}
      </button>
      <span className="told" role="status">
        {told}
      </span>
      {link ? <input readOnly value={link} aria-label={words.link[locale]} /> : null}
    </section>
  );
}

/** A title as a name of a file on any system. */
export function fileName(title: string): string {
  return title.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim() || 'review';
}
