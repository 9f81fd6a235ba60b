/** Text parted by commas, tabs or other marks: looked at here, loaded slice by slice by the engine. */

import Papa from 'papaparse';
import { type Encoding, findEncoding, isCertain, toUtf8 } from '../../text/decode.ts';
import { Fault } from '../../text/error-message.ts';
import type { Text } from '../../text/locale.ts';
import { openAll } from '../arrange-text.ts';
import { blankRemark, keepBlankRows, splitBlankRows } from '../blank-rows.ts';
import { doubtfulCodes, withCodes } from '../code-columns.ts';
import { columnRemarks } from '../column-remarks.ts';
import { splitComments } from '../comment-rows.ts';
import { doubtfulDates } from '../day-or-month.ts';
import { findDelimiter, sniff, withLineFeeds } from '../dialect.ts';
import { emptyText, markEmptyTexts } from '../empty-texts.ts';
import { arrange } from '../layout.ts';
import { readLongRows, sampleRows } from '../long-csv.ts';
import { filledCells } from '../missing-value.ts';
import { markedColumns } from '../number-marks.ts';
import { findQuoting, quotingRemark, toRfc4180 } from '../quoting.ts';
import { toPreview, toRejected } from './arranged.ts';
import type { ImportFormat } from './format.ts';

export const csv: ImportFormat = {
  names: ['CSV', 'TSV'],
  extensions: ['csv', 'tsv', 'tab', 'txt'],
  magic: null,
  known: 'either',
  // A table takes about two and a half times its CSV in the engine, which ends near 3 GB.
  maxBytes: 1024 << 20,
  async inspect(file, head, options) {
    const { encoding = findEncoding(head), dialect = {} } = options;
    const start = new TextDecoder(encoding).decode(head).replace(marks, '');
    const isLong = file.size > maxArrangedBytes;
    const quoted = isLong ? null : quotingOf(start, dialect.delimiter);
    const text = quoted ? quoted.open(start) : start;
    if (text.trim() === '')
      throw new Fault({
        zh: `空文件：${file.name}里只有空白`,
        en: `empty file: ${file.name} holds only white space`,
      });
    const sniffed = sniff(
      text,
      quoted ? { ...dialect, delimiter: quoted.delimiter } : dialect,
      file.size > head.length,
    );
    const remarks = [
      ...(options.encoding ? [] : doubtOf(head, encoding)),
      ...(quoted ? [quoted.remark] : []),
    ];
    const { above, names, delimiter } = sniffed.dialect;
    const { delimiter: _, ...given } = dialect;
    const plain = { encoding, rejected: [], ...sniffed, layout: { above, names, end: null }, remarks };
    if (/^sep=/i.test(text)) return plain;
    const utf8 = isLong ? await toUtf8(file, encoding, undefined, options.signal) : null;
    const data = utf8
      ? await sampleRows(utf8, delimiter)
      : await readRows(file, encoding, delimiter, quoted?.open);
    const { rows, blanks, blanksBefore, blanksBelow } = splitBlankRows(data);
    const arranged = keepBlankRows(arrange(rows, given), blanksBefore);
    const { layout, left } = arranged;
    const same = layout.above === above && layout.names === names && layout.end === rows.length;
    // The engine reads a row of bare delimiters as NULLs, and of one column any line.
    const width = arranged.names.length;
    const isBare = (row: readonly string[]) =>
      row.length === width && row.every((cell) => cell === '' || cell === emptyText);
    const isKept = arranged.rows.length === rows.length - above - names + blanks.length;
    const plainBlanks = width === 1 || (isKept && blanks.every(isBare));
    const even = openAll(arranged, utf8 === null);
    const untouched =
      quoted === null &&
      splitComments(arranged) === arranged &&
      same &&
      plainBlanks &&
      even.remarks.length === 0 &&
      left.length === 0 &&
      markedColumns(even, delimiter).size === 0;
    if (untouched) {
      const cellsOf = (at: number) => even.rows.map((row) => String(row[at] ?? ''));
      const filledOf = (at: number) => filledCells(cellsOf(at));
      const columns = withCodes(sniffed.columns, filledOf);
      const doubts = [...doubtfulDates(columns, cellsOf), ...doubtfulCodes(columns, filledOf)];
      const said = utf8 ? remarks : [...remarks, ...columnRemarks(columns, cellsOf)];
      return { ...plain, remarks: said, columns, doubts, layout: utf8 ? plain.layout : layout };
    }
    const preview = await toPreview(even, true, delimiter, utf8 === null);
    const said = [...remarks, ...preview.remarks, ...blankRemark(blanksBelow)];
    const whole = { encoding, dialect: sniffed.dialect, ...preview, remarks: said };
    if (!utf8) return whole;
    const { columns } = preview;
    const [ownNames, types] = [columns.map(({ name }) => name), columns.map(({ type }) => type)];
    const { onProgress, signal } = options;
    const plan = { delimiter, given, names: ownNames, types, onProgress, signal };
    const long = await readLongRows(utf8, data, plan);
    if (!long) return { ...plain, remarks: [...remarks, unarranged] };
    return { ...whole, canonical: long.canonical, rejected: long.left.map(toRejected) };
  },
};

async function readRows(
  file: File,
  encoding: Encoding,
  delimiter: string,
  open = withLineFeeds,
): Promise<readonly string[][]> {
  const whole = new TextDecoder(encoding).decode(await file.arrayBuffer()).replace(marks, '');
  const text = markEmptyTexts(open(whole), delimiter);
  return Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true }).data;
}

/** How a text that is not quoted by RFC 4180 becomes one that is; null for one that is. */
function quotingOf(start: string, given?: string) {
  const text = withLineFeeds(start);
  const delimiter = given ?? findDelimiter(text);
  const quoting = findQuoting(text, delimiter);
  if (!quoting) return null;
  const open = (whole: string) => toRfc4180(withLineFeeds(whole), delimiter, quoting);
  return { delimiter, open, remark: quotingRemark(quoting) };
}

// Files that were put one behind the other keep their marks of the order of bytes.
const marks = /^\uFEFF/gm;

// Of longer ones the first and the last rows are looked at.
const maxArrangedBytes = 16 << 20;
const unarranged = {
  zh: '文件超过16 MB，中间的行与首尾不同：注与数字旁的标记不单独取出，放不进列的行会列出',
  en: 'The file is larger than 16 MB, and rows within it are not as its first and last ones: notes and marks at numbers are not taken apart, rows that do not fit are listed',
};

function doubtOf(head: Uint8Array, encoding: Encoding): readonly Text[] {
  if (isCertain(head, encoding)) return [];
  return [
    {
      zh: '编码是猜的：若文字不对，请换一种编码',
      en: 'The encoding is a guess: choose another one if the text looks wrong',
    },
  ];
}
