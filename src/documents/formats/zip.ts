/** A zip of documents: each is read as if it had been given alone. */

import { unzip } from '../unzip.ts';
import type { DocumentFormat } from './format.ts';

export const zip: DocumentFormat = {
  isOf: ({ head }) => head.startsWith('PK\x03\x04'),
  members: ({ bytes }) =>
    Object.entries(unzip(bytes, isOwn))
      .map(([name, own]) => ({ name, bytes: own }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
};

/** What file managers put in beside a person's files is none of them. */
export const isOwn = (name: string): boolean => !/(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/.test(name);
