/** Numbers of one unit beside each other as bars from zero: levels, the parts of a whole, changes by subject. */

import { bars } from '../../charts/bars.ts';
import type { RowMark } from '../../charts/rows.ts';
import { domainTerms } from '../../dataset/domains.ts';
import { termOf } from '../../dataset/term.ts';
import type { Locale, Text } from '../../text/locale.ts';
import { inSentence, phrase } from '../../text/phrase.ts';
import { type FactRow, nameOf as labelOf, positionOf } from '../kit/fact-row.ts';
import type { Figure } from '../kit/figure.ts';
import { amountWithUnit, axisNumber, periodWords } from '../kit/format-row.ts';
import { nativeByMetric } from '../kit/native-chart.ts';
import { largest, smallest } from '../kit/rows.ts';
import { withoutShared, withoutWhole } from '../kit/short-labels.ts';
import { toMark } from '../kit/to-mark.ts';
import {
  fromEntry,
  headed,
  type KindEntry,
  nameOf,
  newestSql,
  says,
  type ToldRow,
  toldKind,
} from './kind.ts';

interface Bars {
  readonly question: (name: Text) => Text;
  /** What a bar is, and what it must not be read as. */
  readonly subtitle: Text;
  /** Rows in the order in which they are drawn. */
  readonly order: (rows: readonly ToldRow[]) => readonly ToldRow[];
  /** What a title says of the rows of `metrics`; absent: which is most and which least. */
  readonly said?: (rows: readonly FactRow[], locale: Locale, metrics: readonly string[]) => string | null;
  /** Whether the first of `metrics` is what the others are parts of. */
  readonly hasWhole?: boolean;
}

const falling = (rows: readonly ToldRow[]): readonly ToldRow[] =>
  rows.toSorted((a, b) => positionOf(b) - positionOf(a));

const levels: Bars = {
  question: ({ zh, en }) => ({ zh: `${zh}各是多少？`, en: `How large is each: ${en}?` }),
  subtitle: {
    zh: '最近一次所述；各项可能重叠，不相加',
    en: 'As stated last; they may overlap and are not added up',
  },
  order: falling,
};

const parts: Bars = {
  question: ({ zh, en }) => ({ zh: `${zh}由哪些部分组成？`, en: `What is it made of: ${en}?` }),
  subtitle: {
    zh: '首行为整体，其余为其部分；最近一次所述',
    en: 'The first row is the whole, the others are its parts; as stated last',
  },
  order: ([whole, ...rest]) => (whole ? [whole, ...falling(rest)] : []),
  said: largestPart,
  hasWhole: true,
};

const changes: Bars = {
  question: ({ zh, en }) => ({ zh: `${zh}各增减多少？`, en: `By how much did each change: ${en}?` }),
  subtitle: {
    zh: '从零画起，向左为降；最近一次所述',
    en: 'Bars from zero, falls to the left; as stated last',
  },
  order: falling,
};

export const levelsKind = (entry: KindEntry): Figure<ToldRow> => barsKind(entry, levels);
export const partsKind = (entry: KindEntry): Figure<ToldRow> => barsKind(entry, parts);
export const changesKind = (entry: KindEntry): Figure<ToldRow> => barsKind(entry, changes);

