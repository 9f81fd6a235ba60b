import { expect, test } from 'vitest';
import { provinces, regionName } from './provinces.ts';

test('every provincial-level code has both names, any other none', () => {
  expect(provinces).toHaveLength(31);
  expect([regionName('31', 'zh'), regionName('310000', 'en'), regionName('CN-SH', 'en')]).toEqual([
    '上海',
    'Shanghai',
    'Shanghai',
  ]);
  expect(regionName('71', 'zh')).toBeUndefined();
});
