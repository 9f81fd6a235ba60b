import { expect, test } from 'vitest';
import { feastOf } from './feast-name.ts';

test.each([
  ['2023年“五一”假期渡口客流情况\n（2023年5月3日）', '五一'],
  ['2024年春节假日河湾迎客31.6万人次\n渡口开放。', '春节'],
  ['2023年中秋节、国庆节假期渡口客流情况', '中秋国庆'],
  ['青禾省2023年渡口公报\n春节假期客流31万人次。', ''],
  ['五一路渡口通航\n客流31万人次。', ''],
])('the holiday that the title of %j is on is %j', (text, feast) => expect(feastOf(text)).toBe(feast));
