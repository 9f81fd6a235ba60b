/** The queries asked on this computer, newest first. */

import { listOf, stored } from '../../ui/stored.ts';

export interface Asked {
  readonly sql: string;
  /** ISO time. */
  readonly at: string;
}

const maxQueries = 60;

export const queryHistory = stored(
  'explore-history',
  listOf((each): each is Asked => typeof (each as Partial<Asked> | null)?.sql === 'string'),
);

/** The list with a query on top; the same text further down goes. */
export function withAsked(list: readonly Asked[], asked: Asked): readonly Asked[] {
  return [asked, ...list.filter(({ sql }) => sql !== asked.sql)].slice(0, maxQueries);
}
