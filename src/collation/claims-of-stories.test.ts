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
