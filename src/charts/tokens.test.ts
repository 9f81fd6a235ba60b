import { expect, test } from 'vitest';
import { palette, plainColours, tokensCss } from './tokens.ts';

test('a drawing that leaves the page has colours and fonts, not their names', () => {
  const drawing = '<text fill="var(--ink)" stroke="var(--orange)" font-family="var(--sans)">1</text>';
  expect(plainColours(drawing, 'dark', 'Arial')).toBe(
    `<text fill="${palette('dark').ink}" stroke="${palette('dark').orange}" font-family="Arial">1</text>`,
  );
});

test('a variable of the drawing itself stays, one of nobody is named', () => {
  const own =
    '<svg><style>svg { --plot-background: white }</style><g stroke="var(--plot-background)"/></svg>';
  expect(plainColours(own, 'light', 'Arial')).toBe(own);
  expect(() => plainColours('<g fill="var(--lilac)"/>', 'light', 'Arial')).toThrow(
    'unknown colour: var(--lilac) in a drawing',
  );
});

test('a colour of two names is written once', () => {
  const css = tokensCss();
  for (const [name, colour] of Object.entries(palette('light'))) {
    expect(css).toContain(`--${name}:`);
    expect(css.split(`var(--l,${colour})`)).toHaveLength(2);
  }
});
