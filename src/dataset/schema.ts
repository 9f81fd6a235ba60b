/** The ledger's tables, each column once: its name, its type, what it means and what it may hold. */

import { directions, periodBases, quantityKinds, roles, senses } from '../extract/finding.ts';
import { baseKinds, modalityKinds } from '../extract/lexicon/facts.ts';
import { bounds } from '../text/bound.ts';
import { precisions } from '../text/calendar.ts';
import type { Text } from '../text/locale.ts';
import { date, integer, key, number, type RowOf, required, string, type Table, table } from './column.ts';
import { domainOf, domains, partDomains } from './domains.ts';
import { codesOf } from './term.ts';
import { themes, themeTerms } from './themes.ts';
import {
  comparabilityTerms,
  eventTerms,
  listedTerms,
  measureTerms,
  methodTerms,
  qualityTerms,
  statusTerms,
} from './vocabulary.ts';
import { reviewTerms } from './vocabulary-of-facts.ts';

/** The domains of the open ledger in words. */
const domainMeaning: Text = {
  get zh() {
    return `领域：${['全部', ...partDomains.map((domain) => domainOf(domain).name.zh)].join('、')}`;
  },
  get en() {
    return `Domain: ${domains.map((domain) => domain.replaceAll('_', ' ')).join(', ')}`;
  },
};

/** The themes of the open ledger in words. */
const themeMeaning: Text = {
  get zh() {
    return `主题：${themes.map((theme) => themeTerms[theme]?.name.zh).join('、')}`;
  },
  get en() {
    return `Theme: ${themes.join(', ')}`;
  },
};

const articles = table({
  name: 'articles',
  title: { zh: '文章', en: 'Articles' },
  columns: [
    string('article_id', '文章编号，即原文文件名', 'Identifier; the name of its text file', key),
    string('title', '标题', 'Title', required),
    string('subtitle', '副标题', 'Subtitle'),
    string('author', '作者', 'Author'),
    string('publisher', '发布者；原文未载则空', 'Publisher; empty where the text does not print one'),
    date(
      'published',
      '发布日期；原文未载则空',
      'Date of publication; empty where the text does not print one',
    ),
    string('url', '网址', 'Address'),
    string('sha256', '原文文件的SHA-256', 'SHA-256 of the text file', required),
    string('as_of', '数字截至何时（日、月或年）', 'As-of date of its figures: a day, month or year'),
    string('as_of_basis_zh', '截至时间的依据（中文）', 'How the as-of date is known, in Chinese'),
    string('as_of_basis_en', '截至时间的依据（英文）', 'How the as-of date is known, in English'),
  ],
});

const metrics = table({
  name: 'metrics',
  title: { zh: '指标', en: 'Metrics' },
  columns: [
    string('metric_id', '指标编号', 'Identifier', key),
    { ...string('domain', '', '', { required: true, oneOf: domains }), meaning: domainMeaning },
    { ...string('theme', '', '', { required: true, oneOf: themes }), meaning: themeMeaning },
    string(
      'measure',
      '口径：存量、流量、累计、政策限值',
      'What it measures: stock, flow, cumulative, limit of a policy',
      {
        required: true,
        oneOf: codesOf(measureTerms),
      },
    ),
    string('baseline', '累计从何时起算', 'What a cumulative count starts from'),
    string(
      'words',
      '识别用语：以“；”分条，一条命中即可；条内以“+”连接须同现的词，“|”为任选，“!”为不得出现，“[单位]”限定单位或名词',
      'Words it is recognised by: clauses separated by ；, any one of which suffices; within a clause + joins words that must all occur, | separates alternatives, ! forbids, [ ] gives the unit or noun',
    ),
    string('unit_zh', '单位（中文）', 'Unit in Chinese', required),
    string('unit_en', '单位（英文）', 'Unit in English', required),
    string('label_zh', '名称（中文）', 'Label in Chinese', required),
    string('label_en', '名称（英文）', 'Label in English', required),
    string('definition_zh', '定义（中文）', 'Definition in Chinese', required),
    string('definition_en', '定义（英文）', 'Definition in English', required),
  ],
});

const sources = table({
  name: 'sources',
  title: { zh: '来源', en: 'Sources' },
  columns: [
    string(
      'source_id',
      '来源编号；文章的来源编号即其文章编号',
      "Identifier; an article's is its article_id",
      key,
    ),
    string('publisher', '发布者', 'Publisher'),
    string('title', '标题', 'Title'),
    string('published', '发布日期', 'Date of publication'),
    string('url', '网址；转载页不给链接', 'Address; none for reposts'),
    string(
      'quality',
      '来源性质：本文、原发、通稿转载、他站转贴',
      'Quality: article, original, wire copy, repost',
      {
        required: true,
        oneOf: codesOf(qualityTerms),
      },
    ),
    string('sha256', '原文文件的SHA-256；人工录入的为空', 'SHA-256 of the text; empty for curated sources'),
  ],
});

