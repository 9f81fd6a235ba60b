import { parsePoints } from '../points.ts';
import type { SlideKind } from './slide-kind.ts';

interface TextBody {
  readonly kind: 'text';
  /** A paragraph a line, or a bullet. */
  readonly text: string;
}

export const textSlide: SlideKind<TextBody> = {
  kind: 'text',
  name: { zh: '文字', en: 'Text' },
  isBody: ({ text }) => typeof text === 'string',
  blank: () => ({ kind: 'text', text: '' }),
  propose: (_, { locale }) => ({ title: locale === 'zh' ? '说明' : 'Notes', takeaway: '' }),
  layout: ({ text }) => [{ body: { kind: 'text', points: parsePoints(text) } }],
};
