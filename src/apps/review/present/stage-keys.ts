/** What a key asks of the stage; a clicker sends PageUp, PageDown and a full stop. */

export type Wish =
  | { readonly kind: 'by'; readonly by: number }
  | { readonly kind: 'to'; readonly to: number }
  | { readonly kind: 'black' | 'full' | 'speaker' | 'list' | 'help' | 'leave' }
  | { readonly kind: 'digit'; readonly digit: string };

const wishes: Readonly<Record<string, Wish>> = {
  ArrowRight: { kind: 'by', by: 1 },
  ArrowDown: { kind: 'by', by: 1 },
  PageDown: { kind: 'by', by: 1 },
  ' ': { kind: 'by', by: 1 },
  Enter: { kind: 'by', by: 1 },
  ArrowLeft: { kind: 'by', by: -1 },
  ArrowUp: { kind: 'by', by: -1 },
  PageUp: { kind: 'by', by: -1 },
  Backspace: { kind: 'by', by: -1 },
  Home: { kind: 'to', to: 0 },
  End: { kind: 'to', to: Number.POSITIVE_INFINITY },
  b: { kind: 'black' },
  '.': { kind: 'black' },
  // What a keyboard set to Chinese sends.
  '。': { kind: 'black' },
  '？': { kind: 'help' },
  f: { kind: 'full' },
  s: { kind: 'speaker' },
  p: { kind: 'speaker' },
  g: { kind: 'list' },
  '?': { kind: 'help' },
  Escape: { kind: 'leave' },
};

/** `null` for a key that is not the stage's. @param typed digits that were pressed before */
export function wishOf(
  { key, altKey, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>,
  typed: string,
): Wish | null {
  if (altKey || ctrlKey || metaKey) return null;
  if (/^\d$/.test(key)) return { kind: 'digit', digit: key };
  if (key === 'Enter' && typed !== '') return { kind: 'to', to: Number(typed) - 1 };
  return wishes[key] ?? wishes[key.toLowerCase()] ?? null;
}
