import { useMemo, useState } from 'react';
import { type PairKind, pairKinds } from '../../collation/pair-kind.ts';
import type { Pair } from '../../collation/two-texts.ts';
import type { Locale, Text } from '../../text/locale.ts';
import { CollationList, Marked } from './CollationList.tsx';
import { chosenText, type OpenText, type Shelf } from './open-texts.ts';
import { titleOf } from './read-article.ts';
import { useCollation } from './use-collation.ts';

const words = {
  title: { zh: '与另一篇逐数对照', en: 'Beside another text, number by number' },
  earlier: { zh: '先前的一篇', en: 'The earlier text' },
  choose: { zh: '选一篇……', en: 'Choose a text…' },
  alone: {
    zh: '再放进一篇（去年的公报、初稿、转载稿，或英文稿），就能逐数对照。',
    en: 'Put in another text (last year’s release, a draft, a repost, or the English release) to compare them number by number.',
  },
  busy: { zh: '正在对照……', en: 'Comparing…' },
  none: { zh: '两篇里都没有统计数。', en: 'Neither text holds a statistic.' },
  kinds: { zh: '对照的结果', en: 'What became of the numbers' },
  before: { zh: '先前', en: 'Before' },
  after: { zh: '现在', en: 'After' },
  english: {
    zh: '英文里只读用数字写的数；用词写的（twelve、two thirds）、序数与日期不读。',
    en: 'Of English, figures are read; numbers in words, ordinals and dates are not.',
  },
} satisfies Record<string, Text>;

const kindWords: Readonly<Record<PairKind, Text>> = {
  planned: { zh: '由已实现改为计划', en: 'From achieved to planned' },
  achieved: { zh: '由计划到结果', en: 'From planned to achieved' },
  redefined: { zh: '口径变了', en: 'Redefined' },
  strengthened: { zh: '说法变强', en: 'Strengthened' },
  weakened: { zh: '说法变弱', en: 'Weakened' },
  rounded: { zh: '取了约数', en: 'Rounded' },
  specified: { zh: '写得更细', en: 'Specified' },
  changed: { zh: '数变了', en: 'Changed' },
  new: { zh: '新出现', en: 'New' },
  gone: { zh: '不见了', en: 'Gone' },
  same: { zh: '相同', en: 'Same' },
};

interface TwoTextsProps {
  readonly locale: Locale;
  readonly shelf: Shelf;
}

/** The text in work beside another one that lies open: each number of both, with both sentences. */
export function TwoTexts({ locale, shelf }: TwoTextsProps) {
  const [chosen, setChosen] = useState('');
  const others = shelf.texts.filter((openText) => openText !== chosenText(shelf));
  const before = others.find((openText) => nameOf(openText) === chosen)?.prose ?? null;
  const after = chosenText(shelf).prose;
  const request = useMemo(
    () =>
      before && {
        before: { text: before.text, asOf: before.asOf || null },
        after: { text: after.text, asOf: after.asOf || null },
      },
    [before, after],
  );
  const pairs = useCollation<Pair>(request);
  const kinds = new Map(
    [...pairKinds]
      .sort((a, b) => order.indexOf(a) - order.indexOf(b))
      .map((kind) => [kind as string, kindWords[kind][locale]]),
  );
  return (
    <section className="collation" aria-label={words.title[locale]}>
      <h2>{words.title[locale]}</h2>
      {others.length === 0 ? (
        <p className="told">{words.alone[locale]}</p>
      ) : (
        <p>
          <label>
            {words.earlier[locale]}{' '}
            <select value={chosen} onChange={({ target }) => setChosen(target.value)}>
              <option value="">{words.choose[locale]}</option>
              {others.map((openText) => (
                <option key={nameOf(openText)} value={nameOf(openText)}>
                  {nameOf(openText)}
                </option>
              ))}
            </select>
          </label>
        </p>
      )}
      {request && !pairs ? <p role="status">{words.busy[locale]}</p> : null}
      {pairs && pairs.length === 0 ? <p role="status">{words.none[locale]}</p> : null}
      {pairs && pairs.length > 0 ? (
        <>
          <CollationList
            locale={locale}
            label={words.kinds[locale]}
            rows={pairs}
            kindOf={({ kind }) => kind}
            kinds={kinds}
            keyOf={({ before, after }) => `${before?.start} ${after?.start}`}
            show={({ before, after, reason }) => (
              <>
                {reason ? <span className="told">{reason[locale]}</span> : null}
                <dl className="facts">
                  {before ? (
                    <div>
                      <dt>{words.before[locale]}</dt>
                      <dd>
                        <Marked sentence={before.sentence} />
                      </dd>
                    </div>
                  ) : null}
                  {after ? (
                    <div>
                      <dt>{words.after[locale]}</dt>
                      <dd>
                        <Marked sentence={after.sentence} />
                      </dd>
                    </div>
                  ) : null}
                </dl>
              </>
            )}
          />
          <p className="hint">{words.english[locale]}</p>
        </>
      ) : null}
    </section>
  );
}

/** What an editor asks about first. */
const order = Object.keys(kindWords);

const nameOf = ({ name, prose }: OpenText): string => name || titleOf(prose.text).slice(0, 30);
