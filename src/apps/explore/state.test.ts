import { describe, expect, test } from 'vitest';
import type { QueryResult } from '../../engine/database.ts';
import type { RoomState } from '../../ui/explore-address.ts';
import type { Fault } from './sheets.ts';
import { type Effect, type Event, firstState, reduce, type State } from './state.ts';

const start = firstState('select 1', []);
const result: QueryResult = {
  sql: 'select 2',
  columns: [],
  rowCount: 0,
  complete: true,
  ms: 1,
  rows: () => [],
  release: () => undefined,
};
const time = '2026-11-28T12:00:00.000Z';

const data = [{ name: 'own', columns: [{ name: 'a', type: 'BIGINT' }], csv: '1\n' }];
const link: RoomState = { sql: 'select 2', view: 'chart', data };
const brush = { table: 'observations', columns: ['unit'], brushes: {} };
const brushLink: RoomState = { sql: '', view: 'brush', brush };

const opened = (state: RoomState, more: { own?: boolean; handed?: boolean } = {}): Event => ({
  kind: 'open',
  opening: { kind: 'state', state, own: false, handed: false, ...more },
});
const answer = (sql: string): Event => ({ kind: 'answer', sql, result, time });
const died: Fault = { kind: 'engine', words: 'memory access out of bounds', at: null };

/** The state after some events, and what the last of them asks the world to do. */
function play(events: readonly Event[], from: State = start): [State, readonly Effect[]] {
  let now: [State, readonly Effect[]] = [from, []];
  for (const event of events) now = [...reduce(now[0], event)];
  return now;
}

interface Case {
  readonly title: string;
  readonly events: readonly Event[];
  readonly state: Partial<State>;
  readonly effects: readonly Effect[];
}

