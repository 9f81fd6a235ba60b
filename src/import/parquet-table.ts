/**
 * Rows of one table in Parquet files that stay where they are: a file, several, or a folder by keys (`year=2020/…`), of
 * this machine or at an address. Their footers are read, their rows only when they are asked for.
 */

import type { FileMetaData } from 'hyparquet';
import { quoteName, quoteText } from '../engine/quote.ts';
import { dayMs, timeOfDay } from '../text/calendar.ts';
import { errorText, Fault, toFault } from '../text/error-message.ts';
import type { Text } from '../text/locale.ts';
import { cutOff, unreadableParquet } from './formats/parquet.ts';
import { type FileColumn, type PlainColumn, plainColumns, type Segment } from './parquet-column.ts';
import { type ParquetSource, toBuffer } from './parquet-source.ts';
import { type PartitionValues, partitionOf } from './partition-path.ts';

export interface ParquetTable {
  /** The name it goes by among the tables. */
  readonly table: string;
  /** What was chosen, as its reader knows it: a file, a folder, an address. */
  readonly name: string;
  readonly rows: number;
  readonly parts: readonly ParquetPart[];
  /** Those that can be brushed, the keys of the folders first. */
  readonly columns: readonly PlainColumn[];
  readonly keys: readonly PartitionKey[];
  /** What stands behind FROM in SQL, and the conditions that leave out files that are not read. */
  readonly from: string;
  readonly where: readonly string[];
  /** What is not in it: files that cannot be read, columns that cannot be brushed or that some files lack. */
  readonly notes: readonly Text[];
}

export interface ParquetPart {
  readonly path: string;
  readonly source: ParquetSource;
  readonly keys: PartitionValues;
  readonly metadata: FileMetaData;
  readonly columns: readonly FileColumn[];
}

/** A key by which the folders divide the rows. */
export interface PartitionKey extends PlainColumn {
  /** In order; null where rows have none. */
  readonly values: readonly (number | string | null)[];
}

/** Rows of one row group, a segment for each column that was asked for. */
export interface RowGroup {
  readonly path: string;
  readonly rows: number;
  readonly segments: readonly Segment[];
}

/** Of numbers and days the ends, inclusive, infinite where they are open; of names the one. */
export type KeyChoice =
  | { readonly from: number; readonly to: number }
  | { readonly only: number | string | null };

/** A file with its path below what was chosen. */
export interface GivenFile {
  readonly path: string;
  readonly file: File;
}

/** A file whose footer is known. */
export interface FooterFile {
  readonly path: string;
  readonly source: ParquetSource;
  readonly metadata: FileMetaData;
}

// Footers are read so many at a time.
const atOnce = 16;

/**
 * Reads the footers of the files whose names end in `.parquet`; a single file may have any name. Throws a sentence
 * where none can be read.
 * @param name of the folder, or of the first file
 */
export async function openParquetFiles(
  given: readonly GivenFile[],
  { table, name, isFolder = false }: { table: string; name: string; isFolder?: boolean },
): Promise<ParquetTable> {
  const alone = given.length === 1 && !isFolder;
  // A dialog lists a folder in an order of its own.
  const wanted = alone ? given : given.filter(({ path }) => isParquet(path));
  const files = [...wanted].sort((a, b) => (a.path < b.path ? -1 : 1));
  if (files.length === 0) throw isFolder ? noParquetIn(name, given.length) : noParquetAmong(given);
  const { parquetMetadataAsync } = await import('hyparquet');
  const footers: FooterFile[] = [];
  const notes: Text[] = [];
  for (let at = 0; at < files.length; at += atOnce) {
    const some = files.slice(at, at + atOnce).map(async ({ path, file }): Promise<FooterFile | Text> => {
      try {
        return { path, source: file, metadata: await parquetMetadataAsync(toBuffer(file)) };
      } catch (error) {
        const { zh, en } = errorText(unreadableParquet(error, cutOff));
        return alone ? { zh, en } : { zh: `${zh}（${path}）`, en: `${en} (${path})` };
      }
    });
    for (const read of await Promise.all(some)) {
      if ('metadata' in read) footers.push(read);
      else notes.push(read);
    }
  }
  if (footers.length === 0) throw toFault(notes.slice(0, 5));
  const others = isFolder || alone ? [] : given.filter((each) => !files.includes(each));
  for (const { path } of others)
    notes.push({ zh: `不是Parquet：${path}；请单独选择它`, en: `not Parquet: ${path}; choose it by itself` });
  // A pattern would read what could not be read, and what is hidden.
  const isWhole = footers.length === given.filter(({ path }) => /\.parquet$/i.test(path)).length;
  const base = isFolder ? `${name}/` : '';
  return toParquetTable(footers, { table, name, base, isWhole: isFolder && isWhole, notes });
}

