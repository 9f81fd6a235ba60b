import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

test('the style sheet holds the colours of every domain', () => {
  const style = readFileSync(join(import.meta.dirname, '..', 'ui', 'style.css'), 'utf8');
  for (const { token, light, dark } of domains.map(domainOf)) {
    expect(style).toContain(`--${token}: ${light}`);
    expect(style).toContain(`--${token}: ${dark}`);
  }
});
