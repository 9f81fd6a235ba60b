/** A file that offices pack before they put it out: a zip of tables with their notes, or one table in gzip. */

import type { ZipDoor } from '../archive/open-zip.ts';
import { Fault } from '../text/error-message.ts';

export interface Packed {
  /** The file within that is read. */
  readonly file: File;
  /** Of a zip: the tables within, the likeliest first. */
  readonly tables: readonly string[];
  /** Of a zip: the place of the file within. */
  readonly name: string;
}

/** Endings of names, for a file input. */
export const packedExtensions = ['zip', 'gz'] as const;

const largest = 400 << 20;
const door: ZipDoor = {
  noun: { zh: '压缩包', en: 'archive' },
  maxBytes: 256 << 20,
  maxEntries: 5000,
  maxEntryBytes: largest,
  maxUnpackedBytes: largest,
  again: { zh: '请重新获取', en: 'fetch it again' },
  smaller: { zh: '请解压后逐个导入', en: 'unpack it and import its files one by one' },
};

const tableName = /\.(csv|tsv|tab|txt|json|ndjson|jsonl|geojson|parquet|xlsx|xlsm|xls|html?|xml)$/i;
// What says something of the tables, and what a computer adds by itself.
const isBeside = (name: string) =>
  /(^|\/)(?:metadata|read_?me|licen[cs]e|notes?)\b|(^|\/)metadata_/i.test(name);
const isHidden = (name: string) => /(^|\/)(?:\.|__MACOSX\/)/.test(name);

/**
 * Takes a file out of its package; null for a file that is in none.
 *
 * @param wanted the table of a zip; without a name the first that is no notice about others
 * @throws a sentence for a package that is damaged, holds too much, or no table
 */
export async function openPacked(file: File, head: Uint8Array, wanted?: string): Promise<Packed | null> {
  const isZip = head[0] === 0x50 && head[1] === 0x4b && /\.zip$/i.test(file.name);
  if (isZip) return openTables(file, wanted);
  if (head[0] === 0x1f && head[1] === 0x8b) return { file: await unzip(file), tables: [], name: '' };
  return null;
}

async function openTables(file: File, wanted?: string): Promise<Packed> {
  const { openZip } = await import('../archive/open-zip.ts');
  const zip = openZip(new Uint8Array(await file.arrayBuffer()), door);
  const found = zip.names.filter((name) => tableName.test(name) && !isHidden(name));
  const tables = [...found.filter((name) => !isBeside(name)), ...found.filter(isBeside)];
  const name = tables.find((table) => table === wanted) ?? tables[0];
  if (name === undefined) {
    const names = zip.names.slice(0, 5).join(', ');
    throw new Fault({
      zh: `压缩包里没有表：${file.name}里是${names || '空的'}；请解压，导入其中的表`,
      en: `no table in the archive: ${file.name} holds ${names || 'nothing'}; unpack it and import the table`,
    });
  }
  const bytes = zip.unpack((entry) => entry === name)[name];
  return { file: new File(bytes ? [bytes.slice()] : [], name.split('/').at(-1) ?? name), tables, name };
}

/** @throws a sentence for gzip that breaks off, is damaged, or unpacks to too much */
async function unzip(file: File): Promise<File> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length;
      if (size > largest) break;
      parts.push(part.value as Uint8Array<ArrayBuffer>);
    }
  } catch (error) {
    throw new Fault(
      {
        zh: `压缩文件已损坏：${file.name}解不开；请重新获取`,
        en: `damaged archive: ${file.name} cannot be unpacked; fetch it again`,
      },
      { cause: error },
    );
  }
  await reader.cancel().catch(() => undefined);
  if (size > largest)
    throw new Fault({
      zh: `压缩文件太大：${file.name}解开后超过${largest >> 20} MB；请取较小的部分`,
      en: `archive too large: ${file.name} unpacks to more than ${largest >> 20} MB; take a smaller part`,
    });
  return new File(parts, file.name.replace(/\.gz$/i, ''));
}
