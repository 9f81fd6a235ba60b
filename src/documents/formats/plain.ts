/** Plain text in UTF-8, UTF-16 or GB18030, as it stands. */

import { decodeText } from '../../text/decode.ts';
import { DocumentProblem, unpaged } from '../document.ts';
import type { DocumentFormat } from './format.ts';

export const plain: DocumentFormat = {
  isOf: () => true,
  async read({ bytes }) {
    const decoded = decodeText(bytes);
    if ('text' in decoded) return unpaged(decoded.text);
    throw new DocumentProblem({ zh: inChinese(decoded.problem), en: decoded.problem });
  },
};

function inChinese(problem: string): string {
  const kind = /^binary file \(([^)]*)\)/.exec(problem)?.[1];
  if (kind) return `不是文章（${/zero bytes/.test(kind) ? '二进制文件' : kind}）；请另存为PDF、DOCX或纯文本`;
  if (/encoding/.test(problem)) return '编码不明：不是UTF-8、UTF-16或GB18030；请另存为UTF-8';
  return '文件是空的；请看是不是选错了文件';
}
