/** A name that is merged over several columns, with no names of their own below it → the name of each of them. */

import type { Arranged } from './layout.ts';

export interface NameSpan {
  /** Among the rows that hold something. */
  readonly row: number;
  /** The first column and the last. */
  readonly from: number;
  readonly to: number;
}

/** Gives the same table where each column that holds something has a name. */
export function spreadNames(arranged: Arranged, spans: readonly NameSpan[]): Arranged {
  const { layout, names, rows } = arranged;
  const isNamed = ({ row }: NameSpan) => row >= layout.above && row < layout.above + layout.names;
  const spread = [...names];
  const over = new Set<string>();
  for (const { from, to } of spans.filter(isNamed)) {
    const name = names[from] ?? '';
    if (name === '') continue;
    for (let at = from + 1; at <= Math.min(to, names.length - 1); at++) {
      const isFilled = rows.some((row) => (row[at] ?? null) !== null);
      if (names[at] !== '' || !isFilled) continue;
      spread[at] = name;
      over.add(name);
    }
  }
  if (over.size === 0) return arranged;
  return {
    ...arranged,
    names: spread,
    remarks: [
      ...arranged.remarks,
      {
        zh: `合并在几列上的名称各列都用：${[...over].join('、')}`,
        en: `A name merged over several columns is the name of each: ${[...over].join(', ')}`,
      },
    ],
  };
}
