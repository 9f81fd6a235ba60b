import { timeline } from '../charts/timeline.ts';
import type { Domain } from '../dataset/schema.ts';
import { domainName } from './kit/domain.ts';
import { toFigure } from './kit/figure.ts';
import { when } from './kit/format-row.ts';

type EventRow = {
  readonly event_id: string;
  readonly date: string;
  readonly date_precision: 'day' | 'month' | 'year';
  readonly kind: 'batch' | 'rule_change' | 'scope_change' | 'suspension' | 'resumption';
  readonly domain: Domain;
  readonly label_zh: string;
  readonly label_en: string;
  readonly note_zh: string | null;
  readonly note_en: string | null;
};

const dayOf = (row: EventRow, locale: 'zh' | 'en') =>
  when({ period_start: null, period_end: row.date, period_precision: row.date_precision }, locale);

export const reformTimeline = toFigure<EventRow>({
  id: 'reform-timeline',
  domain: 'all',
  theme: 'time',
  metrics: [],
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
        label: frame.locale === 'zh' ? row.label_zh : row.label_en,
        group: domainName(row.domain, frame.locale),
        note: (frame.locale === 'zh' ? row.note_zh : row.note_en) ?? '',
        open: row.kind !== 'batch',
      })),
    ),
  alt: (rows, locale) => {
    const each = rows.map((row) =>
      locale === 'zh' ? `${dayOf(row, locale)}，${row.label_zh}` : `${dayOf(row, locale)}, ${row.label_en}`,
    );
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
});
