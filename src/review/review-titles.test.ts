import { expect, test } from 'vitest';
import { leadDomain, partDomains, wholeDomain } from '../dataset/domains.ts';
import type { LedgerData } from './ledger-data.ts';
import { annualTitle, comparisonTitle, domainTitle } from './review-titles.ts';
import { proposeDomain } from './templates.ts';

const court = { subject: { zh: '南溪省高级人民法院工作报告', en: 'Courts' }, topic: null };

test.each([
  ['南溪省高级人民法院工作报告', '南溪省高级人民法院工作年度评估（2023年）'],
  ['临江市中级人民法院工作情况', '临江市中级人民法院工作年度评估（2023年）'],
  ['临溪省国民经济和社会发展统计公报', '临溪省国民经济和社会发展年度评估（2023年）'],
  ['岚川省人社工作主要数据公布', '岚川省人社工作年度评估（2023年）'],
  ['澄江地区民航主要运行数据', '澄江地区民航年度评估（2023年）'],
  ['公安“放管服”改革', '公安“放管服”改革年度评估（2023年）'],
  ['公报', '公报年度评估（2023年）'],
])('an annual review of %s is called by the matter, without the kind of text', (zh, title) => {
  expect(annualTitle('2023', 'zh', { subject: { zh, en: 'x' }, topic: null })).toBe(title);
});

test('a review of the whole of a ledger without a topic is called by what it is about', () => {
  expect(domainTitle(wholeDomain, 'zh', court)).toBe('南溪省高级人民法院工作进展评估');
  expect(domainTitle(wholeDomain, 'en', court)).toBe('Courts: review of progress');
  expect(comparisonTitle('zh', court)).toBe('南溪省高级人民法院工作：两个时点对比');
  expect(comparisonTitle('en', court)).toBe('Courts between two dates');
});

test('a topic stands behind the name of a domain', () => {
  expect(domainTitle(leadDomain, 'zh')).toMatch(/改革进展评估$/);
  expect(domainTitle(leadDomain, 'en')).toMatch(/: review of the reform$/);
  expect(comparisonTitle('zh')).toBe('两个时点的改革进展');
  expect(comparisonTitle('en')).toBe('The reform between two dates');
});

test('a review of one domain starts with the ledger’s own choice, or where no number stands there, the fullest', () => {
  const [one = '', other = ''] = partDomains.filter((domain) => domain !== leadDomain);
  const metric = (metric_id: string, domain: string) => ({ metric_id, domain });
  const row = (metric_id: string) => ({ metric_id, period_end: '2023-12-31' });
  const data = {
    metrics: [metric('a', leadDomain), metric('b', one), metric('c', other), metric('d', wholeDomain)],
    observations: [row('b'), row('c'), row('c'), row('d'), row('d'), row('d')],
  } as unknown as LedgerData;
  expect(proposeDomain(data)).toBe(other);
  expect(proposeDomain({ ...data, observations: [...data.observations, row('a')] as never })).toBe(
    leadDomain,
  );
  expect(proposeDomain({ metrics: [], observations: [] })).toBe(leadDomain);
});
