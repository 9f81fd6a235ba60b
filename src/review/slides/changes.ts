/** What changed between two days. */

import { type Domain, domains } from '../../dataset/domains.ts';
import { ledgerTitles } from '../../dataset/ledger.ts';
import type { WordTable } from '../../figures/kit/row-kind.ts';
import type { Locale } from '../../text/locale.ts';
import { type Comparison, compare } from '../compare.ts';
import { type LedgerData, sayAmount, sayDay, sayWhen } from '../ledger-data.ts';
import { sayMove, sayPace, sayRuleBreak, sayWays, shortLabel } from '../say-comparison.ts';
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
  propose: (body, { locale }, { data }) => wordsOf(comparisonsOf(body, data), body, data, locale),
  layout: (body, { locale }, { data }) => [tableOf(comparisonsOf(body, data), body, data, locale)],
  rests: (body, { locale }, { data }) => tableOf(comparisonsOf(body, data), body, data, locale),
  follow: (body, from, to) =>
    body.from === from.since && body.to === from.asOf ? { ...body, from: to.since, to: to.asOf } : body,
};

/** The metrics that may be shown, each with how far it moved. */
function comparisonsOf(
  { from, to, domain }: ChangesBody,
  { metrics, ...ledger }: LedgerData,
): readonly Comparison[] {
  return metrics
    .filter((metric) => !domain || metric.domain === domain)
    .map((metric) => compare({ metrics, ...ledger }, metric, from, to));
}

function wordsOf(
  all: readonly Comparison[],
  { from, to }: ChangesBody,
  data: LedgerData,
  locale: Locale,
): Words {
  const moved = all.filter(({ move }) => move);
  const both = all.filter(({ earlier, later }) => earlier && later);
  const told = sayWays(moved, locale);
  const compared = told ? `${locale === 'zh' ? '，' : ', of which '}${told}` : '';
  const rest = both.length - moved.length;
  const isTold = chief(both, data).length === both.length;
  // What is not there stands in the body of the slide.
  if (both.length === 0) return { title: titleOf(from, to, locale), takeaway: '' };
  const metrics = (many: number) => (many === 1 ? '1 metric was' : `${many} metrics were`);
  return locale === 'zh'
    ? {
        title: titleOf(from, to, locale),
        takeaway: `两头都有观测值的指标${both.length}项：可比的${moved.length}项${compared}${rest === 0 ? '。' : `；其余${rest}项${isTold ? '说明了为何不比' : '不可比'}。`}`,
      }
    : {
        title: titleOf(from, to, locale),
        takeaway: `${metrics(both.length)} observed at both ends: ${moved.length} can be compared${compared}${rest === 0 ? '' : `; ${isTold ? (rest === 1 ? 'for the other one the table says why not' : `for the other ${rest} the table says why not`) : `the other ${rest} cannot`}`}.`,
      };
}

function titleOf(from: string, to: string, locale: Locale): string {
  return locale === 'zh'
    ? `上次评估以来的变化：${sayDay(from, 'zh')}至${sayDay(to, 'zh')}`
    : `Since the last review: ${sayDay(from, 'en')} to ${sayDay(to, 'en')}`;
}

/** Rows that are told at a meeting: what two sheets hold. */
const mostRows = 20;

function tableOf(
  all: readonly Comparison[],
  { from, to }: ChangesBody,
  data: LedgerData,
  locale: Locale,
): SlidePart {
  const both = all.filter(({ earlier, later }) => earlier && later);
  const shown = chief(both, data);
  const unseen = all.length - both.length;
  const smaller = both.length - shown.length;
  const zh = locale === 'zh';
  const notes = [
    both.length === 0 && (zh ? '此间没有两头都有观测值的指标。' : 'No metric was observed at both ends.'),
    smaller > 0 &&
      (zh
        ? `列出主要的${shown.length}项；另有${smaller}项变化较小或不可比，未列。`
        : `The ${shown.length} chief changes; ${smaller} further metrics moved less or do not compare and are not listed.`),
    unseen > 0 &&
      (zh
        ? `另有${unseen}项指标在${sayDay(from, 'zh')}以前或其后至${sayDay(to, 'zh')}没有观测值，未列。`
        : `${unseen} further metrics lack an observation up to ${sayDay(from, 'en')} or from then to ${sayDay(to, 'en')} and are not listed.`),
  ];
  const rows = shown.map((row) => changeCells(row, { kind: 'changes', from, to }, locale));
  return {
    body: {
      kind: 'table',
      table: withoutEmpty({
        columns: zh
          ? ['指标', '前次', '本次', '增减', '速度', '说明']
          : ['Metric', 'Last review', 'This review', 'Change', 'Pace', 'Note'],
        rows,
      }),
      notes: notes.filter((note) => note !== false),
    },
    observations: shown.flatMap(({ earlier, later }) =>
      [earlier, later].flatMap((row) => row?.observation_id ?? []),
    ),
  };
}

/**
 * Those with a move before the others. Of more than a meeting hears: the key metrics, then levels and flows by the size
 * of their move, then rates of growth, which are told of those.
 */
function chief(both: readonly Comparison[], data: LedgerData): readonly Comparison[] {
  const ordered = [...both.filter(({ move }) => move), ...both.filter(({ move }) => !move)];
  if (ordered.length <= mostRows) return ordered;
  const rankOf = ({ metric, move }: Comparison) => {
    if (!move) return 3;
    if (ledgerTitles.keyMetrics.flat().includes(metric.metric_id)) return 0;
    return isGrowth(data, metric) ? 2 : 1;
  };
  const sizeOf = ({ move }: Comparison) => move?.percent?.value ?? 0;
  const byWeight = ordered.toSorted((a, b) => rankOf(a) - rankOf(b) || sizeOf(b) - sizeOf(a));
  const told = new Set(byWeight.slice(0, mostRows));
  return ordered.filter((one) => told.has(one));
}

/** Without columns, behind the four first, in which no row says anything. */
function withoutEmpty({ columns, rows }: WordTable): WordTable {
  const isTold = columns.map(
    (_, at) => at < 4 || rows.length === 0 || rows.some((row) => !['', '—'].includes(row[at] ?? '')),
  );
  const told = (cells: readonly string[]) => cells.filter((_, at) => isTold[at]);
  return { columns: told(columns), rows: rows.map(told) };
}

function changeCells(
  { metric, earlier, later, move, ruleBreak, why }: Comparison,
  { from, to }: ChangesBody,
  locale: Locale,
): readonly string[] {
  // What was last counted long before the last review names its own span.
  const own = earlier && !isOfLastReview(earlier.period_end, { since: from, asOf: to });
  const since = own ? sinceWords(sayWhen(earlier, metric, locale), locale) : '';
  const at = (row: typeof earlier) =>
    row
      ? locale === 'zh'
        ? `${sayAmount(row, metric, 'zh')}（${sayWhen(row, metric, 'zh')}）`
        : `${sayAmount(row, metric, 'en')} (${sayWhen(row, metric, 'en')})`
      : '—';
  return [
    shortLabel(metric, locale),
    at(earlier),
    at(later),
    move ? `${since}${sayMove(move, metric, locale)}` : '—',
    (move && sayPace(move, metric, locale)) || '—',
    [why[locale], ruleBreak ? sayRuleBreak(ruleBreak, metric, locale) : '']
      .filter(Boolean)
      .join(locale === 'zh' ? '' : ' '),
  ];
}

function sinceWords(when: string, locale: Locale): string {
  return locale === 'zh' ? `自${when}起` : `since ${when}: `;
}
