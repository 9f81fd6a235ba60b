/** A slide with everything worked out: what the screen, PPTX, DOCX, print and the offline page all show. */

import type { Domain } from '../dataset/domains.ts';
import type { NativeChart } from '../figures/kit/native-chart.ts';
import type { NativePanels } from '../figures/kit/native-panels.ts';
import type { WordTable } from '../figures/kit/row-kind.ts';
import type { Locale } from '../text/locale.ts';
import type { Identity } from './identity.ts';
import type { Point } from './points.ts';
import type { Raster } from './raster.ts';
import type { Statement } from './statements.ts';

export interface KeyNumber {
  /** 逾3300万张 */
  readonly words: string;
  readonly label: string;
  /** Change since the earlier or to the later observation, or why none is told; empty when there is nothing to tell. */
  readonly detail: string;
  /** Label, number, day and change in a sentence, for prose. */
  readonly sentence: string;
  readonly domain: Domain;
  readonly observation_id: string;
}

export type SheetBody =
  | {
      readonly kind: 'title';
      /** Who presents it, and when; then what it rests on. */
      readonly own: readonly string[];
      readonly lines: readonly string[];
      /** Under the words of a divider, where its domain stands; absent on a cover. */
      readonly numbers?: readonly KeyNumber[];
    }
  | { readonly kind: 'numbers'; readonly numbers: readonly KeyNumber[] }
  | {
      readonly kind: 'figure';
      readonly figure: string;
      readonly subtitle: string;
      readonly alt: string;
      /** SVG markup with theme variables in it (`var(--ink)`), drawn for `width` CSS pixels. */
      readonly svg: string;
      readonly width: number;
      readonly height: number;
      /** Under the title and takeaway, or, where that shows it larger, beside them. */
      readonly place: 'under' | 'beside';
      /** The same drawn so narrow that it can be read on a phone held upright. */
      readonly narrow: string;
      /** The same drawn for the column of an A4 page. */
      readonly paper: { readonly svg: string; readonly width: number; readonly height: number };
      readonly chart: NativeChart | null;
      /** Charts of its panels, where no one chart shows it. */
      readonly panels?: NativePanels | null;
      readonly table: WordTable;
      readonly notes: readonly string[];
    }
  | {
      readonly kind: 'table';
      readonly table: WordTable;
      /** In small letters, since that saves a slide. */
      readonly isDense?: boolean;
      /** What marks in its cells stand for, each with its mark first; of a sheet they are among its notes. */
      readonly remarks?: readonly string[];
      readonly notes: readonly string[];
    }
  | { readonly kind: 'picture'; readonly picture: Raster; readonly alt: string }
  | { readonly kind: 'text'; readonly points: readonly Point[] };

export interface Sheet {
  readonly id: string;
  /** The kind of slide that it was composed as; a table alone does not tell changes from sources. */
  readonly composed?: string;
  readonly title: string;
  readonly takeaway: string;
  /** Title or takeaway are proposals that nobody has accepted yet. */
  readonly proposed: boolean;
  readonly notes: string;
  readonly body: SheetBody;
  /** One line a source, at the foot of the slide. */
  readonly sources: readonly string[];
  /** The observations that it rests on, to be cited number by number. */
  readonly statements: readonly Statement[];
}

export interface Sheets {
  readonly title: string;
  readonly locale: Locale;
  readonly asOf: string;
  readonly dataset: string;
  readonly identity: Identity;
  readonly sheets: readonly Sheet[];
}
