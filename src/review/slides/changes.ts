/** What changed between two days. */

import { type Domain, domains } from '../../dataset/domains.ts';
import { ledgerTitles } from '../../dataset/ledger.ts';
import type { Metric } from '../../dataset/schema.ts';
import { singular } from '../../dataset/unit.ts';
import type { Locale } from '../../text/locale.ts';
import { capital, phrase } from '../../text/phrase.ts';
import { type Comparison, compare } from '../compare.ts';
import { cutTable, withoutEmpty } from '../cut-table.ts';
import {
  type Fact,
  isOfStretch,
  isYearOnYear,
  type LedgerData,
  sayAmount,
  sayDay,
  sayWhen,
} from '../ledger-data.ts';
import { markOf, sayRemark } from '../remarks.ts';
import { sayMove, sayPace, sayRuleBreak, sayTally, sayWays, shortLabel } from '../say-comparison.ts';
import { isOfLastReview } from '../scope.ts';
import { isDayText, isOneOf } from '../shape.ts';
import { isGrowth } from '../verdict.ts';
import type { SlideKind, SlidePart, Words } from './slide-kind.ts';

export interface ChangesBody {
  readonly kind: 'changes';
  /** ISO days. */
  readonly from: string;
  readonly to: string;
  readonly domain?: Domain;
}

export const changesSlide: SlideKind<ChangesBody> = {
  kind: 'changes',
  name: { zh: '上次以来的变化', en: 'Changes since the last review' },
  isBody: ({ from, to, domain }) =>
    isDayText(from) && isDayText(to) && (domain === undefined || isOneOf(domain, domains)),
  blank: ({ since, asOf }) => ({ kind: 'changes', from: since, to: asOf }),
  propose: (body, { locale }, { data }) => wordsOf(comparisonsOf(body, data), body, locale),
  layout: (body, { locale }, { data }) => [tableOf(comparisonsOf(body, data), body, locale)],
  rests: (body, { locale }, { data }) => tableOf(comparisonsOf(body, data), body, locale),
  follow: (body, from, to) =>
    body.from === from.since && body.to === from.asOf ? { ...body, from: to.since, to: to.asOf } : body,
};

/**
 * The metrics that may be shown, each with how far it moved. Rates of growth are told of levels and flows: beside those
 * they are no rows, and a lower rate is no fall.
 */
function comparisonsOf({ from, to, domain }: ChangesBody, data: LedgerData): readonly Comparison[] {
  const all = data.metrics
    .filter((metric) => !domain || metric.domain === domain)
    .map((metric) => compare(data, metric, from, to));
  const own = all.filter(({ metric }) => !isGrowth(data, metric));
  return own.some(hasBothEnds) ? own : all;
}

const hasBothEnds = ({ earlier, later }: Comparison): boolean => earlier !== null && later !== null;

function wordsOf(all: readonly Comparison[], { from, to }: ChangesBody, locale: Locale): Words {
  const moved = all.filter(({ move }) => move);
  const both = all.filter(hasBothEnds);
  const told = sayWays(moved, locale);
  const isOneWay =
    moved.length > 1 && moved.every(({ move }) => move?.direction === moved[0]?.move?.direction);
  const compared = isOneWay
    ? sayTally(moved, locale)
    : locale === 'zh'
      ? `可比的${moved.length}项${told && `，${told}`}`
      : `${moved.length} can be compared${told && `, of which ${told}`}`;
  const rest = both.length - moved.length;
  const isTold = chief(both).length === both.length;
  // What is not there stands in the body of the slide.
  if (both.length === 0) return { title: titleOf(from, to, locale), takeaway: '' };
  const metrics = (many: number) => (many === 1 ? '1 metric was' : `${many} metrics were`);
  return locale === 'zh'
    ? {
        title: titleOf(from, to, locale),
        takeaway: `前后两期都有数据的指标${both.length}项：${compared}${rest === 0 ? '。' : `；其余${rest}项${isTold ? '不可比，原因见表下' : '不可比'}。`}`,
      }
    : {
        title: titleOf(from, to, locale),
        takeaway: `${metrics(both.length)} observed at both ends: ${isOneWay ? compared.toLowerCase() : compared}${rest === 0 ? '' : `; the other ${rest === 1 ? 'one' : rest} cannot${isTold ? ', as told under the table' : ''}`}.`,
      };
}

