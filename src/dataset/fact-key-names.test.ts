/** Names and times of numbers that a sentence gives in its own order: what did it, what it adds to, how it is counted. */

import { expect, test } from 'vitest';
import { extract } from '../extract/index.ts';
import { factKeys } from './fact-key.ts';

/** What each number of a text on a time is: its printed form, its core, role and length of time. */
function told(title: string, body: string, asOf = '2023-07-20'): readonly string[] {
  const text = `${title}\n${body}`;
  const { findings } = extract({ text, asOf });
  const keys = factKeys(text, findings);
  return findings.flatMap((finding) => {
    const key = keys.get(finding);
    return key ? [`${finding.text} ${key.core} ${key.role} ${key.stretch ?? 'day'}`] : [];
  });
}

test.each([
  ['矿井事故造成7人遇难，山洪致12人受伤。', ['7人 矿井事故›死亡 level half', '12人 山洪›受伤 level half']],
  [
    '全省水上事故64起，死亡18人。渔船事故21起，致9人死亡。',
    ['18人 水上事故›死亡 level half', '9人 渔船事故›死亡 level half'],
  ],
  ['共造成经济损失860万元。', ['860万元 经济损失 level half']],
])('what was done stands behind what did it: %s', (body, facts) => {
  expect(told('2023年上半年青禾省安全简报', body)).toEqual(expect.arrayContaining(facts));
});

test('a verb of happening inside a name tells nothing', () => {
  const [fact] = told('2023年上半年青禾省安全简报', '隧道发生追尾事故31起。');
  expect(fact).toBe('31起 隧道追尾事故 level half');
  expect(told('2023年上半年青禾省安全简报', '新发生率3.2%。').join()).not.toContain('新率');
});

test('what was added since the year began is an amount of that time, and no change', () => {
  const facts = told(
    '2023年上半年青禾省农信运行情况',
    '6月末，助农贷款余额640亿元，比年初增加38亿元，增速9.1%。',
  );
  expect(facts).toEqual(
    expect.arrayContaining(['640亿元 助农贷款余额 level day', '38亿元 新增助农贷款 level half']),
  );
  expect(told('2023年上半年青禾省农信运行情况', '6月末，助农贷款余额640亿元，比年初减少38亿元。')).toContain(
    '38亿元 助农贷款余额 change_since day',
  );
});

test('a rate without a time of its own is of the day that its paragraph begins with', () => {
  const facts = told(
    '2023年上半年青禾省农信运行情况',
    '6月末，助农贷款余额640亿元。上半年走访农户8.6万户。准备金覆盖率231.4%。',
  );
  expect(facts).toContain('231.4% 准备金覆盖率 level day');
  expect(told('2023年上半年青禾省农信运行情况', '上半年走访农户8.6万户。满意率98.4%。')).toContain(
    '98.4% 满意率 level half',
  );
});

test('how a number stands among years says not when it is', () => {
  expect(told('2023年上半年青禾省安全简报', '伤亡为近三年同期最低；挽回损失720万元。')).toEqual([
    '720万元 挽回损失 level half',
  ]);
});

test('the middle of a word is no whole with its part', () => {
  expect(
    told('2023年上半年青禾省农信运行情况', '农业贷款余额90亿元，其中农业中长期贷款余额41亿元。'),
  ).toContain('41亿元 农业中长期贷款余额 level day');
});

test('a number that a verb of telling takes into its name keeps the name alone', () => {
  expect(told('2023年上半年青禾省农信运行情况', '渔业贷款余额恢复发布，为76亿元。')).toEqual([
    '76亿元 渔业贷款余额 level day',
  ]);
});

test('a second row of shares is of the things of the first', () => {
  const facts = told(
    '2023年上半年青禾省航运简报',
    '河运货量2100万吨，海运货量7900万吨。河运、海运货量分别占21.0%和79.0%；运费收入占比依次为12.0%、88.0%。',
  );
  expect(facts).toEqual(
    expect.arrayContaining(['12.0% 河运运费收入 share half', '88.0% 海运运费收入 share half']),
  );
});

test('a quarter without a year is that of the title, whatever year stands before it', () => {
  const facts = told(
    '2024年一季度青禾省航运简报',
    '据核查，2023年末码头由86座核减为81座。一季度末，码头83座，靠泊率91.2%。',
    '2024-04-20',
  );
  expect(facts).toContain('83座 码头 level quarter');
});

test('a sum of more than the quarter of a title holds for its own sentence', () => {
  const facts = told(
    '2023年三季度青禾省航运简报',
    '当季货量2100万吨。1—9月，运费收入累计23.8亿元。单吨运价31元。',
    '2023-10-20',
  );
  expect(facts).toContain('31元 单吨运价 level quarter');
});

test.each([
  ['6月底，电动渡船仍是主力，保有量81艘。', '81艘 电动渡船保有量 level day'],
  ['新式渡船。6月底保有量为603艘。', '603艘 新式渡船保有量 level day'],
  ['最受关注的是新式渡船。截至6月末，其保有量首次达到千艘级，为1001艘。', '1001艘 新式渡船保有量 level day'],
])('what there is is of the thing before it: %s', (body, fact) => {
  expect(told('2023年上半年青禾省渡运简报', body)).toContain(fact);
});

test('a share that grows beside another is of the region that the first one is of', () => {
  const facts = told(
    '2023年上半年青禾省渡运简报',
    '上半年，北部地区货运量比重下降1.2个百分点，客运量比重上升0.4个百分点；全省客运量比重上升0.7个百分点。',
  );
  expect(facts).toEqual([
    '1.2个百分点 北部地区货运量 change half',
    '0.4个百分点 北部地区客运量 change half',
    '0.7个百分点 客运量 change half',
  ]);
});
