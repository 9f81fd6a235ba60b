import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Row } from '../engine/database.ts';
import type { Locale } from '../text/locale.ts';
import type { FigureReader } from './figure-reader.ts';
import { openSentence } from './sentences.ts';

const words = {
  keys: {
    zh: '左右键逐点移动，上下键换层，回车看原句，T到数据表，L听，Esc离开',
    en: 'Left and right move from point to point, up and down change the level, Enter opens the sentence, T goes to the table, L plays it, Escape leaves',
  },
};

export interface FigureTreeProps {
  readonly id: string;
  readonly locale: Locale;
  readonly title: string;
  /** Where the drawing stands. */
  readonly plate: RefObject<HTMLElement | null>;
  /** The rows that answer the page's filter; without one those that the page came with. */
  readonly rows: readonly Row[] | undefined;
  readonly onTable: () => void;
  /** To one series, by its number, or to all. */
  readonly onListen: (series: number | null) => void;
}

/**
 * The structure of a figure, for the keyboard: one tab stop, a tree without looks, the marks of whose present item are
 * outlined in the drawing. What is below the chart comes when the tree is entered.
 */
export function FigureTree({ id, locale, title, plate, rows, onTable, onListen }: FigureTreeProps) {
  const tree = useRef<HTMLDivElement>(null);
  const opening = useRef<Promise<FigureReader> | null>(null);
  const here = useRef(0);
  const [shown, setShown] = useState<{ reader: FigureReader | null; at: number }>({ reader: null, at: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are another tree
  useEffect(() => {
    opening.current = null;
    here.current = 0;
    setShown({ reader: null, at: 0 });
  }, [rows]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows once a step is drawn
  useLayoutEffect(() => {
    const items = tree.current;
    // In the tree already: it follows. Where it stands nothing is seen, so nothing is scrolled to.
    if (items?.contains(document.activeElement))
      items.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }, [shown]);
  const open = () => {
    opening.current ??= import('./figure-reader.ts').then(({ openReader }) =>
      openReader({ id, plate: plate.current as HTMLElement, rows }, title),
    );
    return opening.current.catch(() => {
      opening.current = null;
      return null;
    });
  };
  const move = async (key: string) => {
    const reader = await open();
    const next = reader?.step(here.current, key) ?? null;
    if (!reader || next === null) return;
    here.current = next;
    reader.show(next);
    reader.mark(next)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    setShown({ reader, at: next });
  };
  const act = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { reader, at } = shown;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (key === 'Escape') return (event.target as HTMLElement).blur();
    if (key === 't') onTable();
    else if (key === 'l') onListen(reader?.items[at]?.series ?? null);
    else if (key === 'Enter') {
      const mark = reader?.items[at]?.kind === 'point' ? reader.mark(at) : undefined;
      if (mark) void openSentence(mark);
    } else if (/^(?:Arrow|Home$|End$)/.test(key)) void move(key);
    else return;
    // Otherwise the same key press would scroll, or land on the dialog's close button.
    event.preventDefault();
  };
  const items = shown.reader?.items ?? [{ words: title, level: 1, place: 1, among: 1, parent: -1 }];
  return (
    <div
      ref={tree}
      role="tree"
      className="unseen"
      aria-label={words.keys[locale]}
      onKeyDown={act}
      onFocus={({ currentTarget, relatedTarget }) => {
        if (currentTarget.contains(relatedTarget)) return;
        plate.current?.scrollIntoView({ block: 'nearest' });
        void open().then(
          (reader) => reader && setShown((before) => (before.reader ? before : { reader, at: 0 })),
        );
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) shown.reader?.show(-1);
      }}
    >
      {items.map(({ words, level, place, among }, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the chart stays while what is below it comes
          key={at}
          role="treeitem"
          tabIndex={at === shown.at ? 0 : -1}
          aria-level={level}
          aria-posinset={place}
          aria-setsize={among}
          aria-expanded={items[at + 1]?.parent === at ? true : at === 0 && !shown.reader ? false : undefined}
          aria-selected={at === shown.at}
        >
          {words}
        </div>
      ))}
    </div>
  );
}
