import { expect, test } from 'vitest';
import { anchorOf } from '../documents/anchor.ts';
import { extract } from '../extract/index.ts';
import { articleFrom } from './article.ts';
import { type Decision, movedDecision, withoutDecision } from './decision-log.ts';
import { asSame } from './decisions.ts';
import { contradiction, proposeLedger } from './propose.ts';

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

test('累计 of a quarter begins with January, whatever day a conference was held on', () => {
  const text = (year: number, count: string) =>
    `青禾省发布${year}年一季度口岸数据\n${year}年4月16日\n本报青禾4月15日电 15日，发布${year}年一季度口岸数据。全省口岸累计查验旅客${count}万人次。`;
  const { metrics, rows } = propose(text(2021, '36.1'), text(2022, '41.2'));
  expect(metrics.map(({ measure }) => measure)).toEqual(['flow']);
  const [own = []] = [...rows.values()];
  expect(own.map(({ period_start, period_end }) => `${period_start}/${period_end}`)).toEqual([
    '2021-01-01/2021-03-31',
    '2022-01-01/2022-03-31',
  ]);
});

test('what stands behind a sum of years is of the time in the title', () => {
  const { rows } = propose(
    '2021年青禾省统计公报\n“十三五”期间累计查处案件6104件。工业固废产生量1153.2万吨。',
    '2022年青禾省统计公报\n工业固体废物产生量1174.6万吨。',
  );
  const own = [...rows.values()].find((all) => all.length === 2);
  expect(own?.map(({ period_end }) => period_end)).toEqual(['2021-12-31', '2022-12-31']);
});

test('a head with a year in it is the same domain in the text of the next year', () => {
  const text = (year: number, yield_: string, plan: string) =>
    `青禾省茶业工作报告\n${year + 1}年3月7日\n各位代表：现在报告工作。\n一、${year}年茶业工作回顾\n茶叶产量${yield_}万吨。\n二、${year + 1}年茶业工作任务\n安排补贴资金${plan}亿元。`;
  const { domains, metrics } = propose(text(2023, '14.1', '3.2'), text(2024, '14.6', '3.5'));
  expect(domains.map(({ title_zh }) => title_zh)).toEqual(['全部', '茶业工作回顾', '茶业工作任务']);
  expect(metrics.map(({ domain, label_zh }) => [domain, label_zh])).toEqual([
    ['d1', '茶叶产量'],
    ['d2', '安排补贴资金目标'],
  ]);
});

test('texts stand in the order of their times: a report of March is of the year before', () => {
  const { articles } = propose(
    '2023年工作报告\n2023年，审结案件4.9万件。',
    '工作报告\n（2023年3月7日）\n2022年，审结案件4.5万件。',
  );
  expect(articles.map(({ as_of }) => as_of)).toEqual(['2023-03-07', '2023']);
});

test('a number that a text states twice and otherwise is left to a person, who would have no dataset of it', () => {
  const { rows } = propose(
    '2021年青禾省统计公报\n种子入库质量合格率98.7%。\n种子入库质量合格率为98.7%，质量稳定。',
  );
  const [[first, again] = []] = [...rows.values()];
  if (!first || !again) throw new Error('two statements');
  expect(again.restates).toBe(first.observation_id);
  expect(contradiction([first, again])).toBeNull();
  expect(contradiction([first, { ...again, quote: '98.9%', value: 98.9, low: 98.9, high: 98.9 }])).toEqual({
    zh: '同一篇前后两处不一致：98.7%、98.9%',
    en: 'one text states it twice and disagrees: 98.7%, 98.9%',
  });
});

test('a doubt about names says both, as people write them', () => {
  const { doubts } = propose(
    '2022年青禾省卫生公报\n医院出院者平均住院8.6天。',
    '2023年青禾省卫生公报\n出院者平均住院日（医院）缩短至8.2天。',
  );
  expect(doubts.map(({ reason }) => reason.zh)).toEqual([
    '名称有别，只作近似：医院出院者平均住院、出院者平均住院日（医院）',
  ]);
  const parts = propose(
    '2022年青禾省卫生公报\n卫生机构床位30万张，其中医院24.13万张、基层机构5.74万张。',
    '2023年青禾省卫生公报\n卫生机构床位31万张，其中医院24.98万张、基层医疗卫生机构5.80万张。',
  );
  for (const { reason } of parts.doubts) expect(reason.zh + reason.en).not.toContain('›');
  expect(parts.doubts.map(({ reason }) => reason.zh).join()).toContain('床位：');
});

const roads = [
  '2021年青禾省交通公报\n高速公路里程9316公里。',
  '2022年青禾省交通公报\n高速公路里程9742公里。',
];

