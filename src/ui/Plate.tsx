import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import { FigureTree, type FigureTreeProps } from './FigureTree.tsx';
import { useLive } from './island.tsx';

/** Draws for a width in CSS pixels. */
type Draw = (width: number) => SVGSVGElement;

interface PlateProps extends Omit<FigureTreeProps, 'plate'> {
  /** Draws what stands in the place of the drawings that the page came with. */
  readonly draw: Draw | undefined;
  /** Those drawings, when the site is built. */
  readonly shown: ReactNode;
}

// The same object each time: what stands there is not touched.
const nothing = { __html: '' };

/** A figure's drawing, and its structure for the keyboard. */
export function Plate({ draw, shown, ...tree }: PlateProps) {
  const live = useLive();
  const plate = useRef<HTMLDivElement>(null);
  useExactDrawing(plate, draw);
  return (
    <>
      <div
        ref={plate}
        className="plate"
        {...(shown === undefined ? { dangerouslySetInnerHTML: nothing } : { children: shown })}
      />
      {live ? <FigureTree plate={plate} {...tree} /> : null}
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
