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
  /** Told how many pages of a file are read, and of how many; waited for, so that a worker can listen between pages. */
  readonly onProgress?: (read: number, of: number) => Promise<void> | void;
  /** Told a long file as far as it is read; what follows may change it. Also told what an abort leaves. */
  readonly onPart?: (name: string, part: TextDocument) => void;
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
