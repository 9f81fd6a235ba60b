import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { numberHeight, numberLink, toNumberPage } from './number.ts';

const number = {
  locale: 'en' as const,
  label: 'Cards <handled>',
  quantity: 'over 33 million',
  sentence: { before: '一年来，办理', quote: '逾3300万张', after: '；"另"有22项。' },
  source: '《甲》',
  place: '../../../../article/a/#n-6',
};

test('the page says what is counted, how many, the sentence as printed with the number marked, and whose it is', () => {
  const { document } = parseHTML(toNumberPage(number, 'run()'));
  const of = (selector: string) => document.querySelector(selector);
  expect(of('title')?.textContent).toBe('Cards <handled> over 33 million');
  expect(of('b')?.textContent).toBe('over 33 million');
  expect(of('blockquote')?.textContent).toBe('一年来，办理逾3300万张；"另"有22项。');
  expect(of('blockquote')?.getAttribute('lang')).toBe('zh-CN');
  expect(of('mark')?.textContent).toBe('逾3300万张');
  expect(of('.foot a')?.getAttribute('href')).toBe(number.place);
  expect(of('script')?.textContent).toBe('run()');
});

test('in running text it is a link to its place that keeps its sentence', () => {
  const { document } = parseHTML(`<p>${numberLink('3 <b>', 'a "b" c', 'https://example.org/a/#n-6')}</p>`);
  const link = document.querySelector('a');
  expect([link?.textContent, link?.getAttribute('title'), link?.getAttribute('href')]).toEqual([
    '3 <b>',
    'a "b" c',
    'https://example.org/a/#n-6',
  ]);
});

test('a longer sentence has a taller frame', () => {
  expect(numberHeight('一'.repeat(120))).toBeGreaterThan(numberHeight('一'.repeat(40)));
});
