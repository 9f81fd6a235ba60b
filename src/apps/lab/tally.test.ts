import { expect, test } from 'vitest';
import { decisionOn } from '../../dataset/decision-log.ts';
import { standingOf } from './number-words.ts';
import { decide, type Outcome, readArticle } from './read-article.ts';
import { tallyOf } from './tally.ts';

const text = '通报\n办理证件120万张，同比增长三成。\n新增80个窗口，受理7万件。';
const reading = readArticle({ text, asOf: '2023' }, []);
const on = (quote: string, act: 'accept' | 'reject' | 'reopen' | 'add') => {
  const start = text.indexOf(quote);
  return decisionOn(text, { start, end: start + quote.length }, act, { by: '', at: '' });
};
/** One by one. */
const counted = ({ decided }: Outcome) => {
  const standings: Record<string, number> = {};
  for (const one of decided) standings[standingOf(one)] = (standings[standingOf(one)] ?? 0) + 1;
  return standings;
};

test.each([
  ['nothing is decided', []],
  ['some are', [on('120万张', 'accept'), on('80个', 'reject')]],
  ['one is taken back', [on('120万张', 'accept'), on('80个', 'reject'), on('80个', 'reopen')]],
  ['one is marked by hand in place of another', [on('20万张', 'add'), on('7万件', 'accept')]],
])('standings add up to the numbers when %s', (_, log) => {
  const outcome = decide(reading, log, []);
  const { standings, kinds } = tallyOf(outcome);
  expect(Object.fromEntries([...standings].filter(([, count]) => count !== 0))).toEqual(counted(outcome));
  expect(kinds.reduce((sum, [, count]) => sum + count, 0)).toBe(outcome.numerals.length);
});
