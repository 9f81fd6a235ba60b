import { memo, useState } from 'react';
import { statusOf } from '../../dataset/audit/arithmetic.ts';
import { statusTerms } from '../../dataset/vocabulary.ts';
import { titleOf, type Verdict } from '../../extract/audit/index.ts';
import { sentenceAround } from '../../text/clause.ts';
import type { Locale } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';

const words = {
  none: {
    zh: '文中没有可以互相核对的数字。',
    en: 'No numbers of the text can be checked against each other.',
  },
  holding: { zh: '相符的各项', en: 'What holds' },
  more: { zh: (count: number) => `再看${count}项`, en: (count: number) => `Show ${count} more` },
};

export interface KeyedCheck extends Verdict {
  readonly key: string;
}

/** Each check by its kind and the places of its numbers; the same check twice is one. */
export function keyedChecks(verdicts: readonly Verdict[]): readonly KeyedCheck[] {
  const keyed = verdicts.map((verdict) => ({
    ...verdict,
    key: [verdict.kind, verdict.arithmetic, ...verdict.spans.map(({ start }) => start)].join(' '),
  }));
  return [...new Map(keyed.map((check) => [check.key, check])).values()];
}

interface ArithmeticProps {
  readonly locale: Locale;
  readonly text: string;
  readonly checks: readonly KeyedCheck[];
  readonly opened: string | null;
  readonly onOpen: (key: string | null) => void;
}

/** What the numbers of the text make of each other: what does not add up first, what holds folded away. */
export const Arithmetic = memo((props: ArithmeticProps) => {
  const { locale, checks } = props;
  if (checks.length === 0) return <p className="told">{words.none[locale]}</p>;
  const of = (state: Verdict['state']) => checks.filter((check) => check.state === state);
  const [broken, open, holding] = [of('broken'), of('open'), of('holds')];
  const summary = (['broken', 'open', 'holds'] as const)
    .filter((state) => of(state).length > 0)
    .map((state) => `${statusTerms[statusOf[state]].name[locale]} ${of(state).length}`);
  return (
    <div className="arithmetic-checks">
      <p className="told">{summary.join(' · ')}</p>
      <Checks {...props} checks={[...broken, ...open]} />
      {holding.length > 0 ? (
        <details>
          <summary>{words.holding[locale] + phrase(locale).paren(String(holding.length))}</summary>
          <Checks {...props} checks={holding} />
        </details>
      ) : null}
    </div>
  );
});

/** So many are drawn at once. */
const step = 100;

function Checks({ locale, text, checks, opened, onOpen }: ArithmeticProps) {
  const [most, setMost] = useState(step);
  const left = Math.min(step, checks.length - most);
  return (
    <>
      <ul>
        {checks.slice(0, most).map((check) => {
          const { key, kind, state, says } = check;
          const isOpen = key === opened;
          return (
            <li key={key} className={statusOf[state]}>
              <button
                type="button"
                className="plain"
                aria-expanded={isOpen}
                onClick={() => onOpen(isOpen ? null : key)}
              >
                <b>{titleOf(kind)[locale]}</b>{' '}
                <span className="outcome">{statusTerms[statusOf[state]].name[locale]}</span> {says[locale]}
              </button>
              {isOpen ? <Sentences text={text} spans={check.spans} /> : null}
            </li>
          );
        })}
      </ul>
      {left > 0 ? (
        <p>
          <button type="button" onClick={() => setMost(most + step)}>
            {words.more[locale](left)}
          </button>
        </p>
      ) : null}
    </>
  );
}

/** The sentences of some numbers, each once, with the numbers marked. */
function Sentences({ text, spans }: { text: string; spans: Verdict['spans'] }) {
  const sentences = new Map<number, { readonly end: number; readonly marks: Verdict['spans'] }>();
  for (const span of spans) {
    const { before, after } = sentenceAround(text, span.start, span.end);
    const start = span.start - before.length;
    const marks = [...(sentences.get(start)?.marks ?? []), span];
    sentences.set(start, { end: span.end + after.length, marks });
  }
  return [...sentences].map(([start, { end, marks }]) => {
    const ends = [start, ...marks.map((mark) => mark.end)];
    return (
      <blockquote key={start} lang="zh-CN">
        {marks.map((mark, index) => (
          <span key={mark.start}>
            {text.slice(ends[index], mark.start)}
            <mark>{mark.text}</mark>
          </span>
        ))}
        {text.slice(ends.at(-1), end)}
      </blockquote>
    );
  });
}
