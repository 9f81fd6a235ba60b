/** Text parted by commas, tabs or other marks: looked at here, loaded slice by slice by the engine. */

import { findEncoding } from '../../text/decode.ts';
import { sniff } from '../dialect.ts';
import type { ImportFormat } from './format.ts';

export const csv: ImportFormat = {
  names: ['CSV', 'TSV'],
  extensions: ['csv', 'tsv', 'tab', 'txt'],
  magic: null,
  known: 'either',
  // A table takes about two and a half times its CSV in the engine, which ends near 3 GB.
  maxBytes: 1024 << 20,
  async inspect(file, head, { encoding = findEncoding(head), dialect = {} }) {
    const text = new TextDecoder(encoding).decode(head).replace(/^\uFEFF/, '');
    if (text.trim() === '') throw new Error(`empty file: ${file.name} holds only white space`);
    return { encoding, rejected: [], ...sniff(text, dialect, file.size > head.length) };
  },
};
