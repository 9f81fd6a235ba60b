/** The queries asked on this computer, newest first. */

export interface Asked {
  readonly sql: string;
  /** ISO time. */
  readonly at: string;
}

const key = 'explore-history';
const most = 60;

export function readHistory(): readonly Asked[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each): each is Asked => typeof each?.sql === 'string') : [];
  } catch {
    return [];
  }
}

/** Puts a query on top; the same text further down goes. Gives the new list. */
export function remember(sql: string): readonly Asked[] {
  const asked = { sql, at: new Date().toISOString() };
  const list = [asked, ...readHistory().filter((each) => each.sql !== sql)].slice(0, most);
  try {
    localStorage.setItem(key, JSON.stringify(list));
  } catch {
    // Storage may be full or forbidden; the list then lasts as long as the page.
  }
  return list;
}

export function forgetHistory(): readonly Asked[] {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept where nothing can be.
  }
  return [];
}
