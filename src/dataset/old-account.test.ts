import { expect, test } from 'vitest';
import { extract } from '../extract/index.ts';
import { alignFacts } from './align.ts';
import { articleFrom } from './article.ts';
import { proposeLedger } from './propose.ts';
import { factsOf } from './text-facts.ts';

const texts = [
  '2021年青禾省渔业公报\n渔船事故64起，沉没9艘。',
  '2022年青禾省渔业公报\n渔船事故58起，沉没8艘。',
  '2023年青禾省渔业公报\n今年起统计范围扩大到养殖用船。按新口径，渔船类事故97起；按原口径（只计捕捞渔船），为55起。沉没8艘。',
  '2024年青禾省渔业公报\n渔船事故93起，沉没7艘。',
];
const given = texts.map((text, at) => {
  const article = articleFrom(`${2021 + at}`, text);
  return { article, text, extraction: extract({ text, asOf: article.as_of }) };
});

test('what a text counts in two ways goes on by the old one, and from there on by the new one', () => {
  const { series } = alignFacts(given.flatMap(factsOf));
  const lines = series.map((own) => own.map(({ finding }) => finding.text).join(' '));
  expect(lines).toContain('64起 58起 55起');
  expect(lines).toContain('97起 93起');
});

test('the number by the old account is no break', () => {
  const { rows } = proposeLedger(given.slice(0, 3), 'fishing');
  const own = [...rows.values()].flat().find(({ quote }) => quote === '55起');
  expect(own?.difference_zh ?? '').not.toMatch(/口径有变/);
});
