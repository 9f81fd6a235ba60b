/** A zip of documents: each is read as if it had been given alone. */

import { unzip } from '../unzip.ts';
import type { DocumentFormat } from './format.ts';

export const zip: DocumentFormat = {
  isOf: ({ head }) => head.startsWith('PK\x03\x04'),
  members: ({ bytes }) =>
    Object.entries(unzip(bytes, isOwn))
      .map(([name, own]) => ({ name: fileName(name), bytes: own }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
};

/** What file managers put in beside a person's files is none of them. */
const isOwn = (name: string): boolean => !/(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/.test(name);

/** Chinese Windows writes names in GB18030 without saying so; the unpacker gives one sign a byte. */
function fileName(name: string): string {
  const codes = [...name].map((sign) => sign.codePointAt(0) ?? 0);
  if (codes.every((code) => code < 0x80) || codes.some((code) => code > 0xff)) return name;
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(Uint8Array.from(codes));
  } catch {
    return name;
  }
}
