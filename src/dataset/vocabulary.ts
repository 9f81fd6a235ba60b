/**
 * The enumerations of the ledger: codes in their order, each with its words in both languages. A page, a chart, a table,
 * a slide and the schema read them here and in `vocabulary-of-facts.ts`; a word that is missing does not compile.
 */

import type { Bound } from '../text/bound.ts';
import { enumeration, type Meant, type Short, type Term, type Terms } from './term.ts';

export const measureTerms = enumeration<Short & Meant>()({
  stock: {
    name: { zh: '时点数', en: 'stock, at a moment' },
    short: { zh: '时点数', en: 'at a date' },
    meaning: { zh: '某一时点的总量，如用户数、口岸数。', en: 'The total at a moment: users, ports.' },
  },
  flow: {
    name: { zh: '时期数', en: 'flow, over a period' },
    short: { zh: '时期数', en: 'in a period' },
    meaning: {
      zh: '一段时期内发生的量，不与累计数同图。',
      en: 'What happened within a period; never drawn with cumulative counts.',
    },
  },
  cumulative: {
    name: { zh: '累计数', en: 'cumulative' },
    short: { zh: '累计数', en: 'cumulative' },
    meaning: {
      zh: '自某一起点累加的量，只增不减。',
      en: 'Counted up from a starting point; it can only grow.',
    },
  },
  limit: {
    name: { zh: '政策限值', en: 'limit set by policy' },
    short: { zh: '限值', en: 'limit' },
    meaning: {
      zh: '政策规定的限值，如72小时、144小时。',
      en: 'A limit that a policy sets, such as 72 or 144 hours.',
    },
  },
  rate: {
    name: { zh: '比率', en: 'rate or share' },
    short: { zh: '比率', en: 'rate' },
    meaning: {
      zh: '比率、占比、增速，如覆盖率、同比增长，不与数量同图。',
      en: 'A rate, a share or a growth; never drawn with quantities.',
    },
  },
});
export type Measure = keyof typeof measureTerms;

export const comparabilityTerms = enumeration<Short & Meant>()({
  same: {
    name: { zh: '同一口径', en: 'same definition' },
    short: { zh: '同一口径', en: 'same' },
    meaning: {
      zh: '与本文同一定义，可以连成一线。',
      en: 'Defined as in the article; may be joined in one line.',
    },
  },
  near: {
    name: { zh: '口径相近', en: 'similar: scope or wording differs' },
    short: { zh: '口径相近', en: 'similar scope' },
    meaning: {
      zh: '范围或措辞不同，画成空心，不连线。',
      en: 'Scope or wording differs: drawn hollow, not joined.',
    },
  },
  continuation: {
    name: { zh: '后续指标', en: 'continuation: a later metric' },
    short: { zh: '后续指标', en: 'later metric' },
    meaning: {
      zh: '本文没有数字的后续指标，单独成图。',
      en: 'A later metric the article has no figure for; drawn apart.',
    },
  },
});
export type Comparability = keyof typeof comparabilityTerms;

export const methodTerms = enumeration<Term>()({
  extracted: { name: { zh: '提取', en: 'extracted' } },
  curated: { name: { zh: '人工录入', en: 'curated' } },
});

export const qualityTerms = enumeration<Short>()({
  article: { name: { zh: '本文', en: 'the article' }, short: { zh: '本文', en: 'the article' } },
  original: {
    name: { zh: '发布者原页', en: 'publisher’s own page' },
    short: { zh: '发布者原页', en: 'publisher’s own page' },
  },
  wire_copy: {
    name: { zh: '通讯社稿转载', en: 'agency copy on a known outlet' },
    short: { zh: '通稿转载', en: 'agency copy' },
  },
  repost: {
    name: { zh: '他处转载，不附链接', en: 'repost elsewhere, not linked' },
    short: { zh: '他处转载', en: 'repost' },
  },
});
export type Quality = keyof typeof qualityTerms;

export const listedTerms = enumeration<Term>()({
  exact: { name: { zh: '列举穷尽', en: 'complete list' } },
  open: { name: { zh: '列举未尽', en: 'open list' } },
});

export const eventTerms = enumeration<Term>()({
  batch: { name: { zh: '一批措施', en: 'batch of measures' } },
  rule_change: { name: { zh: '规则改变', en: 'change of rules' } },
  scope_change: { name: { zh: '范围改变', en: 'change of scope' } },
  suspension: { name: { zh: '暂停', en: 'suspension' } },
  resumption: { name: { zh: '恢复', en: 'resumption' } },
});

export type EventKind = keyof typeof eventTerms;

export const statusTerms = enumeration<Term>()({
  pass: { name: { zh: '相符', en: 'agrees' } },
  fail: { name: { zh: '不符', en: 'fails' } },
  conflict: { name: { zh: '来源冲突', en: 'sources conflict' } },
  open: { name: { zh: '尚无定论', en: 'open' } },
});

