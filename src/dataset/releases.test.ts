/** Releases of five fields over four years each, with the series that a careful analyst joins across them. */

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extract } from '../extract/index.ts';
import { articleFrom } from './article.ts';
import { proposeLedger } from './propose.ts';
import type { Observation } from './schema.ts';

const folder = new URL('releases/', import.meta.url);

/** Parts behind `=== name` lines: texts by their years, `series` and what stays `apart`. */
function partsOf(file: string): ReadonlyMap<string, string> {
  const parts = readFileSync(new URL(file, folder), 'utf8').split(/^=== (.+)\n/m);
  return new Map(parts.flatMap((name, at) => (at % 2 === 1 ? [[name, parts[at + 1] ?? ''] as const] : [])));
}

test.each(readdirSync(folder))('%s: every series is proposed, and nothing else joined', (file) => {
  const parts = partsOf(file);
  const years = [...parts.keys()].filter((name) => /^\d{4}$/.test(name));
  const { rows } = proposeLedger(
    years.map((year) => {
      const text = parts.get(year) as string;
      const article = articleFrom(year, text);
      return { article, text, extraction: extract({ text, asOf: article.as_of }) };
    }),
    'fields',
  );
  const all = [...rows.values()].flat();
  /** 较大火灾[2起] is the number behind these words. */
  const rowOf = (year: string, words: string): Observation | undefined => {
    const [, before = '', quote = words] = /^(.*)\[(.+)\]$/.exec(words) ?? [];
    const start =
      (parts.get(year)?.search(before ? `${before}[^，。；]{0,3}${quote}` : quote) ?? -1) + before.length;
    return all.find(
      (row) =>
        row.source_id === year && (row.start ?? 0) <= start + (before ? 3 : 0) && (row.end ?? 0) > start,
    );
  };
  const lines = (name: string): readonly string[] => (parts.get(name) ?? '').trim().split('\n');
  const joined = (points: readonly (Observation | undefined)[]): boolean =>
    points.every((row) => row && row.metric_id === points[0]?.metric_id);
  const broken = lines('series').filter((line) => {
    const [, quotes = ''] = line.split(': ');
    const points = quotes
      .split(' | ')
      .flatMap((words, at) => (words === '-' ? [] : [rowOf(years[at] ?? '', words)]));
    return !joined(points);
  });
  const wrong = lines('apart').filter((line) => {
    const [one = '', a = '', other = '', b = ''] = line.split(' ');
    const points = [rowOf(one, a), rowOf(other, b)];
    return joined(points) && points.every((row) => row?.comparability === 'same');
  });
  expect({ broken, wrong }).toEqual({ broken: [], wrong: [] });
});
