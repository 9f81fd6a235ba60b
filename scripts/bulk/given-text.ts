/** A text as it came, its date and source settled; and JSON Lines → such texts. */

import { type ArticleRow, articleFrom, type Stated } from '../../src/dataset/article.ts';
import { maxCharacters } from '../../src/documents/document.ts';
import { dayOfText } from '../../src/extract/own-day.ts';
import { parseStretch } from '../../src/text/calendar.ts';
import { decodeUtf8 } from '../../src/text/decode.ts';
import { errorMessage } from '../../src/text/error-message.ts';
import type { LineBlock } from './split-lines.ts';

export interface GivenText {
  readonly id: string;
  readonly text: string;
  /** A year, month or day; null where nobody knows. */
  readonly asOf: string | null;
  readonly title: string;
  readonly source: string | null;
  readonly stated: Stated;
}

/** What is known of a text from outside it. */
export interface Beside {
  readonly id: string;
  readonly title?: string | null;
  readonly source?: string | null;
  /** From its own record: nothing is known better. */
  readonly date?: string | null;
  /** From the ledger that holds it. */
  readonly ledgerDate?: string | null;
  readonly stated?: Stated;
}

export interface Dating {
  /** `--as-of`: the date of every text whose record gives none, and whose head prints none before it. */
  readonly asOf: string | null;
  /** `--undated`: the date of those that print none either. */
  readonly undated: string | null;
}

/** The text with what it prints of itself, which is looked for only where nothing else says it. */
export function givenText(text: string, beside: Beside, { asOf, undated }: Dating): GivenText {
  const { id, stated = { published: null, url: null } } = beside;
  let article: ArticleRow | null = null;
  const printed = (): ArticleRow => {
    article ??= articleFrom(id, text, null, stated);
    return article;
  };
  return {
    id,
    text,
    asOf: beside.date ?? dayOfText(text, asOf) ?? beside.ledgerDate ?? printed().as_of ?? undated,
    title: beside.title || printed().title,
    source: beside.source || printed().publisher,
    stated: { ...stated, published: beside.date ?? stated.published },
  };
}

export type LineReading = { readonly line: number } & (
  | { readonly text: GivenText; readonly doubt: string | null }
  | { readonly problem: string }
);

/** The records of a block. A blank line is none; what is no record comes as a sentence. */
export function* readLines(name: string, block: LineBlock, dating: Dating): Generator<LineReading> {
  const tooLong = new Map(block.tooLong.map(({ line, bytes }) => [line, bytes]));
  let line = block.line;
  for (const words of linesOf(block.bytes)) {
    const bytes = tooLong.get(line);
    if (bytes !== undefined) yield { line, problem: `too large: ${bytes >> 20} MB; part it into articles` };
    else if (words === null) yield { line, problem: 'no UTF-8; save the file as UTF-8' };
    else if (words.trim() !== '') yield { line, ...readRecord(words, `${name}-${line}`, dating) };
    line += 1;
  }
}

/** The lines of a block; `null` for one that is no UTF-8. */
function* linesOf(bytes: Uint8Array): Generator<string | null> {
  const all = decodeUtf8(bytes);
  for (let from = 0; from < (all ?? bytes).length; ) {
    const found = all === null ? bytes.indexOf(10, from) : all.indexOf('\n', from);
    const end = found < 0 ? (all ?? bytes).length : found;
    yield all === null ? decodeUtf8(bytes.subarray(from, end)) : all.slice(from, end);
    from = end + 1;
  }
}

const example = 'write {"id": …, "text": …} on one line';

function readRecord(
  words: string,
  nameless: string,
  dating: Dating,
): { readonly text: GivenText; readonly doubt: string | null } | { readonly problem: string } {
  let record: unknown;
  try {
    // What trims a line takes a byte order mark along.
    record = JSON.parse(words.trim());
  } catch (error) {
    return { problem: `no JSON (${errorMessage(error, 'en').slice(0, 80)}); ${example}` };
  }
  if (typeof record !== 'object' || record === null || !('text' in record))
    return { problem: `no text; ${example}` };
  const { id, text, date, title, source } = record as Readonly<Record<string, unknown>>;
  if (typeof text !== 'string' || text.trim() === '')
    return { problem: `text is ${typeof text === 'string' ? 'blank' : `no string`}; ${example}` };
  if (text.length > maxCharacters)
    return {
      problem: `too large: ${text.length} characters; at most ${maxCharacters}, part it into articles`,
    };
  const day = date === undefined || date === null || date === '' ? null : parseDate(String(date));
  const beside = { id: wordsOf(id) ?? nameless, title: wordsOf(title), source: wordsOf(source), date: day };
  const doubt =
    date && day === null
      ? `wrong date: ${String(date).slice(0, 40)}; write 2020, 2020-05 or 2020-05-31`
      : null;
  return { text: givenText(text, beside, dating), doubt };
}

const wordsOf = (cell: unknown): string | null =>
  (typeof cell === 'string' && cell !== '') || typeof cell === 'number' ? String(cell) : null;

/** 2020-5-31T08:00, 2020/05/31, 20200531, 2020年5月 as the archive wrote it; null for no date. */
export function parseDate(words: string): string | null {
  const found =
    /^\s*(\d{4})(\d{2})(\d{2})\s*$/.exec(words) ??
    /^\s*(\d{4})(?:\s*[-/.年]\s*(?:(\d{1,2})(?:\s*[-/.月]\s*(?:(\d{1,2})(?!\d))?)?)?)?(?:日|\D*$|[T ].*$)/.exec(
      words,
    );
  if (!found) return null;
  const [, year = '', month, day] = found;
  const iso = [year, ...[month, day].flatMap((part) => (part ? [part.padStart(2, '0')] : []))].join('-');
  return parseStretch(iso) ? iso : null;
}