const observations = table({
  name: 'observations',
  title: { zh: '观测值', en: 'Observations' },
  columns: [
    string('observation_id', '观测值编号', 'Identifier', key),
    string('metric_id', '所属指标；未能归入的为空', 'Metric; empty when unassigned', {
      references: 'metrics.metric_id',
    }),
    string('domain', '领域', 'Domain', { oneOf: domains }),
    string('label', '所在分句的谓语与宾语', 'Predicate and object of its clause'),
    string('noun', '所计之物', 'What is counted'),
    number('value', '数值，以基本单位计；区间为空', 'Value in plain units; empty for a range'),
    number('low', '下界', 'Lower end'),
    number('high', '上界', 'Upper end'),
    string('bound', '界限：确数、逾、至少、近、不足、至多、约、区间', 'Bound the words give the number', {
      required: true,
      oneOf: bounds,
    }),
    string('unit', '原文单位', 'Unit as printed'),
    date(
      'period_start',
      '时期起（含）；来源未说明则空',
      'First day, inclusive; empty where the source does not bound it',
    ),
    date('period_end', '时期止（含），即截至日', 'Last day, inclusive; the as-of date'),
    string('period_precision', '时期精度', 'Precision of the period', { oneOf: precisions }),
    string('region', '地区', 'Region', required),
    string('source_id', '来源', 'Source', { required: true, references: 'sources.source_id' }),
    string('quote', '原文中的数字短语', 'The number phrase exactly as printed', required),
    integer('start', '在原文中的起点（UTF-16，含）', 'Start in the text, UTF-16 code units, inclusive'),
    integer('end', '在原文中的终点（UTF-16，不含）', 'End in the text, UTF-16 code units, exclusive'),
    string('restates', '所重述的首次陈述', 'The first statement that this one restates', {
      references: 'observations.observation_id',
    }),
    string('comparability', '可比性：同口径、近似、后续', 'Comparability: same, near, continuation', {
      required: true,
      oneOf: codesOf(comparabilityTerms),
    }),
    string('method', '方法：提取、人工录入', 'Method: extracted or curated', {
      required: true,
      oneOf: codesOf(methodTerms),
    }),
    string('review', '复核：自动、已核、有争议', 'Review: auto, checked, disputed', {
      required: true,
      oneOf: codesOf(reviewTerms),
    }),
    string('rule', '读出它的规则', 'The rule that read it'),
    string('subject', '所量之物，用原文字样', 'What is measured, in the words of the text'),
    string('role', '是水平、变化、占比还是比值', 'Level, change, share or ratio', { oneOf: roles }),
    string('of', '变化或占比所属的观测值', 'The observation that a change or a share belongs to', {
      references: 'observations.observation_id',
    }),
    string('direction', '变化的方向：升、降', 'Direction of a change: up, down', { oneOf: directions }),
    string('sense', '变化了多少（by）或变化到多少（to）', 'Changed by it, or to it', { oneOf: senses }),
    string('base', '变化的基准，用原文字样', 'What a change is measured from, as printed'),
    string(
      'base_kind',
      '基准：上年同期、上期、其他时点',
      'Kind of base: a year earlier, the period before, some other point',
      { oneOf: baseKinds },
    ),
    string('whole', '占比所占之整体，用原文字样', 'What a share is a share of, as printed'),
    string('part_of', '所属整体的观测值', 'The observation that it is a part of', {
      references: 'observations.observation_id',
    }),
    string(
      'modality',
      '情态：已实现、目标、计划、预测、限值、能力',
      'Achieved, target, plan, forecast, limit, capacity',
      { oneOf: modalityKinds },
    ),
    string(
      'quantity_kind',
      '文字所示的口径：存量、流量、累计、均值、率',
      'What the words make of it: stock, flow, cumulative, mean, rate',
      { oneOf: quantityKinds },
    ),
    string('per', '分母，用原文字样', 'The denominator, as printed'),
    integer(
      'decimals',
      '印出的小数位数，以基本单位计：1.3%为1，2.9亿为-7',
      'Decimal places as printed, in plain units: 1 for 1.3%, -7 for 2.9亿',
    ),
    string(
      'period_basis',
      '时期由何处得知：本身、句、段、标题、全文',
      'Where the period is said: the number, its sentence, paragraph, heading, or the article',
      { oneOf: periodBases },
    ),
    string('region_name', '地区全称', 'Name of the region in full'),
    string('scope', '由谁统计或办理，原文用语', 'By whom, as printed'),
    string(
      'difference_zh',
      '口径相近时，来源所计的是什么',
      'Where the scope is similar: what the source counts, in Chinese',
    ),
    string(
      'difference_en',
      '口径相近时，来源所计的是什么（英文）',
      'Where the scope is similar: what the source counts',
    ),
  ],
});

