/** Numbers and days as an axis says them. */

import type { Locale } from '../text/locale.ts';
import { withMinus } from '../text/phrase.ts';

const compact = (locale: string) => (maximumSignificantDigits: number) =>
  new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits });
const formats = { zh: compact('zh-CN'), en: compact('en') };
const usual = { zh: formats.zh(3), en: formats.en(3) };

/** 1200万, 12M: no more than so many digits. */
export function shortNumber(value: number, locale: Locale, digits = 3): string {
  const format = digits === 3 ? usual[locale] : formats[locale](digits);
  return withMinus(format.format(Number(value.toPrecision(12))));
}

// By the least number of days that an axis runs over: parts of an ISO moment, from the shortest that may do.
const momentForms: ReadonlyArray<readonly [number, ReadonlyArray<readonly [number, number]>]> = [
  [
    1500,
    [
      [0, 4],
      [0, 7],
      [0, 10],
    ],
  ],
  [
    120,
    [
      [0, 7],
      [0, 10],
    ],
  ],
  [
    3,
    [
      [5, 10],
      [5, 16],
    ],
  ],
  [
    0,
    [
      [11, 16],
      [5, 16],
      [11, 19],
      [11, 23],
    ],
  ],
];

/** As much of a moment as tells it from the other ticks of an axis over so many days. */
export function dateLabel(moment: Date, ticks: readonly Date[], days: number): string {
  const forms = momentForms.find(([least]) => days >= least)?.[1] ?? [[0, 23]];
  const label = (tick: Date, [from, to]: readonly [number, number]) =>
    tick.toISOString().slice(from, to).replace('T', ' ');
  const apart = forms.find((form) => new Set(ticks.map((tick) => label(tick, form))).size === ticks.length);
  return label(moment, apart ?? forms[forms.length - 1] ?? [0, 23]);
}
