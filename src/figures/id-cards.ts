import { seriesFigure } from './kit/series-figure.ts';

export const idCards = seriesFigure({
  id: 'id-cards',
  domain: 'public_order',
  theme: 'volume',
  metric: 'id_card_offsite',
  reviews: { public_order: 2 },
  question: {
    zh: '在户籍地以外办理的居民身份证有多少？',
    en: 'How many identity cards were handled away from the place of registration?',
  },
  what: { zh: '异地办理的身份证', en: 'Identity cards handled away from home' },
  about: { zh: '自试点起累计', en: 'Cumulative since the pilot began' },
  kind: { zh: '累计办理数的折线图', en: 'Line chart of the cumulative count' },
  notes: [
    {
      zh: '原句以“一年来”起头，但2019年5月已报道累计2000多万张，所以这个数字是累计到当时的总数，不是一年的流量。',
      en: 'The sentence opens with “over the year”, yet more than 20 million were reported by May 2019: the figure is the total up to then, not one year’s flow.',
    },
    {
      zh: '2021年来源称“跨省”，2024年起称“换领、补领”，不含首次申领，口径相近而不相同。',
      en: 'The 2021 source says “cross-provincial”; from 2024 the pages count replaced and reissued cards, without first-time applications.',
    },
  ],
});
