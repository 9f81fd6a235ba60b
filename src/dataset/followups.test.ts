import { expect, test } from 'vitest';
import { readFollowups } from './followups.ts';

const row = {
  metric_id: 'app_users',
  domain: 'traffic',
  label_zh: '用户',
  label_en: 'Users',
  value: '220000000',
  bound: 'more_than',
  unit_zh: '个',
  unit_en: 'users',
  period_start: null,
  period_end: '2019-04',
  comparability: 'same',
  source_quality: 'original',
  publisher: '人民网',
  region: 'CN',
  repost_of: null,
  title: null,
  title_known: 'no',
  published: '2019-04-20',
  url: 'https://www.people.com.cn/a?utm_source=rss',
  phrase: '超过2.2亿',
};

test('a month becomes its full days, an empty start stays empty, the bound keeps its open end', () => {
  const { observations, sources } = readFollowups([row]);
  expect(observations[0]).toMatchObject({
    value: 220_000_000,
    low: 220_000_000,
    high: null,
    period_start: null,
    period_end: '2019-04-30',
    period_precision: 'month',
    unit: '个',
    quote: '超过2.2亿',
    method: 'curated',
  });
  expect(sources[0]).toMatchObject({ title: null, url: 'https://www.people.com.cn/a', quality: 'original' });
});

test('a row of similar scope says what its source counts', () => {
  const near = { ...row, comparability: 'near', label_zh: '用户（安卓）', label_en: 'Users (Android)' };
  expect(readFollowups([near, row]).observations).toMatchObject([
    { difference_zh: '用户（安卓）', difference_en: 'Users (Android)' },
    { difference_zh: null, difference_en: null },
  ]);
});

test.each([
  ['xdsjpt.com', '新华社', '新华社'],
  ['新华社 / 吉林日报', null, '新华社 / 吉林日报'],
])('a repost on %s names its publisher and neither its host nor its link', (publisher, repost_of, named) => {
  const url = 'http://xdsjpt.com/world/1.htm';
  const [source] = readFollowups([{ ...row, source_quality: 'repost', publisher, repost_of, url }]).sources;
  expect(source).toMatchObject({ publisher: named, url: null, quality: 'repost' });
  expect(source?.source_id).toMatch(/^repost-[0-9a-f]{6}$/);
});

test('a page that contradicts itself is a problem', () => {
  const bad = [
    { ...row, title: '用户超过2.2亿' },
    { ...row, title_known: 'printed' },
    { ...row, repost_of: '新华社' },
  ];
  expect(readFollowups(bad).problems.map(({ en }) => en)).toEqual([
    'contradictory title_known in followups.csv line 2: no, beside a title; write printed or from_url',
    'missing title in followups.csv line 3: title_known is printed; write no',
    'contradictory repost_of in followups.csv line 4: 新华社; write repost as source_quality',
  ]);
});

test('a date that the page does not print leaves the row in doubt, with its basis', () => {
  const basis = { url: row.url, period_end: '2019-04', basis_zh: '推定', basis_en: 'the page is undated' };
  expect(readFollowups([row], [basis]).observations[0]).toMatchObject({
    review: 'disputed',
    rule: 'date inferred: the page is undated',
  });
  expect(readFollowups([row]).observations[0]?.review).toBe('checked');
  expect(readFollowups([row], [{ ...basis, url: 'x' }]).problems[0]?.en).toContain('unknown page');
});

test('every unreadable row is named at once, with its line', () => {
  const bad = [
    { ...row, value: 'many' },
    { ...row, period_end: '2019-13' },
  ];
  expect(readFollowups(bad).problems).toEqual([
    {
      zh: '读不了：followups.csv第2行的value是“many”；请写成220000000这样',
      en: 'unreadable value in followups.csv line 2: many; write it as 220000000',
    },
    {
      zh: '读不了：followups.csv第3行的period_end是“2019-13”；请写成2020-05-31这样',
      en: 'unreadable period_end in followups.csv line 3: 2019-13; write 2020-05-31',
    },
  ]);
});

test('a row keeps its name when its value, words or unit are corrected, and has another on another page or day', () => {
  const nameOf = (changed: object) => readFollowups([{ ...row, ...changed }]).observations[0]?.observation_id;
  const name = nameOf({});
  expect(name).toMatch(/^app_users-2019-04-[0-9a-f]{6}$/);
  expect(nameOf({ value: '290000000', bound: 'exact', phrase: '2.9亿', unit_zh: '人' })).toBe(name);
  for (const changed of [
    { url: 'https://www.people.com.cn/b' },
    { period_end: '2019-05' },
    { period_start: '2019-01' },
    { region: 'CN-11' },
    { metric_id: 'id_cards' },
  ])
    expect(nameOf(changed)).not.toBe(name);
});

test('two rows of one metric, day and page have names of their own', () => {
  const { observations } = readFollowups([row, { ...row, value: '290000000' }]);
  expect(observations[1]?.observation_id).toBe(`${observations[0]?.observation_id}-2`);
});
