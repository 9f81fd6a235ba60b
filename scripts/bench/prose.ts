/** Official prose of every kind: the sentences of the corpus without their marks. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export function corpusProse(): string {
  const folder = join(import.meta.dirname, '../../src/extract/corpus/genres');
  return readdirSync(folder)
    .map((file) =>
      readFileSync(join(folder, file), 'utf8')
        .replace(/^[#@].*$/gm, '')
        .replace(/⟦([^|⟧]*)[^⟧]*⟧/g, '$1'),
    )
    .join('\n');
}
