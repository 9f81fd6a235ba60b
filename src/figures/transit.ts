import { panels } from '../charts/panels.ts';
import { altOverTime } from './kit/alt.ts';
import { changeSinceArticle } from './kit/change-since-article.ts';
import { toFigure } from './kit/figure.ts';
import { markLegend } from './kit/mark-legend.ts';
import { ofMetric } from './kit/rows.ts';
import { altOfChanges, type ChangedRow, changedSql, changesOf, factsOf } from './kit/rule-changes.ts';
import type { SeriesRow } from './kit/series-sql.ts';
import { toDatedMark } from './kit/to-mark.ts';
import { unitPanels } from './kit/unit-panels.ts';

const metrics = ['transit_countries', 'transit_provinces', 'transit_cities', 'transit_ports'];

/** From this day 72 and 144 hours became 240 and travel across provinces was allowed: a series of its own. */
const ruleChange = '2024-12-17';

function joinOf(row: SeriesRow): string | null {
  if (row.comparability === 'same') return row.metric_id;
  return row.period_end >= ruleChange ? `${row.metric_id} from ${ruleChange}` : null;
}

export const transit = toFigure<ChangedRow>({
  id: 'transit',
  domain: 'immigration',
  theme: 'coverage',
  metrics,
  question: {
    zh: '过境免签覆盖多少国家、省份、城市和口岸？',
    en: 'How many countries, provinces, cities and ports does visa-free transit cover?',
  },
  title: (rows, locale) => {
    const said = changeSinceArticle(ofMetric(factsOf(rows), 'transit_ports'), locale);
    if (!said) return locale === 'zh' ? '过境免签的范围' : 'The scope of visa-free transit';
    return locale === 'zh' ? `过境免签的口岸：${said}` : `Ports with visa-free transit: ${said}`;
  },
  subtitle: (rows, locale) =>
    markLegend(
      locale === 'zh'
        ? '国家、省份、城市、口岸各一格；虚线为规则改变后的新口径'
        : 'One panel for each; dashed: under the rules after the change',
      factsOf(rows),
      locale,
    ),
  sql: changedSql(metrics, 'immigration'),
  chart: (rows, frame) => {
    const { changes, notes } = changesOf(rows, frame.locale);
    const planes = unitPanels(factsOf(rows), metrics, frame.locale, {
      shape: 'step',
      whole: true,
      changes,
      mark: (row) => toDatedMark(row, frame.locale, joinOf(row)),
    });
    return panels(frame, { planes, notes });
  },
  alt: (rows, locale) =>
    altOverTime(
      locale === 'zh'
        ? '国家、省份、城市、口岸各一格的阶梯图'
        : 'Step charts, one panel each for countries, provinces, cities and ports',
      factsOf(rows),
      locale,
      metrics,
    ) + altOfChanges(rows, locale),
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
