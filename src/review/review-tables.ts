/** The tables of a review: what changed, how targets stand, what the ledger checks and what it changed itself. */

import type { Metric, Source } from '../dataset/schema.ts';
import {
  type Domain,
  domains,
  domainTerms,
  qualityTerms,
  statusTerms,
  termOf,
} from '../dataset/vocabulary.ts';
import { amountWithUnit } from '../figures/kit/format-row.ts';
import type { WordTable } from '../figures/kit/row-kind.ts';
import type { Locale } from '../text/locale.ts';
import { type Comparison, compare } from './compare.ts';
import type { Snapshot, Target } from './deck.ts';
import { type Material, sayAmount, sayDay, sayWhen } from './ledger-data.ts';
import { sayMove, sayPace, shortLabel } from './say-comparison.ts';
import { countRevisions, revisionName, revisionsBetween, sayRevised, toSnapshot } from './snapshot.ts';
import { standingOf, statusName, statusRule } from './status.ts';

/** A table with what it rests on. */
export interface Told {
  readonly table: WordTable;
  readonly notes: readonly string[];
  /** Observations behind it. */
  readonly observations: readonly string[];
}

export function changesTable(
  material: Material,
  { from, to, domain }: { readonly from: string; readonly to: string; readonly domain?: Domain },
  locale: Locale,
): Told {
  const all = material.metrics
    .filter((metric) => !domain || metric.domain === domain)
    .map((metric) => compare(material, metric, from, to));
  const both = all.filter(({ earlier, later }) => earlier && later);
  const shown = [...both.filter(({ move }) => move), ...both.filter(({ move }) => !move)];
  const rest = all.length - shown.length;
  const zh = locale === 'zh';
  return {
    table: {
      columns: zh
        ? ['指标', '前次', '本次', '增减', '速度', '说明']
        : ['Metric', 'Last review', 'This review', 'Change', 'Pace', 'Note'],
      rows: shown.map((row) => changeCells(row, locale)),
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
    observations: shown.flatMap(({ earlier, later }) =>
      [earlier, later].flatMap((row) => row?.observation_id ?? []),
    ),
  };
}

function changeCells({ metric, earlier, later, move, why }: Comparison, locale: Locale): readonly string[] {
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
    move ? sayMove(move, metric, locale) : '—',
    (move && sayPace(move, metric, locale)) || '—',
    why[locale],
  ];
}

export function statusTable(
  material: Material,
  targets: readonly Target[],
  dates: { readonly since: string; readonly asOf: string },
  locale: Locale,
): Told {
  const zh = locale === 'zh';
  const standings = targets.flatMap((target) => {
    const metric = material.metrics.find(({ metric_id }) => metric_id === target.metric_id);
    return metric ? [standingOf(material, metric, target, dates.since, dates.asOf)] : [];
  });
  const without = material.metrics.length - new Set(standings.map(({ metric }) => metric.metric_id)).size;
  const plain = (value: number | null, { unit_zh, unit_en }: Metric) =>
    value === null
      ? '—'
      : amountWithUnit(
          {
            value: Number(value.toPrecision(4)),
            low: null,
            high: null,
            bound: 'exact',
            unit: unit_zh,
            unit_zh,
            unit_en,
          },
          locale,
        );
  return {
    table: {
      columns: zh
        ? ['指标', '目标', '到期', '最新', '当日计划', '状态', '依据']
        : ['Metric', 'Target', 'Due', 'Latest', 'Planned by then', 'Status', 'Why'],
      rows: standings.map(({ metric, target, latest, expected, status, why }) => [
        shortLabel(metric, locale),
        plain(target?.value ?? null, metric),
        target ? sayDay(target.by, locale) : '—',
        latest
          ? `${sayAmount(latest, metric, locale)}${zh ? '（' : ' ('}${sayWhen(latest, metric, locale)}${zh ? '）' : ')'}`
          : '—',
        plain(expected, metric),
        statusName[status][locale],
        why[locale],
      ]),
    },
    notes: [
      statusRule[locale],
      ...(without > 0
        ? [zh ? `另有${without}项指标未设目标。` : `No target has been set for ${without} further metrics.`]
        : []),
    ],
    observations: standings.flatMap(({ start, latest }) =>
      [start, latest].flatMap((row) => row?.observation_id ?? []),
    ),
  };
}

