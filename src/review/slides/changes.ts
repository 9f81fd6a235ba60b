/** What changed between two days. */

import { type Domain, domains } from '../../dataset/domains.ts';
import type { Locale, Text } from '../../text/locale.ts';
import { type Comparison, compare } from '../compare.ts';
import { type LedgerData, sayAmount, sayDay, sayWhen } from '../ledger-data.ts';
import { sayMove, sayPace, sayRuleBreak, shortLabel } from '../say-comparison.ts';
import { isOfLastReview } from '../scope.ts';
import { isDayText, isOneOf } from '../shape.ts';
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

/** The metrics that may be shown, each with how far it moved. */
function comparisonsOf(
  { from, to, domain }: ChangesBody,
  { metrics, ...ledger }: LedgerData,
): readonly Comparison[] {
  return metrics
    .filter((metric) => !domain || metric.domain === domain)
    .map((metric) => compare({ metrics, ...ledger }, metric, from, to));
}

function wordsOf(all: readonly Comparison[], { from, to }: ChangesBody, locale: Locale): Words {
  const moved = all.filter(({ move }) => move);
  const both = all.filter(({ earlier, later }) => earlier && later);
  const count = (direction: 'up' | 'down' | 'unchanged') =>
    moved.filter(({ move }) => move?.direction === direction).length;
  const ways = (['up', 'down', 'unchanged'] as const).filter((direction) => count(direction) > 0);
  const told = ways.map((way) =>
    locale === 'zh' ? `${count(way)}项${wayWords[way].zh}` : `${count(way)} ${wayWords[way].en}`,
  );
  const compared = told.length > 0 ? `${locale === 'zh' ? '，' : ', of which '}${inList(told, locale)}` : '';
  const rest = both.length - moved.length;
  const metrics = (many: number) => (many === 1 ? '1 metric was' : `${many} metrics were`);
  return locale === 'zh'
    ? {
        title: `上次评估以来的变化：${sayDay(from, 'zh')}至${sayDay(to, 'zh')}`,
        takeaway: `两头都有观测值的指标${both.length}项：可比的${moved.length}项${compared}${rest === 0 ? '。' : `；其余${rest}项说明了为何不比。`}`,
      }
    : {
        title: `Since the last review: ${sayDay(from, 'en')} to ${sayDay(to, 'en')}`,
        takeaway: `${metrics(both.length)} observed at both ends: ${moved.length} can be compared${compared}${rest === 0 ? '' : rest === 1 ? '; for the other one the table says why not' : `; for the other ${rest} the table says why not`}.`,
      };
}

const wayWords = {
  up: { zh: '增加', en: 'rose' },
  down: { zh: '减少', en: 'fell' },
  unchanged: { zh: '持平', en: 'did not change' },
} satisfies Record<string, Text>;

/** 4项增加，2项持平; 4 rose and 2 did not change. */
function inList(told: readonly string[], locale: Locale): string {
  return locale === 'zh'
    ? told.join('，')
    : [told.slice(0, -1).join(', '), ...told.slice(-1)].filter(Boolean).join(' and ');
}

function tableOf(all: readonly Comparison[], { from, to }: ChangesBody, locale: Locale): SlidePart {
  const both = all.filter(({ earlier, later }) => earlier && later);
  const shown = [...both.filter(({ move }) => move), ...both.filter(({ move }) => !move)];
  const rest = all.length - shown.length;
  const zh = locale === 'zh';
  return {
    body: {
      kind: 'table',
      table: {
        columns: zh
          ? ['指标', '前次', '本次', '增减', '速度', '说明']
          : ['Metric', 'Last review', 'This review', 'Change', 'Pace', 'Note'],
        rows: shown.map((row) => changeCells(row, { kind: 'changes', from, to }, locale)),
      },
      notes: [
        ...(shown.length === 0
          ? [zh ? '此间没有两头都有观测值的指标。' : 'No metric was observed at both ends.']
          : []),
        ...(rest > 0
          ? [
              zh
                ? `另有${rest}项指标在${sayDay(from, 'zh')}以前或其后至${sayDay(to, 'zh')}没有观测值，未列。`
                : `${rest} further metrics lack an observation up to ${sayDay(from, 'en')} or from then to ${sayDay(to, 'en')} and are not listed.`,
            ]
          : []),
      ],
    },
    observations: shown.flatMap(({ earlier, later }) =>
      [earlier, later].flatMap((row) => row?.observation_id ?? []),
    ),
  };
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
