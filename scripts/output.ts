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
    await writeFile(file, bytes);
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
      // Under its own name only when it is whole: a build may be stopped.
      await writeFile(`${packed}.part`, await packer(await readFile(join(this.folder, path))));
      await rename(`${packed}.part`, packed);
    };
    await Promise.all(worth.flatMap((path) => Object.entries(packers).map((packer) => one(path, packer))));
  }

  /** Removes what was not written, compressed copies of what was apart. */
  async sweep(): Promise<void> {
    const packed = new RegExp(`\\.(${Object.keys(packers).join('|')})$`);
    for (const path of await filesIn(this.folder)) {
      if (!this.#made.has(path) && !this.#made.has(path.replace(packed, '')))
        await rm(join(this.folder, path));
    }
  }
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
