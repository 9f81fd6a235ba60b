/** A state of a page as the tail of an address, compressed: the explore room and the review use it. */

import { deflateSync, strFromU8, strToU8 } from 'fflate';
import { inflate } from '../archive/inflate.ts';
import { errorText, Fault } from '../text/error-message.ts';

// What one link may unpack to: more is a file's business.
const maxBytes = 4_000_000;

/** Any JSON as URL-safe text, deflated. */
export function toLinkText(value: unknown): string {
  const bytes = deflateSync(strToU8(JSON.stringify(value)), { level: 9 });
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The JSON again. Throws `unreadable link: …` for a text that is cut off, foreign or too large. */
export function fromLinkText(text: string): unknown {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
    return JSON.parse(strFromU8(inflate(bytes, maxBytes)));
  } catch (error) {
    const why = errorText(error);
    throw new Fault({
      zh: `无法读取链接：${why.zh}；可能不完整，请重新索取`,
      en: `unreadable link: ${why.en}; ask for it again, it may have been cut off`,
    });
  }
}
