/** Deck → sheets: every slide worked out from the ledger, long tables over as many sheets as they need. */

import { namingArticle } from '../dataset/naming-article.ts';
import type { Article, Source } from '../dataset/schema.ts';
import type { Locale } from '../text/locale.ts';
import { inSlices } from '../text/pause.ts';
import { cutTable } from './cut-table.ts';
import type { Deck, Slide } from './deck.ts';
import { blankIdentity } from './identity.ts';
import { toPoint } from './points.ts';
import { remarksUnder } from './remarks.ts';
import { within } from './scope.ts';
import type { Sheet, SheetBody, Sheets } from './slide-layout.ts';
import { slideKind } from './slides/index.ts';
import type { SlidePart } from './slides/slide-kind.ts';
import { inOrder, sourceLines, sourcesBehind } from './source-lines.ts';
import { statementsOf } from './statements.ts';
import type { ReviewContext } from './terms.ts';

export async function toSheets(deck: Deck, context: ReviewContext): Promise<Sheets> {
  const { title, locale, asOf, dataset } = deck;
  const sheets: Sheet[] = [];
  const slice = inSlices();
  for (const slide of deck.slides) {
    await slice();
    sheets.push(...(await toSlideSheets(slide, deck, context)));
  }
  return { title, locale, asOf, dataset, identity: deck.identity ?? blankIdentity, sheets };
}

/** One slide's sheets: one, or several where it is long. */
export async function toSlideSheets(
  slide: Slide,
  deck: Deck,
  whole: ReviewContext,
): Promise<readonly Sheet[]> {
  const context = within(whole, deck);
  const all = () => sourcesOf(deck, context);
  const parts = await slideKind(slide.body.kind).layout(slide.body, deck, context, all);
  const sheets = parts.flatMap((part) => {
    const behind = {
      sources: sourceLines(context.data, part, wordsOf(part), deck.locale),
      statements: statementsOf(context.data, part.observations ?? [], deck.locale),
    };
    return bodiesOf(part, slide, deck.locale).map((body) =>
      toSheet(slide, named(body, slide, context.data.articles, deck.locale), behind),
    );
  });
  return continued(sheets, deck.locale);
}

/** The numbers that each slide's sheets have on stage, from 1, by the id of the slide; nothing is drawn for it. */
export async function sheetNumbers(
  deck: Deck,
  context: ReviewContext,
): Promise<ReadonlyMap<string, readonly [first: number, last: number]>> {
  const numbers = new Map<string, readonly [number, number]>();
  let last = 0;
  const slice = inSlices();
  for (const slide of deck.slides) {
    await slice();
    // A figure takes one sheet, and is most of the work.
    const count = slide.body.kind === 'figure' ? 1 : (await toSlideSheets(slide, deck, context)).length;
    numbers.set(slide.id, [last + 1, last + count]);
    last += count;
  }
  return numbers;
}

/** A table cut into sheets, each with its remarks; notes stand on the last, and alone where the table has no rows. */
function bodiesOf({ body }: SlidePart, { title, takeaway }: Slide, locale: Locale): readonly SheetBody[] {
  if (body.kind !== 'table') return [body];
  const { table, notes, remarks = [] } = body;
  if (table.rows.length === 0) return [{ kind: 'text', points: notes.map(toPoint) }];
  const { isDense, parts } = cutTable(table, {
    title: title.text,
    takeaway: takeaway.text,
    notes,
    remarks,
    locale,
  });
  return parts.map((part, at) => ({
    kind: 'table',
    table: part,
    isDense,
    notes: [...remarksUnder(part.rows, remarks, locale), ...(at === parts.length - 1 ? notes : [])],
  }));
}

/** The words of a figure's drawing and of what stands about it. */
function wordsOf({ body }: SlidePart): string {
  if (body.kind !== 'figure') return '';
  return [body.subtitle, ...body.notes, body.svg.replace(/<[^>]*>/g, ' '), JSON.stringify(body.table)].join(
    '\n',
  );
}

/** A figure away from the page of its article names it: in its title, else in the words under that; in its alt text anyway. */
function named(body: SheetBody, { title }: Slide, articles: readonly Article[], locale: Locale): SheetBody {
  if (body.kind !== 'figure') return body;
  const isTitled = articles.some((article) => title.text.includes(article.title));
  const under = [body.subtitle, ...body.notes].join('\n');
  const [subtitle = '', ...notes] = (isTitled ? under : namingArticle(under, articles, locale)).split('\n');
  return { ...body, alt: namingArticle(body.alt, articles, locale), subtitle, notes };
}

function toSheet(slide: Slide, body: SheetBody, behind: Pick<Sheet, 'sources' | 'statements'>): Sheet {
  return {
    id: slide.id,
    composed: slide.body.kind,
    title: slide.title.text,
    takeaway: slide.takeaway.text,
    proposed: slide.title.origin === 'proposed' || slide.takeaway.origin === 'proposed',
    notes: slide.notes,
    body,
    ...behind,
  };
}

/** Sheets of one slide told apart: each its id and its place in the title, the words on the first alone. */
function continued(sheets: readonly Sheet[], locale: Locale): readonly Sheet[] {
  if (sheets.length < 2) return sheets;
  return sheets.map((sheet, at) => {
    const place = `${at + 1}/${sheets.length}`;
    const title = `${sheet.title}${locale === 'zh' ? `（${place}）` : ` (${place})`}`;
    return at === 0
      ? { ...sheet, title }
      : { ...sheet, title, id: `${sheet.id}-${at + 1}`, takeaway: '', notes: '' };
  });
}

/** The sources behind all slides, those of what is no observation with them. */
async function sourcesOf(deck: Deck, context: ReviewContext): Promise<readonly Source[]> {
  const { data } = context;
  const used = new Set<string>();
  const slice = inSlices();
  for (const { body } of deck.slides) {
    await slice();
    const { observations = [], sources = [] } =
      (await slideKind(body.kind).rests?.(body, deck, context)) ?? {};
    for (const { source_id } of [...sourcesBehind(data, observations), ...sources]) used.add(source_id);
  }
  return inOrder(data.sources.filter(({ source_id }) => used.has(source_id)));
}
