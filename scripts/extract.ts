/** `npm run --silent extract -- [--jsonl | --csv] [--as-of 2020-05] FILE…`: the numbers of articles, from the shell. */

import { type Extraction, extract, type Finding, type Skipped } from '../src/extract/index.ts';
import { toCsv } from '../src/text/csv.ts';
import { columnsOf } from '../src/text/width.ts';
import { fail, ledgerDate, parseRequest, readTexts } from './texts.ts';

const usage = `usage: npm run --silent extract -- [--jsonl | --csv] [--as-of YYYY-MM] FILE…
  FILE       PDF, DOCX, OFD, RTF, HTML, a ZIP of them, or text in UTF-8, UTF-16 or GB18030; - reads standard input
  --jsonl    one JSON object a line, findings and skipped numerals in the order of the text
  --csv      the findings and skipped numerals as CSV
  --as-of    the date of the text (2020, 2020-05 or 2020-05-31), for words like 今年 and 一年来`;

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
  readonly region: string | null;
  readonly region_name: string | null;
  readonly scope: string | null;
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
  'region',
  'region_name',
  'scope',
  'rule',
  'weak',
  'reason',
] as const satisfies ReadonlyArray<keyof Line>;

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
  region: null,
  region_name: null,
  scope: null,
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
    region: finding.region,
    region_name: finding.regionName,
    scope: finding.scope,
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

const request = parseRequest(process.argv.slice(2), ['jsonl', 'csv'], usage);
if (typeof request === 'string') {
  if (request === usage) process.stdout.write(`${usage}\n`);
  else fail(request);
} else {
  if (request.form === 'csv') process.stdout.write(header);
  for (const file of request.files) {
    for (const { name, path, document } of await readTexts(file)) {
      const { text } = document;
      const asOf = request.asOf ?? document.published ?? ledgerDate(path);
      const lines = toLines(name, extract({ text, asOf }));
      if (request.form === 'jsonl') print(lines.map((line) => JSON.stringify(line, [...columns])));
      else if (request.form === 'csv') print(lines.map(toRow), '');
      else print([file, ...toTable(lines), '']);
    }
  }
}
