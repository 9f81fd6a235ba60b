/** Stories of half-years, years and plans against a ledger made of the releases that they tell of; all is invented. */

import { expect, test } from 'vitest';
import { articleFrom } from '../dataset/article.ts';
import { accept } from '../dataset/decisions.ts';
import { emptyDraft, toLedgerFiles } from '../dataset/draft.ts';
import { makeDataset } from '../dataset/make-dataset.ts';
import { proposeLedger } from '../dataset/propose.ts';
import { extract } from '../extract/index.ts';
import { checkClaims } from './claims.ts';
import type { KnownLedger } from './ledger-index.ts';

const releases = {
  half: `云港海事局通报2023年上半年工作情况
2023年7月6日
2023年上半年,云港海事机构共查验进出港船员42.6万人次,同比增长31.8%,其中本地船员25.3万人次、外籍船员8.14万人次,同比分别增长22.7%、64.9%。
上半年,全港上岸参观的外籍船员5.21万人次,同比增长83.6%。其中通过免签上岸3.44万人次,占比66%,同比增长91.2%。
上半年,共办理船舶登记业务3.27万笔。其中,办理渔船登记业务2.86万笔,同比增长47.35%。签发船员证1.36万本,同比增长12.4%。`,
  year: `云港海事局发布2023年主要数据
2024年1月9日
2023年,云港海事机构累计查验进出港船员91.7万人次,同比增长28.3%。全年签发船员证2.94万本,同比增长17.9%。免签上岸外籍船员8.127万人次。全港12个码头中,有9个码头货量增长。
2023年,港口货物吞吐量完成16.42亿吨,同比增长8.6%。
云港海事局预计,2024年港口货物吞吐量完成17.3亿吨,同比增长5%左右。`,
  next: `云港海事局发布2024年主要数据
2025年1月8日
2024年,港口货物吞吐量完成18.05亿吨,同比增长9.9%。`,
};

function ledgerOf(texts: Readonly<Record<string, string>>): KnownLedger {
  const given = Object.entries(texts).map(([id, text]) => {
    const article = articleFrom(id, text);
    return { article, text, extraction: extract({ text, asOf: article.as_of }) };
  });
  const proposal = proposeLedger(given, 'port');
  const draft = accept({ ...emptyDraft, texts: given }, proposal, proposal.metrics);
  const { metrics, observations } = makeDataset(toLedgerFiles(draft)).tables;
  return { metrics, observations, texts, synonyms: [] };
}

const ledger = ledgerOf(releases);
const verdictsOn = (text: string): readonly string[] =>
  checkClaims({ text, asOf: '2025-01-20' }, ledger).map(
    ({ quote, verdict, row }) => `${quote} ${verdict}${row ? ` ${row.quote}` : ''}`,
  );

test.each([
  // Growth that a release prints beside a number, of each of several too, though no row has it.
  [
    '2023年上半年,云港查验进出港本地船员25.3万人次、外籍船员8.14万人次,同比分别增长22.7%、64.9%。',
    [
      '25.3万人次 agrees 25.3万人次',
      '8.14万人次 agrees 8.14万人次',
      '22.7% agrees 22.7%',
      '64.9% agrees 64.9%',
    ],
  ],
  [
    '2023年上半年,上岸参观的外籍船员5.21万人次,同比增长38.6%。',
    ['5.21万人次 agrees 5.21万人次', '38.6% wrong 83.6%'],
  ],
  // Counted up within the very year.
  [
    '2023年,云港累计查验进出港船员达91.7万人次,同比上升28.3%。',
    ['91.7万人次 agrees 91.7万人次', '28.3% agrees 28.3%'],
  ],
  // The growth of a part, told of its whole.
  [
    '2023年上半年,云港共办理船舶登记业务3.27万笔,同比增长47.35%。',
    ['3.27万笔 agrees 3.27万笔', '47.35% definition 47.35%'],
  ],
  // The number of another stretch of the year, with its growth.
  ['2023年全年,云港签发船员证1.36万本,同比增长12.4%。', ['1.36万本 period 1.36万本', '12.4% period 12.4%']],
  ['2023年12月份,港口货物吞吐量完成16.42亿吨。', ['16.42亿吨 period 16.42亿吨']],
  // What was expected of a year that is told by now.
  ['云港海事局预计2024年港口货物吞吐量完成17.3亿吨。', ['17.3亿吨 outdated 18.05亿吨']],
  // A round number, as if it were all of it; and one that is no rounding.
  ['2023年,云港免签上岸外籍船员8.1万人次。', ['8.1万人次 agrees 8.127万人次']],
  ['2023年,云港免签上岸外籍船员80000人次。', ['80000人次 bound_lost 8.127万人次']],
  ['2023年,云港免签上岸外籍船员8.6万人次。', ['8.6万人次 wrong 8.127万人次']],
  // A share of another whole.
  ['2023年上半年,查验的进出港船员中,66%为通过免签上岸的外籍船员。', ['66% definition 66%']],
  // Those of whom some are told of.
  ['2023年云港12个码头中,有7个码头货量增长。', ['12个 unsure 9个', '7个 wrong 9个']],
  // Of what the ledger does not know its growth is not known either.
  ['2023年末,云港船员存款余额36.4亿元,同比增长6.2%。', ['36.4亿元 absent', '6.2% absent']],
])('%s', (text, wanted) => {
  expect(verdictsOn(text)).toEqual(wanted);
});

