import { useState } from 'react';
import { maxRasterCharacters, type Raster } from '../../review/raster.ts';
import type { Body } from '../../review/slides/index.ts';
import { Fault } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';
import { FileField } from '../../ui/FileField.tsx';
import { drawRaster } from './draw-raster.ts';

const words = {
  file: { zh: '图片（PNG、JPEG或SVG）', en: 'Picture (PNG, JPEG or SVG)' },
  alt: { zh: '图上是什么（替代文字，必填）', en: 'What it shows (alt text, required)' },
  bound: {
    zh: '大于1600×900像素的缩到这个大小；太大的PNG存为JPEG。图片随汇报文件走，不随链接走。',
    en: 'Drawn no larger than 1600 × 900 pixels; a PNG that is too heavy becomes a JPEG. It travels in the review file, not in a link.',
  },
  unreadable: { zh: '图片读不出：', en: 'unreadable picture: ' },
  other: { zh: '；请用PNG、JPEG或SVG', en: '; give a PNG, JPEG or SVG' },
};

/** Pixels: sharp on a stage of full HD, and light enough to be kept beside other decks. */
const most = { width: 1600, height: 900 };

interface Props {
  readonly locale: Locale;
  readonly body: Body & { readonly kind: 'picture' };
  /** Changes with one mark are one step back. */
  readonly set: (body: Body, mark?: string) => void;
}

/** The picture of a slide, and what it shows in words. */
export function PictureFields({ locale, body, set }: Props) {
  const [fault, setFault] = useState('');
  const read = async (file: File) => {
    setFault('');
    try {
      set({ ...body, picture: await toRaster(file) });
    } catch (error) {
      setFault(
        error instanceof Fault
          ? error.words[locale]
          : words.unreadable[locale] + file.name + words.other[locale],
      );
    }
  };
  return (
    <div className="picture-fields">
      <FileField
        label={words.file[locale]}
        accept="image/png,image/jpeg,image/svg+xml"
        onFiles={([file]) => void read(file)}
      />
      <label className="wide-field">
        <span>{words.alt[locale]}</span>
        <input
          required
          aria-invalid={body.picture !== null && body.alt.trim() === ''}
          value={body.alt}
          onChange={({ target: { value } }) => set({ ...body, alt: value }, 'picture alt')}
        />
      </label>
      <p className="told">{words.bound[locale]}</p>
      {fault ? (
        <p className="fault" role="alert">
          {fault}
        </p>
      ) : null}
    </div>
  );
}

/** As a PNG, where that is light enough; else as a JPEG, the coarser the heavier. */
async function toRaster(file: File): Promise<Raster> {
  const canvas = await drawRaster(file, most);
  const { width, height } = canvas;
  const png = canvas.toDataURL('image/png');
  if (png.length <= maxRasterCharacters) return { src: png, width, height };
  for (const quality of [0.88, 0.75, 0.6, 0.4]) {
    const src = canvas.toDataURL('image/jpeg', quality);
    if (src.length <= maxRasterCharacters) return { src, width, height };
  }
  throw new Fault({
    zh: `图片太大：${file.name}；请先缩小或裁剪`,
    en: `picture too large: ${file.name}; make it smaller or crop it first`,
  });
}
