import { expect, test } from 'vitest';
import { withoutShared, withoutWhole } from './short-labels.ts';

test('what all labels close with is left out, what some do stays', () => {
  expect(withoutShared(['护照（半年）', '签证（半年）'])).toEqual(['护照', '签证']);
  expect(withoutShared(['Passports (half-year)', 'Visas (half-year)'])).toEqual(['Passports', 'Visas']);
  expect(withoutShared(['护照（半年）', '签证（季度）'])).toEqual(['护照（半年）', '签证（季度）']);
  expect(withoutShared(['护照（半年）', '签证'])).toEqual(['护照（半年）', '签证']);
  expect(withoutShared(['护照（半年）'])).toEqual(['护照（半年）']);
  expect(withoutShared([])).toEqual([]);
});

test('a part is called without its whole, unless nothing else is left', () => {
  expect(withoutWhole('旅客：本省居民', '旅客', 'zh')).toBe('本省居民');
  expect(withoutWhole('Travellers: residents', 'Travellers', 'en')).toBe('residents');
  expect(withoutWhole('港澳台居民', '旅客', 'zh')).toBe('港澳台居民');
  expect(withoutWhole('旅客', '旅客', 'zh')).toBe('旅客');
});
