/** An answer as a chart: one specification, drawn by Plot and written as the Plot code a reader can take along. */

import * as Plot from '@observablehq/plot';
import type { Locale } from '../dataset/locale.ts';
import type { Answer, AnswerColumn } from '../engine/answer.ts';
import type { Frame } from './frame.ts';
import type { ChartChoice } from './result-choice.ts';
import { textWidth } from './text-width.ts';

export interface ResultChart {
  readonly svg: SVGSVGElement | HTMLElement;
  /** What is not shown, as a sentence; empty when everything is. */
  readonly left: string;
}

type Channels = Readonly<Record<string, string | number | boolean | object>>;
type Options = Readonly<Record<string, unknown>>;

/** A mark by its name in Plot, its transform, its channels; and the plot around it. */
interface Spec {
  readonly mark: 'barX' | 'barY' | 'rectY' | 'dot' | 'lineY' | 'areaY';
  readonly transform: 'groupY' | 'groupX' | 'binX' | null;
  readonly outputs: Channels;
  readonly channels: Channels;
  readonly options: Options;
}

const mostRows = 5000;
const mostNames = 40;
const colours = ['var(--po)', 'var(--im)', 'var(--tr)', 'var(--ink-3)', 'var(--ink)'];

/** Draws the rows as chosen, `frame.width` wide. Throws Plot's error when a choice cannot be drawn. */
export function result(frame: Frame, answer: Answer, choice: ChartChoice): ResultChart {
  const spec = toSpec(answer.columns, choice);
  const { rows, left } = toRecords(answer, choice, frame.locale);
  const names = nominal(answer.columns, choice.y) ? choice.y : null;
  const widest = names
    ? Math.max(40, ...rows.slice(0, 400).map((row) => textWidth(shorten(row[names], frame.width), 12)))
    : 48;
  const svg = Plot.plot({
    ...spec.options,
    document: frame.document,
    width: frame.width,
    marginLeft: Math.min(frame.width * 0.45, widest + 18),
    marginBottom: 40,
    style: { background: 'transparent', fontSize: '12px', fontFamily: 'var(--sans)', overflow: 'visible' },
    ...(names
      ? {
          y: {
            ...(spec.options.y as object),
            tickFormat: (value: unknown) => shorten(value, frame.width),
            label: null,
          },
        }
      : {}),
    marks: [Plot.ruleX(choice.log && names ? [] : spec.mark === 'barX' ? [0] : []), build(spec, rows)],
  } as Plot.PlotOptions) as SVGSVGElement | HTMLElement;
  // A group without a role may carry no name; the drawing as a whole has one.
  for (const named of svg.querySelectorAll('g[aria-label]')) named.removeAttribute('aria-label');
  return { svg, left };
}

/** The same chart as text to be pasted where Plot runs; `rows` are the records of the answer. */
export function resultCode(columns: readonly AnswerColumn[], choice: ChartChoice): string {
  const spec = toSpec(columns, choice);
  const text = (value: unknown) =>
    JSON.stringify(value)
      .replace(/"([A-Za-z_]\w*)":/g, ' $1: ')
      .replaceAll('}', ' }');
  const mark = spec.transform
    ? `Plot.${spec.mark}(rows, Plot.${spec.transform}(${text(spec.outputs)}, ${text(spec.channels)}))`
    : `Plot.${spec.mark}(rows, ${text(spec.channels)})`;
  const options = Object.entries(spec.options).map(([name, value]) => `  ${name}: ${text(value)},\n`);
  return `Plot.plot({\n${options.join('')}  marks: [${mark}]\n})`;
}

