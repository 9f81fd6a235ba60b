/** The room as a pure function of what happens in it: own → asked → guest → own. */

import type { ChartChoice } from '../../charts/result-choice.ts';
import type { QueryResult } from '../../engine/database.ts';
import { splitStatements } from '../../engine/statements.ts';
import type { CarriedTable } from '../../import/link-tables.ts';
import type { BrushState, Opening, RoomState } from '../../ui/explore-address.ts';
import { type Asked, withAsked } from './query-history.ts';

/** Why there is no answer; of `query`, `engine` and `memory` the words are the database's, of `readonly` a way out in SQL, of `other` the whole sentence. */
export interface Fault {
  readonly kind:
    | 'empty'
    | 'cancelled'
    | 'late'
    | 'engine'
    | 'memory'
    | 'query'
    | 'source'
    | 'readonly'
    | 'other';
  readonly words: string;
  /** Where in the editor's text, in UTF-16 units. */
  readonly at: number | null;
}

export interface State {
  /** The editor's text. */
  readonly sql: string;
  readonly view: RoomState['view'];
  readonly chart: ChartChoice | null;
  readonly brush: BrushState | null;
  /** Another's link, shown and not yet allowed to run. */
  readonly link: RoomState | null;
  /** Another's link that runs in a database of its own; null in the reader's own. */
  readonly guest: RoomState | null;
  /** Address of a Parquet file that a link names. */
  readonly parquet: string | null;
  readonly busy: boolean;
  readonly fault: Fault | null;
  /** The last answer and the text it answers. */
  readonly result: QueryResult | null;
  readonly answered: string;
  /** Newest first. */
  readonly history: readonly Asked[];
}

export type Event =
  | { readonly kind: 'open'; readonly opening: Opening }
  | { readonly kind: 'accept' }
  | { readonly kind: 'refuse' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'edit'; readonly sql: string }
  /** A text of the room's own making: put into the editor and run. */
  | { readonly kind: 'ask'; readonly sql: string; readonly as?: Partial<Pick<State, 'view' | 'chart'>> }
  /** A text of the editor; `start` is where it begins there. */
  | { readonly kind: 'run'; readonly sql: string; readonly start: number }
  | { readonly kind: 'stop' }
  | { readonly kind: 'answer'; readonly sql: string; readonly result: QueryResult; readonly time: string }
  | { readonly kind: 'fail'; readonly fault: Fault }
  /** Something beside a query went wrong; `words` is the whole sentence. */
  | { readonly kind: 'report'; readonly words: string }
  | { readonly kind: 'view'; readonly view: State['view'] }
  | { readonly kind: 'chart'; readonly chart: ChartChoice }
  | { readonly kind: 'brush'; readonly brush: BrushState }
  | { readonly kind: 'forget' };

export type Effect =
  | { readonly kind: 'run'; readonly sql: string; readonly start: number; readonly guest: boolean }
  /** Stops the running query; it fails as cancelled. */
  | { readonly kind: 'stop' }
  /** Ends the running query, of which nothing is heard any more. */
  | { readonly kind: 'drop' }
  | { readonly kind: 'open-guest'; readonly tables: readonly CarriedTable[] }
  | { readonly kind: 'close-guest' }
  | { readonly kind: 'write-history'; readonly history: readonly Asked[] }
  | { readonly kind: 'write-address'; readonly state: RoomState }
  | { readonly kind: 'clear-address' };

type Step = readonly [State, readonly Effect[]];

export function firstState(sql: string, history: readonly Asked[]): State {
  return {
    sql,
    view: 'table',
    chart: null,
    brush: null,
    link: null,
    guest: null,
    parquet: null,
    busy: false,
    fault: null,
    result: null,
    answered: '',
    history,
  };
}

/** What was asked here and how it is shown; null before anything was. */
export function shownState({ answered, view, chart, brush }: State): RoomState | null {
  if (answered === '' && !brush) return null;
  return {
    sql: answered,
    view,
    ...(chart ? { chart } : {}),
    ...(view === 'brush' && brush ? { brush } : {}),
  };
}

