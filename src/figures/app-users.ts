import { seriesFigure } from './kit/series-figure.ts';

export const appUsers = seriesFigure({
  id: 'app-users',
  domain: 'traffic',
  theme: 'adoption',
  metric: 'app_users',
  reviews: { all: 6, traffic: 4, comparison: 1 },
  question: {
    zh: '交管互联网平台的用户怎样增长？',
    en: 'How did the users of the traffic-police platform grow?',
  },
  what: { zh: '交管互联网平台用户', en: 'Users of the traffic-police platform' },
  about: { zh: '各时点的注册用户', en: 'Registered users at each date' },
  kind: { zh: '注册用户数的折线图', en: 'Line chart of registered users' },
  notes: [
    {
      zh: '用词由“互联网用户”变为“12123注册用户”，各来源均按注册用户计。',
      en: 'The wording moves from “internet users” to “registered 12123 users”; every source counts registered users.',
    },
  ],
});
