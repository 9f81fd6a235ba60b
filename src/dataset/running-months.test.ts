import { expect, test } from 'vitest';
import { extract } from '../extract/index.ts';
import { articleFrom } from './article.ts';
import { proposeLedger } from './propose.ts';

function linesOf(...texts: readonly string[]) {
  const { metrics, rows } = proposeLedger(
    texts.map((text, at) => {
      const article = articleFrom(`text-${at}`, text);
      return { article, text, extraction: extract({ text, asOf: article.as_of }) };
    }),
    'months',
  );
  return metrics.map(({ metric_id, label_zh, words }) => ({
    label_zh,
    words,
    points: (rows.get(metric_id) ?? []).map(({ period_end, quote }) => `${period_end} ${quote}`),
  }));
}

const release = (title: string, day: string, body: string): string => `${title}\n${day}\n${body}`;

test('what releases of one month after another tell from January on is one line, the half-year in it too', () => {
  const lines = linesOf(
    release('2022年1—11月青禾省渡口情况', '2022年12月15日', '1—11月，新修码头210座，同比增长3.1%。'),
    release('2023年1—2月青禾省渡口情况', '2023年3月15日', '1—2月，新修码头41座，同比下降2.4%。'),
    release('2023年1—5月青禾省渡口情况', '2023年6月15日', '1—5月，新修码头97座，同比增长1.2%。'),
    release('2023年上半年青禾省渡口情况', '2023年7月17日', '上半年，新修码头118座，同比增长1.9%。'),
    release('2023年前三季度青禾省渡口情况', '2023年10月18日', '前三季度，新修码头171座，同比增长2.2%。'),
  );
  expect(lines).toEqual([
    {
      label_zh: '新修码头（年内累计）',
      words: '=新修码头:level/to_date[座]',
      points: [
        '2022-11-30 210座',
        '2023-02-28 41座',
        '2023-05-31 97座',
        '2023-06-30 118座',
        '2023-09-30 171座',
      ],
    },
    {
      label_zh: '新修码头同比增速（年内累计）',
      words: '=新修码头:change/to_date[%]',
      points: ['2022-11-30 3.1%', '2023-02-28 2.4%', '2023-05-31 1.2%', '2023-06-30 1.9%', '2023-09-30 2.2%'],
    },
  ]);
});

test('a number that the words call a stock is of those months too', () => {
  const lines = linesOf(
    release(
      '2023年1—4月青禾省渡口情况',
      '2023年5月15日',
      '1—4月，渡口新修面积97万平方米。渡口施工面积340万平方米。',
    ),
    release(
      '2023年1—5月青禾省渡口情况',
      '2023年6月15日',
      '1—5月，渡口新修面积121万平方米。渡口施工面积352万平方米。',
    ),
  );
  expect(lines.map(({ points }) => points)).toEqual([
    ['2023-04-30 97万平方米', '2023-05-31 121万平方米'],
    ['2023-04-30 340万平方米', '2023-05-31 352万平方米'],
  ]);
});

test('half-years and nine months without months between them stay lines of their own, as months of other years do', () => {
  const half = (year: number, count: number) =>
    release(`${year}年上半年青禾省渡口情况`, `${year}年7月17日`, `上半年，新修码头${count}座。`);
  const nine = (year: number, count: number) =>
    release(`${year}年前三季度青禾省渡口情况`, `${year}年10月17日`, `前三季度，新修码头${count}座。`);
  expect(
    linesOf(half(2022, 118), nine(2022, 170), half(2023, 121), nine(2023, 176)).map(({ words }) => words),
  ).toEqual(['=新修码头:level/half[座]', '=新修码头:level/nine_months[座]']);
  const months = (year: number, count: number) =>
    release(`${year}年1—8月青禾省渡口情况`, `${year}年9月17日`, `1—8月，新修码头${count}座。`);
  expect(linesOf(months(2022, 151), months(2023, 158)).map(({ words }) => words)).toEqual([
    '=新修码头:level/months[座]',
  ]);
});