/** Names with these signs in front are what a writer leaves beside its data. */
function isParquet(path: string): boolean {
  return /\.parquet$/i.test(path) && !/^[._]/.test(path.split('/').at(-1) ?? '');
}

function noParquetIn(folder: string, files: number): Fault {
  const out: Text = {
    zh: '请选extract --out写成的文件夹，其他文件请逐个选择',
    en: 'choose the folder that extract --out wrote, and other files one by one',
  };
  return files === 0
    ? new Fault({
        zh: `空文件夹：${folder}里没有文件；${out.zh}`,
        en: `empty folder: ${folder} holds no file; ${out.en}`,
      })
    : new Fault({
        zh: `没有Parquet：${folder}的${files}个文件，名称都不以.parquet结尾；${out.zh}`,
        en: `no Parquet: none of the ${files} files of ${folder} ends in .parquet; ${out.en}`,
      });
}

function noParquetAmong(files: readonly GivenFile[]): Fault {
  const paths = files.map(({ path }) => path);
  return new Fault({
    zh: `几个文件里没有Parquet：${paths.join('、')}；只有Parquet可以几个合成一张表，其他文件请逐个选择`,
    en: `no Parquet among several files: ${paths.join(', ')}; Parquet alone is taken as one table, choose other files one by one`,
  });
}

interface TableOptions extends Pick<ParquetTable, 'table' | 'name' | 'notes'> {
  /** What stands before the paths in SQL. */
  readonly base: string;
  /** A pattern behind it names these files and no others. */
  readonly isWhole: boolean;
}

/** One table of all files, their columns brought together by name. */
export async function toParquetTable(
  files: readonly FooterFile[],
  { table, name, base, isWhole, notes }: TableOptions,
): Promise<ParquetTable> {
  const paths = files.map(({ path }) => partitionOf(path));
  // Files that are not divided by the same keys are divided by none, as DuckDB has it.
  const names = [...new Set(paths.map((keys) => [...keys.keys()].join('/')))];
  const keyed = names.length === 1 && names[0] !== '';
  const parts: ParquetPart[] = [];
  for (const [at, { path, source, metadata }] of files.entries()) {
    const keys = keyed ? (paths[at] as PartitionValues) : new Map<string, null>();
    const columns = (await plainColumns(metadata)).filter((column) => !keys.has(column.name));
    parts.push({ path, source, keys, metadata, columns });
  }
  const keys = [...(parts[0]?.keys.keys() ?? [])].map((key) => toKey(key, parts));
  const united = unite(parts);
  const several = files.length > 1;
  const options = [
    ...(keyed ? ['hive_partitioning = true'] : []),
    ...(several ? ['union_by_name = true'] : []),
  ].map((option) => `, ${option}`);
  const listed = files.map(({ path, source }) => quoteText('url' in source ? source.url : base + path));
  const read = isWhole ? quoteText(`${base}**/*.parquet`) : several ? `[${listed.join(', ')}]` : listed[0];
  return {
    table,
    name,
    rows: rowsOf(parts),
    parts,
    columns: [...keys, ...united.columns],
    keys,
    from: `read_parquet(${read}${options.join('')})`,
    where: [],
    notes: [...notes, ...united.notes],
  };
}

function rowsOf(parts: readonly ParquetPart[]): number {
  return parts.reduce((sum, { metadata }) => sum + Number(metadata.num_rows), 0);
}

/** A key with the type that DuckDB gives it. */
function toKey(name: string, parts: readonly ParquetPart[]): PartitionKey {
  const texts = [...new Set(parts.map(({ keys }) => keys.get(name) ?? null))];
  const told = texts.filter((text) => text !== null);
  const all = (form: RegExp) => told.length > 0 && told.every((text) => form.test(text));
  const type = all(/^-?\d{1,18}$/) ? 'BIGINT' : all(/^\d{4}-\d\d-\d\d$/) ? 'DATE' : 'VARCHAR';
  const values = texts.map((text) => keyValue(type, text));
  const rank = (value: number | string | null) => (value === null ? Number.POSITIVE_INFINITY : value);
  return { name, type, values: values.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)) };
}

