import { expect, test } from 'vitest';
import {
  answerProblems,
  answersOf,
  hasAnswer,
  type NewAnswer,
  readAnswer,
  removeAnswer,
  renameAnswer,
  withAnswer,
} from './answers.ts';
import { textOf } from './ledger-files.ts';

const answer: NewAnswer = {
  ...{
    name_zh: '各作物产量',
    name_en: 'Output by crop',
    sql: 'select crop, tons from crops',
    day: '2024-03-05',
  },
  ...{ own: true, asked_zh: '秋收', asked_en: 'Harvest', chart: { mark: 'bar', x: 'tons', y: 'crop' } },
  columns: [
    { name: 'crop', kind: 'text', integer: false },
    { name: 'tons', kind: 'number', integer: false },
  ],
  cells: [
    ['水稻, 早', 12.5],
    ['小麦', null],
  ],
};
const files = withAnswer({ 'ledger.json': '{}' }, answer);

test('an answer is a line of figures.json behind the figures that follow from the rows, and a table', () => {
  expect(JSON.parse(textOf(files, 'figures.json') ?? '')[0]).toBe('by-rule');
  const [entry] = answersOf(files);
  expect(entry).toMatchObject({ kind: 'query', id: 'query-a', rows: 2, sql: answer.sql });
  expect(textOf(files, 'figures/query-a.csv')).toBe('crop,tons\r\n"水稻, 早",12.5\r\n小麦,\r\n');
  expect(entry && readAnswer(files, entry)).toEqual({
    cells: [
      ['水稻, 早', '12.5'],
      ['小麦', null],
    ],
    problems: [],
  });
  expect(answerProblems(files)).toEqual([]);
});

test('answers are told apart, renamed and removed; a title is had once', () => {
  const two = withAnswer(files, { ...answer, name_zh: '另一张', name_en: 'Another' });
  expect(answersOf(two).map(({ id }) => id)).toEqual(['query-a', 'query-b']);
  expect(hasAnswer(two, { name_zh: '别的', name_en: 'Another' })).toBe(true);
  expect(hasAnswer(two, { name_zh: '别的', name_en: 'Else' })).toBe(false);
  const renamed = renameAnswer(two, 'query-b', { name_zh: '新名' });
  expect(answersOf(renamed).map(({ name_zh }) => name_zh)).toEqual(['各作物产量', '新名']);
  const again = withAnswer(removeAnswer(renamed, 'query-a'), answer);
  expect(answersOf(again).map(({ id }) => id)).toEqual(['query-b', 'query-a']);
  expect(removeAnswer(files, 'query-a')).toEqual({ 'ledger.json': '{}' });
});

test('a ledger’s own list of figures stays as it is', () => {
  const listed = withAnswer({ 'figures.json': '["all"]' }, answer);
  const [first, second] = JSON.parse(textOf(listed, 'figures.json') ?? '');
  expect([first, second.id]).toEqual(['all', 'query-a']);
  expect(JSON.parse(textOf(removeAnswer(listed, 'query-a'), 'figures.json') ?? '')).toEqual(['all']);
});

const csv = 'figures/query-a.csv';
test.each([
  ['the table is gone', { [csv]: undefined }, /缺少文件：figures\/query-a\.csv/],
  ['a column is gone', { [csv]: 'crop\r\n水稻\r\n小麦\r\n' }, /缺少列：figures\/query-a\.csv里没有tons/],
  [
    'rows are gone',
    { [csv]: 'crop,tons\r\n水稻,1\r\n' },
    /行数不符：figures\/query-a\.csv有1行，加入时有2行/,
  ],
  [
    'a number is none',
    { [csv]: 'crop,tons\r\n水稻,十二\r\n小麦,1\r\n' },
    /不是数：figures\/query-a\.csv第2行的tons是“十二”/,
  ],
  [
    'a row is too long',
    { [csv]: 'crop,tons\r\n水稻,1,2,3\r\n小麦,1\r\n' },
    /表格读不出：figures\/query-a\.csv/,
  ],
  ['it is no text', { [csv]: new Uint8Array([0xff, 0xfe, 0x00]) }, /表格读不出：figures\/query-a\.csv/],
  ['a table is of no figure', { 'figures/other.csv': 'a\r\n1\r\n' }, /多余的文件：figures\/other\.csv/],
])('where %s, the problem names the file and the way out', (_, change, words) => {
  const damaged = Object.fromEntries(
    Object.entries({ ...files, ...change }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
  const [problem, ...more] = answerProblems(damaged);
  expect(problem?.zh).toMatch(words);
  expect(problem?.zh).toMatch(/；请/);
  expect(problem?.en).toMatch(/; (add it again|delete it)/);
  expect(more).toEqual([]);
});

test('an entry that a person wrote by hand is told what it lacks, all at once', () => {
  const hand = { ...files, 'figures.json': '[{"kind":"query","id":"Q 1"}]' };
  const said = answerProblems(hand).map(({ en }) => en.split(/[:,;]/)[0]);
  expect(said).toEqual([
    'wrong id in figures.json',
    'no columns in figures.json',
    'no title in figures.json',
    'no day in figures.json',
    'no SQL in figures.json',
    'wrong number of rows in figures.json',
    'stray file',
  ]);
});
