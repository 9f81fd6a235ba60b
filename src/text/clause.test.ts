import { expect, test } from 'vitest';
import { sentenceAround } from './clause.ts';

const text = '前一句。办理逾3300万张，受到好评。后一句\n新的一段“有22项。”再一句';
const at = (quote: string) => {
  const start = text.indexOf(quote);
  return sentenceAround(text, start, start + quote.length);
};

test('a sentence runs from one full stop to the next and keeps the number apart', () => {
  expect(at('逾3300万张')).toEqual({ before: '办理', quote: '逾3300万张', after: '，受到好评。' });
});

test('a line break ends a sentence, and the closing quotation mark stays with it', () => {
  expect(at('22项')).toEqual({ before: '新的一段“有', quote: '22项', after: '。”' });
  expect(at('后一句')).toEqual({ before: '', quote: '后一句', after: '' });
});
