import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { type Scope, tiles } from './tiles.ts';

const { document } = parseHTML('<html><body></body></html>') as unknown as { document: Document };
const scope: Scope = {
  observation: 'o1',
  domain: 'public_order',
  value: 12,
  low: 12,
  high: 12,
  bound: 'exact',
  words: '12',
  spoken: '12个省',
  article: true,
  near: false,
  heading: '试点省份',
  named: ['31', '12'],
  unnamed: 10,
  note: '上海、天津',
};
const draw = (width: number, locale: 'zh' | 'en' = 'zh') => tiles({ document, width, locale }, [scope]);

test('thirty-one regions, no two on one tile', () => {
  const solid = [...draw(560).querySelectorAll('rect:not([stroke-dasharray])')];
  expect(solid.length).toBe(31);
  expect(new Set(solid.map((tile) => `${tile.getAttribute('x')},${tile.getAttribute('y')}`)).size).toBe(31);
});

test('the named are filled, the unnamed stand beside the grid as dashed squares', () => {
  const drawn = draw(560);
  expect(drawn.querySelectorAll('rect[fill="var(--po)"]').length).toBe(2);
  expect(drawn.querySelectorAll('rect[stroke-dasharray]').length).toBe(10);
});

test('letters stand in the tiles of an English page', () => {
  expect(draw(320, 'en').textContent).toContain('NM');
});
