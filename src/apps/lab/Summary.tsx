import { termOf } from '../../dataset/term.ts';
import { numeralTerms } from '../../dataset/vocabulary.ts';
import type { Locale } from '../../text/locale.ts';
import { type Standing, standing } from './number-words.ts';
import type { Outcome, Reading } from './read-article.ts';
import { tallyOf } from './tally.ts';

const words = {
  zh: {
    all: (count: number) => `文中${count}处数字，`,
    explained: '每一处都有说明：',
    strays: (count: number) => `有${count}处没有说明：`,
    kind: (name: string, count: number) => `${name}${count}`,
    assigned: (count: number) => `${count}个统计数归入台账指标。`,
    between: '，',
  },
  en: {
    all: (count: number) => `${count} numerals in the text, `,
    explained: 'each explained: ',
    strays: (count: number) => `${count} unexplained: `,
    kind: (name: string, count: number) => `${name} ${count}`,
    assigned: (count: number) => `${count} statistics join a metric of the ledger.`,
    between: ', ',
  },
};

interface SummaryProps {
  readonly locale: Locale;
  readonly reading: Reading;
  readonly outcome: Outcome;
}

/** How many numerals there are, what they are, and how far a person has come. */
export function Summary({ locale, reading: { strays }, outcome }: SummaryProps) {
  const say = words[locale];
  const { kinds, standings, assigned } = tallyOf(outcome);
  const list = kinds
    .map(([kind, count]) => say.kind(termOf(numeralTerms, kind, locale), count))
    .join(say.between);
  const end = locale === 'zh' ? '。' : '. ';
  return (
    <div className="lab-summary" role="status">
      <p>
        {say.all(outcome.numerals.length)}
        {strays.length > 0
          ? say.strays(strays.length) + strays.map(({ text }) => text).join(say.between)
          : say.explained + list}
        {end}
        {say.assigned(assigned)}
      </p>
      <p className="told">
        {(Object.keys(standing) as Standing[])
          .filter((each) => standings.get(each))
          .map((each) => say.kind(standing[each][locale], standings.get(each) ?? 0))
          .join(say.between)}
      </p>
    </div>
  );
}
