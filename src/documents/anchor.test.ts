import { expect, test } from 'vitest';
import { anchorOf, findAnchor } from './anchor.ts';

const text =
  '全年完成客运量3.26亿人次，比上年增长6.9%；完成货运量16.31亿吨，增长6.9%。公路货运量15.52亿吨，增长4.4%。';
const anchors = [...text.matchAll(/[\d.]+%/g)].map(({ 0: quote, index }) =>
  anchorOf(text, index, index + quote.length),
);

test.each([
  ['as it was', text],
  ['a comma less', text.replaceAll('，', '')],
  ['a heading more', `一、运输\n${text}`],
  [
    'a word in each clause',
    text.replace('比上年', '比上年同期').replace('完成货运量', '其中完成货运量').replace('公路', '全省公路'),
  ],
])('%s: each number is found at its own place', (_, edited) => {
  const place = (quote: string, before: string) => edited.indexOf(quote, edited.indexOf(before));
  expect(anchors.map((anchor) => findAnchor(edited, anchor))).toEqual([
    place('6.9%', '客运量'),
    place('6.9%', '16.31'),
    place('4.4%', '公路货运量'),
  ]);
});

test('what is gone is lost, not placed on its like', () => {
  const [first] = anchors;
  if (!first) throw new Error('no anchor');
  expect(findAnchor('邮政业务总量突破百亿元，快递增长6.9%，投诉下降。', first)).toBeNull();
  expect(findAnchor('', first)).toBeNull();
});
