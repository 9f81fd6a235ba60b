/** Values a browser stores between visits, or for as long as its window is open. */

export interface Stored<T> {
  readonly read: () => T;
  /** Throws when the browser stores nothing, or has no space left. */
  readonly write: (value: T) => void;
  /** Writes where a loss does no harm: the value then lasts as long as the page. */
  readonly tryWrite: (value: T) => void;
  readonly remove: () => void;
}

/**
 * @param parse checks what was stored, which is null when there is nothing or the browser refuses; text that is not JSON
 *   comes as it is
 * @param storage a function, because asking for a storage that is forbidden throws
 */
export function stored<T>(
  key: string,
  parse: (value: unknown) => T,
  storage: () => Storage = () => localStorage,
): Stored<T> {
  const write = (value: T) => storage().setItem(key, JSON.stringify(value));
  return {
    read: () => parse(fromJson(attempt(() => storage().getItem(key)))),
    write,
    tryWrite: (value) => attempt(() => write(value)),
    remove: () => attempt(() => storage().removeItem(key)),
  };
}

/** A parser of lists: members that `isMember` refuses are left out. */
export function listOf<T>(isMember: (value: unknown) => value is T): (value: unknown) => readonly T[] {
  return (value) => (Array.isArray(value) ? value.filter(isMember) : []);
}

function fromJson(text: string | null | undefined): unknown {
  if (text == null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
