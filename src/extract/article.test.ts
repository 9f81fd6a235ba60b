/** The ledger's own article, annotated by hand from its text: every number that counts something, in order. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { extract } from './index.ts';

const path = join(import.meta.dirname, '..', '..', 'data', 'articles', 'mps-fangguanfu-2020.txt');
const text = readFileSync(path, 'utf8');
const { findings, skipped } = extract({ text, asOf: '2020-05' });

const statistics = `
60项         60         exact      项
3300余万张   33000000   more_than  张
18个         18         exact      个
23个         23         exact      个
31个         31         exact      个
53国         53         exact      国
72小时       72         exact      小时
144小时      144        exact      小时
2500多万名   25000000   more_than  名
逾3300万张   33000000   more_than  张
超过1亿张    100000000  more_than  张
12个         12         exact      个
17条         17         exact      条
15项         15         exact      项
6地          6          exact      地
18个         18         exact      个
23个         23         exact      个
31个         31         exact      个
53国         53         exact      国
72小时       72         exact      小时
144小时      144        exact      小时
30个         30         exact      个
71个         71         exact      个
95个         95         exact      个
18个         18         exact      个
89条         89         exact      条
3个          3          exact      个
12项         12         exact      项
12万余人次   120000     more_than  人次
三个         3          exact      个
22项         22         exact      项
10项         10         exact      项
6项          6          exact      项
6项          6          exact      项
2500多万名   25000000   more_than  名
32.6万名     326000     exact      名
5000多家     5000       more_than  家
16个         16         exact      个
497万        4970000    exact      -
2.9亿        290000000  exact      -
15.4亿次     1540000000 exact      次
397万人次    3970000    exact      人次
22.5万余条次 225000     more_than  条次
2000余个     2000       more_than  个
26项         26         exact      项
`;

const rows = statistics
  .trim()
  .split('\n')
  .map((line) => line.split(/\s+/));

test('every statistic of the article is read with its words, value, bound and unit, and nothing else is', () => {
  const read = findings
    .filter(({ kind }) => kind === 'statistic')
    .map(({ text: words, value, bound, unit }) => [words, String(value), bound, unit ?? '-']);
  expect(read).toEqual(rows);
});

test('low and high follow from the bound', () => {
  for (const { value, low, high, bound, kind } of findings) {
    if (kind !== 'statistic') continue;
    expect([low, high]).toEqual(bound === 'exact' ? [value, value] : [value, null]);
  }
});

test('the dates and durations of the article are findings of their own kinds', () => {
  const timed = findings
    .filter(({ kind }) => kind !== 'statistic')
    .map(({ kind, text: words, period }) => [kind, words, period?.start, period?.end]);
  expect(timed).toEqual([
    ['date', '2019年5月', '2019-05-01', '2020-05-31'],
    ['duration', '一年来', '2019-05-01', '2020-05-31'],
    ['duration', '一年来', '2019-05-01', '2020-05-31'],
    ['duration', '一年来', '2019-05-01', '2020-05-31'],
    ['date', '2019年10月1日', '2019-10-01', null],
    ['duration', '一年来', '2019-05-01', '2020-05-31'],
    ['date', '2019年6月', '2019-06-01', '2019-06-30'],
    ['date', '2019年9月', '2019-09-01', '2019-09-30'],
    ['date', '2020年1月', '2020-01-01', '2020-01-31'],
  ]);
});

test('each batch of measures takes the month named before it', () => {
  const batches = findings.filter(
    ({ kind, unit, value }) => kind === 'statistic' && unit === '项' && [22, 10, 6].includes(value ?? 0),
  );
  expect(batches.map(({ value, period }) => [value, period?.start])).toEqual([
    [22, null],
    [10, '2019-06-01'],
    [6, '2019-09-01'],
    [6, '2020-01-01'],
  ]);
});

test('what is counted and what is done are told', () => {
  const about = findings
    .filter(({ kind }) => kind === 'statistic')
    .map(({ text: words, noun, label }) => `${words}|${noun ?? ''}|${label ?? ''}`);
  expect(about).toContain('3300余万张||异地办理居民身份证');
  expect(about).toContain('超过1亿张||居住证发放');
  expect(about).toContain('22项|新举措|推出新举措');
  expect(about).toContain('5000多家|汽车4S店|开展购车、选号、登记“一站式”服务');
  expect(about).toContain('12个|省（区、市）|实行“证照分离”改革全覆盖试点');
  expect(about).toContain('72小时||实施过境免办签证政策');
  expect(about).toContain('18个|口岸|设置“一带一路”人员便利通道');
  expect(about).toContain('497万|车主|发放检验标志电子凭证');
  expect(about).toContain('397万人次||网上申请审验教育和满分教育');
  expect(about).toContain('2000余个|应急窗口|设立应急窗口');
  expect(about).toContain('32.6万名|车主|办理车辆转籍');
});

test('no name, idiom or quoted phrase is counted', () => {
  const words = skipped.map((numeral) => numeral.text);
  for (const name of [
    '4S店',
    '四川',
    '一带一路',
    '第一时间',
    '一站式',
    '“三项制度”',
    '“两个教育”',
    '“三道防线”',
    '最后一公里',
  ]) {
    expect(words).toContain(name);
  }
});

test('a name of a place is a name', () => {
  expect(skipped.find((numeral) => numeral.text === '四川')?.kind).toBe('name');
});

test('spans are half-open and carry the printed characters, in order and apart', () => {
  const all = [...findings, ...skipped].sort((a, b) => a.start - b.start);
  let end = 0;
  for (const item of all) {
    expect(item.text).toBe(text.slice(item.start, item.end));
    expect(item.start).toBeGreaterThanOrEqual(end);
    end = item.end;
  }
});
