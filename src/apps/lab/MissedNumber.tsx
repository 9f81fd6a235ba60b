import { sentenceAround } from '../../text/clause.ts';
import type { Locale } from '../../text/locale.ts';

const words = {
  zh: {
    label: '漏读的数',
    add: (quote: string) => `补上“${quote}”`,
    noNumber: (quote: string) => `“${quote}”里没有数字`,
    absent: (quote: string) => `文中没有“${quote}”`,
  },
  en: {
    label: 'Missed number',
    add: (quote: string) => `Add “${quote}”`,
    noNumber: (quote: string) => `No number in “${quote}”`,
    absent: (quote: string) => `The text has no “${quote}”`,
  },
};

/** Words that a person selected or typed; `isNumber` where one can be read in them. */
export interface Selected {
  /** -1 where they are not in the text. */
  readonly start: number;
  readonly quote: string;
  readonly isNumber: boolean;
}

interface MissedNumberProps {
  readonly locale: Locale;
  readonly text: string;
  readonly selected: Selected;
  readonly onAdd: () => void;
}

/** Words in their sentence, to be added as a number. */
export function MissedNumber({ locale, text, selected, onAdd }: MissedNumberProps) {
  const say = words[locale];
  const { start, quote, isNumber } = selected;
  const { before, after } = sentenceAround(text, start, start + quote.length);
  return (
    <section className="missed-number" aria-label={say.label} role="status">
      {isNumber ? (
        <>
          <blockquote lang="zh-CN">
            {before.trimStart()}
            <mark>{quote}</mark>
            {after}
          </blockquote>
          <button type="button" className="primary" onClick={onAdd}>
            {say.add(quote)}
          </button>
        </>
      ) : (
        <p className="told">{start < 0 ? say.absent(quote) : say.noNumber(quote)}</p>
      )}
    </section>
  );
}
