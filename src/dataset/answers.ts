/**
 * Answers of queries that a ledger holds as figures: each a line of `figures.json` of the kind `query`, with what was
 * asked and on which day, and its rows as `figures/<id>.csv`.
 */

import { isDay } from '../text/calendar.ts';
import { type CsvCell, toCsv } from '../text/csv.ts';
import { errorText } from '../text/error-message.ts';
import type { Text } from '../text/locale.ts';
import { answerFile, answerName, type LedgerFiles, textOf } from './ledger-files.ts';
import { parseCsvTable } from './parse-csv.ts';

/** What every page of a ledger carries along has to stay small. */
export const mostAnswerRows = 500;
export const mostAnswerColumns = 20;

export interface AnswerColumn {
  readonly name: string;
  readonly kind: 'number' | 'date' | 'text' | 'boolean';
  /** Holds whole numbers only. */
  readonly integer: boolean;
}

/** As it stands in `figures.json`. */
export interface AnswerEntry {
  readonly kind: 'query';
  /** Lower-case words joined by `-`: its address, and the name of its rows. */
  readonly id: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly sql: string;
  /** ISO day on which it was asked. */
  readonly day: string;
  /** Whether this ledger was asked: an `observation_id` among the columns is then one of its observations. */
  readonly own: boolean;
  /** What the ledger that was asked is called. */
  readonly asked_zh: string;
  readonly asked_en: string;
  readonly columns: readonly AnswerColumn[];
  readonly rows: number;
  /** How it is drawn, in the terms of the charts. */
  readonly chart: unknown;
}

/** Rows as cells in the order of the columns. */
export type AnswerCells = ReadonlyArray<ReadonlyArray<string | null>>;

/** An answer on its way into a ledger. */
export interface NewAnswer extends Omit<AnswerEntry, 'kind' | 'id' | 'rows'> {
  readonly cells: ReadonlyArray<readonly CsvCell[]>;
}

/** The entry of `figures.json` that stands for the figures that follow from the rows. */
export const byRule = 'by-rule';

const isAnswer = (entry: unknown): entry is AnswerEntry =>
  typeof entry === 'object' && entry !== null && (entry as AnswerEntry).kind === 'query';

/** The lines of `figures.json`; of a ledger without one those that it amounts to. Throws what `JSON.parse` does. */
function entriesOf(files: LedgerFiles): readonly unknown[] {
  const text = textOf(files, 'figures.json');
  const entries: unknown = text === null ? [byRule] : JSON.parse(text);
  return Array.isArray(entries) ? entries : [];
}

/** The answers that a ledger holds; none where its `figures.json` cannot be read, which is said when it is built. */
export function answersOf(files: LedgerFiles): readonly AnswerEntry[] {
  try {
    return entriesOf(files).filter(isAnswer);
  } catch {
    return [];
  }
}

/** A ledger's folder with one more answer. */
export function withAnswer(files: LedgerFiles, { cells, ...answer }: NewAnswer): LedgerFiles {
  const entries = entriesOf(files);
  const others = entries.filter(isAnswer);
  const ids = new Set(entries.map((entry) => (isAnswer(entry) ? entry.id : entry)));
  const id = Array.from({ length: others.length + 1 }, (_, at) => `query-${letters(at)}`).find(
    (free) => !ids.has(free) && !Object.hasOwn(files, answerFile(free)),
  );
  const entry: AnswerEntry = {
    kind: 'query',
    id: id ?? `query-${letters(entries.length)}`,
    ...answer,
    rows: cells.length,
  };
  const names = answer.columns.map(({ name }) => name);
  const rows = cells.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at]])));
  return {
    ...files,
    'figures.json': toJson([...entries, entry]),
    [answerFile(entry.id)]: toCsv(names, rows),
  };
}

/** Whether a ledger has an answer of this name already. */
export function hasAnswer(
  files: LedgerFiles,
  { name_zh, name_en }: Pick<AnswerEntry, 'name_zh' | 'name_en'>,
): boolean {
  return answersOf(files).some((known) => known.name_zh === name_zh || known.name_en === name_en);
}

export function renameAnswer(
  files: LedgerFiles,
  id: string,
  names: Partial<Pick<AnswerEntry, 'name_zh' | 'name_en'>>,
): LedgerFiles {
  const entries = entriesOf(files).map((entry) =>
    isAnswer(entry) && entry.id === id ? { ...entry, ...names } : entry,
  );
  return { ...files, 'figures.json': toJson(entries) };
}

export function removeAnswer(files: LedgerFiles, id: string): LedgerFiles {
  const { [answerFile(id)]: _, 'figures.json': __, ...others } = files;
  const entries = entriesOf(files).filter((entry) => !isAnswer(entry) || entry.id !== id);
  // A ledger that holds none says nothing of its figures, as before.
  const plain = entries.length === 1 && entries[0] === byRule;
  return plain ? others : { ...others, 'figures.json': toJson(entries) };
}

