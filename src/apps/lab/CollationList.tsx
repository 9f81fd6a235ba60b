import { type ReactNode, useState } from 'react';
import type { Sentence } from '../../text/clause.ts';
import type { Locale } from '../../text/locale.ts';

const words = {
  zh: { all: '全部', more: (count: number) => `再看${count}条` },
  en: { all: 'All', more: (count: number) => `Show ${count} more` },
};

/** So many are shown at once. */
const step = 100;

interface ListProps<Row> {
  readonly locale: Locale;
  readonly label: string;
  readonly rows: readonly Row[];
  readonly kindOf: (row: Row) => string;
  /** What each kind is called, in the order in which kinds are counted. */
  readonly kinds: ReadonlyMap<string, string>;
  readonly keyOf: (row: Row) => string;
  readonly show: (row: Row) => ReactNode;
}

/** Rows of several kinds, counted by kind; a kind that is pressed is shown alone. */
export function CollationList<Row>(props: ListProps<Row>) {
  const { locale, label, rows, kindOf, kinds, keyOf, show } = props;
  const [only, setOnly] = useState<string | null>(null);
  const [most, setMost] = useState(step);
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(kindOf(row), (counts.get(kindOf(row)) ?? 0) + 1);
  const asked = rows.filter((row) => only === null || kindOf(row) === only);
  const choice = (kind: string | null, name: string) => (
    <li key={name}>
      <button
        type="button"
        aria-pressed={only === kind}
        onClick={() => {
          setOnly(kind);
          setMost(step);
        }}
      >
        {name}
      </button>
    </li>
  );
  return (
    <>
      <ul className="outcomes" aria-label={label}>
        {choice(null, `${words[locale].all} ${rows.length}`)}
        {[...kinds].flatMap(([kind, name]) =>
          counts.has(kind) ? [choice(kind, `${name} ${counts.get(kind)}`)] : [],
        )}
      </ul>
      <ul className="collated">
        {asked.slice(0, most).map((row) => (
          <li key={keyOf(row)} data-kind={kindOf(row)}>
            <strong>{kinds.get(kindOf(row))}</strong>
            {show(row)}
          </li>
        ))}
      </ul>
      {asked.length > most ? (
        <p>
          <button type="button" onClick={() => setMost((now) => now + step)}>
            {words[locale].more(Math.min(step, asked.length - most))}
          </button>
        </p>
      ) : null}
    </>
  );
}

/** A sentence with its number marked. */
export function Marked({ sentence }: { readonly sentence: Sentence }) {
  const isChinese = /\p{Script=Han}/u.test(sentence.before + sentence.after + sentence.quote);
  return (
    <blockquote lang={isChinese ? 'zh-CN' : 'en'}>
      {sentence.before.trimStart()}
      <mark>{sentence.quote}</mark>
      {sentence.after}
    </blockquote>
  );
}
