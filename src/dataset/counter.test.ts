import { expect, test } from 'vitest';
import { scaleOf } from '../extract/lexicon/unit-scale.ts';
import { counterOf } from './counter.ts';

const base = (unit: string, name: string): string => scaleOf(counterOf(unit, name)).base;

test.each([
  [
    ['处', '整改'],
    ['处', '整改隐患'],
    ['项', '整改问题'],
  ],
  [
    ['件', '举报'],
    ['起', '群众举报食品安全问题'],
    ['件', '信访反映线索'],
  ],
  [
    ['个', '企业'],
    ['家', '企业'],
  ],
] as const)('%j count one kind of thing', (...pairs) => {
  const bases = pairs.map(([unit, name]) => base(unit, name));
  expect(new Set(bases).size).toBe(1);
});

test('a report of hazards is no hazard', () => {
  expect(base('件', '举报隐患')).not.toBe(base('处', '隐患'));
});