/** The rows of an answer, and what is wrong with it, a sentence each. */
export function readAnswer(
  files: LedgerFiles,
  entry: AnswerEntry,
): { cells: AnswerCells; problems: readonly Text[] } {
  const file = answerFile(String(entry.id));
  const wrong = (zh: string, en: string): Text => ({
    zh: `${zh}；请在“探索”里重新加入，或从figures.json里删去${entry.id}`,
    en: `${en}; add it again from Explore, or take ${entry.id} out of figures.json`,
  });
  const shape = shapeProblems(entry).map(({ zh, en }) => wrong(zh, en));
  if (shape.length > 0) return { cells: [], problems: shape };
  try {
    const text = textOf(files, file);
    if (text === null)
      return {
        cells: [],
        problems: [
          wrong(
            `缺少文件：${file}，图“${entry.name_zh}”的各行在其中`,
            `missing file: ${file}, the rows of the figure “${entry.name_en}”`,
          ),
        ],
      };
    const { columns, rows } = parseCsvTable(text);
    const absent = entry.columns.filter(({ name }) => !columns.includes(name));
    const numbers = entry.columns.filter(({ kind }) => kind === 'number');
    const misread = rows.flatMap((row, at) =>
      numbers.flatMap(({ name }) => {
        const cell = row[name] ?? null;
        return cell === null || Number.isFinite(Number(cell))
          ? []
          : [
              wrong(
                `不是数：${file}第${at + 2}行的${name}是“${cell}”`,
                `no number: ${file}, row ${at + 2}, ${name} is “${cell}”`,
              ),
            ];
      }),
    );
    return {
      cells: rows.map((row) => entry.columns.map(({ name }) => row[name] ?? null)),
      problems: [
        ...absent.map(({ name }) =>
          wrong(`缺少列：${file}里没有${name}`, `missing column: ${name} in ${file}`),
        ),
        ...(rows.length === entry.rows
          ? []
          : [
              wrong(
                `行数不符：${file}有${rows.length}行，加入时有${entry.rows}行`,
                `wrong number of rows: ${file} has ${rows.length}, ${entry.rows} were stored`,
              ),
            ]),
        ...misread.slice(0, 5),
      ],
    };
  } catch (error) {
    const { zh, en } = errorText(error);
    return { cells: [], problems: [wrong(`表格读不出：${file}，${zh}`, `unreadable table: ${file}, ${en}`)] };
  }
}

/** What is wrong with the answers of a ledger, and with tables that none of them has. */
export function answerProblems(files: LedgerFiles): readonly Text[] {
  const answers = answersOf(files);
  const ids = answers.map(({ id }) => id);
  const stray = Object.keys(files).filter((name) => {
    const id = answerName.exec(name)?.[1];
    return id !== undefined && !ids.includes(id);
  });
  return [
    ...answers.flatMap((entry) => readAnswer(files, entry).problems),
    ...ids
      .filter((id, at) => ids.indexOf(id) < at)
      .map((id) => ({
        zh: `图重复：figures.json里有两个${id}；请删去一个`,
        en: `figure twice: ${id} in figures.json; take one of them out`,
      })),
    ...stray.map((name) => ({
      zh: `多余的文件：${name}，figures.json里没有它的图；请删去`,
      en: `stray file: ${name}, of no figure in figures.json; delete it`,
    })),
  ];
}

function shapeProblems(entry: AnswerEntry): readonly Text[] {
  const of = `figures.json: ${entry.id}`;
  const { id, columns, day, sql, rows, name_zh, name_en } = entry as Partial<AnswerEntry>;
  const isColumns =
    Array.isArray(columns) &&
    columns.length > 0 &&
    columns.length <= mostAnswerColumns &&
    columns.every((column) => typeof column?.name === 'string' && typeof column.kind === 'string');
  return [
    ...(typeof id === 'string' && /^[a-z]+(-[a-z]+)*$/.test(id)
      ? []
      : [
          {
            zh: `名称不合：${of}，只用小写字母与“-”`,
            en: `wrong id in ${of}: lower-case letters and hyphens`,
          },
        ]),
    ...(isColumns
      ? []
      : [
          {
            zh: `没有列：${of}，要1至${mostAnswerColumns}列`,
            en: `no columns in ${of}: it needs 1 to ${mostAnswerColumns}`,
          },
        ]),
    ...(typeof name_zh === 'string' && typeof name_en === 'string' && (name_zh || name_en)
      ? []
      : [{ zh: `没有标题：${of}`, en: `no title in ${of}` }]),
    ...(typeof day === 'string' && isDay(day) ? [] : [{ zh: `没有日期：${of}`, en: `no day in ${of}` }]),
    ...(typeof sql === 'string' && sql !== '' ? [] : [{ zh: `没有SQL：${of}`, en: `no SQL in ${of}` }]),
    ...(typeof rows === 'number' && rows > 0 && rows <= mostAnswerRows
      ? []
      : [
          {
            zh: `行数不合：${of}，要1至${mostAnswerRows}行`,
            en: `wrong number of rows in ${of}: 1 to ${mostAnswerRows}`,
          },
        ]),
  ];
}

const toJson = (entries: readonly unknown[]): string => `${JSON.stringify(entries, null, 2)}\n`;

/** a to z, then aa: figures have no digits in their addresses. */
const letters = (at: number): string =>
  (at < 26 ? '' : letters(Math.floor(at / 26) - 1)) + 'abcdefghijklmnopqrstuvwxyz'.charAt(at % 26);
