/** What SQL can name of the ledger: the tables of its schema, and the view that joins them. */

import type { Column } from '../dataset/column.ts';
import { domains } from '../dataset/domains.ts';
import { tables } from '../dataset/schema.ts';
import { codesOf } from '../dataset/term.ts';
import { qualityTerms } from '../dataset/vocabulary.ts';
import type { Text } from '../text/locale.ts';

export interface Relation {
  readonly name: string;
  readonly title: Text;
  readonly columns: readonly RelationColumn[];
}

interface RelationColumn extends Pick<Column, 'name' | 'meaning'> {
  readonly type: Column['type'] | 'boolean';
}

interface Derived extends RelationColumn {
  readonly sql: () => string;
}

const list = (words: readonly string[]) => `[${words.map((word) => `'${word}'`).join(', ')}]`;

/** Columns of the view that no table has. */
const derived: readonly Derived[] = [
  {
    name: 'article',
    type: 'boolean',
    meaning: { zh: '是否为本台账的文章所述', en: 'Whether an article of the ledger states it' },
    sql: () => `s.quality = 'article'`,
  },
  {
    name: 'domain_rank',
    type: 'integer',
    meaning: { zh: '领域的次序', en: 'Place of the domain in their order' },
    sql: () => `cast(list_position(${list(domains)}, o.domain) as bigint)`,
  },
  {
    name: 'fact',
    type: 'integer',
    meaning: {
      zh: '事实编号：几个来源在同一月份说的同一数量',
      en: 'Number of the fact: one quantity for one month, whoever states it',
    },
    sql: () =>
      `dense_rank() over (order by o.metric_id, o.unit, o.bound, o.value, o.low, o.high, date_trunc('month', o.period_end))`,
  },
  {
    name: 'preference',
    type: 'integer',
    meaning: {
      zh: '几个来源说同一事实时取其最小者',
      en: 'Of several statements of a fact the one with the least is shown',
    },
    sql: () =>
      `row_number() over (order by s.quality = 'article' desc, o.comparability = 'same' desc, list_position(${list(codesOf(qualityTerms).slice(1))}, s.quality), o.observation_id)`,
  },
];

const ofMetric = ['label_zh', 'label_en', 'unit_zh', 'unit_en', 'theme', 'measure', 'baseline'];
const ofSource = ['publisher', 'quality'];
const metricColumns = columnsOf('metrics').filter(({ name }) => ofMetric.includes(name));
const sourceColumns = columnsOf('sources').filter(({ name }) => ofSource.includes(name));

function columnsOf(table: string): readonly Column[] {
  return tables.find(({ name }) => name === table)?.columns ?? [];
}

/**
 * One row an observation of a metric, with the metric's words and units and the kind of its source. Restatements
 * are left out, and so is what is meant, foreseen or allowed, but for metrics that are limits: a target is no result.
 * Several sources may still state one `fact`.
 */
export const facts: Relation = {
  name: 'facts',
  title: { zh: '事实（观测值连同指标与来源）', en: 'Facts (observations with metric and source)' },
  columns: [...columnsOf('observations'), ...metricColumns, ...sourceColumns, ...derived],
};

/** The view of the open ledger, whose domains it ranks. */
export const factsView = (): string => `CREATE VIEW facts AS
SELECT o.*, ${[...metricColumns.map(({ name }) => `m.${name}`), ...sourceColumns.map(({ name }) => `s.${name}`)].join(', ')},
  ${derived.map(({ name, sql }) => `${sql()} AS ${name}`).join(',\n  ')}
FROM observations o
JOIN metrics m USING (metric_id)
JOIN sources s USING (source_id)
WHERE o.restates IS NULL
  AND (coalesce(o.modality, 'achieved') = 'achieved' OR (o.modality = 'limit' AND m.measure = 'limit'))`;

export const relations: readonly Relation[] = [...tables, facts];
