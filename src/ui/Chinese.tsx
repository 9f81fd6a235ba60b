import { Fragment } from 'react';
import type { Locale } from '../text/locale.ts';

/** From one Han character to the last that no blank parts from it, with the numbers in between and before. */
const runs = /(\d*\p{Script=Han}(?:[\p{Script=Han}\p{N}\p{P}]*\p{Script=Han})?)/u;

/** Words of an English page in which Chinese ones stand as printed: a voice reads those in Chinese. */
export function Chinese({ locale, words }: { readonly locale: Locale; readonly words: string }) {
  if (locale === 'zh') return words;
  return words.split(runs).map((part, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other order than that of the words
      <span key={at} lang="zh-CN">
        {part}
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other order than that of the words
      <Fragment key={at}>{part}</Fragment>
    ),
  );
}
