/** A choice → what Plot draws, as data: marks by their names, so that the same is drawn and written as code. */

import * as Plot from '@observablehq/plot';
import type { ResultColumn } from '../engine/database.ts';
import type { Aggregate, ChartChoice } from './result-choice.ts';
import { type ChartRow, ledgerNames, nominal } from './result-rows.ts';

type Value = string | number | boolean | null | object;
type Options = Readonly<Record<string, Value>>;

/** Rows whose column holds, or does not hold, one of the words. */
interface Where {
  readonly column: string;
  readonly not?: true;
  readonly words: readonly string[];
}

/** A mark by its name in Plot. */
export interface MarkSpec {
  readonly mark: keyof typeof marks;
  /** Of the rows; all without it. Values instead of rows, for a line across the chart. */
  readonly where?: Where;
  readonly values?: readonly number[];
  readonly transform?: keyof typeof transforms;
  readonly outputs?: Options;
  readonly options: Options;
}

export interface ChartSpec {
  readonly marks: readonly MarkSpec[];
  /** Of the plot around them. */
  readonly options: Readonly<Record<string, Options>>;
  /** How several values of one place become one; null when each is drawn. */
  readonly reduced: Aggregate | null;
  readonly measured: 'x' | 'y';
}

const ink = 'var(--ink)';
const paper = 'var(--paper)';

/** Widths of the stretches that an axis is parted into: of numbers a number, of days an interval by its name in Plot. */
export type Intervals = Readonly<Partial<Record<'x' | 'y', number | string>>>;

/** @param intervals of rows that are one for each stretch already; else Plot finds them */
export function toSpec(
  columns: readonly ResultColumn[],
  choice: ChartChoice,
  intervals: Intervals = {},
): ChartSpec {
  const { y, colour, facet, log, mark, share } = choice;
  const names = nominal(columns, y);
  const measured = names ? 'x' : 'y';
  const main =
    mark === 'heat'
      ? heat(columns, choice, intervals)
      : mark === 'box'
        ? box(columns, choice)
        : plain(columns, choice, intervals);
  const shares = share && (mark === 'bar' || mark === 'area');
  const options = {
    [measured]: {
      ...(mark === 'heat' ? {} : { grid: true, nice: true }),
      ...(log && mark !== 'heat' ? { type: 'log' } : {}),
      ...(shares ? { percent: true } : {}),
      ...(names ? {} : { label: y ?? choice.aggregate }),
    },
    ...(names ? { y: { label: null } } : {}),
    ...(mark === 'heat' ? { opacity: { range: [0.06, 0.6] } } : {}),
    ...(colour && mark !== 'heat' ? { color: { legend: true } } : {}),
    ...(facet ? { fx: { label: null } } : {}),
  };
  return { ...main, marks: [...main.marks, ...reference(choice, measured)], options, measured };
}

type Main = Pick<ChartSpec, 'marks' | 'reduced'>;

