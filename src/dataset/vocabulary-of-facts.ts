/** The enumerations that a fact is filtered by, apart from the others: the filter comes with the first visit. */

import type { periodBases, quantityKinds, roles } from '../extract/finding.ts';
import type { BaseKind, Modality } from '../extract/lexicon/facts.ts';
import { enumeration, type Term, type Terms } from './term.ts';

export const reviewTerms = enumeration<Term>()({
  auto: { name: { zh: '自动读取', en: 'read automatically' } },
  checked: { name: { zh: '已核对', en: 'checked' } },
  disputed: { name: { zh: '有疑问', en: 'disputed' } },
});

/** How a number stands to another. */
export const roleTerms: Terms<(typeof roles)[number]> = {
  level: { name: { zh: '水平', en: 'level' } },
  change: { name: { zh: '变化', en: 'change' } },
  share: { name: { zh: '占比', en: 'share' } },
  ratio: { name: { zh: '比值', en: 'ratio' } },
};

/** What a change is measured from. */
export const baseKindTerms: Terms<BaseKind> = {
  'year-earlier': { name: { zh: '上年同期', en: 'a year earlier' } },
  previous: { name: { zh: '上一期', en: 'the period before' } },
  since: { name: { zh: '其他时点', en: 'another point' } },
};

/** What the words of a text make of its number. */
export const quantityKindTerms: Terms<(typeof quantityKinds)[number]> = {
  stock: { name: { zh: '时点数', en: 'stock' } },
  flow: { name: { zh: '时期数', en: 'flow' } },
  cumulative: { name: { zh: '累计数', en: 'cumulative count' } },
  mean: { name: { zh: '均值', en: 'mean' } },
  rate: { name: { zh: '率', en: 'rate' } },
};

/** Whether a number tells what is, or what is meant, foreseen, allowed or possible. */
export const modalityTerms: Terms<Modality> = {
  achieved: { name: { zh: '已实现', en: 'achieved' } },
  target: { name: { zh: '目标', en: 'target' } },
  plan: { name: { zh: '计划', en: 'plan' } },
  forecast: { name: { zh: '预计', en: 'forecast' } },
  limit: { name: { zh: '限值', en: 'limit' } },
  capacity: { name: { zh: '能力', en: 'capacity' } },
};

/** Where a text says the period of a number. */
export const periodBasisTerms: Terms<(typeof periodBases)[number]> = {
  own: { name: { zh: '数字本身', en: 'the number itself' } },
  sentence: { name: { zh: '本句', en: 'its sentence' } },
  paragraph: { name: { zh: '本段', en: 'its paragraph' } },
  heading: { name: { zh: '标题', en: 'a heading' } },
  article: { name: { zh: '全文日期', en: 'the date of the text' } },
};