/** What the audits did not find in agreement, and which observations are disputed. */
export function evidenceTable({ audits, observations }: Material, locale: Locale): Told {
  const zh = locale === 'zh';
  const doubtful = audits.filter(({ status }) => status !== 'pass');
  const reviews = ['auto', 'checked', 'disputed'].map(
    (review) => observations.filter((row) => row.review === review).length,
  );
  const [auto = 0, checked = 0, disputed = 0] = reviews;
  const passed = audits.length - doubtful.length;
  return {
    table: {
      columns: zh ? ['对象', '结果', '结论'] : ['Subject', 'Result', 'Finding'],
      rows: doubtful.map((audit) => [
        audit[`subject_${locale}`],
        termOf(statusTerms, audit.status, locale),
        audit[`statement_${locale}`],
      ]),
    },
    notes: [
      zh
        ? `台账自查${audits.length}项，${passed}项相符；上表是其余${doubtful.length}项。`
        : `The ledger checks itself in ${audits.length} audits: ${passed} agree, the other ${doubtful.length} stand above.`,
      zh
        ? `${observations.length}条观测值：${checked}条已核对，${auto}条由程序从原文读出，${disputed}条有疑问。`
        : `${observations.length} observations: ${checked} checked, ${auto} read from the text by program, ${disputed} disputed.`,
    ],
    observations: doubtful.flatMap(({ observations: ids }) => ids?.split(' ') ?? []),
  };
}

/** What the ledger itself added, corrected, disputes or removed since an earlier version. */
export function ledgerTable(material: Material, earlier: Snapshot | undefined, locale: Locale): Told {
  const zh = locale === 'zh';
  const columns = zh ? ['指标', '字样', '变动', '内容'] : ['Metric', 'As printed', 'Revision', 'Content'];
  if (!earlier || earlier.dataset === material.version)
    return {
      table: { columns, rows: [] },
      notes: [
        earlier
          ? zh
            ? `上次评估用的就是数据集${material.version}，台账本身没有变动。`
            : `The last review used this very dataset, ${material.version}: the ledger itself has not changed.`
          : zh
            ? '没有上次评估时的数据集，台账本身的变动无从比较。打开上次的汇报文件，或给出那时的observations.csv，即可列出。'
            : 'The dataset of the last review is not at hand. Open that review’s file, or give its observations.csv, and the changes are listed.',
      ],
      observations: [],
    };
  const revised = revisionsBetween(earlier, toSnapshot(material.observations, material.version));
  const counted = countRevisions(revised, locale);
  return {
    table: {
      columns,
      rows: revised.map((row) => {
        const metric = material.metrics.find(({ metric_id }) => metric_id === row.metric_id);
        const label = metric ? shortLabel(metric, locale) : zh ? '未归入指标' : 'not assigned';
        return [label, row.quote, revisionName[row.revision][locale], sayRevised(row, locale)];
      }),
    },
    notes: [
      zh
        ? `数据集${earlier.dataset}至${material.version}：${counted}。`
        : `Dataset ${earlier.dataset} to ${material.version}: ${counted}.`,
    ],
    observations: revised.map(({ observation_id }) => observation_id),
  };
}

export function sourcesTable({ articles }: Material, sources: readonly Source[], locale: Locale): WordTable {
  return {
    columns:
      locale === 'zh' ? ['来源', '标题', '发布', '性质'] : ['Publisher', 'Title', 'Published', 'Quality'],
    rows: sources.map((source) => {
      const article = articles.find(({ article_id }) => article_id === source.source_id);
      return [
        article?.author ?? source.publisher ?? '—',
        article?.title ?? source.title ?? '—',
        source.published ?? (locale === 'zh' ? '未载' : 'not stated'),
        qualityTerms[source.quality].short[locale],
      ];
    }),
  };
}

/** Metrics of a domain, or all, in the order of the ledger: for those who choose one. */
export function metricsByDomain(
  { metrics }: Pick<Material, 'metrics'>,
  locale: Locale,
): ReadonlyArray<{ readonly domain: Domain; readonly name: string; readonly metrics: readonly Metric[] }> {
  return domains.map((domain) => ({
    domain,
    name: termOf(domainTerms, domain, locale),
    metrics: metrics.filter((metric) => metric.domain === domain),
  }));
}
