/**
 * Words of the press put into those of offices, so that both sides share one wording before they are compared: 百姓 is
 * 群众 in any ledger; what a ledger's own things are called besides, its `synonyms.csv` says.
 */

import type { Synonyms } from '../dataset/synonyms.ts';
import { stemmer } from './english-words.ts';

export interface Wording {
  /** Chinese words in the wording that both sides share. */
  readonly alike: (words: string) => string;
  /** The stems of an English text's words, each once. */
  readonly stemsOf: (text: string) => ReadonlySet<string>;
}

/** What any Chinese release may call otherwise, as regular expressions, a longer word before one that it holds. */
const general: ReadonlyArray<readonly [name: string, ...others: string[]]> = [
  ['网上', '互联网上', '网络上', '线上', '在线', '掌上', '手机上', '网(?=办|约)'],
  ['措施', '举措', '新办法', '新招数?', '硬招', '实招'],
  ['省内', '本省之?内', '同一?省', '本省(?=[跨异])', '[没不未]出省', '省里'],
  ['跨省', '跨省份', '省际', '出省', '外省'],
  ['用户', '注册者', '使用者', '注册用户'],
  ['发放', '签发', '制发', '核发', '颁发', '派发'],
  ['领取', '申领', '领到', '领用'],
  ['试点', '试行', '先行先试'],
  ['种类', '品种'],
  ['群众', '老百姓', '百姓', '市民', '民众'],
  ['企业', '公司'],
  ['医院', '医疗机构'],
  ['农户', '农民'],
];

export function wordingOf(synonyms: readonly Synonyms[]): Wording {
  const isHan = ({ word }: Synonyms): boolean => /\p{Script=Han}/u.test(word);
  const own = synonyms
    .filter(isHan)
    .map(({ word, others }) => [word, ...others.toSorted(byLength).map(escaped)] as const);
  const nameOf = [...own, ...general].flatMap(([name, ...others]) =>
    others.map((other) => [new RegExp(other, 'g'), name] as const),
  );
  return {
    alike: (words) => nameOf.reduce((said, [other, name]) => said.replace(other, name), words),
    stemsOf: stemmer(synonyms.filter((one) => !isHan(one))),
  };
}

/** 户籍地之外 before 户籍地外, and before what it begins with. */
const byLength = (a: string, b: string): number => b.length - a.length;
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
