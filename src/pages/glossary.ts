/** The ledger's fixed words as a reader meets them. */

import type { Locale, Text } from '../dataset/locale.ts';

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

export const reviewName: Words = {
  auto: { zh: '自动读取', en: 'read automatically' },
  checked: { zh: '已核对', en: 'checked' },
  disputed: { zh: '有疑问', en: 'disputed' },
};

export const comparabilityName: Words = {
  same: { zh: '同一口径', en: 'same definition' },
  near: { zh: '口径相近', en: 'near: scope or wording differs' },
  continuation: { zh: '后续指标', en: 'continuation: a later metric' },
};

export const qualityName: Words = {
  article: { zh: '本文', en: 'the article' },
  original: { zh: '发布者原页', en: 'publisher’s own page' },
  wire_copy: { zh: '通讯社稿转载', en: 'agency copy on a known outlet' },
  repost: { zh: '他处转载，不附链接', en: 'repost elsewhere, not linked' },
};

/** What the words around a number say about where it may lie. */
export const boundMeaning: Words = {
  exact: { zh: '原文给出确数。', en: 'Stated as an exact figure.' },
  more_than: {
    zh: '原文只给下限：实际数大于此数，大多少没有说。图上画成向上的开口。',
    en: 'Only a lower bound is stated: the figure is above this, by how much is not said. Charts draw it as a tick open upwards.',
  },
  at_least: {
    zh: '原文给出下限，含本数。图上画成向上的开口。',
    en: 'A lower bound, inclusive. Charts draw it as a tick open upwards.',
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
  idiom: { zh: '词语', en: 'idiom' },
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

/** 2020年5月 / May 2020, as exact as the precision says. */
export function dateWords(iso: string | null, precision: string | null, locale: Locale): string {
  if (!iso) return '';
  const [year = '', month, day] = iso.split('-');
  const exact = precision === 'day' ? 3 : precision === 'year' ? 1 : 2;
  if (locale === 'zh') {
    const monthWords = month && exact > 1 ? `${Number(month)}月` : '';
    return `${year}年${monthWords}${day && exact > 2 ? `${Number(day)}日` : ''}`;
  }
  const name = month && exact > 1 ? `${monthNames[Number(month) - 1]} ` : '';
  return `${day && exact > 2 ? `${Number(day)} ` : ''}${name}${year}`;
}

const monthNames =
  'January February March April May June July August September October November December'.split(' ');

/** From … to …, or as of …, when no start is known. */
export function periodWords(
  period: {
    readonly period_start: string | null;
    readonly period_end: string | null;
    readonly period_precision: string | null;
  },
  locale: Locale,
): string {
  const from = dateWords(period.period_start, period.period_precision, locale);
  const to = dateWords(period.period_end, period.period_precision, locale);
  if (from && to && from !== to) return locale === 'zh' ? `${from}至${to}` : `${from} to ${to}`;
  if (!from && to) return locale === 'zh' ? `截至${to}` : `as of ${to}`;
  if (from && !to) return locale === 'zh' ? `${from}起` : `from ${from}`;
  return from;
}
