/** `npm run --silent extract -- [--jsonl | --csv] [--as-of 2020-05] FILE…`: the numbers of articles, from the shell. */

import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join, resolve } from 'node:path';
import { parseCsv } from '../src/dataset/parse-csv.ts';
import { type Extraction, extract, type Finding, type Skipped } from '../src/extract/index.ts';
import { toCsv } from '../src/text/csv.ts';
import { decodeText } from '../src/text/decode.ts';
import { columnsOf } from '../src/text/width.ts';

const root = join(import.meta.dirname, '..');
const usage = `usage: npm run --silent extract -- [--jsonl | --csv] [--as-of YYYY-MM] FILE…
  FILE       a text in UTF-8, UTF-16 or GB18030; - reads standard input
  --jsonl    one JSON object a line, findings and skipped numerals in the order of the text
  --csv      the findings and skipped numerals as CSV
  --as-of    the date of the text (2020, 2020-05 or 2020-05-31), for words like 今年 and 一年来`;

interface Request {
  readonly form: 'table' | 'jsonl' | 'csv';
  readonly asOf: string | null;
  readonly files: readonly string[];
}

/** One line of the output; offsets are UTF-16 units of the text as decoded. */
interface Line {
  readonly doc: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: string | null;
  readonly unit: string | null;
  readonly noun: string | null;
  readonly label: string | null;
  readonly subject: string | null;
  readonly subject_spans: string | null;
  readonly role: string | null;
  readonly of: number | null;
  readonly period_start: string | null;
  readonly period_end: string | null;
  readonly period_basis: string | null;
  readonly direction: string | null;
  readonly sense: string | null;
  readonly base: string | null;
  readonly base_kind: string | null;
  readonly whole: string | null;
  readonly whole_start: number | null;
  readonly modality: string | null;
  readonly measure: string | null;
  readonly per: string | null;
  readonly decimals: number | null;
  readonly rule: string;
  readonly weak: string | null;
  readonly reason: string | null;
}

const columns = [
  'doc',
  'start',
  'end',
  'text',
  'kind',
  'value',
  'low',
  'high',
  'bound',
  'unit',
  'noun',
  'label',
  'subject',
  'subject_spans',
  'role',
  'of',
  'period_start',
  'period_end',
  'period_basis',
  'direction',
  'sense',
  'base',
  'base_kind',
  'whole',
  'whole_start',
  'modality',
  'measure',
  'per',
  'decimals',
  'rule',
  'weak',
  'reason',
] as const satisfies ReadonlyArray<keyof Line>;

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
}

function parseRequest(words: readonly string[]): Request | string {
  let form: Request['form'] = 'table';
  let asOf: string | null = null;
  const files: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--') {
      files.push(...words.slice(index + 1));
      break;
    }
    if (word === '--jsonl') form = 'jsonl';
    else if (word === '--csv') form = 'csv';
    else if (word === '--help' || word === '-h') return usage;
    else if (word === '--as-of' || word.startsWith('--as-of=')) {
      asOf = word.includes('=') ? word.slice(word.indexOf('=') + 1) : (words[++index] ?? '');
      if (!/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(asOf)) {
        return `wrong date: ${asOf || '(none)'}; write --as-of 2020-05`;
      }
    } else if (word.startsWith('-') && word !== '-') return `unknown option: ${word}\n${usage}`;
    else files.push(word);
  }
  return files.length === 0 ? `missing file: name at least one text\n${usage}` : { form, asOf, files };
}

/** The date an article of the ledger speaks of, from data/articles.csv; null for any other file. */
function ledgerDate(path: string): string | null {
  const index = join(root, 'data', 'articles.csv');
  if (dirname(path) !== join(root, 'data', 'articles') || !existsSync(index)) return null;
  const id = basename(path, extname(path));
  const row = parseCsv(readFileSync(index, 'utf8')).find((article) => article.article_id === id);
  return row?.as_of ?? null;
}

/** The text of a file as the person named it, or null after saying what is wrong. */
function readText(file: string): { readonly text: string; readonly path: string } | null {
  const path =
    file === '-' ? '-' : isAbsolute(file) ? file : resolve(process.env.INIT_CWD ?? process.cwd(), file);
  try {
    const decoded = decodeText(readFileSync(path === '-' ? 0 : path));
    if ('text' in decoded) return { text: decoded.text, path };
    fail(`unreadable file ${file}: ${decoded.problem}`);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    const reason =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'it is a folder; name the texts in it'
          : code === 'EACCES'
            ? 'reading it is not allowed'
            : String(error instanceof Error ? error.message : error);
    fail(`unreadable file ${file}: ${reason}`);
  }
  return null;
}

