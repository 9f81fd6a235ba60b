import { expect, test } from 'vitest';
import { extract } from '../extract/index.ts';
import { factKeys } from './fact-key.ts';

/** The subject of the number that a text prints so. */
function subjectOf(body: string, printed: string): string | undefined {
  const text = `2023年青禾省统计公报\n${body}`;
  const { findings } = extract({ text, asOf: '2024-01-15' });
  const finding = findings.find((one) => one.text === printed);
  return finding && factKeys(text, findings).get(finding)?.subject;
}

test.each([
  ['书院：146座。其中：公立53座。', '146座', '书院'],
  ['丙类故障除停电和断网外，报告故障2148件。', '2148件', '丙类故障报告故障'],
  ['中短期交易1031.5万吨，现货36.7万吨；中短期交易中绿色茶叶交易18.6万吨。', '18.6万吨', '绿色茶叶交易'],
  ['初中师生比1:12.9。中学专任教师中硕士学历的比例为16.3%。', '16.3%', '中学专任教师中硕士学历比例'],
  ['小学、初中超额班占比分别为0.4%和0.6%。', '0.4%', '小学超额班占比'],
  ['小学、初中超额班占比分别为0.4%和0.6%。', '0.6%', '初中超额班占比'],
  ['新设书院86座，受天气影响同比下降3.1%。', '3.1%', '新设书院'],
])('a name that stands apart from its number: %s', (body, printed, subject) => {
  expect(subjectOf(body, printed)).toBe(subject);
});

test.each([
  ['在校园中学习书法的学生18.6万人。', '18.6万人', /学习书法/],
  ['全省除青山市外，报告故障2148件。', '2148件', /报告故障$/],
  ['发现率、办结率分别为0.4%和0.6%。', '0.4%', /^发现率$/],
])('no other clause lends a name: %s', (body, printed, subject) => {
  expect(subjectOf(body, printed)).toMatch(subject);
});
