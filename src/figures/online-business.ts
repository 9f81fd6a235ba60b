import { seriesFigure } from './kit/series-figure.ts';

export const onlineBusiness = seriesFigure({
  id: 'online-business',
  domain: 'traffic',
  theme: 'coverage',
  metric: 'online_services_offered',
  reviews: { comparison: 3 },
  question: {
    zh: '多少种交管业务可以网上办？',
    en: 'How many kinds of traffic business can be done online?',
  },
  what: { zh: '可网上办理的交管业务', en: 'Kinds of traffic business that can be done online' },
  about: { zh: '业务种类数，阶梯线', en: 'Kinds of business, as a step line' },
  kind: { zh: '业务种类数的阶梯图', en: 'Step chart of the kinds of business' },
  plane: { shape: 'step', whole: true },
  notes: [
    {
      zh: '2020年2月的25项未含临时号牌，加上这一项为26项；按两个来源分别画出。',
      en: 'The 25 kinds of February 2020 do not yet include temporary plates; with them there are 26. Both sources are drawn.',
    },
  ],
});
