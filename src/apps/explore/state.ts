/** The room as a pure function of what happens in it: own → asked → guest → own. */

import type { ChartChoice } from '../../charts/result-choice.ts';
import type { QueryResult } from '../../engine/database.ts';
import { splitStatements } from '../../engine/statements.ts';
import type { CarriedTable } from '../../import/link-tables.ts';
import type { BrushState, Opening, RoomState } from '../../ui/explore-address.ts';
import { type Asked, withAsked } from './query-history.ts';
import {
  addSheet,
  changeSheet,
  closeSheet,
  emptySheet,
  type Fault,
  isEmpty,
  layOut,
  moveSheet,
  openQuery,
  type Query,
  queriesOf,
  removeQuery,
  type Sheet,
  type Sheets,
  sheetsOf,
  spread,
  undoLast,
} from './sheets.ts';

export interface State extends Sheets {
  /** The text that a first visit finds in the editor. */
  readonly first: string;
  /** Another's link, shown and not yet allowed to run. */
  readonly link: RoomState | null;
  /** Another's link that runs in a database of its own; null in the reader's own. */
  readonly guest: RoomState | null;
  /** Address of a Parquet file that a link names. */
  readonly parquet: string | null;
  /** Queries of the reader's own go to the engine elsewhere. */
  readonly far: boolean;
  /** Newest first. */
  readonly history: readonly Asked[];
  /** Names of queries that another window changed at the same time: both texts are on the desk. */
  readonly copies: readonly string[];
}

export type Event =
  /** `spare` names the sheet that is made where the one in front is in use. */
  | { readonly kind: 'open'; readonly opening: Opening; readonly spare?: string }
  | { readonly kind: 'accept'; readonly spare?: string }
  | { readonly kind: 'refuse'; readonly spare?: string }
  | { readonly kind: 'leave' }
  | { readonly kind: 'edit'; readonly sql: string }
  /** A text of the room's own making: put into the editor and run where its tables are. */
  | {
      readonly kind: 'ask';
      readonly sql: string;
      readonly far?: boolean;
      readonly as?: Partial<Pick<State, 'view' | 'chart'>>;
    }
  /** Where queries go from now on. */
  | { readonly kind: 'turn'; readonly far: boolean }
  /** A text of the editor; `start` is where it begins there. */
  | { readonly kind: 'run'; readonly sql: string; readonly start: number }
  | { readonly kind: 'stop' }
  /** Of the sheet that asked; without one, of the sheet in front. */
  | {
      readonly kind: 'answer';
      readonly sql: string;
      readonly result: QueryResult;
      readonly time: string;
      readonly sheet?: string;
    }
  | { readonly kind: 'fail'; readonly fault: Fault; readonly sheet?: string }
  /** Something beside a query went wrong; `words` is the whole sentence. */
  | { readonly kind: 'report'; readonly words: string }
  | { readonly kind: 'view'; readonly view: State['view'] }
  | { readonly kind: 'chart'; readonly chart: ChartChoice }
  | { readonly kind: 'brush'; readonly brush: BrushState }
  | { readonly kind: 'forget' }
  | { readonly kind: 'add'; readonly id: string }
  | { readonly kind: 'front'; readonly id: string }
  | { readonly kind: 'name'; readonly id: string; readonly name: string }
  | { readonly kind: 'note'; readonly note: string }
  | { readonly kind: 'move'; readonly id: string; readonly place: number }
  | { readonly kind: 'close'; readonly id: string; readonly spare: string }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'undo' }
  /** The queries as another window or a file has them. */
  | { readonly kind: 'desk'; readonly queries: readonly Query[]; readonly copies: readonly string[] }
  | { readonly kind: 'seen' };

export type Effect =
  | {
      readonly kind: 'run';
      readonly sql: string;
      readonly start: number;
      readonly guest: boolean;
      /** By the engine elsewhere; the page's own where it is not said. */
      readonly far?: true;
    }
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

