import { changeSinceArticle } from './kit/change-since-article.ts';
import { ofMetric } from './kit/rows.ts';
import { changedFigure } from './kit/rule-changes.ts';

export const transit = changedFigure({
  id: 'transit',
  domain: 'immigration',
  theme: 'coverage',
  metrics: ['transit_countries', 'transit_provinces', 'transit_cities', 'transit_ports'],
  reviews: { immigration: 1, comparison: 2 },
  question: {
    zh: '过境免签覆盖多少国家、省份、城市和口岸？',
    en: 'How many countries, provinces, cities and ports does visa-free transit cover?',
  },
  title: (rows, locale, isAway) => {
    const change = changeSinceArticle(ofMetric(rows, 'transit_ports'), locale, isAway);
    if (!change) return locale === 'zh' ? '过境免签的范围' : 'The scope of visa-free transit';
    return locale === 'zh' ? `过境免签的口岸：${change}` : `Ports with visa-free transit: ${change}`;
  },
  about: {
    zh: '国家、省份、城市、口岸各一格；虚线为规则改变后的新口径',
    en: 'One panel for each; dashed: under the rules after the change',
  },
  nativeAbout: { zh: '国家、省份、城市、口岸各一格', en: 'One panel for each' },
  kind: {
    zh: '国家、省份、城市、口岸各一格的阶梯图',
    en: 'Step charts, one panel each for countries, provinces, cities and ports',
  },
  plane: { shape: 'step', whole: true },
  // Since 72 and 144 hours became 240 and travel across provinces is allowed.
  newSeriesByRule: true,
  notes: [
    {
      zh: '只数144小时口岸的来源（2019年24、27个，2024年37个）口径较窄，空心单独画出；2024年12月以后不再公布城市数。',
      en: 'Sources that count 144-hour ports only (24 and 27 in 2019, 37 in 2024) are narrower and drawn hollow; the number of cities is no longer published after December 2024.',
    },
    {
      zh: '疫情期间过境免签曾暂停，2020—2022年的口岸数是名义数，不表示实际办理；暂停的开始日期未见来源。',
      en: 'Visa-free transit was suspended during the epidemic: port counts of 2020–2022 are nominal, not operating; no source seen gives the start.',
    },
  ],
});
