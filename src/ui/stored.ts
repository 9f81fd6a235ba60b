/** Values a browser stores between visits, or for as long as its window is open. */

export interface Stored<T> {
  /** Under which the browser stores it. */
  readonly key: () => string;
  readonly read: () => T;
  /** Throws when the browser stores nothing, or has no space left. */
  readonly write: (value: T) => void;
  /** Writes where a loss does no harm: the value then lasts as long as the page. */
  readonly tryWrite: (value: T) => void;
  readonly remove: () => void;
}

/** What a person types on a page of their own ledger is stored with that ledger. */
function placeOf(): string {
  const id = globalThis.document?.documentElement.dataset.ledger;
  return id ? `my/${id}/` : '';
}

/**
 * @param parse checks what was stored, which is null when there is nothing or the browser refuses; text that is not JSON
 *   comes as it is
 * @param storage a function, because asking for a storage that is forbidden throws
 * @param place what stands before the key on the page at hand
 */
export function stored<T>(
  key: string,
  parse: (value: unknown) => T,
  storage: () => Storage = () => localStorage,
  place = placeOf,
): Stored<T> {
  const keyHere = () => place() + key;
  const write = (value: T) => storage().setItem(keyHere(), JSON.stringify(value));
  return {
    key: keyHere,
    read: () => parse(fromJson(attempt(() => storage().getItem(keyHere())))),
    write,
    tryWrite: (value) => attempt(() => write(value)),
    remove: () => attempt(() => storage().removeItem(keyHere())),
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
