import { describe, expect, test } from 'vitest';
import { figures } from '../figures/index.ts';
import { locales } from '../text/locale.ts';
import { factsOf, type LedgerData, sayAmount } from './ledger-data.ts';
import { data } from './ledger-example.ts';
import { propose } from './propose.ts';
import { publishedContext } from './published-context.ts';
import { isSaid, sayFigure } from './say-figure.ts';
import { templates } from './templates.ts';

const days = [
  ['2019-05-31', '2020-05-31'],
  ['2020-05-31', '2025-12-31'],
  ['2022-12-31', '2023-12-31'],
] as const;

describe.each(locales)('in %s', (locale) => {
  test.each(templates)(
    'no takeaway of the template %s says a number that its title has said',
    async (template) => {
      for (const [since, asOf] of days) {
        const choice = { id: 'd', template, locale, since, asOf, domain: 'traffic', metric: 'app_users' };
        const deck = await propose(choice, publishedContext);
        for (const { title, takeaway, body } of deck.slides) {
          if (body.kind !== 'figure') continue;
          const metrics = figures.find(({ id }) => id === body.figure)?.metrics ?? [];
          for (const metric of data.metrics.filter(({ metric_id }) => metrics.includes(metric_id)))
            for (const fact of factsOf(data, metric.metric_id)) {
              const amount = sayAmount(fact, metric, locale);
              // 4 days apart from what is counted: a title of a single digit shares it with any sentence.
              if (amount.length < 4 || !isSaid(title.text, amount)) continue;
              expect(
                takeaway.text.includes(amount),
                `${amount} in “${title.text}” and “${takeaway.text}”`,
              ).toBe(false);
            }
        }
      }
    },
  );
});

test.each([
  ['交管互联网平台用户：2020年5月2.9亿', '2.9亿个', true],
  ['交管互联网平台用户：2020年5月2.9亿', '9亿个', false],
  ['过境免签适用国家153国', '53国', false],
  ['Users: 290 million by May 2020', '290 million users', true],
  ['Users: 290 million by May 2020', '29 users', false],
  ['Ports with visa-free transit: 31 by May 2020', '31 ports', true],
])('whether “%s” says %s', (title, amount, isTold) => {
  expect(isSaid(title, amount)).toBe(isTold);
});

const users = figures.find(({ id }) => id === 'app-users');
const terms = { locale: 'zh' as const, since: '2020-05-31', asOf: '2025-12-31', targets: [] };

test('where the title has both ends, the takeaway says how far and how fast', () => {
  if (!users) throw new Error('no figure');
  const title = '交管互联网平台用户：2020年5月2.9亿，2024年6月逾5.4亿';
  expect(sayFigure(title, users, [], data as LedgerData, terms)).toBe(
    '交管互联网平台用户比2020年5月增加逾2.5亿个（逾86%），每年逾6100万个。',
  );
});

test('what is left to a target stands under the figure of its metric', () => {
  if (!users) throw new Error('no figure');
  const targets = [{ metric_id: 'app_users', value: 6e8, by: '2026-12-31' }];
  const said = (locale: 'zh' | 'en') =>
    sayFigure('', users, [], data as LedgerData, { ...terms, locale, targets });
  expect(said('zh')).toContain('距2026年12月31日达到6亿个的目标，还差不足6000万个。');
  expect(said('en')).toContain(
    'under 60 million users are left to the target of 600 million users by 31 December 2026.',
  );
  const reached = [{ metric_id: 'app_users', value: 5e8, by: '2026-12-31' }];
  expect(sayFigure('', users, [], data as LedgerData, { ...terms, targets: reached })).not.toContain('目标');
});

test('beside a title that counts what moved, the takeaway counts nothing', () => {
  const transit = figures.find(({ id }) => id === 'transit');
  if (!transit) throw new Error('no figure');
  const said = (title: string) => sayFigure(title, transit, [], data as LedgerData, terms);
  expect(said('过境免签')).toMatch(/^可比的3项都增加；变化最大的是/);
  expect(said('过境免签：3项增加，1项持平')).toMatch(/^变化最大的是/);
});
