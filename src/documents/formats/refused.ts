/** Files that look like articles and cannot be read, each with the way out. */

import { problem } from '../document.ts';
import type { DocumentFormat, Signs } from './format.ts';

const compound = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
/** The name of the stream that holds a protected package, in UTF-16. */
const encrypted = 'EncryptedPackage'.split('').join('\0');

const refuse = (
  extensions: readonly string[],
  isOf: (signs: Signs) => boolean,
  zh: string,
  en: string,
): DocumentFormat => ({
  isOf: (signs) => isOf(signs) || (extensions.includes(signs.extension) && signs.head.startsWith(compound)),
  read: async ({ bytes }) => {
    if (new TextDecoder('latin1').decode(bytes.subarray(0, 1 << 16)).includes(encrypted))
      throw problem(
        '文件有密码：读不到里面的文字；请在Word或WPS里去掉密码后再放入',
        'protected file: its text cannot be read; take its password away in Word or WPS',
      );
    throw problem(zh, en);
  },
});

export const refused: readonly DocumentFormat[] = [
  refuse(
    ['wps', 'wpt'],
    () => false,
    'WPS文字的旧格式（.wps）读不了：请在WPS里另存为DOCX或PDF',
    'old WPS file (.wps): save it as DOCX or PDF in WPS',
  ),
  refuse(
    [],
    ({ head }) => head.startsWith(compound),
    'Word的旧格式（.doc）读不了：请在Word或WPS里另存为DOCX',
    'old Word file (.doc): save it as DOCX in Word or WPS',
  ),
  refuse(
    [],
    ({ entries }) => entries.some((name) => name.startsWith('xl/')),
    '这是表格（XLSX），不是文章：请在“探索”里打开',
    'spreadsheet (XLSX), no article: open it in Explore',
  ),
  refuse(
    [],
    ({ entries }) => entries.some((name) => name.startsWith('ppt/')),
    '演示文稿（PPTX）读不了：请另存为PDF',
    'presentation (PPTX): save it as PDF',
  ),
  refuse(
    [],
    ({ entries }) => entries.includes('content.xml') && entries.includes('META-INF/manifest.xml'),
    'OpenDocument文件读不了：请另存为DOCX或PDF',
    'OpenDocument file: save it as DOCX or PDF',
  ),
];