/** @param queries of earlier visits @param front id of the one that was in front */
export function firstState(
  first: string,
  history: readonly Asked[],
  queries: readonly Query[] = [],
  front = '',
): State {
  const empty: State = {
    ...emptySheet('first', first),
    before: [],
    after: [],
    closed: [],
    undo: null,
    first,
    link: null,
    guest: null,
    parquet: null,
    far: false,
    history,
    copies: [],
  };
  if (!queries.some(({ open }) => open)) return layOut(empty, queries);
  const laid = layOut({ ...empty, ...emptySheet('first') }, queries);
  return spread(
    laid,
    sheetsOf(laid).filter((sheet) => !isEmpty(sheet)),
    front,
  );
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
  const [before, shown] = [addressState(state), addressState(next)];
  if (JSON.stringify(shown) === JSON.stringify(before)) return [next, effects];
  if (shown) return [next, [...effects, { kind: 'write-address', state: shown }]];
  // A sheet that asked nothing yet has no address.
  return [next, next.id === state.id ? effects : [...effects, { kind: 'clear-address' }]];
}

/** Queries to keep for the next visit: not the one that a first visit finds, nor what a guest shows. */
export function lastingQueries(state: State): readonly Query[] | null {
  if (state.guest) return null;
  return queriesOf(state).filter((query) => query.sql !== state.first || !isEmpty({ ...query, sql: '' }));
}

/** What stands in the address: a guest's link stays a guest's. */
function addressState(state: State): RoomState | null {
  return state.guest || state.link ? null : shownState(state);
}

function step(state: State, event: Event): Step {
  switch (event.kind) {
    case 'open':
      return open(state, event.opening, event.spare ?? 'link');
    case 'accept':
      return state.link ? visit(state, state.link, event.spare ?? 'link') : [state, []];
    case 'refuse':
      return refuse(state, event.spare ?? 'link');
    case 'leave':
      return [
        { ...settle(state), guest: null },
        [{ kind: 'drop' }, { kind: 'close-guest' }, { kind: 'clear-address' }],
      ];
    case 'edit':
      return [{ ...state, sql: event.sql }, []];
    case 'ask':
      return run({ ...state, ...event.as, far: event.far ?? false, sql: event.sql }, event.sql, 0);
    case 'turn':
      return [{ ...state, far: event.far }, []];
    case 'run':
      return run(state, event.sql, event.start);
    case 'stop':
      return [state, [{ kind: 'stop' }]];
    case 'answer':
      return answer(state, event);
    case 'fail':
      return [changeSheet(state, event.sheet ?? state.id, { busy: false, fault: event.fault }), []];
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
    case 'add':
      return [addSheet(state, emptySheet(event.id)), []];
    case 'front':
      return [openQuery(state, event.id), []];
    case 'name':
      return [rename(state, event.id, event.name.trim()), []];
    case 'note':
      return [{ ...state, note: event.note }, []];
    case 'move':
      return [moveSheet(state, event.id, event.place), []];
    case 'close':
      return close(state, event.id, event.spare);
    case 'remove':
      return [removeQuery(state, event.id), []];
    case 'undo':
      return [undoLast(state), []];
    case 'desk':
      return [{ ...layOut(state, event.queries), copies: [...state.copies, ...event.copies] }, []];
    case 'seen':
      return [{ ...state, undo: null, copies: [] }, []];
  }
}

function rename(state: State, id: string, name: string): State {
  const closed = state.closed.map((query) => (query.id === id ? { ...query, name } : query));
  return { ...changeSheet(state, id, { name }), closed };
}

function close(state: State, id: string, spare: string): Step {
  const sheet = sheetsOf(state).find((each) => each.id === id);
  const next = closeSheet(state, id, spare);
  // What it asked is heard no more.
  return sheet?.busy
    ? [{ ...next, undo: next.undo && { ...next.undo, sheet: { ...sheet, busy: false } } }, [{ kind: 'drop' }]]
    : [next, []];
}

