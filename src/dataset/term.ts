/** The codes of an enumeration, each with its words in both languages. */

import type { Locale, Text } from '../text/locale.ts';

/** What a code is called. */
export interface Term {
  readonly name: Text;
  /** Where there is little room: a column, an aside. */
  readonly short?: Text;
  readonly meaning?: Text;
}

export type Terms<Code extends string = string, T extends Term = Term> = Readonly<Record<Code, T>>;

export type Short = Term & { readonly short: Text };
export type Meant = Term & { readonly meaning: Text };

/** Keeps the codes of a table of terms, and asks each for the words that its enumeration needs. */
export const enumeration =
  <T extends Term>() =>
  <Code extends string>(terms: Terms<Code, T>): Terms<Code, T> =>
    terms;

export function codesOf<Code extends string>(terms: Terms<Code>): readonly Code[] {
  return Object.keys(terms) as Code[];
}

/** The name of a code, or the code itself where the vocabulary does not know it. */
export function termOf(terms: Terms, code: string | null, locale: Locale): string {
  return code === null ? '' : (terms[code]?.name[locale] ?? code.replaceAll('_', ' '));
}

/** The short name of a code, where it has one. */
export function shortTermOf(terms: Terms, code: string | null, locale: Locale): string {
  return (code === null ? undefined : terms[code]?.short?.[locale]) ?? termOf(terms, code, locale);
}
