import { expect, test } from 'vitest';
import { locales } from '../../text/locale.ts';
import { propose } from '../propose.ts';
import { publishedContext } from '../published-context.ts';
import { toSheets } from '../to-sheets.ts';

const days = { since: '2020-05-31', asOf: '2025-12-31' };

test.each(locales)(
  'one metric in depth in %s has no slide of a single number and none of other metrics',
  async (locale) => {
    for (const metric of ['app_users', 'traffic_measures_batch', 'id_card_offsite']) {
      const deck = await propose({ id: 'd', template: 'metric', locale, metric, ...days }, publishedContext);
      const { sheets } = await toSheets(deck, publishedContext);
      const [numbers] = sheets.flatMap(({ body }) => (body.kind === 'numbers' ? [body.numbers] : []));
      expect(numbers?.length).toBeGreaterThan(1);
      expect(new Set(numbers?.map(({ label, words }) => label + words)).size).toBe(numbers?.length);
      expect(sheets.some(({ composed }) => composed === 'changes')).toBe(false);
    }
  },
);

test('each number of one metric stands by its day, with what it moved since the one before', async () => {
  const deck = await propose(
    { id: 'd', template: 'metric', locale: 'zh', metric: 'app_users', ...days },
    publishedContext,
  );
  const slide = deck.slides.find(({ body }) => body.kind === 'numbers');
  expect(slide?.title.text).toBe('交管互联网平台用户：历次观测');
  const { sheets } = await toSheets(deck, publishedContext);
  const numbers = sheets.flatMap(({ body }) => (body.kind === 'numbers' ? body.numbers : []));
  expect(numbers[0]).toMatchObject({ words: '逾5.4亿个', label: '2024年6月14日' });
  expect(numbers.some(({ detail }) => /^较20\d\d年.*增加/.test(detail))).toBe(true);
});
