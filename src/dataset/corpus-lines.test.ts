import { expect, test } from 'vitest';
import { extract } from '../extract/index.ts';
import { articleFrom } from './article.ts';
import { toCorpusLines } from './corpus-lines.ts';
import { correctionsOf, type Decision, decisionOn } from './decision-log.ts';
import { toMatcher } from './match.ts';
import { replay } from './replay.ts';
import { toRows } from './tidy.ts';

const text = '通报\n全市办证120万余张，增长三成。设窗口300多个，平均等候3至5分钟。宣传口号“四十二”传开。';
const article = { ...articleFrom('text', text), sha256: '' };
const rows = toRows(article, text, extract({ text }), toMatcher([]));
const me = { by: '', at: '' };
const row = (quote: string) => {
  const one = rows.observations.find((each) => each.quote === quote);
  if (!one) throw new Error(`no number: ${quote}`);
  return one;
};
const lines = (log: readonly Decision[]) => toCorpusLines(text, '2023', replay('text', text, rows, log, []));

test('a sentence that was put right leaves with all its marks, what is rejected without one', () => {
  const { start, end } = row('三成');
  const windows = correctionsOf(text, row('300多个'), { unit: '处', label: '窗口' }, me);
  expect(lines([decisionOn(text, { start: start ?? 0, end: end ?? 0 }, 'reject', me), ...windows])).toBe(
    '@as-of 2023\n全市办证⟦120万余张|1200000|more_than|张⟧，增长三成。\n设窗口⟦300多个|300|more_than|处⟧，平均等候⟦3至5分钟|3~5|range|分钟⟧。\n',
  );
});

test('a number that was missed is marked; what a mark does not say teaches nothing', () => {
  const at = text.indexOf('四十二');
  expect(lines([decisionOn(text, { start: at, end: at + 3 }, 'add', me)])).toBe(
    '@as-of 2023\n宣传口号“⟦四十二|42|exact|-⟧”传开。\n',
  );
  expect(lines(correctionsOf(text, row('300多个'), { label: '窗口' }, me))).toBe('');
});
