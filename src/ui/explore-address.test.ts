import { expect, test } from 'vitest';
import { toLinkText } from '../share/link-text.ts';
import { parseOpening, toHash } from './explore-address.ts';

const state = { sql: 'select 1', view: 'table' as const };
const kindOf = (value: unknown) => parseOpening(`#s=${toLinkText(value)}`, 'en').kind;

test('a state comes back from its address, and is another’s in a browser that did not write it', () => {
  const brush = { table: 't', columns: ['n'], brushes: { n: { from: 1, to: 2 } } };
  const opening = parseOpening(toHash({ ...state, brush }), 'en');
  expect(opening).toEqual({ kind: 'state', state: { ...state, brush }, own: false, handed: false });
});

test.each([
  null,
  [],
  { ...state, sql: 1 },
  { ...state, view: 'run' },
  { ...state, brush: null },
  { ...state, brush: { table: 't', columns: ['n'], brushes: null } },
  { ...state, brush: { table: 't', columns: [1], brushes: {} } },
  { ...state, brush: { table: 't', columns: ['n'], brushes: { n: 'all' } } },
  { ...state, brush: { table: 't', columns: ['n'], brushes: { n: { names: [{}] } } } },
  { ...state, data: {} },
  { ...state, data: [null] },
  { ...state, data: [{ name: '', columns: [], csv: '' }] },
  { ...state, data: [{ name: 't', columns: [null], csv: '' }] },
  { ...state, data: [{ name: 't', columns: [{ name: 1, type: 'DATE' }], csv: '' }] },
])('%# a crafted state is refused, not run into', (value) => {
  expect(kindOf(value)).toBe('broken');
});

test('bins of an older link, which may mean other values now, are left out', () => {
  const brush = { table: 't', columns: ['n', 'm'], brushes: { n: [1, 2], m: { from: 1, to: 2 } } };
  const opening = parseOpening(`#s=${toLinkText({ ...state, view: 'brush', brush })}`, 'en');
  expect(opening).toMatchObject({ state: { brush: { brushes: { m: { from: 1, to: 2 } } } } });
  expect(opening).not.toHaveProperty('state.brush.brushes.n');
});
