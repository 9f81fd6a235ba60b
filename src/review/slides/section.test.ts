import { describe, expect, test } from 'vitest';
import { partDomains } from '../../dataset/domains.ts';
import { publishedContext } from '../published-context.ts';
import { verdictOn } from '../verdict.ts';
import { sectionMetrics } from './section.ts';

const { data } = publishedContext;
const terms = { since: '2023-12-31', asOf: '2026-06-30' };

describe.each(partDomains)('the divider of %s', (domain) => {
  const told = verdictOn(data, domain)?.metric.metric_id ?? '';

  test('shows no number in large that its own words have told', () => {
    expect(told).not.toBe('');
    const shown = sectionMetrics(domain, terms, data);
    expect(shown.length).toBe(3);
    expect(shown).not.toContain(told);
  });

  test('shows that number rather than one alone', () => {
    const one = data.metrics.find((metric) => metric.domain === domain && metric.metric_id !== told);
    const metrics = data.metrics.filter(({ metric_id }) => [told, one?.metric_id].includes(metric_id));
    expect(sectionMetrics(domain, terms, { ...data, metrics })).toContain(told);
  });
});
