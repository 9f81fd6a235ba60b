/** The formats that are read. A format is one file here and one line of the list. */

import { findBinary } from '../../text/decode.ts';
import { Fault } from '../../text/error-message.ts';
import type { Text } from '../../text/locale.ts';
import { packedExtensions } from '../packed.ts';
import { arrow } from './arrow.ts';
import { csv } from './csv.ts';
import type { ImportFormat } from './format.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { parquet } from './parquet.ts';
import { xlsx } from './xlsx.ts';

export const importFormats: readonly ImportFormat[] = [csv, json, parquet, arrow, xlsx, html];

const names = [...importFormats.flatMap((format) => format.names), 'ZIP', 'GZIP'];

/** CSV, TSV, … as a list in a sentence. */
export const formatNames: Text = { zh: names.join('、'), en: names.join(', ') };

/** For a file input. */
export const acceptedFiles = [...importFormats.flatMap(({ extensions }) => extensions), ...packedExtensions]
  .map((extension) => `.${extension}`)
  .join(',');

/** The format of a file by its first bytes and its name; a text of no known ending is CSV. Throws a sentence. */
export function formatOf(name: string, head: Uint8Array): ImportFormat {
  const start = new TextDecoder('latin1').decode(head.subarray(0, 8));
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  for (const format of importFormats) {
    const [begins, ends] = [
      format.magic !== null && start.startsWith(format.magic),
      format.extensions.includes(extension),
    ];
    if (format.known === 'magic' && ends && !begins) {
      throw new Fault({
        zh: `不是${format.names[0]}文件：${name}的开头不对`,
        en: `not a ${format.names[0]} file: ${name} does not begin as one`,
      });
    }
    if (format.magic !== null && (format.known === 'both' ? begins && ends : begins || ends)) return format;
  }
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) throw oldOffice(name, head);
  const binary = findBinary(head);
  if (binary)
    throw new Fault({
      zh: `不是表格：${name}是${binary}文件；可以读取${formatNames.zh}`,
      en: `not a table: ${name} is a ${binary} file; ${formatNames.en} can be read`,
    });
  return (
    importFormats.find(({ magic, extensions }) => magic === null && extensions.includes(extension)) ?? csv
  );
}

/** The container of old Office files: a workbook of before 2007, or a newer one that is locked. */
function oldOffice(name: string, head: Uint8Array): Fault {
  const text = new TextDecoder('utf-16le').decode(head.subarray(0, head.length & ~1));
  if (text.includes('EncryptedPackage')) {
    return new Fault({
      zh: `工作簿有密码：${name}要密码才能打开；请在Excel或WPS里打开，去掉密码，另存为XLSX`,
      en: `protected workbook: ${name} opens with a password only; open it in Excel or WPS, take the password off and save it as XLSX`,
    });
  }
  return new Fault({
    zh: `旧版Excel文件：${name}是2007年以前的格式（BIFF）；请在Excel或WPS里打开，另存为XLSX或CSV`,
    en: `old Excel file: ${name} is of the form before 2007 (BIFF); open it in Excel or WPS and save it as XLSX or CSV`,
  });
}