function titleOf(from: string, to: string, locale: Locale): string {
  return locale === 'zh'
    ? `上次评估以来的变化：${sayDay(from, 'zh')}至${sayDay(to, 'zh')}`
    : `Since the last review: ${sayDay(from, 'en')} to ${sayDay(to, 'en')}`;
}

/** Rows that are told at a meeting; up to how many those without a move are among them; the sheets they may take. */
const [mostRows, fewRows, mostSheets] = [20, 12, 2];

/** The longest table that two sheets hold, and no shorter than what a meeting follows in any case. */
function tableOf(all: readonly Comparison[], body: ChangesBody, locale: Locale): SlidePart {
  const { title, takeaway } = wordsOf(all, body, locale);
  const holds = (part: SlidePart) => {
    if (part.body.kind !== 'table') return true;
    const { table, notes, remarks = [] } = part.body;
    return cutTable(table, { title, takeaway, notes, remarks, locale }).parts.length <= mostSheets;
  };
  let part = partOf(all, body, locale, mostRows);
  for (let most = mostRows - 1; most >= fewRows && !holds(part); most--)
    part = partOf(all, body, locale, most);
  return part;
}

function partOf(
  all: readonly Comparison[],
  { from, to }: ChangesBody,
  locale: Locale,
  most: number,
): SlidePart {
  const both = all.filter(hasBothEnds);
  const shown = chief(both, most);
  const unseen = all.length - both.length;
  const open = shown.some(({ move }) => !move) ? [] : both.filter(({ move }) => !move);
  const smaller = both.length - shown.length - open.length;
  const zh = locale === 'zh';
  const notes = [
    both.length === 0 && (zh ? '此间没有前后两期都有数据的指标。' : 'No metric was observed at both ends.'),
    smaller > 0 &&
      (zh
        ? `另有${smaller}项变化较小，未列。`
        : `${smaller} further ${smaller === 1 ? 'metric' : 'metrics'} moved less and ${smaller === 1 ? 'is' : 'are'} not listed.`),
    open.length > 0 && sayUncompared(open, locale),
    unseen > 0 &&
      (zh
        ? `另有${unseen}项指标在${sayDay(from, 'zh')}以前或其后至${sayDay(to, 'zh')}没有数据，未列。`
        : `${unseen} further metrics lack an observation up to ${sayDay(from, 'en')} or from then to ${sayDay(to, 'en')} and are not listed.`),
  ];
  const remarks = remarksOf(shown, locale);
  // A pace that few rows have stands with their change: 增加960.5万千瓦（129%），每年约480万千瓦.
  const isColumn = shown.filter((row) => paceOf(row, locale)).length * 2 >= shown.length;
  const rows = shown.map((row) => changeCells(row, remarks, { kind: 'changes', from, to }, locale, isColumn));
  return {
    body: {
      kind: 'table',
      table: withoutEmpty({
        columns: (zh
          ? ['指标', '前次', '本次', '增减', '速度']
          : ['Metric', 'Last review', 'This review', 'Change', 'Pace']
        ).slice(0, isColumn ? 5 : 4),
        rows,
      }),
      remarks: remarks.map((remark, at) => sayRemark(zh ? remark : capital(remark), at)),
      notes: notes.filter((note) => note !== false),
    },
    observations: shown.flatMap(({ earlier, later }) =>
      [earlier, later].flatMap((row) => row?.observation_id ?? []),
    ),
  };
}

/**
 * Those with a move before the others, which give way where the table grows long. Of more moves than a meeting hears:
 * the key metrics, then the others by the size of their move.
 */
function chief(both: readonly Comparison[], most = mostRows): readonly Comparison[] {
  const moved = both.filter(({ move }) => move);
  if (both.length <= fewRows || moved.length === 0)
    return [...moved, ...both.filter(({ move }) => !move)].slice(0, most);
  const isKey = ({ metric }: Comparison) => ledgerTitles.keyMetrics.flat().includes(metric.metric_id);
  const sizeOf = ({ move }: Comparison) => move?.percent?.value ?? 0;
  const byWeight = moved.toSorted((a, b) => Number(isKey(b)) - Number(isKey(a)) || sizeOf(b) - sizeOf(a));
  const told = new Set(byWeight.slice(0, most));
  return moved.filter((one) => told.has(one));
}

