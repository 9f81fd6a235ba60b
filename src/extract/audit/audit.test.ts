/** Sentences as one would print them, and the same with a digit altered. */

import { describe, expect, test } from 'vitest';
import { extract } from '../index.ts';
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
    ['balance', '出口401.2亿元，进口222.3亿元，贸易顺差178.9亿元。', '178.9', '187.9'],
    ['mean', '2022年5月，全市发送旅客310万人次，日均10万人次。', '310万', '130万'],
    ['second unit', '秋粮产量70650.0万吨（14130.0亿斤）。', '14130.0', '14310.0'],
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
    ['parts that overlap', '招生610人，其中女生320人，农村学生410人。', []],
    ['a mean of years', '产值由62亿元增加到80亿元，年均增长5.2%。', []],
    ['another subject by a like name', '东区绿化率46%，西区绿化率52%。', []],
    ['a daily mean of something else', '2022年5月，发送旅客310万人次，日均开行列车120列。', []],
    ['a different base', '产量36万吨，比上年增加2万吨，比2019年增长30%。', []],
  ])('%s: %s', (_, text, verdicts) => {
    expect(audit(text)).toEqual(verdicts);
  });
});

test('a verdict shows its numbers where they stand', () => {
  const text = '秋粮产量70650.0万吨（14130.0亿斤）。';
  for (const { spans } of auditText(text, extract({ text })))
    for (const { start, end, text: words } of spans) expect(text.slice(start, end)).toBe(words);
});
