/** A figure, all of its rows or those that a filter leaves. */

import { domains, wholeDomain } from '../../dataset/domains.ts';
import type { Source } from '../../dataset/schema.ts';
import type { Row } from '../../engine/database.ts';
import { figures } from '../../figures/index.ts';
import type { Figure } from '../../figures/kit/figure.ts';
import { type Filter, factFilters, noFilter } from '../../figures/kit/filter.ts';
import { phrase } from '../../text/phrase.ts';
import { figureSheet, filterWords } from '../figure-sheet.ts';
import { type LedgerData, sayDay } from '../ledger-data.ts';
import { toPoint } from '../points.ts';
import { sayFigure } from '../say-figure.ts';
import { isDayText, isOneOf, isRecord } from '../shape.ts';
import type { ReviewTerms } from '../terms.ts';
import type { SlideKind, SlidePart, Words } from './slide-kind.ts';

export interface FigureBody {
  readonly kind: 'figure';
  readonly figure: string;
  readonly filter?: Filter;
}

export const figureSlide: SlideKind<FigureBody> = {
  kind: 'figure',
  name: { zh: '图', en: 'A figure' },
  isBody: ({ figure, filter }) => typeof figure === 'string' && (filter === undefined || isFilter(filter)),
  /** One that the deck does not show yet. */
  blank: (terms, shown) => {
    const ids = new Set(shown.map((body) => ('figure' in body ? body.figure : '')));
    const own = figuresFor(terms);
    return { kind: 'figure', figure: (own.find(({ id }) => !ids.has(id)) ?? own[0])?.id ?? '' };
  },
  propose: async (body, terms, context) => {
    const figure = figureOf(body);
    if (!figure) return { title: body.figure, takeaway: '' };
    const rows = await context.rowsOf(figure, body.filter);
    return wordsOf(figure, rows, terms, body.filter ? dataOf(context.data, rows) : context.data);
  },
  layout: async (body, terms, context) => {
    const figure = figureOf(body);
    if (!figure) return [{ body: missing(body, terms) }];
    const rows = await context.rowsOf(figure, body.filter);
    if (isBare(figure, rows)) return [{ body: bare(figure, body.filter, terms) }];
    const sheet = await figureSheet(figure, rows, body.filter, terms.locale, context.document);
    return [{ body: sheet, ...restsOf(figure, rows, context.data) }];
  },
  rests: async (body, _, context) => {
    const figure = figureOf(body);
    return figure ? restsOf(figure, await context.rowsOf(figure, body.filter), context.data) : {};
  },
  /** A figure as known on the review's day stays so on its new day. */
  follow: (body, from, to) =>
    body.filter?.to === from.asOf ? { ...body, filter: { ...body.filter, to: to.asOf } } : body,
};

/** The figures that a review may show: those of its domain and of all. */
export function figuresFor({ domain }: Pick<ReviewTerms, 'domain'>): readonly Figure[] {
  return figures.filter((figure) => !domain || figure.domain === domain || figure.domain === wholeDomain);
}

/** Whether a figure has nothing to draw. */
export function isBare(figure: Figure, rows: readonly Row[]): boolean {
  return figure.row.brief(rows, 'zh').rows.length === 0;
}

/** Whether a figure's rows are facts, which a filter narrows. */
export function canFilter(figure: string): boolean {
  return figures.some(({ id, row }) => id === figure && row.filterable);
}

export function figureOf({ figure }: FigureBody): Figure | undefined {
  return figures.find(({ id }) => id === figure);
}

function isFilter(filter: unknown): boolean {
  if (!isRecord(filter)) return false;
  const { domains: chosen, from, to, theme, review } = filter;
  // A deck of an earlier version knows no columns of facts.
  const facts = factFilters.map((name) => filter[name] ?? null);
  return (
    Object.keys(filter).every((name) => name in noFilter) &&
    Array.isArray(chosen) &&
    chosen.every((domain) => isOneOf(domain, domains)) &&
    [from, to].every((day) => day === null || isDayText(day)) &&
    [theme, review, ...facts].every((word) => word === null || typeof word === 'string')
  );
}

/** Headed by what the rows show; under it stands what that leaves out. */
function wordsOf(figure: Figure, rows: readonly Row[], terms: ReviewTerms, data: LedgerData): Words {
  const title = figure.title(rows, terms.locale, true);
  return { title, takeaway: sayFigure(title, figure, rows, data, terms) };
}

/** The ledger as far as a filter lets its facts through. */
function dataOf(data: LedgerData, rows: readonly Row[]): LedgerData {
  const ids = new Set(rows.map(({ observation_id }) => observation_id));
  return { ...data, observations: data.observations.filter((row) => ids.has(row.observation_id)) };
}

function bare(figure: Figure, filter: Filter | undefined, { locale, asOf }: ReviewTerms): SlidePart['body'] {
  const narrowed = filter ? phrase(locale).paren(filterWords(filter, locale)) : '';
  const words =
    locale === 'zh'
      ? `截至${sayDay(asOf, 'zh')}${narrowed}，台账里没有回答“${figure.question.zh}”的数。请换一张图，或改本次的日期。`
      : `By ${sayDay(asOf, 'en')}${narrowed} the ledger holds no number that answers “${figure.question.en}”. Choose another figure, or another day for this review.`;
  return { kind: 'text', points: [toPoint(words)] };
}

function missing({ figure }: FigureBody, { locale }: ReviewTerms): SlidePart['body'] {
  const words =
    locale === 'zh'
      ? `没有名为“${figure}”的图：这份汇报是用别的版本做的，请换一张图。`
      : `There is no figure “${figure}”: this deck was made with another version. Choose another figure.`;
  return { kind: 'text', points: [toPoint(words)] };
}

function restsOf(figure: Figure, rows: readonly Row[], data: LedgerData): Omit<SlidePart, 'body'> {
  return {
    observations: rows.flatMap(({ observation_id }) =>
      typeof observation_id === 'string' ? [observation_id] : [],
    ),
    sources: sourcesOf(figure, rows, data),
  };
}

/** The sources of rows that are no observations: of their events, or the article itself. */
function sourcesOf(
  { row: kind }: Figure,
  rows: readonly Row[],
  { events, sources }: LedgerData,
): readonly Source[] {
  const used = new Set(
    rows.map((row) => {
      const rests = kind.reference?.(row) ?? {};
      if ('event_id' in rests) return events.find(({ event_id }) => event_id === rests.event_id)?.source_id;
      return 'article_id' in rests ? rests.article_id : undefined;
    }),
  );
  return sources.filter(({ source_id }) => used.has(source_id));
}
