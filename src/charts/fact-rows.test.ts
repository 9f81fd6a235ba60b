import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { type Fact, factRows } from './fact-rows.ts';

const { document } = parseHTML('<html><body></body></html>') as unknown as { document: Document };

const fact = (at: number, group: string): Fact => ({
  ...{ observation: `o${at}`, domain: 'public_order', value: at, low: at, high: at, bound: 'exact' },
  ...{ words: `${at}家`, spoken: `${at}家`, article: false, near: false },
  ...{ label: `指标${at}`, note: '2022年', group },
});
const draw = (...groups: readonly string[]) =>
  factRows(
    { document, width: 700, locale: 'zh' },
    groups.map((group, at) => fact(at + 1, group)),
  );
const words = (drawing: SVGSVGElement) => [...drawing.querySelectorAll('text')].map((one) => one.textContent);
const heightOf = (drawing: SVGSVGElement) => Number(drawing.getAttribute('viewBox')?.split(' ')[3]);

test('numbers of several domains each stand under the name of theirs', () => {
  expect(words(draw('治安', '交管'))).toEqual([
    '治安',
    '1家',
    '指标1',
    '2022年',
    '交管',
    '2家',
    '指标2',
    '2022年',
  ]);
});

test('where all are of one domain its name is not told with each, and no room is kept for it', () => {
  const alike = draw('治安', '治安');
  expect(words(alike)).toEqual(['1家', '指标1', '2022年', '2家', '指标2', '2022年']);
  expect(heightOf(alike)).toBeLessThan(heightOf(draw('治安', '交管')));
});
