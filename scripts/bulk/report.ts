/** `--report NAME`: what was read, what is doubtful and what the audits say, by file and over all. */

import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { add, type Counts, type FileCounts } from './read-portion.ts';

/** Shares are of the numerals (coverage) and of those that were read (doubt); null where there is none. */
interface Summary {
  readonly texts: number;
  readonly unreadable: number;
  readonly undated: number;
  readonly characters: number;
  readonly numerals: number;
  readonly read: Counts;
  readonly set_aside: Counts;
  readonly coverage: number | null;
  readonly doubt: number | null;
  readonly audits: { readonly holds: number; readonly broken: number; readonly open: number };
}

const kinds = ['statistic', 'date', 'duration', 'ordinal'];

export function summaryOf(counts: Counts): Summary {
  const of = (name: string): number => counts[name] ?? 0;
  const aside = Object.entries(counts).filter(([name]) => name.startsWith('aside:'));
  const read = kinds.reduce((sum, kind) => sum + of(kind), 0);
  const share = (part: number, whole: number) => (whole === 0 ? null : Number((part / whole).toFixed(4)));
  return {
    texts: of('texts'),
    unreadable: of('unreadable'),
    undated: of('undated'),
    characters: of('characters'),
    numerals: of('numerals'),
    read: Object.fromEntries(kinds.map((kind) => [kind, of(kind)])),
    set_aside: Object.fromEntries(aside.map(([name, count]) => [name.slice('aside:'.length), count])),
    coverage: share(read, of('numerals')),
    doubt: share(of('weak'), read),
    audits: { holds: of('audit:holds'), broken: of('audit:broken'), open: of('audit:open') },
  };
}

/** One line for a person. */
export function sentenceOf(counts: Counts): string {
  const { texts, unreadable, undated, numerals, coverage, doubt, audits } = summaryOf(counts);
  const percent = (share: number | null) => (share === null ? '–' : `${(share * 100).toFixed(1)} %`);
  return [
    `${texts} texts`,
    ...(unreadable > 0 ? [`${unreadable} unreadable`] : []),
    ...(undated > 0 ? [`${undated} undated`] : []),
    `${numerals} numerals, ${percent(coverage)} read, ${percent(doubt)} of them doubtful`,
    ...(audits.holds + audits.broken + audits.open > 0
      ? [`audits: ${audits.holds} hold, ${audits.broken} broken, ${audits.open} open`]
      : []),
  ].join('; ');
}

/** Writes file by file, so that a report of a hundred thousand files is never held; whole under its name or absent. */
export class Report {
  readonly all: Counts = {};
  readonly #name: string;
  readonly #json: number;
  readonly #text: number;
  #file: { name: string; counts: Counts; problems: string[] } | null = null;
  #comma = '';

  constructor(name: string) {
    this.#name = name;
    this.#json = openSync(`${name}.json.part`, 'w');
    this.#text = openSync(`${name}.txt.part`, 'w');
    writeSync(this.#json, '{"files":[');
  }

  add({ name, counts, problems }: FileCounts): void {
    if (this.#file?.name !== name) {
      this.#endFile();
      this.#file = { name, counts: {}, problems: [] };
    }
    for (const [what, count] of Object.entries(counts)) {
      add(this.#file.counts, what, count);
      add(this.all, what, count);
    }
    this.#file.problems.push(...problems);
  }

  finish(): void {
    this.#endFile();
    writeSync(this.#json, `\n],"all":${JSON.stringify(summaryOf(this.all))}}\n`);
    writeSync(this.#text, `\nall: ${sentenceOf(this.all)}\n`);
    this.#close();
    for (const form of ['json', 'txt']) renameSync(`${this.#name}.${form}.part`, `${this.#name}.${form}`);
  }

  /** Leaves nothing behind. */
  discard(): void {
    this.#close();
    for (const form of ['json', 'txt']) rmSync(`${this.#name}.${form}.part`, { force: true });
  }

  #endFile(): void {
    if (!this.#file) return;
    const { name, counts, problems } = this.#file;
    const entry = { name, ...summaryOf(counts), problems };
    writeSync(this.#json, `${this.#comma}\n${JSON.stringify(entry)}`);
    writeSync(
      this.#text,
      [`${name}: ${sentenceOf(counts)}`, ...problems.map((one) => `  ${one}`), ''].join('\n'),
    );
    this.#comma = ',';
  }

  #close(): void {
    closeSync(this.#json);
    closeSync(this.#text);
  }
}
