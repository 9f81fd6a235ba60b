import { expect, test } from 'vitest';
import { extract } from '../extract/index.ts';
import { alignFacts } from './align.ts';
import { articleFrom } from './article.ts';
import { factsOf } from './text-facts.ts';

/** The series of two releases on a year each, as their printed numbers; those that are only similar behind ~. */
function series(...texts: readonly string[]): readonly string[] {
  const facts = texts.flatMap((body, at) => {
    const text = `${2020 + at}年青禾省统计公报\n${body}`;
    const article = articleFrom(`${2020 + at}`, text);
    return factsOf({ article, text, extraction: extract({ text, asOf: article.as_of }) });
  });
  const { series: all, similar } = alignFacts(facts);
  return all.map((own) => own.map((fact) => `${similar.has(fact) ? '~' : ''}${fact.finding.text}`).join(' '));
}

test.each([
  [
    'between two neighbours',
    '县级剧场1240座，社区茶水室860座，乡镇书屋415座。',
    '县级剧场1268座，便民茶水点871座，乡镇书屋423座。',
    '860座 ~871座',
  ],
  [
    'in a row that lists its things in another order',
    '茶园312万亩，果园208万亩，桑园96万亩，药用种植41万亩。',
    '药材种植基地44万亩，果园214万亩，茶园318万亩，桑园97万亩。',
    '41万亩 ~44万亩',
  ],
  [
    'right behind one series that counts something else',
    '茶叶出口58.7万吨，货值16.9亿元。丝绸出口41.2万匹，货值3.8亿元。',
    '茶叶出口54.1万吨，价值17.6亿元。丝绸出口43.6万匹，价值4.1亿元。',
    '16.9亿元 ~17.6亿元',
  ],
])('what two releases name otherwise goes on by its place, as similar: %s', (_, first, second, joined) => {
  expect(series(first, second)).toContain(joined);
});

test.each([
  [
    'what was added',
    '县级剧场1240座，社区茶室86座，乡镇书屋415座。',
    '县级剧场1268座，新建茶室88座，乡镇书屋423座。',
    /86座 ~?88座/,
  ],
  [
    'another size',
    '县级剧场1240座，社区茶室86座，乡镇书屋415座。',
    '县级剧场1268座，便民茶亭3871座，乡镇书屋423座。',
    /86座 ~?3871座/,
  ],
  [
    'a neighbour some paragraphs away',
    '县级剧场1240座，社区茶水室860座。',
    '县级剧场1268座。\n甲类票亭51座。\n乙类票亭43座。\n丙类票亭39座。\n便民茶水点871座。',
    /860座 ~?871座/,
  ],
  [
    'what is used beside what is made',
    '县级剧场1240座，社区茶叶产量860吨，剧场收入3亿元，乡镇书屋用纸415吨。',
    '县级剧场1268座，社区茶叶消费871吨，剧场收入4亿元，乡镇书屋用纸423吨。',
    /860吨 ~?871吨/,
  ],
  [
    'a name that shares nothing',
    '县级剧场1240座，社区茶室86座，乡镇书屋415座。',
    '县级剧场1268座，古桥88座，乡镇书屋423座。',
    /86座 ~?88座/,
  ],
])('its place alone makes no series: %s', (_, first, second, joined) => {
  expect(series(first, second).filter((own) => joined.test(own))).toEqual([]);
});

test('a part goes on with nothing that its whole may go on with', () => {
  const first = '茶园312万亩，新增茶园8.2万亩，果园208万亩。';
  const second = '茶园318万亩，新建茶树基地11.6万亩，其中新建良种茶圃9.1万亩，果园214万亩。';
  expect(series(first, second)).toContain('8.2万亩 ~11.6万亩');
});
