import { panels } from '../charts/panels.ts';
import type { Plane } from '../charts/time-plane.ts';
import { toDateWords, toWords } from '../dataset/quantity.ts';
import { phrase } from '../text/phrase.ts';
import { factKind } from './kit/fact-kind.ts';
import { type FactRow, positionOf, unitOf } from './kit/fact-row.ts';
import { seriesSql } from './kit/fact-sql.ts';
import type { Figure } from './kit/figure.ts';
import { amountWithUnit, periodWords } from './kit/format-row.ts';
import { nativeByPeriod } from './kit/native-chart.ts';
import { partOfYear, partOfYearNames } from './kit/part-of-year.ts';
import { byDay } from './kit/rows.ts';
import { toDatedMark } from './kit/to-mark.ts';
import { toPlane } from './kit/to-plane.ts';

const kinds = ['year', 'half', 'other'] as const;

export const onlineTransactions: Figure<FactRow> = {
  id: 'online-transactions',
  domain: 'traffic',
  theme: 'volume',
  metrics: ['online_transactions_flow'],
  reviews: { traffic: 6 },
  question: {
    zh: '网上办理补换领牌证等业务每期多少？',
    en: 'How many licence and plate transactions are made online in a period?',
  },
  title: (rows, locale) => {
    const years = byDay(rows.filter((row) => partOfYear(row) === 'year'));
    const [first, last] = [years[0], years.at(-1)];
    if (!first || !last)
      return locale === 'zh' ? '网上办理牌证业务' : 'Online licence and plate transactions';
    return locale === 'zh'
      ? `网上办牌证：${periodWords(first, locale)}${amountWithUnit(first, locale)}，${periodWords(last, locale)}${amountWithUnit(last, locale)}`
      : `Licence and plate transactions online: ${toWords(first, locale, null)} in ${periodWords(first, locale)}, ${toWords(last, locale, null)} in ${periodWords(last, locale)}`;
  },
  subtitle: (_, locale) =>
    locale === 'zh'
      ? '每期的业务量，柱宽为所跨的时间；全年、上半年与其他时段分列，纵轴相同'
      : 'Transactions in the period, each bar as wide as its period; years, half-years and others apart, one value scale',
  row: factKind,
  sql: seriesSql(['online_transactions_flow']),
  chart: (rows, frame) => {
    const { locale } = frame;
    const days = byDay(rows);
    const span = [days[0]?.period_start ?? '2020-01-01', days.at(-1)?.period_end ?? '2020-12-31'] as const;
    const largest = Math.max(0, ...rows.map(positionOf));
    const planes = kinds.map((kind): Plane => {
      const marks = rows
        .filter((row) => partOfYear(row) === kind)
        .map((row) => toDatedMark(row, locale, null));
      const own = { heading: partOfYearNames[kind][locale], shape: 'span', span, largest } as const;
      return toPlane(marks, locale, unitOf(rows[0], locale), own);
    });
    return panels(frame, { planes, notes: [], stacked: true });
  },
  native: (rows, locale) =>
    nativeByPeriod(rows, locale, {
      seriesOf: (row) => partOfYearNames[partOfYear(row)][locale],
      about:
        locale === 'zh'
          ? '每期的业务量；全年、上半年与其他时段各一种颜色，长短不同的时段不可相比'
          : 'Transactions in the period; years, half-years and others each in a colour, since periods of other lengths do not compare',
    }),
  alt: (rows, locale) => {
    const parts = kinds.flatMap((kind) => {
      const members = byDay(rows.filter((row) => partOfYear(row) === kind));
      if (members.length === 0) return [];
      // 上半年：2020年2303万次, not 2020年上半年 once more.
      const day = (row: FactRow) =>
        kind === 'half' ? toDateWords(row.period_end, 'year', locale) : periodWords(row, locale);
      const values = members.map((row) =>
        locale === 'zh'
          ? `${day(row)}${amountWithUnit(row, locale)}`
          : `${toWords(row, locale, null)} in ${day(row)}`,
      );
      return [`${partOfYearNames[kind][locale]}${phrase(locale).colon}${values.join(phrase(locale).pause)}`];
    });
    return locale === 'zh'
      ? `柱状图，网上办理补换领牌证等业务的数量，全年、上半年与其他时段各一格。${parts.join('；')}。`
      : `Bar charts of licence and plate transactions made online, one panel each for full years, first half-years and other periods. ${parts.join('; ')}.`;
  },
  notes: [
    {
      zh: '范围是补换领牌证、临时号牌等，比累计的“各类服务”窄，两者不相加、不同轴。',
      en: 'The scope (licences, plates, temporary plates) is narrower than the cumulative “services of all kinds”; the two are neither added nor drawn on one axis.',
    },
  ],
};
