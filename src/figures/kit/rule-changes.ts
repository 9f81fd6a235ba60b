/** Changes of rules and the end of the suspension, as rows beside the observations they separate. */

import type { Footnote } from '../../charts/footnote.ts';
import { panels } from '../../charts/panels.ts';
import type { Change, Plane } from '../../charts/time-plane.ts';
import { toDateWords } from '../../dataset/quantity.ts';
import { type EventKind, eventTerms } from '../../dataset/vocabulary.ts';
import type { Precision } from '../../text/calendar.ts';
import type { Locale, Text } from '../../text/locale.ts';
import { altOverTime } from './alt.ts';
import { factKind } from './fact-kind.ts';
import type { FactRow } from './fact-row.ts';
import { seriesSql } from './fact-sql.ts';
import type { Figure } from './figure.ts';
import { markLegend } from './mark-legend.ts';
import { nativePanels } from './native-panels.ts';
import type { RowKind } from './row-kind.ts';
import { toDatedMark } from './to-mark.ts';
import { unitPanels } from './unit-panels.ts';

type ChangeRow = {
  readonly row_kind: 'change';
  readonly event_id: string;
  readonly metric_id: string | null;
  readonly kind: EventKind;
  readonly period_end: string;
  readonly period_precision: Precision;
  readonly label_zh: string;
  readonly label_en: string;
  readonly note_zh: string | null;
  readonly note_en: string | null;
};

/** A change and the metric it is about, where its event names one. */
type MetricChange = Change & { readonly metric: string | null };

type ChangedRow = (FactRow & { readonly row_kind: 'observation' }) | ChangeRow;

/** Columns of a fact that a change fills too. */
const changeCells: Readonly<Record<string, (row: ChangeRow, locale: Locale) => string>> = {
  metric: (row, locale) => (locale === 'zh' ? row.label_zh : row.label_en),
  period: (row, locale) => toDateWords(row.period_end, row.period_precision, locale),
};

/** Facts and, beside them, the changes of their rules. */
const changedKind: RowKind<ChangedRow> = {
  filterable: true,
  columns: [
    ...factKind.columns.map(({ name, cell, ...column }) => ({
      ...column,
      name,
      cell: (row: ChangedRow, locale: Locale) =>
        row.row_kind === 'change' ? (changeCells[name]?.(row, locale) ?? '') : cell(row, locale),
    })),
    {
      name: 'kind',
      label: { zh: '类别', en: 'Kind' },
      cell: (row, locale) => (row.row_kind === 'change' ? eventTerms[row.kind].name[locale] : ''),
    },
    {
      name: 'note',
      label: { zh: '说明', en: 'Note' },
      cell: (row, locale) =>
        row.row_kind === 'change' ? ((locale === 'zh' ? row.note_zh : row.note_en) ?? '') : '',
    },
  ],
  brief: (rows, locale) => factKind.brief(factsOf(rows), locale),
  reference: (row) => (row.row_kind === 'change' ? { event_id: row.event_id } : null),
};

/** The observations of the metrics and, told apart by `row_kind`, the changes in their domain. */
function changedSql(metrics: readonly string[], domain: string): string {
  return `with series as (
${seriesSql(metrics)}
)
select 'observation' as row_kind, * from series
union all by name
select 'change' as row_kind, event_id, metric_id, kind, domain, date as period_end,
  date_precision as period_precision, label_zh, label_en, note_zh, note_en
from events where domain = '${domain}' and kind in ('rule_change', 'scope_change', 'resumption')
order by row_kind desc, metric_id, period_end`;
}

function factsOf(rows: readonly ChangedRow[]): readonly FactRow[] {
  return rows.filter((row) => row.row_kind === 'observation');
}

/** The changes within the time that the facts span, keyed a, b, c in the order of time. */
function changesOf(
  rows: readonly ChangedRow[],
  locale: Locale,
): { changes: MetricChange[]; notes: Footnote[] } {
  const days = factsOf(rows)
    .map((row) => row.period_end)
    .sort();
  const [first, last] = [days[0] ?? '', days.at(-1) ?? ''];
  const within = rows
    .filter((row) => row.row_kind === 'change')
    .filter((row) => row.period_end > first && row.period_end <= last)
    .sort((a, b) => (a.period_end < b.period_end ? -1 : 1));
  const keyed = within.map((row, index) => ({ row, key: 'abcdefgh'.charAt(index) }));
  return {
    changes: keyed.map(({ row, key }) => ({
      key,
      date: row.period_end,
      openBefore: row.kind === 'resumption',
      metric: row.metric_id,
    })),
    notes: keyed.map(({ row, key }) => ({ key, words: wordsOf(row, locale) })),
  };
}

