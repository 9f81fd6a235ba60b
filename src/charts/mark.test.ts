import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { bounds, openSides } from '../text/bound.ts';
import { drawMark, type Mark } from './mark.ts';

const { document } = parseHTML('<html><body></body></html>') as unknown as { document: Document };
const mark: Mark = {
  observation: 'o1',
  domain: 'traffic',
  value: 25_000_000,
  low: 25_000_000,
  high: null,
  bound: 'more_than',
  words: '逾2500万',
  spoken: '跨省异地服务，逾2500万人',
  article: false,
  near: false,
};
const draw = (own: Partial<Mark>) => drawMark(document, { ...mark, ...own }, 10, 20, 'up');
const tickOf = (drawn: Element) => drawn.querySelector('path')?.getAttribute('d') ?? '';

describe('the open tick', () => {
  test.each([
    ['more_than', true, false],
    ['at_least', true, false],
    ['nearly', false, true],
    ['less_than', false, true],
    ['at_most', false, true],
    ['about', true, true],
    ['exact', false, false],
    ['range', false, false],
  ] as const)('of %s', (bound, above, below) => {
    expect(openSides(bound)).toEqual({ above, below });
    const ticks = tickOf(draw({ bound })).match(/M0,/g)?.length ?? 0;
    expect(ticks).toBe(Number(above) + Number(below));
  });

  test('is decided for every bound of the schema', () => {
    for (const bound of bounds) expect(Object.keys(openSides(bound))).toEqual(['above', 'below']);
  });

  test('points upwards on an upright axis and to the right on a level one', () => {
    expect(tickOf(draw({}))).toMatch(/^M0,-\d/);
    expect(tickOf(drawMark(document, mark, 0, 0, 'right'))).toMatch(/^M\d[\d.]*,0H\d/);
  });
});

test('a near mark is hollow, the article’s own is ringed, and neither sign stands for the other', () => {
  const circles = (drawn: Element) => [...drawn.querySelectorAll('circle[stroke]')].length;
  const dot = (drawn: Element) => [...drawn.querySelectorAll('circle')].at(-1)?.getAttribute('fill');
  expect([circles(draw({})), dot(draw({}))]).toEqual([0, 'var(--tr)']);
  expect([circles(draw({ near: true })), dot(draw({ near: true }))]).toEqual([1, 'var(--paper)']);
  expect([circles(draw({ article: true })), dot(draw({ article: true }))]).toEqual([1, 'var(--tr)']);
});

test('a mark can be found, clicked and heard', () => {
  const drawn = draw({});
  expect(drawn.getAttribute('data-observation')).toBe('o1');
  expect(drawn.getAttribute('role')).toBe('img');
  expect(drawn.getAttribute('aria-label')).toBe('跨省异地服务，逾2500万人');
  expect(Number(drawn.querySelector('circle')?.getAttribute('r'))).toBeGreaterThanOrEqual(12);
});
