/** The sheets of one slide, worked out as it is edited. */

import { useEffect, useRef, useState } from 'react';
import type { Deck } from '../../review/deck.ts';
import type { Sheet } from '../../review/slide-layout.ts';
import type { ReviewContext } from '../../review/terms.ts';
import { toSlideSheets } from '../../review/to-sheets.ts';
import { errorMessage } from '../../text/error-message.ts';

export interface Preview {
  readonly sheets: readonly Sheet[];
  readonly fault: string;
  readonly busy: boolean;
}

export function useSheets(deck: Deck, id: string | null, context: ReviewContext): Preview {
  const [preview, setPreview] = useState<Preview>({ sheets: [], fault: '', busy: true });
  const shown = useRef('');
  useEffect(() => {
    const slide = deck.slides.find((one) => one.id === id);
    if (!slide) {
      setPreview({ sheets: [], fault: '', busy: false });
      return;
    }
    let current = true;
    const work = () => {
      setPreview((now) => ({ ...now, busy: true }));
      toSlideSheets(slide, deck, context).then(
        (sheets) => current && setPreview({ sheets, fault: '', busy: false }),
        (error: unknown) =>
          current &&
          setPreview({
            sheets: [],
            fault: errorMessage(error, deck.locale),
            busy: false,
          }),
      );
    };
    // Another slide is shown at once, typing is awaited.
    const soon = setTimeout(work, shown.current === slide.id ? 120 : 0);
    shown.current = slide.id;
    return () => {
      current = false;
      clearTimeout(soon);
    };
  }, [deck, id, context]);
  return preview;
}
