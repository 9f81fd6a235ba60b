import { expect, test } from 'vitest';
import type { Text } from '../text/locale.ts';
import { tables as schema } from './schema.ts';
import { findProblems, type TableRow } from './validate.ts';

const source: TableRow = {
  source_id: 's',
  publisher: null,
  title: null,
  published: null,
  url: null,
  quality: 'original',
  sha256: null,
};
const columns = schema.find(({ name }) => name === 'observations')?.columns ?? [];
const observation: TableRow = {
  ...Object.fromEntries(columns.map(({ name }) => [name, null])),
  observation_id: 'o',
  value: 5,
  low: 5,
  high: 5,
  bound: 'exact',
  region: 'CN',
  source_id: 's',
  quote: '5个',
  comparability: 'same',
  method: 'curated',
  review: 'checked',
};

/** In English; the Chinese of each says as much, with the way out. */
function said(problems: readonly Text[]): string[] {
  for (const { zh } of problems)
    expect(zh).toMatch(/^[\p{Script=Han}_.a-z]*\p{Script=Han}.*：.*；.*\p{Script=Han}/u);
  return problems.map(({ en }) => en);
}

function problemsOf(...observations: TableRow[]): string[] {
  const empty = Object.fromEntries(schema.map(({ name }) => [name, [] as TableRow[]]));
  return said(findProblems({ ...empty, sources: [source], observations }));
}

test('sound tables have no problem', () => {
  expect(problemsOf(observation)).toEqual([]);
});

test('every table must be there', () => {
  expect(said(findProblems({}))).toEqual(schema.map(({ name }) => `missing table: ${name}; give it`));
});

test.each([
  [{ bound: 'around' }, 'unknown word observations.bound in o: around; one of exact'],
  [{ source_id: 'nobody' }, 'unknown sources.source_id observations.source_id in o: nobody'],
  [{ metric_id: 'none' }, 'unknown metrics.metric_id observations.metric_id in o: none'],
  [{ quote: null }, 'empty observations.quote in o; a value is required'],
  [{ value: 'five' }, 'no number in observations.value in o: five'],
  [{ start: 1.5 }, 'no integer in observations.start in o: 1.5'],
  [{ period_end: '2020-02-30' }, 'no date in observations.period_end in o: 2020-02-30'],
  [{ period_start: '2020-06-01', period_end: '2020-05-31' }, 'period o: 2020-06-01 lies after 2020-05-31'],
  [{ bound: 'more_than' }, 'bound o: more_than with value 5, low 5, high 5 does not agree'],
  [{ bound: 'range', value: null, low: 6, high: 5 }, 'ends o: 6 lies above 5'],
  [{ colour: 'red' }, 'unknown column: observations.colour'],
])('names the problem of %o', (change, sentence) => {
  expect(problemsOf({ ...observation, ...change }).join('\n')).toContain(sentence);
});

test.each(['javascript:alert(1)', ' data:text/html,x', 'ftp://example.org/', 'https://a" onclick="b'])(
  'an address of a source is one of the web, not %s',
  (url) => {
    const empty = Object.fromEntries(schema.map(({ name }) => [name, [] as TableRow[]]));
    const sources = [{ ...source, url }];
    expect(said(findProblems({ ...empty, sources }))).toEqual([
      `no address in sources.url in s: ${url}; write https://…`,
    ]);
  },
);

test('lists every problem at once, and a repeated identifier', () => {
  const problems = problemsOf(observation, { ...observation, bound: 'x', region: null });
  expect(problems).toHaveLength(3);
  expect(problems.join('\n')).toContain('repeated observations.observation_id in o: o');
});
