import type { KeyboardEvent } from 'react';
import { valueWords } from '../../charts/brushed.ts';
import type { Brush, Dimension } from '../../crossfilter/brush-dimension.ts';
import type { Locale } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';

const words = {
  none: { zh: '全部', en: 'all' },
  missing: { zh: '空', en: 'missing' },
  others: { zh: '其他', en: 'others' },
  members: { zh: '项数', en: 'number of members' },
};

interface LinkedChartProps {
  readonly dimension: Dimension;
  readonly locale: Locale;
  readonly brush: Brush | null;
  readonly onHost: (host: HTMLElement | null) => void;
  readonly onUndo: () => void;
}

/** One column as a chart that is brushed. */
export function LinkedChart({ dimension, locale, brush, onHost, onUndo }: LinkedChartProps) {
  const said = brushWords(dimension, brush, locale);
  const counted = dimension.members ? words.members[locale] : '';
  return (
    <figure className="linked-chart">
      <figcaption>
        <strong>{dimension.column}</strong> {counted} <span className="told">{said}</span>
      </figcaption>
      <div
        ref={onHost}
        className={dimension.kind === 'category' ? 'plate names' : 'plate'}
        data-dimension={dimension.column}
        {...walked(`${dimension.column}: ${said}`, onUndo)}
      />
    </figure>
  );
}

/** A chart that takes keys: it is reached by Tab and says its own state. */
function walked(label: string, onUndo: () => void) {
  return {
    role: 'application',
    tabIndex: 0,
    'aria-label': label,
    onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      onUndo();
    },
  };
}

function brushWords(dimension: Dimension, brush: Brush | null, locale: Locale): string {
  if (!brush) return words.none[locale];
  if (brush.kind === 'stretch') {
    return `${valueWords(dimension, brush.from, locale)} – ${valueWords(dimension, brush.to, locale)}`;
  }
  const names = brush.bars.map((bar) =>
    bar === dimension.bars ? words.missing[locale] : (dimension.names[bar] ?? words.others[locale]),
  );
  const join = phrase(locale).pause;
  return names.length > 4 ? `${names.slice(0, 4).join(join)}… ${names.length}` : names.join(join);
}
