/** The queries asked on this computer, newest first. */

import { listOf, stored } from '../../ui/stored.ts';

export interface Asked {
  readonly sql: string;
  /** ISO time. */
  readonly at: string;
}

const most = 60;
const history = stored(
  'explore-history',
  listOf((each): each is Asked => typeof (each as Partial<Asked> | null)?.sql === 'string'),
);

export const readHistory = history.read;

/** Puts a query on top; the same text further down goes. Gives the new list. */
export function remember(sql: string): readonly Asked[] {
  const asked = { sql, at: new Date().toISOString() };
  const list = [asked, ...readHistory().filter((each) => each.sql !== sql)].slice(0, most);
  history.tryWrite(list);
  return list;
}

export function forgetHistory(): readonly Asked[] {
  history.remove();
  return [];
}