/** The values of the one series that two texts give, the second with decisions on it, and what found no number. */
function judged(second: string, ...decisions: readonly Decision[]) {
  const given = [roads[0] as string, second].map((text, at) => {
    const article = articleFrom(`text-${at}`, text);
    const extraction = extract({ text, asOf: article.as_of });
    return { article, text, extraction, decisions: at === 1 ? decisions : [] };
  });
  const { rows, lost, statistics } = proposeLedger(given, 'roads');
  return { values: [...rows.values()].map((own) => own.map(({ value }) => value)), lost, statistics };
}

const decision = (text: string, quote: string, cells: Partial<Decision>): Decision => ({
  ...anchorOf(text, text.indexOf(quote), text.indexOf(quote) + quote.length),
  ...{ act: 'reject', field: null, from: '', to: '', by: '', at: '', reason: '' },
  ...cells,
});

test('what a person rejected is in no series, what was put right stands right', () => {
  const text = roads[1] as string;
  expect(judged(text)).toEqual({ values: [[9316, 9742]], lost: [], statistics: 2 });
  expect(judged(text, decision(text, '9742公里', {}))).toEqual({ values: [[9316]], lost: [], statistics: 1 });
  const right = ['value', 'low', 'high'].map((field) =>
    decision(text, '9742公里', {
      ...{ act: 'correct', field: field as Decision['field'], from: '9742', to: '9724' },
    }),
  );
  expect(judged(text, ...right).values).toEqual([[9316, 9724]]);
});

test('a decision that lost its place names the numbers it may be of, and holds where it is placed again', () => {
  const changed = '2022年青禾省交通公报\n高速公路里程达到9743公里，机场3个。';
  const rejected = decision(roads[1] as string, '9742公里', {});
  const { values, lost } = judged(changed, rejected);
  expect(values[0]).toEqual([9316, 9743]);
  expect(lost.map(({ article_id, why }) => [article_id, why])).toEqual([['text-1', 'gone']]);
  const [place] = lost[0]?.candidates ?? [];
  if (!place) throw new Error('no candidate');
  expect(changed.slice(place.start, place.end)).toBe('9743公里');
  const again = judged(changed, ...movedDecision([rejected], rejected, changed, place));
  expect(again.lost).toEqual([]);
  expect(again.values[0]).toEqual([9316]);
  expect(withoutDecision([rejected], rejected)).toEqual([]);
});

/** The points of the series that holds a number, each with what it is to the others. */
function points(quote: string, ...bodies: readonly string[]): string {
  const { rows } = propose(...bodies.map((body, at) => `${2020 + at}年青禾市统计公报\n${body}`));
  const own = [...rows.values()].find((all) => all.some((row) => row.quote === quote)) ?? [];
  return own.map((row) => `${row.quote}${row.comparability === 'near' ? '~' : ''}`).join(' ');
}

test.each([
  [
    'a narrower fund',
    '基金累计结存320亿元。',
    '基金累计结存345亿元。',
    '统筹基金累计结存336亿元。',
    '320亿元 345亿元 336亿元~',
  ],
  [
    'a class of the same thing',
    '办结案件9870件。',
    '办结案件10560件。',
    '办结行政处罚案件11200件。',
    '9870件 10560件 11200件~',
  ],
  [
    'what replaced a measure',
    '防沙治沙226万公顷。',
    '治理沙化土地209万公顷。',
    '治理沙化土地204万公顷。',
    '226万公顷~ 209万公顷 204万公顷',
  ],
  // What leaves words out, does or counts, and what a printed growth proves is the same.
  [
    'a name cut short',
    '九年义务教育巩固率94.8%。',
    '义务教育巩固率95.2%。',
    '九年义务教育巩固率95.4%。',
    '94.8% 95.2% 95.4%',
  ],
  [
    'a verb of doing',
    '食品抽检51276批次。',
    '开展食品抽检5.48万批次。',
    '完成食品抽检5.62万批次。',
    '51276批次 5.48万批次 5.62万批次',
  ],
  [
    'another word with its growth',
    '市场主体2493万户。',
    '市场主体2748万户，增长10.2%。',
    '经营主体2897万户，增长5.4%。',
    '2493万户 2748万户 2897万户',
  ],
])('a name that nothing proves is similar: %s', (_, first, second, third, expected) => {
  expect(points(expected.split(/~? /)[0] ?? '', first, second, third)).toBe(expected);
});

test.each([
  [
    'a wider count',
    '普通门诊跨省结算949万人次。',
    '门诊跨省结算980万人次，自本年起，该项统计由普通门诊扩大到慢特病。',
    '949万人次 980万人次~',
  ],
  [
    'another normal',
    '降水量935毫米，比常年（1956—2000年系列平均值）偏少20.2%。',
    '降水量962毫米，比常年（1956—2016年系列平均值）偏少19.6%。',
    '20.2% 19.6%~',
  ],
])('what is redefined is similar from there on: %s', (_, first, second, expected) => {
  expect(points(expected.split(' ')[0] ?? '', first, second)).toBe(expected);
});

