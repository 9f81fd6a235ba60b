/** A deck ready to be shown: plain markup, so that the room, the second window and a file of one's own show the same. */

import type { Locale } from '../../../text/locale.ts';

export interface Shown {
  readonly id: string;
  readonly title: string;
  readonly notes: string;
  /** The sheet as markup. */
  readonly html: string;
  /** What is drawn on it as SVG markup for a phone held upright; empty where nothing is drawn. */
  readonly narrow: string;
}

export interface Show {
  readonly title: string;
  readonly locale: Locale;
  readonly sheets: readonly Shown[];
  /** The card of each observation that a sheet shows, as markup; empty where the page has its own way to them. */
  readonly cards: Readonly<Record<string, string>>;
}

/** The observations that marks and numbers of the sheets stand for. */
export function observationsOf(sheets: readonly Shown[]): ReadonlySet<string> {
  return new Set(
    sheets.flatMap(({ html }) =>
      [...html.matchAll(/ data-observation="([^"]+)"/g)].map(([, id]) => id ?? ''),
    ),
  );
}
