import { panels } from '../charts/panels.ts';
import { altOverTime } from './kit/alt.ts';
import { changeSinceArticle } from './kit/change-since-article.ts';
import { toFigure } from './kit/figure.ts';
import { markLegend } from './kit/mark-legend.ts';
import { type SeriesRow, seriesSql } from './kit/series-sql.ts';
import { unitPanels } from './kit/unit-panels.ts';

const metrics = ['online_services_cumulative'];

export const onlineServices = toFigure<SeriesRow>({
  id: 'online-services',
  domain: 'traffic',
  theme: 'volume',
  metrics,
  question: { zh: '网上交管服务累计办了多少？', en: 'How many traffic services have been provided online?' },
  title: (rows, locale) => {
    const what = locale === 'zh' ? '网上交管服务累计' : 'Online traffic services provided';
    const said = changeSinceArticle(
      rows.filter((row) => row.comparability === 'same'),
      locale,
    );
    return said ? `${what}${locale === 'zh' ? '：' : ': '}${said}` : what;
  },
  subtitle: (rows, locale) =>
    markLegend(
      locale === 'zh' ? '累计；“次”与“人次”分两格' : 'Cumulative; services and person-times stand apart',
      rows,
      locale,
    ),
  sql: seriesSql(metrics),
  chart: (rows, frame) => panels(frame, { planes: unitPanels(rows, metrics, frame.locale), notes: [] }),
  alt: (rows, locale) =>
    altOverTime(
      locale === 'zh' ? '一种单位一格的折线图' : 'Line charts, one panel for each unit',
      rows,
      locale,
    ),
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
