/** RTF: paragraphs, rows of tables, footnotes; pictures, fields' codes and heads of pages are left out. */

import { problem, unpaged } from '../document.ts';
import type { DocumentFormat } from './format.ts';

/** Groups that hold no text of the document. */
const silent = new Set(
  'fonttbl colortbl stylesheet listtable listoverridetable info pict object header headerl headerr headerf footer footerl footerr footerf fldinst xmlnstbl rsidtbl generator themedata colorschememapping datastore latentstyles filetbl revtbl nonshppict'.split(
    ' ',
  ),
);

interface State {
  readonly isSilent: boolean;
  readonly isNote: boolean;
  /** Fallback bytes behind a \u. */
  readonly fallback: number;
  readonly encoding: string;
  readonly isHidden: boolean;
  /** The number that was counted before a paragraph. */
  readonly isNumber: boolean;
}

const maxDepth = 2000;
const encodings: Readonly<Record<string, string>> = {
  '936': 'gb18030',
  '950': 'big5',
  '932': 'shift_jis',
  '65001': 'utf-8',
};
const charsets: Readonly<Record<string, string>> = { '134': 'gb18030', '136': 'big5', '128': 'shift_jis' };

const token = /\\([a-z]+)(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z'])|([{}])|[\r\n]+|([^\\{}\r\n]+)|\\/gi;

export const rtf: DocumentFormat = {
  isOf: ({ head }) => head.startsWith('{\\rtf'),
  async read({ bytes }) {
    const text = toText(new TextDecoder('latin1').decode(bytes));
    if (text.trim() === '')
      throw problem('RTF里没有文字：请看是不是选错了文件', 'empty RTF: it holds no text');
    return unpaged(text);
  },
};

function toText(source: string): string {
  const fonts = fontEncodings(source);
  const main = { words: '' };
  const notes = { words: '' };
  let state: State = {
    isSilent: false,
    isNote: false,
    fallback: 1,
    encoding: 'windows-1252',
    isHidden: false,
    isNumber: false,
  };
  const open: State[] = [];
  let bytes: number[] = [];
  let skip = 0;
  let isFirst = false;
  const write = (words: string) => {
    flush();
    put(words);
  };
  const put = (words: string) => {
    if (!state.isSilent && !state.isHidden) (state.isNote ? notes : main).words += words;
  };
  const flush = () => {
    if (bytes.length > 0) put(new TextDecoder(state.encoding).decode(Uint8Array.from(bytes)));
    bytes = [];
  };
  for (const [, word, value, hex, sign, brace, plain] of source.matchAll(token)) {
    if (brace) {
      flush();
      if (brace === '{') {
        if (open.length >= maxDepth)
          throw problem('RTF嵌套太深：请重新另存', 'nesting too deep: save the RTF anew');
        open.push(state);
      } else state = open.pop() ?? state;
      isFirst = brace === '{';
      continue;
    }
    if (word !== undefined) {
      if (silent.has(word) && isFirst) state = { ...state, isSilent: true };
      else if (word === 'footnote') {
        state = { ...state, isNote: true, isSilent: false };
        if (notes.words !== '' && !notes.words.endsWith('\n')) notes.words += '\n';
      } else if (word === 'u') {
        write(String.fromCharCode((Number(value) + 65536) % 65536));
        skip = state.fallback;
      } else if (word === 'uc') state = { ...state, fallback: Number(value ?? 1) };
      else if (word === 'ansicpg') state = { ...state, encoding: encodings[value ?? ''] ?? 'windows-1252' };
      else if (word === 'f') {
        flush();
        state = { ...state, encoding: fonts.get(value ?? '') ?? state.encoding };
      } else if (word === 'v') {
        flush();
        state = { ...state, isHidden: value !== '0' };
      } else if (word === 'par' || word === 'line' || word === 'row' || word === 'sect') write('\n');
      else if (word === 'cell') write('\t');
      else if (word === 'listtext') state = { ...state, isNumber: true };
      else if (word === 'tab') write(state.isNumber ? '' : '\u3000');
      else if (written[word]) write(written[word] ?? '');
    } else if (hex !== undefined) {
      if (skip > 0) skip -= 1;
      else bytes.push(Number.parseInt(hex, 16));
    } else if (sign !== undefined) {
      if (sign === '*') state = { ...state, isSilent: true };
      else if (sign === '~') write(' ');
      else if (/[\\{}]/.test(sign)) write(sign);
      else if (/[\r\n]/.test(sign)) write('\n');
    } else if (plain !== undefined) {
      write(plain.slice(Math.min(skip, plain.length)));
      skip = Math.max(0, skip - plain.length);
    }
    isFirst = false;
  }
  flush();
  const lines = `${main.words}\n${notes.words}`.split('\n').map((line) => line.replace(/\t$/, '').trim());
  return lines.filter((line) => line.trim() !== '').join('\n');
}

const written: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
};

/** In characters: a table of all fonts of a machine has some 50,000. */
const maxFontTable = 100_000;

/** The encoding of a font's bytes, by its number: \f1…\fcharset134 is GBK. */
function fontEncodings(source: string): ReadonlyMap<string, string> {
  const from = source.indexOf('{\\fonttbl');
  const rest = from < 0 ? '' : source.slice(from, from + maxFontTable);
  const table = rest.slice(0, /\}\s{0,9}\}/.exec(rest)?.index ?? 0);
  const found = [...table.matchAll(/\\f(\d+)[^{}]{0,200}?\\fcharset(\d+)/g)];
  return new Map(
    found.flatMap(([, font = '', charset = '']) => {
      const encoding = charsets[charset];
      return encoding ? [[font, encoding]] : [];
    }),
  );
}
