import { expect, test } from 'vitest';
import { unitInEnglish } from './unit-names.ts';

test.each([
  ['毫米', '', 'millimetres'],
  ['张', '医疗卫生机构床位', 'beds'],
  ['张', '居住证', 'cards'],
  ['张', '借款单据', 'items'],
  ['所', '普通高等学校', 'schools'],
  ['元/吨', '', 'yuan per tonne'],
  ['辆/日', '', 'vehicles per day'],
  ['微克/立方米', '', 'µg per cubic metre'],
  ['-', '', 'items'],
  ['通', '热线接听来电', 'calls'],
  ['元/人·月', '', 'yuan per person-month'],
  ['家次', '', 'firm visits'],
  ['辆（艘）', '', 'vehicles or ships'],
  ['本(枚)', '', 'items'],
  ['架(艘、列、辆)次', '', 'items'],
  ['蒸（炖）', '', '蒸（炖）'],
  ['蒸吨', '', '蒸吨'],
])('%s of %s is %s', (unit, subject, english) => expect(unitInEnglish(unit, subject)).toBe(english));