/** How the words around a number bound it, and what they say about where it may lie. */
export const boundTerms: Terms<Bound, Meant> = {
  exact: {
    name: { zh: '确数', en: 'exact' },
    meaning: { zh: '原文给出确数。', en: 'Stated as an exact figure.' },
  },
  more_than: {
    name: { zh: '超过', en: 'more than' },
    meaning: {
      zh: '原文只给下限：实际数大于此数，大多少没有说。图上画成向上的箭头。',
      en: 'Only a lower bound is stated: the figure is above this, by how much is not said. Charts draw it as an arrow upwards.',
    },
  },
  at_least: {
    name: { zh: '不少于', en: 'at least' },
    meaning: {
      zh: '原文给出下限，含本数。图上画成向上的箭头。',
      en: 'A lower bound, inclusive. Charts draw it as an arrow upwards.',
    },
  },
  nearly: {
    name: { zh: '接近', en: 'nearly' },
    meaning: {
      zh: '原文给出上限：接近而未到此数。',
      en: 'An upper bound: close to this figure but not reaching it.',
    },
  },
  less_than: {
    name: { zh: '不足', en: 'less than' },
    meaning: { zh: '原文给出上限，不含本数。', en: 'An upper bound, exclusive.' },
  },
  at_most: {
    name: { zh: '不超过', en: 'at most' },
    meaning: { zh: '原文给出上限，含本数。', en: 'An upper bound, inclusive.' },
  },
  about: {
    name: { zh: '约', en: 'about' },
    meaning: { zh: '原文给出约数，可上可下。', en: 'An approximate figure, either way.' },
  },
  range: {
    name: { zh: '范围', en: 'range' },
    meaning: { zh: '原文给出一个范围。', en: 'Stated as a range.' },
  },
};

/** What a numeral of a text was read as; `many` is the English of several. */
export interface NumeralTerm extends Meant {
  readonly many: string;
}

/** In the order in which they are counted. The extractor may tell further kinds apart: they go by their own code. */
export const numeralTerms = enumeration<NumeralTerm>()({
  statistic: {
    name: { zh: '统计数', en: 'statistic' },
    many: 'statistics',
    meaning: { zh: '进入台账', en: 'in the ledger' },
  },
  date: {
    name: { zh: '日期', en: 'date' },
    many: 'dates',
    meaning: { zh: '作为时间', en: 'kept as time' },
  },
  duration: {
    name: { zh: '时长', en: 'duration' },
    many: 'durations',
    meaning: { zh: '作为时间', en: 'kept as time' },
  },
  ordinal: {
    name: { zh: '序数', en: 'ordinal' },
    many: 'ordinals',
    meaning: { zh: '表示次序', en: 'an order, not a count' },
  },
  name: {
    name: { zh: '名称', en: 'name' },
    many: 'names',
    meaning: { zh: '是名字的一部分', en: 'part of a name' },
  },
  idiom: {
    name: { zh: '惯用语', en: 'idiom' },
    many: 'idioms',
    meaning: { zh: '是惯用说法', en: 'a set phrase' },
  },
  word: {
    name: { zh: '词语', en: 'word' },
    many: 'words',
    meaning: { zh: '是词的一部分', en: 'part of a word' },
  },
  title: {
    name: { zh: '标题', en: 'title' },
    many: 'titles',
    meaning: { zh: '是标题的一部分', en: 'part of a title' },
  },
  heading: {
    name: { zh: '序号', en: 'heading' },
    many: 'headings',
    meaning: { zh: '是标题或条目的序号', en: 'the number of a heading' },
  },
  document: {
    name: { zh: '文号', en: 'document number' },
    many: 'document numbers',
    meaning: { zh: '是文件的编号', en: 'the number of a document' },
  },
  code: {
    name: { zh: '代号', en: 'code' },
    many: 'codes',
    meaning: { zh: '是代号', en: 'a code' },
  },
  telephone: {
    name: { zh: '电话', en: 'telephone number' },
    many: 'telephone numbers',
    meaning: { zh: '是电话号码', en: 'a telephone number' },
  },
  time: {
    name: { zh: '时刻', en: 'time of day' },
    many: 'times of day',
    meaning: { zh: '是一天中的时刻', en: 'a time of day' },
  },
  indefinite: {
    name: { zh: '不定数', en: 'indefinite' },
    many: 'indefinite',
    meaning: { zh: '没有写出数目', en: 'no number is given' },
  },
  grade: {
    name: { zh: '等级', en: 'grade' },
    many: 'grades',
    meaning: { zh: '表示等级', en: 'a grade, not a count' },
  },
  base: {
    name: { zh: '基数', en: 'base' },
    many: 'bases',
    meaning: { zh: '是比较的起点', en: 'what a change is measured from' },
  },
  rank: {
    name: { zh: '位次', en: 'rank' },
    many: 'ranks',
    meaning: { zh: '表示名次', en: 'a place among others' },
  },
  score: {
    name: { zh: '比分', en: 'score' },
    many: 'scores',
    meaning: { zh: '是比赛的比分', en: 'the score of a game' },
  },
  position: {
    name: { zh: '经纬度', en: 'coordinates' },
    many: 'coordinates',
    meaning: { zh: '是地理位置', en: 'a place on the map' },
  },
  rejected: {
    name: { zh: '已拒绝', en: 'rejected' },
    many: 'rejected',
    meaning: { zh: '经人复核，不作统计', en: 'a person rejected it' },
  },
});
