/** The changes a person makes to a deck, each a new deck. */

import type { Deck, Line, Slide } from './deck.ts';
import { type Body, slideKind } from './slides/index.ts';

/** The slide moved by so many places; it stops at either end. */
export function moveSlide(deck: Deck, id: string, by: number): Deck {
  const at = deck.slides.findIndex((slide) => slide.id === id);
  return at < 0 ? deck : placeSlide(deck, id, at + by);
}

/** The slide at place `to` of the deck without it, clamped. */
export function placeSlide(deck: Deck, id: string, to: number): Deck {
  const slide = deck.slides.find((one) => one.id === id);
  if (!slide) return deck;
  const others = deck.slides.filter((one) => one !== slide);
  const place = Math.min(Math.max(to, 0), others.length);
  return { ...deck, slides: others.toSpliced(place, 0, slide) };
}

export function removeSlide(deck: Deck, id: string): Deck {
  return { ...deck, slides: deck.slides.filter((slide) => slide.id !== id) };
}

/** Puts a slide after the one named, or at the end. */
export function addSlide(deck: Deck, slide: Slide, after: string | null): Deck {
  const at = deck.slides.findIndex(({ id }) => id === after);
  return { ...deck, slides: deck.slides.toSpliced(at < 0 ? deck.slides.length : at + 1, 0, slide) };
}

/** A copy of the slide behind it. */
export function copySlide(deck: Deck, id: string): Deck {
  const slide = deck.slides.find((one) => one.id === id);
  return slide ? addSlide(deck, { ...slide, id: freeId(deck) }, id) : deck;
}

/** An id that no slide of the deck has. */
export function freeId({ slides }: Deck): string {
  const taken = new Set(slides.map(({ id }) => id));
  for (let next = slides.length + 1; ; next++) if (!taken.has(`s${next}`)) return `s${next}`;
}

/** A slide whose words are yet to be proposed. */
export function blankSlide(deck: Deck, body: Body): Slide {
  const open: Line = { text: '', origin: 'proposed' };
  return { id: freeId(deck), title: open, takeaway: open, notes: '', body };
}

export function changeSlide(deck: Deck, id: string, change: Partial<Slide>): Deck {
  return { ...deck, slides: deck.slides.map((slide) => (slide.id === id ? { ...slide, ...change } : slide)) };
}

/** What a person wrote is theirs; the words of a title slide are the deck's own title too. */
export function writeLine(deck: Deck, id: string, name: 'title' | 'takeaway', text: string): Deck {
  const line: Line = { text, origin: 'edited' };
  const slide = deck.slides.find((one) => one.id === id);
  const edited = changeSlide(deck, id, { [name]: line });
  return name === 'title' && slide?.body.kind === 'title' ? { ...edited, title: text } : edited;
}

/** The slide's proposed words taken as they stand. */
export function acceptSlide(deck: Deck, id: string): Deck {
  return { ...deck, slides: deck.slides.map((slide) => (slide.id === id ? accepted(slide) : slide)) };
}

export function acceptAll(deck: Deck): Deck {
  return { ...deck, slides: deck.slides.map(accepted) };
}

export function isProposed({ title, takeaway }: Slide): boolean {
  return title.origin === 'proposed' || takeaway.origin === 'proposed';
}

/** The review's days changed, and with them every slide that stood on the old ones. */
export function setDates(deck: Deck, since: string, asOf: string): Deck {
  const days = { since, asOf };
  const follow = (body: Body): Body => slideKind(body.kind).follow?.(body, deck, days) ?? body;
  const slides = deck.slides.map((slide) => ({ ...slide, body: follow(slide.body) }));
  return { ...deck, ...days, slides };
}

function accepted(slide: Slide): Slide {
  const take = (line: Line): Line => (line.origin === 'proposed' ? { ...line, origin: 'accepted' } : line);
  return { ...slide, title: take(slide.title), takeaway: take(slide.takeaway) };
}
