/** A deck proposed from the rows: each template's slides with titles and takeaways to be edited or accepted. */

import { type Deck, deckFormat, deckVersion, type Line, type Slide } from './deck.ts';
import { type Body, slideKind } from './slides/index.ts';
import { type Choice, recipes } from './templates.ts';
import type { Workshop } from './terms.ts';

export async function propose(choice: Choice, workshop: Workshop): Promise<Deck> {
  const { id, template, locale, since, asOf, targets = [], earlier } = choice;
  const recipe = recipes[template];
  const deck: Deck = {
    format: deckFormat,
    version: deckVersion,
    id,
    title: recipe.title(choice, workshop.material),
    locale,
    template,
    dataset: workshop.material.version,
    since,
    asOf,
    slides: [],
    targets,
    ...(earlier ? { earlier } : {}),
  };
  const slides: Slide[] = [];
  for (const [at, body] of recipe.bodies(choice, workshop.material).entries())
    slides.push(await proposeSlide(`s${at + 1}`, body, deck, workshop));
  return { ...deck, slides };
}

/** A slide of its own for a body, with its words made from the rows. */
export async function proposeSlide(id: string, body: Body, deck: Deck, workshop: Workshop): Promise<Slide> {
  const { title, takeaway } = await slideKind(body.kind).propose(body, deck, workshop);
  return { id, title: proposed(title), takeaway: proposed(takeaway), notes: '', body };
}

function proposed(text: string): Line {
  return { text, origin: 'proposed' };
}

/** The deck with every proposal that nobody has edited or accepted made anew from the rows. */
export async function proposeAgain(deck: Deck, workshop: Workshop): Promise<Deck> {
  const slides: Slide[] = [];
  for (const slide of deck.slides) {
    if (slide.title.origin !== 'proposed' && slide.takeaway.origin !== 'proposed') slides.push(slide);
    else {
      const words = await slideKind(slide.body.kind).propose(slide.body, deck, workshop);
      const again = (line: Line, text: string): Line => (line.origin === 'proposed' ? proposed(text) : line);
      slides.push({
        ...slide,
        title: again(slide.title, words.title),
        takeaway: again(slide.takeaway, words.takeaway),
      });
    }
  }
  return { ...deck, slides };
}
