/** Times that a text tells by the way: of holidays, of quarters, of numbers taken back and of numbers told late. */

import { expect, test } from 'vitest';
import { extract } from '../extract/index.ts';
import { articleFrom } from './article.ts';
import { factKeys } from './fact-key.ts';
import { proposeLedger } from './propose.ts';

/** The numbers of each metric that two texts and more give, by its name. */
function series(...texts: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const { metrics, rows } = proposeLedger(
    texts.map((text, at) => {
      const article = articleFrom(`text-${at}`, text);
      return { article, text, extraction: extract({ text, asOf: article.as_of }) };
    }),
    'times',
  );
  return Object.fromEntries(
    metrics.flatMap(({ metric_id }) => {
      const own = rows.get(metric_id) ?? [];
      const points = own.map(({ period_end, quote }) => `${period_end} ${quote}`);
      return new Set(own.map(({ source_id }) => source_id)).size > 1 ? [[metric_id, points]] : [];
    }),
  );
}

test('a quarter in a title is the time of what its text leaves undated, and one quarter goes on with the next', () => {
  expect(
    series(
      '青禾市2023年二季度图书馆简报\n外借图书31.6万册。',
      '青禾市2023年三季度图书馆简报\n外借图书58.2万册。本季新增少儿外借图书12.5万册。',
      '四季度青禾市图书馆简报\n（2024年1月15日）\n外借图书40.3万册。',
    ),
  ).toEqual({
    外借图书季度: ['2023-06-30 31.6万册', '2023-09-30 58.2万册', '2023-12-31 40.3万册'],
  });
});

test('a bare 全年 or 当年 is of the year in the title, whatever year the sentence before names', () => {
  expect(
    series(
      '2022年青禾省渡口公报\n新修码头31座，系缆桩820根。',
      '2023年青禾省渡口公报\n同口径2022年渡船为318艘。当年新修码头37座。经复核，2022年末趸船修订为39艘。全年新修系缆桩853根。',
    ),
  ).toMatchObject({ 新修码头: ['2022-12-31 31座', '2023-12-31 37座'] });
  // Its own sentence names another.
  const text = '2023年青禾省渡口公报\n2021年洪水之后，当年新修码头28座。';
  const { findings } = extract({ text, asOf: '2024-02-01' });
  expect([...factKeys(text, findings).values()].map(({ isOfTitle }) => isOfTitle)).toEqual([false]);
});

test('a bare 上半年 is of the half in the title, and what has a time of its own behind a revision is of that', () => {
  expect(
    series(
      '2021年上半年青禾市渡口简报\n截至2020年底渡船318艘。上半年运送乘客31.6万人次。',
      '2022年上半年青禾市渡口简报\n码头统计范围扩大，与2021年数据不可比。上半年运送乘客33.2万人次。',
    ),
  ).toMatchObject({ 运送乘客半年: ['2021-06-30 31.6万人次', '2022-06-30 33.2万人次'] });
  expect(
    series(
      '2021年下半年青禾市渡口简报\n2022年1月20日\n船票收入941万元，全年船票收入1806万元。',
      '2022年下半年青禾市渡口简报\n2023年1月20日\n船票收入953万元；上半年船票收入由812万元核定为820万元，全年船票收入1773万元。',
    ),
  ).toMatchObject({
    船票收入: ['2021-12-31 1806万元', '2022-12-31 1773万元'],
    船票收入半年: ['2021-12-31 941万元', '2022-12-31 953万元'],
  });
});

test('what one holiday brought goes on with the same holiday, never with another', () => {
  expect(
    series(
      '青禾市2022年渡口简报\n春节假期渡口运送乘客21.6万人次。五一假期运送乘客11.3万人次。',
      '青禾市2023年渡口简报\n春节假期渡口运送乘客23.1万人次。中秋国庆假期运送乘客12.2万人次。',
    ),
  ).toEqual({ 春节渡口运送乘客: ['2022-02-06 21.6万人次', '2023-01-27 23.1万人次'] });
});

