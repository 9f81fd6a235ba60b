/** What the numbers of a text make of each other, and which of these checks is open. */

import { useMemo, useState } from 'react';
import { type KeyedCheck, keyedChecks } from './Arithmetic.tsx';
import type { Reading } from './read-article.ts';

export interface Checks {
  readonly checks: readonly KeyedCheck[];
  /** Where the numbers begin that do not add up. */
  readonly broken: ReadonlySet<number>;
  /** Where the numbers of the open check begin. */
  readonly checked: ReadonlySet<number>;
  readonly opened: string | null;
  readonly open: (key: string | null) => void;
}

export function useChecks(reading: Reading): Checks {
  const [opened, open] = useState<string | null>(null);
  const checks = useMemo(() => keyedChecks(reading.arithmetic), [reading]);
  const broken = useMemo(() => startsOf(checks.filter(({ state }) => state === 'broken')), [checks]);
  const checked = useMemo(() => startsOf(checks.filter(({ key }) => key === opened)), [checks, opened]);
  return { checks, broken, checked, opened, open };
}

const startsOf = (checks: readonly KeyedCheck[]): ReadonlySet<number> =>
  new Set(checks.flatMap(({ spans }) => spans.map(({ start }) => start)));
