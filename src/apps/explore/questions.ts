/** Questions to start from, for people who do not know SQL yet. */

import { ledgerTitles } from '../../dataset/ledger.ts';
import { tables } from '../../dataset/schema.ts';
import { filterSql } from '../../figures/kit/filter.ts';
import type { Locale, Text } from '../../text/locale.ts';
import type { Opening } from '../../ui/explore-address.ts';
import { toFilter } from '../../ui/filter-address.ts';

export interface Question {
  readonly id: string;
  readonly text: Text;
  /** With `{lang}` where a column is of the reader's language. */
  readonly sql: string;
}

/** The question's SQL in the reader's language. */
export function sqlOf({ sql }: Pick<Question, 'sql'>, locale: Locale): string {
  return sql.replaceAll('{lang}', locale);
}

/** The SQL of a figure, question or table that an address names; null when it names none. @param search of that address */
export function sqlOfOpening(
  opening: Opening,
  search: string,
  figures: readonly KnownFigure[],
  locale: Locale,
): string | null {
  if (opening.kind === 'figure') {
    const figure = figures.find(({ id }) => id === opening.id);
    return figure ? filterSql(figure.sql, toFilter(new URLSearchParams(search))) : null;
  }
  if (opening.kind === 'table')
    return tables.some(({ name }) => name === opening.id) ? `select * from ${opening.id}` : null;
  if (opening.kind !== 'question') return null;
  const question = questions().find(({ id }) => id === opening.id);
  return question ? sqlOf(question, locale) : null;
}

/** A figure of the site, whose SQL is a question as well. */
export interface KnownFigure {
  readonly id: string;
  readonly title: string;
  readonly sql: string;
}

/** What can be asked of any ledger, with what the open one asks of its own metrics. */
export const questions = (): readonly Question[] => [
  {
    id: 'largest',
    text: { zh: '文章里最大的二十个数是什么？', en: 'Which are the twenty largest figures of the article?' },
    sql: `select m.label_{lang}, o.value, o.bound, o.unit, o.quote, o.observation_id
from observations o
join metrics m using (metric_id)
where o.method = 'extracted'
order by o.value desc
limit 20`,
  },
  {
    id: 'fields',
    text: { zh: '每个领域有多少条记录、多少个指标？', en: 'How many records and metrics has each domain?' },
    sql: `select domain, count(*) as records, count(distinct metric_id) as metrics
from observations
group by domain
order by records desc`,
  },
  {
    id: 'kinds',
    text: {
      zh: '数字各说的是什么：水平、变化、占比，还是目标？',
      en: 'What do the numbers tell: levels, changes, shares or targets?',
    },
    sql: `select role, modality, quantity_kind, direction, base_kind, count(*) as figures,
  string_agg(quote, '、' order by observation_id) as printed
from observations
where role is not null
group by all
order by figures desc`,
  },
  {
    id: 'periods',
    text: { zh: '数字的时间是从哪里得知的？', en: 'Where does the text say the period of its numbers?' },
    sql: `select period_basis, period_precision, count(*) as figures,
  min(period_start) as first_day, max(period_end) as last_day
from observations
where period_basis is not null
group by all
order by figures desc`,
  },
  {
    id: 'longest-series',
    text: { zh: '哪些指标有最多的后续数字？', en: 'Which metrics have the most later figures?' },
    sql: `select m.label_{lang}, count(*) as figures,
  min(o.period_end) as first_day, max(o.period_end) as last_day
from observations o
join metrics m using (metric_id)
where o.method = 'curated'
group by all
order by figures desc`,
  },
  ...ledgerTitles.questions.map(({ id, zh, en, sql }) => ({ id, text: { zh, en }, sql })),
  {
    id: 'bounds',
    text: { zh: '有多少数字只说了下限或约数？', en: 'How many figures state only a bound?' },
    sql: `select bound, count(*) as figures,
  round(100 * count(*) / sum(count(*)) over (), 1) as percent
from observations
group by bound
order by figures desc`,
  },
  {
    id: 'numerals',
    text: { zh: '文中的数字都去了哪里？', en: 'What became of every numeral in the article?' },
    sql: `select kind, count(*) as numerals, count(observation_id) as in_the_ledger,
  string_agg(distinct text, '、' order by text) as printed
from numerals
group by kind
order by numerals desc`,
  },
  {
    id: 'regions',
    text: { zh: '哪些地区被点名最多？', en: 'Which regions are named most often?' },
    sql: `select name, count(*) as times, string_agg(distinct o.noun, '；') as for_what
from members
join observations o using (observation_id)
group by name
order by times desc, name`,
  },
  {
    id: 'events',
    text: {
      zh: '改革与口径变动按什么顺序发生？',
      en: 'In what order did reforms and changes of rules come?',
    },
    sql: `select date, date_precision, kind, domain, label_{lang}
from events
order by date`,
  },
  {
    id: 'audits',
    text: { zh: '台账自查发现了什么？', en: 'What did the ledger’s own audit find?' },
    sql: `select status, kind, subject_{lang}, arithmetic, statement_{lang}
from audits
order by status <> 'conflict', status, kind`,
  },
  {
    id: 'sources',
    text: { zh: '后续数字各出自哪里？', en: 'Where do the later figures come from?' },
    sql: `select s.publisher, s.quality, count(*) as figures, min(s.published) as first_seen, max(s.published) as last_seen
from observations o
join sources s using (source_id)
group by all
order by figures desc`,
  },
];
