/** A folder that a build fills in place: files that would come out the same stay, what is no longer made goes. */

import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Makes the content of a file. */
export type Make = () => Promise<string | Uint8Array>;

type Packer = (bytes: Uint8Array) => Promise<Uint8Array>;

/** The compressed copies that a server sends, by the ending of their names. */
const packers: Readonly<Record<string, Packer>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      // The best pays three times the time for three hundredths of the size.
      params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gz: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/** Endings of the files that compression makes smaller. */
const texts = new Set('.html .js .css .svg .json .jsonl .jsonld .csv .txt .xml'.split(' '));

export class Output {
  readonly #made = new Set<string>();

  constructor(readonly folder: string) {}

  /** Every file written so far, by its path below the folder. */
  get paths(): readonly string[] {
    return [...this.#made].sort();
  }

  /** Writes a file, unless it holds these bytes already; the compressed copies of other bytes go. */
  async write(path: string, content: string | Uint8Array): Promise<void> {
    const file = join(this.folder, path);
    const bytes = Buffer.from(content as Uint8Array);
    this.#made.add(path);
    if (await holds(file, bytes)) return;
    await mkdir(dirname(file), { recursive: true });
    for (const ending of Object.keys(packers)) await rm(`${file}.${ending}`, { force: true });
    await writeWhole(file, bytes);
  }

  /** Writes every file below `from`, a folder, to its place below `to`, but for what begins with a name of `without`. */
  async copy(from: string, to = '', without: readonly string[] = []): Promise<void> {
    const wanted = (await filesIn(from)).filter((path) => !without.includes(path.split('/')[0] ?? ''));
    for (const path of wanted)
      await this.write(join(to, path).replaceAll(sep, '/'), await readFile(join(from, path)));
  }

  /** Makes the compressed copies that are missing. */
  async pack(): Promise<void> {
    const worth = this.paths.filter((path) => texts.has(extname(path)));
    const one = async (path: string, [ending, packer]: [string, Packer]): Promise<void> => {
      const packed = join(this.folder, `${path}.${ending}`);
      if (existsSync(packed)) return;
      await writeWhole(packed, await packer(await readFile(join(this.folder, path))));
    };
    await Promise.all(worth.flatMap((path) => Object.entries(packers).map((packer) => one(path, packer))));
  }

  /**
   * Removes what was not written, compressed copies of what was apart. Files that `isAsked` for by pages of an earlier
   * version, open in somebody's browser, stay `daysAsked` days from the first build without them.
   */
  async sweep(isAsked: (path: string) => boolean = () => false, now = Date.now()): Promise<void> {
    const packed = new RegExp(`\\.(${Object.keys(packers).join('|')})$`);
    const before = JSON.parse(await readFile(join(this.folder, leftName), 'utf8').catch(() => '{}')) as Left;
    const left: Record<string, number> = {};
    for (const path of await filesIn(this.folder)) {
      const whole = path.replace(packed, '');
      if (path === lockName || path === leftName || this.#made.has(path) || this.#made.has(whole)) continue;
      const since = before[whole] ?? now;
      if (isAsked(whole) && now - since < daysAsked * 86_400_000) left[whole] = since;
      else await rm(join(this.folder, path));
    }
    if (Object.keys(left).length > 0)
      await writeWhole(join(this.folder, leftName), Buffer.from(JSON.stringify(left)));
    else await rm(join(this.folder, leftName), { force: true });
  }
}

/** A file has its own name only when it is whole: a build may be stopped, and a disk be full. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await writeFile(`${file}.part`, bytes);
  await rename(`${file}.part`, file);
}

/** Stands in a folder while a build fills it. */
export const lockName = '.building';
/** Files that the last builds no longer made, and the moment of the first that did not, in milliseconds of 1970. */
const leftName = '.left';
type Left = Readonly<Record<string, number>>;
/** From a Friday to the Monday after. */
const daysAsked = 4;

/**
 * Fills a folder that nobody else is filling meanwhile.
 * @throws `build under way: …`, and what the disk says as a sentence with the way out
 */
export async function fill(folder: string, work: (out: Output) => Promise<void>): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    const lock = await takeLock(join(folder, lockName));
    await work(new Output(folder)).finally(() => rm(lock, { force: true }));
  } catch (error) {
    throw diskFault(error, folder);
  }
}

/** The file that names this process; one of a build that was stopped gives way. */
async function takeLock(lock: string): Promise<string> {
  const other = Number(await readFile(lock, 'utf8').catch(() => '0'));
  if (other !== process.pid && isRunning(other))
    throw new Error(
      `build under way: process ${other} fills ${dirname(lock)}; wait until it has ended or build with --out DIR; if it is no build, remove ${lock}`,
    );
  await rm(lock, { force: true });
  await writeFile(lock, String(process.pid), { flag: 'wx' });
  return lock;
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const faults: Readonly<Record<string, string>> = {
  ENOSPC: 'disk full: %; free some room and build again, files that were written are whole',
  EDQUOT: 'disk full: %; free some room and build again, files that were written are whole',
  EFBIG: 'file too large for this disk: %; build on another one with --out DIR',
  EROFS: 'read-only folder: %; build into another one with --out DIR',
  EACCES: 'read-only folder: %; build into another one with --out DIR',
  EPERM: 'read-only folder: %; build into another one with --out DIR',
  ENOTDIR: 'no folder: %; name another one with --out DIR',
  EEXIST: 'no folder, or one that another build took at the same moment: %; build again or with --out DIR',
};

function diskFault(error: unknown, folder: string): unknown {
  const { code = '', path = folder } = error as NodeJS.ErrnoException;
  const sentence = Object.hasOwn(faults, code) ? faults[code] : undefined;
  return sentence ? new Error(sentence.replace('%', path), { cause: error }) : error;
}

async function holds(file: string, bytes: Buffer): Promise<boolean> {
  const known = await stat(file).catch(() => undefined);
  return known?.size === bytes.length && bytes.equals(await readFile(file));
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
}
