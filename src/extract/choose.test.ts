/** The precedence of the rules: which of several readings of one numeral is right. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { choose, precedence } from './choose.ts';
import { Place } from './place.ts';
import { scan } from './scan.ts';

/** The numerals of a text, each looked at by itself. */
const placesOf = (text: string): Place[] => {
  const tokens = scan(text);
  return tokens.flatMap((token, index) =>
    token.type === 'numeral'
      ? [new Place(token.numeral, { text, tokens, index, floor: 0, previous: null })]
      : [],
  );
};

/** What the first numeral is read as, and what it would be read as if that rule were silent. */
test.each([
  ['上半年', 'half of a year', 'time that places an event'],
  ['《2020年5月纪要》', 'number in a title', 'month'],
  ['附件2023年度', 'number of a document', 'year'],
  ['CPI5月份', 'month', 'code of letters and figures'],
  ['2019年以来', 'year', 'time up to now'],
  ['www.mps.gov.cn/2020', 'number in a web address', 'number without a unit'],
  ['010-12345678', 'telephone number or hotline', 'number of a document'],
  ['A12号线', 'code of letters and figures', 'number of a document'],
  ['第3期', 'number of a document', 'ordinal'],
  ['“三项制度”', 'quoted name with a number', 'number with a unit'],
  ['三年来', 'time up to now', 'number with a unit'],
  ['5万吨级航道', 'class of size', 'number with a unit'],
  ['千亿斤粮食产能提升行动', 'size in the name of an undertaking', 'number with a unit'],
  ['一项工程', 'one as an article', 'number with a unit'],
  ['3比1战胜客队', 'score of a match', 'ratio'],
  ['二比一通过', 'ratio', 'numeral in a name'],
  ['每10万人', 'base of a rate or an index', 'number with a unit'],
] as const)('%s is a %s before it is a %s', (text, first, second) => {
  const [at] = placesOf(text) as [Place];
  expect(choose(at).rule).toBe(first);
  const others = precedence.flatMap((rule) => rule.read(at)?.rule ?? []).filter((name) => name !== first);
  expect(others[0]).toBe(second);
});

test('every rule has a sentence of the corpus in which it is the one that speaks', () => {
  const folders = ['rules', 'genres'].map((name) => join(import.meta.dirname, 'corpus', name));
  const lines = folders.flatMap((folder) =>
    readdirSync(folder).flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n')),
  );
  lines.push('7'.repeat(400));
  const silent = new Set(precedence);
  for (const line of lines)
    for (const at of placesOf(line.replace(/⟦([^|⟧]*)\|[^⟧]*⟧/g, '$1')))
      silent.delete(precedence.find((rule) => rule.read(at)) ?? (precedence[0] as never));
  expect([...silent].map(({ name }) => name)).toEqual([]);
});
