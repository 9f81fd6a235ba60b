/** What kind of quantity the words make of a number, per what, and how precisely it was printed. */

import { isOneOf, isSpace, setOf, valueAt } from '../character.ts';
import type { Fact, Mention } from '../finding.ts';
import { Trie, wordsOf } from '../trie.ts';

const signs: ReadonlyArray<readonly [Fact['measure'], string]> = [
  ['mean', '日均 月均 年均 季均 人均 户均 均价 平均 每日 每天 每月 每年 每周'],
  ['cumulative', '累计 累計 累积 以来共'],
  [
    'stock',
    '余额 存量 藏量 藏书 储量 蓄积 存栏 拥有量 装机容量 保有量 储备 总人口 人口 在校生 床位 里程 面积 用户 网民 会员 总数 库存 在岗 现有 共有 拥有',
  ],
  [
    'flow',
    '新增 新建 新设 新登记 完成 发放 受理 办理 办结 审结 查处 查获 破获 抓获 产量 发电量 销售 收入 支出 投资 进出口 出口 进口 产值 增加值 总额 吞吐量 运量 用电量 用水量 发送 招生 招收 毕业 成交 发行 投入 拨付 减免 救助 培训 接待 开展 利润 税收',
  ],
];
/** What comes about over a stretch, though it is counted in what else is a state: 新增造林面积, 出生人口. */
const coming =
  /新增|新建|新开工|净增|竣工|出生|死亡|销售|成交|播种|收获|造林|治理|改造|受灾|成灾|过火|受害|自然增长|增长率/;
const signTrie = new Trie<number>();
signs.forEach(([, block], rank) => {
  for (const word of wordsOf(block)) signTrie.set(word, rank);
});
const doers = setOf('企公机单主网者');
const doer = /^(?:企[业業]|公司|机构|單位|单位|主[体體]|网点|者)/;
const stockPeriod = /(?:末|底|初|截至.*|目前|现在|当前)$/;
const rateUnits: ReadonlySet<string> = new Set(['%', '％', '‰', '个百分点', '個百分點', '个基点', '倍']);

/** The kind whose sign stands first in the order of the table: 余额 makes a stock of 新增贷款余额. */
function signIn(words: string): Fact['measure'] {
  let rank = signs.length;
  for (let at = 0; at < words.length && rank > 0; at += 1) {
    const sign = signTrie.longest(words, at);
    // 外商投资|企业: what those do who are counted is no flow
    if (sign && !(isOneOf(doers, words, sign.end) && doer.test(words.slice(sign.end, sign.end + 2))))
      rank = Math.min(rank, sign.value);
  }
  return signs[rank]?.[0] ?? null;
}

/** What is there at a point of time: 余额, 用户. */
export const isStock = (words: string): boolean => signIn(words) === 'stock' && !coming.test(words);

/** What happens over a stretch, even beside the day of a state: 年末…。受理投诉4.2万件. */
export const isFlow = (words: string): boolean => coming.test(words) || signIn(words) === 'flow';

/** Reads it from the words just before the number, the subject, the unit and the words of its period. */
export function measureOf(
  number: Mention,
  role: Fact['role'],
  subject: string | null,
  period: Fact['period'],
  lead: string,
): Fact['measure'] {
  const { unit } = number;
  if (role === 'share' || role === 'ratio' || (unit !== null && (unit.includes('/') || rateUnits.has(unit))))
    return 'rate';
  const words = lead + (subject ?? '');
  const sign = signIn(words);
  if (sign === 'mean' || sign === 'cumulative') return sign;
  if (role === 'change') return 'flow';
  if (sign === 'stock' && coming.test(words)) return 'flow';
  const near = period?.from === 'own' || period?.from === 'sentence';
  if ((near && stockPeriod.test(period.words)) || sign === 'stock') return 'stock';
  return sign === 'flow' || (unit !== null && (unit.endsWith('次') || unit.includes('人次'))) ? 'flow' : null;
}

const each =
  /每((?:[\d,.]+|[一二两三四五六七八九十百千万]+)?(?:万|千|百)?(?:人口|常住人口|人次|[人户名亩日天月年周次件吨家张台辆]|平方公里|公里|平方米|公顷|千米|小时|立方米|社區|社区|公斤|学生|学位))/;

/** 每10万人, 人均, 8.6/10万, 元/公斤: the denominator as printed. */
export function perOf(number: Mention, subject: string | null, lead: string): string | null {
  const unit = number.unit?.indexOf('/') ?? -1;
  if (unit >= 0) return number.unit?.slice(unit + 1) ?? null;
  const words = lead + (subject ?? '');
  const printed = words.includes('每') ? each.exec(words) : null;
  if (printed) return printed[1] ?? null;
  return words.includes('均') ? (/(?<![上去前])(日|月|年|人|户)均/.exec(words)?.[1] ?? null) : null;
}

/**
 * Decimal places of the printed number in plain units, as XBRL counts them: 1 for 1.3%, 0 for 1133个, -7 for 2.9亿;
 * `null` for a number in words or a range.
 */
export function decimalsOf(number: Mention): number | null {
  if (number.bound === 'range') return null;
  // The 千 of 千瓦时 is no thousand.
  const unit = number.unit === null ? -1 : number.text.lastIndexOf(number.unit);
  const words = unit > 0 ? number.text.slice(0, unit) : number.text;
  let at = 0;
  while (at < words.length && !isFigure(words, at)) at += 1;
  if (at === words.length) return null;
  while (isFigure(words, at) || words[at] === ',' || words[at] === '，') at += 1;
  let places = 0;
  if ((words[at] === '.' || words[at] === '．') && isFigure(words, at + 1)) {
    for (at += 1; isFigure(words, at); at += 1) places += 1;
  }
  if (isSpace(words, at)) at += 1;
  let shift = 0;
  for (; isOneOf(multipliers, words, at); at += 1) shift += Math.log10(valueAt(words, at));
  // 2万4,574人
  return isFigure(words, at) ? 0 : places - shift;
}

const multipliers = setOf('十百千万萬亿億兆');

const isFigure = (words: string, at: number): boolean => {
  const code = words.charCodeAt(at);
  return code >= 48 && code <= 57;
};
