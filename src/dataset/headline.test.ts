import { expect, test } from 'vitest';
import { extract } from '../extract/index.ts';
import { articleFrom } from './article.ts';
import { bodyStart, headsIn } from './headline.ts';
import { proposeLedger } from './propose.ts';

function rowsOf(...texts: readonly string[]) {
  const given = texts.map((text, at) => {
    const article = articleFrom(`text-${at}`, text);
    return { article, text, extraction: extract({ text, asOf: article.as_of }) };
  });
  return proposeLedger(given, 'post').rows;
}

const ferries = (year: number, passengers: string, rise: string, headline: string) =>
  `青禾省轮渡管理局:${headline}\n${year}年7月12日\n${year}年上半年,全省轮渡管理机构共检票上船旅客${passengers}万人次,同比增长${rise}%,其中本省居民31.5万人次。`;

test('a headline’s number and growth are the body’s, under the body’s name and by its sentence', () => {
  const rows = rowsOf(
    ferries(2023, '84.6', '12.4', '上半年84.6万人次上船 同比增长12.4%'),
    ferries(2024, '90.2', '6.6', '上半年90.2万人次上船 同比增长6.6%'),
  );
  const told = [...rows.entries()].map(([name, own]) => [
    name,
    own.filter(({ restates }) => restates === null).map(({ quote, start }) => [quote, (start ?? 0) > 40]),
    own.filter(({ restates }) => restates !== null).map(({ quote }) => quote),
  ]);
  const levels = told.find(([, own]) => JSON.stringify(own).includes('84.6'));
  const growths = told.find(([, own]) => JSON.stringify(own).includes('12.4'));
  expect(levels?.[0]).toContain('上船旅客');
  expect(levels?.slice(1)).toEqual([
    [
      ['84.6万人次', true],
      ['90.2万人次', true],
    ],
    ['84.6万人次', '90.2万人次'],
  ]);
  expect(growths?.slice(1)).toEqual([
    [
      ['12.4%', true],
      ['6.6%', true],
    ],
    ['12.4%', '6.6%'],
  ]);
});

test('a headline’s number that the body gives to two things, or to none, stays its own', () => {
  const rows = rowsOf(
    '上半年全省检查商铺520家\n2024年7月12日\n上半年，城区检查商铺520家，乡镇检查商铺520家，新开商铺41家。',
  );
  const headline = [...rows.values()].flat().filter(({ start }) => (start ?? 0) < 15);
  expect(headline.map(({ quote, restates }) => [quote, restates])).toEqual([['520家', null]]);
});

test('the body begins behind the first line that holds something', () => {
  expect(bodyStart('\n  题目\n正文')).toBe(6);
  expect(bodyStart('只有题目')).toBe(4);
});

test('a head of a section on a line of its own is a headline too, a sentence that is numbered is none', () => {
  const text = '渡运简报\n二、7月份运价为1.23元\n7月份，运价为1.23元。\n三、码头41座。';
  const isHead = headsIn(text);
  expect([text.indexOf('1.23'), text.lastIndexOf('1.23'), text.indexOf('41')].map(isHead)).toEqual([
    true,
    false,
    false,
  ]);
});

test('what the head of a section says restates the body', () => {
  const rows = rowsOf(
    '2024年青禾省渡口公报\n一、全年新修码头141座\n全年新修码头141座，其中石砌码头37座。\n二、渡船\n渡船318艘。',
  );
  const own = [...rows.values()].flat().filter(({ quote }) => quote === '141座');
  expect(own.map(({ restates }) => restates === null)).toEqual([false, true]);
});
