import { describe, expect, test } from 'vitest';
import type { Finding } from '../extract/finding.ts';
import { contextOf, parseWords, toMatcher } from './match.ts';
import type { Metric } from './schema.ts';

const metric = (metric_id: string, words: string) => ({ metric_id, words }) as Metric;

function finding(text: string, phrase: string, unit: string | null, noun: string | null = null): Finding {
  const start = text.indexOf(phrase);
  return { start, end: start + phrase.length, text: phrase, unit, noun } as Finding;
}

/** The metric that a phrase of a text is joined with. */
function match(metrics: readonly Metric[], text: string, phrase: string, unit: string | null) {
  const found = finding(text, phrase, unit);
  return toMatcher(metrics)(found, contextOf(text, found))?.metric_id ?? null;
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

test('two metrics that fit equally well leave a number unassigned', () => {
  const twins = [metric('one', '过境[个]'), metric('two', '过境[个]')];
  expect(match(twins, '过境31个。', '31个', '个')).toBeNull();
});
