/** The queries of a desk: some lie open as sheets beside each other, one of them in front; others are put away. */

import type { ChartChoice } from '../../charts/result-choice.ts';
import type { QueryResult } from '../../engine/database.ts';
import type { BrushState, RoomState } from '../../ui/explore-address.ts';

/** A query as it outlives the page. */
export interface Query {
  readonly id: string;
  /** '' where nobody gave one. */
  readonly name: string;
  /** What a person says of it. */
  readonly note: string;
  /** The editor's text. */
  readonly sql: string;
  /** The text that was answered last; '' before any. */
  readonly answered: string;
  readonly view: RoomState['view'];
  readonly chart: ChartChoice | null;
  readonly brush: BrushState | null;
  readonly open: boolean;
}

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

/** An open query and what became of it. */
export interface Sheet extends Omit<Query, 'open'> {
  readonly busy: boolean;
  readonly fault: Fault | null;
  readonly result: QueryResult | null;
}

/** What lies on the desk; the fields of the sheet in front are those of the desk itself. */
export interface Sheets extends Sheet {
  readonly before: readonly Sheet[];
  readonly after: readonly Sheet[];
  /** Queries that are put away. */
  readonly closed: readonly Query[];
  /** What was closed or thrown away last, and its place among the sheets; null for the place of a closed query. */
  readonly undo: { readonly sheet: Sheet; readonly place: number | null } | null;
}

export function emptySheet(id: string, sql = ''): Sheet {
  return {
    id,
    name: '',
    note: '',
    sql,
    answered: '',
    view: 'table',
    chart: null,
    brush: null,
    busy: false,
    fault: null,
    result: null,
  };
}

/** Nothing that a person would miss. */
export function isEmpty({
  name,
  note,
  sql,
  answered,
}: Pick<Query, 'name' | 'note' | 'sql' | 'answered'>): boolean {
  return name === '' && note === '' && sql.trim() === '' && answered === '';
}

/** The sheet in front. */
export function frontOf({
  id,
  name,
  note,
  sql,
  answered,
  view,
  chart,
  brush,
  busy,
  fault,
  result,
}: Sheet): Sheet {
  return { id, name, note, sql, answered, view, chart, brush, busy, fault, result };
}

/** All sheets from left to right. */
export function sheetsOf(desk: Sheets): readonly Sheet[] {
  return [...desk.before, frontOf(desk), ...desk.after];
}

/** The desk with these sheets on it, of which one is in front: the named one, else the last. */
export function spread<S extends Sheets>(desk: S, sheets: readonly Sheet[], front: string): S {
  const named = sheets.findIndex(({ id }) => id === front);
  const at = named < 0 ? sheets.length - 1 : named;
  return { ...desk, ...sheets[at], before: sheets.slice(0, at), after: sheets.slice(at + 1) };
}

/** A sheet, wherever it lies, with other fields; the desk as it was when there is none. */
export function changeSheet<S extends Sheets>(desk: S, id: string, fields: Partial<Sheet>): S {
  const change = (sheet: Sheet) => (sheet.id === id ? { ...sheet, ...fields } : sheet);
  return spread(desk, sheetsOf(desk).map(change), desk.id);
}

/** A sheet to the right of the others, in front. */
export function addSheet<S extends Sheets>(desk: S, sheet: Sheet): S {
  return spread(desk, [...sheetsOf(desk), sheet], sheet.id);
}

/** Takes a sheet away; its query is put away unless it is empty. Where it was the last one, `spare` names an empty one. */
export function closeSheet<S extends Sheets>(desk: S, id: string, spare: string): S {
  const sheets = sheetsOf(desk);
  const place = sheets.findIndex((sheet) => sheet.id === id);
  const sheet = sheets[place];
  if (!sheet) return desk;
  const rest = sheets.filter((each) => each !== sheet);
  const closed = isEmpty(sheet) ? desk.closed : [toQuery(sheet, false), ...desk.closed];
  const neighbour = rest[Math.min(place, rest.length - 1)]?.id ?? spare;
  const next = spread(
    desk,
    rest.length > 0 ? rest : [emptySheet(spare)],
    desk.id === id ? neighbour : desk.id,
  );
  return { ...next, closed, undo: { sheet, place } };
}

