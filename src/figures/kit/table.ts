/** The rows of a figure as a table to be read: quantities, periods and codes in words; what says nothing is left out. */

import { toDateWords } from '../../dataset/quantity.ts';
import type { Measure } from '../../dataset/schema.ts';
import type { Row } from '../../engine/database.ts';
import type { Precision } from '../../text/calendar.ts';
import type { Locale, Text } from '../../text/locale.ts';
import { amountWithUnit, measureName, period } from './format-row.ts';
import { nameOf, type SeriesRow } from './series-sql.ts';

export interface TableColumn {
  /** What the column tells; its words are made of one or more columns of the SQL's answer. */
  readonly name: string;
  readonly label: string;
  readonly numeric: boolean;
}

export interface FigureTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  /** The observation that a row stands for, in the order of the rows. */
  readonly observations: readonly (string | null)[];
}

interface Told {
  readonly label: Text;
  readonly cell: (row: Row, locale: Locale) => string;
  readonly numeric?: boolean;
  /** Told only where the rows differ in it, or where one has something else than this. */
  readonly usual?: Text;
}

const same: Text = { zh: '同一口径', en: 'same' };
const comparabilities: Readonly<Record<string, Text>> = {
  same,
  near: { zh: '口径相近', en: 'similar' },
  continuation: { zh: '后续指标', en: 'later metric' },
};

/** What an event or a numeral is, by its code. */
export const kindName: Readonly<Record<string, Text>> = {
  batch: { zh: '一批措施', en: 'batch of measures' },
  rule_change: { zh: '规则改变', en: 'change of rules' },
  scope_change: { zh: '范围改变', en: 'change of scope' },
  suspension: { zh: '暂停', en: 'suspension' },
  resumption: { zh: '恢复', en: 'resumption' },
  statistic: { zh: '统计数', en: 'statistic' },
  date: { zh: '日期', en: 'date' },
  duration: { zh: '时长', en: 'duration' },
  ordinal: { zh: '序数', en: 'ordinal' },
  name: { zh: '名称', en: 'name' },
  idiom: { zh: '惯用语', en: 'idiom' },
  word: { zh: '词语', en: 'word' },
};

const own: Text = { zh: '本文', en: 'the article' };

/** A row that states a quantity of a metric; a change of rules or an event states none. */
function isFact(row: Row): row is Row & SeriesRow {
  return typeof row.observation_id === 'string' && 'bound' in row && row.bound !== null;
}

function textOf(name: string): Told['cell'] {
  return (row) => String(row[name] ?? '');
}

function day(row: Row, locale: Locale): string {
  if (isFact(row)) return period(row, locale);
  const iso = row.date ?? row.period_end;
  const precision = (row.date_precision ?? row.period_precision ?? null) as Precision | null;
  return iso ? toDateWords(String(iso), precision, locale) : '';
}

// In the order in which they stand.
const told: Readonly<Record<string, Told>> = {
  text: { label: { zh: '字样', en: 'As printed' }, cell: textOf('text') },
  amount: {
    label: { zh: '数值', en: 'Value' },
    cell: (row, locale) => (isFact(row) ? amountWithUnit(row, locale) : ''),
  },
  cumulated: {
    label: { zh: '累加', en: 'Cumulated' },
    cell: textOf('cumulated'),
    numeric: true,
  },
  metric: {
    label: { zh: '指标', en: 'Metric' },
    cell: (row, locale) => (isFact(row) ? nameOf(row, locale) : String(row[`label_${locale}`] ?? '')),
  },
  measure: {
    label: { zh: '统计方式', en: 'Measure' },
    cell: ({ measure }, locale) => (measure ? measureName(measure as Measure, locale) : ''),
  },
  period: { label: { zh: '时间', en: 'Period' }, cell: day },
  name: { label: { zh: '点名', en: 'Named' }, cell: textOf('name') },
  region_code: {
    label: { zh: '行政区代码', en: 'Region code' },
    cell: textOf('region_code'),
    numeric: true,
  },
  comparability: {
    label: { zh: '可比性', en: 'Comparability' },
    cell: ({ comparability }, locale) => comparabilities[String(comparability)]?.[locale] ?? '',
    usual: same,
  },
  source: {
    label: { zh: '来源', en: 'Source' },
    cell: ({ article, publisher }, locale) => (article === true ? own[locale] : String(publisher ?? '')),
    usual: own,
  },
  statements: {
    label: { zh: '陈述此事的来源数', en: 'Pages that state it' },
    cell: textOf('statements'),
    numeric: true,
    usual: { zh: '1', en: '1' },
  },
  kind: {
    label: { zh: '类别', en: 'Kind' },
    cell: ({ kind }, locale) => (kind ? (kindName[String(kind)]?.[locale] ?? String(kind)) : ''),
  },
  reason: { label: { zh: '理由', en: 'Reason' }, cell: textOf('reason') },
  start: { label: { zh: '位置', en: 'Position' }, cell: textOf('start'), numeric: true },
  note: {
    label: { zh: '说明', en: 'Note' },
    cell: (row, locale) => String(row[`note_${locale}`] ?? ''),
  },
};

export function toTable(rows: readonly Row[], locale: Locale): FigureTable {
  const shown = Object.entries(told).flatMap(([name, { label, cell, numeric = false, usual }]) => {
    const cells = rows.map((row) => cell(row, locale));
    if (cells.every((words) => words === '' || words === usual?.[locale])) return [];
    return [{ column: { name, label: label[locale], numeric }, cells }];
  });
  return {
    columns: shown.map(({ column }) => column),
    rows: rows.map((_, index) => shown.map(({ cells }) => cells[index] ?? '')),
    observations: rows.map(({ observation_id }) =>
      typeof observation_id === 'string' ? observation_id : null,
    ),
  };
}
