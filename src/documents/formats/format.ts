/** What every format says of itself. */

import type { TextDocument } from '../document.ts';

/** A file as it was given; within a zip its name is its path there. */
export interface DocumentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadOptions {
  /** Where pdf.js finds its tables of characters, fonts and decoders, with a slash at its end. */
  readonly pdfFiles?: string;
  readonly signal?: AbortSignal;
  /** Told the share of a long file that is read, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** What tells formats apart. */
export interface Signs {
  /** Of the name, in lower case, without its dot. */
  readonly extension: string;
  /** The first kilobyte, a sign a byte. */
  readonly head: string;
  /** The names in a zip; empty for any other file. */
  readonly entries: readonly string[];
}

export type DocumentFormat = {
  readonly isOf: (signs: Signs) => boolean;
} & (
  | {
      /** @throws `DocumentProblem` for a file that cannot be read */
      readonly read: (file: DocumentFile, options: ReadOptions) => Promise<TextDocument>;
    }
  | {
      /** The files that this one holds. */
      readonly members: (file: DocumentFile) => readonly DocumentFile[];
    }
);
