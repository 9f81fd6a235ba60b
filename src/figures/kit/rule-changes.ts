/** Changes of rules and the end of the suspension, as rows beside the observations they separate. */

import type { Footnote } from '../../charts/footnote.ts';
import type { Change } from '../../charts/time-plane.ts';
import { toDateWords } from '../../dataset/quantity.ts';
import type { Precision } from '../../text/calendar.ts';
import type { Locale } from '../../text/locale.ts';
import { type SeriesRow, seriesSql } from './series-sql.ts';

type ChangeRow = {
  readonly row_kind: 'change';
  readonly event_id: string;
  readonly metric_id: string | null;
  readonly kind: 'rule_change' | 'scope_change' | 'resumption';
  readonly period_end: string;
  readonly period_precision: Precision;
  readonly label_zh: string;
  readonly label_en: string;
  readonly note_zh: string | null;
  readonly note_en: string | null;
};

/** A change and the metric it is about, where its event names one. */
export type MetricChange = Change & { readonly metric: string | null };

export type ChangedRow = (SeriesRow & { readonly row_kind: 'observation' }) | ChangeRow;

/** The observations of the metrics and, told apart by `row_kind`, the changes in their domain. */
export function changedSql(metrics: readonly string[], domain: string): string {
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

export function factsOf(rows: readonly ChangedRow[]): readonly SeriesRow[] {
  return rows.filter((row) => row.row_kind === 'observation');
}

/** The changes within the time that the facts span, keyed a, b, c in the order of time. */
export function changesOf(
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

/** What a chart marks with upright lines, for its alt text; nothing where it marks none. */
export function altOfChanges(rows: readonly ChangedRow[], locale: Locale): string {
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
