/** A small site that tests render: an article of two numbers, one metric, one figure, one later source. */

import { noFacts } from '../dataset/fact-columns.ts';
import type { Figure } from '../figures/kit/figure.ts';
import type { SiteData } from './site.ts';

export const text = '标题\n副标题\n一年来，办理逾3300万张；另有22项措施，\n其中18个口岸。';
export const spot = (quote: string) => ({
  start: text.indexOf(quote),
  end: text.indexOf(quote) + quote.length,
  quote,
});
export const observation = {
  noun: null,
  low: null,
  high: null,
  unit: '张',
  period_start: null,
  period_end: '2020-05-31',
  period_precision: 'month',
  region: 'CN',
  source_id: 'a',
  restates: null,
  comparability: 'same',
  method: 'extracted',
  review: 'checked',
  rule: 'number with unit',
  ...noFacts,
} as const;
export const figure: Figure = {
  id: 'cards',
  domain: 'public_order',
  theme: 'volume',
  metrics: ['cards'],
  question: { zh: '多少', en: 'How many' },
  row: { filterable: true, columns: [], brief: () => ({ columns: [], rows: [] }) },
  title: () => '证 <卡>',
  subtitle: () => '张',
  sql: 'select 1 < 2',
  chart: () => {
    throw new Error('drawn by the site, not here');
  },
  alt: () => '',
  notes: [],
};

export const site: SiteData = {
  version: '1',
  siteUrl: null,
  jsonLd: '{"name":"</script>"}',
  style: 'a { color : red }',
  texts: { a: text },
  figures: [{ figure, rows: [{ observation_id: 'o1' }] }],
  draw: ({ figure: { id } }, locale, width) =>
    `<svg viewBox="0 0 ${width} 10" data-drawn="${id} ${locale} ${width}"></svg>`,
  tables: {
    articles: [
      {
        article_id: 'a',
        title: '标题',
        subtitle: '副标题',
        author: null,
        publisher: null,
        published: null,
        url: null,
        sha256: 'f0',
        as_of: '2020-05-31',
        as_of_basis_zh: '推定',
        as_of_basis_en: 'inferred',
      },
    ],
    metrics: [
      {
        metric_id: 'cards',
        domain: 'public_order',
        theme: 'volume',
        measure: 'cumulative',
        baseline: null,
        words: null,
        unit_zh: '张',
        unit_en: 'cards',
        label_zh: '证件',
        label_en: 'Cards',
        definition_zh: '办理的证件',
        definition_en: 'Cards handled',
      },
    ],
    observations: [
      {
        ...observation,
        ...spot('逾3300万张'),
        observation_id: 'o1',
        metric_id: 'cards',
        domain: 'public_order',
        label: '办理',
        value: 33_000_000,
        bound: 'more_than',
      },
      {
        ...observation,
        ...spot('22项'),
        observation_id: 'o2',
        metric_id: null,
        domain: null,
        label: '措施',
        value: 22,
        bound: 'exact',
        unit: '项',
      },
      {
        ...observation,
        observation_id: 'o3',
        metric_id: 'cards',
        domain: 'public_order',
        label: '办理',
        value: 50_000_000,
        bound: 'more_than',
        quote: 'Over 50 million',
        start: null,
        end: null,
        period_end: '2021-08-23',
        source_id: 's',
      },
    ],
    events: [
      {
        event_id: 'e1',
        date: '2024-12-17',
        date_precision: 'day',
        kind: 'rule_change',
        domain: 'immigration',
        metric_id: null,
        label_zh: '延长',
        label_en: 'Extended',
        note_zh: null,
        note_en: null,
        source_id: 's',
      },
    ],
    numerals: ['逾3300万张', '22项'].map((quote, index) => ({
      article_id: 'a',
      start: text.indexOf(quote),
      end: text.indexOf(quote) + quote.length,
      text: quote,
      kind: 'statistic',
      reason: null,
      rule: 'number with unit',
      observation_id: `o${index + 1}`,
    })),
    sources: [
      {
        source_id: 'a',
        publisher: null,
        title: '标题',
        published: null,
        url: null,
        quality: 'article',
        sha256: 'f0',
      },
      {
        source_id: 's',
        publisher: 'Xinhua',
        title: null,
        published: '2021-08-24',
        url: null,
        quality: 'repost',
        sha256: null,
      },
    ],
    audits: [],
  },
};

export const shell =
  '<!doctype html><html lang="zh-CN"><head><!--head--><script src="./assets/index.js"></script></head><body><!--body--></body></html>';