/** Bars, lines, areas and dots. */
function plain(columns: readonly ResultColumn[], choice: ChartChoice, intervals: Intervals): Main {
  const { x, y, colour, log, aggregate, mark, share } = choice;
  const names = nominal(columns, y);
  const reduce = aggregate === 'none' ? null : aggregate;
  const options = channels(columns, choice, mark === 'line' ? 'stroke' : 'fill');
  const offset = share ? { offset: 'normalize' } : {};
  const reduced = (
    name: MarkSpec['mark'],
    transform: 'groupX' | 'groupY',
    how: Aggregate,
    more = {},
  ): Main => ({
    marks: [
      {
        ...{ mark: name, transform, options: { ...options, ...more } },
        outputs: { [transform === 'groupX' ? 'y' : 'x']: how },
      },
    ],
    reduced: how,
  });
  const each = (name: MarkSpec['mark'], more = {}): Main => ({
    marks: [{ mark: name, options: { ...options, ...more } }],
    reduced: null,
  });
  if (mark === 'bar' && names) {
    // A log axis has no zero for a bar to start from.
    const name = log && x ? 'dot' : 'barX';
    const how = reduce ?? (x ? null : 'count');
    const more = name === 'dot' ? {} : offset;
    return how ? reduced(name, 'groupY', how, more) : each(name, more);
  }
  if (mark === 'bar') {
    const column = columns.find((known) => known.name === x);
    const how = reduce ?? (y ? null : 'count');
    if (column?.kind === 'number' || column?.kind === 'date') {
      const chosen = column.kind === 'date' && choice.bin !== 'none' ? choice.bin : intervals.x;
      const wide = chosen === undefined ? {} : { interval: chosen };
      return {
        marks: [
          {
            mark: 'rectY',
            transform: 'binX',
            outputs: { y: how ?? 'sum' },
            options: { ...options, ...offset, ...wide },
          },
        ],
        reduced: how ?? 'sum',
      };
    }
    return how ? reduced('barY', 'groupX', how, offset) : each('barY', offset);
  }
  const name = mark === 'line' ? 'lineY' : mark === 'area' ? 'areaY' : 'dot';
  const more = mark === 'area' ? offset : mark === 'line' ? { marker: true } : {};
  // Days and numbers in their order, whatever the order of the rows; of days taken together one value each.
  const ordered = mark !== 'dot' && x && !nominal(columns, x) ? { sort: x } : {};
  const how = reduce ?? (choice.bin !== 'none' && mark !== 'dot' ? 'sum' : null);
  if (how) return reduced(name, names && mark === 'dot' ? 'groupY' : 'groupX', how, more);
  const ledger = ledgerNames({ columns }, choice);
  if (ledger.length > 0 && !names) return ofLedger(ledger, choice, { ...options, ...ordered }, colour);
  if (ledger.length > 0) return ofLedger(ledger, choice, options, colour);
  return each(name, { ...more, ...ordered });
}

/** Values of the ledger: bounds point where they are open, a similar scope is hollow and joins no line. */
function ofLedger(
  ledger: readonly string[],
  choice: ChartChoice,
  options: Options,
  colour: string | null,
): Main {
  const across = choice.x === 'value';
  const { fill: _, stroke: __, sort, tip, ...place } = options;
  const sorted = sort === undefined ? {} : { sort };
  const shade = colour ?? ink;
  const similar = { column: 'comparability', words: ['near'] };
  const comparable = ledger.includes('comparability');
  const dots = { ...place, ...(typeof sort === 'object' ? sorted : {}) };
  const spread: MarkSpec[] =
    ledger.includes('low') && ledger.includes('high')
      ? [
          {
            mark: across ? 'ruleY' : 'ruleX',
            where: { column: 'bound', words: ['range'] },
            options: {
              ...withoutMeasured(place, across),
              ...(across ? { x1: 'low', x2: 'high' } : { y1: 'low', y2: 'high' }),
              stroke: shade,
            },
          },
        ]
      : [];
  const arrow = (words: readonly string[], rotate: number): MarkSpec => ({
    mark: 'vector',
    where: { column: 'bound', words },
    options: { ...place, rotate, length: 13, anchor: 'start', stroke: shade },
  });
  return {
    marks: [
      ...(choice.mark === 'line'
        ? [
            {
              mark: 'lineY' as const,
              ...(comparable ? { where: { ...similar, not: true as const } } : {}),
              options: { ...place, ...sorted, stroke: shade },
            },
          ]
        : []),
      ...(ledger.includes('bound')
        ? [
            ...spread,
            arrow(['more_than', 'at_least'], across ? 90 : 0),
            arrow(['less_than', 'at_most', 'nearly'], across ? 270 : 180),
          ]
        : []),
      {
        mark: 'dot',
        ...(comparable ? { where: { ...similar, not: true as const } } : {}),
        options: { ...dots, fill: shade, tip: tip ?? true },
      },
      ...(comparable
        ? [
            {
              mark: 'dot' as const,
              where: similar,
              options: { ...dots, fill: paper, stroke: shade, tip: tip ?? true },
            },
          ]
        : []),
    ],
    reduced: null,
  };
}

function withoutMeasured({ x, y, ...rest }: Options, across: boolean): Options {
  return { ...rest, ...(across ? { y: y ?? null } : { x: x ?? null }) };
}

