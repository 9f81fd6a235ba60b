import { expect, test } from 'vitest';
import { articleFrom } from './article.ts';
import { proposeNames, shortName, themeOf } from './propose-names.ts';

test.each([
  ['农业', '农业'],
  ['环境空气质量状况', '环境空气质量'],
  ['坚决维护国家安全和社会稳定', '国家安全'],
  ['依法履行刑事检察职能', '履行刑事检察'],
  ['知识产权、环境资源和涉外审判', '知识产权'],
  ['固定资产投资', '固定资产投资'],
  ['切实解决执行难', '解决执行难'],
])('%s is %s for short', (head, name) => {
  expect(shortName(head)).toBe(name);
});

test.each([
  ['国家统计局关于粮食产量数据的公告', '粮食产量'],
  ['临溪省国民经济和社会发展统计公报', '临溪省国民经济和社会发展'],
  ['澄江地区民航主要运行数据', '澄江地区民航'],
  ['岭州省邮政行业运行情况通报', '岭州省邮政行业'],
  ['澜江省知识产权发展状况新闻通稿', '澜江省知识产权'],
  ['岚川省人社工作主要数据公布', '岚川省人社'],
  ['岚川省人社厅通报就业和社会保障工作情况', '就业和社会保障'],
  ['云岭省应急管理厅：全省灾情较常年偏轻事故总量持续下降', '云岭省应急管理厅'],
])('the theme of %s is %s, never cut within a word', (title, theme) => {
  expect(themeOf(title)).toBe(theme);
});

test('a ledger and its domains are called in English as far as their names are known, else by the folder', () => {
  const namesIn = (title: string) => {
    const text = `${title}\n粮食产量312万吨。`;
    return proposeNames([{ article: articleFrom('text', text), text }], [], 'my-folder');
  };
  const known = namesIn('2023年出入境管理工作主要数据通报');
  expect(known.names).toMatchObject({
    name_en: 'Exit and Entry Administration Ledger',
    subject_en: 'Exit and entry administration',
  });
  expect(known.domains.map(({ name_en }) => name_en)).toEqual([
    'All domains',
    'Exit and entry administration',
  ]);
  expect(namesIn('2023年渔火节情况通报').names).toMatchObject({
    name_en: 'My Folder Ledger',
    subject_en: 'My Folder',
  });
});

test.each([
  ['青禾省轮渡管理局发布2025年轮渡管理工作主要数据', '轮渡管理台账', '轮渡管理工作主要数据'],
  ['青禾省统计局关于2023年茶叶产量数据的公告', '茶叶产量台账', '青禾省统计局关于茶叶产量数据的公告'],
  ['青禾省轮渡管理局:上半年84.6万人次坐船,同比增长12.4%', '青禾省轮渡管理局台账', '青禾省轮渡管理局'],
  ['政府工作报告', '政府工作报告台账', '政府工作报告'],
])(
  'a ledger is called by the theme of its latest title, never by half a word: %s',
  (title, name, subject) => {
    const article = articleFrom('text', `${title}\n2026年1月28日\n正文。`);
    const { names } = proposeNames([{ article, text: title }], [], 'folder');
    expect([names.name_zh, names.subject_zh]).toEqual([name, subject]);
  },
);
