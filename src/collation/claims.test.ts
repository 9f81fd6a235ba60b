import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { articleFrom } from '../dataset/article.ts';
import { accept } from '../dataset/decisions.ts';
import { emptyDraft, toLedgerFiles } from '../dataset/draft.ts';
import { makeDataset } from '../dataset/make-dataset.ts';
import { proposeLedger } from '../dataset/propose.ts';
import { readTable } from '../dataset/read-table.ts';
import { parseSynonyms } from '../dataset/synonyms.ts';
import { extract } from '../extract/index.ts';
import { checkClaims } from './claims.ts';
import type { KnownLedger } from './ledger-index.ts';
import { toReckoningWords } from './reckoning.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const dataLedger: KnownLedger = {
  metrics: readTable('metrics', read('public/data/metrics.csv')),
  observations: readTable('observations', read('public/data/observations.csv')),
  texts: { 'mps-fangguanfu-2020': read('data/articles/mps-fangguanfu-2020.txt') },
  synonyms: parseSynonyms(read('data/synonyms.csv')),
};

function harvestLedger(): KnownLedger {
  const texts = ['2022', '2023'].map((id) => {
    const text = read(`tests/fixtures/ledgers/harvest/${id}.txt`);
    const article = articleFrom(id, text);
    return { article, text, extraction: extract({ text, asOf: article.as_of }) };
  });
  const proposal = proposeLedger(texts, 'harvest');
  const draft = accept({ ...emptyDraft, texts }, proposal, proposal.metrics);
  const { metrics, observations } = makeDataset(toLedgerFiles(draft)).tables;
  return {
    metrics,
    observations,
    texts: Object.fromEntries(texts.map(({ article, text }) => [article.article_id, text])),
    synonyms: [],
  };
}

