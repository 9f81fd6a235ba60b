import { expect, test } from 'vitest';
import { queriesOf, sheetsOf } from './sheets.ts';
import { type Event, firstState, lastingQueries, reduce, type State } from './state.ts';

const start = firstState('select 1', []);
const play = (events: readonly Event[], from = start) =>
  events.reduce<State>((state, event) => reduce(state, event)[0], from);
const texts = (state: State) => sheetsOf(state).map(({ sql }) => sql);

const three = play([
  { kind: 'edit', sql: 'a' },
  { kind: 'add', id: '2' },
  { kind: 'edit', sql: 'b' },
  { kind: 'add', id: '3' },
  { kind: 'edit', sql: 'c' },
]);

test('a new sheet lies to the right, in front, and each has a text of its own', () => {
  expect(texts(three)).toEqual(['a', 'b', 'c']);
  expect(three.id).toBe('3');
  expect(play([{ kind: 'front', id: 'first' }], three).sql).toBe('a');
});

test('sheets keep what they answered and how it is drawn', () => {
  const result = { sql: 'c' } as never;
  const state = play(
    [
      { kind: 'run', sql: 'c', start: 0 },
      { kind: 'front', id: '2' },
      { kind: 'answer', sql: 'c', result, time: '', sheet: '3' },
      { kind: 'view', view: 'chart' },
    ],
    three,
  );
  expect([state.result, state.view, state.answered]).toEqual([null, 'chart', '']);
  const back = play([{ kind: 'front', id: '3' }], state);
  expect([back.result, back.view, back.busy]).toEqual([result, 'table', false]);
});

test('a question on one sheet stops that of another', () => {
  const state = play(
    [
      { kind: 'run', sql: 'c', start: 0 },
      { kind: 'front', id: '2' },
      { kind: 'run', sql: 'b', start: 0 },
    ],
    three,
  );
  expect(state.busy).toBe(true);
  expect(state.after[0]).toMatchObject({ id: '3', busy: false, fault: { kind: 'cancelled' } });
});

test('a closed sheet is put away, and comes back to its place with all it had', () => {
  const named = play([{ kind: 'name', id: '2', name: ' 人口 ' }], three);
  const closed = play([{ kind: 'close', id: '2', spare: 'x' }], named);
  expect(texts(closed)).toEqual(['a', 'c']);
  expect(closed.closed.map(({ name }) => name)).toEqual(['人口']);
  const back = play([{ kind: 'undo' }], closed);
  expect(texts(back)).toEqual(['a', 'b', 'c']);
  expect([back.id, back.closed, back.undo]).toEqual(['2', [], null]);
});

test('the last sheet leaves an empty one, which makes room for a query', () => {
  const one = play([
    { kind: 'edit', sql: 'a' },
    { kind: 'close', id: 'first', spare: 'x' },
  ]);
  expect([texts(one), one.id]).toEqual([[''], 'x']);
  expect(texts(play([{ kind: 'front', id: 'first' }], one))).toEqual(['a']);
  expect(texts(play([{ kind: 'undo' }], one))).toEqual(['a']);
});

test('a query that was thrown away comes back', () => {
  const gone = play(
    [
      { kind: 'close', id: '2', spare: 'x' },
      { kind: 'remove', id: '2' },
    ],
    three,
  );
  expect(gone.closed).toEqual([]);
  expect(play([{ kind: 'undo' }], gone).closed.map(({ sql }) => sql)).toEqual(['b']);
});

test('closing a sheet that waits for its answer stops the question', () => {
  const running = play([{ kind: 'run', sql: 'c', start: 0 }], three);
  const [next, effects] = reduce(running, { kind: 'close', id: '3', spare: 'x' });
  expect(effects).toEqual([{ kind: 'drop' }]);
  expect(next.undo?.sheet.busy).toBe(false);
});

test.each([
  ['3', 0, ['c', 'a', 'b']],
  ['first', 2, ['b', 'c', 'a']],
  ['first', 9, ['b', 'c', 'a']],
  ['2', -1, ['b', 'a', 'c']],
])('sheet %s goes to place %i, the one in front stays there', (id, place, order) => {
  const moved = play([{ kind: 'move', id, place }], three);
  expect([texts(moved), moved.id]).toEqual([order, '3']);
});

test('what an earlier visit left lies as it lay', () => {
  const queries = queriesOf(
    play(
      [
        { kind: 'note', note: '口径一致' },
        { kind: 'close', id: '2', spare: 'x' },
      ],
      three,
    ),
  );
  const again = firstState('select 1', [], queries, '3');
  expect([texts(again), again.id, again.note]).toEqual([['a', 'c'], '3', '口径一致']);
  expect(again.closed.map(({ sql }) => sql)).toEqual(['b']);
  expect(firstState('select 1', [], queries, 'gone').id).toBe('3');
});

test('a first visit leaves nothing behind, nor does a guest', () => {
  expect(lastingQueries(start)).toEqual([]);
  expect(lastingQueries(play([{ kind: 'edit', sql: 'a' }]))).toHaveLength(1);
  const link = { sql: 'select 2', view: 'table' } as const;
  const opening = { kind: 'state', state: link, own: false, handed: true } as const;
  expect(lastingQueries(play([{ kind: 'open', opening, spare: 'x' }]))).toBeNull();
});

test('a link takes a sheet of its own where the one in front is in use', () => {
  const link = { sql: 'select 2', view: 'table' } as const;
  const opening = { kind: 'state', state: link, own: false, handed: true } as const;
  expect(texts(play([{ kind: 'open', opening, spare: 'x' }]))).toEqual(['select 2']);
  expect(texts(play([{ kind: 'open', opening, spare: 'x' }], three))).toEqual(['a', 'b', 'c', 'select 2']);
});

test('an address of one’s own brings its sheet to the front, with what was typed since', () => {
  const typed = play([{ kind: 'answer', sql: 'b', result: {} as never, time: '', sheet: '2' }], three);
  const since = play(
    [
      { kind: 'front', id: '2' },
      { kind: 'edit', sql: 'b2' },
      { kind: 'front', id: '3' },
    ],
    typed,
  );
  const opening = { kind: 'state', state: { sql: 'b', view: 'chart' }, own: true, handed: false } as const;
  const [state, effects] = reduce(since, { kind: 'open', opening, spare: 'x' });
  expect([state.id, state.sql, state.view]).toEqual(['2', 'b2', 'chart']);
  expect(effects[0]).toMatchObject({ kind: 'run', sql: 'b' });
});

test('another window’s changes come in, what was answered here stays', () => {
  const result = { sql: 'c' } as never;
  const state = play([{ kind: 'answer', sql: 'c', result, time: '' }], three);
  const [a, , c] = queriesOf(state);
  if (!a || !c) throw new Error('no queries');
  const queries = [{ ...c, name: '新名' }, a, { ...a, id: '9', sql: 'd', open: false }];
  const next = play([{ kind: 'desk', queries, copies: ['c'] }], state);
  expect([texts(next), next.id, next.name, next.result]).toEqual([['c', 'a'], '3', '新名', result]);
  expect([next.closed.map(({ sql }) => sql), next.copies]).toEqual([['d'], ['c']]);
});
