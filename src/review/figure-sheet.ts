/** A figure on a slide: drawn so that it fills the slide, with its chart and its table for other programs. */

import { markupOf } from '../charts/svg-markup.ts';
import { domainTerms } from '../dataset/domains.ts';
import { toDateWords } from '../dataset/quantity.ts';
import { termOf } from '../dataset/term.ts';
import type { Row } from '../engine/database.ts';
import { drawFigure } from '../figures/kit/draw.ts';
import type { Figure } from '../figures/kit/figure.ts';
import type { Filter } from '../figures/kit/filter.ts';
import type { Locale } from '../text/locale.ts';
import { inSlices } from '../text/pause.ts';
import { phrase } from '../text/phrase.ts';
import type { SheetBody } from './slide-layout.ts';

const widths = [480, 560, 640, 760, 900, 1040, 1200] as const;
/** The places a figure may have on a slide of 1280 by 720: under its title and takeaway, or beside them. */
const places = {
  under: { width: 1170, height: 400 },
  beside: { width: 808, height: 610 },
} as const;
type Place = keyof typeof places;
const both = ['under', 'beside'] as const satisfies readonly Place[];
/** What is this part of the largest is as large. */
const nearly = 0.98;
/** An A4 page between its margins, in CSS pixels. */
const paperWidth = 640;

type FigureSheet = SheetBody & { kind: 'figure' };

/** What rows were drawn as: a preview and every form of export ask for the same again, and drawing is most of the work. */
const drawings = new WeakMap<readonly Row[], Map<string, Promise<FigureSheet>>>();

export function figureSheet(
  figure: Figure,
  rows: readonly Row[],
  filter: Filter | undefined,
  locale: Locale,
  document: Document,
): Promise<FigureSheet> {
  const known = drawings.get(rows) ?? new Map<string, Promise<FigureSheet>>();
  drawings.set(rows, known);
  const key = JSON.stringify([figure.id, filter ?? null, locale]);
  const sheet = known.get(key) ?? toSheet(figure, rows, filter, locale, document);
  known.set(key, sheet);
  // What failed is drawn again when it is asked for again.
  sheet.catch(() => known.delete(key));
  return sheet;
}

/** It is drawn at many widths: the page answers between them. */
async function toSheet(
  figure: Figure,
  rows: readonly Row[],
  filter: Filter | undefined,
  locale: Locale,
  document: Document,
): Promise<FigureSheet> {
  const known = new Map<number, Drawing>();
  const slice = inSlices();
  const drawnAt = async (width: number): Promise<Drawing> => {
    const drawing = known.get(width);
    if (drawing) return drawing;
    await slice();
    const drawn = draw(figure, rows, locale, document, width);
    known.set(width, drawn);
    return drawn;
  };
  const chart = figure.native?.(rows, locale) ?? null;
  const panels = chart ? null : (figure.nativePanels?.(rows, locale) ?? null);
  const bounded = (chart || panels) && rows.some(({ bound }) => bound !== undefined && bound !== 'exact');
  const table = figure.row.brief(rows, locale);
  const kept = filter ? filterWords(filter, locale) : '';
  return {
    kind: 'figure',
    figure: figure.id,
    subtitle: [figure.subtitle(rows, locale), kept].filter(Boolean).join(phrase(locale).semicolon),
    alt: figure.alt(rows, locale),
    ...(await fitted(drawnAt)),
    narrow: (await drawnAt(widths[0])).svg,
    paper: await drawnAt(paperWidth),
    chart,
    panels,
    table: table.rows.length > 0 ? table : { columns: [], rows: [] },
    notes: [
      ...figure.notes.map((note) => note[locale]),
      ...(bounded
        ? [
            locale === 'zh'
              ? '可编辑的图按所述数画出，“逾”“近”等界限写在各数旁。'
              : 'The editable chart stands at the stated numbers; their bounds (over, nearly) are written beside them.',
          ]
        : []),
    ],
  };
}

/** The drawing and the place that show it largest, so that its text is; of equals the widest under the title. */
async function fitted(drawnAt: (width: number) => Promise<Drawing>) {
  const shown: { readonly drawing: Drawing; readonly scale: Readonly<Record<Place, number>> }[] = [];
  const largest = (at: Place) => Math.max(0, ...shown.map(({ scale }) => scale[at]));
  /** Whether a drawing as wide could be as large as the largest, were it low enough. */
  const hasHope = (width: number) => both.some((at) => places[at].width / width >= nearly * largest(at));
  for (const width of widths) {
    if (!hasHope(width)) break;
    const drawing = await drawnAt(width);
    const scale = { under: scaleIn(places.under, drawing), beside: scaleIn(places.beside, drawing) };
    shown.push({ drawing, scale });
  }
  // Words beside a figure are narrow to read: only a clearly larger figure is worth it.
  const place: Place = largest('beside') > 1.15 * largest('under') ? 'beside' : 'under';
  const best = shown.findLast(({ scale }) => scale[place] >= nearly * largest(place));
  return { ...(best?.drawing ?? { svg: '', width: 0, height: 0 }), place };
}

function scaleIn(
  place: { readonly width: number; readonly height: number },
  { width, height }: { readonly width: number; readonly height: number },
): number {
  return Math.min(place.width / width, place.height / height);
}

interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

function draw(
  figure: Figure,
  rows: readonly Row[],
  locale: Locale,
  document: Document,
  width: number,
): Drawing {
  const drawn = drawFigure(figure, rows, { document, locale, width });
  return { svg: markupOf(drawn), width, height: Number(drawn.getAttribute('height')) };
}

/** 只看移民；2019年1月1日至今. */
export function filterWords({ domains, from, to }: Filter, locale: Locale): string {
  const zh = locale === 'zh';
  const names = domains.map((domain) => termOf(domainTerms, domain, locale)).join(phrase(locale).pause);
  const days = [from, to].map((day) => (day ? toDateWords(day, 'day', locale) : ''));
  const [since, until] = days;
  const span =
    since && until
      ? zh
        ? `${since}至${until}`
        : `${since} to ${until}`
      : since
        ? zh
          ? `${since}起`
          : `from ${since}`
        : until
          ? zh
            ? `至${until}`
            : `to ${until}`
          : '';
  const told = [names ? (zh ? `只看${names}` : `${names} only`) : '', span].filter(Boolean);
  return told.join(phrase(locale).comma);
}
