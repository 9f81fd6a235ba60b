import { expect, test } from 'vitest';
import { extract } from '../extract/index.ts';
import { articleFrom } from './article.ts';
import { proposeLedger } from './propose.ts';

/** What the metrics of two texts of one wording, or of several, are called and counted in. */
function names(body: string, ...again: readonly string[]) {
  const { metrics } = proposeLedger(
    [body, ...(again.length > 0 ? again : [body])].map((words, at) => {
      const text = `${2021 + at}年青禾省公报\n${words}`;
      const article = articleFrom(`text-${at}`, text);
      return { article, text, extraction: extract({ text, asOf: article.as_of }) };
    }),
    'names',
  );
  return metrics.map(({ label_zh, label_en, unit_zh, unit_en }) => ({
    label_zh,
    label_en,
    unit_zh,
    unit_en,
  }));
}
const labels = (...bodies: readonly [string, ...string[]]): readonly string[] =>
  names(...bodies).map(({ label_zh }) => label_zh);

test.each([
  ['a rate', '整改隐患9128项，整改率97.2%。', ['整改隐患：整改率', '整改隐患']],
  ['an act', '受理车辆年检38万件，办结36万件。', ['受理车辆年检', '受理车辆年检：办结']],
  ['an area', '湿地公园68处，面积112.3万公顷。', ['湿地公园：面积', '湿地公园']],
  [
    'a rate behind a rate',
    '检修水闸120座，完好率98%，合格率97%。',
    ['检修水闸：完好率', '检修水闸：合格率', '检修水闸'],
  ],
  // Names that say enough by themselves, and rates of a population.
  ['a full rate', '检修水闸120座，河道管护率98%。', ['河道管护率', '检修水闸']],
  ['a rate of births', '出生人口23.5万人，死亡率6.75‰。', ['出生人口', '死亡率']],
])('a bare name says whose it is: %s', (_, body, expected) => {
  expect(labels(body).toSorted()).toEqual(expected.toSorted());
});

test.each([
  ['“一网通办”注册用户1240万户。', '“一网通办”注册用户'],
  ['审结、执结案件3.2万件。', '审结、执结案件'],
  ['文书电子送达42.1万次。', '文书电子送达'],
  ['查处违法排污行为87件。', '查处违法排污行为'],
  ['共享数据2.7亿条。', '共享数据'],
  ['11月1日零时全省常住渔民38.2万人。', '常住渔民'],
  ['城乡用水比2.35。', '城乡用水比'],
])('a name stands as printed, and is not cut: %s', (body, expected) => {
  expect(labels(body)).toEqual([expected]);
});

test('a share without a subject is called by what stands before it', () => {
  expect(labels('门诊次均费用276.5元，药占比26.8%。')).toContain('药占比');
});

test('another scope takes the place of that of the number before it', () => {
  expect(labels('城市供水合格率99.9%，农村99.5%。')).toEqual(['城市供水合格率', '农村供水合格率']);
});

test('a level in per cent of an earlier year says so, and two years are two metrics', () => {
  expect(
    labels(
      '游船乘客21.6万人次，恢复至2019年同期的88.7%。',
      '游船乘客27.1万人次，恢复到2019年同期101.2%，为上年的125.5%。',
    ),
  ).toEqual(['游船乘客', '游船乘客与2019年之比']);
});

test('a size in front of a thing is no metric', () => {
  expect(labels('220千伏及以上输电线路长度4.62万公里。')).toEqual(['220千伏及以上输电线路长度']);
});

test.each([
  ['电力弹性系数0.82。', '比值', 'ratio'],
  ['医护比1:1.24。', '比值', 'ratio'],
  ['总诊疗人次4215.6万。', '人次', 'person-times'],
  ['充电桩4.2万个。', '个', 'items'],
])('%s is counted in %s', (body, unit_zh, unit_en) => {
  expect(names(body)).toMatchObject([{ unit_zh, unit_en }]);
});

