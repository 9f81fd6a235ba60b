/** Where a chart is drawn: the document that makes its elements, the width in CSS pixels, the language. */

import type { Locale } from '../text/locale.ts';

export interface Frame {
  readonly document: Document;
  readonly width: number;
  readonly locale: Locale;
}
