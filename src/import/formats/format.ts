/** What a file format must give to be read: how it is known, how much of it fits, its preview and its way to a table. */

import type { Encoding } from '../../text/decode.ts';
import type { Text } from '../../text/locale.ts';
import type { Canonical } from '../canonical-csv.ts';
import type { Doubt } from '../day-or-month.ts';
import type { Dialect } from '../dialect.ts';
import type { Head } from '../header.ts';
import type { ImportColumn } from '../import-type.ts';
import type { Layout } from '../layout.ts';
import type { Rejected } from '../load-csv.ts';

export interface ImportFormat {
  /** As a person names it, with its kin: CSV, TSV. */
  readonly names: readonly [string, ...string[]];
  /** Endings of file names, lower case, without the dot. */
  readonly extensions: readonly string[];
  /** Bytes in Latin-1 that a file begins with; null for text, which has none. */
  readonly magic: string | null;
  /** How far the magic and the ending are believed: either is enough, both are needed, or the ending demands the magic. */
  readonly known: 'either' | 'both' | 'magic';
  readonly maxBytes: number;
  /** Reads as much as a preview needs. Throws a sentence for what cannot be read. */
  inspect(file: File, head: Uint8Array, options: InspectOptions): Promise<Preview>;
}

export interface InspectOptions {
  readonly encoding?: Encoding;
  readonly dialect?: Partial<Dialect & Layout>;
  /** Of a workbook; without a name the first that holds a table. */
  readonly sheet?: string;
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

export interface Preview {
  /** Of a text alone. */
  readonly encoding?: Encoding;
  readonly dialect?: Dialect;
  /** Where names and rows stand; `end` is null where the file is too long to be looked at whole. */
  readonly layout?: Head & { readonly end: number | null };
  /** What was done with the file that its rows do not show, in sentences. */
  readonly remarks?: readonly Text[];
  readonly columns: readonly ImportColumn[];
  /** Columns whose type a person has to choose. */
  readonly doubts?: readonly Doubt[];
  /** The first rows as text. */
  readonly rows: readonly (readonly string[])[];
  /** What stands above the names and is not loaded, row by row. */
  readonly titles: readonly (readonly string[])[];
  /** The rows themselves, of formats that are read whole before they are looked at. */
  readonly canonical?: Canonical;
  readonly rejected: readonly Rejected[];
  /** Of a workbook: its sheets, and the one that was read. */
  readonly sheets?: readonly string[];
  readonly sheet?: string;
}
