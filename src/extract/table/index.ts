/** Numbers in tables → findings, by the same reading as prose. */

import type { Finding } from '../finding.ts';
import { findTables } from './find.ts';
import { type CellSentence, readTable } from './read.ts';

/** The rule that a cell is read by. */
export const cellRule = 'cell of a table';

export interface TableReading {
  readonly findings: readonly Finding[];
  /** The text with those numbers blanked, for the reading of the rest; as long as before. */
  readonly rest: string;
}

/**
 * @param readProse reads sentences; of each the last statistic is the cell's
 * @returns `null` of a text without a table whose cells are named
 */
export function readTables(
  text: string,
  readProse: (text: string) => readonly Finding[],
): TableReading | null {
  const sentences = findTables(text).flatMap(readTable);
  if (sentences.length === 0) return null;
  const findings = toFindings(text, sentences, readProse);
  let rest = '';
  for (const { start, end } of findings) rest += text.slice(rest.length, start) + ' '.repeat(end - start);
  return { findings, rest: rest + text.slice(rest.length) };
}

function toFindings(
  text: string,
  sentences: readonly CellSentence[],
  readProse: (text: string) => readonly Finding[],
): Finding[] {
  const ends: number[] = [];
  let prose = '';
  for (const { sentence } of sentences) {
    prose += `${sentence}。`;
    ends.push(prose.length);
    prose += '\n\n';
  }
  const read = readProse(prose).filter(({ kind }) => kind === 'statistic');
  let at = 0;
  return sentences.flatMap(({ cell, subject, whole }, index): Finding[] => {
    let own: Finding | null = null;
    for (; (read[at]?.end ?? Number.POSITIVE_INFINITY) <= (ends[index] ?? 0); at++) own = read[at] ?? null;
    if (!own) return [];
    return [
      {
        ...own,
        start: cell.start,
        end: cell.end,
        text: text.slice(cell.start, cell.end),
        subject,
        label: subject,
        // What the heads say stands elsewhere: in no one span of the text.
        subjectSpans: [],
        of: null,
        whole: whole?.subject ?? null,
        wholeStart: whole?.start ?? null,
        rule: cellRule,
        period: own.period && { ...own.period, from: 'heading' },
      },
    ];
  });
}
