import { describe, expect, test, vi } from 'vitest';
import type { Finding } from '../extract/finding.ts';
import { contextOf } from '../text/clause.ts';
import { coreOf } from './core-name.ts';
import type { FactRole } from './fact-role.ts';
import { parseWords, toMatcher, toWords } from './match.ts';
import type { Metric } from './schema.ts';

const metric = (metric_id: string, words: string) => ({ metric_id, words }) as Metric;

type Counted = Partial<Pick<Finding, 'noun' | 'label'>>;

function finding(text: string, phrase: string, unit: string | null, counted: Counted): Finding {
  const start = text.indexOf(phrase);
  return {
    start,
    end: start + phrase.length,
    text: phrase,
    unit,
    noun: null,
    label: null,
    ...counted,
  } as Finding;
}

/** The metric that a phrase of a text is joined with. */
function match(
  metrics: readonly Metric[],
  text: string,
  phrase: string,
  unit: string | null,
  counted: Counted = {},
) {
  const found = finding(text, phrase, unit, counted);
  return toMatcher(metrics)(found, contextOf(text, found)).metric?.metric_id ?? null;
}

describe('the language of the recognising words', () => {
  test('clauses, groups, alternatives, forbidden words and what is counted', () => {
    expect(parseWords('居住证+发放|领取+!跨省[张|本]；居住证[人]')).toEqual([
      { all: [['居住证'], ['发放', '领取']], none: ['跨省'], counted: ['张', '本'] },
      { all: [['居住证']], none: [], counted: ['人'] },
    ]);
  });

  test.each(['[张]', '居住证[张', '!跨省'])('a clause that recognises nothing is an error: %s', (words) => {
    expect(() => parseWords(words)).toThrow('unreadable words');
  });
});

test('a name that changed its meaning is told apart by the days of the texts', () => {
  const words = ['=家庭农场:level@..2023-12-31[家]', '=家庭农场:level/year@2024-01-01..[家|户]'];
  expect(words.flatMap(parseWords).map((clause) => 'subjects' in clause && toWords(clause))).toEqual(words);
  const matcher = toMatcher([
    metric('narrow', words[0] ?? ''),
    metric('wide', '=家庭农场:level@2024-01-01..[家]'),
  ]);
  const found = finding('家庭农场12万家', '12万家', '家', {});
  const key = { subject: '家庭农场', core: '家庭农场', role: 'level', stretch: null } as const;
  const on = (day: string | null) =>
    matcher(found, contextOf(found.text, found), key, { article_id: 'text', asOf: day }).metric?.metric_id ??
    null;
  expect(['2023-12-31', '2024-01-01', null].map(on)).toEqual(['narrow', 'wide', null]);
});

test.each(['2023', '2023-02-30..', 'a..b..c'])('days that are none are an error: %s', (days) => {
  expect(() => parseWords(`=农场:level@${days}`)).toThrow('unreadable days');
});

test('the sentence ends at 。；： and the clause at a comma too', () => {
  const text = '疫情期间，出台措施15项。另有8项。';
  const at = text.indexOf('15项');
  expect(contextOf(text, { start: at, end: at + 3 })).toEqual({
    sentence: '疫情期间，出台措施15项',
    clause: '出台措施15项',
    after: '',
  });
});

const metrics = [
  metric('measures', '治安管理+措施[项|条]'),
  metric('epidemic', '疫情+治安管理+措施[项|条]'),
  metric('ports', '过境+免签[口岸]'),
  metric('users', '用户[-]'),
];

test('the words that say most decide', () => {
  expect(match(metrics, '疫情期间，出台治安管理措施15项。', '15项', '项')).toBe('epidemic');
  expect(match(metrics, '出台治安管理措施15项。', '15项', '项')).toBe('measures');
});

test('another unit, or words in another sentence, are not enough', () => {
  expect(match(metrics, '治安管理措施发放15张。', '15张', '张')).toBeNull();
  expect(match(metrics, '治安管理有新措施。另建花园15项。', '15项', '项')).toBeNull();
  expect(match(metrics, '治安管理有新措施，另建花园15项。', '15项', '项')).toBeNull();
});

test('the noun may stand in the text alone, and a bare number is asked for as such', () => {
  expect(match(metrics, '31个口岸可过境免签。', '31个', '个')).toBe('ports');
  expect(match(metrics, '用户达2.9亿。', '2.9亿', null)).toBe('users');
});

test('the numbers of one sentence have its words looked for once, and those of the next its own', () => {
  const matcher = toMatcher(metrics);
  const text = '过境免签的口岸：甲地31口岸，乙地5口岸，花园12项。治安管理措施15项，过境免签7项。';
  const matchOf = (phrase: string, unit: string) => {
    const one = finding(text, phrase, unit, {});
    const looks = vi.spyOn(String.prototype, 'includes');
    const { metric } = matcher(one, contextOf(text, one));
    const count = looks.mock.calls.length;
    looks.mockRestore();
    return [metric?.metric_id ?? null, count > 0];
  };
  expect(matchOf('31口岸', '口岸')).toEqual([null, true]);
  expect(matchOf('5口岸', '口岸')).toEqual([null, false]);
  expect(matchOf('12项', '项')).toEqual([null, false]);
  expect(matchOf('15项', '项')).toEqual(['measures', true]);
});