function toLines(doc: string, { findings, skipped }: Extraction): Line[] {
  const lines = [
    ...findings.map((finding) => findingLine(doc, finding)),
    ...skipped.map((numeral) => skippedLine(doc, numeral)),
  ];
  return lines.sort((a, b) => a.start - b.start);
}

/** What a skipped numeral leaves open. */
const nothing = {
  value: null,
  low: null,
  high: null,
  bound: null,
  unit: null,
  noun: null,
  label: null,
  subject: null,
  subject_spans: null,
  role: null,
  of: null,
  period_start: null,
  period_end: null,
  period_basis: null,
  direction: null,
  sense: null,
  base: null,
  base_kind: null,
  whole: null,
  whole_start: null,
  modality: null,
  measure: null,
  per: null,
  decimals: null,
};

function findingLine(doc: string, finding: Finding): Line {
  const { start, end, text, kind, value, low, high, bound, unit, noun, label, period, rule, weak } = finding;
  const told = { ...{ doc, start, end, text, kind, value, low, high, bound, unit, noun, label }, rule, weak };
  const when = { period_start: period?.start ?? null, period_end: period?.end ?? null };
  if (kind !== 'statistic') return { ...nothing, ...told, ...when, reason: null };
  const { subject, role, of, direction, sense, base, whole, modality, measure, per, decimals } = finding;
  return {
    ...told,
    ...when,
    ...{ subject, role, of, direction, sense, base, whole, modality, measure, per, decimals },
    subject_spans: finding.subjectSpans.map((span) => `${span.start}-${span.end}`).join(' ') || null,
    period_basis: period?.from ?? null,
    base_kind: finding.baseKind,
    whole_start: finding.wholeStart,
    reason: null,
  };
}

const skippedLine = (doc: string, { start, end, text, kind, rule, reason }: Skipped): Line => ({
  ...nothing,
  ...{ doc, start, end, text, kind, rule, weak: null, reason },
});

/** Columns that line up in a terminal: a Han character takes two cells. */
function toTable(lines: readonly Line[]): string[] {
  const rows = lines.map(
    ({ text, kind, value, low, high, bound, unit, noun, label, period_start, period_end, rule }) => [
      text.replace(/\s+/g, ' '),
      kind,
      value !== null ? String(value) : low !== null ? `${low}–${high}` : '',
      bound ?? '',
      unit ?? '',
      noun ?? '',
      label ?? '',
      period_start || period_end ? `${period_start ?? '…'} – ${period_end ?? '…'}` : '',
      rule,
    ],
  );
  const head = ['text', 'kind', 'value', 'bound', 'unit', 'noun', 'label', 'period', 'rule'];
  // A spread of a long text's rows would be too many arguments.
  const widths = head.map((name, column) =>
    rows.reduce((width, row) => Math.min(36, Math.max(width, cells(row[column] ?? ''))), cells(name)),
  );
  return [head, ...rows].map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** In a Chinese terminal quotation marks, dots and dashes are as wide as Han. */
const columnsOfSign = (character: string): number => (/[“”‘’…—]/.test(character) ? 2 : columnsOf(character));
const cells = (words: string): number =>
  [...words].reduce((sum, character) => sum + columnsOfSign(character), 0);

function pad(words: string, width: number): string {
  let shown = '';
  let used = 0;
  for (const character of words) {
    const size = columnsOfSign(character);
    if (used + size > width - (cells(words) > width ? 1 : 0)) {
      shown += '…';
      used += 1;
      break;
    }
    shown += character;
    used += size;
  }
  return shown + ' '.repeat(Math.max(0, width - used));
}

/** The row of one line, with its line end. */
const toRow = (line: Line): string => toCsv([...columns], [{ ...line }]).slice(header.length);
const header = toCsv([...columns], []);

/** Writes lines some thousands at a time: those of a long text are more than one string can hold. */
function print(lines: readonly string[], lineEnd = '\n'): void {
  for (let from = 0; from < lines.length; from += 4096) {
    process.stdout.write(lines.slice(from, from + 4096).join(lineEnd) + lineEnd);
  }
}

// `extract … | head` closes the pipe early: that is no failure.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit();
  throw error;
});

const request = parseRequest(process.argv.slice(2));
if (typeof request === 'string') {
  if (request === usage) process.stdout.write(`${usage}\n`);
  else fail(request);
} else {
  if (request.form === 'csv') process.stdout.write(header);
  for (const file of request.files) {
    const read = readText(file);
    if (!read) continue;
    const doc = file === '-' ? 'stdin' : basename(read.path, extname(read.path));
    const lines = toLines(doc, extract({ text: read.text, asOf: request.asOf ?? ledgerDate(read.path) }));
    if (request.form === 'jsonl') print(lines.map((line) => JSON.stringify(line, [...columns])));
    else if (request.form === 'csv') print(lines.map(toRow), '');
    else print([file, ...toTable(lines), '']);
  }
}
