/** Measures that come in batches: how many items each had, by its day. */

import { batchesDrawn, batchesIn } from '../kit/batches.ts';
import type { Figure } from '../kit/figure.ts';
import { periodWords } from '../kit/format-row.ts';
import { datedSql, fromEntry, headed, type KindEntry, nameOf, type ToldRow, toldKind } from './kind.ts';

export function batchesKind(entry: KindEntry): Figure<ToldRow> {
  const name = nameOf(entry);
  return {
    ...fromEntry(entry),
    question: { zh: `${name.zh}每批多少？`, en: `How many came in each batch: ${name.en}?` },
    row: toldKind,
    sql: datedSql(entry.metrics),
    title: (rows, locale) => {
      const batches = batchesIn(rows);
      const [first, last] = [batches[0], batches.at(-1)];
      if (!first || !last) return headed(name[locale], null, locale);
      const [from, to] = [first, last].map((row) => periodWords(row, locale));
      return headed(
        name[locale],
        locale === 'zh'
          ? `${from}至${to}共${batches.length}批`
          : `${batches.length} batches, ${from} to ${to}`,
        locale,
      );
    },
    ...batchesDrawn<ToldRow>(name),
    notes: [
      {
        zh: '只列原文写明的各批；各批可能重叠，不相加。',
        en: 'Only the batches that the texts state; they may overlap and are not added up.',
      },
    ],
  };
}
