/** The work of one worker: a portion of texts → its rows as bytes, and what is to be said of them. */

import { toFactRows } from '../../src/dataset/fact-rows.ts';
import type { Source } from '../../src/extract/audit/across.ts';
import { auditText } from '../../src/extract/audit/index.ts';
import { type Extraction, extract } from '../../src/extract/index.ts';
import type { Dating, GivenText } from './given-text.ts';
import type { Portion } from './portions.ts';
import { readings } from './readings.ts';
import { type Form, type Piece, Tray } from './tray.ts';

export interface ReadOptions extends Dating {
  readonly form: Form;
  /** Rows go into files by year and source. */
  readonly partitioned: boolean;
  /** Rows tell their text's title, date and source. */
  readonly ofText: boolean;
  /** Counts what the numbers of a text make of each other: it takes a tenth of the time. */
  readonly audits: boolean;
  /** Hands the numbers of the texts over, to be compared with those of others. */
  readonly across: boolean;
}

/** How many of what: `texts`, `numerals`, `aside:name`, `audit:broken`. */
export type Counts = Record<string, number>;

export interface FileCounts {
  /** As the person named it. */
  readonly name: string;
  readonly counts: Counts;
  /** One sentence each, in the order of the texts. */
  readonly problems: readonly string[];
}

export interface Outcome {
  readonly at: number;
  /** How much was read. */
  readonly bytes: number;
  readonly pieces: readonly Piece[];
  readonly files: readonly FileCounts[];
  /** Of each text that must have its own, and where it stands. */
  readonly ids: ReadonlyArray<readonly [id: string, place: string]>;
  readonly sources: readonly Source[];
}

/** Reads every text of the portion; one that cannot be read is a sentence of its file. */
export async function readPortion(portion: Portion, options: ReadOptions): Promise<Outcome> {
  const tray = new Tray(options);
  const files: { name: string; counts: Counts; problems: string[] }[] = [];
  const ids: [string, string][] = [];
  const sources: Source[] = [];
  const fileOf = (name: string) => {
    if (files.at(-1)?.name !== name) files.push({ name, counts: {}, problems: [] });
    return files.at(-1) as (typeof files)[number];
  };
  for await (const { name, place, ...reading } of readings(portion, options)) {
    const file = fileOf(name);
    if ('problem' in reading) {
      file.problems.push(reading.problem);
      add(file.counts, 'unreadable');
      continue;
    }
    const { text, doubt } = reading;
    if (doubt) file.problems.push(doubt);
    // report.pdf and report.docx, named for a look at them, may share a name; rows of a file may not.
    if (portion.kind === 'lines' || options.ofText) ids.push([text.id, place]);
    const extraction = extract(text);
    const verdicts = options.audits || options.form === 'audit' ? auditText(text.text, extraction) : [];
    count(file.counts, text, extraction);
    for (const { state } of verdicts) add(file.counts, `audit:${state}`);
    if (options.form === 'audit')
      tray.addLines(verdicts.map((verdict) => ({ doc: text.id, ...verdict, says: verdict.says.en })));
    else tray.addRows(toFactRows(text.id, extraction), text, place);
    if (options.across) sources.push({ doc: text.id, text: text.text, findings: extraction.findings });
  }
  return { at: portion.at, bytes: portion.bytes, pieces: tray.pieces(), files, ids, sources };
}

function count(counts: Counts, { text, asOf }: GivenText, { findings, skipped }: Extraction): void {
  add(counts, 'texts');
  add(counts, 'characters', text.length);
  add(counts, 'numerals', findings.length + skipped.length);
  if (asOf === null) add(counts, 'undated');
  for (const { kind, weak } of findings) {
    add(counts, kind);
    if (weak !== null) add(counts, 'weak');
  }
  for (const { kind } of skipped) add(counts, `aside:${kind}`);
}

export function add(counts: Counts, name: string, by = 1): void {
  counts[name] = (counts[name] ?? 0) + by;
}
