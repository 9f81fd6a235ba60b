/** Why bytes are no text, as `decodeText` says it, in a reader's language. */

import type { Locale } from '../../text/locale.ts';

export function problemWords(problem: string, locale: Locale): string {
  if (locale === 'en') return problem;
  const kind = /^binary file \(([^)]*)\)/.exec(problem)?.[1];
  if (kind) return `不是纯文本（${/zero bytes/.test(kind) ? '二进制文件' : kind}）；请把文章另存为纯文本`;
  if (/encoding/.test(problem)) return '编码不明：不是UTF-8、UTF-16或GB18030；请另存为UTF-8';
  return '文件是空的；请看是不是选错了文件';
}
