import { type KeyboardEvent, useEffect, useState } from 'react';
import type { Deck } from '../../review/deck.ts';
import {
  addSlide,
  blankSlide,
  copySlide,
  moveSlide,
  placeSlide,
  removeSlide,
} from '../../review/edit-deck.ts';
import type { ReviewContext } from '../../review/terms.ts';
import type { Locale } from '../../text/locale.ts';
import { AddSlide } from './AddSlide.tsx';
import { DeckBar } from './DeckBar.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { OfDeck } from './OfDeck.tsx';
import { Preview } from './Preview.tsx';
import { SlideFields } from './SlideFields.tsx';
import { SlideList } from './SlideList.tsx';
import { useDeck } from './use-deck.ts';
import { usePresenting } from './use-presenting.ts';
import { useSheetNumbers } from './use-sheet-numbers.ts';
import { useSheets } from './use-sheets.ts';

const words = {
  moved: { zh: '移到第', en: 'Moved to place ' },
  removed: { zh: '已删去：', en: 'Removed: ' },
};

interface Props {
  readonly locale: Locale;
  readonly context: ReviewContext;
  readonly start: Deck;
  readonly told: string;
  /** The slide to begin presenting with, from 0; `null` stays at the desk. */
  readonly presentAt: number | null;
  readonly onClose: () => void;
}

/** One deck on the desk: its slides, the chosen one as it will look, its words, and the ways out of the room. */
export function Composer({ locale, context, start, told, presentAt, onClose }: Props) {
  const { deck, change, undo, redo, kept } = useDeck(start, context);
  const [chosen, setChosen] = useState<string | null>(start.slides[0]?.id ?? null);
  const [page, setPage] = useState(0);
  const [said, setSaid] = useState(told);
  const slide = deck.slides.find(({ id }) => id === chosen) ?? deck.slides[0] ?? null;
  const { sheets, fault, busy } = useSheets(deck, slide?.id ?? null, context);
  const numbers = useSheetNumbers(deck, context);
  const present = usePresenting(deck, context, presentAt);
  const sheet = sheets[Math.min(page, sheets.length - 1)];

  useEffect(() => {
    // Undoing may take the chosen slide away.
    if (slide && slide.id !== chosen) setChosen(slide.id);
  }, [slide, chosen]);

  const choose = (id: string) => {
    setChosen(id);
    setPage(0);
  };
  /** Moves a slide, and says to which place. */
  const move = (id: string, edit: (deck: Deck) => Deck) => {
    change(edit);
    const at = edit(deck).slides.findIndex((one) => one.id === id) + 1;
    setSaid(locale === 'zh' ? `${words.moved.zh}${at}页` : `${words.moved.en}${at}`);
  };
  const remove = (id: string) => {
    const at = deck.slides.findIndex((one) => one.id === id);
    const next = deck.slides[at + 1] ?? deck.slides[at - 1];
    setSaid(words.removed[locale] + (deck.slides[at]?.title.text ?? ''));
    change((now) => removeSlide(now, id));
    if (next) choose(next.id);
  };
  const copy = (id: string) => {
    const copied = copySlide(deck, id);
    const made = copied.slides[copied.slides.findIndex((one) => one.id === id) + 1];
    change((now) => copySlide(now, id));
    if (made) choose(made.id);
  };
  const onKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    const back = key === 'z' && !event.shiftKey;
    const again = (key === 'z' && event.shiftKey) || key === 'y';
    if (!back && !again) return;
    event.preventDefault();
    if (back) undo?.();
    else redo?.();
  };

  return (
    // The keys of undo work wherever the focus is in the room.
    <section className="composer" aria-label={deck.title} onKeyDown={onKey}>
      <DeckBar
        locale={locale}
        deck={deck}
        change={change}
        undo={undo}
        redo={redo}
        kept={kept}
        onClose={onClose}
      />
      <ExportMenu
        locale={locale}
        context={context}
        deck={deck}
        onPresent={async () => {
          // Full screen may only be asked for while the click is fresh.
          await document.documentElement.requestFullscreen?.().catch(() => undefined);
          await present(({ sheets: all }) => all.findIndex(({ id }) => id === (sheet?.id ?? slide?.id)));
        }}
      />
      <p className="told said" role="status">
        {said}
      </p>
      <div className="desk">
        <div className="shelf">
          <SlideList
            locale={locale}
            deck={deck}
            context={context}
            numbers={numbers}
            chosen={slide?.id ?? null}
            onChoose={choose}
            onMove={(id, by) => move(id, (now) => moveSlide(now, id, by))}
            onPlace={(id, to) => move(id, (now) => placeSlide(now, id, to))}
            onCopy={copy}
            onRemove={remove}
          />
          <AddSlide
            locale={locale}
            deck={deck}
            onAdd={(body) => {
              const added = blankSlide(deck, body);
              change((now) => addSlide(now, added, slide?.id ?? null));
              choose(added.id);
            }}
          />
        </div>
        <div className="stage">
          <Preview
            locale={locale}
            deck={deck}
            sheets={sheets}
            sheet={sheet}
            fault={fault}
            busy={busy}
            onPage={setPage}
          />
          {slide ? (
            <SlideFields
              key={slide.id}
              locale={locale}
              context={context}
              deck={deck}
              slide={slide}
              change={change}
            />
          ) : null}
          <OfDeck locale={locale} context={context} deck={deck} slide={slide} change={change} />
        </div>
      </div>
    </section>
  );
}
