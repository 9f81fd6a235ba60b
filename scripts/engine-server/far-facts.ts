/** A small folder of facts for tests of engines elsewhere, and the token they are asked with. */

import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';

export const site = 'http://localhost:4173';
export const token = 'far 台账 token';
export const rowsOfYear = 30_000;

/** `facts/year=…/source=…/facts.parquet`, as `extract --out` writes it. */
export async function writeFacts(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'far-')), 'facts');
  for (const year of [2020, 2021]) {
    const part = join(folder, `year=${year}`, 'source=gazette');
    await mkdir(part, { recursive: true });
    const id = Int32Array.from({ length: rowsOfYear }, (_, at) => at);
    const name = Array.from(id, nameOf);
    const amount = Float64Array.from(id, (at) => at / 4);
    const bytes = parquetWriteBuffer({
      columnData: [
        { name: 'id', type: 'INT32', data: id },
        { name: 'name', type: 'STRING', data: name, nullable: true },
        { name: 'amount', type: 'DOUBLE', data: amount },
      ],
    });
    await writeFile(join(part, 'facts.parquet'), Buffer.from(bytes));
  }
  return folder;
}

/** Of a row. */
export function nameOf(at: number): string | null {
  return at % 50 === 0 ? null : `第${at % 7}类`;
}

/** As the page sends a token. */
export function basic(word: string): string {
  return `Basic ${Buffer.from(`default:${word}`).toString('base64')}`;
}