interface Example {
  readonly wanted: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const examplesOf = (file: string): Example[] =>
  readFileSync(join(import.meta.dirname, 'corpus', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [wanted = '', words = ''] = line.split(' | ');
      return {
        wanted,
        text: words.replace(/[⟦⟧]/g, ''),
        start: words.indexOf('⟦'),
        end: words.indexOf('⟧') - 1,
      };
    });

function verdictsOf(file: string, ledger: KnownLedger) {
  return examplesOf(file).map(({ wanted, text, start, end }) => {
    const claims = checkClaims({ text, asOf: null }, ledger);
    // ⟦下降9%⟧ marks a word in front of its number.
    const claim =
      claims.find((one) => one.start <= start + 1 && one.end > start) ??
      claims.find((one) => one.start < end && one.end > start);
    return {
      wanted,
      text,
      got: claim?.verdict ?? 'unread',
      metric: claim?.metric?.label_zh,
      row: claim?.row?.quote,
    };
  });
}

const faultsOf = (verdicts: ReturnType<typeof verdictsOf>): string[] =>
  verdicts
    .filter(({ wanted, got }) => !wanted.split('|').includes(got))
    .map(({ wanted, got, text }) => `${wanted} → ${got}: ${text}`);

const harvest = harvestLedger();

test('490 claims of seven kinds: at least 95 in 100 verdicts are right, and none is wrong but for refusals', () => {
  const verdicts = [
    ...verdictsOf('claims-data.txt', dataLedger),
    ...verdictsOf('claims-blind.txt', dataLedger),
    ...verdictsOf('claims-harvest.txt', harvest),
  ];
  expect(verdicts.length).toBeGreaterThanOrEqual(490);
  const faults = faultsOf(verdicts);
  expect(faults.filter((fault) => !fault.includes('→ unsure'))).toEqual([]);
  expect(1 - faults.length / verdicts.length).toBeGreaterThan(0.95);
});

test('30 claims that no rule was made from: 27 verdicts were right when they were read first', () => {
  const [first, rest] = [
    verdictsOf('claims-held-out.txt', dataLedger),
    verdictsOf('claims-held-out.txt', harvest),
  ];
  const faults = faultsOf([...first.slice(0, 15), ...rest.slice(15)]);
  expect(first).toHaveLength(30);
  expect(faults.length).toBeLessThanOrEqual(3);
});

test.each([
  ['claims-blind-later.txt', 111, 10],
  ['claims-blind-fourth.txt', 117, 9],
])(
  'the claims of %s, in words far from the ledger: nine in ten are right, and what is not is refused',
  (file, count, most) => {
    const verdicts = verdictsOf(file, dataLedger);
    expect(verdicts).toHaveLength(count);
    const faults = faultsOf(verdicts);
    expect(faults.filter((fault) => !/→ (?:unsure|absent):/.test(fault))).toEqual([]);
    expect(faults.length).toBeLessThanOrEqual(most);
  },
);

test('115 claims of sums, shares in words, multiples and means, and of English: 19 in 20 are right, and what is not is refused', () => {
  const verdicts = verdictsOf('claims-blind-fifth.txt', dataLedger);
  expect(verdicts).toHaveLength(115);
  const faults = faultsOf(verdicts);
  expect(faults.filter((fault) => !/→ (?:unsure|absent|unread):/.test(fault))).toEqual([]);
  expect(faults.length).toBeLessThanOrEqual(5);
});

test('136 claims over all metrics, in words far from the ledger: what is not right is refused', () => {
  const verdicts = verdictsOf('claims-blind-sixth.txt', dataLedger);
  expect(verdicts).toHaveLength(136);
  const faults = faultsOf(verdicts);
  expect(faults.filter((fault) => !/→ (?:unsure|absent|unread):/.test(fault))).toEqual([]);
  expect(faults.length).toBeLessThanOrEqual(16);
});

test('60 claims written when all words were weighed: 57 are right, what is not is refused', () => {
  const verdicts = verdictsOf('claims-blind-seventh.txt', dataLedger);
  expect(verdicts).toHaveLength(60);
  const faults = faultsOf(verdicts);
  expect(faults.filter((fault) => !/→ (?:unsure|absent|unread):/.test(fault))).toEqual([]);
  expect(faults.length).toBeLessThanOrEqual(3);
});

test('130 claims by one who had read no rule: 129 are right, what is not is refused', () => {
  const verdicts = verdictsOf('claims-blind-eighth.txt', dataLedger);
  expect(verdicts).toHaveLength(130);
  const faults = faultsOf(verdicts);
  expect(faults.filter((fault) => !/→ (?:unsure|absent|unread):/.test(fault))).toEqual([]);
  expect(faults.length).toBeLessThanOrEqual(1);
});

test('74 claims written when those rules stood: 72 are right, what is not is refused', () => {
  const verdicts = verdictsOf('claims-blind-ninth.txt', dataLedger);
  expect(verdicts).toHaveLength(74);
  const faults = faultsOf(verdicts);
  expect(faults.filter((fault) => !/→ (?:unsure|absent|unread):/.test(fault))).toEqual([]);
  expect(faults.length).toBeLessThanOrEqual(2);
});

test('130 claims by another who had read no rule: 126 are right, what is not right is refused', () => {
  const verdicts = verdictsOf('claims-blind-tenth.txt', dataLedger);
  expect(verdicts).toHaveLength(130);
  const faults = faultsOf(verdicts);
  expect(faults.filter((fault) => !/→ (?:unsure|absent|unread):/.test(fault))).toEqual([]);
  expect(faults.length).toBeLessThanOrEqual(4);
});

test('70 claims by a third who had read no rule: all are right', () => {
  const verdicts = verdictsOf('claims-blind-eleventh.txt', dataLedger);
  expect(verdicts).toHaveLength(70);
  const faults = faultsOf(verdicts);
  expect(faults.filter((fault) => !/→ (?:unsure|absent|unread):/.test(fault))).toEqual([]);
  expect(faults.length).toBeLessThanOrEqual(0);
});

test('80 claims by a fourth who had read no rule, most of them English: 79 are right, what is not is refused', () => {
  const verdicts = verdictsOf('claims-blind-twelfth.txt', dataLedger);
  expect(verdicts).toHaveLength(80);
  const faults = faultsOf(verdicts);
  expect(faults.filter((fault) => !/→ (?:unsure|absent|unread):/.test(fault))).toEqual([]);
  expect(faults.length).toBeLessThanOrEqual(1);
});

test.each([
  // A change runs from the first level to the second, whatever day both are told with.
  ['2025年11月5日，过境免签口岸由60个增至65个，增幅8.3%。', 'agrees'],
  ['2025年11月5日，过境免签口岸由60个增至65个，增幅18.3%。', 'wrong'],
  // The place of a row is told with its hours alone: not of the whole country.
  ['2013年1月1日起，全国72小时过境免签适用于45国旅客。', 'definition'],
  // What stands before dots or a colon is said too.
  ['跨省异地换补领的身份证：2024年7月底，累计4232万张。', 'agrees'],
  // Who speaks, speaks of its own.
  ['Russian Railways said 35 of its services could be done online.', 'absent'],
  ['Altogether, more than 80 million drivers have been given electronic driving licences.', 'outdated'],
  [
    'Since online services began, licence and plate transactions came to 96.16 million in total.',
    'annualised',
  ],
])('%s: %s', (text, wanted) => {
  expect(checkClaims({ text, asOf: null }, dataLedger).at(-1)?.verdict).toBe(wanted);
});

test('80 claims by a fifth who had read no rule: 77 are right, what is not is refused', () => {
  const verdicts = verdictsOf('claims-blind-fourteenth.txt', dataLedger);
  expect(verdicts).toHaveLength(80);
  const faults = faultsOf(verdicts);
  expect(faults.filter((fault) => !/→ (?:unsure|absent|unread):/.test(fault))).toEqual([]);
  expect(faults.length).toBeLessThanOrEqual(3);
});

test.each([
  // What was done more or less than before is no level, and 至少办了 is no less.
  ['从2023年4月7日到2025年6月30日，电子驾驶证又多发了1.48亿个。', '1.48亿个 agrees'],
  ['2024年上半年网上补换领牌证5307万笔，比2023年同期少办了526万笔。', '526万笔 agrees'],
  ['2024年上半年网上补换领牌证5307万笔，比2023年同期少办了826万笔。', '826万笔 wrong'],
  ['2024年上半年网上补换领牌证至少办了5307万笔。', '5307万笔 agrees'],
  // Two that are named without their numbers, and what is left to be wrong of them.
  ['2025年6月底，电子驾驶证、电子行驶证两相比较，前者多1.29亿个。', '1.29亿个 agrees'],
  ['2025年6月底，电子驾驶证、电子行驶证两相比较，前者多2.29亿个。', '2.29亿个 wrong'],
  ['光是2024这一个年头，异地换领、补领的居民身份证便有1.16亿张。', '1.16亿张 annualised'],
  ['16城试点，497万车主拿到检验标志电子凭证，摊到每座城市约31万。', '约31万 agrees'],
  ['22项交管新举措分三批落地，2019年6月的头一批独占四成五。', '四成五 agrees'],
  ['2024年2月27日，能办口岸签证的城市共74个。', '74个 wrong'],
  ['2024年2月27日，能办口岸签证的城市共72个。', '72个 agrees'],
  ['2019年6月、2019年9月、2020年1月三批交管新措施，9月那批6项。', '6项 agrees'],
  ['按规划，到2027年底可在网上办理的交管业务要增加到50项。', '50项 absent'],
  // The place of a year among those that are listed, of a period among all that are as long, of a batch among all.
  [
    'Of the full years 2021, 2022 and 2025, the licence and plate transactions online of 2025 rank first.',
    'first agrees',
  ],
  [
    'Of the full years 2021, 2022 and 2025, the licence and plate transactions online of 2022 rank last.',
    'last wrong',
  ],
  [
    'The first half of 2021 ranks fifth among all first halves for licence and plate transactions online.',
    'fifth wrong',
  ],
  ['The 20 traffic reform measures of June 2018 were the largest batch of all.', '20 agrees'],
  ['The 10 traffic reform measures of June 2019 were the largest batch of all.', '10 wrong'],
  ['For traffic reform the ministry ranks second in the world.', 'second absent'],
  // A ratio to one, a difference of two numbers that are said, a mean in times, what is left of a year.
  [
    'By July 2024 identity cards replaced in another city of the province outnumbered those replaced across provinces 1.7 to 1.',
    '1.7 agrees',
  ],
  [
    'In February 2024 port visas could be had at 99 ports in 72 cities, 27 more ports than cities.',
    '27 agrees',
  ],
  [
    'In February 2024 port visas could be had at 99 ports in 72 cities, 37 more ports than cities.',
    '37 wrong',
  ],
  [
    'In 2025, 53.95 million of the 116 million licence and plate transactions online came in the first half and some 62 million were left for the second.',
    'some 62 million agrees',
  ],
  // A time of its own, and a start.
  [
    'Electronic driving licences went from 180 million in April 2023 to 380 million on 30 June 2025.',
    '380 million wrong',
  ],
  [
    'Since 1 October 2019 the free trade zones of 12 provinces have piloted permits apart from licences in full.',
    '12 agrees',
  ],
  ['In just twelve months 33 million identity cards were handled away from home.', '33 million annualised'],
  // Another that has an app, and none.
  ['The post office’s parcel app had 290 million users in May 2020.', '290 million absent'],
  ['The police’s own app had 290 million users in May 2020.', '290 million agrees'],
])('%s: %s', (text, wanted) => {
  const { quote, verdict } = checkClaims({ text, asOf: null }, dataLedger).at(-1) ?? {};
  expect(`${quote} ${verdict}`).toBe(wanted);
});

test('40 claims by the writer of the rules when those stood: 39 are right, what is not is refused', () => {
  const verdicts = verdictsOf('claims-blind-fifteenth.txt', dataLedger);
  expect(verdicts).toHaveLength(40);
  const faults = faultsOf(verdicts);
  expect(faults.filter((fault) => !/→ (?:unsure|absent|unread):/.test(fault))).toEqual([]);
  expect(faults.length).toBeLessThanOrEqual(1);
});

test('80 claims by a sixth who had read no rule: 79 are right, what is not is refused', () => {
  const verdicts = verdictsOf('claims-blind-sixteenth.txt', dataLedger);
  expect(verdicts).toHaveLength(80);
  const faults = faultsOf(verdicts);
  expect(faults.filter((fault) => !/→ (?:unsure|absent|unread):/.test(fault))).toEqual([]);
  expect(faults.length).toBeLessThanOrEqual(1);
});

test.each([
  // Rows that no rule reads from the words: by the names, the times and the other numbers that the sentence says.
  ['2020年5月到2024年2月27日，能办口岸签证的城市仅仅添了一座。', '一座 agrees'],
  ['去掉上半年的5395万次，2025年剩下的网上补换领牌证等业务约6200万次。', '约6200万次 agrees'],
  ['2025年6月底，电子行驶证只相当于电子驾驶证的六成左右。', '六成左右 agrees'],
  ['2022年全年网上补换领牌证等业务9616万次，比上一年多办了466万次。', '466万次 agrees'],
  [
    'In May 2020 thirty provinces issued port visas, 12 more than the provinces with visa-free transit.',
    '12 agrees',
  ],
  [
    'The batch of traffic reform measures of 1 November 2025 was half the size of that of 1 June 2021.',
    'half agrees',
  ],
  // The same with a number that the rows do not make: nothing agrees.
  ['2020年5月到2024年2月27日，能办口岸签证的城市仅仅添了三座。', '三座 wrong'],
  ['去掉上半年的5395万次，2025年剩下的网上补换领牌证等业务约7200万次。', '约7200万次 unsure'],
  ['2025年6月底，电子行驶证只相当于电子驾驶证的四成左右。', '四成左右 absent'],
  [
    'The batch of traffic reform measures of 1 June 2021 was half the size of that of 1 November 2025.',
    'half unsure',
  ],
  // Another country's or office's are nobody's.
  ['印度2025年6月底的电子行驶证只相当于电子驾驶证的六成左右。', '六成左右 absent'],
  // Numbers in words, what is counted behind them, and by whom it is done.
  [
    'By 1 July 2021 over one and a half million electronic driving licences had been issued.',
    'over one and a half million agrees',
  ],
  [
    'By 13 June 2024 a quarter of a billion electronic driving licences had been issued.',
    'a quarter of a billion agrees',
  ],
  ['By 31 December 2020, 110 million people had been given a residence permit.', '110 million people agrees'],
  ['At the end of 2020, 110 million residence permits had been issued.', '110 million definition'],
  [
    'On 1 July 2024 the electronic vehicle licence was taken up by over 2.15 million owners.',
    'over 2.15 million agrees',
  ],
  // A rank by the times that are listed, and behind one that is smaller.
  [
    'Of the traffic reform batches of June 2021, December 2021 and April 2023, that of April 2023 comes third.',
    'third wrong',
  ],
  [
    'For licence and plate transactions online the first half of 2024 comes third, behind the first half of 2025.',
    'third agrees',
  ],
])('%s: %s', (text, wanted) => {
  const { quote, verdict } = checkClaims({ text, asOf: null }, dataLedger).at(-1) ?? {};
  expect(`${quote} ${verdict}`).toBe(wanted);
});

test('a part of the year that is said behind a number is of that year, and not outdated', () => {
  const text = '去掉上半年的5395万次，2025年剩下的网上补换领牌证等业务约6200万次。';
  expect(
    checkClaims({ text, asOf: null }, dataLedger).map(({ quote, verdict }) => `${quote} ${verdict}`),
  ).toEqual(['5395万次 agrees', '约6200万次 agrees']);
});

test('the time of what a number is measured from is not that of the numbers before it', () => {
  const text = 'Visa-free transit is open in 24 provinces, more than double the 11 provinces of May 2020.';
  expect(
    checkClaims({ text, asOf: null }, dataLedger).map(({ quote, verdict }) => [quote, verdict])[0],
  ).toEqual(['24', 'agrees']);
});

test('a rank that nothing is listed for is refused with its reason', () => {
  const text = 'For police apps the ministry ranks second in the world.';
  expect(
    checkClaims({ text, asOf: null }, dataLedger).map(({ verdict, refusal }) => [verdict, refusal?.reason]),
  ).toEqual([['absent', 'unnamed']]);
});

test('54 English claims by the writer of the rules: 50 are right, what is not is refused', () => {
  const verdicts = verdictsOf('claims-blind-thirteenth.txt', dataLedger);
  expect(verdicts).toHaveLength(54);
  const faults = faultsOf(verdicts);
  expect(faults.filter((fault) => !/→ (?:unsure|absent|unread):/.test(fault))).toEqual([]);
  expect(faults.length).toBeLessThanOrEqual(4);
});

test('an English sentence goes on with the one before it, and is denied nothing by that', () => {
  const verdictsIn = (text: string) =>
    checkClaims({ text, asOf: null }, dataLedger).map(({ quote, verdict }) => `${quote} ${verdict}`);
  expect(
    verdictsIn(
      'Police issued 328 million electronic driving licences by June 2025, up from 250 million in August 2024. That is 78 million more in ten months. Electronic vehicle licences, launched in July 2024, reached 199 million.',
    ),
  ).toEqual(['328 million agrees', '250 million agrees', '78 million agrees', '199 million agrees']);
  expect(
    verdictsIn(
      'In the first half of 2025, motorists completed 53.95 million licence and plate transactions online. For the whole year the figure was 116 million, more than double that of the first half.',
    ),
  ).toEqual(['53.95 million agrees', '116 million agrees', 'more than double agrees']);
  expect(
    verdictsIn(
      'By April 2022, China had issued over 130 million residence permits. That is 70 million cats.',
    ),
  ).toEqual(['over 130 million agrees', '70 million unsure']);
  // A sentence of its own subject goes on with nothing.
  expect(
    verdictsIn(
      'By May 2020 visa-free transit was open to citizens of 53 countries. Malaria is found in 53 countries.',
    ),
  ).toEqual(['53 agrees', '53 absent']);
});

test.each([
  // A place, an office or an aim that the ledger does not speak of.
  ['某打车平台公布，2020年5月其注册用户达2.9亿。', 'absent'],
  ['四川省公安厅介绍，2021年全省异地办理的居民身份证有500万张。', 'absent'],
  ['China Customs opened green lanes at 18 ports in April 2019.', 'absent'],
  ['The goal is 400 million electronic driving licences by the end of 2030.', 'absent'],
  // Another start, another thing that is counted, a part.
  ['Counting from 2020, the traffic police had adopted 87 reform measures by 7 April 2023.', 'definition'],
  ['By 27 December 2021, 3.2 billion different people had used the online traffic services.', 'definition'],
  ['单是最早的16个试点城市，到2023年4月7日就有3.7亿车主领到机动车检验标志电子凭证。', 'definition'],
  // What a row counts of a year is no running total.
  ['In 2021 review and full-mark education were applied for online 16.76 million times.', 'agrees'],
  ['In the year to May 2020 the traffic police provided 1.54 billion services online.', 'annualised'],
  // The place among the years that the sentence lists.
  ['2021、2022、2025三个整年里，网上补换领牌证等业务量2025年居首位。', 'agrees'],
  ['2021、2022、2025三个整年里，网上补换领牌证等业务量2025年排第二。', 'wrong'],
])('%s: %s', (text, wanted) => {
  const claims = checkClaims({ text, asOf: null }, dataLedger);
  expect(claims.at(-1)?.verdict).toBe(wanted);
});

test.each([
  ['截至2025年6月，“交管12123”用户突破6亿。', 'another_time', ['app_users']],
  [
    'By the end of 2023, 150 million residence permits had been issued.',
    'another_time',
    ['residence_permits'],
  ],
  ['2024年有110个口岸可以办理口岸签证。', 'within', ['port_visa_ports']],
  ['截至2024年8月底，异地办理居民身份证累计1.2亿张。', 'undecided', ['id_card_offsite']],
  ['铁路部门说，12306注册用户已超7亿人。', 'foreign', []],
  ['2024年全国森林覆盖率24.02%。', 'unnamed', []],
] as const)('%s: refused as %s, with the nearest rows', (text, reason, near) => {
  const { verdict, refusal } = checkClaims({ text, asOf: null }, dataLedger).at(-1) ?? {};
  expect(['unsure', 'absent']).toContain(verdict);
  expect(refusal?.reason).toBe(reason);
  expect(refusal?.near.map(({ metric_id }) => metric_id)).toEqual(near);
});

test('a claim of an English paragraph stands in its own sentence', () => {
  const text = 'Ports numbered 60 in June 2025. By then 55 countries were eligible. It is said so.';
  const sentences = checkClaims({ text, asOf: null }, dataLedger).map(({ sentence }) => sentence);
  expect(sentences.map(({ before, quote, after }) => (before + quote + after).trim())).toEqual([
    'Ports numbered 60 in June 2025.',
    'By then 55 countries were eligible.',
  ]);
});

test('what a verdict is given to is refused for no reason', () => {
  const claims = checkClaims({ text: '2025年6月底，电子驾驶证3.28亿个。', asOf: null }, dataLedger);
  expect(claims.map(({ verdict, refusal }) => [verdict, refusal])).toEqual([['agrees', undefined]]);
});

test.each([
  // Of now, where the ledger's only row is of 2020 and its definition says the new limit.
  ['目前过境免签可停留240小时。', 'unsure'],
  ['2024年有110个口岸可以办理口岸签证。', 'unsure'],
  ['目前，55个国家的公民可以在65个口岸享受240小时过境免签。', 'agrees'],
  ['Some 330 million drivers hold electronic licences, up from 180 million.', 'agrees'],
])('%s: %s, whatever the rows before its time say', (text, wanted) => {
  const [first, ...more] = checkClaims({ text, asOf: null }, dataLedger);
  expect((wanted === 'agrees' && text.endsWith('.') ? more[0] : first)?.verdict).toBe(wanted);
});

test('English sentences of a story: by the ledger’s English names, with rates, aims, places and denials refused', () => {
  const verdicts = verdictsOf('claims-english.txt', dataLedger);
  expect(verdicts).toHaveLength(38);
  expect(faultsOf(verdicts)).toEqual([]);
});

test('a story in both languages has each number once, in its order', () => {
  const text =
    '2025年6月底，电子驾驶证3.28亿个。\nBy June 2025, China had issued 238 million electronic driving licences. 如今，我国对53国人员实施过境免签政策。';
  expect(checkClaims({ text, asOf: null }, dataLedger).map(({ quote, verdict }) => [quote, verdict])).toEqual(
    [
      ['3.28亿个', 'agrees'],
      ['238 million', 'wrong'],
      ['53国', 'outdated'],
    ],
  );
});

test.each([
  ['2025年6月底，电子驾驶证3.28亿个，比2024年8月底多出7800万个。', '3.28亿 − 2.5亿 = 7800万个'],
  ['2025年6月底，电子驾驶证比电子行驶证多1.29亿个。', '3.28亿 − 1.99亿 = 1.29亿个'],
  ['2025年上半年网上补换领牌证5395万次，同比增长1.7%。', '5395万 ÷ 5307万 − 1 = 1.66%'],
  ['2025年网上补换领牌证1.16亿次，上半年就占了四成多。', '5395万 ÷ 1.16亿 = 46.5%'],
  ['2025年上半年，平均每天网上补换领牌证近30万笔。', '5395万 ÷ 181天 = 29.8万笔'],
  ['18个口岸开出89条“一带一路”通道，平均每个口岸近5条。', '89 ÷ 18 = 4.94条'],
  ['2019年6月推出交管新举措10项，9月推出6项，2020年1月又推出6项，三批合计22项。', '10 + 6 + 6 = 22项'],
  [
    '2024年7月底，跨省换补领身份证4232万张，省内跨市7362万张，后者比前者多3130万张。',
    '7362万 − 4232万 = 3130万张',
  ],
  ['2024年8月底电子驾驶证2.5亿个，是2021年12月底8000多万名的三倍左右。', '2.5亿 ÷ 逾8000万 = 3.13倍'],
  ['2024年12月17日，过境免签口岸一天之内多出21个。', '60 − 39 = 21个'],
  ['截至2024年7月底，跨省和省内跨市换领、补领的身份证合计近1.16亿张。', '4232万 + 7362万 = 1.1594亿张'],
  ['2021年网上补换领牌证全年9150万次，下半年4705万次。', '9150万 − 4445万 = 4705万次'],
  ['2025年6月，电子驾驶证3.28亿个，电子行驶证1.99亿个，两者相差1.29亿个。', '3.28亿 − 1.99亿 = 1.29亿个'],
  ['2024年7月底，省内跨市换补领身份证是跨省的1.7倍。', '7362万 ÷ 4232万 = 1.74倍'],
  ['2024年7月底，没出省换补领的身份证7362万张，比跨省的多3130万张。', '7362万 − 4232万 = 3130万张'],
  [
    'Online licence and plate transactions in the first half of 2025 rose 1.7 percent from a year earlier.',
    '5395万 ÷ 5307万 − 1 = 1.66%',
  ],
  [
    'By June 2025 there were 78 million more electronic driving licences than in August 2024.',
    '3.28亿 − 2.5亿 = 7800万',
  ],
  [
    'Ports offering visa-free transit went from 39 on 16 December 2024 to 60 a day later, an increase of 54 percent.',
    '60 ÷ 39 − 1 = 53.8%',
  ],
  [
    'Electronic driving licences stood at 180 million in April 2023; by June 2025 there were 1.8 times as many.',
    '3.28亿 ÷ 1.8亿 = 1.82倍',
  ],
  [
    'Of the identity cards replaced or reissued away from home by July 2024, a little over a third crossed a provincial border.',
    '4232万 ÷ (4232万 + 7362万) = 0.365',
  ],
  [
    'Online licence and plate transactions averaged about 298,000 a day in the first half of 2025.',
    '5395万 ÷ 181天 = 29.8万',
  ],
  [
    'Traffic police brought out ten new measures in June 2019 and six more in September 2019, making sixteen in all.',
    '10 + 6 = 16',
  ],
])('%s agrees, and the arithmetic is shown', (text, wanted) => {
  const last = checkClaims({ text, asOf: null }, dataLedger).at(-1);
  expect(last?.verdict).toBe('agrees');
  expect(last?.reckoning && toReckoningWords(last.reckoning, 'zh')).toBe(wanted);
});

test.each([
  ['2020年5月，异地办理身份证累计3300余万张。目前，过境免签政策适用于53国人员。', 'outdated'],
  ['2020年5月，异地办理身份证累计3300余万张，过境免签政策适用于53国人员。', 'agrees'],
  ['历批交管改革措施里，项数最多的是2019年6月那一批，有10项。', 'wrong'],
  ['历批交管改革措施里，项数最多的是2018年6月那一批，有20项。', 'agrees'],
  ['2020年5月，口岸签证已可在95个口岸办理，口岸数量居世界第一。', 'absent'],
  ['2021年下半年网上补换领牌证4705万次，比上半年多260万次。', 'unsure'],
  ['2024年7月底，省内跨市换补领身份证是跨省的3倍。', 'wrong'],
  ['2019年，电子驾驶证发放18万个。', 'absent'],
  ['2020年5月，全国各地4S店“一站式”登记已有5000余家。', 'agrees'],
  ['Two dozen provinces offered visa-free transit in November 2025.', 'agrees'],
  ['Nationwide, 60 ports offered visa-free transit in December 2024.', 'agrees'],
  ['Users of the 12123 platform grew 10 percent in 2024 from a year earlier.', 'absent'],
])('%s: the last is %s', (text, wanted) => {
  expect(checkClaims({ text, asOf: null }, dataLedger).at(-1)?.verdict).toBe(wanted);
});

test('what a number grew from is no outdated one', () => {
  const text = '电子驾驶证两年间从1.8亿个涨到3.28亿个，涨幅82%。';
  expect(checkClaims({ text, asOf: null }, dataLedger).map(({ verdict }) => verdict)).toEqual(
    Array(3).fill('agrees'),
  );
});

test('what rows come to is written in English too', () => {
  const text = '2025年上半年，平均每天网上补换领牌证近30万笔。';
  const [claim] = checkClaims({ text, asOf: null }, dataLedger);
  expect(claim?.reckoning && toReckoningWords(claim.reckoning, 'en')).toBe(
    '53.95 million ÷ 181 days = 298,000',
  );
});

test('40 claims written when the rules of reckoning stood: what is not right is refused', () => {
  const verdicts = verdictsOf('claims-held-out-later.txt', dataLedger);
  expect(verdicts).toHaveLength(40);
  const faults = faultsOf(verdicts);
  expect(faults.filter((fault) => !/→ (?:unsure|absent):/.test(fault))).toEqual([]);
  expect(faults.length).toBeLessThanOrEqual(1);
});

test('166 claims of differences, growth and ratios, of sums and days past: 95 in 100 are right, none is wrong but refused', () => {
  const verdicts = verdictsOf('claims-derived.txt', dataLedger);
  expect(verdicts).toHaveLength(166);
  const faults = faultsOf(verdicts);
  expect(faults.filter((fault) => !/→ (?:unsure|absent):/.test(fault))).toEqual([]);
  expect(faults.length).toBeLessThanOrEqual(5);
});

test('a verdict cites what the ledger says, of an outdated claim the newest', () => {
  const of = (text: string, ledger = harvest) => checkClaims({ text, asOf: null }, ledger)[0];
  expect(of('全省粮食总产量4213.6万吨。')).toMatchObject({
    verdict: 'outdated',
    quote: '4213.6万吨',
    metric: { label_zh: '粮食总产量' },
    row: { quote: '4268.4万吨', period_end: '2023-12-31' },
  });
  expect(of('2023年全省粮食总产量4386.2万吨。')?.row?.quote).toBe('4268.4万吨');
  expect(of('2023年全省棉花产量12.3万吨。')).toMatchObject({ metric: null, row: null });
});

test('what a ledger’s things are called besides is the ledger’s to say', () => {
  const text = '2023年全省苞谷产量1040.3万吨。';
  const maize = harvest.metrics.find(({ label_zh }) => label_zh === '玉米产量');
  expect(maize).toBeDefined();
  const row = harvest.observations.find(
    ({ metric_id, period_end }) => metric_id === maize?.metric_id && period_end === '2023-12-31',
  );
  const story = text.replace('1040.3', String(row?.value));
  const told = (synonyms: KnownLedger['synonyms']) =>
    checkClaims({ text: story, asOf: null }, { ...harvest, synonyms })[0]?.metric?.label_zh;
  expect(told([])).not.toBe('玉米产量');
  expect(told([{ word: '玉米', others: ['苞谷'] }])).toBe('玉米产量');
});

test('every statistic of a story has a verdict; a ledger without numbers refuses all', () => {
  const text = '2023年全省粮食总产量4268.4万吨，比上年增长1.3%；棉花产量12.3万吨。';
  const verdicts = (ledger: KnownLedger) =>
    checkClaims({ text, asOf: null }, ledger).map(({ verdict }) => verdict);
  expect(verdicts(harvest)).toEqual(['agrees', 'agrees', 'absent']);
  expect(verdicts({ metrics: [], observations: [], texts: {}, synonyms: [] })).toEqual([
    'absent',
    'absent',
    'absent',
  ]);
  expect(checkClaims({ text: '', asOf: null }, harvest)).toEqual([]);
});

test.each([
  ['截至2025年6月底，电子驾驶证累计发放3.28亿个，女性占1.1亿个。', 'unsure'],
  ['截至2025年6月底，电子驾驶证累计发放3.28亿个。其中女性1.1亿个。', 'unsure'],
  ['目前全国共有电子驾驶证用户3亿人，交管窗口5.2万个。', 'unsure'],
  [
    'By June 2025, 328 million electronic driving licences had been issued, with 110 million electronic driving licences held in cities.',
    'unsure',
  ],
  ['2025年上半年，网上补换领牌证等业务5395亿次。', 'wrong'],
])(
  '%s: the last is %s, for a second number of one row is of something else, a wrong multiplier is not',
  (text, wanted) => {
    expect(checkClaims({ text, asOf: null }, dataLedger).at(-1)?.verdict).toBe(wanted);
  },
);

test.each([
  '16个城市试点无人驾驶。',
  '全国53个国家参加了博览会。',
  '博览会吸引了53个国家。',
  '高铁通到了23个城市。',
  '共有72个城市举办马拉松。',
  '展会上有31个口岸企业设了展位。',
  '全国有95个口岸检出外来物种。',
  '16个城市入选宜居城市名单。',
  '医院为53个国家的患者看过病。',
  '54个国家的留学生参加龙舟赛。',
  '全国已有18个省份推出身份证电子证照。',
  '2020年5月，全国有18个省份推出身份证电子证照。',
  '目前全国有24个省份实现居住证网上办理。',
  '截至2025年11月，24个省份开通了驾驶证异地补换。',
  '全国已有16个城市发放电子居住证。',
  '55个国家的驾驶证可以在我国换领。',
])('%s: a number of the ledger in a story of something else gives no verdict', (text) => {
  const verdicts = checkClaims({ text, asOf: null }, dataLedger).map(({ verdict }) => verdict);
  expect(verdicts.length).toBeGreaterThan(0);
  for (const verdict of verdicts) expect(['unsure', 'absent']).toContain(verdict);
});

test.each([
  'Malaria is found in 53 countries.',
  'High-speed rail now reaches 23 cities.',
  'Marathons were held in 72 cities this year.',
  'Some 31 ports reported invasive species.',
  'In 24 provinces, driving licences can be replaced anywhere.',
  'Digital residence permits are available in 16 cities.',
  'Driving licences of 55 countries can be exchanged in China.',
  'A plan of 26 measures was published to help farmers in May 2020.',
  'The ministry opened 2,000 windows for pension claims.',
  'The app of the tax office has 290 million users.',
  'Citizens of 54 countries need no visa for Thailand.',
])('%s: a number of the ledger in an English story of something else gives no verdict', (text) => {
  const verdicts = checkClaims({ text, asOf: null }, dataLedger).map(({ verdict }) => verdict);
  expect(verdicts.length).toBeGreaterThan(0);
  for (const verdict of verdicts) expect(['unsure', 'absent']).toContain(verdict);
});

test('80 claims by a seventh who had read no rule: 79 are right, what is not is refused', () => {
  const verdicts = verdictsOf('claims-blind-seventeenth.txt', dataLedger);
  expect(verdicts).toHaveLength(80);
  const faults = faultsOf(verdicts);
  expect(faults.filter((fault) => !/→ (?:unsure|absent|unread):/.test(fault))).toEqual([]);
  expect(faults.length).toBeLessThanOrEqual(1);
});

test.each([
  // What begins something may stand behind a number; the same six months are those that are said next.
  ['45个国家的旅客，2013年元旦起可以在北京享受72小时过境免签。', '45个 agrees'],
  [
    'Compared with the same six months of 2023, online licence and plate transactions in the first half of 2024 were down 19 percent.',
    '19 percent wrong',
  ],
  // A part of a billion is no part of a whole; half may be what was gained, and above is more.
  [
    'Between May 2020 and 13 June 2024, the traffic police’s online platform gained a quarter of a billion users.',
    'a quarter of a billion agrees',
  ],
  [
    'Between May 2020 and 13 June 2024, the traffic police’s online platform gained three quarters of a billion users.',
    'three quarters of a billion wrong',
  ],
  [
    'Electronic driving licences went from 180 million on 7 April 2023 to 250 million on 13 June 2024, a rise of more than a third.',
    'more than a third agrees',
  ],
  [
    'For 2022 as a whole, online licence and plate transactions were about 15 percent above the level of 2021.',
    'about 15 percent wrong',
  ],
  // The later of two years may be what a number is measured from.
  [
    'For 2021 as a whole, online licence and plate transactions were about 5 percent below the level of 2022.',
    'about 5 percent agrees',
  ],
  // Both terms, and the one.
  [
    'On 17 November 2023, foreigners could enjoy visa-free transit of either 72 or 144 hours in 20 cities altogether.',
    '20 definition',
  ],
  [
    'On 17 November 2023, foreigners could enjoy visa-free transit of 144 hours in 20 cities altogether.',
    '20 agrees',
  ],
  // What is denied in another clause, and in its own.
  [
    'Belt and Road lanes were in place at eighteen ports on 28 April 2019, which a year later had not changed.',
    'eighteen agrees',
  ],
  ['Belt and Road lanes were not in place at eighteen ports on 28 April 2019.', 'eighteen unsure'],
  // Places that are listed behind a number are what it counts.
  [
    'By May 2020 visa-free transit had been extended in six places, namely Beijing, Guangdong, Sichuan, Zhejiang, Chongqing and Shaanxi.',
    'six agrees',
  ],
  [
    '可网上办理的交管业务，2020年2月20日为26项，2024年6月13日为35项，增幅超过三分之一。',
    '超过三分之一 agrees',
  ],
  [
    '可网上办理的交管业务，2020年2月20日为26项，2024年6月13日为35项，增幅超过三分之二。',
    '超过三分之二 wrong',
  ],
  ['18个口岸、89条“一带一路”人员便利通道，照2020年5月的数，一个口岸平均将近五条。', '将近五条 agrees'],
  ['18个口岸、89条“一带一路”人员便利通道，照2020年5月的数，一个口岸平均将近三条。', '将近三条 wrong'],
  // True, and far from what it says.
  [
    'Of the 23.03 million licence and plate transactions done online in the first half of 2020, fewer than 6 percent had been completed by 20 February.',
    'fewer than 6 percent unsure',
  ],
  ['2024年2月27日，能办口岸签证的99个口岸分布在72个城市，平均一城不足3.4个。', '不足3.4个 unsure'],
  // What stood at several times makes no sum.
  [
    '异地办理居民身份证累计数，2016年6月8日170万张，2019年5月6日两千多万张，2020年5月五千三百万张。',
    '五千三百万张 wrong',
  ],
])('%s: %s', (text, wanted) => {
  const all = checkClaims({ text, asOf: null }, dataLedger).map(
    ({ quote, verdict }) => `${quote} ${verdict}`,
  );
  expect(all).toContain(wanted);
});

test.each([
  // No rule is sure of the metric, and with the number of its row it would have been borne out, by no other.
  ['不进教室照样补课，3676万人次2021年全年在线上完成了审验教育、满分教育。', '3676万人次 wrong'],
  ['国家移民管理局先后在四个地区升级了过境免签政策，时间是2020年5月。', '四个 wrong'],
  [
    'They sat no classroom test: between January and 20 February 2020, review and full-mark driver education was taken online 305 thousand times.',
    '305 thousand wrong',
  ],
  ['The immigration measures in support of Hainan fall into five fields.', 'five wrong'],
  // What the ledger counts once may have grown since, where it is no package of measures.
  ['能办口岸签证的省份有47个。', '47个 unsure'],
  // What is made of rows is denied by no one of them; what another metric has, by none.
  ['2022年全年网上补换领牌证等业务9616万次，比上一年多办了666万次。', '666万次 unsure'],
  ['疫情期间治安便民措施15项，加上深化治安管理改革的17条，公安部一共出台32项。', '32项 unsure'],
  ['2020年5月，全国有95个口岸实施过境免签政策。', '95个 unsure'],
  // Another thing of the same unit and time.
  ['2020年5月，保安员资格证发放560万张。', '560万张 unsure'],
])('%s: %s', (text, wanted) => {
  const all = checkClaims({ text, asOf: null }, dataLedger).map(
    ({ quote, verdict }) => `${quote} ${verdict}`,
  );
  expect(all).toContain(wanted);
});