/** The next state and what is to be done in the world, in its order. */
export function reduce(state: State, event: Event): Step {
  const [next, effects] = step(state, event);
  const shown = addressState(next);
  const isNew = shown !== null && JSON.stringify(shown) !== JSON.stringify(addressState(state));
  return [next, isNew ? [...effects, { kind: 'write-address', state: shown }] : effects];
}

/** What stands in the address: a guest's link stays a guest's. */
function addressState(state: State): RoomState | null {
  return state.guest || state.link ? null : shownState(state);
}

function step(state: State, event: Event): Step {
  switch (event.kind) {
    case 'open':
      return open(state, event.opening);
    case 'accept':
      return state.link ? visit(state, state.link) : [state, []];
    case 'refuse':
      return refuse(state);
    case 'leave':
      return [
        { ...state, guest: null, busy: false },
        [{ kind: 'drop' }, { kind: 'close-guest' }, { kind: 'clear-address' }],
      ];
    case 'edit':
      return [{ ...state, sql: event.sql }, []];
    case 'ask':
      return run({ ...state, ...event.as, sql: event.sql }, event.sql, 0);
    case 'run':
      return run(state, event.sql, event.start);
    case 'stop':
      return [state, [{ kind: 'stop' }]];
    case 'answer':
      return answer(state, event);
    case 'fail':
      return [{ ...state, busy: false, fault: event.fault }, []];
    case 'report':
      return [report(state, event.words), []];
    case 'view':
      return [{ ...state, view: event.view }, []];
    case 'chart':
      return [{ ...state, chart: event.chart }, []];
    case 'brush':
      return [{ ...state, brush: event.brush }, []];
    case 'forget':
      return [{ ...state, history: [] }, [{ kind: 'write-history', history: [] }]];
  }
}

function open(state: State, opening: Opening): Step {
  switch (opening.kind) {
    case 'state':
      if (opening.own) return show(state, opening.state);
      return opening.handed ? visit(state, opening.state) : [{ ...state, link: opening.state }, []];
    case 'parquet':
      return [{ ...state, parquet: opening.address }, []];
    case 'broken':
      return [report(state, opening.words), []];
    default:
      return [state, []];
  }
}

function report(state: State, words: string): State {
  return { ...state, fault: { kind: 'other', words, at: null } };
}

/** Puts a link into the room and runs what it asks; a brush asks by itself. */
function show(state: State, { sql, view, chart, brush }: RoomState): Step {
  const next = { ...state, sql, view, chart: chart ?? null, brush: brush ?? null };
  return view === 'brush' ? [next, []] : run(next, sql, 0);
}

/** Runs a link in a database of its own. */
function visit(state: State, link: RoomState): Step {
  const [next, effects] = show({ ...state, link: null, guest: link, busy: false }, link);
  return [next, [{ kind: 'drop' }, { kind: 'open-guest', tables: link.data ?? [] }, ...effects]];
}

/** A link that is only looked at: its charts would be counted from the reader's own tables. */
function refuse(state: State): Step {
  if (!state.link) return [state, []];
  const { sql, view } = state.link;
  const seen = view === 'brush' ? 'table' : view;
  return [{ ...state, link: null, sql, view: seen, chart: null, brush: null }, [{ kind: 'clear-address' }]];
}

function run(state: State, sql: string, start: number): Step {
  if (splitStatements(sql).length === 0) {
    return [{ ...state, fault: { kind: 'empty', words: '', at: null } }, []];
  }
  return [{ ...state, busy: true, fault: null }, [{ kind: 'run', sql, start, guest: state.guest !== null }]];
}

function answer(state: State, { sql, result, time }: Extract<Event, { kind: 'answer' }>): Step {
  const history = withAsked(state.history, { sql: sql.trim(), at: time });
  return [{ ...state, busy: false, result, answered: sql, history }, [{ kind: 'write-history', history }]];
}