/** 另有9项不可比，未列：口径只是相近（7项）；两个时期不是各年的同一段（2项）。 */
function sayUncompared(open: readonly Comparison[], locale: Locale): string {
  const reasons = new Map<string, number>();
  for (const comparison of open) {
    const [reason = ''] = ownRemarks(comparison, locale);
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  const { paren, semicolon, stop } = phrase(locale);
  const told = [...reasons].map(
    ([reason, count]) => reason.replace(/[。.]$/, '') + paren(locale === 'zh' ? `${count}项` : String(count)),
  );
  return locale === 'zh'
    ? `另有${open.length}项不可比，未列：${told.join(semicolon)}${stop}`
    : `${open.length} further ${open.length === 1 ? 'metric does not compare and is' : 'metrics do not compare and are'} not listed: ${told.join(semicolon)}${stop}`;
}

/**
 * What is to be known of some rows, each remark once in their order: a column for them would be the widest, and say the
 * same in most of its rows.
 */
function remarksOf(shown: readonly Comparison[], locale: Locale): readonly string[] {
  return [...new Set(shown.flatMap((comparison) => ownRemarks(comparison, locale)))];
}

function ownRemarks({ metric, ruleBreak, why }: Comparison, locale: Locale): readonly string[] {
  const reasons = why[locale].replace(/^不可比：|^Not comparable: /, '');
  const broken = ruleBreak ? sayRuleBreak(ruleBreak, metric, locale) : '';
  return [...reasons.split(locale === 'zh' ? /(?<=。)/ : /(?<=\.) (?=[A-Z])/), broken].filter(Boolean);
}

function changeCells(
  comparison: Comparison,
  remarks: readonly string[],
  { from, to }: ChangesBody,
  locale: Locale,
  isColumn: boolean,
): readonly string[] {
  const { metric, earlier, later, move } = comparison;
  const pace = paceOf(comparison, locale);
  // What was last counted long before the last review names its own span.
  const own = earlier && !isOfLastReview(earlier.period_end, { since: from, asOf: to });
  const since = own && later ? sinceWords(earlier, later, metric, locale) : '';
  const at = (row: typeof earlier) =>
    row
      ? sayAmount(row, metric, locale) + phrase(locale).paren(shortMonths(sayWhen(row, metric, locale)))
      : '—';
  const marks = ownRemarks(comparison, locale).map((remark) => markOf(remarks.indexOf(remark)));
  const apart = locale === 'zh' ? '不可比' : 'not comparable ';
  return [
    shortLabel(metric, locale),
    bare(at(earlier), metric, locale, earlier?.unit === later?.unit),
    at(later),
    (move ? `${since}${bare(sayMove(move, metric, locale), metric, locale)}` : apart) +
      (isColumn || !pace ? '' : phrase(locale).comma + pace) +
      (move && marks.length > 0 && locale === 'en' ? ' ' : '') +
      marks.join(''),
    ...(isColumn ? [pace || '—'] : []),
  ];
}

const paceOf = ({ move, metric }: Comparison, locale: Locale): string =>
  move ? bare(sayPace(move, metric, locale), metric, locale) : '';

/** In English a row says its unit once, with the number of this review: 290 million, over 540 million users, up over 250 million. */
function bare(words: string, { unit_zh, unit_en }: Metric, locale: Locale, isAlike = true): string {
  if (locale === 'zh' || unit_zh === '%' || !isAlike) return words;
  return [unit_en, singular(unit_en)].reduce((rest, unit) => rest.replace(` ${unit}`, ''), words);
}

/** 19 Mar 2019: a day in a table's cell. */
function shortMonths(words: string): string {
  return words.replace(
    /\b(Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|ember|ober)\b/g,
    '$1',
  );
}

/** 同比, 较2021年, 自2020年4月起: a number of a stretch goes on from none before it. */
function sinceWords(earlier: Fact, later: Fact, metric: Metric, locale: Locale): string {
  if (isYearOnYear(earlier, later, metric)) return locale === 'zh' ? '同比' : 'on a year before: ';
  const when = sayWhen(earlier, metric, locale);
  if (isOfStretch(earlier, metric)) return locale === 'zh' ? `较${when}` : `on ${when}: `;
  return locale === 'zh' ? `自${when}起` : `since ${shortMonths(when)}: `;
}
