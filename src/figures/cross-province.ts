import { amountWithUnit, periodWords } from './kit/format-row.ts';
import { ownRow } from './kit/rows.ts';
import { seriesFigure } from './kit/series-figure.ts';

const what = { zh: '跨省异地交管服务', en: 'Traffic services in another province' };

export const crossProvince = seriesFigure({
  id: 'cross-province',
  domain: 'traffic',
  theme: 'volume',
  metric: 'cross_province_beneficiaries',
  reviews: { traffic: 3 },
  question: {
    zh: '多少人在外省考试、检车、换证、缴罚款？',
    en: 'How many people took tests, had vehicles inspected, renewed licences or paid fines in another province?',
  },
  what,
  about: { zh: '各来源的范围不同，不连线', en: 'Scopes differ from source to source; no line joins them' },
  kind: { zh: '一种单位一格的点图', en: 'Dot plots, one panel for each unit' },
  units: 'apart',
  title: (rows, locale, isAway) => {
    const own = ownRow(rows);
    if (!own) return what[locale];
    const [stated, day] = [amountWithUnit(own, locale), periodWords(own, locale)];
    return locale === 'zh'
      ? `${what.zh}：${isAway ? day : '本文'}${stated}，后来的数字口径更宽`
      : `${what.en}: ${stated} ${isAway ? `by ${day}` : 'in the article'}, then wider counts`;
  },
  notes: [
    {
      zh: '本文的范围含缴纳罚款；后来的来源有的列考试、检验、换证，有的含违法处理，并停在“超过1亿”。',
      en: 'The article’s scope includes paying fines; later sources list tests, inspection and replacement, or include violations, and stay at “over 100 million”.',
    },
  ],
});
