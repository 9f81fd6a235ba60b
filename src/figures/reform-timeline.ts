import { timeline } from '../charts/timeline.ts';
import { type Domain, domainTerms } from '../dataset/domains.ts';
import { toDateWords } from '../dataset/quantity.ts';
import { termOf } from '../dataset/term.ts';
import { type EventKind, eventTerms } from '../dataset/vocabulary.ts';
import type { Locale } from '../text/locale.ts';
import { phrase } from '../text/phrase.ts';
import type { Figure } from './kit/figure.ts';
import { periodWords } from './kit/format-row.ts';
import type { RowKind } from './kit/row-kind.ts';

type EventRow = {
  readonly event_id: string;
  readonly date: string;
  readonly date_precision: 'day' | 'month' | 'year';
  readonly kind: EventKind;
  readonly domain: Domain;
  readonly label_zh: string;
  readonly label_en: string;
  readonly note_zh: string | null;
  readonly note_en: string | null;
};

const dayOf = (row: EventRow, locale: 'zh' | 'en') =>
  periodWords({ period_start: null, period_end: row.date, period_precision: row.date_precision }, locale);

const labelOf = (row: EventRow, locale: Locale) => (locale === 'zh' ? row.label_zh : row.label_en);
const noteOf = (row: EventRow, locale: Locale) => (locale === 'zh' ? row.note_zh : row.note_en) ?? '';
const dateOf = (row: EventRow, locale: Locale) => toDateWords(row.date, row.date_precision, locale);

const eventKind: RowKind<EventRow> = {
  filterable: false,
  columns: [
    { name: 'metric', label: { zh: '指标', en: 'Metric' }, cell: labelOf },
    { name: 'period', label: { zh: '时间', en: 'Period' }, cell: dateOf },
    {
      name: 'kind',
      label: { zh: '类别', en: 'Kind' },
      cell: ({ kind }, locale) => eventTerms[kind].name[locale],
    },
    { name: 'note', label: { zh: '说明', en: 'Note' }, cell: noteOf },
  ],
  brief: (rows, locale) => ({
    columns: locale === 'zh' ? ['日期', '事项', '说明'] : ['Date', 'Event', 'Note'],
    rows: rows.map((row) => [dateOf(row, locale), labelOf(row, locale), noteOf(row, locale)]),
  }),
  reference: ({ event_id }) => ({ event_id }),
};

export const reformTimeline: Figure<EventRow> = {
  id: 'reform-timeline',
  domain: 'all',
  theme: 'time',
  metrics: [],
  reviews: { all: 4, immigration: 5 },
  question: { zh: '改革按时间是怎样推进的？', en: 'How did the reform proceed over time?' },
  title: (rows, locale) => {
    const [first, last] = [rows[0], rows.at(-1)];
    if (!first || !last) return locale === 'zh' ? '改革时间线' : 'Reform timeline';
    return locale === 'zh'
      ? `改革时间线：${first.date.slice(0, 4)}—${last.date.slice(0, 4)}年的${rows.length}个节点`
      : `The reform over time: ${rows.length} dated steps, ${first.date.slice(0, 4)}–${last.date.slice(0, 4)}`;
  },
  subtitle: (_, locale) =>
    locale === 'zh'
      ? '实心为一批措施，空心为规则、范围的改变或暂停、恢复'
      : 'Filled: a batch of measures; open: a change of rules or scope, a suspension or its end',
  row: eventKind,
  sql: `select event_id, date, date_precision, kind, domain, label_zh, label_en, note_zh, note_en
from events
where date is not null
order by date, event_id`,
  chart: (rows, frame) =>
    timeline(
      frame,
      rows.map((row) => ({
        id: row.event_id,
        domain: row.domain,
        date: row.date,
        when: dayOf(row, frame.locale),
        label: labelOf(row, frame.locale),
        group: termOf(domainTerms, row.domain, frame.locale),
        note: noteOf(row, frame.locale),
        open: row.kind !== 'batch',
      })),
    ),
  alt: (rows, locale) => {
    const each = rows.map((row) => [dayOf(row, locale), labelOf(row, locale)].join(phrase(locale).comma));
    return locale === 'zh'
      ? `时间线，共${rows.length}个节点：${each.join('；')}。`
      : `Timeline of ${rows.length} steps: ${each.join('; ')}.`;
  },
  notes: [
    {
      zh: '左侧圆点在时间轴上的位置按比例，右侧文字依次排列。',
      en: 'The dots stand to scale on the time axis; the words beside them are evenly spaced.',
    },
  ],
};
