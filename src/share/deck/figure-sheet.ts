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

const widths = [480, 560, 640, 760, 900, 1040, 1200] as const;
/** The place a figure has on a slide 1280 wide, under two lines of takeaway. */
const place = { width: 1180, height: 400 } as const;

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
              ? '可编辑的图按所述数画出，“逾”“近”等界限写在各数旁。'
              : 'The editable chart stands at the stated numbers; their bounds (over, nearly) are written beside them.',
          ]
        : []),
    ],
  };
}

/** The drawing that can be shown largest in its place, so that its text is; of equals the widest. */
function fitted(
  figure: Figure,
  rows: readonly Row[],
  locale: Locale,
  document: Document,
): { readonly svg: string; readonly width: number; readonly height: number } {
  let best = { svg: '', width: 0, height: 0 };
  let largest = 0;
  for (const width of widths) {
    const drawn = drawFigure(figure, rows, { document, locale, width });
    const height = Number(drawn.getAttribute('height'));
    const scale = Math.min(place.width / width, place.height / height);
    if (scale < largest * 0.98) continue;
    largest = Math.max(largest, scale);
    best = { svg: drawn.outerHTML, width, height };
  }
  return best;
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
