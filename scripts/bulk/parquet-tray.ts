/** Rows of a portion → row groups of Parquet, and row groups of many portions → one file. */

import { ByteWriter, type ColumnSource, ParquetWriter } from 'hyparquet-writer';
import type { FactRow, RowColumn, TextColumns } from '../../src/dataset/fact-rows.ts';
import { dayMs, timeOfDay } from '../../src/text/calendar.ts';

type Column = RowColumn<keyof FactRow | keyof TextColumns>;
type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema'];
export type Groups = ParquetWriter['row_groups'];
type Cell = string | number | null;

// A group is held by whoever reads it: some 20 MB of it unpacked.
const maxGroupRows = 60_000;

const elements = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  // Offsets, decimals and years.
  integer: { type: 'INT32' },
  date: { type: 'INT32', converted_type: 'DATE' },
} as const satisfies Record<Column['type'], object>;

const schemaOf = (columns: readonly Column[]): Schema => [
  { name: 'root', num_children: columns.length },
  ...columns.map(({ name, type }) => ({ name, repetition_type: 'OPTIONAL' as const, ...elements[type] })),
];

export class ParquetTray {
  readonly #columns: readonly Column[];
  readonly #bytes = new ByteWriter();
  readonly #file: ParquetWriter;
  #cells: Cell[][];

  constructor(columns: readonly Column[]) {
    this.#columns = columns;
    this.#cells = columns.map(() => []);
    this.#file = new ParquetWriter({ writer: this.#bytes, schema: schemaOf(columns) });
  }

  add(rows: readonly FactRow[], ofText: TextColumns | null): void {
    for (const row of rows) {
      for (const [at, { name, type }] of this.#columns.entries()) {
        const cell = name in row ? row[name as keyof FactRow] : (ofText?.[name as keyof TextColumns] ?? null);
        this.#cells[at]?.push(type === 'date' ? daysOf(cell) : cell);
      }
      if ((this.#cells[0]?.length ?? 0) >= maxGroupRows) this.#write();
    }
  }

  /** What was added, with places counted from the first of these bytes. */
  piece(): { readonly bytes: readonly Uint8Array[]; readonly groups: Groups } {
    this.#write();
    const bytes = this.#bytes.getBytes().subarray(magic.length);
    return { bytes: [bytes], groups: movedBy(this.#file.row_groups, -magic.length) };
  }

  #write(): void {
    const rows = this.#cells[0]?.length ?? 0;
    if (rows === 0) return;
    const columnData = this.#columns.map(
      ({ name }, at): ColumnSource => ({ name, data: this.#cells[at] ?? [], offsetIndex: false }),
    );
    this.#file.write({ columnData, rowGroupSize: rows });
    this.#cells = this.#columns.map(() => []);
  }
}

export const magic: Uint8Array = new TextEncoder().encode('PAR1');

const days = new Map<string, number | null>();

/** Days since 1970; null for what is no full day. Texts name the same few days again and again. */
function daysOf(cell: Cell): number | null {
  if (typeof cell !== 'string') return null;
  let day = days.get(cell);
  if (day === undefined) {
    const time = timeOfDay(cell);
    day = Number.isNaN(time) ? null : time / dayMs;
    if (days.size < 10_000) days.set(cell, day);
  }
  return day;
}

/** The groups as they stand `by` bytes further on. */
export function movedBy(groups: Groups, by: number): Groups {
  const moved = (place: bigint | undefined) => (place === undefined ? undefined : place + BigInt(by));
  return groups.map((group) => ({
    ...group,
    columns: group.columns.map((column) => {
      const { meta_data } = column;
      if (!meta_data) return column;
      const { data_page_offset, dictionary_page_offset } = meta_data;
      return {
        ...column,
        file_offset: moved(column.file_offset) as bigint,
        meta_data: {
          ...meta_data,
          data_page_offset: moved(data_page_offset) as bigint,
          ...(dictionary_page_offset === undefined
            ? {}
            : { dictionary_page_offset: moved(dictionary_page_offset) as bigint }),
        },
      };
    }),
  }));
}

/** The groups as a list of several files names them. */
export function standingIn(path: string, groups: Groups): Groups {
  return groups.map((group) => ({
    ...group,
    columns: group.columns.map((column) => ({ ...column, file_path: path })),
  }));
}

/** The end of a file of these groups: what Parquet reads first, with what each column means. */
export function footer(columns: readonly Column[], groups: Groups, about: Readonly<Record<string, string>>) {
  const writer = new ByteWriter();
  const notes = columns.map(({ name, type, meaning }) => ({ column: name, type, ...meaning }));
  const file = new ParquetWriter({
    writer,
    schema: schemaOf(columns),
    kvMetadata: [
      ...Object.entries(about).map(([key, value]) => ({ key, value })),
      { key: 'columns', value: JSON.stringify(notes) },
    ],
  });
  file.row_groups = groups;
  file.num_rows = groups.reduce((sum, group) => sum + group.num_rows, 0n);
  file.finish();
  return writer.getBytes().subarray(magic.length);
}
