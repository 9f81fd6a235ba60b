import { expect, test } from 'vitest';
import { locales } from '../../text/locale.ts';
import { data } from '../ledger-example.ts';
import { publishedContext } from '../published-context.ts';
import { evidenceSlide } from './evidence.ts';
import { sourcesSlide } from './sources.ts';

const terms = { title: '', dataset: '', since: '2019-05-31', asOf: '2020-05-31', targets: [] };

test.each(locales)('in %s nothing is counted of which there is none', async (locale) => {
  const observations = data.observations.filter(({ review }) => review === 'auto').slice(0, 12);
  const audits = data.audits.filter(({ status }) => status === 'pass').slice(0, 3);
  const context = { ...publishedContext, data: { ...data, observations, audits } };
  const [part] = await evidenceSlide.layout(
    { kind: 'evidence' },
    { ...terms, locale },
    context,
    async () => [],
  );
  const { takeaway } = await evidenceSlide.propose({ kind: 'evidence' }, { ...terms, locale }, context);
  expect(JSON.stringify(part?.body) + takeaway).not.toMatch(/(?<!\d)0[条项 ]/);
  expect(takeaway).toContain(locale === 'zh' ? '3项自查全部相符' : 'All 3 audits agree');
});

test('a list of sources has no column in which nothing is told', async () => {
  const sources = data.sources.slice(0, 3).map((source) => ({ ...source, publisher: null, title: '公报' }));
  const context = { ...publishedContext, data: { ...data, articles: [] } };
  const body = { kind: 'sources' as const };
  const [part] = await sourcesSlide.layout(body, { ...terms, locale: 'zh' }, context, async () => sources);
  if (part?.body.kind !== 'table') throw new Error('no table');
  expect(part.body.table.columns).toEqual(['标题', '发布', '性质']);
  expect(part.body.table.rows.every((row) => row.length === 3)).toBe(true);
});
