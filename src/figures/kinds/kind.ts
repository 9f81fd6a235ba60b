/** What a figure by kind shows: a line of `figures.json`, or what follows from a ledger's rows. */

import { type StatedFact, saysMore, toSentence } from '../../dataset/fact-sentence.ts';
import type { Locale, Text } from '../../text/locale.ts';
import { inSentence, phrase } from '../../text/phrase.ts';
import { factKind } from '../kit/fact-kind.ts';
import { type FactRow, labelOf } from '../kit/fact-row.ts';
import { factColumns, quoted } from '../kit/fact-sql.ts';
import type { Figure } from '../kit/figure.ts';
import { amountWithUnit } from '../kit/format-row.ts';
import type { RowKind } from '../kit/row-kind.ts';

export const kinds = [
  'series',
  'batches',
  'pairs',
  'levels',
  'parts',
  'changes',
  'regions',
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

export const nameOf = ({ name_zh, name_en }: Pick<KindEntry, 'name_zh' | 'name_en'>): Text => ({
  zh: name_zh,
  en: name_en,
});

/** What every kind takes from its entry as it is. */
export function fromEntry({ id, domain, theme, metrics, reviews }: KindEntry) {
  return { id, domain, theme, metrics, ...(reviews ? { reviews } : {}), notes: [] as readonly Text[] };
}

/** 甲、乙等5项; A, B and 3 more: a group by what it begins with. */
export function groupName(names: readonly string[], locale: Locale): string {
  const [first = '', second = first] = names.map((name) => inSentence(name, locale));
  const rest = names.length - 2;
  if (rest < 0) return first;
  if (locale === 'zh') return `${first}、${second}${rest > 0 ? `等${names.length}项` : ''}`;
  return rest > 0 ? `${first}, ${second} and ${rest} more` : `${first} and ${second}`;
}

/** Whether a name is such a one, which counts what a figure may show. */
export const isGroupName = (name: string): boolean => /等\d+项$| and \d+ more$/.test(name);

/** The title in both languages: what it is about, and what the rows say of it. */
export function headed(name: string, said: string | null, locale: Locale): string {
  return said ? [inSentence(name, locale), said].join(phrase(locale).colon) : name;
}

/** A change downwards; a level that fell to a number stands at it. */
const isFall = "(role = 'change' and direction = 'down')";

/** A fact whose number has the sign of its direction: a fall is below zero. */
export const signedFacts = `(
  select * replace (
    case when ${isFall} then -value else value end as value,
    case when ${isFall} then -high else low end as low,
    case when ${isFall} then -low else high end as high,
    case when ${isFall} is not true then bound
      else case bound when 'more_than' then 'less_than' when 'at_least' then 'at_most'
        when 'less_than' then 'more_than' when 'at_most' then 'at_least' else bound end end as bound,
    -- Every number of such a ledger is an article's: none is ringed among the others.
    false as article
  ) from facts
)`;

/** A fact with the columns that its sentence is made of. */
export type ToldRow = FactRow & StatedFact;

export const sentenceColumns = `quote, method, label, noun, subject, role, direction, sense, base, base_kind, whole, part_of,
  modality, quantity_kind, per`;

/** What a row tells beside its name, number and time; '' where that is all. Its number is signed, the sentence is not. */
export function says(row: ToldRow, locale: Locale): string {
  if (!saysMore(row)) return '';
  const { value, low, high } = row;
  const turned = row.direction === 'down' && row.role === 'change';
  const back = (end: number | null) => (end === null ? null : Math.abs(end));
  const fact = turned ? { ...row, value: back(value), low: back(high), high: back(low) } : row;
  const subject = labelOf(row, locale);
  // A text prints its own unit, whose English the metric knows.
  return toSentence(
    fact,
    locale,
    locale === 'zh' ? { subject } : { subject, amount: amountWithUnit(fact, locale) },
  );
}

/** Facts whose table says what each tells; a brief has no room for it beside name, number and time. */
export const toldKind: RowKind<ToldRow> = {
  ...factKind,
  columns: [...factKind.columns, { name: 'note', label: { zh: '说的是', en: 'Says' }, cell: says }],
};

/** The dated facts of some metrics, each once; `columns` beside the usual ones. */
export const datedSql = (
  metrics: readonly string[],
  columns: readonly string[] = [],
): string => `select ${[factColumns, sentenceColumns, ...columns].join(', ')}, publisher, count(*) over (partition by fact) as statements
from ${signedFacts}
where metric_id in (${quoted(metrics)}) and period_end is not null
qualify row_number() over (partition by fact order by preference) = 1
order by metric_id, period_end, observation_id`;

/** The newest fact of each metric, in the order of `metrics`. */
export const newestSql = (
  metrics: readonly string[],
): string => `select ${factColumns}, ${sentenceColumns}, publisher
from ${signedFacts}
where metric_id in (${quoted(metrics)}) and period_end is not null and comparability <> 'continuation'
qualify row_number() over (partition by metric_id order by period_end desc, period_start desc nulls last, observation_id) = 1
order by list_position([${quoted(metrics)}], metric_id)`;

/** The newest number of each metric, be it a result or an aim: the view of facts holds results alone. */
export const aimedSql = (
  metrics: readonly string[],
): string => `select o.observation_id, metric_id, o.domain, m.label_zh, m.label_en,
  o.value, o.low, o.high, o.bound, o.decimals, o.unit, m.unit_zh, m.unit_en,
  o.period_start, o.period_end, o.period_precision, o.comparability, false as article,
  ${sentenceColumns}, s.publisher
from observations o
join metrics m using (metric_id)
join sources s using (source_id)
where metric_id in (${quoted(metrics)}) and o.restates is null and o.period_end is not null
qualify row_number() over (partition by metric_id order by o.period_end desc, o.observation_id) = 1
order by list_position([${quoted(metrics)}], metric_id)`;
