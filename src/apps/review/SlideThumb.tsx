import { type RefObject, useEffect, useRef, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { Deck, Slide } from '../../review/deck.ts';
import { blankIdentity } from '../../review/identity.ts';
import type { ReviewContext } from '../../review/terms.ts';
import { toSlideSheets } from '../../review/to-sheets.ts';
import { pause } from '../../text/pause.ts';
import { SheetView } from './SlideView.tsx';

interface Props {
  readonly deck: Deck;
  readonly slide: Slide;
  readonly context: ReviewContext;
}

/**
 * The first sheet of a slide in small, worked out once it is in sight and again when the deck has rested. It is a
 * picture: what it says is said by the name beside it, so nobody tabs into it, hears it or finds its words in the page.
 */
export function SlideThumb({ deck, slide, context }: Props) {
  const host = useRef<HTMLSpanElement>(null);
  const root = useRef<Root | null>(null);
  const isSeen = useInSight(host);
  useEffect(() => () => root.current?.unmount(), []);
  useEffect(() => {
    if (!isSeen || !host.current) return;
    const { current: place } = host;
    let isLatest = true;
    const soon = setTimeout(() => {
      inTurn(async () => {
        if (!isLatest) return;
        const [sheet] = await toSlideSheets(slide, deck, context);
        if (!isLatest || !sheet) return;
        root.current ??= createRoot(frameIn(place));
        root.current.render(
          <SheetView sheet={sheet} locale={deck.locale} identity={deck.identity ?? blankIdentity} />,
        );
      });
    }, 400);
    return () => {
      isLatest = false;
      clearTimeout(soon);
    };
  }, [isSeen, deck, slide, context]);
  return <span ref={host} className="thumb" aria-hidden="true" inert />;
}

function useInSight(host: RefObject<HTMLElement | null>): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    if (!host.current) return;
    const watcher = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true),
      { rootMargin: '120px' },
    );
    watcher.observe(host.current);
    return () => watcher.disconnect();
  }, [host]);
  return isSeen;
}

/** A frame in a closed shadow, with the page's own rules. */
function frameIn(host: HTMLElement): HTMLElement {
  const shadow = host.attachShadow({ mode: 'closed' });
  shadow.adoptedStyleSheets = [pageRules()];
  const frame = document.createElement('div');
  frame.className = 'thumb-frame';
  shadow.append(frame);
  return frame;
}

let rules: CSSStyleSheet | null = null;

function pageRules(): CSSStyleSheet {
  if (!rules) {
    rules = new CSSStyleSheet();
    const own = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
    rules.replaceSync(own.map(({ cssText }) => cssText).join('\n'));
  }
  return rules;
}

let last: Promise<void> = Promise.resolve();

/** One job after another, the page answering in between; a slide that cannot be laid out is told by its preview. */
function inTurn(job: () => Promise<void>): void {
  last = last
    .then(pause)
    .then(job)
    .catch(() => undefined);
}
