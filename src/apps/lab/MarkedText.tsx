import { Fragment, memo, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { domainOf } from '../../dataset/domains.ts';
import type { Numeral } from '../../dataset/schema.ts';
import { termOf } from '../../dataset/term.ts';
import { numeralTerms } from '../../dataset/vocabulary.ts';
import type { Locale } from '../../text/locale.ts';
import type { Decided, Outcome, Reading } from './read-article.ts';
import { useInTurn } from './use-in-turn.ts';

interface MarkedProps {
  readonly locale: Locale;
  readonly reading: Reading;
  readonly outcome: Outcome;
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

/** Lines that are drawn together, half-open in the text, with the numerals in them. */
interface Block {
  readonly start: number;
  readonly end: number;
  readonly numerals: readonly Numeral[];
}

/** A block holds whole lines, until they are so many characters. */
const blockLength = 1000;
/** A text of some pages is drawn at once. */
const fewBlocks = 10;
/** Signs on a line and its height in CSS pixels, to guess the height of what is not drawn yet. */
const guess = { signs: 34, height: 32 };

function blocksOf(text: string, numerals: readonly Numeral[]): readonly Block[] {
  const blocks: Block[] = [];
  // The numerals stand in the order of the text: each block takes its own and leaves the rest.
  let taken = 0;
  for (let start = 0; start <= text.length; ) {
    const line = text.indexOf('\n', start + blockLength);
    const end = line < 0 ? text.length : line;
    const first = taken;
    while ((numerals[taken]?.end ?? Infinity) <= end) taken += 1;
    blocks.push({ start, end, numerals: numerals.slice(first, taken) });
    start = end + 1;
  }
  return blocks;
}

/** The text as it was given, every numeral marked for what it is; a statistic is a button. */
export function MarkedText(props: MarkedProps) {
  const { locale, reading, outcome, chosen, checked, onChoose, onSelect } = props;
  const { text } = reading.prose;
  const { numerals } = outcome;
  const blocks = useMemo(() => blocksOf(text, numerals), [text, numerals]);
  const place = (chosen === null ? null : outcome.at(chosen)?.observation.start) ?? -1;
  const article = useRef<HTMLElement>(null);
  const select = () => {
    const span = article.current && selectedSpan(article.current);
    if (span) onSelect(span.start, span.end);
  };
  const near = useNearBlocks(article, blocks.length);
  const drawn = useInTurn(Math.min(blocks.length, fewBlocks), 2);
  const choice = useRef(onChoose);
  choice.current = onChoose;
  const choose = useCallback((key: string) => choice.current(key), []);
  // The chosen number is in sight, and the page stays where it is.
  useEffect(() => {
    const pressed = article.current?.querySelector<HTMLElement>('[aria-pressed="true"]');
    if (chosen && pressed) showWithin(article.current as HTMLElement, pressed);
  }, [chosen]);
  return (
    <article
      ref={article}
      className="article"
      lang="zh-CN"
      onMouseUp={() => select()}
      onKeyUp={({ shiftKey }) => shiftKey && select()}
    >
      {blocks.map((block, at) => {
        const holds = (start: number) => start >= block.start && start < block.end;
        const isNear = blocks.length < fewBlocks || near.has(at);
        const isDrawn = (isNear && (at < drawn || drawn === fewBlocks)) || holds(place);
        const lines = (block.end - block.start) / guess.signs;
        return isDrawn ? (
          <div key={block.start} data-block={at}>
            <Lines
              locale={locale}
              words={text.slice(block.start, block.end)}
              start={block.start}
              title={reading.title}
              numerals={block.numerals}
              numbers={block.numerals.map(({ observation_id }) => outcome.at(observation_id ?? ''))}
              chosen={holds(place) ? chosen : null}
              checked={checked}
              onChoose={choose}
            />
          </div>
        ) : (
          <div
            key={block.start}
            data-block={at}
            style={{ height: `${Math.round(lines * guess.height)}px` }}
          />
        );
      })}
    </article>
  );
}

/** The blocks that are in sight within the box, or soon will be. */
function useNearBlocks(box: { readonly current: HTMLElement | null }, count: number): ReadonlySet<number> {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set([0, 1]));
  useEffect(() => {
    const root = box.current;
    if (!root || count < fewBlocks) return;
    const observer = new IntersectionObserver(
      (entries) =>
        setNear((now) => {
          const next = new Set(now);
          for (const { target, isIntersecting } of entries) {
            const at = Number((target as HTMLElement).dataset.block);
            if (isIntersecting) next.add(at);
            else next.delete(at);
          }
          return next;
        }),
      { root, rootMargin: '600px 0px' },
    );
    for (const block of root.children) observer.observe(block);
    const all = () => setNear(new Set(Array.from({ length: count }, (_, at) => at)));
    addEventListener('beforeprint', all);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', all);
    };
  }, [box, count]);
  return near;
}

