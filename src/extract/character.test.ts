/** Sets of characters. */

import { expect, test } from 'vitest';
import { hasOneOf, isOneOf, isSpace, setOf } from './character.ts';

test('a set holds its own characters, however many sets there are', () => {
  const characters = [...'天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜'];
  const sets = characters.map(setOf);
  const text = characters.join('');
  sets.forEach((set, place) => {
    expect(characters.map((_, index) => isOneOf(set, text, index)).indexOf(true)).toBe(place);
    expect(characters.filter((_, index) => isOneOf(set, text, index))).toHaveLength(1);
    expect(hasOneOf(set, text.slice(place + 1))).toBe(false);
  });
  expect(isOneOf(sets[0] as never, text, -1)).toBe(false);
  expect(isOneOf(sets[0] as never, text, text.length)).toBe(false);
});

test('a space is what the expression takes for one', () => {
  const all = Array.from({ length: 65536 }, (_, code) => String.fromCharCode(code));
  expect(all.filter((character) => isSpace(character, 0))).toEqual(all.filter((one) => /\s/.test(one)));
});

test('a module that is loaded again asks for its sets again and takes no room', () => {
  expect(setOf('甲乙丙')).toBe(setOf('甲乙丙'));
});
