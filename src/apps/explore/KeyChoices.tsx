import { toDay } from '../../crossfilter/brush-dimension.ts';
import type { KeyChoice, PartitionKey } from '../../import/parquet-table.ts';
import type { Locale } from '../../text/locale.ts';
import { Choice } from './Choice.tsx';

const words = {
  title: { zh: '只读这些文件', en: 'Read these files only' },
  from: { zh: '从', en: 'from' },
  to: { zh: '到', en: 'to' },
  all: { zh: '全部', en: 'all' },
  missing: { zh: '空', en: 'missing' },
};

interface KeyChoicesProps {
  readonly locale: Locale;
  readonly keys: readonly PartitionKey[];
  /** By key; all files where a key is not among them. */
  readonly chosen: ReadonlyMap<string, KeyChoice>;
  readonly onChosen: (chosen: ReadonlyMap<string, KeyChoice>) => void;
}

/** Which folders of a table are read: a stretch of years, one source. */
export function KeyChoices({ locale, keys, chosen, onChosen }: KeyChoicesProps) {
  const wide = keys.filter(({ values }) => values.length > 1);
  if (wide.length === 0) return null;
  const choose = (key: string, choice: KeyChoice | null) => {
    const others = [...chosen].filter(([name]) => name !== key);
    onChosen(new Map(choice ? [...others, [key, choice]] : others));
  };
  return (
    <fieldset className="fields keys">
      <legend>{words.title[locale]}</legend>
      {wide.map((key) => {
        const part = { of: key, locale, choice: chosen.get(key.name), onChoice: choose };
        return key.type === 'VARCHAR' ? (
          <OneOf key={key.name} {...part} />
        ) : (
          <Ends key={key.name} {...part} />
        );
      })}
    </fieldset>
  );
}

interface KeyProps {
  readonly of: PartitionKey;
  readonly locale: Locale;
  readonly choice: KeyChoice | undefined;
  readonly onChoice: (key: string, choice: KeyChoice | null) => void;
}

function OneOf({ of: { name, values }, locale, choice, onChoice }: KeyProps) {
  const chosen = choice && 'only' in choice ? String(values.indexOf(choice.only)) : '';
  return (
    <Choice
      label={name}
      value={chosen}
      options={[
        ['', words.all[locale]],
        ...values.map(
          (value, at) => [String(at), value === null ? words.missing[locale] : String(value)] as const,
        ),
      ]}
      onChange={(at) => onChoice(name, at === '' ? null : { only: values[Number(at)] ?? null })}
    />
  );
}

/** The first and the last of numbers or days; all where both ends are open. */
function Ends({ of: { name, type, values }, locale, choice, onChoice }: KeyProps) {
  const numbers = values.filter((value): value is number => typeof value === 'number');
  const ends =
    choice && 'from' in choice ? choice : { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  const options = [
    ['', words.all[locale]] as const,
    ...numbers.map((value) => [String(value), type === 'DATE' ? toDay(value) : String(value)] as const),
  ];
  const put = (next: { from: number; to: number }) =>
    onChoice(name, Number.isFinite(next.from) || Number.isFinite(next.to) ? next : null);
  return (
    <>
      <Choice
        label={`${name} ${words.from[locale]}`}
        value={Number.isFinite(ends.from) ? String(ends.from) : ''}
        options={options}
        onChange={(from) => put({ ...ends, from: from === '' ? Number.NEGATIVE_INFINITY : Number(from) })}
      />
      <Choice
        label={`${name} ${words.to[locale]}`}
        value={Number.isFinite(ends.to) ? String(ends.to) : ''}
        options={options}
        onChange={(to) => put({ ...ends, to: to === '' ? Number.POSITIVE_INFINITY : Number(to) })}
      />
    </>
  );
}
