/** Bytes of a file → the documents in it. */

import { errorText } from '../text/error-message.ts';
import type { Text } from '../text/locale.ts';
import { DocumentProblem, maxCharacters, problem, type TextDocument } from './document.ts';
import type { DocumentFile, DocumentFormat, ReadOptions, Signs } from './formats/format.ts';
import { formats } from './formats/index.ts';
import { entryNames } from './unzip.ts';

export type { DocumentFile, ReadOptions } from './formats/format.ts';

/** One document, or why there is none; of a file in a zip, `name` is its path there. */
export type Reading =
  | { readonly name: string; readonly document: TextDocument; readonly bytes: Uint8Array }
  | { readonly name: string; readonly problem: Text };

const maxBytes = 64 << 20;

/**
 * Reads a file of any known format: one document, several of a zip. Nothing in it is run or fetched.
 * What cannot be read comes as a sentence; only an abort is thrown.
 */
export async function* readDocuments(file: DocumentFile, options: ReadOptions = {}): AsyncGenerator<Reading> {
  options.signal?.throwIfAborted();
  const { name } = file;
  const bytes = plainBytes(file.bytes);
  try {
    if (bytes.length > maxBytes) throw tooLarge(`${bytes.length >> 20} MB`, `${maxBytes >> 20} MB`);
    const format = formatOf({ name, bytes });
    if ('members' in format) {
      const members = format.members({ name, bytes });
      if (members.length === 0) throw problem('压缩包里没有文件', 'empty zip: it holds no file');
      for (const member of members) yield* readMember(member, options);
      return;
    }
    const document = await format.read({ name, bytes }, options);
    if (document.text.length > maxCharacters)
      throw tooLarge(`${document.text.length}字`, `${maxCharacters}字`);
    yield { name, document, bytes };
  } catch (error) {
    options.signal?.throwIfAborted();
    yield { name, problem: sentenceOf(error) };
  }
}

/** A Buffer of Node, whose `slice` copies nothing, and memory shared with another thread, which decoders refuse, are copied. */
function plainBytes(bytes: Uint8Array): Uint8Array {
  const isPlain = Object.getPrototypeOf(bytes) === Uint8Array.prototype;
  return isPlain && bytes.buffer instanceof ArrayBuffer ? bytes : new Uint8Array(bytes);
}

/** A zip within a zip is not opened: it could go on for ever. */
async function* readMember(member: DocumentFile, options: ReadOptions): AsyncGenerator<Reading> {
  if ('members' in formatOf(member))
    yield {
      name: member.name,
      problem: { zh: '压缩包里又是压缩包：请展开后放入', en: 'zip within a zip: unpack it first' },
    };
  else yield* readDocuments(member, options);
}

function formatOf({ name, bytes }: DocumentFile): DocumentFormat {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const signs: Signs = {
    extension: /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? '',
    head,
    entries: head.startsWith('PK\x03\x04') ? entryNames(bytes) : [],
  };
  return formats.find((format) => format.isOf(signs)) as DocumentFormat;
}

const tooLarge = (is: string, most: string): DocumentProblem =>
  problem(`太大：${is}，至多${most}；请按篇分开`, `too large: ${is}; at most ${most}, part it into articles`);

function sentenceOf(error: unknown): Text {
  if (error instanceof DocumentProblem) return error.words;
  if (error instanceof RangeError)
    return { zh: '嵌套太深，读不了；请另存为纯文本', en: 'nesting too deep: save it as plain text' };
  const { zh, en } = errorText(error);
  return { zh: `没有读成：${zh}；请重新另存`, en: `unreadable file: ${en}; save it anew` };
}
