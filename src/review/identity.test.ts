import { expect, test } from 'vitest';
import { blankIdentity, isIdentity, logoBytes, markOf } from './identity.ts';

const logo = { png: 'data:image/png;base64,iVBORw0=', width: 10, height: 4 };

test.each([
  [blankIdentity, true],
  [{ ...blankIdentity, colour: '#B3261E', logo }, true],
  [{ ...blankIdentity, colour: 'red' }, false],
  [{ ...blankIdentity, colour: '#fff;background:url(x)' }, false],
  [{ ...blankIdentity, logo: { ...logo, png: 'https://a.example/l.png' } }, false],
  [{ ...blankIdentity, logo: { ...logo, width: 0 } }, false],
  [{ organisation: 'a' }, false],
  [null, false],
])('%j as an identity: %s', (value, is) => {
  expect(isIdentity(value)).toBe(is);
});

test('the line of every page names its class and its organisation, as far as they are given', () => {
  const own = { ...blankIdentity, organisation: '某省公安厅' };
  expect(markOf(own)).toBe('某省公安厅');
  expect(markOf({ ...own, classification: '内部资料' })).toBe('内部资料 · 某省公安厅');
  expect(markOf(blankIdentity)).toBe('');
});

test('a logo is the bytes of its picture', () => {
  expect([...logoBytes(logo)]).toEqual([137, 80, 78, 71, 13]);
});
