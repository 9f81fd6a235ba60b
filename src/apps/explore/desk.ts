/** The queries of a desk as this browser stores them, and how two windows that change them at once lose nothing. */

import { chartMarks } from '../../charts/result-choice.ts';
import { listOf, stored } from '../../ui/stored.ts';
import type { Query } from './sheets.ts';

/** The queries of this browser's desk. */
export const storedQueries = stored('explore-desk', listOf(isQuery));

/** Which one is in front in this window. */
export const storedFront = stored(
  'explore-front',
  (id) => (typeof id === 'string' ? id : ''),
  () => sessionStorage,
);

/** Whether what was stored, or stands in a file, is a query. */
export function isQuery(value: unknown): value is Query {
  const { id, name, note, sql, answered, view, chart, open } = (value ?? {}) as Partial<Query>;
  return (
    [id, name, note, sql, answered].every((each) => typeof each === 'string') &&
    ['table', 'chart', 'brush'].includes(view ?? '') &&
    (chart === null || chartMarks.includes(chart?.mark as (typeof chartMarks)[number])) &&
    typeof open === 'boolean'
  );
}

export interface Merged {
  readonly queries: readonly Query[];
  /** Names of queries that both sides wrote in: theirs is a query of its own beside ours. */
  readonly copies: readonly string[];
}

/**
 * What two windows made of the same queries, in one list: what one alone changed is changed, added or gone, what both
 * changed is there twice.
 * @param base as both knew them last @param newId gives an id for a copy
 */
export function mergeQueries(
  base: readonly Query[],
  ours: readonly Query[],
  theirs: readonly Query[],
  newId: () => string,
): Merged {
  const [known, mine, other] = [base, ours, theirs].map(byId) as [Queries, Queries, Queries];
  const queries: Query[] = [];
  const copies: string[] = [];
  // Whoever moved them has them in the order they are to have.
  const [first, second] = isSameOrder(base, ours) ? [other, mine] : [mine, other];
  for (const id of new Set([...first.keys(), ...second.keys()])) {
    const [from, here, there] = [known.get(id), mine.get(id), other.get(id)];
    const merged = mergeQuery(from, here, there);
    if (merged) queries.push(merged);
    if (!here || !there || isSameText(here, there) || [here, there].some((one) => isSameText(from, one)))
      continue;
    queries.push({ ...there, id: newId(), open: true });
    copies.push(here.name || here.sql.trim().slice(0, 40));
  }
  return { queries: [...queries.filter(({ open }) => open), ...queries.filter(({ open }) => !open)], copies };
}

/** The side that changed it; what one side threw away and the other went on with is not lost. */
function mergeQuery(
  from: Query | undefined,
  here: Query | undefined,
  there: Query | undefined,
): Query | undefined {
  if (isSame(from, there)) return here;
  if (isSame(from, here)) return there;
  return here && there && isSameText(from, here) ? there : (here ?? there);
}

function isSameOrder(one: readonly Query[], other: readonly Query[]): boolean {
  return one.map(({ id }) => id).join() === other.map(({ id }) => id).join();
}

type Queries = ReadonlyMap<string, Query>;

function byId(queries: readonly Query[]): Queries {
  return new Map(queries.map((query) => [query.id, query]));
}

function isSame(one: Query | undefined, other: Query | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What a person wrote is the same, however it is shown. */
function isSameText(one: Query | undefined, other: Query | undefined): boolean {
  return (
    one !== undefined && one?.sql === other?.sql && one?.name === other?.name && one?.note === other?.note
  );
}
