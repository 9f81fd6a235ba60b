import { expect, test } from 'vitest';
import { givenText, parseDate, readLines } from './given-text.ts';

const plain = { asOf: null, undated: null };

function read(...lines: (string | Uint8Array)[]) {
  const bytes = Buffer.concat(lines.map((line) => Buffer.concat([Buffer.from(line), Buffer.from('\r\n')])));
  return [...readLines('a', { bytes, line: 5, tooLong: [] }, plain)];
}

test.each([
  ['2020-05-31', '2020-05-31'],
  ['2020-5-3T08:00:00Z', '2020-05-03'],
  ['2020/05/31 08:00', '2020-05-31'],
  ['20200531', '2020-05-31'],
  ['2020年5月31日', '2020-05-31'],
  ['2020年5月', '2020-05'],
  ['2020', '2020'],
  ['2020-13', null],
  ['2020-02-30', null],
  ['last May', null],
  ['', null],
])('the date %s of a record is %s', (words, day) => {
  expect(parseDate(words)).toBe(day);
});

test('a record gives id, title, date and source; what it leaves out comes from the text', () => {
  const record = {
    id: 7,
    text: '通报\n2021年3月4日\n共有36家。',
    title: '题',
    source: '部委',
    date: '2020-05-31',
  };
  const [given, bare] = read(JSON.stringify(record), JSON.stringify({ text: record.text }));
  expect(given).toMatchObject({
    line: 5,
    text: { id: '7', asOf: '2020-05-31', title: '题', source: '部委', stated: { published: '2020-05-31' } },
  });
  expect(bare).toMatchObject({
    line: 6,
    text: { id: 'a-6', asOf: '2021-03-04', title: '通报', source: null },
  });
});

test('what is no record is said with its line, and the next is read', () => {
  const bom = '\uFEFF{"id":"x","text":"共有36家。"}';
  const found = read(
    bom,
    'no',
    '[1]',
    '{"id":1}',
    '{"text":3}',
    '{"text":" "}',
    '',
    Uint8Array.of(0x7b, 0xff),
  );
  expect(
    found.map((one) => [one.line, 'problem' in one ? one.problem.replace(/\(.*\)/, '') : 'text']),
  ).toEqual([
    [5, 'text'],
    [6, 'no JSON ; write {"id": …, "text": …} on one line'],
    [7, 'no text; write {"id": …, "text": …} on one line'],
    [8, 'no text; write {"id": …, "text": …} on one line'],
    [9, 'text is no string; write {"id": …, "text": …} on one line'],
    [10, 'text is blank; write {"id": …, "text": …} on one line'],
    [12, 'no UTF-8; save the file as UTF-8'],
  ]);
});

test('a record whose date is none is read without it, which is said', () => {
  const [one] = read('{"id":"x","text":"共有36家。","date":"31.5.20"}');
  expect(one).toMatchObject({
    text: { id: 'x', asOf: null },
    doubt: 'wrong date: 31.5.20; write 2020, 2020-05 or 2020-05-31',
  });
});

test('a date is the record’s, then --as-of, the ledger’s, the printed one, the stated one, --undated', () => {
  const dated = '通报\n2021年3月4日\n共有36家。';
  const stated = { published: '2018-01-01', url: null };
  const of = (text: string, beside: object, dating: object) =>
    givenText(text, { id: 'x', ...beside }, { ...plain, ...dating }).asOf;
  const all = { asOf: '2019', undated: '2015' };
  expect(of(dated, { date: '2020', ledgerDate: '2017', stated }, all)).toBe('2020');
  expect(of(dated, { ledgerDate: '2017', stated }, all)).toBe('2019');
  expect(of(dated, { ledgerDate: '2017', stated }, { undated: '2015' })).toBe('2017');
  // A text printed before the date that is given for all of them speaks from its own day.
  expect(of(dated, { stated }, { asOf: '2024' })).toBe('2021-03-04');
  expect(of(dated, { stated }, { undated: '2015' })).toBe('2021-03-04');
  expect(of('共有36家。', { stated }, { undated: '2015' })).toBe('2018-01-01');
  expect(of('共有36家。', {}, { undated: '2015' })).toBe('2015');
  expect(of('共有36家。', {}, {})).toBeNull();
});
