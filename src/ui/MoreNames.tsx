import type { Locale } from '../text/locale.ts';
import { bounds } from './bounds.ts';

const words = {
  figures: {
    zh: (count: number) => `另有${count}张图`,
    en: (count: number) => (count === 1 ? 'One more figure' : `${count} more figures`),
  },
  metrics: {
    zh: (count: number) => `另有${count}个指标`,
    en: (count: number) => (count === 1 ? 'One more metric' : `${count} more metrics`),
  },
  everyMetric: {
    zh: (count: number) => `全部${count}个指标`,
    en: (count: number) => (count === 1 ? 'Its metric' : `All ${count} metrics`),
  },
} as const;

export interface Named {
  readonly name: string;
  readonly address: string;
}

interface MoreNamesProps {
  readonly locale: Locale;
  readonly what: keyof typeof words;
  readonly names: readonly Named[];
}

/** What a page names and does not show: links, folded, which open without scripts. */
export function MoreNames({ locale, what, names }: MoreNamesProps) {
  if (names.length === 0) return null;
  return (
    <details>
      <summary>{words[what][locale](names.length)}</summary>
      <Names names={names} />
    </details>
  );
}

/** A list of links; one longer than a page shows at once is folded from there on. */
export function NameList({ locale, what, names }: MoreNamesProps) {
  return (
    <>
      <Names names={names.slice(0, bounds.names)} />
      <MoreNames locale={locale} what={what} names={names.slice(bounds.names)} />
    </>
  );
}

function Names({ names }: Pick<MoreNamesProps, 'names'>) {
  return (
    <ul className="ways">
      {names.map(({ name, address }) => (
        <li key={address}>
          <a href={address}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
