import { Fragment } from 'react';
import { hanRuns } from '../text/han-runs.ts';
import type { Locale } from '../text/locale.ts';

/** Words of an English page in which Chinese ones stand as printed: a voice reads those in Chinese. */
export function Chinese({ locale, words }: { readonly locale: Locale; readonly words: string }) {
  if (locale === 'zh') return words;
  return hanRuns(words).map((part, at) =>
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
