/** A figure on a slide: drawn so that it fills the slide, with its chart and its table for other programs. */

import type { Locale } from '../../dataset/locale.ts';
import { toDateWords } from '../../dataset/quantity.ts';
import type { Row } from '../../engine/engine.ts';
import { domainName } from '../../figures/domain.ts';
import { drawFigure } from '../../figures/draw.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Filter } from '../../figures/filter.ts';
import { figureTable } from './figure-table.ts';
import { isDated, toNativeChart } from './native-chart.ts';
import type { SheetBody } from './sheet.ts';

// The narrower the drawing, the larger its text on a projector; a wider one is taken only to fit the height.
const widths = [640, 760, 900, 1040, 1200] as const;
/** Height over width that the figure's place on a 16:9 slide allows. */
const tallest = 0.5;

export function figureBody(
  figure: Figure,
  rows: readonly Row[],
  filter: Filter | undefined,
  locale: Locale,
  document: Document,
): SheetBody & { kind: 'figure' } {
  const drawn = fitted(figure, rows, locale, document);
  const chart = toNativeChart(figure.id, rows, locale);
  const bounded = chart && rows.filter(isDated).some(({ bound }) => bound !== 'exact');
  const kept = filter ? filterWords(filter, locale) : '';
  return {
    kind: 'figure',
    figure: figure.id,
    subtitle: [figure.subtitle(rows, locale), kept].filter(Boolean).join(locale === 'zh' ? '；' : '; '),
    alt: figure.alt(rows, locale),
    ...drawn,
    chart,
    table: figureTable(rows, locale),
    notes: [
      ...figure.notes.map((note) => note[locale]),
      ...(bounded
        ? [
            locale === 'zh'
              ? '可编辑的图按所述数画出，“逾”“近”等界限见数据表。'
              : 'The editable chart stands at the stated numbers; their bounds (over, nearly) are in the table.',
          ]
        : []),
    ],
  };
}

function fitted(
  figure: Figure,
  rows: readonly Row[],
  locale: Locale,
  document: Document,
): { readonly svg: string; readonly width: number; readonly height: number } {
  let last = { svg: '', width: 0, height: 0 };
  for (const width of widths) {
    const drawn = drawFigure(figure, rows, { document, locale, width });
    const height = Number(drawn.getAttribute('height'));
    last = { svg: drawn.outerHTML, width, height };
    if (height <= width * tallest) break;
  }
  return last;
}

/** 只看移民；2019年1月1日至今. */
export function filterWords({ domains, from, to }: Filter, locale: Locale): string {
  const zh = locale === 'zh';
  const names = domains.map((domain) => domainName(domain, locale)).join(zh ? '、' : ', ');
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
  return told.join(zh ? '，' : ', ');
}
