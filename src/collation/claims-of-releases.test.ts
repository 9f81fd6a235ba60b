/** The releases of an authority against ledgers made of them: its own numbers are borne out, another year's deny none. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { articleFrom } from '../dataset/article.ts';
import { accept } from '../dataset/decisions.ts';
import { emptyDraft, toLedgerFiles } from '../dataset/draft.ts';
import { makeDataset } from '../dataset/make-dataset.ts';
import { proposeLedger } from '../dataset/propose.ts';
import { extract } from '../extract/index.ts';
import { type Claim, checkClaims } from './claims.ts';
import type { KnownLedger } from './ledger-index.ts';

const fixtures = join(import.meta.dirname, '../../tests/fixtures/series');
const textOf = (field: string, id: string): string =>
  readFileSync(join(fixtures, field, `${id}.txt`), 'utf8');

/** The ledger that is proposed from some releases of a field, whole. */
const ledgerOf = (field: string, ids: readonly string[]): KnownLedger =>
  ledgerFrom(
    field,
    ids.map((id) => [id, textOf(field, id)]),
  );

function ledgerFrom(field: string, given: readonly (readonly [id: string, text: string])[]): KnownLedger {
  const texts = given.map(([id, text]) => {
    const article = articleFrom(id, text);
    return { article, text, extraction: extract({ text, asOf: article.as_of }) };
  });
  const proposal = proposeLedger(texts, field);
  const draft = accept({ ...emptyDraft, texts }, proposal, proposal.metrics);
  const { metrics, observations } = makeDataset(toLedgerFiles(draft)).tables;
  const bodies = texts.map(({ article, text }) => [article.article_id, text] as const);
  return { metrics, observations, texts: Object.fromEntries(bodies), synonyms: [] };
}

function claimsOf(field: string, id: string, ledger: KnownLedger): readonly Claim[] {
  const text = textOf(field, id);
  return checkClaims({ text, asOf: articleFrom(id, text).as_of }, ledger);
}

const faultsOf = (claims: readonly Claim[], verdict: RegExp): readonly string[] =>
  claims
    .filter((claim) => verdict.test(claim.verdict))
    .map((claim) => `${claim.verdict}: ${claim.sentence.before.trim()}⟦${claim.quote}⟧`);

const years = ['2019', '2020', '2021', '2022', '2023'];
const halves = ['2022h1', '2022h2', '2023h1', '2023h2', '2024h1'];

describe.each([
  ['courts', years, []],
  ['forestry', years, []],
  // Of how many wages were paid to how many, which of the two fell; batches beside what they come to.
  ['social', halves, [/19\.0%/, /14项/, /8项/]],
] as const)('the releases of %s', (field, ids, known) => {
  const isKnown = (fault: string): boolean => known.some((one) => one.test(fault));

  test('are borne out by a ledger made of them', () => {
    const ledger = ledgerOf(field, ids);
    const claims = ids.flatMap((id) => claimsOf(field, id, ledger));
    const denied = faultsOf(claims, /^(?:wrong|definition|annualised|outdated|bound_lost)$/);
    expect(denied.filter((fault) => !isKnown(fault))).toEqual([]);
    expect(faultsOf(claims, /^agrees$/).length).toBeGreaterThan(claims.length * 0.85);
  });

  test('are denied by none of the releases before', () => {
    const last = ids.at(-1) as string;
    const claims = claimsOf(field, last, ledgerOf(field, ids.slice(0, -1)));
    expect(claims.length).toBeGreaterThan(30);
    expect(faultsOf(claims, /^(?:wrong|annualised|bound_lost)$/)).toEqual([]);
  });
});

const bulletin = ledgerOf('bulletin', years);
test.each([
  // Of growth that the ledger states no other growth is made.
  ['2020年，规模以上工业增加值比上年增长2.4%。', 'agrees'],
  // A month's growth is not denied by the year's; the release says it, though it is of no metric.
  ['2022年，全省规模以上工业增加值比上年增长4.1%，12月份增长2.7%。', 'agrees'],
  ['2022年，全省规模以上工业增加值比上年增长4.1%，12月份增长3.4%。', 'absent'],
  // Mended afterwards: neither number is wrong.
  ['经最终核实，2021年全省地区生产总值修订为22790.3亿元。', 'unsure'],
])('%s: %s', (text, wanted) => {
  expect(checkClaims({ text, asOf: null }, bulletin).at(-1)?.verdict).toBe(wanted);
});

const plans = ledgerFrom('plans', [
  [
    'report',
    '海岛工作报告\n2026年3月5日\n各位代表：现在报告工作。\n一、2026年工作任务\n拟发行超长期特别国债1.3万亿元，拟安排中央预算内投资7550亿元。',
  ],
]);
test('a total that is planned is no sum of years', () => {
  const text = 'A total of 1.3 trillion yuan of ultra-long special treasury bonds will be issued this year.';
  const [claim] = checkClaims({ text, asOf: '2026-03-05' }, plans);
  expect(claim?.metric?.label_en).toMatch(/bonds/i);
  expect(claim?.verdict).not.toBe('annualised');
});
