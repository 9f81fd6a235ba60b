import { expect, test } from 'vitest';
import { domainOf, domains, leadDomain, partDomains, wholeDomain } from './domains.ts';

test('ids and tokens are told apart, and the first row is the whole', () => {
  expect(new Set(domains).size).toBe(domains.length);
  expect(new Set(domains.map((domain) => domainOf(domain).token)).size).toBe(domains.length);
  expect([wholeDomain, ...partDomains]).toEqual(domains);
  expect(partDomains).toContain(leadDomain);
});

test('a row without a domain stands with the whole', () => {
  expect(domainOf(null)).toBe(domainOf(wholeDomain));
});
