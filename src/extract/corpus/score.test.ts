/** Compares what the extractor reads with sentences whose statistics are marked ⟦text|value|bound|unit⟧. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extract } from '../index.ts';

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** A plain number, or low~high of a range. */
  readonly value: string;
  readonly bound: string;
  readonly unit: string | null;
}

interface Sentence {
  readonly text: string;
  readonly asOf: string | null;
  readonly marks: readonly Marked[];
}

interface Score {
  readonly sentences: number;
  readonly marked: number;
  readonly found: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Shares of the rightly read numbers whose unit and bound are right too. */
  readonly unit: number;
  readonly bound: number;
  readonly misses: readonly string[];
}

/** One sentence a line; `# …` is a comment, `@as-of 2020-05` dates the lines after it. Throws on a broken mark. */
function parseCorpus(source: string): Sentence[] {
  let asOf: string | null = null;
  const sentences: Sentence[] = [];
  for (const line of source.split(/\r?\n/)) {
    if (line.startsWith('@as-of ')) asOf = line.slice(7).trim();
    else if (line.trim() !== '' && !line.startsWith('#')) sentences.push(parseSentence(line, asOf));
  }
  return sentences;
}

function parseSentence(line: string, asOf: string | null): Sentence {
  const marks: Marked[] = [];
  let text = '';
  let from = 0;
  for (const match of line.matchAll(/⟦([^|⟧]*)\|([^|⟧]*)\|([^|⟧]*)\|([^|⟧]*)⟧/g)) {
    const [whole, words = '', value = '', bound = '', unit = ''] = match;
    text += line.slice(from, match.index);
    marks.push({
      start: text.length,
      end: text.length + words.length,
      text: words,
      value,
      bound,
      unit: unit === '-' ? null : unit,
    });
    text += words;
    from = match.index + whole.length;
  }
  text += line.slice(from);
  if (/[⟦⟧]/.test(text)) throw new Error(`broken mark: ${line}; write ⟦text|value|bound|unit⟧`);
  return { text, asOf, marks };
}

/** A number is right when its span and its value are; unit and bound are judged among those. */
function score(sentences: readonly Sentence[]): Score {
  let marked = 0;
  let found = 0;
  let right = 0;
  let units = 0;
  let bounds = 0;
  const misses: string[] = [];
  for (const { text, asOf, marks } of sentences) {
    const read = extract({ text, asOf }).findings.filter(({ kind }) => kind === 'statistic');
    const open = new Set(read);
    marked += marks.length;
    found += read.length;
    for (const mark of marks) {
      const match = read.find(
        (finding) =>
          open.has(finding) &&
          finding.start === mark.start &&
          finding.end === mark.end &&
          sameValue(mark.value, finding),
      );
      if (!match) {
        misses.push(`missed ${mark.text}|${mark.value}|${mark.bound}|${mark.unit ?? '-'}  in ${text}`);
        continue;
      }
      open.delete(match);
      right += 1;
      if (match.unit === mark.unit) units += 1;
      else misses.push(`unit ${match.unit ?? '-'} for ${mark.text}|${mark.unit ?? '-'}  in ${text}`);
      if (match.bound === mark.bound) bounds += 1;
      else misses.push(`bound ${match.bound} for ${mark.text}|${mark.bound}  in ${text}`);
    }
    for (const { text: words, value, low, high, bound, unit } of open) {
      misses.push(`invented ${words}|${value ?? `${low}~${high}`}|${bound}|${unit ?? '-'}  in ${text}`);
    }
  }
  const precision = found === 0 ? 1 : right / found;
  const recall = marked === 0 ? 1 : right / marked;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return {
    sentences: sentences.length,
    marked,
    found,
    right,
    precision,
    recall,
    f1,
    unit: right ? units / right : 1,
    bound: right ? bounds / right : 1,
    misses,
  };
}

function sameValue(
  written: string,
  { value, low, high }: { value: number | null; low: number | null; high: number | null },
): boolean {
  const [first = '', second] = written.split('~');
  if (second === undefined) return value !== null && near(value, Number(first));
  return low !== null && high !== null && near(low, Number(first)) && near(high, Number(second));
}

const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

const read = (folder: string): ReadonlyArray<readonly [string, string]> => {
  const path = join(import.meta.dirname, folder);
  if (!existsSync(path)) return [];
  const files = readdirSync(path).filter((file) => file.endsWith('.txt'));
  return files.map((file) => [file, readFileSync(join(path, file), 'utf8')] as const);
};

const rules = read('rules');
const genres = read('genres');
const heldOut = read('held-out');

describe('the rules, each with its near misses', () => {
  test.each(rules)('%s', (_, source) => {
    expect(score(parseCorpus(source)).misses).toEqual([]);
  });
});

describe('the corpus the rules were written from', () => {
  test.each(genres)('%s: spans, values, units and bounds', (_, source) => {
    const result = score(parseCorpus(source));
    expect(result.misses).toEqual([]);
  });

  test('is wide: at least 300 sentences, and sentences without any statistic among them', () => {
    const sentences = genres.flatMap(([, source]) => parseCorpus(source));
    expect(sentences.length).toBeGreaterThanOrEqual(300);
    expect(sentences.filter(({ marks }) => marks.length === 0).length).toBeGreaterThanOrEqual(20);
  });
});

describe.runIf(heldOut.length > 0)('the part the rules were not written from', () => {
  test('is read with the promised precision, recall, units and bounds', () => {
    const result = score(heldOut.flatMap(([, source]) => parseCorpus(source)));
    console.info(
      `held out: ${result.sentences} sentences, ${result.marked} statistics, precision ${result.precision.toFixed(4)}, ` +
        `recall ${result.recall.toFixed(4)}, F1 ${result.f1.toFixed(4)}, unit ${result.unit.toFixed(4)}, bound ${result.bound.toFixed(4)}`,
    );
    expect(result.f1).toBeGreaterThanOrEqual(0.97);
    expect(result.precision).toBeGreaterThanOrEqual(0.97);
    expect(result.unit).toBeGreaterThanOrEqual(0.95);
    expect(result.bound).toBeGreaterThanOrEqual(0.95);
  });
});

describe('the score itself', () => {
  test('a missed, an invented and a misread number lower it', () => {
    const missed = score(parseCorpus('全省⟦一带|1|exact|带⟧一路。'));
    expect([missed.recall, missed.precision]).toEqual([0, 1]);
    const invented = score(parseCorpus('全省新增120人。'));
    expect(invented.precision).toBe(0);
    const misread = score(parseCorpus('全省新增⟦120人|130|exact|人⟧。'));
    expect(misread.f1).toBe(0);
  });

  test('unit and bound are judged on their own', () => {
    const result = score(parseCorpus('新增⟦逾120人|120|at_least|名⟧。'));
    expect([result.f1, result.unit, result.bound]).toEqual([1, 0, 0]);
  });

  test('a broken mark is an error that shows the line', () => {
    expect(() => parseCorpus('新增⟦120人|120⟧。')).toThrow('broken mark: 新增⟦120人|120⟧。');
  });
});