test('a person may say that similar names are the same', () => {
  const { metrics } = propose(
    '2020年青禾市统计公报\n基金累计结存320亿元。',
    '2021年青禾市统计公报\n基金累计结存345亿元。',
    '2022年青禾市统计公报\n统筹基金累计结存336亿元。',
  );
  expect(metrics.map(({ words }) => words)).toEqual([
    '=基金累计结存:level/year[元]；~=统筹基金累计结存:level/year[元]',
  ]);
  expect(metrics.map((metric) => asSame(metric).words)).toEqual([
    '=基金累计结存:level/year[元]；=统筹基金累计结存:level/year[元]',
  ]);
});

test('the mark of a footnote is no part of a name, and a sign of the notation is kept as a sign', () => {
  const { metrics, rows } = propose(
    '2021年青禾省统计公报\n全省生产总值[2]20416.2亿元。铁路|公路网点16处。',
    '2022年青禾省统计公报\n全省生产总值〔3〕22865.7亿元。铁路|公路网点19处。',
  );
  expect(metrics.map(({ label_zh }) => label_zh)).toEqual(['生产总值', '铁路|公路网点']);
  expect([...rows.values()].map((own) => own.length)).toEqual([2, 2]);
});

test('the growth of one text on a basis of its own is the growth of the others, unless a text tells both', () => {
  const text = (year: number, growth: string) =>
    `${year}年青禾省统计公报\n全省生产总值${year}亿元，${growth}。`;
  const growths = (...texts: readonly string[]) =>
    [...propose(...texts).rows.values()].flatMap((own) =>
      own[0]?.role === 'change' ? [own.map(({ quote }) => quote)] : [],
    );
  expect(
    growths(text(2021, '比上年增长8.2%，两年平均增长5.6%'), text(2022, '按不变价格计算比上年增长3.6%')),
  ).toEqual([['8.2%', '3.6%']]);
  expect(
    growths(text(2021, '增长8.2%，按可比价格增长6.4%'), text(2022, '增长4.6%，按可比价格增长3.6%')),
  ).toEqual([
    ['8.2%', '4.6%'],
    ['6.4%', '3.6%'],
  ]);
});

test('a report of half a year counts half a year, where its title alone says so', () => {
  const { metrics } = propose(
    '2022年上半年青禾省就业情况\n上半年培训29.1万人次。',
    '青禾省2023年上半年就业情况\n培训26.4万人次。',
  );
  expect(metrics.map(({ words }) => words)).toEqual(['=培训:level/half[人次]']);
});

test.each([
  ['人均地区生产总值5.1万元', '人均GDP61888元'],
  ['规模以上工业利润1182亿元', '规上工业利润1236亿元'],
  ['社会保障卡持卡人数3836万人', '社保卡持卡人数3852万人'],
])('%s and %s are of one thing', (one, other) => {
  const { rows } = propose(`2021年青禾省公报\n${one}。`, `2022年青禾省公报\n${other}。`);
  expect([...rows.values()].map((own) => own.map(({ comparability }) => comparability))).toEqual([
    ['same', 'same'],
  ]);
});

test('a metric is called by what its texts say, in English with what kind of number it is', () => {
  const text = (year: number) =>
    `青禾省${year}年水利公报\n农村自来水普及率${year - 1930}%，提高2个百分点。降水量${year}毫米，比常年偏多6%，同比增长3%。`;
  const { metrics } = propose(text(2021), text(2022));
  expect(metrics.map(({ metric_id, label_en, unit_en }) => [metric_id, label_en, unit_en])).toEqual([
    ['农村自来水普及率', 'Rural tap water coverage', '%'],
    ['降水量', 'Precipitation', 'millimetres'],
    ['降水量比常年增减', 'Precipitation, change from the long-term mean', '%'],
    ['降水量同比增速', 'Precipitation, growth on a year earlier', '%'],
  ]);
});

test('what goes on from text to text is cumulative, where no sentence dates it', () => {
  const text = (year: number, more: string) =>
    `青禾省${year}年水利公报\n累计实施面积${year}万亩，${more}万亩。`;
  const { metrics } = propose(text(2021, '其中当年新增18'), text(2022, '当年新增20'));
  expect(metrics.map(({ metric_id, measure }) => [metric_id, measure])).toEqual([
    ['实施面积', 'cumulative'],
    ['新增实施面积', 'flow'],
  ]);
});

test('a number that nothing names is no metric, though every text prints it', () => {
  const text = (year: number, count: string) =>
    `${year}年青禾省统计公报\n图书馆${count}座，其中乡镇48座，二十四座全年实行免费。`;
  const { metrics } = propose(text(2021, '72'), text(2022, '73'));
  expect(metrics.filter(({ label_zh, label_en }) => !/[\p{L}]/u.test(label_zh + label_en))).toEqual([]);
  expect(metrics.some(({ label_zh }) => label_zh.includes('图书馆'))).toBe(true);
});
