/** A picture that a person brings: a photograph, a map, a screenshot. */

import { isRaster, type Raster } from '../raster.ts';
import type { SlideKind } from './slide-kind.ts';

interface PictureBody {
  readonly kind: 'picture';
  /** `null`: none is chosen yet, or it was left behind, as in a link. */
  readonly picture: Raster | null;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
}

export const pictureSlide: SlideKind<PictureBody> = {
  kind: 'picture',
  name: { zh: '图片', en: 'A picture' },
  isBody: ({ picture, alt }) => typeof alt === 'string' && (picture === null || isRaster(picture)),
  blank: () => ({ kind: 'picture', picture: null, alt: '' }),
  propose: ({ alt }, { locale }) => ({ title: alt || (locale === 'zh' ? '图片' : 'Picture'), takeaway: '' }),
  layout: ({ picture, alt }) => [
    { body: picture ? { kind: 'picture', picture, alt } : { kind: 'text', points: [] } },
  ],
};
