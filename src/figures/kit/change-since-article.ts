/** The finding of a series in a few words: what the article said, and what was said last. */

import { toWords } from '../../dataset/quantity.ts';
import { comparabilityTerms } from '../../dataset/vocabulary.ts';
import type { Locale } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';
import type { FactRow } from './fact-row.ts';
import { periodWords } from './format-row.ts';
import { partOfYear } from './part-of-year.ts';
import { byDay, ownRow } from './rows.ts';

/**
 * 本文2.9亿，2024年6月逾5.4亿; “290 million in the article, over 540 million by June 2024”. Without a row of the
 * article it begins with the earliest; null without rows. English leaves the unit to the words before it.
 * @param isAway the article's number goes by its day too: 2020年5月2.9亿，2024年6月逾5.4亿
 */
export function changeSinceArticle(
  rows: readonly FactRow[],
  locale: Locale,
  isAway: boolean | undefined,
): string | null {
  const days = byDay(rows);
  const first = ownRow(rows) ?? days[0];
  const last = days.at(-1);
  if (!first || !last) return null;
  // A bare 2.9亿 leaves the other number bare too.
  const bare = locale === 'en' || first.unit === null || last.unit === null;
  // Words tell what is counted, not that it is counted in the hundred.
  const unitOf = ({ unit, unit_zh }: FactRow) => (bare ? (unit_zh === '%' ? '%' : null) : unit);
  const stated = (row: FactRow) => toWords(row, locale, unitOf(row));
  const preposition = (row: FactRow) => (partOfYear(row) === 'other' ? 'by' : 'in');
  const at = (row: FactRow) =>
    locale === 'zh'
      ? `${periodWords(row, locale)}${stated(row)}`
      : `${stated(row)} ${preposition(row)} ${periodWords(row, locale)}`;
  const own = locale === 'zh' ? `本文${stated(first)}` : `${stated(first)} in the article`;
  const said = first.article && !isAway ? own : at(first);
  if (first === last) return said;
  return `${said}${phrase(locale).comma}${at(last)}${scope(last, locale)}`;
}

function scope({ comparability }: FactRow, locale: Locale): string {
  if (comparability !== 'near') return '';
  return phrase(locale).paren(comparabilityTerms.near.short[locale]);
}
