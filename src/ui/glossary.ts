/** The ledger's fixed words as a reader meets them. */

import type { Locale, Text } from '../text/locale.ts';

type Words = Readonly<Record<string, Text>>;

export const siteName: Text = { zh: '改革台账', en: 'Reform Ledger' };

export const domainName: Words = {
  all: { zh: '全局', en: 'All fields' },
  public_order: { zh: '治安', en: 'Public order' },
  immigration: { zh: '移民', en: 'Immigration' },
  traffic: { zh: '交管', en: 'Traffic' },
};

/** The class that colours a domain. */
export const domainClass: Readonly<Record<string, string>> = {
  all: 'all',
  public_order: 'po',
  immigration: 'im',
  traffic: 'tr',
};

export const themeName: Words = {
  measures: { zh: '措施', en: 'Measures' },
  volume: { zh: '办理量', en: 'Volume' },
  coverage: { zh: '覆盖', en: 'Coverage' },
  adoption: { zh: '使用', en: 'Adoption' },
};

export const measureName: Words = {
  stock: { zh: '时点数', en: 'stock, at a moment' },
  flow: { zh: '时期数', en: 'flow, over a period' },
  cumulative: { zh: '累计数', en: 'cumulative' },
  limit: { zh: '政策限值', en: 'limit set by policy' },
};

export const measureMeaning: Words = {
  stock: { zh: '某一时点的总量，如用户数、口岸数。', en: 'The total at a moment: users, ports.' },
  flow: {
    zh: '一段时期内发生的量，不与累计数同图。',
    en: 'What happened within a period; never drawn with cumulative counts.',
  },
  cumulative: {
    zh: '自某一起点累加的量，只增不减。',
    en: 'Counted up from a starting point; it can only grow.',
  },
  limit: {
    zh: '政策规定的限值，如72小时、144小时。',
    en: 'A limit that a policy sets, such as 72 or 144 hours.',
  },
};

export const reviewName: Words = {
  auto: { zh: '自动读取', en: 'read automatically' },
  checked: { zh: '已核对', en: 'checked' },
  disputed: { zh: '有疑问', en: 'disputed' },
};

export const comparabilityName: Words = {
  same: { zh: '同一口径', en: 'same definition' },
  near: { zh: '口径相近', en: 'similar: scope or wording differs' },
  continuation: { zh: '后续指标', en: 'continuation: a later metric' },
};

export const comparabilityMeaning: Words = {
  same: { zh: '与本文同一定义，可以连成一线。', en: 'Defined as in the article; may be joined in one line.' },
  near: {
    zh: '范围或措辞不同，画成空心，不连线。',
    en: 'Scope or wording differs: drawn hollow, not joined.',
  },
  continuation: {
    zh: '本文没有数字的后续指标，单独成图。',
    en: 'A later metric the article has no figure for; drawn apart.',
  },
};

export const qualityName: Words = {
  article: { zh: '本文', en: 'the article' },
  original: { zh: '发布者原页', en: 'publisher’s own page' },
  wire_copy: { zh: '通讯社稿转载', en: 'agency copy on a known outlet' },
  repost: { zh: '他处转载，不附链接', en: 'repost elsewhere, not linked' },
};

export const boundName: Words = {
  exact: { zh: '确数', en: 'exact' },
  more_than: { zh: '超过', en: 'more than' },
  at_least: { zh: '不少于', en: 'at least' },
  nearly: { zh: '接近', en: 'nearly' },
  less_than: { zh: '不足', en: 'less than' },
  at_most: { zh: '不超过', en: 'at most' },
  about: { zh: '约', en: 'about' },
  range: { zh: '范围', en: 'range' },
};

/** What the words around a number say about where it may lie. */
export const boundMeaning: Words = {
  exact: { zh: '原文给出确数。', en: 'Stated as an exact figure.' },
  more_than: {
    zh: '原文只给下限：实际数大于此数，大多少没有说。图上画成向上的箭头。',
    en: 'Only a lower bound is stated: the figure is above this, by how much is not said. Charts draw it as an arrow upwards.',
  },
  at_least: {
    zh: '原文给出下限，含本数。图上画成向上的箭头。',
    en: 'A lower bound, inclusive. Charts draw it as an arrow upwards.',
  },
  nearly: {
    zh: '原文给出上限：接近而未到此数。',
    en: 'An upper bound: close to this figure but not reaching it.',
  },
  less_than: { zh: '原文给出上限，不含本数。', en: 'An upper bound, exclusive.' },
  at_most: { zh: '原文给出上限，含本数。', en: 'An upper bound, inclusive.' },
  about: { zh: '原文给出约数，可上可下。', en: 'An approximate figure, either way.' },
  range: { zh: '原文给出一个范围。', en: 'Stated as a range.' },
};

export const numeralKind: Words = {
  statistic: { zh: '统计数', en: 'statistic' },
  date: { zh: '日期', en: 'date' },
  duration: { zh: '时长', en: 'duration' },
  ordinal: { zh: '序数', en: 'ordinal' },
  name: { zh: '名称', en: 'name' },
  idiom: { zh: '固定说法', en: 'idiom' },
  word: { zh: '词语', en: 'word' },
  title: { zh: '书名', en: 'title' },
  heading: { zh: '序号', en: 'heading' },
  document: { zh: '文号', en: 'document number' },
  code: { zh: '编号', en: 'code' },
  telephone: { zh: '电话', en: 'telephone number' },
  time: { zh: '时刻', en: 'time of day' },
  grade: { zh: '等级', en: 'grade' },
  indefinite: { zh: '不定数', en: 'indefinite' },
  base: { zh: '基数', en: 'base' },
  rank: { zh: '位次', en: 'rank' },
  score: { zh: '比分', en: 'score' },
  position: { zh: '经纬度', en: 'coordinates' },
};

export const statusName: Words = {
  pass: { zh: '相符', en: 'agrees' },
  fail: { zh: '不符', en: 'fails' },
  conflict: { zh: '来源冲突', en: 'sources conflict' },
  open: { zh: '尚无定论', en: 'open' },
};

/** The word for a code, or the code itself when the glossary does not know it. */
export function word(words: Words, code: string | null, locale: Locale): string {
  return code === null ? '' : (words[code]?.[locale] ?? code.replaceAll('_', ' '));
}