function toSpec(columns: readonly AnswerColumn[], choice: ChartChoice): Spec {
  const { x, y, colour, facet, log, aggregate } = choice;
  const names = nominal(columns, y);
  const measured = names ? 'x' : 'y';
  const options: Record<string, unknown> = {
    [measured]: {
      grid: true,
      nice: true,
      ...(log ? { type: 'log' } : {}),
      ...(names ? {} : { label: y ?? aggregate }),
    },
    ...(names ? { y: { label: null } } : {}),
    ...(colour ? { color: { legend: true, ...(nominal(columns, colour) ? { range: colours } : {}) } } : {}),
    ...(facet ? { fx: { label: null } } : {}),
  };
  const filled = choice.mark === 'line' ? 'stroke' : 'fill';
  const channels: Record<string, string | number | boolean | object> = {
    ...(x ? { x } : {}),
    ...(y ? { y } : {}),
    [filled]: colour ?? 'var(--ink)',
    ...(facet ? { fx: facet } : {}),
    tip: true,
    // Names stand in the order in which the query gave them.
    ...(names ? { sort: { y: null } } : nominal(columns, x) ? { sort: { x: null } } : {}),
  };
  const reduce = aggregate === 'none' ? null : aggregate;
  const plain = { channels, options, outputs: {}, transform: null };
  if (choice.mark === 'bar' && names) {
    // A log axis has no zero for a bar to start from.
    if (log && x)
      return reduce
        ? { ...plain, mark: 'dot', transform: 'groupY', outputs: { x: reduce } }
        : { ...plain, mark: 'dot' };
    const grouped = reduce ?? (x ? null : 'count');
    return grouped
      ? { ...plain, mark: 'barX', transform: 'groupY', outputs: { x: grouped } }
      : { ...plain, mark: 'barX' };
  }
  if (choice.mark === 'bar') {
    const column = columns.find((each) => each.name === x);
    const grouped = reduce ?? (y ? null : 'count');
    if (column && (column.kind === 'number' || column.kind === 'date')) {
      return { ...plain, mark: 'rectY', transform: 'binX', outputs: { y: grouped ?? 'sum' } };
    }
    return grouped
      ? { ...plain, mark: 'barY', transform: 'groupX', outputs: { y: grouped } }
      : { ...plain, mark: 'barY' };
  }
  const mark = choice.mark === 'line' ? 'lineY' : choice.mark === 'area' ? 'areaY' : 'dot';
  if (choice.mark === 'line') channels.marker = true;
  if (!reduce) return { ...plain, mark };
  return names && choice.mark === 'dot'
    ? { ...plain, mark, transform: 'groupY', outputs: { x: reduce } }
    : { ...plain, mark, transform: 'groupX', outputs: { y: reduce } };
}

function build(spec: Spec, rows: readonly Options[]): Plot.Markish {
  const { mark, transform, outputs, channels } = spec;
  const data = [...rows];
  const options = transform ? transforms[transform](outputs, channels) : channels;
  return marks[mark](data, options);
}

const transforms: Record<
  NonNullable<Spec['transform']>,
  (outputs: Channels, channels: Channels) => Options
> = {
  groupX: (outputs, channels) => Plot.groupX(outputs as Plot.GroupOutputs, channels) as Options,
  groupY: (outputs, channels) => Plot.groupY(outputs as Plot.GroupOutputs, channels) as Options,
  binX: (outputs, channels) => Plot.binX(outputs as Plot.BinOutputs, channels as Options) as Options,
};

const marks: Record<Spec['mark'], (rows: Options[], options: Options) => Plot.Markish> = {
  barX: (rows, options) => Plot.barX(rows, options),
  barY: (rows, options) => Plot.barY(rows, options),
  rectY: (rows, options) => Plot.rectY(rows, options),
  dot: (rows, options) => Plot.dot(rows, options),
  lineY: (rows, options) => Plot.lineY(rows, options),
  areaY: (rows, options) => Plot.areaY(rows, options),
};

function nominal(columns: readonly AnswerColumn[], name: string | null): boolean {
  const kind = columns.find((column) => column.name === name)?.kind;
  return kind !== undefined && kind !== 'number' && kind !== 'date';
}

function shorten(value: unknown, width: number): string {
  const text = String(value ?? '');
  const room = width < 480 ? 10 : 22;
  return text.length > room ? `${text.slice(0, room)}…` : text;
}

/** The used columns as records, days as dates; no more rows and names than a chart can carry. */
function toRecords(answer: Answer, choice: ChartChoice, locale: Locale) {
  const used = answer.columns.filter(({ name }) =>
    [choice.x, choice.y, choice.colour, choice.facet].includes(name),
  );
  const names = nominal(answer.columns, choice.y)
    ? choice.y
    : nominal(answer.columns, choice.x)
      ? choice.x
      : null;
  const seen = new Set<unknown>();
  const rows: Record<string, unknown>[] = [];
  const most = choice.aggregate === 'none' ? mostRows : 100_000;
  let left = 0;
  for (let row = 0; row < answer.rows; row++) {
    const record = Object.fromEntries(
      used.map((column) => {
        const cell = column.get(row);
        return [column.name, column.kind === 'date' && cell !== null ? new Date(String(cell)) : cell];
      }),
    );
    const named = names === null ? null : record[names];
    if (rows.length >= most || (names !== null && !seen.has(named) && seen.size >= mostNames)) {
      left++;
      continue;
    }
    seen.add(named);
    rows.push(record);
  }
  const said = {
    zh: `图里画了前${rows.length}行，另有${left}行没有画；可先在SQL里汇总。`,
    en: `The chart shows the first ${rows.length} rows; ${left} more are not drawn. Sum them up in SQL first.`,
  };
  return { rows, left: left > 0 ? said[locale] : '' };
}
