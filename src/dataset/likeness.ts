/** How alike two names are, by their signs; › parts a whole from its part and is none. */

export const plainOf = (core: string): string => core.replaceAll('›', '');
/** 出口 of 进出口›出口. */
export const lastOf = (core: string): string => core.slice(core.lastIndexOf('›') + 1);

// How often each sign of the first word is left; cleared after every use.
const left = new Int16Array(65536);
const separator = '›'.charCodeAt(0);

/** 1 of two words of the same signs; the mean of what they share of both and of the shorter. */
export function likeness(a: string, b: string): number {
  let [common, long, short] = [0, 0, 0];
  for (let at = 0; at < a.length; at += 1) {
    const sign = a.charCodeAt(at);
    if (sign === separator) continue;
    left[sign] = (left[sign] as number) + 1;
    long += 1;
  }
  for (let at = 0; at < b.length; at += 1) {
    const sign = b.charCodeAt(at);
    if (sign === separator) continue;
    short += 1;
    if ((left[sign] as number) > 0) {
      left[sign] = (left[sign] as number) - 1;
      common += 1;
    }
  }
  for (let at = 0; at < a.length; at += 1) left[a.charCodeAt(at)] = 0;
  return long && short ? common / (long + short) + common / (2 * Math.min(long, short)) : 0;
}

/** The signs of a word that another has not. */
export function restOf(word: string, other: string): string {
  for (let at = 0; at < other.length; at += 1) {
    const sign = other.charCodeAt(at);
    left[sign] = (left[sign] as number) + 1;
  }
  let own = '';
  for (let at = 0; at < word.length; at += 1) {
    const sign = word.charCodeAt(at);
    if ((left[sign] as number) > 0) left[sign] = (left[sign] as number) - 1;
    else own += word[at];
  }
  for (let at = 0; at < other.length; at += 1) left[other.charCodeAt(at)] = 0;
  return own;
}

/** The longest run of signs that two words share. */
export function longestCommon(a: string, b: string): string {
  let longest = '';
  for (let from = 0; from < a.length; from += 1)
    while (b.includes(a.slice(from, from + longest.length + 1)) && from + longest.length < a.length)
      longest = a.slice(from, from + longest.length + 1);
  return longest;
}

export function pairsIn(core: string): Set<string> {
  const plain = core.replaceAll('›', '');
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < plain.length; at += 1) pairs.add(plain.slice(at, at + 2));
  return pairs;
}
