import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { currentMark, leaveMarks, stepToMark } from '../charts/mark-reader.ts';
import type { Locale } from '../text/locale.ts';
import { useLive } from './island.tsx';
import { openSentence } from './sentences.ts';

const words = {
  keys: {
    zh: '方向键逐点移动，回车看原句，T到数据表，Esc离开',
    en: 'Arrow keys move from mark to mark, Enter opens the sentence, T goes to the table, Escape leaves',
  },
};

/** Draws for a width in CSS pixels. */
type Draw = (width: number) => SVGSVGElement;

interface PlateProps {
  readonly locale: Locale;
  readonly title: string;
  /** Draws what stands in the place of the drawings that the page came with. */
  readonly draw: Draw | undefined;
  /** Those drawings, when the site is built. */
  readonly shown: ReactNode;
  /** Asked for by the key T. */
  readonly onTable: () => void;
}

/** A figure's drawing: one tab stop, arrows from mark to mark, Enter to the sentence, T to the table. */
export function Plate({ locale, title, draw, shown, onTable }: PlateProps) {
  const live = useLive();
  const plate = useRef<HTMLDivElement>(null);
  const [voice, setVoice] = useState('');
  useExactDrawing(plate, draw);
  const act = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const here = currentMark(event.currentTarget);
    const next = stepToMark(event.currentTarget, event);
    if (event.key === 'Escape') return event.currentTarget.blur();
    if (next) {
      setVoice(next.getAttribute('aria-label') ?? '');
      next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    } else if (event.key === 'Enter') {
      if (here) void openSentence(here);
    } else if (event.key === 't' || event.key === 'T') onTable();
    else return;
    // Otherwise the same key press would scroll, or land on the dialog's close button.
    event.preventDefault();
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its role comes with scripts */}
      <div
        ref={plate}
        className="plate"
        {...(live
          ? { tabIndex: 0, role: 'application', 'aria-label': `${title}. ${words.keys[locale]}` }
          : {})}
        onKeyDown={act}
        onBlur={({ currentTarget }) => leaveMarks(currentTarget)}
        {...(shown === undefined ? { dangerouslySetInnerHTML: { __html: '' } } : { children: shown })}
      />
      {live ? (
        <div className="unseen" aria-live="polite">
          {voice}
        </div>
      ) : null}
    </>
  );
}

/** Puts the drawing into the plate at the width it has, and what was there before back when it is over. */
function useExactDrawing(plate: RefObject<HTMLDivElement | null>, draw: Draw | undefined): void {
  useLayoutEffect(() => {
    const place = plate.current;
    if (!place || !draw) return;
    const before = [...place.childNodes];
    const holder = document.createElement('div');
    holder.className = 'w-exact';
    place.replaceChildren(holder);
    let drawn = 0;
    const redraw = () => {
      const width = Math.max(320, Math.floor(place.getBoundingClientRect().width));
      if (width === drawn) return;
      holder.replaceChildren(draw(width));
      drawn = width;
    };
    redraw();
    const resized = new ResizeObserver(redraw);
    resized.observe(place);
    return () => {
      resized.disconnect();
      place.replaceChildren(...before);
    };
  }, [plate, draw]);
}
