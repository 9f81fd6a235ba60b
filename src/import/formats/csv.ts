/** Text parted by commas, tabs or other marks: looked at here, loaded slice by slice by the engine. */

import Papa from 'papaparse';
import { type Encoding, findEncoding, isCertain } from '../../text/decode.ts';
import { Fault } from '../../text/error-message.ts';
import type { Text } from '../../text/locale.ts';
import { dropBlankColumns } from '../blank-columns.ts';
import { blankRemark, keepBlankRows, splitBlankRows } from '../blank-rows.ts';
import { sniff, withLineFeeds } from '../dialect.ts';
import { openFormulaTexts } from '../formula-texts.ts';
import { splitKeys } from '../key-columns.ts';
import { type Arranged, arrange, type SheetRow } from '../layout.ts';
import { splitMarks } from '../number-marks.ts';
import { toPreview } from './arranged.ts';
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
    const text = new TextDecoder(encoding).decode(head).replace(marks, '');
    if (text.trim() === '')
      throw new Fault({
        zh: `空文件：${file.name}里只有空白`,
        en: `empty file: ${file.name} holds only white space`,
      });
    const sniffed = sniff(text, dialect, file.size > head.length);
    const remarks = options.encoding ? [] : doubtOf(head, encoding);
    const { above, names, delimiter } = sniffed.dialect;
    const { delimiter: _, ...given } = dialect;
    const plain = { encoding, rejected: [], ...sniffed, layout: { above, names, end: null }, remarks };
    if (file.size > maxArrangedBytes) return { ...plain, remarks: [...remarks, unarranged] };
    if (/^sep=/i.test(text)) return plain;
    const whole = new TextDecoder(encoding).decode(await file.arrayBuffer()).replace(marks, '');
    const lines = withLineFeeds(whole);
    const { data } = Papa.parse<string[]>(lines, { delimiter, skipEmptyLines: true });
    const { rows, blanks, blanksBefore, blanksBelow } = splitBlankRows(data);
    const arranged = keepBlankRows(arrange(rows, given), blanksBefore);
    const { layout, left } = arranged;
    const same = layout.above === above && layout.names === names && layout.end === rows.length;
    // The engine reads a row of bare delimiters as NULLs, and of one column any line.
    const width = arranged.names.length;
    const isBare = (row: readonly string[]) => row.length === width && row.every((cell) => cell === '');
    const isKept = arranged.rows.length === rows.length - above - names + blanks.length;
    const plainBlanks = width === 1 || (isKept && blanks.every(isBare));
    const even = openFormulaTexts(splitKeys(dropBlankColumns(splitRagged(arranged))));
    const untouched =
      same &&
      plainBlanks &&
      even.remarks.length === 0 &&
      left.length === 0 &&
      splitMarks(even, delimiter) === even;
    if (untouched) return { ...plain, layout };
    const preview = await toPreview(even, true, delimiter);
    const said = [...remarks, ...preview.remarks, ...blankRemark(blanksBelow)];
    return { encoding, dialect: sniffed.dialect, ...preview, remarks: said };
  },
};

// Files that were put one behind the other keep their marks of the order of bytes.
const marks = /^\uFEFF/gm;

// A table with notes below or in parts is a person's work, and short; longer ones are read slice by slice.
const maxArrangedBytes = 16 << 20;
const unarranged = {
  zh: '文件超过16 MB：表下的注、续表与数字旁的标记不单独取出，放不进列的行会列出',
  en: 'The file is larger than 16 MB: notes below it, continued tables and marks at numbers are not taken apart; rows that do not fit are listed',
};

/** Rows of another number of cells than there are names are left. */
function splitRagged(arranged: Arranged): Arranged {
  const fits = (row: SheetRow) => row.length === arranged.names.length;
  const ragged = arranged.rows.flatMap((row, at) =>
    fits(row) ? [] : [{ at: arranged.layout.above + arranged.layout.names + at, row }],
  );
  return { ...arranged, rows: arranged.rows.filter(fits), left: [...arranged.left, ...ragged] };
}

function doubtOf(head: Uint8Array, encoding: Encoding): readonly Text[] {
  if (isCertain(head, encoding)) return [];
  return [
    {
      zh: '编码是猜的：若文字不对，请换一种编码',
      en: 'The encoding is a guess: choose another one if the text looks wrong',
    },
  ];
}
