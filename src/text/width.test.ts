import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth, wrapText } from '../text/width.ts';

test('a Han character is one em, and bold makes only Latin wider', () => {
  expect(textWidth('居民身份证', 12)).toBe(60);
  expect(textWidth('居民身份证', 12, true)).toBe(60);
  expect(textWidth('cards', 12, true)).toBeGreaterThan(textWidth('cards', 12));
});

describe('wrapping', () => {
  test.each([
    ['breaks between Han characters', '异地办理居民身份证', 60, ['异地办理居', '民身份证']],
    ['keeps a number with its 万', '累计逾3300万张', 56, ['累计逾', '3300万张']],
    ['never begins a line with a closing mark', '一二三四。五', 48, ['一二三', '四。五']],
    ['never begins a line with a dash', '一二三2019—2024年', 60, ['一二三', '2019—', '2024年']],
    ['never ends a line with an opening mark', '一二三“四五”', 48, ['一二三', '“四五”']],
    ['keeps English words whole', 'identity cards handled', 90, ['identity cards', 'handled']],
    ['leaves a short text alone', '口岸', 200, ['口岸']],
    ['makes no line of nothing', '', 100, []],
  ])('%s', (_, text, width, lines) => {
    expect(wrapText(text, width)).toEqual(lines);
  });

  test('loses no character and keeps within the width where any break is possible', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('改', '革', '台', '账', 'a', 'b', '1', ' '), { maxLength: 60 }),
        (letters) => {
          const text = letters.join('');
          const lines = wrapText(text, 120);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
          for (const line of lines) if (/[改革台账 ]/.test(line)) expect(line.trim()).toBe(line);
        },
      ),
    );
  });
});

test('quotation marks beside Han are as wide as Han, elsewhere as narrow as letters', () => {
  expect(textWidth('“两个教育”', 10)).toBe(60);
  expect(textWidth('“two”', 10)).toBeLessThan(textWidth('“两个”', 10));
  expect(textWidth('it’s', 10)).toBeLessThan(25);
});

test('no line begins with a comma that stands behind a quotation', () => {
  for (let width = 60; width < 260; width += 7)
    for (const line of wrapText('“三项制度”, 四川, “三道防线”, 4S店, “两个教育”', width, 11))
      expect(line).not.toMatch(/^[,，]/);
});
