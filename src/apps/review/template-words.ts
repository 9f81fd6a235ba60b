/** The templates as a person chooses among them. */

import type { Template } from '../../review/deck.ts';
import type { Text } from '../../text/locale.ts';

export const templateWords: Readonly<Record<Template, { readonly name: Text; readonly what: Text }>> = {
  annual: {
    name: { zh: '年度评估', en: 'Annual review' },
    what: {
      zh: '一年里各领域做了什么，到期末是多少。',
      en: 'What every domain did in a year, and where it stands at the end.',
    },
  },
  domain: {
    name: { zh: '领域评估', en: 'Domain review' },
    what: {
      zh: '治安、移民或交管一个领域的全部进展。',
      en: 'All the progress of one domain: public order, immigration or traffic.',
    },
  },
  comparison: {
    name: { zh: '两个时点对比', en: 'Two dates compared' },
    what: {
      zh: '两个日期之间哪些变了、变多少，哪些不可比。',
      en: 'What moved between two dates and by how much, and what does not compare.',
    },
  },
  metric: {
    name: { zh: '一项指标详解', en: 'One metric in depth' },
    what: {
      zh: '一项指标的定义、每次观测、图与来源。',
      en: 'The definition of one metric, its observations, figures and sources.',
    },
  },
  empty: {
    name: { zh: '空白', en: 'Empty' },
    what: { zh: '只有标题页，其余自己加。', en: 'A title slide; add the rest yourself.' },
  },
};
