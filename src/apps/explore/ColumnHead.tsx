import { useEffect, useState } from 'react';
import type { QueryResult, ResultColumn } from '../../engine/database.ts';
import { type Summary, summary as summaryOf } from '../../engine/summary.ts';
import type { Locale } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';
import { cellText } from './grid-rows.ts';

const words = {
  sort: { zh: '排序', en: 'Sort' },
  pin: { zh: '固定', en: 'Pin' },
  unpin: { zh: '取消固定', en: 'Unpin' },
  kinds: {
    number: { zh: '数', en: 'number' },
    date: { zh: '日期', en: 'date' },
    time: { zh: '时刻', en: 'time' },
    text: { zh: '文字', en: 'text' },
    boolean: { zh: '是非', en: 'yes/no' },
    other: { zh: '其他', en: 'other' },
  },
};

interface HeadProps {
  readonly answer: QueryResult;
  readonly column: ResultColumn;
  /** Over rows that the page does not hold; null where it holds all, and until it is counted. */
  readonly summary: Summary | null;
  readonly locale: Locale;
  readonly sorted: 'up' | 'down' | null;
  readonly pinned: boolean;
  readonly onSort: () => void;
  readonly onPin: () => void;
}

/** A column's name, its order, and what it holds at a glance. */
export function ColumnHead({ answer, column, summary, locale, sorted, pinned, onSort, onPin }: HeadProps) {
  const [own, setOwn] = useState<Summary | null>(null);
  useEffect(() => {
    // Reading a long column takes a while: it is done when the page has nothing better to do.
    if (!answer.complete) return;
    const later = setTimeout(() => setOwn(summaryOf(column, answer.rowCount)), 30);
    return () => clearTimeout(later);
  }, [column, answer]);
  const held = summary ?? own;
  const mark = sorted === null ? '' : sorted === 'up' ? ' ↑' : ' ↓';
  return (
    <>
      <div className="name">
        <button
          type="button"
          className="plain"
          tabIndex={-1}
          onClick={onSort}
          aria-label={`${words.sort[locale]} ${column.name}`}
        >
          {column.name}
          {mark}
        </button>
        <button
          type="button"
          className="plain pin"
          tabIndex={-1}
          aria-pressed={pinned}
          aria-label={`${(pinned ? words.unpin : words.pin)[locale]} ${column.name}`}
          onClick={onPin}
        >
          {pinned ? '◧' : '◫'}
        </button>
      </div>
      <div className="kind">{words.kinds[column.kind][locale]}</div>
      {held ? <Glance held={held} locale={locale} rows={answer.rowCount} /> : null}
    </>
  );
}

function Glance({ held, locale, rows }: { held: Summary; locale: Locale; rows: number }) {
  const gone = held.missing > 0 ? (locale === 'zh' ? `空${held.missing}` : `${held.missing} empty`) : '';
  if (held.bins.length > 0) {
    const most = Math.max(...held.bins);
    const bars = held.bins
      .map((count, index) =>
        count === 0 ? '' : `M${index * 8},22h7v${-Math.max(1, (count / most) * 21)}h-7z`,
      )
      .join('');
    const ends = [held.low, held.high].map((end) =>
      cellText(end, typeof end === 'number' ? locale : undefined),
    );
    return (
      <div className="glance">
        <svg viewBox="0 0 96 22" width="96" height="22" aria-hidden="true">
          <path d={bars} fill="var(--ink-3)" />
        </svg>
        {/* A narrow column says its ends in two lines, neither cut nor parted. */}
        <div className="told">
          <span className="whole">{`${ends[0]}–`}</span>
          <wbr />
          <span className="whole">{[ends[1], gone].filter(Boolean).join(phrase(locale).comma)}</span>
        </div>
      </div>
    );
  }
  const [top] = held.top;
  const about = held.estimated ? (locale === 'zh' ? '约' : 'about ') : '';
  const different = locale === 'zh' ? `${about}${held.distinct}种` : `${about}${held.distinct} distinct`;
  return (
    <div className="glance">
      {top ? (
        <div className="share">
          <span className="bar" style={{ width: `${(top[1] / Math.max(1, rows)) * 100}%` }} />
          <span className="most">{`${top[0].slice(0, 14)} ${top[1]}`}</span>
        </div>
      ) : null}
      <div className="told">{[different, gone].filter(Boolean).join(phrase(locale).comma)}</div>
    </div>
  );
}
