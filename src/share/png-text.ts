/** Words inside a PNG: iTXt chunks (PNG specification, 11.3.3.4), which hold UTF-8 and so Chinese. */

import { crc32 } from '../archive/crc32.ts';

/** The first bytes of every PNG. */
export const signature = [137, 80, 78, 71, 13, 10, 26, 10];

/**
 * The PNG with an iTXt chunk for each entry, after its header.
 * @param texts keyword (Latin, 1–79 characters) → text
 * @throws `not a PNG: <first bytes>`
 */
export function withTexts(png: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  if (signature.some((byte, at) => png[at] !== byte)) {
    throw new Error(`not a PNG: ${[...png.slice(0, 8)].join(' ')}`);
  }
  // Signature, then IHDR: length, type, 13 bytes, check sum.
  const head = 8 + 25;
  const chunks = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text));
  const made = new Uint8Array(png.length + chunks.reduce((sum, { length }) => sum + length, 0));
  made.set(png.subarray(0, head));
  let at = head;
  for (const each of chunks) {
    made.set(each, at);
    at += each.length;
  }
  made.set(png.subarray(head), at);
  return made;
}

function textChunk(keyword: string, text: string): Uint8Array {
  const encoder = new TextEncoder();
  // Keyword, end, not compressed, method 0, no language, no translated keyword.
  const head = [...encoder.encode(keyword), 0, 0, 0, 0, 0];
  return chunkOf('iTXt', new Uint8Array([...head, ...encoder.encode(text)]));
}

/** A chunk of a PNG: length, four letters, content, check sum. */
export function chunkOf(type: string, content: Uint8Array): Uint8Array {
  const made = new Uint8Array(content.length + 12);
  const view = new DataView(made.buffer);
  view.setUint32(0, content.length);
  made.set(new TextEncoder().encode(type), 4);
  made.set(content, 8);
  view.setUint32(content.length + 8, crc32(made.subarray(4, content.length + 8)));
  return made;
}

/** What a maker of PNGs writes into each: a title, a description and the whole provenance. */
export function toTexts(title: string, alt: string, jsonLd: string): Readonly<Record<string, string>> {
  return { Title: title, Description: alt, Software: 'Reform Ledger', 'JSON-LD': jsonLd };
}