/** Days since 1970 of a date. */
function keyValue(type: string, text: string | null): number | string | null {
  if (text === null || type === 'VARCHAR') return text;
  return type === 'DATE' ? timeOfDay(text) / dayMs : Number(text);
}

/** Columns of all files by name; those of several kinds are none. */
function unite(parts: readonly ParquetPart[]): Pick<ParquetTable, 'columns' | 'notes'> {
  const types = new Map<string, string[]>();
  for (const { columns } of parts)
    for (const { name, type } of columns) types.set(name, [...(types.get(name) ?? []), type]);
  const columns: PlainColumn[] = [];
  const notes: Text[] = [];
  for (const [name, all] of types) {
    const distinct = [...new Set(all)];
    const type = commonType(distinct);
    if (type === null)
      notes.push({
        zh: `各文件类型不同的列：${name}（${distinct.join('、')}）；不能联动`,
        en: `column of several types: ${name} (${distinct.join(', ')}); it cannot be brushed`,
      });
    else columns.push({ name, type });
    if (all.length < parts.length)
      notes.push({
        zh: `只有部分文件有的列：${name}（${parts.length}个文件里的${all.length}个）；其余各行记作空`,
        en: `column of some files: ${name} (${all.length} of ${parts.length}); it is missing in the rows of the others`,
      });
  }
  return { columns, notes };
}

/** The type that holds all of these; null where numbers, days and texts meet. */
function commonType(types: readonly string[]): string | null {
  const [first = ''] = types;
  if (types.length === 1) return first;
  if (types.every((type) => /^(BOOLEAN|VARCHAR)$/.test(type))) return 'VARCHAR';
  if (types.every((type) => /^(DATE|TIMESTAMP)$/.test(type))) return 'TIMESTAMP';
  if (types.some((type) => !/INT|DOUBLE|DECIMAL/.test(type))) return null;
  return types.every((type) => type.includes('INT')) ? 'BIGINT' : 'DOUBLE';
}

/** The files whose keys are chosen, as a table of its own. */
export function narrow(whole: ParquetTable, chosen: ReadonlyMap<string, KeyChoice>): ParquetTable {
  if (chosen.size === 0) return whole;
  const wanted = whole.keys.flatMap((key) => {
    const choice = chosen.get(key.name);
    return choice ? [{ key, choice }] : [];
  });
  const parts = whole.parts.filter(({ keys }) =>
    wanted.every(({ key, choice }) => isChosen(keyValue(key.type, keys.get(key.name) ?? null), choice)),
  );
  return {
    ...whole,
    parts,
    rows: rowsOf(parts),
    where: wanted.map(({ key, choice }) => toCondition(key, choice)),
  };
}

function isChosen(value: number | string | null, choice: KeyChoice): boolean {
  if ('only' in choice) return value === choice.only;
  return typeof value === 'number' && value >= choice.from && value <= choice.to;
}

function toCondition({ name, type }: PartitionKey, choice: KeyChoice): string {
  const of = (value: number | string) =>
    type === 'DATE'
      ? `date ${quoteText(new Date(Number(value) * dayMs).toISOString().slice(0, 10))}`
      : typeof value === 'number'
        ? String(value)
        : quoteText(value);
  const column = quoteName(name);
  if ('only' in choice) return choice.only === null ? `${column} is null` : `${column} = ${of(choice.only)}`;
  const { from, to } = choice;
  if (!Number.isFinite(from)) return `${column} <= ${of(to)}`;
  return Number.isFinite(to) ? `${column} between ${of(from)} and ${of(to)}` : `${column} >= ${of(from)}`;
}

/** The row groups of a table as the named columns divide them; a column that a file lacks has no value in it. */
export function groupsOf({ parts, keys }: ParquetTable, columns: readonly string[]): readonly RowGroup[] {
  return parts.flatMap((part) =>
    part.metadata.row_groups.map((group): RowGroup => {
      const rows = Number(group.num_rows);
      const segments = columns.map((name): Segment => {
        const key = keys.find((each) => each.name === name);
        if (key) return { rows, value: keyValue(key.type, part.keys.get(name) ?? null) };
        const column = part.columns.find((each) => each.name === name);
        const meta = column && group.columns[column.at]?.meta_data;
        if (!meta) return { rows, value: null };
        return { rows, chunk: { source: part.source, meta, element: column.element } };
      });
      return { path: part.path, rows, segments };
    }),
  );
}
