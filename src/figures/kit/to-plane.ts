/** The usual settings of a time plane; a figure says only what differs. */

import type { DatedMark, Plane } from '../../charts/time-plane.ts';
import type { Locale } from '../../text/locale.ts';
import { axisNumber } from './format-row.ts';

export function toPlane(
  marks: readonly DatedMark[],
  locale: Locale,
  unit: string,
  own: Partial<Plane> = {},
): Plane {
  return {
    heading: null,
    unit,
    marks,
    shape: 'line',
    format: (value) => axisNumber(value, locale),
    whole: false,
    changes: [],
    span: null,
    largest: null,
    since: null,
    until: null,
    ...own,
  };
}
