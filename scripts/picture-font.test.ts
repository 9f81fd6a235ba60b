import { expect, test } from 'vitest';
import { spaced, widthOf } from './picture-font.ts';

const zh = (words: string) => spaced(`<svg><desc>》（</desc><text x="1">${words}</text></svg>`, false);
const en = (words: string) => spaced(`<svg><text x="1">${words}</text></svg>`, true);

test('two marks side by side share one room; words, descriptions and single marks are left', () => {
  expect(zh('《改革》（图中称“本文”），截至')).toBe(
    '<svg><desc>》（</desc><text x="1">《改革》<tspan dx="-0.5em">（</tspan>图中称“本文”<tspan dx="-0.5em">）</tspan><tspan dx="-0.5em">，</tspan>截至</text></svg>',
  );
  expect(zh('来源：本文。')).toContain('>来源：本文。<');
});

test('English quotes take the room of a Latin sign, before an escaped sign too', () => {
  expect(en('arrow: “over” it')).toContain(
    'arrow: <tspan dx="-0.5em">“</tspan>over”<tspan dx="-0.5em"> </tspan>it',
  );
  expect(en('police’s')).toContain('police’<tspan dx="-0.7em">s</tspan>');
  expect(en('“a”&amp;b')).toContain('”<tspan dx="-0.5em">&amp;</tspan>b');
});

test('a line is measured with quotes of a Han sign’s width', () => {
  expect(widthOf('“本文”', 10)).toBe(40);
  expect(widthOf('over', 10)).toBeLessThan(30);
});
