import { useState } from 'react';
import type { Deck } from '../../review/deck.ts';
import { blankIdentity, type Identity, identityTexts, isIdentity, type Logo } from '../../review/identity.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';
import { FileField } from '../../ui/FileField.tsx';
import { stored } from '../../ui/stored.ts';
import { drawRaster } from './draw-raster.ts';
import type { DeckHook } from './use-deck.ts';

const words = {
  organisation: { zh: '单位', en: 'Organisation' },
  presenter: { zh: '汇报人', en: 'Presenter' },
  occasion: { zh: '场合', en: 'Occasion' },
  classification: { zh: '密级或标注', en: 'Classification line' },
  colour: { zh: '主色', en: 'Main colour' },
  coloured: { zh: '每页顶上一道主色', en: 'A bar of the main colour on every page' },
  logo: { zh: '单位标志（图片）', en: 'Logo (a picture)' },
  drop: { zh: '去掉标志', en: 'Remove the logo' },
  about: {
    zh: '印在封面和每一页上；记在这台电脑上，新汇报照用，也随汇报文件走。',
    en: 'On the cover and on every page; kept on this computer for new reviews, and carried by the file.',
  },
  unreadable: { zh: '图片读不出：', en: 'unreadable picture: ' },
  other: { zh: '；请用PNG、JPEG或SVG', en: '; give a PNG, JPEG or SVG' },
};

const kept = stored('review-identity', (value) => (isIdentity(value) ? value : blankIdentity));

/** What new reviews begin with. */
export const keptIdentity = kept.read;

/** Pixels: enough for a corner of a slide. */
const most = { width: 480, height: 144 };

interface Props {
  readonly locale: Locale;
  readonly deck: Deck;
  readonly change: DeckHook['change'];
}

/** Who presents, and how every page is marked. */
export function IdentityFields({ locale, deck, change }: Props) {
  const [fault, setFault] = useState('');
  const identity = deck.identity ?? blankIdentity;
  const set = (part: Partial<Identity>, mark: string | null = null) => {
    const next = { ...identity, ...part };
    kept.tryWrite(next);
    change((now) => ({ ...now, identity: next }), mark);
  };
  const read = async (file: File) => {
    setFault('');
    try {
      set({ logo: await toLogo(file) });
    } catch (error) {
      setFault(
        `${words.unreadable[locale]}${file.name || errorMessage(error, locale)}${words.other[locale]}`,
      );
    }
  };
  return (
    <>
      <div className="row-of-fields">
        {identityTexts.map((name) => (
          <label key={name}>
            {words[name][locale]}
            <input
              value={identity[name]}
              onChange={({ target: { value } }) => set({ [name]: value }, `identity ${name}`)}
            />
          </label>
        ))}
      </div>
      <div className="row-of-fields">
        <label className="choice">
          <input
            type="checkbox"
            checked={identity.colour !== ''}
            onChange={({ target: { checked } }) => set({ colour: checked ? '#b3261e' : '' })}
          />
          {words.coloured[locale]}
        </label>
        {identity.colour ? (
          <label>
            {words.colour[locale]}
            <input
              type="color"
              value={identity.colour}
              onChange={({ target: { value } }) => set({ colour: value }, 'identity colour')}
            />
          </label>
        ) : null}
        <FileField
          label={words.logo[locale]}
          accept="image/png,image/jpeg,image/svg+xml"
          onFiles={([file]) => void read(file)}
        />
        {identity.logo ? (
          <button type="button" onClick={() => set({ logo: null })}>
            {words.drop[locale]}
          </button>
        ) : null}
      </div>
      {fault ? (
        <p className="fault" role="alert">
          {fault}
        </p>
      ) : null}
      <p className="told">{words.about[locale]}</p>
    </>
  );
}

async function toLogo(file: File): Promise<Logo> {
  const canvas = await drawRaster(file, most);
  return { png: canvas.toDataURL('image/png'), width: canvas.width, height: canvas.height };
}