/** Least, quarters and most of the values of each name. */
function box(columns: readonly ResultColumn[], choice: ChartChoice): Main {
  const { tip: _, ...options } = channels(columns, choice, 'fill');
  return {
    marks: [
      {
        mark: nominal(columns, choice.y) ? 'boxX' : 'boxY',
        options: { ...options, fill: choice.colour ?? 'var(--rule)' },
      },
    ],
    reduced: null,
  };
}

/** How many rows, or how much of the coloured column, at each pair of names or stretch of numbers. */
function heat(columns: readonly ResultColumn[], choice: ChartChoice, intervals: Intervals): Main {
  const { x, y, colour, facet, aggregate } = choice;
  const how = aggregate === 'none' ? (colour ? 'sum' : 'count') : aggregate;
  const isNumber = (name: string | null) => columns.find((column) => column.name === name)?.kind === 'number';
  const along = (axis: 'x' | 'y', name: string) => {
    const interval = intervals[axis];
    return { [axis]: typeof interval === 'number' ? { value: name, interval } : name };
  };
  const place = { ...(x ? along('x', x) : {}), ...(y ? along('y', y) : {}), ...(facet ? { fx: facet } : {}) };
  const stretches = isNumber(x) && isNumber(y);
  const transform = stretches ? 'bin' : 'group';
  const shaded = { fill: 'var(--blue)', fillOpacity: colour ?? y ?? x ?? '' };
  return {
    marks: [
      {
        mark: stretches ? 'rect' : 'cell',
        transform,
        outputs: { fillOpacity: how },
        options: { ...place, ...shaded },
      },
      ...(stretches
        ? []
        : [
            {
              mark: 'text' as const,
              transform: 'group' as const,
              outputs: { text: how },
              options: { ...place, text: colour ?? y ?? x ?? '', fill: ink },
            },
          ]),
    ],
    reduced: how,
  };
}

function reference({ reference, mark }: ChartChoice, measured: 'x' | 'y'): readonly MarkSpec[] {
  if (reference === null || mark === 'heat') return [];
  const options = { stroke: 'var(--orange)', strokeDasharray: '5 3' };
  return [{ mark: measured === 'x' ? 'ruleX' : 'ruleY', values: [reference], options }];
}

function channels(columns: readonly ResultColumn[], choice: ChartChoice, filled: 'stroke' | 'fill'): Options {
  const { x, y, colour, facet } = choice;
  return {
    ...(x ? { x } : {}),
    ...(y ? { y } : {}),
    [filled]: colour ?? ink,
    ...(facet ? { fx: facet } : {}),
    tip: true,
    // Names stand in the order in which the query gave them.
    ...(nominal(columns, y) ? { sort: { y: null } } : nominal(columns, x) ? { sort: { x: null } } : {}),
  };
}

/** The mark as Plot draws it. */
export function build(
  { mark, where, values, transform, outputs = {}, options }: MarkSpec,
  rows: readonly ChartRow[],
) {
  const data =
    values ??
    (where
      ? rows.filter((row) => where.words.includes(String(row[where.column])) !== (where.not ?? false))
      : rows);
  return marks[mark](
    [...data] as never,
    (transform ? transforms[transform](outputs, options) : options) as never,
  );
}

const transforms = {
  groupX: (outputs: Options, options: Options) => Plot.groupX(outputs as never, options as never),
  groupY: (outputs: Options, options: Options) => Plot.groupY(outputs as never, options as never),
  group: (outputs: Options, options: Options) => Plot.group(outputs as never, options as never),
  binX: (outputs: Options, options: Options) => Plot.binX(outputs as never, options as never),
  bin: (outputs: Options, options: Options) => Plot.bin(outputs as never, options as never),
};

const marks = {
  barX: Plot.barX,
  barY: Plot.barY,
  rectY: Plot.rectY,
  rect: Plot.rect,
  cell: Plot.cell,
  text: Plot.text,
  dot: Plot.dot,
  vector: Plot.vector,
  lineY: Plot.lineY,
  areaY: Plot.areaY,
  boxX: Plot.boxX,
  boxY: Plot.boxY,
  ruleX: Plot.ruleX,
  ruleY: Plot.ruleY,
};
