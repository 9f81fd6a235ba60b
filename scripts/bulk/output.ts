/** Where the rows go: standard output, one file, a folder by year and source, or a database. */

import { once } from 'node:events';
import { mkdir, readFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import { toCsvLine } from '../../src/text/csv.ts';
import { writeDuckDb } from './duckdb-file.ts';
import { footer, type Groups, magic, movedBy, standingIn } from './parquet-tray.ts';
import type { Outcome } from './read-portion.ts';
import { columnsOf, type Form, type Piece, type TrayOptions } from './tray.ts';
import { type Addition, append, type Entry, WorkFolder } from './work-folder.ts';

/** What is said of a portion besides its rows. */
export type Note = Pick<Outcome, 'files' | 'ids'>;

export interface Output {
  /** Of the portions that an earlier run has written. */
  readonly marks: readonly string[];
  readonly write: (outcome: Outcome, mark: string) => Promise<void>;
  /** Everything is written. */
  readonly finish: () => Promise<void>;
  /** The run ends before. */
  readonly abandon: () => Promise<void>;
}

/** What the rows of a form are written to, by the ending of its name. */
export function outputForm(
  out: string,
  asked: Form | null,
): { form: Form; kind: 'file' | 'folder' | 'duckdb' } {
  const [, ending = ''] = /\.(jsonl|csv|parquet|duckdb)$/.exec(out) ?? [];
  if (ending === 'duckdb') return { form: 'parquet', kind: 'duckdb' };
  if (ending !== '') return { form: ending as Form, kind: 'file' };
  return { form: asked ?? 'parquet', kind: 'folder' };
}

const encoder = new TextEncoder();
const headOf = (options: TrayOptions): Uint8Array =>
  options.form === 'csv'
    ? encoder.encode(toCsvLine(columnsOf(options).map(({ name }) => name)))
    : options.form === 'parquet'
      ? magic
      : new Uint8Array();

/** Standard output waits for whoever reads it. */
export function toStandardOutput(options: TrayOptions): Output {
  const print = async (bytes: Uint8Array): Promise<void> => {
    if (!process.stdout.write(bytes)) await once(process.stdout, 'drain');
  };
  let head = headOf(options);
  const write = async (pieces: readonly Piece[]): Promise<void> => {
    if (head.length > 0) await print(head);
    head = new Uint8Array();
    for (const piece of pieces) for (const bytes of piece.bytes) await print(bytes);
  };
  return {
    marks: [],
    write: ({ pieces }) => write(pieces),
    finish: () => write([]),
    abandon: async () => undefined,
  };
}

export interface FileOptions extends TrayOptions {
  readonly out: string;
  readonly kind: 'file' | 'folder' | 'duckdb';
  readonly resume: boolean;
  /** The request in words: a run goes on only with one that asked for the same. */
  readonly asked: string;
  /** What the metadata say of the whole. */
  readonly about: Readonly<Record<string, string>>;
}

/** @throws `Refusal` as `WorkFolder.open` */
export async function toFiles(options: FileOptions, onDone: (entry: Entry<Note>) => void): Promise<Output> {
  const { form, kind, out, asked, resume, about } = options;
  const work = await WorkFolder.open<Note>(out, asked, resume, onDone);
  const head = headOf(options);
  const pathOf = (folder: string): string =>
    kind === 'folder' ? `data/${folder}/facts.${form}` : 'data/facts';
  const additionsOf = ({ folder, bytes, groups }: Piece): Addition[] => {
    const path = pathOf(folder);
    const own = { path, head, bytes };
    if (form !== 'parquet') return [own];
    const moved = movedBy(groups, work.lengths.get(path) || head.length);
    return [own, { path: `groups/${path}`, head: new Uint8Array(), bytes: [frame(moved)] }];
  };
  const end = (groups: Groups) => footer(columnsOf(options), groups, about);
  const finishParquet = async (): Promise<void> => {
    const all: Groups = [];
    for (const path of [...work.lengths.keys()].filter((name) => !name.startsWith('groups/')).sort()) {
      const groups = unframe(await readFile(work.pathOf(`groups/${path}`)));
      await append(work.pathOf(path), [end(groups)]);
      all.push(...standingIn(path.slice('data/'.length), groups));
    }
    // The footers of all files in one, as Spark writes it: a folder at an address has no other list.
    if (kind === 'folder') await append(work.pathOf('data/_metadata'), [magic, end(all)]);
  };
  return {
    marks: work.marks,
    write: ({ at, pieces, files, ids }, mark) =>
      work.add({ at, mark, note: { files, ids } }, pieces.flatMap(additionsOf)),
    finish: async () => {
      await mkdir(work.pathOf('data'), { recursive: true });
      // A file is there also when nothing was read.
      if (kind !== 'folder' && work.lengths.size === 0)
        await append(work.pathOf('data/facts'), [head, ...(form === 'parquet' ? [end([])] : [])]);
      if (form === 'parquet') await finishParquet();
      if (kind === 'duckdb')
        await writeDuckDb(
          work.pathOf('facts.duckdb'),
          work.pathOf('data/facts'),
          columnsOf(options),
          Object.values(about).join('; '),
        );
      await work.finish(kind === 'folder' ? 'data' : kind === 'file' ? 'data/facts' : 'facts.duckdb');
    },
    abandon: () => work.unlock(),
  };
}

/** Row groups as they wait for the end of the file: their length in four bytes, then they. */
function frame(groups: Groups): Uint8Array {
  const body = serialize(groups);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([length, body]);
}

function unframe(bytes: Buffer): Groups {
  const groups: Groups = [];
  for (let at = 0; at < bytes.length; ) {
    const end = at + 4 + bytes.readUInt32LE(at);
    groups.push(...(deserialize(bytes.subarray(at + 4, end)) as Groups));
    at = end;
  }
  return groups;
}