const numerals = table({
  name: 'numerals',
  title: { zh: '数字', en: 'Numerals' },
  columns: [
    string('article_id', '文章', 'Article', { required: true, references: 'articles.article_id' }),
    integer('start', '起点（UTF-16，含）', 'Start, UTF-16 code units, inclusive', required),
    integer('end', '终点（UTF-16，不含）', 'End, UTF-16 code units, exclusive', required),
    string('text', '原文字样', 'As printed', required),
    string(
      'kind',
      '类别：统计、日期、时段、序数、名称、熟语等',
      'Kind: statistic, date, duration, ordinal, name, idiom, …',
      required,
    ),
    string('reason', '不作统计的理由', 'Why it is no statistic'),
    string('rule', '规则', 'Rule', required),
    string('observation_id', '对应的观测值', 'Its observation', {
      references: 'observations.observation_id',
    }),
  ],
});

const events = table({
  name: 'events',
  title: { zh: '事件', en: 'Events' },
  columns: [
    string('event_id', '事件编号', 'Identifier', key),
    date('date', '日期', 'Date', required),
    string('date_precision', '日期精度', 'Precision of the date', { required: true, oneOf: precisions }),
    string(
      'kind',
      '类别：批次、规则变更、范围变更、暂停、恢复',
      'Kind: batch, rule change, scope change, suspension, resumption',
      {
        required: true,
        oneOf: codesOf(eventTerms),
      },
    ),
    string('domain', '领域', 'Domain', { required: true, oneOf: domains }),
    string('metric_id', '涉及的指标', 'Metric concerned', { references: 'metrics.metric_id' }),
    string('label_zh', '名称（中文）', 'Label in Chinese', required),
    string('label_en', '名称（英文）', 'Label in English', required),
    string('note_zh', '说明（中文）', 'Note in Chinese'),
    string('note_en', '说明（英文）', 'Note in English'),
    string('source_id', '来源', 'Source', { required: true, references: 'sources.source_id' }),
  ],
});

const members = table({
  name: 'members',
  title: { zh: '列名', en: 'Members' },
  columns: [
    string('observation_id', '所属计数', 'The count it belongs to', {
      required: true,
      references: 'observations.observation_id',
    }),
    integer('position', '在列举中的次序', 'Place in the list', required),
    string('name', '原文所列名称', 'Name as printed', required),
    string(
      'region_code',
      '省级行政区代码（GB/T 2260前两位）',
      'Provincial-level code, first two digits of GB/T 2260',
    ),
    string(
      'listed',
      '列举是否穷尽：exact穷尽，open有“等”',
      'Whether the list is complete (exact) or open (等)',
      {
        required: true,
        oneOf: codesOf(listedTerms),
      },
    ),
  ],
});

const audits = table({
  name: 'audits',
  title: { zh: '稽核', en: 'Audits' },
  columns: [
    string('audit_id', '稽核编号', 'Identifier', key),
    string('kind', '类别', 'Kind', required),
    string('status', '结果：通过、未通过、来源冲突、待定', 'Status: pass, fail, conflict, open', {
      required: true,
      oneOf: codesOf(statusTerms),
    }),
    string('subject_zh', '对象（中文）', 'Subject in Chinese', required),
    string('subject_en', '对象（英文）', 'Subject in English', required),
    string('arithmetic', '算式', 'The arithmetic', required),
    string('statement_zh', '结论（中文）', 'Finding in Chinese', required),
    string('statement_en', '结论（英文）', 'Finding in English', required),
    string('observations', '所涉观测值，以空格分隔', 'Observations concerned, separated by spaces'),
  ],
});

/** In the order of publication: a table stands after those it refers to. */
const published = [articles, metrics, sources, observations, numerals, events, members, audits] as const;
export const tables: readonly Table[] = published;

type Tables = (typeof published)[number];
export type TableName = Tables['name'];

export type Article = RowOf<typeof articles>;
export type Metric = RowOf<typeof metrics>;
export type Source = RowOf<typeof sources>;
export type Observation = RowOf<typeof observations>;
export type Numeral = RowOf<typeof numerals>;
export type Event = RowOf<typeof events>;
export type Member = RowOf<typeof members>;
export type Audit = RowOf<typeof audits>;

/** The rows of every table; who needs a few of them takes `Pick<Ledger, …>`. */
export type Ledger = {
  readonly [T in Tables as T['name']]: readonly RowOf<T>[];
};