const asked = [{ sql: 'select 2', at: time }];
const cases: readonly Case[] = [
  {
    title: 'a query is run in the reader’s own database',
    events: [{ kind: 'run', sql: 'select 2', start: 7 }],
    state: { busy: true, fault: null, guest: null },
    effects: [{ kind: 'run', sql: 'select 2', start: 7, guest: false }],
  },
  {
    title: 'a text without a statement is not run',
    events: [{ kind: 'run', sql: ' -- nothing\n;', start: 0 }],
    state: { busy: false, fault: { kind: 'empty', words: '', at: null } },
    effects: [],
  },
  {
    title: 'a question is put into the editor and run, without the chart chosen for another',
    events: [
      { kind: 'chart', chart: { mark: 'bar' } as never },
      { kind: 'ask', sql: 'select 2', as: { chart: null } },
    ],
    state: { sql: 'select 2', chart: null, busy: true },
    effects: [{ kind: 'run', sql: 'select 2', start: 0, guest: false }],
  },
  {
    title: 'an answer goes into the history and the address',
    events: [{ kind: 'run', sql: 'select 2', start: 0 }, answer('select 2')],
    state: { busy: false, result, answered: 'select 2', history: asked },
    effects: [
      { kind: 'write-history', history: asked },
      { kind: 'write-address', state: { sql: 'select 2', view: 'table' } },
    ],
  },
  {
    title: 'turned to the engine elsewhere, a query goes there',
    events: [
      { kind: 'turn', far: true },
      { kind: 'run', sql: 'select 2', start: 0 },
    ],
    state: { far: true, busy: true },
    effects: [{ kind: 'run', sql: 'select 2', start: 0, guest: false, far: true }],
  },
  {
    title: 'a question of the room’s own turns back to this computer, where its tables are',
    events: [
      { kind: 'turn', far: true },
      { kind: 'ask', sql: 'select 2' },
    ],
    state: { far: false },
    effects: [{ kind: 'run', sql: 'select 2', start: 0, guest: false }],
  },
  {
    title: 'what an engine elsewhere answered has no address',
    events: [
      answer('select 1'),
      { kind: 'answer', sql: 'select 2', result: { ...result, engine: 'http://localhost:8123/' }, time },
    ],
    state: { answered: '', far: false },
    effects: [
      { kind: 'write-history', history: [...asked, { sql: 'select 1', at: time }] },
      { kind: 'clear-address' },
    ],
  },
  {
    title: 'another’s link that runs as a guest does not go there',
    events: [{ kind: 'turn', far: true }, opened(link), { kind: 'accept' }],
    state: { guest: link },
    effects: [
      { kind: 'drop' },
      { kind: 'open-guest', tables: data },
      { kind: 'run', sql: 'select 2', start: 0, guest: true },
    ],
  },
  {
    title: 'how an answer is shown goes into the address',
    events: [answer('select 2'), { kind: 'view', view: 'chart' }],
    state: { view: 'chart' },
    effects: [{ kind: 'write-address', state: { sql: 'select 2', view: 'chart' } }],
  },
  {
    title: 'before the first answer nothing goes into the address',
    events: [{ kind: 'view', view: 'chart' }],
    state: { view: 'chart' },
    effects: [],
  },
  {
    title: 'a brush is in the address while it is in view',
    events: [
      { kind: 'view', view: 'brush' },
      { kind: 'brush', brush },
    ],
    state: { brush },
    effects: [{ kind: 'write-address', state: { sql: '', view: 'brush', brush } }],
  },
  {
    title: 'a failure keeps the query, the last answer and its address',
    events: [
      answer('select 2'),
      { kind: 'edit', sql: 'selec 3' },
      { kind: 'run', sql: 'selec 3', start: 0 },
      { kind: 'fail', fault: { kind: 'query', words: 'Parser Error', at: 0 } },
    ],
    state: { sql: 'selec 3', busy: false, result, fault: { kind: 'query', words: 'Parser Error', at: 0 } },
    effects: [],
  },
  {
    title: 'an engine that died leaves the query as it was',
    events: [
      { kind: 'ask', sql: 'select 3' },
      { kind: 'fail', fault: died },
    ],
    state: { sql: 'select 3', busy: false, fault: died },
    effects: [],
  },
  {
    title: 'the next query takes a failure away',
    events: [
      { kind: 'fail', fault: died },
      { kind: 'run', sql: 'select 2', start: 0 },
    ],
    state: { fault: null, busy: true },
    effects: [{ kind: 'run', sql: 'select 2', start: 0, guest: false }],
  },
  {
    title: 'a stopped query is busy until the engine says so',
    events: [{ kind: 'run', sql: 'select 2', start: 0 }, { kind: 'stop' }],
    state: { busy: true },
    effects: [{ kind: 'stop' }],
  },
  {
    title: 'another’s link is shown and not run',
    events: [opened(link)],
    state: { link, guest: null, busy: false, sql: 'select 1' },
    effects: [],
  },
  {
    title: 'while a link is asked about, its address stays',
    events: [answer('select 2'), opened(link), { kind: 'view', view: 'chart' }],
    state: { link },
    effects: [],
  },
  {
    title: 'an accepted link runs in a database of its own, with the tables it brings',
    events: [opened(link), { kind: 'accept' }],
    state: { link: null, guest: link, sql: 'select 2', view: 'chart', busy: true },
    effects: [
      { kind: 'drop' },
      { kind: 'open-guest', tables: data },
      { kind: 'run', sql: 'select 2', start: 0, guest: true },
    ],
  },
  {
    title: 'an accepted brush asks by itself',
    events: [opened(brushLink), { kind: 'accept' }],
    state: { guest: brushLink, view: 'brush', brush, busy: false },
    effects: [{ kind: 'drop' }, { kind: 'open-guest', tables: [] }],
  },
  {
    title: 'what a guest is answered goes into no address of the reader’s own',
    events: [opened(link), { kind: 'accept' }, answer('select 2')],
    state: { guest: link, result },
    effects: [{ kind: 'write-history', history: asked }],
  },
  {
    title: 'a query edited in a guest’s room runs there',
    events: [
      opened(link),
      { kind: 'accept' },
      answer('select 2'),
      { kind: 'run', sql: 'select 4', start: 0 },
    ],
    state: { busy: true },
    effects: [{ kind: 'run', sql: 'select 4', start: 0, guest: true }],
  },
  {
    title: 'leaving a guest’s room ends its query and its database',
    events: [opened(link), { kind: 'accept' }, { kind: 'leave' }],
    state: { guest: null, busy: false, sql: 'select 2' },
    effects: [{ kind: 'drop' }, { kind: 'close-guest' }, { kind: 'clear-address' }],
  },
  {
    title: 'what is still shown after leaving is the reader’s own',
    events: [opened(link), { kind: 'accept' }, answer('select 2'), { kind: 'leave' }],
    state: { guest: null, result },
    effects: [
      { kind: 'drop' },
      { kind: 'close-guest' },
      { kind: 'clear-address' },
      { kind: 'write-address', state: { sql: 'select 2', view: 'chart' } },
    ],
  },
  {
    title: 'a refused link leaves its query in the editor, not run',
    events: [opened(link), { kind: 'refuse' }],
    state: { link: null, guest: null, sql: 'select 2', view: 'chart', busy: false },
    effects: [{ kind: 'clear-address' }],
  },
  {
    title: 'a refused brush does not count the reader’s own tables',
    events: [opened(brushLink), { kind: 'refuse' }],
    state: { link: null, view: 'table', brush: null },
    effects: [{ kind: 'clear-address' }],
  },
  {
    title: 'a link that this browser wrote runs at once in its own database',
    events: [opened(link, { own: true })],
    state: { link: null, guest: null, sql: 'select 2', view: 'chart', busy: true },
    effects: [{ kind: 'run', sql: 'select 2', start: 0, guest: false }],
  },
  {
    title: 'a brush that this browser wrote is only shown, and its address written',
    events: [opened(brushLink, { own: true })],
    state: { view: 'brush', brush, busy: false },
    effects: [{ kind: 'write-address', state: { sql: '', view: 'brush', brush } }],
  },
  {
    title: 'a link handed over by another room of the site runs apart, unasked',
    events: [opened(link, { handed: true })],
    state: { link: null, guest: link, busy: true },
    effects: [
      { kind: 'drop' },
      { kind: 'open-guest', tables: data },
      { kind: 'run', sql: 'select 2', start: 0, guest: true },
    ],
  },
  {
    title: 'a link within a guest’s room is asked about as well',
    events: [opened(link), { kind: 'accept' }, opened(brushLink)],
    state: { link: brushLink, guest: link },
    effects: [],
  },
  {
    title: 'a broken address says so and changes nothing else',
    events: [{ kind: 'open', opening: { kind: 'broken', words: 'unreadable link: cut off' } }],
    state: { sql: 'select 1', fault: { kind: 'other', words: 'unreadable link: cut off', at: null } },
    effects: [],
  },
  {
    title: 'a report while a query runs leaves it running',
    events: [
      { kind: 'run', sql: 'select 2', start: 0 },
      { kind: 'report', words: 'not formatted' },
    ],
    state: { busy: true, fault: { kind: 'other', words: 'not formatted', at: null } },
    effects: [],
  },
  {
    title: 'an address of a Parquet file is named, not fetched',
    events: [{ kind: 'open', opening: { kind: 'parquet', address: 'https://a.example/x.parquet' } }],
    state: { parquet: 'https://a.example/x.parquet' },
    effects: [],
  },
  {
    title: 'an address that asks nothing changes nothing',
    events: [{ kind: 'open', opening: { kind: 'none' } }],
    state: start,
    effects: [],
  },
  {
    title: 'nothing is accepted, refused where nothing was asked',
    events: [{ kind: 'accept' }, { kind: 'refuse' }],
    state: start,
    effects: [],
  },
  {
    title: 'a forgotten history is empty here and in the store',
    events: [answer('select 2'), { kind: 'forget' }],
    state: { history: [] },
    effects: [{ kind: 'write-history', history: [] }],
  },
];

describe('the explore room', () => {
  test.each(cases)('$title', ({ events, state, effects }) => {
    const [next, done] = play(events);
    expect(next).toMatchObject(state);
    expect(done).toEqual(effects);
  });

  test('a query asked again comes to the top of the history, once', () => {
    const [{ history }] = play([answer('select 2'), answer('select 3'), answer(' select 2\n')]);
    expect(history.map(({ sql }) => sql)).toEqual(['select 2', 'select 3']);
  });

  test('no event changes the state it was given', () => {
    const frozen = Object.freeze({ ...start });
    for (const { events } of cases) play(events, frozen);
    expect(frozen).toEqual(start);
  });
});
