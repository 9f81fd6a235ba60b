/**
 * An output while it is written: `OUT.part/`, a folder beside it with what is done and a journal of it. OUT itself
 * is there when it is whole, and not before. A run that was interrupted goes on where its journal ends.
 */

import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

/** A portion whose bytes are on the disk. */
export interface Entry<Note> {
  readonly at: number;
  /** Of its input. */
  readonly mark: string;
  /** How long the files are with it that it added to. */
  readonly lengths: Readonly<Record<string, number>>;
  readonly note: Note;
}

/** What one portion adds to one file below the folder. */
export interface Addition {
  readonly path: string;
  /** What a new file begins with. */
  readonly head: Uint8Array;
  readonly bytes: readonly Uint8Array[];
}

/** A run that cannot begin, in a sentence. */
export class Refusal extends Error {}

export class WorkFolder<Note> {
  readonly #out: string;
  /** Marks of the portions that are done, in their order. */
  readonly marks: string[] = [];
  readonly #lengths = new Map<string, number>();

  private constructor(out: string) {
    this.#out = out;
  }

  get folder(): string {
    return `${this.#out}.part`;
  }

  /** Of a file that is being written. */
  pathOf(path: string): string {
    return join(this.folder, path);
  }

  /** Bytes of each file that are done. */
  get lengths(): ReadonlyMap<string, number> {
    return this.#lengths;
  }

  /**
   * @param asked what another run would have to ask for to go on with this one
   * @param onDone is told what an interrupted run had done
   * @throws `Refusal` where OUT stands already, another run writes it, or an interrupted one waits
   */
  static async open<Note>(
    out: string,
    asked: string,
    resume: boolean,
    onDone: (entry: Entry<Note>) => void,
  ): Promise<WorkFolder<Note>> {
    const work = new WorkFolder<Note>(out);
    if (existsSync(out)) throw new Refusal(`output in the way: ${out}; name another, or remove it`);
    await mkdir(dirname(work.folder), { recursive: true });
    const isNew = await mkdir(work.folder).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') return false;
        throw error;
      },
    );
    await work.#lock();
    try {
      const journal = work.pathOf('journal.jsonl');
      if (isNew || !existsSync(journal)) await writeFile(journal, `${JSON.stringify({ asked })}\n`);
      else if (!resume)
        throw new Refusal(
          `interrupted run: ${work.folder}; go on with it by --resume, or remove it to begin anew`,
        );
      else await work.#resume(journal, asked, onDone);
      return work;
    } catch (error) {
      await work.unlock();
      throw error;
    }
  }

  async #lock(): Promise<void> {
    const path = this.pathOf('lock');
    for (;;) {
      try {
        const file = await open(path, 'wx');
        await file.writeFile(`${process.pid} ${hostname()}`);
        await file.close();
        return;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const [pid = '', host] = (await readFile(path, 'utf8').catch(() => '')).split(' ');
      if (host !== hostname() || isAlive(Number(pid)))
        throw new Refusal(
          `folder in use: process ${pid} on ${host} writes ${this.#out}; wait for it, or name another`,
        );
      // Its process is gone.
      await rm(path, { force: true });
    }
  }

  async unlock(): Promise<void> {
    await rm(this.pathOf('lock'), { force: true });
  }

  /** Brings the files to where the journal ends: what was written behind it is not known to be whole. */
  async #resume(journal: string, asked: string, onDone: (entry: Entry<Note>) => void): Promise<void> {
    let whole = 0;
    let first = true;
    for await (const line of createInterface({ input: createReadStream(journal) })) {
      const record = parse(line) as ({ asked?: string } & Entry<Note>) | null;
      if (record === null) break;
      whole += Buffer.byteLength(line) + 1;
      if (first && record.asked !== asked)
        throw new Refusal(
          `other run: ${this.folder} was begun with other words; repeat them, or remove it to begin anew`,
        );
      if (!first) {
        this.marks.push(record.mark);
        for (const [path, length] of Object.entries(record.lengths)) this.#lengths.set(path, length);
        onDone(record);
      }
      first = false;
    }
    // A last line that only lacks its end is whole.
    if (whole > (await stat(journal)).size) await append(journal, [Buffer.from('\n')]);
    else await truncate(journal, whole);
    for (const path of await filesBelow(this.folder)) {
      const length = this.#lengths.get(path);
      if (length !== undefined) await truncate(this.pathOf(path), length);
      else if (path !== 'lock' && path !== 'journal.jsonl') await rm(this.pathOf(path));
    }
  }

  /** Adds a portion: its bytes first, then the line that says so. */
  async add(portion: Omit<Entry<Note>, 'lengths'>, additions: readonly Addition[]): Promise<void> {
    const lengths: Record<string, number> = {};
    for (const { path, head, bytes } of additions) {
      const before = this.#lengths.get(path) ?? 0;
      const all = before === 0 ? [head, ...bytes] : bytes;
      await append(this.pathOf(path), all);
      lengths[path] = before + all.reduce((sum, piece) => sum + piece.length, 0);
      this.#lengths.set(path, lengths[path]);
    }
    const entry: Entry<Note> = { ...portion, lengths };
    await append(this.pathOf('journal.jsonl'), [Buffer.from(`${JSON.stringify(entry)}\n`)]);
  }

  /** Gives the output its name. @param path what becomes it */
  async finish(path: string): Promise<void> {
    await rename(this.pathOf(path), this.#out);
    await rm(this.folder, { recursive: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // The line that was being written.
    return null;
  }
}

/** Adds to a file, or begins it; returns when the bytes are on the disk. */
export async function append(path: string, pieces: readonly Uint8Array[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'a');
  try {
    for (const piece of pieces) await file.writeFile(piece);
    await file.datasync();
  } finally {
    await file.close();
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
