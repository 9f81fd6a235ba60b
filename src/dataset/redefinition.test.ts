import { expect, test } from 'vitest';
import { extract } from '../extract/index.ts';
import { factKeys } from './fact-key.ts';
import { definitionsIn } from './redefinition.ts';

/** The numbers that a text defines, and whether otherwise than before. */
function definitions(text: string) {
  const { findings } = extract({ text, asOf: '2023-03-01' });
  const found = definitionsIn(text, findings, factKeys(text, findings));
  return [...found].map(([finding, { isNew }]) => [finding.text, isNew]);
}

test.each([
  ['家庭农场16.4万家。自2023年起，家庭农场统计口径调整，包括专业大户。', [['16.4万家', true]]],
  ['按新口径，全市森林覆盖率24.02%。', [['24.02%', true]]],
  ['从业人员5.71万人（从本年起不含森林公安），平均工资8.05万元。', [['5.71万人', true]]],
  ['全年义务植树1.15亿株（含折算），治理沙化土地4.1万公顷。', [['1.15亿株', false]]],
  ['自然保护区面积98.6万公顷，与上年口径不同，不可比。', [['98.6万公顷', true]]],
  ['书院占比83.7%（自2023年起按有藏书楼的统计，口径较上年收窄）。', [['83.7%', true]]],
  // What is told no more changes nothing else, and a part that is counted itself says not how the whole is.
  ['自2022年起不再统计农村集中供水率。全年建设农村供水工程2508处。', []],
  ['自本年起，中等职业教育数据不再统计技工学校。中职招生48.9万人。', [['48.9万人', true]]],
  ['本科院校47所（含独立学院6所），专科院校53所。', []],
  // It speaks of the sentence behind it, by a short name too, and of no other.
  [
    '自本年起，中等职业教育不含技工学校。中职招生48.9万人，在校生131.2万人。',
    [
      ['48.9万人', true],
      ['131.2万人', true],
    ],
  ],
  ['自本年起，中等职业教育不含技工学校。粮食产量48.9万吨。', []],
  // A sentence that names no number speaks of those before it in its paragraph.
  [
    '桑园面积17.3万亩。调查口径较以往有较大调整，与以前公布的桑田不可直接比较。茶园9.6万亩。',
    [['17.3万亩', true]],
  ],
  ['桑园面积17.3万亩。\n调查口径较以往有较大调整。', []],
  // What is said to be counted as before is, whatever stands beside it.
  [
    '自2021年起，渡船下水艘数将趸船纳入统计，与以前年度不可比；码头建成座数口径不变。按新口径，渡船下水125艘；码头建成146座。',
    [['125艘', true]],
  ],
  // A kind of number: those that have its words in their names.
  [
    '本年起，有关统计作出调整：一是抗旱能力指标改按评定规则（二期）编报。水窖2.1万座。县域抗旱能力达标率84.1%。',
    [['84.1%', true]],
  ],
  ['新增水窖剔除蓄水池，与以往各年不可直接对比。新增水窖2140座。', [['2140座', true]]],
  ['自本年起，客运量统计口径调整。客运量1.2亿人，货运量5.1亿吨。', [['1.2亿人', true]]],
  ['从本年起，受理案件含财产保全案件。人均结案357件（同口径，含保全）。', [['357件', true]]],
  // What is counted over is another, or the prices are.
  [
    '2021年起，国考断面由18个调整为32个。国考断面优良比例93.8%，省考断面优良比例86.4%。酸雨频率8.6%。',
    [
      ['93.8%', true],
      ['86.4%', true],
    ],
  ],
  ['监测站点由6个增至14个。14个监测站点达标率93.8%。酸雨频率8.6%。', [['93.8%', true]]],
  ['业务总量按2020年不变单价计算为451.2亿元，增长25.3%。', [['451.2亿元', false]]],
  // A note names what it counts otherwise: whatever has these words in its name, and the shares of it.
  [
    '渡运业务量46.2亿次，渡运业务收入31.5亿元，公路客运收入8.4亿元。夜航、日航分别占渡运业务量的41.3%、58.7%。\n备注：1.部分企业调整渡运业务口径，同比增速按可比口径计算。',
    [
      ['46.2亿次', true],
      ['31.5亿元', true],
      ['41.3%', true],
      ['58.7%', true],
    ],
  ],
  [
    '趸船（甲类）吨位34.1万吨，同比增长2.6%。渡轮（乙类）吨位12.9万吨。\n注：自统计2021年1月份数据起，启用新修订的趸船（甲类）统计口径。',
    [
      ['34.1万吨', true],
      ['2.6%', true],
    ],
  ],
  // What it counts over is wider, or the value it is compared with is another.
  ['门诊结算1180万人次，自本年起，该项统计由普通门诊扩大到慢特病和药店。', [['1180万人次', true]]],
  [
    '自本年起，常年值改用1956—2016年系列平均值。雨量962毫米，比常年偏少19.6%，比上年减少25.5%。',
    [['19.6%', true]],
  ],
  [
    '雨量1314毫米，比常年（1956—2000年系列平均值，下同）偏多12.1%；径流量835亿立方米，比常年偏多16.7%。',
    [
      ['12.1%', false],
      ['16.7%', false],
    ],
  ],
  ['试点由3个县扩大到全市，服务群众1180万人次。', []],
  // Growth at comparable prices, and standards as a thing, define nothing.
  ['按可比价格计算，产值增长5.2%。', []],
  ['全年制定新标准化项目12项。', []],
])('%s', (text, expected) => {
  expect(definitions(text)).toEqual(expected);
});