function open(state: State, opening: Opening, spare: string): Step {
  switch (opening.kind) {
    case 'state':
      if (opening.own) return showOwn(state, opening.state, spare);
      return opening.handed ? visit(state, opening.state, spare) : [{ ...state, link: opening.state }, []];
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
  // An address is of this computer: what an engine elsewhere answered has none.
  const next = { ...state, far: false, sql, view, chart: chart ?? null, brush: brush ?? null };
  return view === 'brush' ? [next, []] : run(next, sql, 0);
}

/** An address of this browser's own: its sheet comes to the front, or another takes it. */
function showOwn(state: State, link: RoomState, spare: string): Step {
  const isIts = ({ sql, answered, brush }: Sheet) =>
    link.view === 'brush' ? brush?.table === link.brush?.table : answered === link.sql || sql === link.sql;
  const its =
    sheetsOf(state).find((sheet) => sheet.id === state.id && isIts(sheet)) ?? sheetsOf(state).find(isIts);
  if (!its) return show(withRoom(state, spare), link);
  const { sql } = its;
  const [next, effects] = show(spread(state, sheetsOf(state), its.id), link);
  // What was typed since is not lost.
  return [{ ...next, sql }, effects];
}

/** The desk with a sheet in front that nobody used yet. */
function withRoom(state: State, id: string): State {
  const { sql, first } = state;
  const isFree = isEmpty({ ...state, sql: sql === first ? '' : sql });
  return isFree ? state : addSheet(state, emptySheet(id));
}

/** Runs a link in a database of its own. */
function visit(state: State, link: RoomState, spare: string): Step {
  const [next, effects] = show({ ...withRoom(settle(state), spare), link: null, guest: link }, link);
  return [next, [{ kind: 'drop' }, { kind: 'open-guest', tables: link.data ?? [] }, ...effects]];
}

/** No query runs any more. */
function settle(state: State): State {
  const sheets = sheetsOf(state).map((sheet) => (sheet.busy ? { ...sheet, busy: false } : sheet));
  return spread(state, sheets, state.id);
}

/** A link that is only looked at: its charts would be counted from the reader's own tables. */
function refuse(state: State, spare: string): Step {
  if (!state.link) return [state, []];
  const { sql, view } = state.link;
  const seen = view === 'brush' ? 'table' : view;
  const next = { ...withRoom(state, spare), link: null, sql, view: seen, chart: null, brush: null } as const;
  return [next, [{ kind: 'clear-address' }]];
}

function run(state: State, sql: string, start: number): Step {
  if (splitStatements(sql).length === 0) {
    return [{ ...state, fault: { kind: 'empty', words: '', at: null } }, []];
  }
  // One question at a time: that of another sheet is stopped.
  const cancelled: Fault = { kind: 'cancelled', words: '', at: null };
  const sheets = sheetsOf(state).map((sheet) => {
    if (sheet.id === state.id) return { ...sheet, busy: true, fault: null };
    return sheet.busy ? { ...sheet, busy: false, fault: cancelled } : sheet;
  });
  const where = { guest: state.guest !== null, ...(state.far && !state.guest ? { far: true as const } : {}) };
  return [spread(state, sheets, state.id), [{ kind: 'run', sql, start, ...where }]];
}

function answer(state: State, event: Extract<Event, { kind: 'answer' }>): Step {
  const { sql, result, time, sheet = state.id } = event;
  const history = withAsked(state.history, { sql: sql.trim(), at: time });
  const far = result.engine !== undefined;
  const next = changeSheet(state, sheet, { busy: false, result, answered: far ? '' : sql });
  const written: Effect = { kind: 'write-history', history };
  return [{ ...next, history }, far && sheet === state.id ? [written, { kind: 'clear-address' }] : [written]];
}
