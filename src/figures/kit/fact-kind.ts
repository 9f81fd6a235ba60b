/** Rows that are facts, as tables read them. */

import { comparabilityTerms, qualityTerms } from '../../dataset/vocabulary.ts';
import type { Locale, Text } from '../../text/locale.ts';
import { type FactRow, isDated, nameOf } from './fact-row.ts';
import { amountWithUnit, period } from './format-row.ts';
import { plainColumn, type RowColumn, type RowKind, type WordTable } from './row-kind.ts';

const article = qualityTerms.article.name;

const columns: readonly RowColumn<FactRow>[] = [
  { name: 'amount', label: { zh: '数值', en: 'Value' }, cell: amountWithUnit },
  { name: 'metric', label: { zh: '指标', en: 'Metric' }, cell: nameOf },
  { name: 'period', label: { zh: '时间', en: 'Period' }, cell: period },
  {
    name: 'comparability',
    label: { zh: '可比性', en: 'Comparability' },
    usual: comparabilityTerms.same.short,
    cell: ({ comparability }, locale) => comparabilityTerms[comparability].short[locale],
  },
  {
    name: 'source',
    label: { zh: '来源', en: 'Source' },
    usual: article,
    cell: (row, locale) => (row.article ? article[locale] : (row.publisher ?? '')),
  },
  plainColumn(
    'statements',
    { zh: '陈述此事的来源数', en: 'Pages that state it' },
    { numeric: true, usual: { zh: '1', en: '1' } },
  ),
];

/** Columns of a brief, with the facts that give reason to show one. */
interface BriefColumn {
  readonly head: Text;
  readonly cell: (row: FactRow, locale: Locale) => string;
  readonly shown?: (rows: readonly FactRow[]) => boolean;
}

const briefColumns: readonly BriefColumn[] = [
  {
    head: { zh: '指标', en: 'Metric' },
    cell: nameOf,
    shown: (rows) => new Set(rows.map(({ metric_id }) => metric_id)).size > 1,
  },
  { head: { zh: '数值', en: 'Value' }, cell: amountWithUnit },
  { head: { zh: '时间', en: 'Period' }, cell: period },
  {
    head: { zh: '口径', en: 'Definition' },
    cell: ({ comparability }, locale) => comparabilityTerms[comparability].short[locale],
    shown: (rows) => rows.some(({ comparability }) => comparability !== 'same'),
  },
  {
    head: { zh: '来源', en: 'Source' },
    cell: (row, locale) => row.publisher ?? (row.article ? article[locale] : ''),
    shown: (rows) => rows.some(({ publisher }) => publisher),
  },
];

function brief(rows: readonly FactRow[], locale: Locale): WordTable {
  const dated = rows.filter(isDated);
  const shown = briefColumns.filter((column) => column.shown?.(dated) ?? true);
  return {
    columns: shown.map(({ head }) => head[locale]),
    rows: dated.map((row) => shown.map(({ cell }) => cell(row, locale))),
  };
}

export const factKind: RowKind<FactRow> = { filterable: true, columns, brief };
