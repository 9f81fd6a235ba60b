import { expect, test } from 'vitest';
import { decisionOn } from '../../dataset/decision-log.ts';
import { packRuns } from '../../documents/document.ts';
import {
  chosenText,
  emptyText,
  growText,
  placeOfLog,
  putAside,
  putText,
  takeLog,
  toOpenText,
} from './open-texts.ts';

const text = '全市办证120万张，比上年增长12%。';
const on = (quote: string, act: 'accept' | 'reject', by: string) =>
  decisionOn(text, { start: text.indexOf(quote), end: text.indexOf(quote) + quote.length }, act, {
    by,
    at: '',
  });
const openText = { ...emptyText, name: 'b.pdf', prose: { text, asOf: '' } };
const own = [on('120万张', 'accept', '甲'), on('12%', 'accept', '甲')];
const other = { name: '乙.decisions.csv', log: [on('120万张', 'accept', '乙'), on('12%', 'reject', '乙')] };

test('a file of decisions is one’s own where there is none yet, and another’s beside it', () => {
  const first = takeLog(openText, 'b.decisions.csv', own);
  expect([first.log, first.others]).toEqual([own, []]);
  const both = takeLog(first, other.name, other.log);
  expect([both.log, both.others]).toEqual([own, [other]]);
  expect(takeLog(both, other.name, []).others).toEqual([{ ...other, log: [] }]);
});

test('a file finds its text by name, else goes to the one in work', () => {
  const shelf = { texts: [{ ...openText, name: 'a.docx' }, openText], at: 0 };
  expect(placeOfLog(shelf, 'b.decisions.csv')).toBe(1);
  expect(placeOfLog(shelf, 'c.decisions.csv')).toBe(0);
});

test('what is disputed is put aside', () => {
  const both = takeLog(takeLog(openText, 'own', own), other.name, other.log);
  const place = text.indexOf('12%');
  const kept = putAside(both, other, place);
  expect([kept.log, kept.others[0]?.log]).toEqual([own, [other.log[0]]]);
});

test('a file grows by its pages, and what was decided or dated meanwhile stays', () => {
  const page = { width: 595, height: 842 };
  const read = (text: string, count: number) =>
    toOpenText('b.pdf', new File([], 'b.pdf'), {
      ...{ text, title: null, published: null, url: null, runs: packRuns([]) },
      pages: Array.from({ length: count }, () => page),
    });
  const first = putText({ texts: [openText, { ...openText, name: 'a.pdf' }], at: 0 }, read(text, 2));
  expect(first.texts.map(({ name }) => name)).toEqual(['a.pdf', 'b.pdf']);
  const decided = { ...first, texts: first.texts.map((each) => ({ ...each, log: own })) };
  const whole = `${text}\n2024年3月1日`;
  expect(chosenText(growText(decided, read(whole, 9)))).toMatchObject({
    ...{ name: 'b.pdf', log: own, prose: { text: whole, asOf: '2024-03-01' } },
    source: { document: { pages: { length: 9 } } },
  });
  const dated = {
    ...first,
    texts: first.texts.map((each) => ({ ...each, prose: { ...each.prose, asOf: '2022' } })),
  };
  expect(chosenText(growText(dated, read(whole, 9))).prose).toEqual({ text: whole, asOf: '2022' });
  const closed = { texts: [openText], at: 0 };
  expect(growText({ ...closed, texts: [{ ...openText, name: 'c.pdf' }] }, read(whole, 9)).texts).toHaveLength(
    1,
  );
});
