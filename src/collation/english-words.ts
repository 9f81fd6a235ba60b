/** English words reduced to what they have in common: licences, licensed and driver's licence meet in two stems. */

import type { Synonyms } from '../dataset/synonyms.ts';

const idle = new Set(
  'a an and are as at been being by can could for from had has have how in is it its more most new no not now of on or over said such than that the their them there they this to up was were which while who will with would cumulative number total people state country china chinese'.split(
    ' ',
  ),
);
/** Words that mean the same in any ledger, as their stems. */
const alike: Readonly<Record<string, string>> = {
  license: 'licence',
  automobil: 'car',
  auto: 'car',
  nation: 'country',
  provincial: 'province',
  procedure: 'business',
  location: 'place',
  town: 'city',
  subscriber: 'user',
};

/** Prefixes that are words of the ledger: e-licences, inter-provincial, within the province; entries and exits. */
const inWholeWords = (text: string): string =>
  text
    .replace(/\b(?:cross-?border|border) (?:crossings?|trips?)\b/gi, 'inbound and outbound trips')
    .replace(
      /\b(?:entr(?:y|ies)|arrivals?)(?: and |-| or |\/)(?:exits?|departures?)\b/gi,
      'inbound and outbound trips',
    )
    .replace(/\be-(?=[a-z]{4})/gi, 'electronic ')
    .replace(
      /\b(?:never|not|without|rather than|did not|do not) (?:left|leav(?:e|ing)|cross(?:ed|ing)?) (?:(?:a|the|their|one)(?: own| same)? )?provinc(?:e|ial)(?: (?:border|line|boundar)[a-z]*)?/gi,
      'another city of the province',
    )
    .replace(
      /\b(?:left|leav(?:e|ing)|cross(?:ed|ing)?) (?:(?:a|the|their|one)(?: own| same)? )?provinc(?:e|ial)(?: (?:border|line|boundar)[a-z]*)?/gi,
      'across province',
    )
    .replace(/\b(?:inter|cross|trans)-?provinc(?:e|ial)\b/gi, 'across province')
    .replace(
      /\bintra-?provincial\b|\b(?:within|inside) (?:(?:the|a|one|their|your|its) )?(?:[a-z]+['’]s? )?(?:own )?(?:same )?province\b/gi,
      'another city of the province',
    );

/** Gives the stems of a text's words, each once; articles, prepositions and the like have none. */
export function stemmer(synonyms: readonly Synonyms[]): (text: string) => ReadonlySet<string> {
  const own = synonyms.flatMap(({ word, others }) => others.map((other) => [other.toLowerCase(), word]));
  const known: Readonly<Record<string, string>> = { ...alike, ...Object.fromEntries(own) };
  /** `licences` → `licence`, `handled` → `handl`; words of four letters and fewer lose a plural s alone. */
  const stemOf = (word: string, meant: readonly string[] = []): string => {
    const bare = word.toLowerCase().replace(/['’]s$/, '');
    const single = bare.replace(/ies$/, 'y').replace(/(?<=[^su])s$/, '');
    const same = Object.hasOwn(known, single) ? known[single] : undefined;
    // A deal is a transaction, and that a service; two words that name each other go round no further.
    if (same !== undefined && !meant.includes(same)) return stemOf(same, [...meant, same]);
    return single.length > 5
      ? single.replace(/(?:ing|ers?|or|ed|e)$/, '')
      : single.length === 5
        ? single.replace(/e$/, '')
        : single;
  };
  return (text) =>
    new Set(
      [...inWholeWords(text).matchAll(/[A-Za-z]+(?:['’]s)?/g)]
        .map(([word]) => word)
        .filter((word) => !idle.has(word.toLowerCase()) && word.length > 1)
        .map((word) => stemOf(word)),
    );
}
