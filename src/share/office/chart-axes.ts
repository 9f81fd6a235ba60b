/** What the axes of a native chart span, and how they are marked. */

import type { NativeChart } from '../../figures/kit/native-chart.ts';
import type { Locale } from '../../text/locale.ts';
import { toAxis } from './axis.ts';
import { axisFormat } from './chart-units.ts';
import { ink2 } from './theme.ts';
import { toSerialDay } from './workbook.ts';

const isoDay = /^\d{4}-\d\d-\d\d$/;
/** A line whose categories are no days stands on their names. */
export function isDated({ kind, categories }: NativeChart): boolean {
  return kind === 'line' && categories.length > 0 && categories.every((name) => isoDay.test(name));
}

/** A chart has two axes: along one its categories stand, the other measures their values. */
export const axisId = { along: 111111111, measured: 222222222 } as const;

/** The axes of a chart: years, names or rows along it, and one that measures. */
export function toAxes(chart: NativeChart, lying: boolean, locale: Locale): string {
  const { kind, logarithmic } = chart;
  const across = lying || kind === 'dot';
  const first = { id: axisId.along, across: axisId.measured, side: across ? 'l' : 'b' } as const;
  const second = { id: axisId.measured, across: axisId.along, side: across ? 'b' : 'l' } as const;
  // Ticks of decades carry their unit.
  const title = logarithmic ? (locale === 'zh' ? '对数坐标' : 'log scale') : chart.unit;
  const measured = (crossBetween: string) =>
    toAxis('valAx', second, {
      scale: logarithmic ? decades(chart) : fromZero(chart),
      title,
      format: axisFormat(chart, locale),
      grid: true,
      // The first category stands on top, so the numbers cross at its far end, which is below.
      crosses: across ? 'max' : 'autoZero',
      labels: across ? 'nextTo' : 'low',
      tail: `<c:crossBetween val="${crossBetween}"/>`,
      locale,
    });
  const common = { grid: false, title: '', crosses: 'autoZero', labels: 'low', locale } as const;
  if (kind === 'dot')
    return (
      measured('midCat') +
      toAxis('valAx', first, {
        ...common,
        crosses: 'min',
        labels: 'none',
        scale: { orientation: 'maxMin', min: 0, max: chart.categories.length + 1 },
        format: 'General',
        tail: '<c:crossBetween val="midCat"/>',
      })
    );
  if (isDated(chart))
    return (
      toAxis('dateAx', first, {
        ...common,
        scale: amidYears(chart.span ?? chart.categories),
        format: 'yyyy',
        tail: `<c:auto val="0"/><c:lblOffset val="100"/><c:baseTimeUnit val="days"/><c:majorUnit val="${yearStep(chart.span ?? chart.categories, chart.span ? 4 : 8)}"/><c:majorTimeUnit val="years"/>`,
      }) + measured('midCat')
    );
  return (
    toAxis('catAx', first, {
      ...common,
      scale: { orientation: lying ? 'maxMin' : 'minMax' },
      format: 'General',
      colour: ink2,
      size: chart.categories.length > 8 ? 10 : 12,
      tail: '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/>',
    }) + measured('between')
  );
}

/** A year is written amid it, so that a day near its end is read as its own year's. */
export function amidYears(days: readonly string[]) {
  const ordered = days.toSorted();
  const [first = '', last = ''] = [ordered[0], ordered.at(-1)];
  const [from, to] = [first, last].map((day) => Number(day.slice(0, 4))) as [number, number];
  const min = toSerialDay(`${first.slice(5) < '07-01' ? from - 1 : from}-07-01`);
  return {
    orientation: 'minMax',
    min,
    max: toSerialDay(`${last.slice(5) > '07-01' ? to + 1 : to}-07-01`),
  } as const;
}

/** Years from one tick to the next, for about so many of them. */
function yearStep(days: readonly string[], ticks: number): number {
  const years = days.map((day) => Number(day.slice(0, 4)));
  return Math.max(1, Math.ceil((Math.max(...years) - Math.min(...years)) / ticks));
}

/** As on the page: a number is read by how far it stands from zero. */
function fromZero({ series }: NativeChart) {
  const isAbove = series.every(({ values }) => values.every((value) => (value ?? 0) >= 0));
  return { orientation: 'minMax', ...(isAbove ? { min: 0 } : {}) } as const;
}

/** Whole decades about the values; a dot never stands on the foot of its axis. */
function decades({ series }: NativeChart) {
  const positive = series.flatMap(({ values }) =>
    values.filter((value) => value !== null && value > 0),
  ) as number[];
  if (positive.length === 0) return { orientation: 'minMax', logarithmic: true, min: 1, max: 10 } as const;
  return {
    orientation: 'minMax',
    logarithmic: true,
    min: 10 ** Math.floor(Math.log10(Math.min(...positive) / 1.5)),
    max: 10 ** Math.ceil(Math.log10(Math.max(...positive))),
  } as const;
}

/** Where the axis of dots begins. */
export function footOf(chart: NativeChart): number {
  return chart.logarithmic ? decades(chart).min : 0;
}
