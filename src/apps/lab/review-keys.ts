/** What a key asks of the review of a text's numbers. */

export type Wish =
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  /** On the number in hand: take it as read, set it aside, leave it undecided again; put it right, say why not. */
  | { readonly kind: 'accept' | 'reject' | 'reopen' | 'correct' | 'reason' }
  /** The same to all numbers of a form; take back the last act; look for a number that was missed. */
  | { readonly kind: 'alike' | 'undo' | 'missed' };

const wishes = new Map<string, Wish>(
  Object.entries({
    arrowdown: { kind: 'step', by: 1 },
    arrowup: { kind: 'step', by: -1 },
    a: { kind: 'accept' },
    r: { kind: 'reject' },
    'shift r': { kind: 'reason' },
    c: { kind: 'correct' },
    u: { kind: 'reopen' },
    f: { kind: 'alike' },
    z: { kind: 'undo' },
    n: { kind: 'missed' },
  } satisfies Record<string, Wish>),
);

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** `null` for a key that is the browser's or nobody's. */
export function wishOf({ key, shiftKey, altKey, ctrlKey, metaKey }: Pressed): Wish | null {
  if (altKey || ctrlKey || metaKey) return null;
  const name = key.toLowerCase();
  return (shiftKey ? wishes.get(`shift ${name}`) : undefined) ?? wishes.get(name) ?? null;
}
