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
  /** Rows next to each other that share a head, which is shown once above those of them that are asked for. */
  readonly heads?: {
    readonly keyOf: (row: Row) => string;
    readonly show: (rows: readonly Row[]) => ReactNode;
  };
}

/** Rows of several kinds, counted by kind; a kind that is pressed is shown alone. */
export function CollationList<Row>(props: ListProps<Row>) {
  const { locale, label, rows, kindOf, kinds, keyOf, show, heads } = props;
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
  const item = (row: Row) => (
    <li key={keyOf(row)} data-kind={kindOf(row)}>
      <strong>{kinds.get(kindOf(row))}</strong>
      {show(row)}
    </li>
  );
  const shown = asked.slice(0, most);
  return (
    <>
      <ul className="outcomes" aria-label={label}>
        {choice(null, `${words[locale].all} ${rows.length}`)}
        {[...kinds].flatMap(([kind, name]) =>
          counts.has(kind) ? [choice(kind, `${name} ${counts.get(kind)}`)] : [],
        )}
      </ul>
      <ul className="collated">
        {heads
          ? groupsOf(shown, heads.keyOf).map((group) => (
              <li key={heads.keyOf(group[0] as Row)}>
                {heads.show(group)}
                <ul className="collated">{group.map(item)}</ul>
              </li>
            ))
          : shown.map(item)}
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

/** Rows next to each other with the same key, together. */
function groupsOf<Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly (readonly Row[])[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && keyOf(last[0]) === keyOf(row)) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** The language of a sentence, by its signs. */
export const languageOf = ({ before, quote, after }: Sentence): 'zh-CN' | 'en' =>
  /\p{Script=Han}/u.test(before + quote + after) ? 'zh-CN' : 'en';

/** A sentence with its number marked. */
export function Marked({ sentence }: { readonly sentence: Sentence }) {
  return (
    <blockquote lang={languageOf(sentence)}>
      {sentence.before.trimStart()}
      <mark>{sentence.quote}</mark>
      {sentence.after}
    </blockquote>
  );
}
