import { expect, test } from 'vitest';
import { extract } from '../extract/index.ts';
import { articleFrom } from './article.ts';
import { proposeLedger } from './propose.ts';

function propose(...texts: readonly string[]) {
  return proposeLedger(
    texts.map((text, at) => {
      const article = articleFrom(`text-${at}`, text);
      return { article, text, extraction: extract({ text, asOf: article.as_of }) };
    }),
    'post',
  );
}

test('what a year brought is a flow, 累计 or not: it may fall', () => {
  const text = (year: number, count: string) =>
    `${year}年青禾省邮政行业统计公报\n全年同城快递业务量累计完成${count}亿件。`;
  const { metrics, rows } = propose(text(2021, '4.9'), text(2022, '4.5'));
  expect(metrics.map(({ measure }) => measure)).toEqual(['flow']);
  expect([...rows.values()].map((own) => own.map(({ quote }) => quote))).toEqual([['4.9亿件', '4.5亿件']]);
});

test('what stands behind a sum of years is of the time in the title', () => {
  const { rows } = propose(
    '2021年青禾省统计公报\n“十三五”期间累计查处案件6104件。工业固废产生量1153.2万吨。',
    '2022年青禾省统计公报\n工业固体废物产生量1174.6万吨。',
  );
  const own = [...rows.values()].find((all) => all.length === 2);
  expect(own?.map(({ period_end }) => period_end)).toEqual(['2021-12-31', '2022-12-31']);
});

test('texts stand in the order of their times: a report of March is of the year before', () => {
  const { articles } = propose(
    '2023年工作报告\n2023年，审结案件4.9万件。',
    '工作报告\n（2023年3月7日）\n2022年，审结案件4.5万件。',
  );
  expect(articles.map(({ as_of }) => as_of)).toEqual(['2023-03-07', '2023']);
});
