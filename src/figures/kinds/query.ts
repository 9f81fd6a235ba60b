/** The answer of a query that a person put into a ledger: its rows as they were, drawn as in the explore room. */

import { result } from '../../charts/result.ts';
import { type ChartChoice, type ChartMark, fitChoice } from '../../charts/result-choice.ts';
import type { AnswerCells, AnswerColumn, AnswerEntry } from '../../dataset/answers.ts';
import { wholeDomain } from '../../dataset/domains.ts';
import { toDateWords } from '../../dataset/quantity.ts';
import type { Cell, QueryResult, ResultColumn, Row } from '../../engine/database.ts';
import { quoteName, quoteText } from '../../engine/quote.ts';
import { isDay } from '../../text/calendar.ts';
import type { Text } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';
import type { Figure } from '../kit/figure.ts';
import type { NativeChart } from '../kit/native-chart.ts';
import type { RowColumn, RowKind } from '../kit/row-kind.ts';

/** An answer with its rows, as a page carries it. */
export interface QueryEntry extends AnswerEntry {
  readonly chart: ChartChoice;
  readonly cells: AnswerCells;
}

const markWords: Readonly<Record<ChartMark, Text>> = {
  bar: { zh: '条形图', en: 'Bar chart' },
  line: { zh: '折线图', en: 'Line chart' },
  dot: { zh: '散点图', en: 'Dot plot' },
  area: { zh: '面积图', en: 'Area chart' },
  box: { zh: '箱线图', en: 'Box plot' },
  heat: { zh: '热力图', en: 'Heat map' },
};

export function queryKind(entry: QueryEntry): Figure {
  const { id, columns, chart } = entry;
  const name = { zh: entry.name_zh || entry.name_en, en: entry.name_en || entry.name_zh };
  const row = rowKind(entry);
  return {
    ...{ id, domain: wholeDomain, theme: '', metrics: [], notes: [] },
    question: name,
    row,
    sql: answerSql(entry),
    origin: originOf(entry),
    title: (_, locale) => name[locale],
    subtitle: (rows, locale) =>
      locale === 'zh'
        ? `${markWords[chart.mark].zh}，查询得到${rows.length}行`
        : `${markWords[chart.mark].en} of a query’s ${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`,
    chart: (rows, frame) => result(frame, toResult(rows, entry), chart).svg as SVGSVGElement,
    native: (rows) => nativeOf(rows, columns, chart),
    alt: (rows, locale) => {
      const { colon, comma, pause } = phrase(locale);
      const { rows: cells } = row.brief(rows.slice(0, 12), locale);
      const each = cells
        .map((words) => words.filter(Boolean).join(comma))
        .join(locale === 'zh' ? '；' : '; ');
      const axes = [chart.x, chart.y].filter(Boolean).join(pause);
      const more = rows.length > cells.length;
      return locale === 'zh'
        ? `${markWords[chart.mark].zh}，${name.zh}，${rows.length}行（${axes}）${colon}${each}${more ? '等' : ''}。`
        : `${markWords[chart.mark].en}, ${name.en}, ${rows.length} rows (${axes})${colon}${each}${more ? '; and more' : ''}.`;
    },
  };
}

/** What keeps an answer from being drawn; null when it can be. */
export function queryProblem({ id, chart, columns }: AnswerEntry): Text | null {
  const fits = typeof chart === 'object' && chart !== null;
  return fits && fitChoice(chart as ChartChoice, columns.map(bare))
    ? null
    : {
        zh: `没有这种画法：figures.json的${id}；请在“探索”里重新加入这张图`,
        en: `unknown chart in figures.json: of ${id}; add the figure again from Explore`,
      };
}

function originOf({ own, asked_zh, asked_en, day }: QueryEntry): Text {
  const [zh, en] = [toDateWords(day, 'day', 'zh'), toDateWords(day, 'day', 'en')];
  return own
    ? { zh: `${zh}查询本台账所得`, en: `Query of this ledger on ${en}` }
    : { zh: `${zh}查询《${asked_zh}》所得`, en: `Query of ${asked_en} on ${en}` };
}

/** A column's name in the rows of the figure: what the site reads of any row (a day, a metric) stays its own. */
const keyOf = (name: string): string => `q_${name}`;

const isLink = ({ own }: AnswerEntry, { name }: AnswerColumn): boolean => own && name === 'observation_id';

