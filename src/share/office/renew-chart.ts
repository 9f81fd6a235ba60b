/** A native chart of someone's file with other numbers: its looks stay where its series are the same. */

import type { NativeChart } from '../../figures/kit/native-chart.ts';
import type { Locale } from '../../text/locale.ts';
import { toChart } from './chart.ts';
import { applyChanges, type Change, childOf, type Element, find, findAll, readXml } from './read-xml.ts';

const workbookMark = 'rIdWorkbook';

/** What of a series is made of rows. */
const ofRows = ['c:tx', 'c:dLbls', 'c:cat', 'c:val', 'c:xVal', 'c:yVal'] as const;
/** Of a chart whose frame is not at hand: what a slide has beside a table. */
const usual = { width: 700 };

/** The part as it was where its numbers are those of the chart. */
export function renewChart(xml: string, chart: NativeChart, locale: Locale): string {
  const next = toChart(chart, workbookMark, locale, usual);
  const [theirs, ours] = [readXml(xml), readXml(next)];
  if (JSON.stringify(numbersOf(theirs)) === JSON.stringify(numbersOf(ours))) return xml;
  return isAlike(theirs, ours, xml) ? refill(xml, theirs, next, ours) : replace(theirs, next);
}

/** The names of the series with the categories and numbers, gaps left out. */
function numbersOf(root: Element): unknown {
  return findAll(root, 'c:ser').map((series) =>
    ['c:tx', 'c:cat', 'c:val', 'c:xVal', 'c:yVal'].map((name) =>
      findAll(childOf(series, name) ?? blank, 'c:pt').map(({ attributes, children }) => {
        const text = children[0]?.text ?? '';
        return [attributes.idx, Number.isNaN(Number(text)) ? text : Number(text)];
      }),
    ),
  );
}

const blank = readXml('<blank/>');

const plotOf = (root: Element): readonly string[] =>
  (find(root, 'c:plotArea')?.children ?? [])
    .map(({ name }) => name)
    .filter((name) => /Chart$|Ax$/.test(name));

/** The same kind of chart with the same series, written with the prefixes that are put in. */
function isAlike(theirs: Element, ours: Element, xml: string): boolean {
  const names = (root: Element) =>
    findAll(root, 'c:ser').map((series) => find(childOf(series, 'c:tx'), 'c:v')?.text);
  const same = (of: (root: Element) => unknown) => JSON.stringify(of(theirs)) === JSON.stringify(of(ours));
  return same(plotOf) && same(names) && xml.includes('xmlns:c="') && xml.includes('xmlns:a="');
}

const unitOf = (axis: Element | undefined): string =>
  findAll(childOf(axis, 'c:title') ?? blank, 'a:t')
    .map(({ text }) => text)
    .join('');

function refill(xml: string, theirs: Element, next: string, ours: Element): string {
  const swap = (old: Element | undefined, fresh: Element | undefined): Change[] =>
    old && fresh ? [[old.start, old.end, next.slice(fresh.start, fresh.end)]] : [];
  const series = findAll(ours, 'c:ser');
  const changes = findAll(theirs, 'c:ser').flatMap((old, at) => [
    ...newCorners(old, series[at], next),
    ...ofRows.flatMap((name) => swap(childOf(old, name), childOf(series[at], name))),
  ]);
  const axes = (root: Element) =>
    (find(root, 'c:plotArea')?.children ?? []).filter(({ name }) => name.endsWith('Ax'));
  const scales = axes(theirs).flatMap((axis, at) => {
    const own = axes(ours)[at];
    // Numbers in another unit than the axis says, as 万 before and 亿 now, want its title with them.
    const units = childOf(axis, 'c:dispUnits');
    const parts = unitOf(axis) === unitOf(own) ? ['c:scaling'] : ['c:scaling', 'c:title', 'c:numFmt'];
    return [
      ...parts.flatMap((name) => swap(childOf(axis, name), childOf(own, name))),
      ...(units ? [[units.start, units.end, ''] as const] : []),
    ];
  });
  return applyChanges(xml, [...changes, ...scales]);
}

/** Points that have looks of their own now and had none: corners of steps that were added. */
function newCorners(old: Element, fresh: Element | undefined, next: string): Change[] {
  const pointsOf = (series: Element | undefined) =>
    series?.children.filter(({ name }) => name === 'c:dPt') ?? [];
  const placeOf = (point: Element) => childOf(point, 'c:idx')?.attributes.val;
  const known = new Set(pointsOf(old).map(placeOf));
  const added = pointsOf(fresh).filter((point) => !known.has(placeOf(point)));
  const labels = childOf(old, 'c:dLbls') ?? childOf(old, 'c:cat');
  if (added.length === 0 || !labels) return [];
  return [[labels.start, labels.start, added.map(({ start, end }) => next.slice(start, end)).join('')]];
}

/** The chart as this project draws it, with the workbook that the file has. */
function replace(theirs: Element, next: string): string {
  const workbook = find(theirs, 'c:externalData')?.attributes['r:id'];
  return workbook === undefined
    ? next.replace(/<c:externalData.*<\/c:externalData>/s, '')
    : next.replace(workbookMark, workbook);
}
