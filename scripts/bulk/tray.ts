/** Where the rows of a portion gather, in the form in which they leave. */

import { type FactRow, factColumns, type TextColumns, textColumns } from '../../src/dataset/fact-rows.ts';
import { parseStretch } from '../../src/text/calendar.ts';
import type { GivenText } from './given-text.ts';
import { type Groups, ParquetTray } from './parquet-tray.ts';
import { rowBytes } from './row-words.ts';
import { toTable } from './table.ts';

/** `table` is for a person's eyes; `audit` holds verdicts in place of rows. */
export type Form = 'table' | 'jsonl' | 'csv' | 'parquet' | 'audit';

/** What a portion adds to one file. */
export interface Piece {
  /** Folder of the file below the one that is written: `year=2020/source=…`; '' where there are no folders. */
  readonly folder: string;
  readonly bytes: readonly Uint8Array[];
  /** Of Parquet: the row groups in these bytes. */
  readonly groups: Groups;
}

export interface TrayOptions {
  readonly form: Form;
  readonly partitioned: boolean;
  /** Rows tell their text's title, date and source. */
  readonly ofText: boolean;
}

/** The columns of a file; the folders that it stands in say the last two. */
export const columnsOf = ({ ofText, partitioned }: Omit<TrayOptions, 'form'>) => [
  ...factColumns,
  ...(ofText ? textColumns.slice(0, partitioned ? -2 : undefined) : []),
];

export class Tray {
  readonly #options: TrayOptions;
  readonly #texts = new Map<string, TextTray>();
  readonly #parquet = new Map<string, ParquetTray>();

  constructor(options: TrayOptions) {
    this.#options = options;
  }

  /** @param place where a person finds the text again */
  addRows(rows: readonly FactRow[], text: GivenText, place: string): void {
    const { form, ofText, partitioned } = this.#options;
    const told = ofText ? columnsOfText(text) : null;
    const folder = told && partitioned ? folderOf(told) : '';
    if (form === 'table') {
      for (const line of [place, ...toTable(rows), '']) this.#textsOf(folder).add(`${line}\n`);
    } else if (form === 'parquet') this.#parquetOf(folder).add(rows, told);
    else {
      const out = this.#textsOf(folder);
      const last =
        told && partitioned ? { title: told.title, as_of: told.as_of, as_of_day: told.as_of_day } : told;
      for (const bytes of rowBytes(form === 'csv' ? 'csv' : 'jsonl', rows, last)) out.addBytes(bytes);
    }
  }

  addLines(lines: readonly object[]): void {
    for (const line of lines) this.#textsOf('').add(`${JSON.stringify(line)}\n`);
  }

  pieces(): Piece[] {
    return [
      ...[...this.#texts].map(([folder, tray]): Piece => ({ folder, bytes: tray.bytes(), groups: [] })),
      ...[...this.#parquet].map(([folder, tray]): Piece => ({ folder, ...tray.piece() })),
    ];
  }

  #textsOf(folder: string): TextTray {
    return found(this.#texts, folder, () => new TextTray());
  }

  #parquetOf(folder: string): ParquetTray {
    return found(this.#parquet, folder, () => new ParquetTray(columnsOf(this.#options)));
  }
}

function found<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known) return known;
  const made = make();
  map.set(key, made);
  return made;
}

const encoder = new TextEncoder();

/** Words and bytes in their order, in pieces of a megabyte or more. */
class TextTray {
  readonly #done: Uint8Array[] = [];
  #pieces: Uint8Array[] = [];
  #size = 0;

  add(words: string): void {
    this.addBytes(encoder.encode(words));
  }

  addBytes(bytes: Uint8Array): void {
    this.#pieces.push(bytes);
    this.#size += bytes.length;
    if (this.#size > 1 << 20) this.#join();
  }

  bytes(): readonly Uint8Array[] {
    this.#join();
    return this.#done;
  }

  /** Into memory of its own: that of a small Buffer is shared and cannot be handed to another thread. */
  #join(): void {
    if (this.#size > 0) {
      const all = new Uint8Array(this.#size);
      let at = 0;
      for (const piece of this.#pieces) {
        all.set(piece, at);
        at += piece.length;
      }
      this.#done.push(all);
    }
    this.#pieces = [];
    this.#size = 0;
  }
}

function columnsOfText({ asOf, title, source }: GivenText): TextColumns {
  const stretch = asOf === null ? null : parseStretch(asOf);
  return {
    title,
    as_of: asOf,
    as_of_day: stretch?.precision === 'day' ? stretch.first : null,
    year: stretch ? Number(stretch.first.slice(0, 4)) : null,
    source,
  };
}

/** As Hive names a folder that holds the rows without a value. */
const none = '__HIVE_DEFAULT_PARTITION__';
/** A name of a folder holds 255 bytes at most. */
const longestSource = 60;

function folderOf({ year, source }: TextColumns): string {
  const words = [...(source ?? none)].slice(0, longestSource).join('');
  // Signs that a path or a query would read as their own, as Hive writes them.
  const escaped = words.replaceAll(
    /[\p{Cc}"#%'*/:=?\\{}[\]^]/gu,
    (sign) => `%${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return `year=${year ?? none}/source=${escaped}`;
}
