/** Deck → sheets: every slide worked out from the ledger, long tables over as many sheets as they need. */

import type { Source } from '../dataset/schema.ts';
import type { Row } from '../engine/database.ts';
import { figures } from '../figures/index.ts';
import type { Figure } from '../figures/kit/figure.ts';
import type { Filter } from '../figures/kit/filter.ts';
import type { Locale } from '../text/locale.ts';
import { compare } from './compare.ts';
import { cutTable } from './cut-table.ts';
import type { Deck, Slide } from './deck.ts';
import { figureBody } from './figure-sheet.ts';
import { type Fact, factsOf, type Material, sayAmount, sayDay, sayWhen } from './ledger-data.ts';
import {
  changesTable,
  evidenceTable,
  ledgerTable,
  sourcesTable,
  statusTable,
  type Told,
} from './review-tables.ts';
import { sayMove, shortLabel } from './say-comparison.ts';
import type { KeyNumber, Sheet, SheetBody, Sheets } from './slide-layout.ts';
import { inOrder, sourceLine, sourcesBehind } from './source-lines.ts';

/** What sheets are worked out with. */
export interface Workshop {
  readonly material: Material;
  /** The figure's rows; with a filter its SQL is asked again. */
  readonly rowsOf: (figure: Figure, filter?: Filter) => Promise<readonly Row[]>;
  readonly document: Document;
}

/** Numbers that a slide holds. */
const mostNumbers = 6;

export async function toSheets(deck: Deck, workshop: Workshop): Promise<Sheets> {
  const { title, locale, asOf, dataset } = deck;
  const sheets: Sheet[] = [];
  for (const slide of deck.slides) sheets.push(...(await toSlideSheets(slide, deck, workshop)));
  return { title, locale, asOf, dataset, sheets };
}

/** One slide's sheets: one, or several where its table is long. */
export async function toSlideSheets(slide: Slide, deck: Deck, workshop: Workshop): Promise<readonly Sheet[]> {
  const { body } = slide;
  const { locale } = deck;
  const { material } = workshop;
  if (body.kind === 'title')
    return [toSheet(slide, { kind: 'title', lines: titleLines(deck, material) }, [])];
  if (body.kind === 'text') {
    const paragraphs = body.text.split(/\n+/).filter((line) => line.trim() !== '');
    return [toSheet(slide, { kind: 'text', paragraphs }, [])];
  }
  if (body.kind === 'numbers') {
    const all = body.metrics.flatMap((id) => keyNumber(material, id, deck));
    const parts = Array.from({ length: Math.max(1, Math.ceil(all.length / mostNumbers)) }, (_, at) =>
      all.slice(at * mostNumbers, (at + 1) * mostNumbers),
    );
    return continued(
      parts.map((numbers) => {
        const ids = numbers.map(({ observation_id }) => observation_id);
        return toSheet(slide, { kind: 'numbers', numbers }, linesBehind(material, ids, locale));
      }),
      locale,
    );
  }
  if (body.kind === 'figure') {
    const figure = figures.find(({ id }) => id === body.figure);
    if (!figure) return [missing(slide, locale, body.figure)];
    const rows = await workshop.rowsOf(figure, body.filter);
    const ids = observationsOf(rows);
    const made = figureBody(figure, rows, body.filter, locale, workshop.document);
    const sources =
      ids.length > 0
        ? linesBehind(material, ids, locale)
        : sourcesOfRows(material, figure, rows).map((source) => sourceLine(material, source, locale));
    return [toSheet(slide, made, sources)];
  }
  if (body.kind === 'sources') {
    const used = await sourcesOf(deck, workshop);
    return pages(
      slide,
      { table: sourcesTable(material, used, locale), notes: [], observations: [] },
      [],
      locale,
    );
  }
  const told = tell(slide, deck, material);
  return pages(slide, told, linesBehind(material, told.observations, locale), locale);
}

function tell({ body }: Slide, deck: Deck, material: Material): Told {
  if (body.kind === 'changes') return changesTable(material, body, deck.locale);
  if (body.kind === 'status') return statusTable(material, deck.targets, deck, deck.locale);
  if (body.kind === 'ledger') return ledgerTable(material, deck.earlier, deck.locale);
  return evidenceTable(material, deck.locale);
}

function toSheet(slide: Slide, body: SheetBody, sources: readonly string[]): Sheet {
  return {
    id: slide.id,
    composed: slide.body.kind,
    title: slide.title.text,
    takeaway: slide.takeaway.text,
    proposed: slide.title.origin === 'proposed' || slide.takeaway.origin === 'proposed',
    notes: slide.notes,
    body,
    sources,
  };
}

