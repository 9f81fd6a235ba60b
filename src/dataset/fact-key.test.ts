import { expect, test } from 'vitest';
import type { Finding } from '../extract/finding.ts';
import { extract } from '../extract/index.ts';
import { factKeys, scopeOf, subjectKey, toSubject } from './fact-key.ts';
import { roleOf } from './fact-role.ts';

const told = { role: 'level', baseKind: null, modality: 'achieved' } as const;

test.each([
  ['2023年全国粮食总产量', '粮食总产量'],
  ['前三季度全市粮食总产量', '粮食总产量'],
  ['1—7月全区固定资产投资', '固定资产投资'],
  ['年末全国各级各类学校', '各级各类学校'],
  ['我国货物贸易进出口总值为', '货物贸易进出口总值'],
  ['截至2022年12月底，“交管12123”用户', '交管12123用户'],
  ['单季国内旅游收入', '国内旅游收入'],
  ['年降水量', '年降水量'],
])('%s is %s, whatever the year and the region of the text', (subject, key) => {
  expect(subjectKey(subject)).toBe(key);
});

test('a text on a city need not name it, and tells its districts apart', () => {
  const scope = scopeOf('2021年苏州市生态环境状况公报\n全市优良。');
  expect(
    ['苏州市PM2.5浓度', '苏州全市PM2.5浓度', '苏州市区PM2.5浓度'].map((subject) =>
      subjectKey(subject, scope),
    ),
  ).toEqual(['PM2.5浓度', 'PM2.5浓度', '市区PM2.5浓度']);
});

test('a part that says little stands behind its whole, one that says it all stands alone', () => {
  const whole = (subject: string) => ({ subject });
  expect(toSubject({ subject: '出口' }, whole('2021年货物进出口'))).toBe('货物进出口›出口');
  expect(toSubject({ subject: '稻谷播种面积' }, whole('谷物播种面积'))).toBe('稻谷播种面积');
});

test('a change, a share and an aim are no level of the same subject', () => {
  const of = (fact: object) => roleOf({ ...told, ...fact });
  expect(of({})).toBe('level');
  expect(of({ role: 'change', baseKind: 'year-earlier' })).toBe('change');
  expect(of({ role: 'change', baseKind: 'previous' })).toBe('change_previous');
  expect(of({ role: 'share' })).toBe('share');
  expect(of({ modality: 'target' })).toBe('target');
});

test('what a sentence begins with tells apart what it says by one name', () => {
  const text = '年末有普通高校8所，在校学生10万人。普通中学156所，在校学生18万人。教师3万人。';
  const fact = (phrase: string, subject: string, value: number) =>
    ({
      kind: 'statistic',
      start: text.indexOf(phrase),
      value,
      subject,
      subjectSpans: [],
      unit: phrase.slice(-1),
      of: null,
      wholeStart: null,
      period: null,
      ...told,
    }) as unknown as Finding;
  const findings = [
    fact('8所', '普通高校', 8),
    fact('10万人', '在校学生', 1e5),
    fact('156所', '普通中学', 156),
    fact('18万人', '在校学生', 18e4),
    fact('3万人', '教师', 3e4),
  ];
  const keys = factKeys(text, findings);
  expect(findings.map((finding) => keys.get(finding)?.subject)).toEqual([
    '普通高校',
    '普通高校›在校学生',
    '普通中学',
    '普通中学›在校学生',
    '教师',
  ]);
});

test('a number without a subject has none', () => {
  expect(toSubject({ subject: null }, null)).toBeNull();
});

test.each([
  [
    '养老保险基金收入563.7亿元、支出552.8亿元；失业保险基金收入18.6亿元、支出31.5亿元。',
    ['养老保险基金收入', '养老保险基金支出', '失业保险基金收入', '失业保险基金支出'],
  ],
  [
    '普通本专科招生32.7万人，在校生104.6万人。成人本专科招生8.4万人，在校生17.9万人。',
    ['普通本专科招生', '普通本专科在校生', '成人本专科招生', '成人本专科在校生'],
  ],
  [
    '去向落实率91.4%，其中本科生90.2%、专科生92.6%。',
    ['去向落实率', '去向落实率›本科生', '去向落实率›专科生'],
  ],
  ['实施面积1625万亩，其中当年新增207万亩。', ['实施面积', '新增实施面积']],
])('%s counts %j', (text, subjects) => {
  const { findings } = extract({ text, asOf: '2024-01-20' });
  expect([...factKeys(text, findings).values()].map(({ subject }) => subject)).toEqual(subjects);
});

test('a mean of years is a base of its own, whatever follows in the sentence', () => {
  const text = '2023年青禾省公报\n较近5年均值，受灾人次减少3.2%。较2022年，受灾人次减少9.0%。';
  const { findings } = extract({ text, asOf: '2024-01-15' });
  const keys = factKeys(text, findings);
  const told = findings.flatMap((finding) => {
    const key = keys.get(finding);
    return key?.role.startsWith('change') ? [`${finding.text} ${key.role} ${key.stretch}`] : [];
  });
  expect(told).toEqual(['3.2% change_since year', '9.0% change year']);
});

test('the quarter within a half-year is no half-year', () => {
  const text = '2023年上半年青禾关区外贸情况\n进入二季度，订单陆续交付，当季进出口862.9亿元。';
  const { findings } = extract({ text, asOf: '2023-07-15' });
  const [fact] = findings.filter((finding) => finding.text === '862.9亿元');
  expect(fact && factKeys(text, findings).get(fact)?.stretch).toBe('quarter');
});

test.each([
  '关区对东盟、美国、欧盟进出口350.0亿元、281.7亿元、268.5亿元。',
  '前三大贸易伙伴依次为东盟、美国、欧盟，进出口分别为350.0亿元、281.7亿元和268.5亿元。',
])('each number of a row has the name that stands in its place: %s', (body) => {
  const text = `2023年上半年青禾关区外贸情况\n${body}`;
  const { findings } = extract({ text, asOf: '2023-07-15' });
  const keys = factKeys(text, findings);
  const nameOf = (quote: string) => keys.get(findings.find((one) => one.text === quote) as Finding)?.subject;
  expect(nameOf('350.0亿元')).toMatch(/对东盟进出口$/);
  expect(nameOf('281.7亿元')).toMatch(/对美国进出口$/);
  expect(nameOf('268.5亿元')).toMatch(/对欧盟进出口$/);
});
