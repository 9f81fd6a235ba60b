/** A file of the reader's machine before it becomes a table: what it is, how it reads, whether it fits. */

import { isReserved } from '../engine/plain-name.ts';
import { Fault } from '../text/error-message.ts';
import { uniqueNames } from './dialect.ts';
import { arrow } from './formats/arrow.ts';
import type { ImportFormat, InspectOptions, Preview } from './formats/format.ts';
import { formatOf } from './formats/index.ts';
import { openPacked } from './packed.ts';

export interface Inspected extends Preview {
  readonly file: File;
  readonly format: ImportFormat;
  /** The file within a zip or gzip, whose table this is. */
  readonly within?: File;
}

const headBytes = 1 << 19;
const megabyte = 1 << 20;

/** Reads as much as a preview needs. Throws a sentence for what is no table or would not fit. */
export async function inspect(file: File, options: InspectOptions = {}): Promise<Inspected> {
  if (file.size === 0)
    throw new Fault({
      zh: `空文件：${file.name}里什么也没有`,
      en: `empty file: ${file.name} holds nothing`,
    });
  const head = await headOf(file);
  const packed = await openPacked(file, head, options.sheet);
  if (!packed) return inspectPlain(file, head, options);
  const { file: within, tables } = packed;
  // A package within a package is not opened: one may hold itself.
  const inner = await inspectPlain(within, await headOf(within), options);
  const isZip = tables.length > 0;
  return { ...inner, file, within, ...(isZip ? { sheets: tables, sheet: packed.name } : {}) };
}

async function headOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
}

async function inspectPlain(file: File, head: Uint8Array, options: InspectOptions): Promise<Inspected> {
  const format = formatOf(file.name, head);
  const { maxBytes, names } = format;
  if (file.size > maxBytes) {
    const [size, need] = [Math.round(file.size / megabyte), ((file.size * 2.5) / 2 ** 30).toFixed(1)];
    throw new Fault({
      zh: `文件太大：${file.name}有${size} MB，约需${need} GB内存，而浏览器只给约3 GB；${names[0]}最多${maxBytes / megabyte} MB，请减少行或列`,
      en: `file too large: ${file.name} has ${size} MB and would need about ${need} GB in a browser that gives about 3; up to ${maxBytes / megabyte} MB of ${names[0]} fit, take fewer rows or columns`,
    });
  }
  const preview = await format.inspect(file, head, options);
  // Names and notes may be all that a file holds.
  if (preview.columns.length === 0 && format !== arrow) {
    throw new Fault({
      zh: `空表：${file.name}没有列`,
      en: `empty table: ${file.name} has no column`,
    });
  }
  return { file, format, ...preview };
}

/** A name for a table made of a file's: letters, digits and Han, none of the names that are taken. */
export function tableName(file: string, taken: readonly string[]): string {
  const stem = file.replace(/\.[^.]*$/, '').replace(/[^\p{L}\p{N}]+/gu, '_');
  const plain =
    stem
      .replace(/^_+|_+$/g, '')
      .toLowerCase()
      .slice(0, 48) || 'table';
  const base = /^\p{N}/u.test(plain) || isReserved(plain) ? `t_${plain}` : plain;
  return uniqueNames([...taken, base]).at(-1) ?? base;
}
