/** Texts with their facts marked ⟦text|field=value; field=value⟧, ¶ for a new line; a field that is not named is not asked. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extract, type Finding } from '../index.ts';

interface Marked {
  readonly start: number;
  readonly text: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** A line without its marks, and the marks with their places in it. */
function parseLine(line: string): { readonly text: string; readonly marks: readonly Marked[] } {
  const marks: Marked[] = [];
  let text = '';
  let from = 0;
  for (const match of line.matchAll(/⟦([^|⟧]*)\|?([^⟧]*)⟧/g)) {
    text += line.slice(from, match.index);
    const fields = (match[2] ?? '').split(';').flatMap((field) => (field ? [field.trim().split('=')] : []));
    marks.push({ start: text.length, text: match[1] ?? '', fields: Object.fromEntries(fields) });
    text += match[1] ?? '';
    from = match.index + match[0].length;
  }
  return { text: text + line.slice(from), marks };
}

/** A fact as it is written in a mark; `-` is nothing, `#640眼` the number that starts there. */
const written: Readonly<Record<string, (finding: Finding, at: (start: number) => string) => string>> = {
  subject: ({ subject }) => subject ?? '-',
  role: ({ role }) => role,
  period: ({ period }) => `${period?.start ?? ''}/${period?.end ?? ''}`,
  direction: ({ direction }) => direction ?? '-',
  sense: ({ sense }) => sense ?? '-',
  base_kind: ({ baseKind }) => baseKind ?? '-',
  whole: ({ whole, wholeStart }, at) => (wholeStart !== null ? `#${at(wholeStart)}` : (whole ?? '-')),
  modality: ({ modality }) => modality,
  measure: ({ measure }) => measure ?? '-',
  per: ({ per }) => per ?? '-',
  decimals: ({ decimals }) => String(decimals),
  region: ({ region }) => region ?? '-',
  scope: ({ scope }) => scope ?? '-',
};

const folder = join(import.meta.dirname, '..', 'corpus', 'facts');

describe.each(readdirSync(folder))('%s', (file) => {
  let asOf: string | null = null;
  const lines = readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('@as-of ')) asOf = line.slice(7).trim();
      return line === '' || line.startsWith('#') || line.startsWith('@') ? [] : [{ line, asOf }];
    });

  test.each(lines)('$line', ({ line, asOf: day }) => {
    const { text, marks } = parseLine(line.replaceAll('¶', '\n'));
    const { findings } = extract({ text, asOf: day });
    const at = (start: number): string => findings.find((finding) => finding.start === start)?.text ?? '?';
    const read = marks.map(({ start, text: words, fields }) => {
      const finding = findings.find(
        (each) => each.kind === 'statistic' && each.start < start + words.length && each.end > start,
      );
      return Object.fromEntries(
        Object.keys(fields).map((field) => [
          field,
          finding ? (written[field]?.(finding, at) ?? '?') : 'not read',
        ]),
      );
    });
    expect(read).toEqual(marks.map(({ fields }) => fields));
  });
});
