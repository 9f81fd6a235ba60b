/** Parquet, a row group a slice; columns keep their types, and what one means stands in the file's own metadata. */

import type { ColumnSource } from 'hyparquet-writer';
import type { Locale } from '../../text/locale.ts';
import { asText, type Storage, storagesOf } from './parquet-types.ts';
import { columnNotes, type FileColumn, type FileTable, isText, pageTurns, slices } from './table.ts';

// A row group is written in one go: some 60 ms of work. Larger ones would be read a little faster.
const cellsOfGroup = 32_000;

export async function write(
  table: FileTable,
  locale: Locale,
  onText: (column: FileColumn) => void = () => undefined,
): Promise<BlobPart[]> {
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const storages = await chooseStorages(table);
  const bytes = new ByteWriter();
  const parts: BlobPart[] = [];
  const flush = () => {
    parts.push(new Blob([bytes.getBytes() as Uint8Array<ArrayBuffer>]));
    bytes.index = 0;
  };
  const texts = table.columns.filter((column, at) => storages[at] === asText && !isText(column));
  texts.forEach(onText);
  const file = new ParquetWriter({
    writer: bytes,
    schema: [
      { name: 'root', num_children: storages.length },
      ...table.columns.map(({ name }, at) => ({
        name,
        repetition_type: 'OPTIONAL' as const,
        ...storages[at]?.element,
      })),
    ],
    kvMetadata: metadataOf(table, locale, texts),
  });
  const toSource = (rows: ReadonlyArray<readonly unknown[]>, at: number): ColumnSource => {
    const { store, unordered } = storages[at] as Storage;
    const data = rows.map((cells) => {
      const cell = cells[at] as string | number | boolean | null;
      return cell === null ? null : store(cell);
    });
    return { name: table.columns[at]?.name ?? '', data, ...(unordered ? { statistics: false } : {}) };
  };
  const group: unknown[][] = [];
  const writeGroup = () => {
    if (group.length > 0) {
      file.write({ columnData: storages.map((_, at) => toSource(group, at)), rowGroupSize: group.length });
    }
    group.length = 0;
    flush();
  };
  for await (const rows of slices(table)) {
    group.push(...rows);
    if (group.length * storages.length >= cellsOfGroup) writeGroup();
  }
  writeGroup();
  file.finish();
  flush();
  return parts;
}

/** For each column the first way of storing that loses nothing of any cell. */
async function chooseStorages({ columns, length, cell }: FileTable): Promise<readonly Storage[]> {
  const turn = pageTurns();
  const fits: Storage[] = [];
  for (const [at, column] of columns.entries()) {
    const ways = [...storagesOf(column)];
    for (let row = 0; row < length && ways[0]?.safe === false; row++) {
      if (row % 5000 === 0) await turn();
      const value = cell(row, at);
      if (value === null || ways[0].store(value) !== undefined) continue;
      ways.shift();
      row = -1;
    }
    fits.push(ways[0] ?? asText);
  }
  return fits;
}

function metadataOf(table: FileTable, locale: Locale, texts: readonly FileColumn[]) {
  const notes = columnNotes(table, locale, texts);
  const about = (table.about ?? []).map(([name, value]) => ({ key: name.en, value }));
  return notes.length > 0 ? [...about, { key: 'columns', value: JSON.stringify(notes) }] : about;
}
