import { seriesFigure } from './kit/series-figure.ts';

export const onlineServices = seriesFigure({
  id: 'online-services',
  domain: 'traffic',
  theme: 'volume',
  metric: 'online_services_cumulative',
  reviews: { traffic: 5 },
  question: { zh: '网上交管服务累计办了多少？', en: 'How many traffic services have been provided online?' },
  what: { zh: '网上交管服务累计', en: 'Online traffic services provided' },
  about: { zh: '累计；“次”与“人次”分两格', en: 'Cumulative; services and person-times stand apart' },
  kind: { zh: '一种单位一格的折线图', en: 'Line charts, one panel for each unit' },
  units: 'apart',
  notes: [
    {
      zh: '2021年两个来源数的是“惠及人次”，与“服务次数”单位不同，另列一格。',
      en: 'Two sources of 2021 count the person-times served, another unit than services provided, and stand in a panel of their own.',
    },
    {
      zh: '按期间统计的网上业务量口径更窄，见“网上办理业务”，不与累计数相加。',
      en: 'Transactions per period have a narrower scope and are shown apart; they are never added to the cumulative count.',
    },
  ],
});
