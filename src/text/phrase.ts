/** The punctuation of each language, so that a sentence is joined the same way wherever it is made. */

import type { Locale } from './locale.ts';

export interface Phrase {
  readonly colon: string;
  readonly comma: string;
  readonly semicolon: string;
  /** Between the members of a list: 、. */
  readonly pause: string;
  readonly stop: string;
  /** An aside with its brackets and the space that English sets before them. */
  readonly paren: (words: string) => string;
  /** Whole numbers with their thousands parted. */
  readonly count: (value: number) => string;
}

const phrases: Readonly<Record<Locale, Phrase>> = {
  zh: {
    colon: '：',
    comma: '，',
    semicolon: '；',
    pause: '、',
    stop: '。',
    paren: (words) => `（${words}）`,
    count: (value) => withMinus(value.toLocaleString('zh-CN')),
  },
  en: {
    colon: ': ',
    comma: ', ',
    semicolon: '; ',
    pause: ', ',
    stop: '.',
    paren: (words) => ` (${words})`,
    count: (value) => withMinus(value.toLocaleString('en')),
  },
};

/** Punctuation is written with its spaces: `[a, b].join(phrase(locale).comma)`. */
export function phrase(locale: Locale): Phrase {
  return phrases[locale];
}

/** As it stands at the head of a line: The first half of 2024. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/**
 * A number that was formatted for people with the minus sign (U+2212) in place of the hyphen that `Intl` and `String`
 * give: −12.8%. Files for machines keep the hyphen.
 */
export const withMinus = (digits: string): string => digits.replace(/^-/, '−');

/** A name that holds a part's, as a sentence has it, whose colon is another: 发电量：火电（半年） is 发电量（火电，半年） there. */
export function inSentence(name: string, locale: Locale): string {
  const { colon, comma, paren } = phrase(locale);
  const [whole = '', ...parts] = name.split(colon);
  const aside = /^(.*?) ?[（(]([^（）()]+)[）)]$/.exec(parts.at(-1) ?? '');
  const told = aside ? [...parts.slice(0, -1), aside[1], aside[2]] : parts;
  return parts.length === 0 ? name : whole + paren(told.join(comma));
}
