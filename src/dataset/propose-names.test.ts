import { expect, test } from 'vitest';
import { shortName } from './propose-names.ts';

test.each([
  ['农业', '农业'],
  ['环境空气质量状况', '环境空气质量'],
  ['坚决维护国家安全和社会稳定', '国家安全'],
  ['依法履行刑事检察职能', '履行刑事检察'],
  ['知识产权、环境资源和涉外审判', '知识产权'],
  ['固定资产投资', '固定资产投资'],
  ['切实解决执行难', '解决执行难'],
])('%s is %s for short', (head, name) => {
  expect(shortName(head)).toBe(name);
});
