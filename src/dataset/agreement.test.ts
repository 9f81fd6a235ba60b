import { expect, test } from 'vitest';
import { alphaOf, mergeLogs, rowsOn } from './agreement.ts';
import { type Decision, decisionOn } from './decision-log.ts';

const units = (...people: readonly string[]): string[][] =>
  [...(people[0] ?? '')].map((_, at) =>
    people.map((values) => values[at] ?? '.').filter((value) => value !== '.'),
  );

// The examples of K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011, sections A to C.
test.each([
  ['two people, two values', units('0100000010', '1110010000'), 0.095],
  ['two people, five values', units('aabbdcccedda', 'babbbccceddd'), 0.692],
  ['four people, some silent', units('123321412...', '1233224125.3', '.3332342251.', '12332441251.'), 0.743],
])('alpha of %s', (_, given, alpha) => {
  expect(alphaOf(given)).toBeCloseTo(alpha, 3);
});

test('alpha is 1 of full agreement, below 0 of contradiction, and nothing where nothing varies', () => {
  expect(alphaOf(units('abab', 'abab'))).toBe(1);
  expect(alphaOf(units('abab', 'baba'))).toBeLessThan(0);
  expect(alphaOf(units('aaaa', 'aaaa'))).toBeNull();
  expect(alphaOf([])).toBeNull();
});

const text = '全市办证120万张，比上年增长12%；设窗口300个，自助区18处。';
const spanOf = (quote: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });
const by = (name: string) => ({ by: name, at: '2024-05-01T08:00:00Z' });
const put = (quote: string, to: string, name: string): Decision => ({
  ...decisionOn(text, spanOf(quote), 'accept', by(name)),
  ...{ act: 'correct', field: 'unit', from: '', to },
});

test('two logs merge: agreed, disputed side by side, and what one alone decided', () => {
  const own = [
    decisionOn(text, spanOf('120万张'), 'accept', by('甲')),
    decisionOn(text, spanOf('12%'), 'accept', by('甲')),
    put('300个', '处', '甲'),
  ];
  const other = [
    decisionOn(text, spanOf('120万张'), 'accept', by('乙')),
    decisionOn(text, spanOf('12%'), 'reject', by('乙'), '重复'),
    put('300个', '家', '乙'),
    decisionOn(text, spanOf('18处'), 'accept', by('乙')),
  ];
  const { both, agreed, alpha, disputes, more } = mergeLogs(text, own, other);
  expect([both, agreed]).toEqual([3, 1]);
  expect(alpha).toBeCloseTo(1 - 4 / 4.8, 6);
  expect(disputes.map(({ own, other }) => `${own.anchor.quote} ${own.by} ${other.by}`)).toEqual([
    '12% 甲 乙',
    '300个 甲 乙',
  ]);
  expect(more.map(({ quote }) => quote)).toEqual(['18处']);
  expect(rowsOn(text, other, text.indexOf('12%'))).toEqual([other[1]]);
  const settled = [...own, ...rowsOn(text, other, text.indexOf('12%'))];
  expect(mergeLogs(text, settled, other).disputes).toHaveLength(1);
});

test('the other’s log may be of an older text', () => {
  const older = text.replace('全市', '市');
  const log = [decisionOn(older, { start: 11, end: 14 }, 'accept', by('乙'))];
  expect(log[0]?.quote).toBe(older.slice(11, 14));
  const [row] = mergeLogs(text, [], log).more;
  expect(row).toMatchObject({ quote: log[0]?.quote, start: 12, by: '乙' });
  expect(row && text.slice(row.start, row.end)).toBe(row?.quote);
});