test('a number that is taken back is of no metric, and what stands behind it is of the text’s own time', () => {
  expect(
    series(
      '2022年青禾市渡口公报\n运输收入138.2亿元。船票均价42元。旧船拆解31艘。',
      '2023年青禾市渡口公报\n运输收入160.5亿元；经核定，2022年运输收入由138.2亿元调整为136.9亿元。船票均价44元。' +
        '旧船拆解上年结转5艘，新收37艘。拆解旧船33艘。',
    ),
  ).toEqual({
    运输收入: ['2022-12-31 138.2亿元', '2023-12-31 160.5亿元', '2022-12-31 136.9亿元'],
    船票均价: ['2022-12-31 42元', '2023-12-31 44元'],
    拆解旧船: ['2022-12-31 31艘', '2023-12-31 33艘'],
  });
});

test('what every text tells of the year before alone is a series of those years', () => {
  expect(
    series(
      '2022年青禾省种业公报\n良种推广面积31万公顷。据核算，2021年种业增加值占地区生产总值的比重为2.6%。',
      '2023年青禾省种业公报\n良种推广面积33万公顷。2022年种业增加值占地区生产总值的比重为2.9%。',
    ),
  ).toEqual({
    良种推广面积: ['2022-12-31 31万公顷', '2023-12-31 33万公顷'],
    种业增加值占比: ['2021-12-31 2.6%', '2022-12-31 2.9%'],
  });
});

test('classifiers of one thing change from text to text; people are never cases', () => {
  expect(
    series(
      '2022年青禾省贷款公报\n续贷项目1023个。调处纠纷310件。',
      '2023年青禾省贷款公报\n续贷项目1286笔。调处纠纷325起。',
    ),
  ).toEqual({
    续贷项目: ['2022-12-31 1023个', '2023-12-31 1286笔'],
    调处纠纷: ['2022-12-31 310件', '2023-12-31 325起'],
  });
});

test('a bare act is of what its sentence acts against; upon what a thing is done is no part of its name', () => {
  expect(
    series(
      '2022年青禾市检察公报\n起诉盗采河砂犯罪63人。起诉电信诈骗犯罪51人。针对井盖管理等问题发出治理建议92件。',
      '2023年青禾市检察公报\n持续打击盗采河砂犯罪，起诉58人。起诉电信诈骗犯罪49人。制发治理建议101件。',
    ),
  ).toEqual({
    起诉盗采河砂犯罪: ['2022-12-31 63人', '2023-12-31 58人'],
    起诉电信诈骗犯罪: ['2022-12-31 51人', '2023-12-31 49人'],
    制发治理建议: ['2022-12-31 92件', '2023-12-31 101件'],
  });
});

test('a year that is not over has no numbers in a text on its half', () => {
  expect(
    series(
      '2022年上半年青禾省茶业简报\n2022年7月15日\n茶叶外销41.6万吨。丝绸外销12.4万匹。',
      '2023年上半年青禾省茶业简报\n2023年7月18日\n今年以来茶叶外销43.8万吨。自今年起外销不再含样品。丝绸外销12.9万匹。',
    ),
  ).toMatchObject({ 茶叶外销半年: ['2022-06-30 41.6万吨', '2023-06-30 43.8万吨'] });
});

test('a share that is told once more with a bound contradicts nothing', () => {
  expect(
    series(
      '2022年青禾省茶业公报\n春茶产量905.1吨，占比58.3%。',
      '2023年青禾省茶业公报\n春茶产量931.4吨，占比60.2%，首次超过六成。',
    ),
  ).toMatchObject({ 春茶产量占比: ['2022-12-31 58.3%', '2023-12-31 60.2%', '2023-12-31 超过六成'] });
});

test('what was added in a month and from January on are two, though both are of one balance', () => {
  const text = (year: number, month: string, sum: string): string =>
    `${year}年8月青禾省储木简报\n8月末，松木库存余额${year - 1200}吨。8月份松木库存增加${month}吨。前八个月松木库存增加${sum}吨。`;
  const points = series(text(2021, '41', '326'), text(2022, '47', '351'));
  expect(Object.values(points)).toEqual(
    expect.arrayContaining([
      ['2021-08-31 41吨', '2022-08-31 47吨'],
      ['2021-08-31 326吨', '2022-08-31 351吨'],
    ]),
  );
});
