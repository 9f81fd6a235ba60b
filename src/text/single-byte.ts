/** Which of the encodings of one byte a letter a text was saved in: Cyrillic and Greek by their words, Latin by letters that only some languages have. */

const scripts = [
  { encoding: 'windows-1251', common: /[оеаинтсрвлкмдпуыяё]/i },
  { encoding: 'koi8-r', common: /[оеаинтсрвлкмдпуыяё]/i },
  { encoding: 'windows-1253', common: /[αοιετσνηυρπκλμςάέήίόύώ]/i },
] as const;

export type SingleByte =
  | (typeof scripts)[number]['encoding']
  | 'windows-1250'
  | 'windows-1252'
  | 'windows-1254';

/**
 * Words of letters above 0xBF, some with an odd number of them: what stands in pairs (Han, Hangul, kana) has letters
 * below, and no odd words. Null for any other text.
 */
export function findScript(bytes: Uint8Array): SingleByte | null {
  let [letters, others, words, odd] = [0, 0, 0, 0];
  for (let at = 0; at < bytes.length; ) {
    let run = 0;
    for (; (bytes[at + run] ?? 0) >= 0x80; run++)
      if ((bytes[at + run] ?? 0) >= 0xc0) letters++;
      else others++;
    if (run > 0) words++;
    if (run % 2 === 1) odd++;
    at += run + 1;
  }
  if (letters < 6 || odd === 0 || others > letters * 0.1 || letters < words * 2.5) return null;
  const [best] = scripts
    .map(({ encoding, common }) => ({ encoding, score: scoreOf(bytes, encoding, common) }))
    .sort((one, other) => other.score - one.score);
  return best && best.score > 0.5 ? best.encoding : null;
}

/** The share of common letters, less that of capitals within words. */
function scoreOf(bytes: Uint8Array, encoding: SingleByte, common: RegExp): number {
  const text = new TextDecoder(encoding).decode(bytes);
  const letters = [...text].filter((letter) => letter > '\x7f');
  const strange = text.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0;
  return (letters.filter((letter) => common.test(letter)).length - 2 * strange) / letters.length;
}

/** Of a text of Latin letters, as far as it tells. */
export function findLatin(bytes: Uint8Array): SingleByte {
  const western = new TextDecoder('windows-1252').decode(bytes);
  const central = new TextDecoder('windows-1250').decode(bytes);
  const has = (letters: string) => [...letters].some((letter) => western.includes(letter));
  // š and ž are the same bytes in both.
  const hasCaron = /[šžŠŽ]/.test(central);
  // Polish: pe³ny, ró¿ne. Czech, Croatian: è or ø in the company of š or ž. Hungarian: õ beside ö, without ä and ã.
  const isCentral =
    /\p{L}[³¹¿¼¾]\p{L}/u.test(western) ||
    (hasCaron && has('èøìæÈØ')) ||
    (has('õû') && has('öü') && !has('äãßç'));
  if (isCentral) return 'windows-1250';
  // Turkish: þ beside ý or ð, where Icelandic would have á or æ.
  return has('þÞ') && has('ýðÝÐ') && !has('áæÁÆ') ? 'windows-1254' : 'windows-1252';
}
