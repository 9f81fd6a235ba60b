import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import { domainOf } from '../../dataset/domains.ts';
import type { Numeral } from '../../dataset/schema.ts';
import { numeralTerms, termOf } from '../../dataset/vocabulary.ts';
import type { Locale } from '../../text/locale.ts';
import type { Decided, Reading } from './read-article.ts';

interface MarkedProps {
  readonly locale: Locale;
  readonly reading: Reading;
  readonly decided: readonly Decided[];
  readonly numerals: readonly Numeral[];
  readonly chosen: string | null;
  /** Where the numbers begin that an opened check uses. */
  readonly checked: ReadonlySet<number>;
  readonly onChoose: (key: string) => void;
  /** Words that a person selected, half-open in the text. */
  readonly onSelect: (start: number, end: number) => void;
}

// A line never ends before a mark that closes nor after one that opens; a button alone would let it.
const opening = /[（“‘《〈「『]+$/;
const closing = /^[，。；：、！？）”’》〉」』…]+/;

/** What is selected within one line of the article. */
function selectedSpan(article: HTMLElement): { readonly start: number; readonly end: number } | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const line = range.startContainer.parentElement?.closest<HTMLElement>('p[data-start]');
  if (!line || !article.contains(line)) return null;
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = Number(line.dataset.start) + before.toString().length;
  const words = range.toString().split('\n')[0] ?? '';
  return words.trim() === '' ? null : { start, end: start + words.length };
}

function showWithin(box: HTMLElement, inner: HTMLElement): void {
  const [outer, own] = [box.getBoundingClientRect(), inner.getBoundingClientRect()];
  if (own.top < outer.top || own.bottom > outer.bottom)
    box.scrollTop += own.top - outer.top - (outer.height - own.height) / 2;
}

/** The text as it was given, every numeral marked for what it is; a statistic is a button. */
export function MarkedText({
  locale,
  reading,
  decided,
  numerals,
  chosen,
  checked,
  onChoose,
  onSelect,
}: MarkedProps) {
  const { text } = reading.prose;
  const byId = new Map(decided.map((each) => [each.observation.observation_id, each]));
  const mark = (numeral: Numeral): ReactNode => {
    const found = numeral.observation_id ? byId.get(numeral.observation_id) : undefined;
    if (!found) {
      const why = `${termOf(numeralTerms, numeral.kind, locale)}${numeral.reason ? `：${numeral.reason}` : ''}`;
      return (
        <span className="numeral" title={why}>
          {numeral.text}
        </span>
      );
    }
    const { observation, key, verdict, doubt } = found;
    const standing = verdict ?? (doubt ? 'doubted' : 'open');
    return (
      <button
        type="button"
        className={`quantity ${domainOf(observation.domain).token} ${standing}${checked.has(numeral.start) ? ' checked' : ''}`}
        aria-pressed={key === chosen}
        data-start={numeral.start}
        onClick={() => onChoose(key)}
      >
        {numeral.text}
      </button>
    );
  };
  const article = useRef<HTMLElement>(null);
  const select = () => {
    const span = article.current && selectedSpan(article.current);
    if (span) onSelect(span.start, span.end);
  };
  // The chosen number is in sight, and the page stays where it is.
  useEffect(() => {
    const pressed = article.current?.querySelector<HTMLElement>('[aria-pressed="true"]');
    if (chosen && pressed) showWithin(article.current as HTMLElement, pressed);
  }, [chosen]);
  let at = 0;
  // The numerals stand in the order of the text: each line takes its own and leaves the rest.
  let taken = 0;
  const takeUpTo = (end: number): readonly Numeral[] => {
    const first = taken;
    while ((numerals[taken]?.end ?? Infinity) <= end) taken += 1;
    return numerals.slice(first, taken);
  };
  return (
    <article
      ref={article}
      className="article"
      lang="zh-CN"
      onMouseUp={() => select()}
      onKeyUp={({ shiftKey }) => shiftKey && select()}
    >
      {text.split('\n').map((line) => {
        const start = at;
        at += line.length + 1;
        if (line.trim() === '') return null;
        const inside = takeUpTo(start + line.length);
        let from = start;
        const parts = inside.flatMap((numeral, index) => {
          if (numeral.start < from) return [];
          const before = text.slice(from, numeral.start);
          const lead = opening.exec(before)?.[0] ?? '';
          const next = inside.slice(index + 1).find(({ start: at }) => at >= numeral.end);
          const after = text.slice(numeral.end, next?.start ?? start + line.length);
          const tail = closing.exec(after)?.[0] ?? '';
          from = numeral.end + tail.length;
          return [
            <Fragment key={numeral.start}>
              {before.slice(0, before.length - lead.length)}
              <span className="unbroken">
                {lead}
                {mark(numeral)}
                {tail}
              </span>
            </Fragment>,
          ];
        });
        return (
          <p
            key={start}
            data-start={start}
            className={
              line.trim() === reading.title ? 'broken title' : line.startsWith('\u3000') ? 'own-indent' : ''
            }
          >
            {parts}
            {text.slice(from, start + line.length)}
          </p>
        );
      })}
    </article>
  );
}
