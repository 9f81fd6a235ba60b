/** Numbers that share neither unit nor date: each as the text prints it. */

import { factRows } from '../../charts/fact-rows.ts';
import { domainTerms } from '../../dataset/domains.ts';
import { termOf } from '../../dataset/term.ts';
import type { Locale } from '../../text/locale.ts';
import { inSentence, phrase } from '../../text/phrase.ts';
import { nameOf as labelOf } from '../kit/fact-row.ts';
import type { Figure } from '../kit/figure.ts';
import { amountWithUnit, periodWords } from '../kit/format-row.ts';
import { byDay } from '../kit/rows.ts';
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

export function numbersKind(entry: KindEntry): Figure<ToldRow> {
  const name = nameOf(entry);
  return {
    ...fromEntry(entry),
    question: { zh: `${name.zh}还有哪些数字？`, en: `Which other numbers are there: ${name.en}?` },
    row: toldKind,
    sql: newestSql(entry.metrics),
    title: (rows, locale) => headed(name[locale], newest(rows, locale), locale),
    subtitle: (_, locale) =>
      locale === 'zh'
        ? '单位与时间不同，不共用坐标，照原文列出'
        : 'Units and dates differ and share no axis: each as the text prints it',
    chart: (rows, frame) =>
      factRows(
        frame,
        rows.map((row) => ({
          ...toMark(row, frame.locale),
          words: amountWithUnit(row, frame.locale),
          label: labelOf(row, frame.locale),
          note: periodWords(row, frame.locale),
          group: termOf(domainTerms, row.domain, frame.locale),
        })),
      ),
    alt: (rows, locale) => {
      const { colon, pause } = phrase(locale);
      if (rows.length === 0)
        return locale === 'zh'
          ? '数字列表，当前筛选下没有记录。'
          : 'List of numbers; no record matches the filter.';
      const each = rows.map(
        (row) => says(row, locale) || [labelOf(row, locale), amountWithUnit(row, locale)].join(colon),
      );
      return locale === 'zh'
        ? `数字列表，${name.zh}的${rows.length}个数字：${each.join(pause)}。`
        : `List of ${rows.length} number${rows.length === 1 ? '' : 's'}, ${name.en}: ${each.join('; ')}.`;
    },
  };
}

/** 青山市森林覆盖率61.3%、森林抚育面积同比增速1.9%; of more than two, the two newest and how many there are: …等5项. */
function newest(rows: readonly ToldRow[], locale: Locale): string | null {
  const told = byDay(rows)
    .toReversed()
    .slice(0, 2)
    .map((row) => [inSentence(labelOf(row, locale), locale), amountWithUnit(row, locale)]);
  if (told.length === 0) return null;
  const rest = rows.length - told.length;
  if (locale === 'zh')
    return told.map((each) => each.join('')).join('、') + (rest > 0 ? `等${rows.length}项` : '');
  const named = told.map((each) => each.join(' '));
  return rest > 0 ? `${named.join(', ')} and ${rest} more` : named.join(' and ');
}
