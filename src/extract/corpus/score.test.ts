import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCorpus, score } from './score.ts';

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
