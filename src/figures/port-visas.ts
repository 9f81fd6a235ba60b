import { changeSinceArticle } from './kit/change-since-article.ts';
import { ofMetric } from './kit/rows.ts';
import { changedFigure } from './kit/rule-changes.ts';

export const portVisas = changedFigure({
  id: 'port-visas',
  domain: 'immigration',
  theme: 'coverage',
  metrics: ['port_visa_provinces', 'port_visa_cities', 'port_visa_ports'],
  reviews: { immigration: 2 },
  question: { zh: '多少口岸可以办理口岸签证？', en: 'At how many ports can a visa be obtained on arrival?' },
  title: (rows, locale, isAway) => {
    const change = changeSinceArticle(ofMetric(rows, 'port_visa_ports'), locale, isAway);
    if (!change) return locale === 'zh' ? '口岸签证的范围' : 'Where port visas are issued';
    return locale === 'zh' ? `可办口岸签证的口岸：${change}` : `Ports that issue visas on arrival: ${change}`;
  },
  about: { zh: '省份、城市、口岸各一格', en: 'One panel each for provinces, cities and ports' },
  kind: {
    zh: '省份、城市、口岸各一格的阶梯图',
    en: 'Step charts, one panel each for provinces, cities and ports',
  },
  plane: { shape: 'step', whole: true },
  notes: [
    {
      zh: '本文之后各只见一个来源（2024年2月），省份数未见后续；口岸签证在疫情期间曾暂停。',
      en: 'After the article one source is known for cities and ports (February 2024) and none for provinces; port visas were suspended during the epidemic.',
    },
  ],
});
