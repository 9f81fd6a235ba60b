import { toWords } from '../dataset/quantity.ts';
import { amount, periodWords } from './kit/format-row.ts';
import { byDay, ofMetric } from './kit/rows.ts';
import { changedFigure } from './kit/rule-changes.ts';

export const electronicLicences = changedFigure({
  id: 'electronic-licences',
  domain: 'traffic',
  theme: 'adoption',
  metrics: ['e_inspection_marks', 'e_driving_licence', 'e_vehicle_licence'],
  reviews: { traffic: 7 },
  question: { zh: '电子证照发了多少？', en: 'How many electronic licences were issued?' },
  ownChanges: true,
  title: (rows, locale) => {
    const licences = byDay(ofMetric(rows, 'e_driving_licence'));
    const [first, last] = [licences[0], licences.at(-1)];
    if (!first || !last) return locale === 'zh' ? '电子证照' : 'Electronic licences';
    return locale === 'zh'
      ? `电子驾驶证：${periodWords(first, locale)}${amount(first, locale)}，${periodWords(last, locale)}${amount(last, locale)}`
      : `Electronic driving licences: ${toWords(first, locale, null)} in ${periodWords(first, locale)}, ${toWords(last, locale, null)} by ${periodWords(last, locale)}`;
  },
  about: { zh: '累计；一种证照一格', en: 'Cumulative; one panel for each licence' },
  kind: { zh: '一种证照一格的折线图', en: 'Line charts, one panel for each licence' },
  notes: [
    {
      zh: '本文的497万是16个试点城市的车主；2020年6月起全国推行，范围骤增。2021年10月与2023年4月的来源同为3.7亿名车主，其一可能未更新。',
      en: 'The article’s 4.97 million are owners in 16 pilot cities; the pilot became national in June 2020. Sources of October 2021 and April 2023 both say 370 million owners, so one of them may be stale.',
    },
    {
      zh: '电子驾驶证与电子行驶证是后来的项目，本文没有对应的数字。',
      en: 'Electronic driving and vehicle licences came later; the article has no figure for them.',
    },
  ],
});