export interface ChangedFigure
  extends Pick<Figure, 'id' | 'domain' | 'theme' | 'metrics' | 'question' | 'notes' | 'reviews'> {
  /** What is drawn, before the signs of the marks. */
  readonly about: Text;
  /** What charts of an office program draw, where that is less. */
  readonly nativeAbout?: Text;
  /** The kind of chart, as a noun phrase: what an alt text begins with. */
  readonly kind: Text;
  readonly title: (facts: readonly FactRow[], locale: Locale, isAway?: boolean) => string;
  /** How its planes differ from lines over time. */
  readonly plane?: Partial<Plane>;
  /** Whether a change stands in the panel of its metric alone, not in all. */
  readonly ownChanges?: boolean;
  /** Whether similar facts since a change of rules are joined in a series of their own; otherwise each stands alone. */
  readonly newSeriesByRule?: boolean;
}

/** Metrics over time, a panel each, with the changes of rules in their domain. */
export function changedFigure({
  about,
  nativeAbout = about,
  kind,
  title,
  plane = {},
  ownChanges = false,
  newSeriesByRule = false,
  ...figure
}: ChangedFigure): Figure<ChangedRow> {
  const { domain, metrics } = figure;
  return {
    ...figure,
    row: changedKind,
    sql: changedSql(metrics, domain),
    title: (rows, locale, isAway) => title(factsOf(rows), locale, isAway),
    subtitle: (rows, locale) => markLegend(about[locale], factsOf(rows), locale),
    alt: (rows, locale) =>
      altOverTime(kind[locale], factsOf(rows), locale, metrics) + altOfChanges(rows, locale),
    chart: (rows, frame) => {
      const { changes, notes } = changesOf(rows, frame.locale);
      const joinOf = newSeriesByRule ? joinByRule(rows) : () => undefined;
      const planes = unitPanels(factsOf(rows), metrics, frame.locale, {
        ...plane,
        mark: (row) => toDatedMark(row, frame.locale, joinOf(row)),
        changesOf: (metric) => changes.filter((change) => !ownChanges || change.metric === metric),
      });
      return panels(frame, { planes, notes });
    },
    nativePanels: (rows, locale) =>
      nativePanels(factsOf(rows), metrics, locale, {
        about: nativeAbout[locale],
        form: plane.shape === 'step' ? 'step' : 'line',
        notes: changesOf(rows, locale).notes.map(({ words }) => words),
      }),
  };
}

/** Same facts are joined by metric, similar ones by the rules they were counted under. */
function joinByRule(rows: readonly ChangedRow[]): (row: FactRow) => string | null {
  const rules = rows.flatMap((row) =>
    row.row_kind === 'change' && row.kind === 'rule_change' ? [row.period_end] : [],
  );
  return ({ metric_id, comparability, period_end }) => {
    if (comparability === 'same') return metric_id;
    const [newest] = rules.filter((day) => day <= period_end).toSorted((a, b) => b.localeCompare(a));
    return newest ? `${metric_id} from ${newest}` : null;
  };
}

/** What a chart marks with upright lines, for its alt text; nothing where it marks none. */
function altOfChanges(rows: readonly ChangedRow[], locale: Locale): string {
  const keys = changesOf(rows, locale).notes.map(({ words }) =>
    (words.split(/[。.] ?/)[0] ?? '').replace(/：|: /, locale === 'zh' ? '' : ', '),
  );
  if (keys.length === 0) return '';
  return locale === 'zh' ? `竖线标出：${keys.join('；')}。` : ` Upright lines mark: ${keys.join('; ')}.`;
}

function wordsOf(row: ChangeRow, locale: Locale): string {
  const day = toDateWords(row.period_end, row.period_precision, locale);
  return locale === 'zh'
    ? `${day}：${row.label_zh}${row.note_zh ? `。${row.note_zh}` : ''}`
    : `${day}: ${row.label_en}${row.note_en ? `. ${row.note_en}` : ''}`;
}
