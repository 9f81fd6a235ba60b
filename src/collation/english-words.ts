/** English words reduced to what they have in common: licences, licensed and driver's licence meet in two stems. */

const idle = new Set(
  'a an and are as at been being by can could for from had has have how in is it its more most new no not now of on or over said such than that the their them there they this to up was were which while who will with would cumulative number total people state country china chinese'.split(
    ' ',
  ),
);
/** Words that mean the same, as their stems. */
const alike: Readonly<Record<string, string>> = {
  id: 'identity',
  license: 'licence',
  citizen: 'national',
  jurisdiction: 'region',
  transaction: 'service',
  deal: 'transaction',
  automobil: 'car',
  auto: 'car',
  nation: 'country',
  dealership: 'dealer',
  digital: 'electronic',
  sticker: 'mark',
  label: 'mark',
  motorist: 'driver',
  query: 'consultation',
  enquiry: 'consultation',
  inquiry: 'consultation',
  provincial: 'province',
  outbreak: 'epidemic',
  pandemic: 'epidemic',
  covid: 'epidemic',
  procedure: 'business',
  location: 'place',
  town: 'city',
  gateway: 'port',
  corridor: 'lane',
  channel: 'lane',
  warning: 'alert',
  renewal: 'replace',
  subscriber: 'user',
  hometown: 'home',
};

/** `licences` → `licence`, `handled` → `handl`; words of four letters and fewer lose a plural s alone. */
function stemOf(word: string): string {
  const bare = word.toLowerCase().replace(/['’]s$/, '');
  const single = bare.replace(/ies$/, 'y').replace(/(?<=[^su])s$/, '');
  const known = alike[single];
  if (known) return stemOf(known);
  return single.length > 5 ? single.replace(/(?:ing|ers?|or|ed|e)$/, '') : single;
}

/** Prefixes that are words of the ledger: e-licences, inter-provincial, within the province. */
const inWholeWords = (text: string): string =>
  text
    .replace(/\be-(?=[a-z]{4})/gi, 'electronic ')
    .replace(/\b(?:inter|cross|trans)-?provinc(?:e|ial)\b/gi, 'across province')
    .replace(
      /\bintra-?provincial\b|\bwithin (?:the|a|one|their) (?:same )?province\b/gi,
      'another city of the province',
    );

/** The stems of a text's words, each once; articles, prepositions and the like have none. */
export const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    [...inWholeWords(text).matchAll(/[A-Za-z]+(?:['’]s)?/g)]
      .map(([word]) => word)
      .filter((word) => !idle.has(word.toLowerCase()) && word.length > 1)
      .map(stemOf),
  );
