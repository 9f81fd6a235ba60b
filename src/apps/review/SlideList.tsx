import { type DragEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Deck, Slide } from '../../review/deck.ts';
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
  const { locale, deck, context, numbers, chosen, onChoose, onMove, onPlace, onRemove } = props;
  const { slides } = deck;
  const focus = useFollowedFocus(chosen);
  const drag = useDragOrder(onPlace);

  const onKey = (event: KeyboardEvent, id: string, at: number) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0 && event.key !== 'Delete') return;
    event.preventDefault();
    focus.follow();
    if (by === 0) onRemove(id);
    else if (event.altKey) onMove(id, by);
    else if (slides[at + by]) onChoose((slides[at + by] as Slide).id);
  };

  return (
    <nav className="slides" aria-label={words.slides[locale]}>
      {slides.length === 0 ? <p className="told">{words.none[locale]}</p> : null}
      <ol ref={focus.list} onFocus={focus.onFocus} onBlur={focus.onBlur}>
        {slides.map((slide, at) => (
          <li
            key={slide.id}
            draggable
            className={[slide.id === chosen ? 'chosen' : '', drag.isOver(slide.id, at) ? 'over' : ''].join(
              ' ',
            )}
            {...drag.handlers(slide, at)}
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
            {slide.id === chosen ? <SlideTools {...props} id={slide.id} at={at} /> : null}
          </li>
        ))}
      </ol>
      <p className="told hint">{words.hint[locale]}</p>
    </nav>
  );
}

/** What can be done with the chosen slide, as buttons. */
function SlideTools(props: Props & { readonly id: string; readonly at: number }) {
  const { locale, deck, id, at, onMove, onCopy, onRemove } = props;
  const tools = [
    { name: words.up, sign: '↑', press: () => onMove(id, -1), disabled: at === 0 },
    { name: words.down, sign: '↓', press: () => onMove(id, 1), disabled: at === deck.slides.length - 1 },
    { name: words.copy, sign: '+', press: () => onCopy(id) },
    { name: words.remove, sign: '×', press: () => onRemove(id) },
  ];
  return (
    <span className="tools">
      {tools.map(({ name, sign, press, disabled }) => (
        <button
          key={sign}
          type="button"
          className="plain"
          aria-label={name[locale]}
          title={name[locale]}
          disabled={disabled}
          onClick={press}
        >
          {sign}
        </button>
      ))}
    </span>
  );
}

interface FollowedFocus {
  readonly list: RefObject<HTMLOListElement | null>;
  readonly onFocus: () => void;
  readonly onBlur: (event: { readonly relatedTarget: EventTarget | null }) => void;
  /** Asks for the focus on what is chosen next. */
  readonly follow: () => void;
}

/**
 * A moved or removed slide's button leaves the focus behind: it is taken back to the chosen one, before the next key
 * arrives.
 */
function useFollowedFocus(chosen: string | null): FollowedFocus {
  const list = useRef<HTMLOListElement>(null);
  const asked = useRef(false);
  // Whether the keys stood in the list last: undoing a move takes the focus from a button as moving it does.
  const held = useRef(false);
  useLayoutEffect(() => {
    const lost = held.current && document.activeElement === document.body;
    if (!asked.current && !lost) return;
    asked.current = false;
    list.current?.querySelector<HTMLElement>(`[data-slide="${chosen}"]`)?.focus();
  });
  return {
    list,
    onFocus: () => {
      held.current = true;
    },
    onBlur: ({ relatedTarget }) => {
      if (relatedTarget) held.current = false;
    },
    follow: () => {
      asked.current = true;
    },
  };
}

/** Slides dragged to another place of the list. */
function useDragOrder(onPlace: Props['onPlace']) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const end = () => {
    setDragged(null);
    setOver(null);
  };
  return {
    isOver: (id: string, at: number): boolean => over === at && dragged !== null && dragged !== id,
    handlers: ({ id, title }: Slide, at: number) => ({
      onDragStart: ({ dataTransfer }: DragEvent) => {
        dataTransfer.effectAllowed = 'move';
        dataTransfer.setData('text/plain', title.text);
        setDragged(id);
      },
      onDragEnd: end,
      onDragOver: (event: DragEvent) => {
        if (!dragged) return;
        event.preventDefault();
        setOver(at);
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        if (dragged) onPlace(dragged, at);
        end();
      },
    }),
  };
}