const island = ledgerOf({
  half: `移民管理机构通报2023年上半年数据
2023年7月12日
2023年上半年,全国移民管理机构共查验出入境人员1.43亿人次,同比增长61.4%,其中外国人1872万人次。签发普通护照1163万本,同比增长34.6%。`,
  year: `移民管理机构发布2023年数据
2024年1月15日
2023年,全国移民管理机构共查验出入境人员3.72亿人次,同比上升52.7%;签发普通护照2418.6万本,同比上升29.3%。`,
  cars: `公安部门发布2023年数据
2024年1月16日
截至2023年底,全国机动车保有量达4.18亿辆,其中汽车3.27亿辆。`,
  grain: `2023年粮食产量
2023年12月15日
2023年全国粮食单位面积产量5713公斤/公顷,比上年增长0.9%。其中谷物单位面积产量6284公斤/公顷,比上年增长1.4%。2023年全国粮食总产量13726亿斤,比上年增加163.8亿斤,增长1.2%。秋粮产量10174.3亿斤,比上年增加121.6亿斤,增长1.3%。`,
});
test.each([
  [
    'From January to June, immigration authorities across China handled 143 million entries and exits, an increase of 61.4% year-on-year.',
    ['143 million agrees 1.43亿人次', '61.4% agrees 61.4%'],
  ],
  [
    'Autumn grain output came to 1.01743 trillion jin, a 1.3-percent increase of 12.16 billion jin.',
    [
      '1.01743 trillion jin agrees 10174.3亿斤',
      '1.3-percent agrees 1.3%',
      '12.16 billion jin agrees 121.6亿斤',
    ],
  ],
  // The half-year's number told for the year, the year's for a month.
  [
    'China issued 11.63 million ordinary passports in 2023, up 34.6 percent on the year.',
    ['11.63 million period 1163万本', '34.6 percent period 34.6%'],
  ],
  [
    'In December 2023 inspectors handled 372 million border crossings, up 52.7 percent from a year earlier.',
    ['372 million period 3.72亿人次', '52.7 percent period 52.7%'],
  ],
  // A total of a half-year is no total of all time.
  [
    'A total of 11.63 million ordinary passports were issued, up 34.6 percent year-on-year in the first six months.',
    ['11.63 million agrees 1163万本', '34.6 percent agrees 34.6%'],
  ],
  // A part told as its whole, a member whose whole is not said.
  ['截至2023年底，全国机动车保有量达3.27亿辆。', ['3.27亿辆 definition 3.27亿辆']],
  ['At the end of 2023 China had 327 million motor vehicles.', ['327 million definition 3.27亿辆']],
  [
    'Some 18.72 million foreigners entered China in the first half of 2023.',
    ['Some 18.72 million unsure 1872万人次'],
  ],
  [
    "China's grain yield increased 1.4% to 6,284 kg/ha in 2023.",
    ['1.4% absent', '6,284 definition 6284公斤/公顷'],
  ],
])('%s', (text, wanted) => {
  const claims = checkClaims({ text, asOf: '2024-01-20' }, island);
  expect(claims.map(({ quote, verdict, row }) => `${quote} ${verdict}${row ? ` ${row.quote}` : ''}`)).toEqual(
    wanted,
  );
});