test('two metrics that fit equally well leave a number unassigned', () => {
  const twins = [metric('one', '过境[个]'), metric('two', '过境[个]')];
  expect(match(twins, '过境31个。', '31个', '个')).toBeNull();
});

test('个 counts what its noun says, and where no noun follows, what the words before it say', () => {
  const licences = [metric('licences', '电子驾驶证+申领|发放[个|人]')];
  const places = '电子驾驶证申领试点28个城市。';
  expect(match(licences, places, '28个', '个', { noun: '城市' })).toBeNull();
  const cards = '发放1.2亿个电子驾驶证。';
  expect(match(licences, cards, '1.2亿个', '个', { noun: '电子驾驶证' })).toBe('licences');
  const ports = '144小时过境免签，适用口岸增至33个。';
  const transit = [metric('ports', '过境+免签+!新设[口岸]'), metric('hours', '过境+免签[个小时]')];
  expect(match(transit, ports, '33个', '个', { label: '适用口岸增' })).toBeNull();
  const near = '144小时过境免签适用口岸增至33个。';
  expect(match(transit, near, '33个', '个', { label: '适用口岸增' })).toBe('ports');
});

test('a decided subject goes before any words, by its role and unit', () => {
  const crops = [
    metric('grain', '=粮食总产量|粮食产量[吨]'),
    metric('growth', '=粮食总产量:change[%]'),
    metric('words', '粮食+产量'),
  ];
  const sentence = '2023年全国粮食总产量6.9亿吨，增长1.3%。';
  const joined = (phrase: string, unit: string, role: FactRole, subject = '粮食总产量') => {
    const found = finding(sentence, phrase, unit, {});
    return (
      toMatcher(crops)(found, contextOf(sentence, found), {
        subject,
        core: coreOf(subject),
        role,
        stretch: 'year',
      }).metric?.metric_id ?? null
    );
  };
  expect(joined('6.9亿吨', '吨', 'level')).toBe('grain');
  expect(joined('1.3%', '%', 'change')).toBe('growth');
  expect(joined('1.3%', '%', 'share')).toBeNull();
  expect(joined('6.9亿吨', '吨', 'level', '玉米产量')).toBe('words');
});

test('a subject is recognised whatever carries nothing in it, a length of time where it is named', () => {
  const [metrics, text] = [[metric('forest', '=造林面积:level/year|day[公顷|亩]')], '造林336万亩。'];
  const found = finding(text, '336万亩', '亩', {});
  const of = (subject: string, stretch: 'year' | 'years' | null) =>
    toMatcher(metrics)(found, contextOf(text, found), {
      subject,
      core: coreOf(subject),
      role: 'level',
      stretch,
    }).metric?.metric_id ?? null;
  expect([of('完成造林', 'year'), of('造林总面积', null), of('造林', 'years')]).toEqual([
    'forest',
    'forest',
    null,
  ]);
});

test('a place goes before any words', () => {
  const text = '医院36976个，公立医院11746个。';
  const found = finding(text, '11746个', '个', {});
  const match = toMatcher([metric('there', `@2022:${found.start}`), metric('words', '医院[个]')]);
  expect(
    match(found, contextOf(text, found), null, { article_id: '2022', asOf: null }).metric?.metric_id,
  ).toBe('there');
  expect(
    match(found, contextOf(text, found), null, { article_id: '2021', asOf: null }).metric?.metric_id,
  ).toBe('words');
});

test('a place may say that its number is of the time in the title', () => {
  const text = '2023年，医院36976个，公立医院11746个。';
  const [first, second] = [finding(text, '36976个', '个', {}), finding(text, '11746个', '个', {})];
  const match = toMatcher([metric('there', `@2022:${first.start}/title；@2022:${second.start}`)]);
  const isOfTitle = (found: Finding) =>
    match(found, contextOf(text, found), null, { article_id: '2022', asOf: null }).isOfTitle;
  expect([isOfTitle(first), isOfTitle(second)]).toEqual([true, false]);
  expect(() => parseWords('@2022:3/year')).toThrow('unreadable words: @2022:3/year');
});

test('a sign of the notation in a word is written and read as part of it', () => {
  const clause = {
    subjects: ['师生比1:14.5', 'a|b；c', '[新]@口径\\'],
    role: 'level',
    stretches: ['year'],
    since: null,
    until: null,
    counted: ['元|人', '[个]'],
    isSimilar: true,
  } as const;
  expect(parseWords(toWords(clause))).toEqual([clause]);
  expect(parseWords('师生比+1\\:14[人\\|次]')).toEqual([
    { all: [['师生比'], ['1:14']], none: [], counted: ['人|次'] },
  ]);
  expect(() => parseWords('=a:n\\:o')).toThrow('unknown role: n:o in =a:n:o');
});

test.each([
  ['=粮食产量:level/week[吨]', 'unknown stretch: week'],
  ['@2022', 'unreadable words: @2022'],
  ['=粮食产量:sum[吨]', 'unknown role: sum'],
  ['=[吨]', 'a clause needs a subject'],
])('unreadable: %s', (words, message) => {
  expect(() => parseWords(words)).toThrow(message);
});
