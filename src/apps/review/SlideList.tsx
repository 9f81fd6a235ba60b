import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Deck } from '../../review/deck.ts';
import { isProposed } from '../../review/edit-deck.ts';
import type { ReviewContext } from '../../review/terms.ts';
import type { Locale } from '../../text/locale.ts';
import { SlideThumb } from './SlideThumb.tsx';

const words = {
  slides: { zh: '各页', en: 'Slides' },
  hint: {
    zh: '拖动可换次序；键盘：↑↓选页，Alt+↑↓移动，Delete删去。',
    en: 'Drag to reorder. Keys: ↑↓ choose, Alt+↑↓ move, Delete removes.',
  },
  proposed: { zh: '建议', en: 'proposed' },
  up: { zh: '上移', en: 'Move up' },
  down: { zh: '下移', en: 'Move down' },
  copy: { zh: '再来一页同样的', en: 'Duplicate this slide' },
  remove: { zh: '删去这一页', en: 'Remove this slide' },
  untitled: { zh: '（无标题）', en: '(untitled)' },
  none: { zh: '一页也没有。在下面加一页。', en: 'There are no slides. Add one below.' },
};

interface Props {
  readonly locale: Locale;
  readonly deck: Deck;
  readonly context: ReviewContext;
  /** On stage, first and last; a slide that is not in it counts as one. */
  readonly numbers: ReadonlyMap<string, readonly [first: number, last: number]>;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly onMove: (id: string, by: number) => void;
  readonly onPlace: (id: string, to: number) => void;
  readonly onCopy: (id: string) => void;
  readonly onRemove: (id: string) => void;
}

/** 3 or 3–5. */
function sayNumbers([first, last]: readonly [first: number, last: number]): string {
  return first === last ? `${first}` : `${first}–${last}`;
}

/** The slides in order: chosen, moved and removed by mouse and by keyboard. */
export function SlideList(props: Props) {
  const { locale, deck, context, numbers, chosen, onChoose, onMove, onPlace, onCopy, onRemove } = props;
  const { slides } = deck;
  const list = useRef<HTMLOListElement>(null);
  const follow = useRef(false);
  // Whether the keys stood in the list last: undoing a move takes the focus from a button as moving it does.
  const held = useRef(false);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<number | null>(null);

  // A moved or removed slide's button leaves the focus behind: it is taken back to the chosen one, before the next
  // key arrives.
  useLayoutEffect(() => {
    const lost = held.current && document.activeElement === document.body;
    if (!follow.current && !lost) return;
    follow.current = false;
    list.current?.querySelector<HTMLElement>(`[data-slide="${chosen}"]`)?.focus();
  });

  const onKey = (event: KeyboardEvent, id: string, at: number) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by !== 0) {
      event.preventDefault();
      follow.current = true;
      if (event.altKey) onMove(id, by);
      else {
        const next = slides[at + by];
        if (next) onChoose(next.id);
      }
    } else if (event.key === 'Delete') {
      event.preventDefault();
      follow.current = true;
      onRemove(id);
    }
  };

  return (
    <nav className="slides" aria-label={words.slides[locale]}>
      {slides.length === 0 ? <p className="told">{words.none[locale]}</p> : null}
      <ol
        ref={list}
        onFocus={() => {
          held.current = true;
        }}
        onBlur={({ relatedTarget }) => {
          if (relatedTarget) held.current = false;
        }}
      >
        {slides.map((slide, at) => (
          <li
            key={slide.id}
            draggable
            className={[
              slide.id === chosen ? 'chosen' : '',
              over === at && dragged && dragged !== slide.id ? 'over' : '',
            ].join(' ')}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('text/plain', slide.title.text);
              setDragged(slide.id);
            }}
            onDragEnd={() => {
              setDragged(null);
              setOver(null);
            }}
            onDragOver={(event) => {
              if (!dragged) return;
              event.preventDefault();
              setOver(at);
            }}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged) onPlace(dragged, at);
              setDragged(null);
              setOver(null);
            }}
          >
            <button
              type="button"
              className="pick"
              data-slide={slide.id}
              aria-current={slide.id === chosen ? 'true' : undefined}
              onClick={() => onChoose(slide.id)}
              onKeyDown={(event) => onKey(event, slide.id, at)}
            >
              <span className="place">{sayNumbers(numbers.get(slide.id) ?? [at + 1, at + 1])}</span>
              <SlideThumb deck={deck} slide={slide} context={context} />
              <span className="name">{slide.title.text || words.untitled[locale]}</span>
              {isProposed(slide) ? <span className="mark">{words.proposed[locale]}</span> : null}
            </button>
            {slide.id === chosen ? (
              <span className="tools">
                <button
                  type="button"
                  className="plain"
                  aria-label={words.up[locale]}
                  title={words.up[locale]}
                  disabled={at === 0}
                  onClick={() => onMove(slide.id, -1)}
                >
                  ↑
                </button>
                <button
                  type="button"
                  className="plain"
                  aria-label={words.down[locale]}
                  title={words.down[locale]}
                  disabled={at === slides.length - 1}
                  onClick={() => onMove(slide.id, 1)}
                >
                  ↓
                </button>
                <button
                  type="button"
                  className="plain"
                  aria-label={words.copy[locale]}
                  title={words.copy[locale]}
                  onClick={() => onCopy(slide.id)}
                >
                  +
                </button>
                <button
                  type="button"
                  className="plain"
                  aria-label={words.remove[locale]}
                  title={words.remove[locale]}
                  onClick={() => onRemove(slide.id)}
                >
                  ×
                </button>
              </span>
            ) : null}
          </li>
        ))}
      </ol>
      <p className="told hint">{words.hint[locale]}</p>
    </nav>
  );
}
