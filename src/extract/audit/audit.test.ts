/** Sentences as one would print them, and the same with a digit altered. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extract } from '../index.ts';
import { auditAcross } from './across.ts';
import { auditText } from './index.ts';

const audit = (text: string) =>
  auditText(text, extract({ text, asOf: '2023-02' })).map(({ kind, state }) => `${state} ${kind}`);

describe('an altered digit breaks what holds', () => {
  test.each([
    ['growth', '2022年，全省鱼产量412.6万吨，比上年增加9.8万吨，增长2.4%。', '增长2.4%', '增长4.2%'],
    ['growth', '鱼塘面积36.4万亩，比上年减少1.2万亩，下降3.2%。', '1.2万亩', '2.2万亩'],
    ['base value', '优良天数比例为85.5%，较2019年同期（82.0%）上升3.5个百分点。', '82.0%', '80.2%'],
    [
      'base value',
      '臭氧浓度为30微克/立方米，较2019年同期（36微克/立方米）改善16.7%。',
      '改善16.7%',
      '改善26.7%',
    ],
    ['base value', '普及率由91%提高到96.5%，提高5.5个百分点。', '5.5个', '6.5个'],
    ['base value', '绿化率为46%，比2020年的42%提高4个百分点。', '46%', '64%'],
    ['parts', '全年进出口总值623.5亿元，其中出口401.2亿元、进口222.3亿元。', '222.3', '232.3'],
    ['parts', '在建泵站共5座，按县分别是：东山县2座，甲泵站；西山县3座，乙泵站。', '县3座', '县4座'],
    ['share', '在320项审批事项中，由街道办理的共计74项，占比23.1%。', '74项', '47项'],
    ['share', '耕地86.4万亩，建成梯田61.2万亩，梯田占耕地的70.8%。', '70.8', '78.0'],
    ['share', '完成投资56.3亿元，占年度计划100亿元的56.3%。', '的56.3', '的65.3'],
    ['share', '受理来信1260件，办结1197件，办结率95%。', '1197', '1179'],
    ['share', '城镇居民收入51820元，农村居民收入21690元，城乡之比为2.39。', '2.39', '2.93'],
    ['shares', '第一产业占7.1%，第二产业占38.3%，第三产业占54.6%。', '54.6', '56.4'],
    ['total', '设市级站12个、县级站15个、乡级站9个，合计36个。', '36', '39'],
    ['parts', '受理申请1654件，其中准予896件、不准203件、撤回555件。', '203', '303'],
    ['growth', '从业人员比上年增加25万人，达到1025万人，增长2.5%。', '2.5%', '3.5%'],
    ['growth', '进口额320亿元，上年同期为280亿元，同比增长14.3%。', '14.3', '13.4'],
    ['mean', '向12.6万户发放补贴3.78亿元，户均3000元。', '3000', '3600'],
    ['balance', '出生率为6.27‰，死亡率为7.74‰，自然增长率为-1.47‰。', '-1.47', '-1.74'],
    ['balance', '银行结汇14567亿元，售汇15132亿元，结售汇逆差565亿元。', '565', '655'],
    ['parts', '收入2168亿元。分中央和地方看，中央收入996亿元，地方收入1172亿元。', '1172', '1127'],
    ['total', '一季度货运量1.28亿吨，二季度货运量1.42亿吨，上半年货运量2.70亿吨。', '2.70', '2.10'],
    ['parts', '召开发布会48场，其中防汛专场31场，其他专题17场。', '17', '11'],
    ['growth', '图书馆3246个，比上年增加31个，上年为3215个。', '31个', '13个'],
    ['list', '涵盖住房、教育、医疗、就业、养老5个方面。', '5个', '6个'],
    ['list', '共分3个阶段：调查、登记、复核。', '3个', '4个'],
    ['order', '1—10月，全省公路建设投资635亿元。1—11月，全省公路建设投资711亿元。', '711', '611'],
    ['balance', '出口401.2亿元，进口222.3亿元，贸易顺差178.9亿元。', '178.9', '187.9'],
    ['mean', '2022年5月，全市发送旅客310万人次，日均10万人次。', '310万', '130万'],
    ['second unit', '秋粮产量70650.0万吨（14130.0亿斤）。', '14130.0', '14310.0'],
    ['second unit', '光伏装机容量350万千瓦（3.5吉瓦）。', '3.5吉瓦', '5.3吉瓦'],
    ['second unit', '日供水能力1.5万立方米（合1500万升）。', '1500万升', '1050万升'],
    ['restatement', '全市桥梁养护投资36亿元\n2022年，全市桥梁养护投资36亿元。', '资36亿元。', '资39亿元。'],
  ])('%s: %s', (kind, text, printed, altered) => {
    const dated = kind === 'restatement' ? `2022年养护概况\n${text}` : text;
    expect(audit(dated)).toEqual([`holds ${kind}`]);
    expect(audit(dated.replace(printed, altered))).toEqual([`broken ${kind}`]);
  });

  test('a part is no more than its whole', () => {
    expect(audit('全县有水井640眼，其中机井510眼。')).toEqual([]);
    expect(audit('全县有水井640眼，其中机井910眼。')).toEqual(['broken parts']);
  });
});

describe('what a naive check takes for an error', () => {
  test.each([
    [
      'growth of output at comparable prices',
      '地区生产总值4872.6亿元，比上年增加300亿元，增长3.4%。',
      ['open growth'],
    ],
    ['a list that ends in 等', '全市有站点9个，分别是：东区2个，西区3个，北区1个等。', ['open parts']],
    ['a bound', '进出口近700亿元，其中出口401.2亿元、进口超过222亿元。', ['holds parts']],
    ['about', '面积约36万亩，比上年增加1.2万亩，增长3.6%。', ['holds growth']],
    ['rounding', '产量2.9亿吨，比上年增加0.1亿吨，增长3.4%。', ['holds growth']],
    ['parts that overlap', '招生610人，其中女生320人，农村学生410人。', ['open parts']],
    ['a mean of years', '产值由62亿元增加到80亿元，年均增长5.2%。', []],
    ['another subject by a like name', '东区绿化率46%，西区绿化率52%。', []],
    ['a daily mean of something else', '2022年5月，发送旅客310万人次，日均开行列车120列。', []],
    [
      'a part in the brackets of another',
      '有医院4126家，其中甲类148家（一等17家、二等46家），乙类3879家。',
      [],
    ],
    ['a list that goes on', '甲县、乙县、丙县等8个县区开展试点。', ['holds list']],
    ['names that are not what is counted', '在住房、教育领域实施3个项目。', []],
    ['和 in the name of a department', '住房和城乡建设、文化和旅游、教育3个部门参加。', ['holds list']],
    ['some of the shares', '判决占42.1%，调解占28.3%，撤诉占21.4%。', []],
    ['a mean of another total', '人口120万人，出口额36亿元，人均收入2.1万元。', []],
    ['a rate of something else', '新增就业583人，再就业196人，年末登记失业率3.1%。', []],
    ['real growth', '人均收入39218元，比上年增加2000元，实际增长6.1%。', ['open growth']],
    ['regions that are not all', '收入2168亿元。分地区看，东部收入996亿元，中部收入571亿元。', []],
    ['a stock that falls', '2023年6月底全省机动车保有量720万辆，2023年底全省机动车保有量711万辆。', []],
    [
      'a share of fewer than the number counts',
      '其中外籍旅客82.1万人次，免票登船外籍旅客30.1万人次、占登船外籍旅客73.1%。',
      ['open share'],
    ],
    [
      'parts of which a bracket leaves some out',
      '检票旅客1.68万人次，其中本省居民8027人次，外省居民7490人次，外籍旅客843人次(不含船员)。',
      [],
    ],
    [
      'two ways to part a whole that is not told',
      '上半年，中央收入546亿元，增长3%；地方收入625亿元，增长2%。税收收入1004.6亿元，增长4%；非税收入166.4亿元，增长1%。',
      [],
    ],
    [
      'a mean of the days that a market is open',
      '2023年8月债券市场成交198亿元，日均成交8.6亿元。',
      ['open mean'],
    ],
    [
      'a plan, rounded apart from its growth',
      '2024年产量1930万吨，预计2025年产量2080万吨，同比增长7%。',
      ['open growth'],
    ],
    [
      'marks in half width',
      '收入96176亿元。按层级划分,中央收入44347亿元;地方收入51829亿元。按类型划分,税收收入81990亿元;非税收入14186亿元。',
      ['holds parts', 'holds parts'],
    ],
    ['a different base', '产量36万吨，比上年增加2万吨，比2019年增长30%。', []],
  ])('%s: %s', (_, text, verdicts) => {
    expect(audit(text)).toEqual(verdicts);
  });
});

describe('two texts', () => {
  const of = (doc: string, text: string) => ({
    doc,
    text,
    findings: extract({ text, asOf: '2023-12' }).findings,
  });
  const across = (one: string, other: string) =>
    auditAcross([of('a', one), of('b', other)]).map(
      ({ doc, state, earlier }) => `${doc} ${state} ${earlier.doc}`,
    );
  const text = '2022年，全省农村公路总里程8.62万公里。';
  test.each([
    ['say the same', text, ['b holds a']],
    ['say it less precisely', text.replace('8.62', '8.6'), ['b holds a']],
    ['contradict each other', text.replace('8.62', '8.26'), ['b broken a']],
    [
      'differ where one was revised',
      text.replace('8.62', '8.26').replace('。', '（修订数）。'),
      ['b open a'],
    ],
    ['speak of other years', text.replace('2022', '2021'), []],
    ['speak of other things', text.replace('农村公路', '高速公路'), []],
  ])('%s', (_, other, verdicts) => {
    expect(across(text, other)).toEqual(verdicts);
  });
});

test('passages in the manner of releases: most altered digits are seen, no sound one is called broken', () => {
  const read = (file: string) =>
    readFileSync(join(import.meta.dirname, '../corpus/audit', file), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.replaceAll('⏎', '\n'));
  const isBroken = (text: string) =>
    auditText(text, extract({ text, asOf: '2024-02' })).some(({ state }) => state === 'broken');
  const altered = read('altered.txt');
  const form = (line: string, which: '$1' | '$2') => line.replace(/⟦([^|]*)\|([^⟧]*)⟧/, which);
  expect([...altered.map((line) => form(line, '$1')), ...read('sound.txt')].filter(isBroken)).toEqual([]);
  expect(altered.filter((line) => isBroken(form(line, '$2'))).length).toBeGreaterThanOrEqual(235);
});

test('a verdict shows its numbers where they stand', () => {
  const text = '秋粮产量70650.0万吨（14130.0亿斤）。';
  for (const { spans } of auditText(text, extract({ text })))
    for (const { start, end, text: words } of spans) expect(text.slice(start, end)).toBe(words);
});
