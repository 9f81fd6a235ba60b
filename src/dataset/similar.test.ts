import { expect, test } from 'vitest';
import { Names } from './similar.ts';

const strangersOf = (...names: readonly string[]): readonly string[] => [
  ...new Names().strangers(names.map((core) => ({ core, full: core }))),
];

test('a shorter name says the same, unless it leaves out an act by which others are counted', () => {
  expect(strangersOf('修缮码头护栏', '修缮护栏')).toEqual([]);
  expect(strangersOf('抓获查处偷采人员', '抓获偷采人员')).toEqual(['抓获偷采人员']);
  expect(strangersOf('新建扩建码头', '新建码头')).toEqual(['新建码头']);
});
