import { expect, test } from 'vitest';
import { extract } from '../extract/index.ts';
import { causeIn } from './disaster-loss.ts';
import { factKeys } from './fact-key.ts';

/** The names of the numbers of a yearly release, by the number. */
function names(body: string): Record<string, string | undefined> {
  const text = `2023年青禾省灾情通报\n${body}`;
  const { findings } = extract({ text, asOf: '2024-01-15' });
  const keys = factKeys(text, findings);
  return Object.fromEntries(findings.map((finding) => [finding.text, keys.get(finding)?.subject]));
}

test('a cause is told once, and every loss of its sentence is of it', () => {
  expect(
    names(
      '洪涝和地质灾害造成21.4万人次受灾，17人死亡失踪，直接经济损失3.2亿元。旱灾造成8.6万人次受灾，直接经济损失1.3亿元。',
    ),
  ).toEqual({
    '21.4万人次': '洪涝和地质灾害›受灾人口',
    '17人': '洪涝和地质灾害›死亡失踪',
    '3.2亿元': '洪涝和地质灾害›直接经济损失',
    '8.6万人次': '干旱›受灾人口',
    '1.3亿元': '干旱›直接经济损失',
  });
});

test('因灾 is of the disaster that its sentence has named', () => {
  expect(names('全年发生地质灾害28起，因灾直接经济损失642万元。')).toMatchObject({
    '642万元': '地质灾害›直接经济损失',
  });
});

test('all disasters together have no cause, however their losses are called', () => {
  const own = {
    '31.2万人次': '受灾人口',
    '19人': '死亡失踪',
    '412间': '倒塌房屋',
    '4.8亿元': '直接经济损失',
  };
  expect(
    names('各种自然灾害共造成31.2万人次受灾，因灾死亡失踪19人，倒塌房屋412间，直接经济损失4.8亿元。'),
  ).toEqual(own);
  expect(
    names(
      '灾情以洪涝、干旱和风雹为主。全省共有31.2万人次不同程度受灾，死亡失踪人口19人，房屋倒塌412间，因灾直接经济损失4.8亿元。',
    ),
  ).toEqual(own);
});

test('the head of a line is the cause of what its sentences leave open', () => {
  const body = '——低温冷冻和雪灾。造成直接经济损失1.1亿元。\n3.风雹灾害。直接经济损失2.2亿元。';
  expect(names(body)).toEqual({
    '1.1亿元': '低温冷冻和雪灾›直接经济损失',
    '2.2亿元': '风雹›直接经济损失',
  });
});

test('what is no loss keeps its name beside a disaster', () => {
  expect(names('全年发生森林火灾54起，扑救出动消防员3200人。')['3200人']).not.toContain('›');
  expect(causeIn('森林火灾›受害森林')).toBe('');
  expect(causeIn('干旱›直接经济损失')).not.toBe(causeIn('直接经济损失'));
});

test('months of weather do not make a yearly loss one of months', () => {
  const text =
    '2023年青禾省灾情通报\n7月至10月，全省持续高温少雨，旱灾造成8.6万人次受灾，直接经济损失1.3亿元。';
  const { findings } = extract({ text, asOf: '2024-01-15' });
  const keys = factKeys(text, findings);
  expect(findings.map((finding) => keys.get(finding)?.stretch)).toContain('year');
  expect(findings.map((finding) => keys.get(finding)?.stretch)).not.toContain('months');
});
