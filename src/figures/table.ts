/** The rows of a figure as a table to be read: the columns that say something, named in both languages. */

import type { Locale, Text } from '../dataset/locale.ts';
import { tables } from '../dataset/schema.ts';
import type { Cell, Row } from '../engine/engine.ts';

export interface TableColumn {
  /** The column's name in the SQL's answer. */
  readonly name: string;
  readonly label: string;
  readonly numeric: boolean;
}

export interface FigureTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

// Names that only a figure's SQL gives, or that read better in a table than in the data dictionary.
const own: Readonly<Record<string, Text>> = {
  observation_id: { zh: '观测', en: 'Observation' },
  label_zh: { zh: '指标', en: 'Metric' },
  label_en: { zh: '指标', en: 'Metric' },
  value: { zh: '数值', en: 'Value' },
  bound: { zh: '界限', en: 'Bound' },
  unit: { zh: '单位', en: 'Unit' },
  period_start: { zh: '时期起', en: 'From' },
  period_end: { zh: '时期止', en: 'To' },
  comparability: { zh: '可比性', en: 'Comparability' },
  article: { zh: '本文', en: 'Article' },
  publisher: { zh: '来源', en: 'Publisher' },
  statements: { zh: '陈述此事的来源数', en: 'Pages that state it' },
  cumulated: { zh: '累加', en: 'Cumulated' },
  measure: { zh: '统计方式', en: 'Measure' },
  date: { zh: '日期', en: 'Date' },
  kind: { zh: '类别', en: 'Kind' },
  text: { zh: '字样', en: 'As printed' },
  reason: { zh: '理由', en: 'Reason' },
  note_zh: { zh: '说明', en: 'Note' },
  note_en: { zh: '说明', en: 'Note' },
  name: { zh: '名称', en: 'Name' },
};

const silent = new Set([
  'row_kind',
  'unit_zh',
  'unit_en',
  'metric_id',
  'period_precision',
  'event_id',
  'date_precision',
]);

/** Leaves out keys, columns of the other language and columns without a single value. */
export function toTable(rows: readonly Row[], locale: Locale): FigureTable {
  const other = locale === 'zh' ? '_en' : '_zh';
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (name) => !silent.has(name) && !name.endsWith(other) && rows.some((row) => (row[name] ?? null) !== null),
  );
  const columns = names.map((name) => ({
    name,
    label: labelOf(name, locale),
    numeric: rows.some((row) => typeof row[name] === 'number'),
  }));
  return { columns, rows: rows.map((row) => names.map((name) => row[name] ?? null)) };
}

function labelOf(name: string, locale: Locale): string {
  const known = tables.flatMap((table) => table.columns).find((column) => column.name === name);
  // The dictionary goes on after a colon with what may stand in the column.
  return own[name]?.[locale] ?? known?.meaning[locale].split(/[：:]/)[0] ?? name;
}