export function barsKind(
  entry: KindEntry,
  { question, subtitle, order, said = extremes, hasWhole = false }: Bars,
): Figure<ToldRow> {
  const name = nameOf(entry);
  return {
    ...fromEntry(entry),
    question: question(name),
    row: toldKind,
    sql: newestSql(entry.metrics),
    title: (rows, locale) =>
      headed(name[locale], dated(name[locale], said(rows, locale, entry.metrics), rows, locale), locale),
    subtitle: (_, locale) => subtitle[locale],
    chart: (rows, frame) => {
      const { locale } = frame;
      const days = new Set(rows.map((row) => periodWords(row, locale)));
      const labels = labelsOf(rows, locale, hasWhole ? (entry.metrics[0] ?? null) : null);
      const marks = order(rows).map(
        (row): RowMark => ({
          ...toMark(row, locale),
          words: amountWithUnit(row, locale),
          label: labels.get(row) ?? labelOf(row, locale),
          // One date for all stands in the table below.
          unit: days.size > 1 ? periodWords(row, locale) : '',
          group: entry.domain === row.domain ? '' : termOf(domainTerms, row.domain, locale),
        }),
      );
      const whole = rows.every(({ value }) => value === null || Number.isInteger(value));
      return bars(frame, marks, (value) => axisNumber(value, locale), whole);
    },
    native: (rows, locale) => nativeByMetric(order(rows), locale),
    alt: (rows, locale) => {
      const { colon, pause } = phrase(locale);
      const kind = locale === 'zh' ? '条形图' : 'Bar chart';
      if (rows.length === 0)
        return locale === 'zh' ? `${kind}，当前筛选下没有记录。` : `${kind}; no record matches the filter.`;
      const each = order(rows).map(
        (row) => says(row, locale) || [labelOf(row, locale), amountWithUnit(row, locale)].join(colon),
      );
      return locale === 'zh'
        ? `${kind}，${name.zh}共${rows.length}项${colon}${each.join(pause)}。`
        : `${kind} of ${rows.length} rows, ${name.en}${colon}${each.join('; ')}.`;
    },
  };
}

/** What each row is called beside the others, below its whole where `whole` is there. */
function labelsOf(
  rows: readonly FactRow[],
  locale: Locale,
  whole: string | null = null,
): ReadonlyMap<FactRow, string> {
  const labels = withoutShared(rows.map((row) => labelOf(row, locale)));
  const head = labels[rows.findIndex(({ metric_id }) => metric_id === whole)];
  return new Map(
    rows.map((row, at) => {
      const label = labels[at] ?? '';
      return [row, head === undefined ? label : withoutWhole(label, head, locale)];
    }),
  );
}

/** 森林旅游最高，54.1%；木材进口最低，1.3%: which is most and which is least; nothing of a single row. */
function extremes(rows: readonly FactRow[], locale: Locale): string | null {
  const [most, least] = [largest(rows), smallest(rows)];
  if (!most || !least || most === least) return null;
  const labels = labelsOf(rows, locale);
  const [top, bottom] = [most, least].map((row) => ({
    name: inSentence(labels.get(row) ?? '', locale),
    amount: amountWithUnit(row, locale),
  })) as [Named, Named];
  return locale === 'zh'
    ? `${top.name}最高，${top.amount}；${bottom.name}最低，${bottom.amount}`
    : `${top.name} is highest, ${top.amount}; ${bottom.name} lowest, ${bottom.amount}`;
}

/** 2023年森林旅游最高，54.1%: with the time, where all rows share it, the name does not say it, and English ends in it. */
function dated(name: string, said: string | null, rows: readonly FactRow[], locale: Locale): string | null {
  const [when, ...others] = new Set(rows.map((row) => periodWords(row, locale)));
  if (!said || !when || others.length > 0 || name.includes(when)) return said;
  return locale === 'zh' ? when + said : `${said} (${when})`;
}

interface Named {
  readonly name: string;
  readonly amount: string;
}

/** 23.5万公顷，其中封山育林最多，12.9万公顷; where the whole is not there, or of another time, which is most. */
function largestPart(rows: readonly FactRow[], locale: Locale, [first]: readonly string[]): string | null {
  const whole = rows.find(({ metric_id }) => metric_id === first);
  const parts = rows.filter((row) => row !== whole && row.period_end === whole?.period_end);
  const most = largest(parts);
  if (!whole || !most) return extremes(rows, locale);
  const name = inSentence(labelsOf(rows, locale, first).get(most) ?? '', locale);
  const [all, amount] = [whole, most].map((row) => amountWithUnit(row, locale));
  if (parts.length === 1)
    return locale === 'zh' ? `${all}，其中${name}${amount}` : `${all}, of which ${name} ${amount}`;
  return locale === 'zh'
    ? `${all}，其中${name}最多，${amount}`
    : `${all}; the largest part is ${name}, ${amount}`;
}
