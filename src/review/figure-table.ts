/** A figure's rows as a table of words for a slide's notes, a report and a brief. */

import { toDateWords } from '../dataset/quantity.ts';
import type { Row } from '../engine/database.ts';
import { amountWithUnit, period } from '../figures/kit/format-row.ts';
import { nameOf, type SeriesRow } from '../figures/kit/series-sql.ts';
import { kindName, toTable } from '../figures/kit/table.ts';
import type { Precision } from '../text/calendar.ts';
import type { Locale, Text } from '../text/locale.ts';
import { isDated } from './native-chart.ts';
import type { Table } from './slide-layout.ts';

const heads = {
  metric: { zh: '指标', en: 'Metric' },
  amount: { zh: '数值', en: 'Value' },
  period: { zh: '时间', en: 'Period' },
  comparability: { zh: '口径', en: 'Definition' },
  named: { zh: '点名', en: 'Named' },
  publisher: { zh: '来源', en: 'Source' },
  date: { zh: '日期', en: 'Date' },
  event: { zh: '事项', en: 'Event' },
  note: { zh: '说明', en: 'Note' },
  kind: { zh: '读法', en: 'Read as' },
  count: { zh: '处数', en: 'Numerals' },
  example: { zh: '例', en: 'Examples' },
} satisfies Record<string, Text>;

const comparabilities: Readonly<Record<SeriesRow['comparability'], Text>> = {
  same: { zh: '同口径', en: 'same' },
  near: { zh: '相近', en: 'near' },
  continuation: { zh: '后续指标', en: 'continuation' },
};

export function figureTable(rows: readonly Row[], locale: Locale): Table {
  const dated = rows.filter(isDated);
  if (dated.length > 0)
    return rows.some((row) => 'listed' in row) ? scopes(dated, locale) : facts(dated, locale);
  if (rows.some((row) => 'event_id' in row)) return events(rows, locale);
  if (rows.some((row) => 'reason' in row)) return kinds(rows, locale);
  const { columns, rows: cells } = toTable(rows, locale);
  return {
    columns: columns.map(({ label }) => label),
    rows: cells.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
  };
}

interface Column {
  readonly head: Text;
  readonly cell: (row: SeriesRow) => string;
  readonly shown: boolean;
}

function facts(rows: readonly SeriesRow[], locale: Locale): Table {
  const columns: readonly Column[] = [
    {
      head: heads.metric,
      cell: (row) => nameOf(row, locale),
      shown: new Set(rows.map(({ metric_id }) => metric_id)).size > 1,
    },
    { head: heads.amount, cell: (row) => amountWithUnit(row, locale), shown: true },
    { head: heads.period, cell: (row) => period(row, locale), shown: true },
    {
      head: heads.comparability,
      cell: ({ comparability }) => comparabilities[comparability][locale],
      shown: true,
    },
    {
      head: heads.publisher,
      cell: ({ publisher, article }) =>
        publisher ?? (article ? (locale === 'zh' ? '本文' : 'the article') : ''),
      shown: rows.some(({ publisher }) => publisher),
    },
  ];
  const shown = columns.filter((column) => column.shown);
  return {
    columns: shown.map(({ head }) => head[locale]),
    rows: rows.map((row) => shown.map(({ cell }) => cell(row))),
  };
}

/** One line a count, with the names behind it. */
function scopes(rows: readonly SeriesRow[], locale: Locale): Table {
  const ids = [...new Set(rows.map(({ observation_id }) => observation_id))];
  return {
    columns: [heads.metric, heads.amount, heads.named].map((head) => head[locale]),
    rows: ids.flatMap((id) => {
      const own = rows.filter((row) => row.observation_id === id);
      const [head] = own;
      if (!head) return [];
      const names = own.flatMap((row) => ('name' in row && typeof row.name === 'string' ? [row.name] : []));
      return [
        [nameOf(head, locale), amountWithUnit(head, locale), names.join(locale === 'zh' ? '、' : ', ')],
      ];
    }),
  };
}

function events(rows: readonly Row[], locale: Locale): Table {
  return {
    columns: [heads.date, heads.event, heads.note].map((head) => head[locale]),
    rows: rows.map((row) => [
      toDateWords(String(row.date), row.date_precision as Precision, locale),
      String(row[`label_${locale}`] ?? ''),
      String(row[`note_${locale}`] ?? ''),
    ]),
  };
}

function kinds(rows: readonly Row[], locale: Locale): Table {
  const present = [...new Set(rows.map(({ kind }) => String(kind)))];
  return {
    columns: [heads.kind, heads.count, heads.example].map((head) => head[locale]),
    rows: present.map((kind) => {
      const own = rows.filter((row) => row.kind === kind);
      const examples = [...new Set(own.map(({ text }) => String(text)))].slice(0, 4);
      return [
        kindName[kind]?.[locale] ?? kind,
        String(own.length),
        examples.join(locale === 'zh' ? '、' : ', '),
      ];
    }),
  };
}
