/** A table's totals, and a table beside the prose of its text. */

import type { Text } from '../../text/locale.ts';
import type { Finding } from '../finding.ts';
import { findTables, type Table } from '../table/find.ts';
import { cellRule } from '../table/index.ts';
import { partMark, total as totalWord } from '../table/read.ts';
import { bare, type Check, compare, isLevel, isPercent, type Passage, type Verdict } from './check.ts';
import { intervalOf, sum } from './interval.ts';

const isCell = ({ rule }: Finding): boolean => rule === cellRule;

/** Numbers that make no sum: rates, means, prices. */
const unsummed = /率$|人均|平均|每|指数|价格|单价|比重|占比|密度|面积产量|单产/;
const someOfAll: Text = {
  zh: '表中列出的可能不是全部',
  en: 'the table may list some of them alone',
};
const loosePart: Text = {
  zh: '“其中”以下的行可能也属于上一行',
  en: 'rows below 其中 may be parts too',
};

/** 合计 of a column is the sum of its rows, 合计 of a row the sum of its columns. */
export const tableTotal: Check = {
  name: 'table-total',
  title: { zh: '表内合计', en: 'Totals of a table' },
  read: (passage) =>
    findTables(passage.text).flatMap((table) => [
      ...columnTotals(passage, table),
      ...rowTotals(passage, table),
    ]),
};

type Row = Table['rows'][number];

/** 合 计 in the first cells of a row. */
const totalOf = (row: Row): string =>
  row
    .slice(0, 3)
    .find(({ text }) => totalWord.test(text))
    ?.text.replace(/\s/g, '') ?? '';
const isPart = (row: Row): boolean => row.slice(0, 3).some(({ text }) => partMark.test(text));

function columnTotals({ at }: Passage, { rows: all, above }: Table): Verdict[] {
  const rows = all.filter((row) => row.some((cell) => at(cell.start) !== null));
  const width = rows[0]?.length ?? 0;
  const totals = rows.filter((row) => totalOf(row) !== '');
  const hasPart = rows.some(isPart);
  const isOpen = above.some((line) => /主要|部分|前\s*\d|重点/.test(line));
  return totals.flatMap((row) => {
    const members = membersOf(rows, row);
    return Array.from({ length: width }, (_, column) => column).flatMap((column): Verdict[] => {
      const own = at(row[column]?.start ?? -1);
      const cells = members.map((member) => member[column]);
      const parts = cells.flatMap((cell) => at(cell?.start ?? -1) ?? []);
      const blanks = cells.filter((cell) => /^[—–\-…]*$/.test(cell?.text ?? '')).length;
      if (!own || parts.length < 2 || parts.length + blanks < cells.length) return [];
      return sumOf(own, parts, hasPart ? loosePart : isOpen || blanks > 0 ? someOfAll : null);
    });
  });
}

/** The rows that a total is of: 小计 of those since the last one, 合计 of all but subtotals and parts. */
function membersOf(rows: readonly Row[], own: Row): readonly Row[] {
  const place = rows.indexOf(own);
  const plain = (row: Row): boolean => totalOf(row) === '' && !isPart(row);
  if (totalOf(own) !== '小计') return rows.filter(plain);
  const before = rows.slice(0, place).findLastIndex((row) => totalOf(row) !== '');
  return rows.slice(before + 1, place).filter(plain);
}

/** The last row of heads above the numbers names its columns; one of them may be their total. */
function rowTotals({ at }: Passage, { rows }: Table): Verdict[] {
  const body = rows.findIndex((row) => row.some((cell) => at(cell.start) !== null));
  const heads = rows[body - 1] ?? [];
  const column = heads.findIndex(({ text }) => totalWord.test(text.replace(/[（(].*$/, '')));
  if (body < 1 || column < 0) return [];
  return rows.slice(body).flatMap((row): Verdict[] => {
    const own = at(row[column]?.start ?? -1);
    const parts = row.flatMap((cell, place) => (place === column ? [] : (at(cell.start) ?? [])));
    return own && parts.length > 1 && parts.every(isLevel) ? sumOf(own, parts, null) : [];
  });
}

function sumOf(own: Finding, parts: readonly Finding[], doubt: Text | null): Verdict[] {
  const all = [own, ...parts];
  const isSummed = ({ subject, measure, unit }: Finding): boolean =>
    !unsummed.test(subject ?? '') && measure !== 'mean' && measure !== 'rate' && unit === own.unit;
  if (!all.every((one) => isLevel(one) && !isPercent(one) && isCell(one) && isSummed(one))) return [];
  const intervals = parts.flatMap((part) => intervalOf(part) ?? []);
  if (intervals.length < parts.length) return [];
  const arithmetic = parts.map(({ text }) => text).join(' + ');
  return [compare(tableTotal.name, own, sum(intervals), arithmetic, parts, doubt)];
}

/** A cell and a sentence that say one thing of one region and time say the same of it. */
export const tableProse: Check = {
  name: 'table-prose',
  title: { zh: '表文互校', en: 'Table and prose' },
  read: ({ numbers }) => {
    const cells = new Map<string, Finding>();
    for (const cell of numbers.filter(isCell)) {
      const key = keyOf(cell);
      if (key !== null && !cells.has(key)) cells.set(key, cell);
    }
    return numbers.flatMap((number): Verdict[] => {
      const cell = isCell(number) ? undefined : cells.get(keyOf(number) ?? '');
      const own = cell && intervalOf(cell);
      if (!cell || !own) return [];
      return [
        compare(tableProse.name, number, own, cell.text, [cell], null, {
          zh: `表中为${cell.text}`,
          en: `${cell.text} in the table`,
        }),
      ];
    });
  },
};

/** What must agree; `null` of a number that does not say enough of itself. */
function keyOf({
  subject,
  unit,
  role,
  direction,
  period,
  region,
  regionName,
  modality,
}: Finding): string | null {
  if (subject === null || !period?.end || modality !== 'achieved') return null;
  const name = bare(regionName ? subject.replace(regionName, '') : subject);
  if (name.length < 3) return null;
  return [name, unit, role, direction, period.start, period.end, region].join('|');
}
