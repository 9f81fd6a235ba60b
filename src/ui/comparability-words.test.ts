import { expect, test } from 'vitest';
import { comparabilityWords } from './comparability-words.ts';

const near = {
  comparability: 'near',
  difference_zh: '城市数（72小时）',
  difference_en: 'Cities (72h)',
} as const;

test('what is only similar says why, in the reader’s language', () => {
  expect(comparabilityWords(near, 'zh')).toBe('口径相近：城市数（72小时）');
  expect(comparabilityWords(near, 'en')).toBe('similar scope: Cities (72h)');
});

test('without a reason the term alone is said', () => {
  const same = { comparability: 'same', difference_zh: null, difference_en: null } as const;
  expect(comparabilityWords(same, 'zh')).toBe('同一口径');
  expect(comparabilityWords({ ...near, difference_en: null }, 'en')).toBe(
    'similar: scope or wording differs',
  );
});
