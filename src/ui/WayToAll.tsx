import type { Text } from '../text/locale.ts';
import { pathOf } from './address.ts';
import type { View } from './view.ts';

const words = {
  explore: { zh: '在探索中打开', en: 'open in Explore' },
} satisfies Record<string, Text>;

interface WayToAllProps {
  readonly view: View;
  /** A table of the ledger. */
  readonly table: 'observations' | 'audits';
  readonly shown: number;
  readonly all: number;
}

/** How much of a table a page shows, and the ways to all of it; nothing where it shows all. */
export function WayToAll({ view, table, shown, all }: WayToAllProps) {
  if (shown >= all) return null;
  const { locale, say, to, root } = view;
  return (
    <p className="prose">
      {locale === 'zh'
        ? `这里列出前${shown}条，全部${all}条：`
        : `The first ${shown} stand here; all ${all}: `}
      <a href={`${to(pathOf.explore)}#table=${table}`}>{say(words.explore)}</a>
      {' · '}
      <a href={`${root}data/${table}.csv`}>{`${table}.csv`}</a>
    </p>
  );
}