/** The rows as a question that every ledger answers, behind what was asked. */
function answerSql(entry: QueryEntry): string {
  const { sql, day, columns, cells } = entry;
  const names = columns.map((column) =>
    isLink(entry, column) ? column.name : quoteName(keyOf(column.name)),
  );
  const literal = (cell: string | null, at: number): string =>
    cell === null ? 'null' : columns[at]?.kind === 'number' ? `${Number(cell)}::double` : quoteText(cell);
  const rows = cells.map((row) => `  (${row.map(literal).join(', ')})`);
  const asked = sql
    .trim()
    .split('\n')
    .map((line) => `-- ${line}`.trimEnd());
  return `-- ${day}:\n${asked.join('\n')}\nselect * from (values\n${rows.join(',\n')}\n) as answer(${names.join(', ')})`;
}

const bare = ({ name, kind, integer }: AnswerColumn): ResultColumn => ({
  ...{ name, kind, integer, type: '' },
  get: () => null,
  vectors: () => [],
});

/** Rows of the figure as what the explore room draws. */
function toResult(rows: readonly Row[], entry: QueryEntry): QueryResult {
  return {
    sql: entry.sql,
    columns: entry.columns.map((column) => ({
      ...bare(column),
      get: (at) => cellOf(rows[at], entry, column),
    })),
    rowCount: rows.length,
    complete: true,
    ms: 0,
    rows: () => rows,
    release: () => undefined,
  };
}

function cellOf(row: Row | undefined, entry: AnswerEntry, column: AnswerColumn): Cell {
  const cell = row?.[isLink(entry, column) ? column.name : keyOf(column.name)] ?? null;
  return column.kind === 'boolean' && cell !== null ? cell === 'true' : cell;
}

function rowKind(entry: QueryEntry): RowKind {
  const numbers = entry.columns.filter(({ kind }) => kind === 'number');
  const links = entry.columns.some((column) => isLink(entry, column));
  // The way to a sentence is at its number.
  const told = numbers.find(({ name }) => name === 'value') ?? numbers[0] ?? entry.columns[0];
  const shown = entry.columns.filter((column) => !isLink(entry, column));
  const columns = shown.map((column): RowColumn => {
    const { name, kind } = column;
    return {
      name: links && column === told ? 'amount' : keyOf(name),
      label: { zh: name, en: name },
      numeric: kind === 'number',
      cell: (row) => wordsOf(cellOf(row, entry, column)),
    };
  });
  const { x, y, colour, facet, second } = entry.chart;
  const drawn = [y, x, colour, facet, second].flatMap((name) =>
    columns.filter(({ label }) => label.en === name),
  );
  const brief = drawn.length > 0 ? drawn : columns.slice(0, 4);
  return {
    filterable: false,
    columns,
    brief: (rows, locale) => ({
      columns: brief.map(({ label }) => label[locale]),
      rows: rows.map((row) => brief.map(({ cell }) => cell(row, locale))),
    }),
  };
}

/** Digits as they are: a year has no thousands to part. */
const wordsOf = (cell: Cell): string => (cell === null ? '' : String(cell));

/** Bars by name or a line over days, of one number each; null where an office chart would show something else. */
function nativeOf(
  rows: readonly Row[],
  columns: readonly AnswerColumn[],
  chart: ChartChoice,
): NativeChart | null {
  const { mark, x, y, colour, facet, second, aggregate, bin, share, log } = chart;
  const bounded = columns.some(({ name }) => name === 'bound');
  if (!x || !y || colour || facet || second || share || bounded || aggregate !== 'none' || bin !== 'none')
    return null;
  const kindOf = (name: string) => columns.find((column) => column.name === name)?.kind;
  const kind = mark === 'bar' || mark === 'line' ? mark : null;
  const [place, number] = mark === 'bar' ? [y, x] : [x, y];
  if (!kind || kindOf(number) !== 'number' || kindOf(place) !== (kind === 'bar' ? 'text' : 'date'))
    return null;
  const points = rows.map((row) => [String(row[keyOf(place)] ?? ''), row[keyOf(number)] ?? null] as const);
  if (kind === 'line') {
    if (!points.every(([day]) => isDay(day))) return null;
    points.sort(([a], [b]) => (a < b ? -1 : 1));
  }
  const categories = points.map(([category]) => category);
  if (new Set(categories).size < categories.length || categories.length === 0) return null;
  const values = points.map(([, value]) => (typeof value === 'number' ? value : null));
  return {
    kind,
    categories,
    series: [
      {
        ...{ name: number, domain: wholeDomain, values },
        words: values.map((value) => (value === null ? null : String(value))),
      },
    ],
    unit: '',
    logarithmic: log,
  };
}
