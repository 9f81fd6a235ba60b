import { toDateWords } from '../dataset/quantity.ts';
import type { Text } from '../text/locale.ts';
import { pathIn, pathOf } from './address.ts';
import { articleName } from './article-name.ts';
import { plateWidths } from './figure-widths.ts';
import { domainClass } from './glossary.ts';
import { Placed } from './Markup.tsx';
import { RowsTable } from './RowsTable.tsx';
import type { Answered, View } from './view.ts';

const words = {
  data: { zh: '数据', en: 'Data' },
  sql: { zh: 'SQL', en: 'SQL' },
  explore: { zh: '在探索中打开', en: 'Open in Explore' },
  notes: { zh: '注', en: 'Notes' },
  share: { zh: '分享与嵌入', en: 'Share and embed' },
  keys: {
    zh: '方向键逐点移动，回车看原句，T到数据表，Esc离开',
    en: 'Arrow keys move from mark to mark, Enter opens the sentence, T goes to the table, Escape leaves',
  },
} satisfies Record<string, Text>;

export interface FigureBlockProps {
  readonly view: View;
  readonly answered: Answered;
  /** Across the whole page where there is room. */
  readonly wide?: boolean;
  readonly level?: 2 | 3;
}

/** A figure in the page: headline, drawing at the widths that fit, source, data, SQL. */
export function FigureBlock({ view, answered, wide = false, level = 3 }: FigureBlockProps) {
  const { figure, rows } = answered;
  const { locale, site, say } = view;
  const Heading = `h${level}` as 'h2' | 'h3';
  const id = `fig-${figure.id}`;
  return (
    <figure
      className={`figure ${domainClass[figure.domain] ?? 'all'}${wide ? ' wide' : ''}`}
      id={id}
      data-figure={figure.id}
    >
      <figcaption>
        <Heading className="headline" data-part="title">
          <a href={`#${id}`}>{figure.title(rows, locale)}</a>
        </Heading>
        <p data-part="subtitle">{figure.subtitle(rows, locale)}</p>
      </figcaption>
      <div className="plate" data-part="plate" data-keys={say(words.keys)}>
        <Placed className="w-phone" html={site.draw(answered, locale, plateWidths.phone)} />
        <Placed className="w-column" html={site.draw(answered, locale, plateWidths.column)} />
        {wide ? <Placed className="w-page" html={site.draw(answered, locale, plateWidths.page)} /> : null}
      </div>
      <div className="src">
        <p>{sourceOf(view, answered)}</p>
        <a data-share="" href={`${view.root}${pathIn(locale, `embed/${figure.id}/`)}`}>
          {say(words.share)}
        </a>
        <details>
          <summary>{say(words.data)}</summary>
          <div className="scroll" data-part="rows">
            <RowsTable view={view} figure={figure} rows={rows} />
          </div>
        </details>
        <details>
          <summary>{say(words.sql)}</summary>
          <p>{say(figure.question)}</p>
          <pre>
            <code>{figure.sql.trim()}</code>
          </pre>
          <p>
            <a data-explore="" href={`${view.to(pathOf.explore)}#figure=${figure.id}`}>
              {say(words.explore)}
            </a>
          </p>
        </details>
        {figure.notes.length > 0 ? (
          <details>
            <summary>{say(words.notes)}</summary>
            {figure.notes.map((note) => (
              <p key={note.en}>{say(note)}</p>
            ))}
          </details>
        ) : null}
      </div>
    </figure>
  );
}

/**
 * Which sources the marks of a figure come from, and as of when.
 * @param away whether it is read on another site, where “the article” has to be named
 */
export function sourceOf(view: View, { rows }: Answered, away = false): string {
  const { lookup, locale } = view;
  // A row stands for an observation or for an event; each has a source and a day.
  const shown = rows.flatMap(({ observation_id, event_id }) => {
    const observation = lookup.observation.get(String(observation_id ?? ''));
    const event = lookup.event.get(String(event_id ?? ''));
    if (observation) return [{ source_id: observation.source_id, day: observation.period_end ?? '' }];
    return event ? [{ source_id: event.source_id, day: event.date }] : [];
  });
  const sources = new Set(shown.map(({ source_id }) => source_id));
  const article = articleName(view, [...sources], away);
  const others = [...sources].filter((id) => id !== null && !lookup.article.has(id)).length;
  const last = shown
    .map(({ day }) => day)
    .sort()
    .at(-1)
    ?.slice(0, 10);
  // “Other” only beside the article.
  const rest =
    locale === 'zh'
      ? `${others}个${article ? '其他' : ''}来源`
      : `${others} ${article ? 'other ' : ''}source${others === 1 ? '' : 's'}`;
  const names = [article, others ? rest : ''].filter(Boolean).join(locale === 'zh' ? '与' : ' and ');
  const fallback = locale === 'zh' ? '本台账' : 'This ledger';
  const month = last ? toDateWords(last, 'month', locale) : '';
  const until = month && (locale === 'zh' ? `，截至${month}` : `, to ${month}`);
  return `${names || fallback}${until}${locale === 'zh' ? '。' : '.'}`;
}