function missing(slide: Slide, locale: Locale, id: string): Sheet {
  const words =
    locale === 'zh'
      ? `没有名为“${id}”的图：这份汇报是用别的版本做的，请换一张图。`
      : `There is no figure “${id}”: this deck was made with another version. Choose another figure.`;
  return toSheet(slide, { kind: 'text', paragraphs: [words] }, []);
}

/** A table cut into sheets; notes stand on the last, the takeaway and speaker notes on the first. */
function pages(
  slide: Slide,
  { table, notes }: Told,
  sources: readonly string[],
  locale: Locale,
): readonly Sheet[] {
  // A table without rows is only what its notes say.
  if (table.rows.length === 0) return [toSheet(slide, { kind: 'text', paragraphs: notes }, sources)];
  const parts = cutTable(table, { title: slide.title.text, takeaway: slide.takeaway.text, notes });
  const sheets = parts.map((part, at) => {
    const last = at === parts.length - 1;
    return toSheet(slide, { kind: 'table', table: part, notes: last ? notes : [] }, sources);
  });
  return continued(sheets, locale);
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

function titleLines({ locale, since, asOf, dataset }: Deck, { articles }: Material): readonly string[] {
  const zh = locale === 'zh';
  const [article] = articles;
  return [
    zh
      ? `前次${sayDay(since, 'zh')}，本次截至${sayDay(asOf, 'zh')}`
      : `Last review ${sayDay(since, 'en')}; this review as of ${sayDay(asOf, 'en')}`,
    ...(article
      ? [zh ? `依据《${article.title}》及后续来源` : `From “${article.title}” and later sources`]
      : []),
    zh ? `改革台账数据集${dataset}` : `Reform Ledger, dataset ${dataset}`,
  ];
}

/** The newest observation up to the review's day; the article's own where it is as new. */
export function latestFact(material: Material, metric_id: string, asOf: string): Fact | undefined {
  const facts = factsOf(material, metric_id).filter(({ period_end }) => period_end <= asOf);
  return facts.findLast(({ comparability }) => comparability !== 'near') ?? facts.at(-1);
}

function keyNumber(material: Material, id: string, { locale, since, asOf }: Deck): readonly KeyNumber[] {
  const metric = material.metrics.find(({ metric_id }) => metric_id === id);
  const fact = metric ? latestFact(material, id, asOf) : undefined;
  if (!metric || !fact) return [];
  const { move, earlier, later, why } = compare(material, metric, since, asOf);
  const when = sayWhen(fact, metric, locale);
  const moved =
    move && earlier && later?.observation_id === fact.observation_id
      ? locale === 'zh'
        ? `较${sayWhen(earlier, metric, 'zh')}${sayMove(move, metric, 'zh')}`
        : `${sayMove(move, metric, 'en')} since ${sayWhen(earlier, metric, 'en')}`
      : why[locale].replace(/[。.]$/, '');
  return [
    {
      words: sayAmount(fact, metric, locale),
      label: shortLabel(metric, locale),
      detail: [when, moved].filter(Boolean).join(locale === 'zh' ? '；' : '; '),
      domain: metric.domain,
      observation_id: fact.observation_id,
    },
  ];
}

function linesBehind(material: Material, ids: Iterable<string>, locale: Locale): readonly string[] {
  return sourcesBehind(material, ids).map((source) => sourceLine(material, source, locale));
}

/** The sources of rows that are no observations: of their events, or the article itself. */
function sourcesOfRows(
  { events, sources }: Material,
  { row: kind }: Figure,
  rows: readonly Row[],
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

/** The sources of every number, mark and comparison that the deck shows. */
async function sourcesOf(deck: Deck, { material, rowsOf }: Workshop): Promise<readonly Source[]> {
  const ids: string[] = [];
  const others = new Set<string>();
  for (const slide of deck.slides) {
    const { body } = slide;
    if (body.kind === 'figure') {
      const figure = figures.find(({ id }) => id === body.figure);
      if (!figure) continue;
      const rows = await rowsOf(figure, body.filter);
      ids.push(...observationsOf(rows));
      for (const { source_id } of sourcesOfRows(material, figure, rows)) others.add(source_id);
    } else if (body.kind === 'numbers') {
      const numbers = body.metrics.flatMap((id) => keyNumber(material, id, deck));
      ids.push(...numbers.map(({ observation_id }) => observation_id));
    } else if (body.kind === 'changes' || body.kind === 'status' || body.kind === 'evidence')
      ids.push(...tell(slide, deck, material).observations);
  }
  const behind = new Set(sourcesBehind(material, ids).map(({ source_id }) => source_id));
  return inOrder(material.sources.filter(({ source_id }) => behind.has(source_id) || others.has(source_id)));
}

function observationsOf(rows: readonly Row[]): readonly string[] {
  return rows.flatMap((row) => (typeof row.observation_id === 'string' ? [row.observation_id] : []));
}