test('terms with a settled English have it, part by part; any other name stays as it is', () => {
  const english = (body: string) => names(body).map(({ label_en }) => label_en);
  expect(english('城镇化率60.2%。')).toEqual(['Urbanisation rate']);
  expect(english('粮食产量312万吨，其中夏粮98万吨。')).toEqual([
    'Grain output',
    'Grain output: Summer grain',
  ]);
  expect(english('渔火节游船收入312万元。')).toEqual(['渔火节游船收入']);
});

test('the growth of one thing marks no break of another that stands before it', () => {
  const [first] = proposeLedger(
    ['电力弹性系数2.72，单位产值用水下降1.6%。', '电力弹性系数1.18，单位产值用水下降2.1%。'].map(
      (body, at) => {
        const text = `${2021 + at}年青禾省公报\n${body}`;
        const article = articleFrom(`text-${at}`, text);
        return { article, text, extraction: extract({ text, asOf: article.as_of }) };
      },
    ),
    'names',
  ).rows.values();
  expect(first?.map(({ quote, comparability }) => [quote, comparability])).toEqual([
    ['2.72', 'same'],
    ['1.18', 'same'],
  ]);
});

test('of names that say just the same the one with settled English stands, of others as frequent the fullest', () => {
  expect(labels('隧道发生塌方31起。', '隧道塌方28起。')).toEqual(['隧道塌方']);
  expect(labels('固定资产投资额640亿元。', '固定资产投资650亿元。')).toEqual(['固定资产投资']);
  expect(labels('过闸船舶3.1万艘。', '过闸船舶总数3.2万艘。')).toEqual(['过闸船舶']);
  expect(labels('抢修河堤3.1公里。', '河堤3.2公里。')).toEqual(['抢修河堤']);
});

test('a growth is called as the level that it is of', () => {
  expect(
    labels(
      '河鲜加工产值（含干制）64亿元，同比增长9.1%。',
      '河鲜加工产值71亿元，同比增长10.9%。河鲜加工产值占比3.1%。',
    ),
  ).toContain('河鲜加工产值同比增速');
});

test('what most numbers count of a day is there at a time, though one is told of a half-year', () => {
  const texts = ['6月末，助渔贷款余额64亿元。', '6月末，助渔贷款余额69亿元。', '助渔贷款75亿元。'];
  const { metrics } = proposeLedger(
    texts.map((body, at) => {
      const text = `${2021 + at}年上半年青禾省简报\n${body}`;
      const article = articleFrom(`text-${at}`, text);
      return { article, text, extraction: extract({ text, asOf: article.as_of }) };
    }),
    'names',
  );
  expect(metrics.map(({ label_zh, measure }) => [label_zh, measure])).toEqual([['助渔贷款余额', 'stock']]);
});

test('what of a group is counted in money stands before it', () => {
  expect(
    labels(
      '渡口行业总资产41.6亿元。客运公司总资产31.8亿元，货运公司总资产10.4亿元。',
      '渡口行业总资产42.3亿元。按机构类型划分：客运公司32.1亿元，货运公司10.6亿元。',
      '渡口行业总资产43.1亿元。按机构类型划分：客运公司32.6亿元，货运公司10.7亿元。',
    ),
  ).toEqual(['渡口行业总资产', '渡口行业总资产：客运公司', '渡口行业总资产：货运公司']);
});

test('a bare name goes on with the topic that ends as it begins, or is said in full by another text', () => {
  expect(labels('茶园参观812万人次。手工船票销售9.4亿元，销售额18.1亿元。')).toContain('手工船票销售额');
  expect(labels('码头（含趸船）开工31座，基本建成28座。', '码头基本建成27座。')).toContain('码头基本建成');
});

test('a share that its name says is said once, and prices are no name', () => {
  expect(labels('国家考核码头优良比例占91.2%。')).toEqual(['国家考核码头优良比例']);
  expect(labels('万元产值用水量42.1立方米，按可比价计算25.3立方米。')).not.toContain('可比价');
});
