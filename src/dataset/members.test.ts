import { expect, test } from 'vitest';
import { findMembers } from './members.ts';
import type { Observation } from './schema.ts';

function membersOf(text: string, phrase: string, value: number) {
  const start = text.indexOf(phrase);
  const observation = { observation_id: 'o', start, end: start + phrase.length, value, bound: 'exact' };
  return findMembers(text, observation as Observation);
}
const names = (text: string, phrase: string, value: number) =>
  membersOf(text, phrase, value).map(({ name }) => name);

test('regions before a count, with their codes', () => {
  const members = membersOf('先后对北京、内蒙古自治区、陕西3地优化升级', '3地', 3);
  expect(members.map(({ name, region_code, listed }) => [name, region_code, listed])).toEqual([
    ['北京', '11', 'exact'],
    ['内蒙古自治区', '15', 'exact'],
    ['陕西', '61', 'exact'],
  ]);
});

test('等 leaves a list open unless it names as many as are counted', () => {
  expect(membersOf('在上海、天津等12个省', '12个', 12).map(({ listed }) => listed)).toEqual(['open', 'open']);
  const closed = membersOf('从人员流动、人才引进、旅游消费等3个方面推出', '3个', 3);
  expect(closed.map(({ name, listed }) => [name, listed])).toEqual([
    ['人员流动', 'exact'],
    ['人才引进', 'exact'],
    ['旅游消费', 'exact'],
  ]);
});

test('a quoted list, and quotes within a list', () => {
  expect(names('紧盯“入境前、入境时、入境后”三个环节', '三个', 3)).toEqual(['入境前', '入境时', '入境后']);
  expect(names('推出“一证、一窗”办理、网上学习等6项措施', '6项', 6)).toEqual([
    '“一证、一窗”办理',
    '网上学习',
  ]);
});

test.each([
  ['提供网上办牌办证、预约考试等服务15次', '15次', 15],
  ['购车、选号、登记5家', '5家', 5],
  ['过境72小时、144小时', '144小时', 144],
  ['完善机制，设立20个窗口', '20个', 20],
])('no list is made up: %s', (text, phrase, value) => {
  expect(names(text, phrase, value)).toEqual([]);
});

test('only an exact whole number has members', () => {
  const observation = { observation_id: 'o', start: 5, end: 8, value: 2, bound: 'more_than' } as Observation;
  expect(findMembers('北京、上海2余地', observation)).toEqual([]);
});