/** Opens a query that is put away, or brings its sheet to the front. */
export function openQuery<S extends Sheets>(desk: S, id: string): S {
  const query = desk.closed.find((each) => each.id === id);
  if (!query)
    return sheetsOf(desk).some((sheet) => sheet.id === id) ? spread(desk, sheetsOf(desk), id) : desk;
  const next = { ...desk, closed: desk.closed.filter((each) => each !== query) };
  // A single empty sheet makes room.
  const sheets = sheetsOf(desk).filter((sheet) => !isEmpty(sheet));
  return spread(next, [...sheets, toSheet(query)], id);
}

/** Throws a query away that is put away. */
export function removeQuery<S extends Sheets>(desk: S, id: string): S {
  const query = desk.closed.find((each) => each.id === id);
  if (!query) return desk;
  const closed = desk.closed.filter((each) => each !== query);
  return { ...desk, closed, undo: { sheet: toSheet(query), place: null } };
}

/** Brings back what was closed or thrown away last. */
export function undoLast<S extends Sheets>(desk: S): S {
  if (!desk.undo) return desk;
  const { sheet, place } = desk.undo;
  const next = { ...desk, undo: null, closed: desk.closed.filter(({ id }) => id !== sheet.id) };
  if (place === null) return { ...next, closed: [toQuery(sheet, false), ...next.closed] };
  const sheets = sheetsOf(desk).filter(
    (each) => each.id !== sheet.id && !(desk.before.length + desk.after.length === 0 && isEmpty(each)),
  );
  return spread(next, [...sheets.slice(0, place), sheet, ...sheets.slice(place)], sheet.id);
}

/** Puts a sheet before the one at `place` among the others. */
export function moveSheet<S extends Sheets>(desk: S, id: string, place: number): S {
  const sheets = sheetsOf(desk);
  const sheet = sheets.find((each) => each.id === id);
  if (!sheet) return desk;
  const rest = sheets.filter((each) => each !== sheet);
  const at = Math.max(0, Math.min(rest.length, place));
  return spread(desk, [...rest.slice(0, at), sheet, ...rest.slice(at)], desk.id);
}

/** The queries of the desk as they outlive the page: open ones in their order, then the others. */
export function queriesOf(desk: Sheets): readonly Query[] {
  const open = sheetsOf(desk).filter((sheet) => !isEmpty(sheet));
  return [...open.map((sheet) => toQuery(sheet, true)), ...desk.closed];
}

/** The desk with the queries that another window, an earlier visit or a file has; what was answered here stays. */
export function layOut<S extends Sheets>(desk: S, queries: readonly Query[]): S {
  const here = sheetsOf(desk);
  const open = queries
    .filter((query) => query.open)
    .map((query) => ({ ...toSheet(query), ...runOf(here.find(({ id }) => id === query.id)) }));
  const fresh = here.filter((sheet) => isEmpty(sheet) && !queries.some(({ id }) => id === sheet.id));
  const sheets = open.length > 0 && desk.id !== fresh[0]?.id ? open : [...open, ...fresh];
  const next = { ...desk, closed: queries.filter((query) => !query.open) };
  return sheets.length > 0 ? spread(next, sheets, desk.id) : next;
}

function toQuery({ id, name, note, sql, answered, view, chart, brush }: Sheet, open: boolean): Query {
  return { id, name, note, sql, answered, view, chart, brush, open };
}

function toSheet({ open: _, ...query }: Query): Sheet {
  return { ...emptySheet(query.id), ...query };
}

function runOf(sheet: Sheet | undefined): Partial<Sheet> {
  return sheet ? { busy: sheet.busy, fault: sheet.fault, result: sheet.result } : {};
}
