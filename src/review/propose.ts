/** A deck proposed from the rows: each template's slides with titles and takeaways to be edited or accepted. */

import { type Domain, leadDomain } from '../dataset/domains.ts';
import type { Row } from '../engine/database.ts';
import { inSlices } from '../text/pause.ts';
import { type Deck, deckFormat, deckVersion, type Line, type Slide } from './deck.ts';
import type { LedgerData } from './ledger-data.ts';
import { within } from './scope.ts';
import { figureOf } from './slides/figure.ts';
import { type Body, slideKind } from './slides/index.ts';
import { type Choice, recipes } from './templates.ts';
import type { ReviewContext } from './terms.ts';

export async function propose(choice: Choice, whole: ReviewContext): Promise<Deck> {
  const { id, template, locale, since, asOf, targets = [], openTargets = [], tasks = [], earlier } = choice;
  const domain = domainOfReview(choice, whole.data);
  const context = within(whole, { asOf, domain });
  const recipe = recipes[template];
  const deck: Deck = {
    format: deckFormat,
    version: deckVersion,
    id,
    title: recipe.title(choice, context.data),
    locale,
    template,
    dataset: context.data.version,
    since,
    asOf,
    slides: [],
    targets,
    ...(openTargets.length > 0 ? { openTargets } : {}),
    ...(tasks.length > 0 ? { tasks } : {}),
    ...(domain ? { domain } : {}),
    ...(earlier ? { earlier } : {}),
  };
  const slides: Slide[] = [];
  const bodies = await worthShowing(recipe.bodies(choice, context.data), deck, context);
  const slice = inSlices();
  for (const [at, body] of bodies.entries()) {
    await slice();
    slides.push(await proposeSlide(`s${at + 1}`, body, deck, context));
  }
  return { ...deck, slides };
}

/** Figures without news that a review is filled up to. */
const fewestFigures = 3;

/**
 * The bodies without figures that have nothing or a single number to draw, or only those that their domain's divider
 * tells, and without those of old rows where others have news.
 */
async function worthShowing(
  bodies: readonly Body[],
  deck: Deck,
  context: ReviewContext,
): Promise<readonly Body[]> {
  const { since, template } = deck;
  const restsOf = async (body: Body) =>
    (await slideKind(body.kind).rests?.(body, deck, context))?.observations ?? [];
  const slice = inSlices();
  const days = new Map<Body, string>();
  let told = new Set<string>();
  for (const body of bodies) {
    await slice();
    if (body.kind === 'section') told = new Set(await restsOf(body));
    const figure = body.kind === 'figure' ? figureOf(body) : undefined;
    if (!figure) continue;
    const rows = await context.rowsOf(figure);
    const shown = await restsOf(body);
    if (!showsCourse(rows) && shown.length > 0 && shown.every((id) => told.has(id))) continue;
    // A figure of one number is no figure at a meeting.
    const least = template === 'metric' ? 1 : 2;
    if (figure.row.brief(rows, 'zh').rows.length >= least) days.set(body, newestDay(rows));
  }
  const byDay = [...days].toSorted(([, a], [, b]) => b.localeCompare(a));
  const shown = new Set(
    byDay
      .filter(([, day], at) => template === 'metric' || day > since || at < fewestFigures)
      .map(([body]) => body),
  );
  return bodies.filter((body) => body.kind !== 'figure' || shown.has(body));
}

/** Whether rows hold some metric at two times, which a drawing shows and a list of numbers does not. */
function showsCourse(rows: readonly Row[]): boolean {
  const metrics = rows.flatMap(({ metric_id }) => (typeof metric_id === 'string' ? [metric_id] : []));
  return new Set(metrics).size < metrics.length;
}

/** The last day that rows of facts or events hold for; empty for others. */
function newestDay(rows: readonly Row[]): string {
  const days = rows.map(({ period_end, date }) => String(period_end ?? date ?? ''));
  return days.reduce((last, day) => (day > last ? day : last), '');
}

/** The domain that a review is of: the chosen one, or its metric's. */
function domainOfReview(
  { template, domain = leadDomain, metric }: Choice,
  { metrics }: LedgerData,
): Domain | undefined {
  if (template === 'domain') return domain;
  return template === 'metric' ? metrics.find(({ metric_id }) => metric_id === metric)?.domain : undefined;
}

/** A slide of its own for a body, with its words made from the rows. */
export async function proposeSlide(
  id: string,
  body: Body,
  deck: Deck,
  context: ReviewContext,
): Promise<Slide> {
  const { title, takeaway } = await slideKind(body.kind).propose(body, deck, within(context, deck));
  return { id, title: proposed(title), takeaway: proposed(takeaway), notes: '', body };
}

function proposed(text: string): Line {
  return { text, origin: 'proposed' };
}

/** The deck with every proposal that nobody has edited or accepted made anew from the rows. */
export async function proposeAgain(deck: Deck, context: ReviewContext): Promise<Deck> {
  const slides: Slide[] = [];
  const slice = inSlices();
  for (const slide of deck.slides) {
    await slice();
    if (slide.title.origin !== 'proposed' && slide.takeaway.origin !== 'proposed') slides.push(slide);
    else {
      const words = await slideKind(slide.body.kind).propose(slide.body, deck, within(context, deck));
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
