/** What a figure by kind shows: a line of `figures.json`, or what follows from a ledger's rows. */

import type { Locale, Text } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';
import type { FactRow } from '../kit/fact-row.ts';
import { factColumns, quoted } from '../kit/fact-sql.ts';
import type { Figure } from '../kit/figure.ts';
import { amountWithUnit, when } from '../kit/format-row.ts';

export const kinds = [
  'series',
  'pairs',
  'levels',
  'parts',
  'changes',
  'targets',
  'numbers',
  'events',
] as const;
export type Kind = (typeof kinds)[number];

export interface KindEntry extends Pick<Figure, 'id' | 'domain' | 'theme' | 'metrics' | 'reviews'> {
  readonly kind: Kind;
  /** What it is about, as a noun phrase: 粮食总产量; of parts, the whole. */
  readonly name_zh: string;
  readonly name_en: string;
}

export const nameOf = ({ name_zh, name_en }: KindEntry): Text => ({ zh: name_zh, en: name_en });

/** What every kind takes from its entry as it is. */
export function fromEntry({ id, domain, theme, metrics, reviews }: KindEntry) {
  return { id, domain, theme, metrics, ...(reviews ? { reviews } : {}), notes: [] as readonly Text[] };
}

/** The title in both languages: what it is about, and what the rows say of it. */
export function headed(name: string, said: string | null, locale: Locale): string {
  return said ? [name, said].join(phrase(locale).colon) : name;
}

/** A fact whose number has the sign of its direction: a fall is below zero. */
const signedFacts = `(
  select * replace (
    case when direction = 'down' then -value else value end as value,
    case when direction = 'down' then -high else low end as low,
    case when direction = 'down' then -low else high end as high,
    case when direction is distinct from 'down' then bound
      else case bound when 'more_than' then 'less_than' when 'at_least' then 'at_most'
        when 'less_than' then 'more_than' when 'at_most' then 'at_least' else bound end end as bound,
    -- Every number of such a ledger is an article's: none is ringed among the others.
    false as article
  ) from facts
)`;

/** The dated facts of some metrics, each once. */
export const datedSql = (
  metrics: readonly string[],
): string => `select ${factColumns}, publisher, count(*) over (partition by fact) as statements
from ${signedFacts}
where metric_id in (${quoted(metrics)}) and period_end is not null
qualify row_number() over (partition by fact order by preference) = 1
order by metric_id, period_end, observation_id`;

/** The newest fact of each metric, in the order of `metrics`. */
export const newestSql = (metrics: readonly string[]): string => `select ${factColumns}, publisher
from ${signedFacts}
where metric_id in (${quoted(metrics)}) and period_end is not null and comparability = 'same'
qualify row_number() over (partition by metric_id order by period_end desc, period_start desc nulls last, observation_id) = 1
order by list_position([${quoted(metrics)}], metric_id)`;

/** 2022年粮食总产量6.9亿吨; in English the number and the day. */
export function sayRow(row: FactRow, locale: Locale): string {
  return locale === 'zh'
    ? `${when(row, 'zh')}${amountWithUnit(row, 'zh')}`
    : `${amountWithUnit(row, 'en')} in ${when(row, 'en')}`;
}

/** The newest number of each metric, be it a result or an aim: the view of facts holds results alone. */
export const aimedSql = (
  metrics: readonly string[],
): string => `select o.observation_id, metric_id, o.domain, m.label_zh, m.label_en,
  o.value, o.low, o.high, o.bound, o.unit, m.unit_zh, m.unit_en,
  o.period_start, o.period_end, o.period_precision, o.comparability, false as article, s.publisher
from observations o
join metrics m using (metric_id)
join sources s using (source_id)
where metric_id in (${quoted(metrics)}) and o.restates is null and o.period_end is not null
qualify row_number() over (partition by metric_id order by o.period_end desc, o.observation_id) = 1
order by list_position([${quoted(metrics)}], metric_id)`;
