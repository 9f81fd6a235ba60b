import type { ReactNode } from 'react';
import { domainOf } from '../dataset/domains.ts';
import type { Article, Numeral } from '../dataset/schema.ts';
import { termOf } from '../dataset/term.ts';
import { numeralTerms } from '../dataset/vocabulary.ts';
import { pathOf } from '../ui/address.ts';
import type { View } from '../ui/view.ts';

interface Line {
  readonly start: number;
  readonly text: string;
  readonly role: 'title' | 'again' | 'subtitle' | 'heading' | 'paragraph' | 'broken';
}

/** The text line by line as published, each numeral marked for what it is; not a character is changed. */
export function ArticleText({ view, article, text }: { view: View; article: Article; text: string }) {
  const numerals = view.site.tables.numerals
    .filter((row) => row.article_id === article.article_id)
    .sort((a, b) => a.start - b.start);
  return (
    <article className="article" lang="zh-CN" data-text={article.article_id}>
      {linesOf(text, article).map((line) => {
        const body = marked(view, line, numerals);
        const key = line.start;
        if (line.role === 'title') return <h1 key={key}>{body}</h1>;
        if (line.role === 'heading') return <h2 key={key}>{body}</h2>;
        return (
          <p key={key} className={line.role}>
            {body}
          </p>
        );
      })}
    </article>
  );
}

/** What each line is, told from its words alone. */
function linesOf(text: string, article: Pick<Article, 'title' | 'subtitle'>): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let titled = false;
  let open = false;
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line) {
      const role = ((): Line['role'] => {
        if (line === article.title) return titled ? 'again' : 'title';
        if (line === article.subtitle) return 'subtitle';
        if (open) return 'broken';
        return line.length <= 20 && !/[。！？：；，、…]$/.test(line) ? 'heading' : 'paragraph';
      })();
      titled ||= role === 'title';
      // A line that ends inside its sentence is broken; the next one continues it.
      open = (role === 'paragraph' || role === 'broken') && !/[。！？…”）]$/.test(line);
      lines.push({ start, text: raw, role });
    }
    start += raw.length + 1;
  }
  return lines;
}

function marked(view: View, line: Line, numerals: readonly Numeral[]): ReactNode[] {
  const parts: ReactNode[] = [];
  const end = line.start + line.text.length;
  let at = line.start;
  for (const numeral of numerals) {
    if (numeral.start < at || numeral.end > end) continue;
    if (numeral.start > at) parts.push(line.text.slice(at - line.start, numeral.start - line.start));
    parts.push(<Mark key={numeral.start} view={view} numeral={numeral} />);
    at = numeral.end;
  }
  parts.push(line.text.slice(at - line.start));
  return parts;
}

function Mark({ view, numeral }: { view: View; numeral: Numeral }) {
  const observation = numeral.observation_id
    ? view.lookup.observation.get(numeral.observation_id)
    : undefined;
  if (!observation) {
    return (
      <span
        className="numeral"
        title={`${termOf(numeralTerms, numeral.kind, view.locale)}${numeral.reason ? `：${numeral.reason}` : ''}`}
      >
        {numeral.text}
      </span>
    );
  }
  return (
    <a
      id={`n-${observation.start}`}
      className={`quantity ${domainOf(observation.domain).token}`}
      href={observation.metric_id ? view.to(pathOf.metric(observation.metric_id)) : '#coverage'}
      data-observation={observation.observation_id}
    >
      {numeral.text}
    </a>
  );
}