interface LinesProps {
  readonly locale: Locale;
  /** Of the block, which begins at `start` of the text. */
  readonly words: string;
  readonly start: number;
  readonly title: string;
  readonly numerals: readonly Numeral[];
  /** What stands on each of its numerals; nothing on one that is no statistic. */
  readonly numbers: readonly (Decided | undefined)[];
  /** `null` where another block holds it. */
  readonly chosen: string | null;
  readonly checked: ReadonlySet<number>;
  readonly onChoose: (key: string) => void;
}

/** The lines of a block, its numerals marked. Of a key that goes on, two blocks at most are drawn again. */
const Lines = memo((props: LinesProps) => {
  const { locale, words, start: blockStart, title, numerals, numbers, chosen, checked, onChoose } = props;
  const wordsFrom = (start: number, end: number): string => words.slice(start - blockStart, end - blockStart);
  const found = new Map(numerals.map((numeral, at) => [numeral, numbers[at]]));
  const mark = (numeral: Numeral): ReactNode => {
    const number = found.get(numeral);
    if (!number) {
      const why = `${termOf(numeralTerms, numeral.kind, locale)}${numeral.reason ? `：${numeral.reason}` : ''}`;
      return (
        <span className="numeral" title={why}>
          {numeral.text}
        </span>
      );
    }
    const { observation, key, verdict, doubt } = number;
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
  let at = blockStart;
  let taken = 0;
  const takeUpTo = (end: number): readonly Numeral[] => {
    const first = taken;
    while ((numerals[taken]?.end ?? Infinity) <= end) taken += 1;
    return numerals.slice(first, taken);
  };
  return (
    <>
      {words.split('\n').map((line) => {
        const start = at;
        at += line.length + 1;
        if (line.trim() === '') return null;
        const inside = takeUpTo(start + line.length);
        let from = start;
        const parts = inside.flatMap((numeral, index) => {
          if (numeral.start < from) return [];
          const before = wordsFrom(from, numeral.start);
          const lead = opening.exec(before)?.[0] ?? '';
          const next = inside.find(({ start: at }, other) => other > index && at >= numeral.end);
          const after = wordsFrom(numeral.end, next?.start ?? start + line.length);
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
            className={line.trim() === title ? 'broken title' : line.startsWith('\u3000') ? 'own-indent' : ''}
          >
            {parts}
            {wordsFrom(from, start + line.length)}
          </p>
        );
      })}
    </>
  );
}, isDrawnAlike);

/** Lists are compared by what they hold: more of a text that comes leaves the objects of its first pages the same. */
function isDrawnAlike(one: LinesProps, other: LinesProps): boolean {
  return (Object.keys(one) as (keyof LinesProps)[]).every((name) => {
    const [a, b] = [one[name], other[name]];
    return Array.isArray(a) && Array.isArray(b)
      ? a.length === b.length && a.every((each, at) => each === b[at])
      : a === b;
  });
}
